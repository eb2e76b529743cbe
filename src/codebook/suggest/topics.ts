import {
  childrenBy,
  crowdNouns,
  cueNouns,
  cueVerbs,
  isUnder,
  ownedNouns,
  personNouns,
  stanceEffects,
  type Tree,
  treeOf,
} from '../../language/index.ts'
import type { Sentence } from '../../model/index.ts'
import type { SuggestedActors } from './actors.ts'
import type { SuggestionSource } from './index.ts'

/** Something that sides are taken on, as the texts name it. */
export interface SuggestedTopic {
  /** The commonest phrase for it: `binding quotas`. */
  phrase: string
  /** Nouns that name it, commonest first, as lemmas. */
  nouns: string[]
  /** Verbs for what is done to it, commonest first. */
  deeds: string[]
  documents: number
  /** Sentences that take sides on it. */
  examples: string[]
}

interface Topic {
  noun: string
  documents: Set<number>
  score: number
  phrases: Map<string, number>
  deeds: Map<string, number>
  sentences: Set<Sentence>
  examples: string[]
}

/** Nouns that stand for an issue without naming it, or for a time, an amount or a quality of anything. */
const general = new Set(
  `plan proposal idea move step decision measure policy effort way thing issue matter question problem situation case point
  part kind sort side time day week month year hour today yesterday tomorrow moment number lot deal fact reason result
  statement comment remark word speech report news story article interview talk meeting summit visit trip call letter
  people person man woman world country nation state government leader support opposition action process work role need
  right responsibility interest view opinion position concern fear hope claim charge cost price amount percent percentage
  level end beginning start future past history place area region share rest half name line language tone goal aim
  chance possibility opportunity risk change difference example answer response reaction information evidence truth lack
  crime mistake betrayal success failure importance value strength power order rule law condition term form change
  something anything nothing everything one other others it this that`.split(/\s+/),
)

/** The topics on which the texts take sides, most written about first, at most `limit`. */
export function suggestTopics(
  sources: readonly SuggestionSource[],
  { actors, people }: SuggestedActors,
  limit: number,
): SuggestedTopic[] {
  const names = new Set([...actors, ...people].flatMap(({ name }) => name.toLowerCase().split(' ')))
  const topics = new Map<string, Topic>()
  sources.forEach((source, document) => {
    for (const sentence of source.sentences) {
      const tree = treeOf(sentence.words)
      sentence.words.forEach((word, index) => {
        const weight = stanceEffects.has(word.lemma)
          ? 1
          : cueVerbs.has(word.lemma) || cueNouns.has(word.lemma)
            ? 0.4
            : 0
        if (weight > 0) noteUnder(topics, tree, index, weight, names, document, sentence, source.text)
      })
    }
  })
  const ranked = [...topics.values()]
    .filter((topic) => topic.documents.size > 1 || topic.score >= 1.5)
    .sort((a, b) => worth(b) - worth(a) || (a.noun < b.noun ? -1 : 1))
  return grouped(ranked).slice(0, limit)
}

function worth(topic: Topic): number {
  return topic.documents.size * Math.log2(1 + topic.score)
}

/** Notes the nouns under a word that takes a stance or tells one, nearer ones as worth more. */
function noteUnder(
  topics: Map<string, Topic>,
  tree: Tree,
  node: number,
  weight: number,
  names: ReadonlySet<string>,
  document: number,
  sentence: Sentence,
  text: string,
): void {
  tree.words.forEach((word, index) => {
    if (word.upos !== 'NOUN' || index === node || !isUnder(tree, index, node)) return
    const noun = word.lemma.toLowerCase()
    if (general.has(noun) || ownedNouns.has(noun) || crowdNouns.has(noun) || personNouns.has(noun)) return
    if (names.has(noun) || stanceEffects.has(noun) || !/^[a-z-]{3,}$/.test(noun)) return
    let steps = 0
    for (let at = index; at !== node && at >= 0; at = tree.words[at]!.head) {
      // Who takes the stance is no topic of it.
      if (tree.words[at]!.deprel.startsWith('nsubj') && tree.words[at]!.head === node) return
      steps++
    }
    let topic = topics.get(noun)
    if (!topic) {
      topic = {
        noun,
        documents: new Set(),
        score: 0,
        phrases: new Map(),
        deeds: new Map(),
        sentences: new Set(),
        examples: [],
      }
      topics.set(noun, topic)
    }
    topic.documents.add(document)
    topic.score += weight / steps
    count(topic.phrases, phraseOf(tree, index))
    const governor = tree.words[word.head]
    if (governor?.upos === 'VERB' && word.deprel.startsWith('obj') && !stanceEffects.has(governor.lemma))
      count(topic.deeds, governor.lemma)
    if (!topic.sentences.has(sentence)) {
      topic.sentences.add(sentence)
      topic.examples.push(text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim())
    }
  })
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The noun with what it is made up of: `binding quotas`, `dam construction`. */
function phraseOf(tree: Tree, node: number): string {
  const parts = [...childrenBy(tree, node, 'compound', 'amod'), node].sort((a, b) => a - b)
  return parts.map((part) => tree.words[part]!.form.toLowerCase()).join(' ')
}

/** Topics that mostly share their sentences with a greater one join it. */
function grouped(ranked: readonly Topic[]): SuggestedTopic[] {
  const groups: { main: Topic; nouns: string[]; deeds: Map<string, number> }[] = []
  for (const topic of ranked) {
    const group = groups.find(({ main }) => shared(topic, main) >= 0.6)
    if (!group) groups.push({ main: topic, nouns: [topic.noun], deeds: new Map(topic.deeds) })
    else if (topic.documents.size > 1) group.nouns.push(topic.noun)
  }
  return groups.map(({ main, nouns, deeds }) => ({
    phrase: tellingPhrase(main.phrases),
    nouns: nouns.slice(0, 6),
    deeds: commonest(deeds).slice(0, 6),
    documents: main.documents.size,
    examples: main.examples.slice(0, 3),
  }))
}

/** The share of a topic's sentences that are also the greater topic's. */
function shared(topic: Topic, greater: Topic): number {
  let both = 0
  for (const sentence of topic.sentences) if (greater.sentences.has(sentence)) both++
  return both / topic.sentences.size
}

/** The commonest phrase of more than one word where it makes up a fifth of all, else the commonest. */
function tellingPhrase(phrases: ReadonlyMap<string, number>): string {
  const total = [...phrases.values()].reduce((sum, times) => sum + times, 0)
  const ordered = commonest(phrases)
  return ordered.find((phrase) => phrase.includes(' ') && phrases.get(phrase)! >= Math.max(2, total / 5)) ?? ordered[0]!
}

function commonest(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key)
}
