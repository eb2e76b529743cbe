import {
  actingNouns,
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
import { fold } from '../alias.ts'
import { namesNobody } from '../no-name.ts'
import type { SuggestedActors } from './actors.ts'
import type { SuggestionSource } from './index.ts'

/** Something that sides are taken on, as the texts name it. */
export interface SuggestedTopic {
  /** `hard border`, as the texts write it. */
  phrase: string
  /** Words that name it, as lemmas. */
  nouns: string[]
  /** Verbs for what is done to it in several texts, commonest first. */
  deeds: string[]
  documents: number
  /** Sentences that take sides on it. */
  examples: string[]
}

interface Topic {
  /** Lemmas of a noun, or of a noun with the word before it that says which. */
  lemmas: string
  forms: Map<string, number>
  documents: Set<number>
  /** How often it stands as what somebody is for or against; how often at all. */
  targets: number
  score: number
  deeds: Map<string, Set<number>>
  sentences: Set<Sentence>
  examples: { text: string; weight: number }[]
}

/** Nouns that name no issue by themselves: they stand for one, or for a time, an amount, a quality or an occasion of anything. */
const general = new Set(
  `plan proposal idea move step decision measure policy effort way thing issue matter question problem situation case point
  part kind sort side time day week month year hour today yesterday tomorrow moment number lot deal fact reason result
  statement comment remark word speech report news story article interview talk meeting summit visit trip call letter
  people person man woman world country nation state government leader support opposition action process work role need
  right responsibility interest view opinion position concern fear hope claim charge cost price amount percent percentage
  level end beginning start future past history place area region share rest half name line language tone goal aim
  chance possibility opportunity risk change difference example answer response reaction information evidence truth lack
  crime mistake betrayal success failure importance value strength power order rule law condition term form change
  something anything nothing everything one other others it this that
  relationship relation tie situation period deadline date agreement arrangement option outcome debate discussion argument
  vote election campaign victory party business company market economy money video photo picture phone table crisis war
  conflict history event life family friend child home house city street road door group member system service sector
  industry field force effect impact consequence benefit advantage interest pressure message sign signal
  defeat ruling post low wife husband son daughter father mother morning evening night afternoon gathering agenda seat institution
  control access course confidence text version draft detail document paper book page list figure record tweet press medium negotiation`.split(
    /\s+/,
  ),
)

/** Adjectives that tell no one thing from another of its kind. */
const vague = new Set(
  `new old good bad great big small own other same such last next first current recent major key important possible
  likely long short high low more most many few several different final full whole clear real true certain strong special
  additional further future past late early`.split(/\s+/),
)

/** Where people meet: which one it was is no issue. */
const occasionNouns = new Set('meeting summit visit trip talk call speech interview session'.split(' '))

/** Verbs that are done to anything. */
const light = new Set(
  'have be do make get take give mean see say need want know use find put keep let go come'.split(' '),
)

/** The topics on which the texts take sides, those that most texts are for or against first, at most `limit`. */
export function suggestTopics(
  sources: readonly SuggestionSource[],
  { actors, people }: SuggestedActors,
  limit: number,
): SuggestedTopic[] {
  const names = new Set(
    [...actors, ...people]
      .flatMap((named) => [
        named.name,
        ...('demonyms' in named ? [named.id, ...named.names, ...named.demonyms, ...named.metonyms] : named.aliases),
      ])
      .flatMap((name) =>
        fold(name)
          .toLowerCase()
          .replaceAll('.', '')
          .split(/[\s-]+/),
      ),
  )
  for (const noun of speakersIn(sources)) names.add(noun)
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
  const least = Math.max(2, Math.round(sources.length / 12))
  const ranked = [...topics.values()]
    .filter((topic) => topic.documents.size >= least || (sources.length < 10 && topic.score >= 1.5))
    .sort((a, b) => worth(b) - worth(a) || (a.lemmas < b.lemmas ? -1 : 1))
  return grouped(ranked).slice(0, limit)
}

/** Nouns of which the texts have it that they speak, or are spoken to, in a fifth of all places: `reporters`. */
function speakersIn(sources: readonly SuggestionSource[]): string[] {
  const counts = new Map<string, { spoken: number; all: number }>()
  for (const { sentences } of sources)
    for (const { words } of sentences)
      for (const { lemma, upos, head, deprel } of words) {
        if (upos !== 'NOUN') continue
        const noun = lemma.toLowerCase()
        let count = counts.get(noun)
        if (!count) counts.set(noun, (count = { spoken: 0, all: 0 }))
        count.all++
        const governor = words[head]
        if (governor?.upos !== 'VERB') continue
        if (deprel === 'nsubj' && cueVerbs.has(governor.lemma)) count.spoken++
        else if (deprel === 'iobj' || (deprel === 'obj' && governor.lemma === 'tell')) count.spoken++
      }
  return [...counts].filter(([, { spoken, all }]) => spoken > 1 && spoken >= all / 5).map(([noun]) => noun)
}

function worth({ documents, score, targets, lemmas }: Topic): number {
  return documents.size * Math.log2(1 + score) * (0.4 + targets / (targets + 4)) * (lemmas.includes(' ') ? 1.5 : 1)
}

/** What is left of a 'phase-out' or a 'build-up' without its first part: no topic. */
const particle = /^(?:away|back|by|down|in|off|on|out|over|through|up)$/

/** Notes what stands under a word that takes a stance or tells one, nearer things as worth more. */
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
  const isNamed = (at: number): boolean => sentence.names.some(({ start, end }) => start <= at && at < end)
  tree.words.forEach((word, index) => {
    if ((word.upos !== 'NOUN' && word.upos !== 'PROPN') || index === node || !isUnder(tree, index, node)) return
    let steps = 0
    for (let at = index; at !== node && at >= 0; at = tree.words[at]!.head) {
      // Who takes the stance is no topic of it, nor are an occasion and a time ('in the election', 'on Friday').
      const { deprel, head } = tree.words[at]!
      if (deprel.startsWith('nsubj') && head === node) return
      if (isOccasion(tree, at)) return
      steps++
    }
    if (steps > 4) return
    const direct = weight === 1 && steps <= 2
    for (const { lemmas, form } of namesOf(tree, index, names, isNamed)) {
      if (particle.test(lemmas)) continue
      let topic = topics.get(lemmas)
      if (!topic) {
        topic = {
          lemmas,
          forms: new Map(),
          documents: new Set(),
          targets: 0,
          score: 0,
          deeds: new Map(),
          sentences: new Set(),
          examples: [],
        }
        topics.set(lemmas, topic)
      }
      topic.documents.add(document)
      topic.score += weight / steps
      if (direct) topic.targets++
      topic.forms.set(form, (topic.forms.get(form) ?? 0) + 1)
      const governor = tree.words[word.head]
      if (governor?.upos === 'VERB' && word.deprel.startsWith('obj') && isDeed(governor.lemma)) {
        const texts = topic.deeds.get(governor.lemma)
        if (texts) texts.add(document)
        else topic.deeds.set(governor.lemma, new Set([document]))
      }
      if (!topic.sentences.has(sentence)) {
        topic.sentences.add(sentence)
        const example = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim()
        topic.examples.push({ text: example, weight: (direct ? 1 : 0.5) * (example.length < 260 ? 1 : 0.3) })
      }
    }
  })
}

function isDeed(lemma: string): boolean {
  return !stanceEffects.has(lemma) && !cueVerbs.has(lemma) && !light.has(lemma)
}

const occasions = new Set(['in', 'on', 'at', 'during', 'after', 'before', 'since', 'until', 'amid', 'ahead', 'near'])

/** Whether a word says when, where or by the way something is, not what. */
function isOccasion(tree: Tree, node: number): boolean {
  const { deprel } = tree.words[node]!
  if (!deprel.startsWith('obl')) return deprel === 'advcl' || deprel === 'parataxis'
  const marker = tree.words.find((word) => word.head === node && word.deprel === 'case')?.lemma
  return deprel === 'obl:tmod' || (marker !== undefined && occasions.has(marker))
}

/** The noun itself, where it names something, and with the word before it that says which: `border`, `hard border`. */
function namesOf(
  { words }: Tree,
  node: number,
  names: ReadonlySet<string>,
  isNamed: (node: number) => boolean,
): { lemmas: string; form: string }[] {
  const word = words[node]!
  const noun = word.lemma.toLowerCase()
  const before = node > 0 ? words[node - 1]! : undefined
  if (!isWord(noun) || namesNobody(noun) !== undefined || crowdNouns.has(noun) || personNouns.has(noun)) return []
  const found: { lemmas: string; form: string }[] = []
  const isName = word.upos === 'PROPN'
  const form = isName ? word.form : word.form.toLowerCase()
  const mayStandAlone = !general.has(noun) && !ownedNouns.has(noun) && !stanceEffects.has(noun) && !names.has(noun)
  // A name is a topic only where it is nobody's and no place's ('Brexit').
  if (mayStandAlone && !(isName && (isNamed(node) || before?.upos === 'PROPN'))) found.push({ lemmas: noun, form })
  if (!before || before.head !== node || isName) return found
  const which = before.lemma.toLowerCase()
  const tells = before.deprel === 'compound' || before.deprel === 'amod'
  if (!tells || vague.has(which) || !isWord(which) || general.has(which) || actingNouns.has(noun)) return found
  if (before.deprel === 'amod' && occasionNouns.has(noun)) return found
  // 'the Paris accord' is a thing of its own; 'the French accord' is only whose.
  if (before.deprel === 'amod' && names.has(fold(before.form).toLowerCase())) return found
  if (stanceEffects.has(which) && before.deprel === 'amod') return found
  const first = before.upos === 'PROPN' ? before.form : before.form.toLowerCase()
  found.push({ lemmas: `${first.toLowerCase()} ${noun}`, form: `${first} ${form}` })
  return found
}

function isWord(lemma: string): boolean {
  return /^[a-z-]{3,}$/.test(lemma)
}

/** The share of a noun's texts from which a longer phrase stands for it. */
const MOSTLY = 0.4
/** The share of its sentences from which a topic is another's. */
const SAME = 0.6

/** Topics that mostly share their sentences with a greater one join it, or go where they share no word with it. */
function grouped(ranked: readonly Topic[]): SuggestedTopic[] {
  const groups: Topic[] = []
  // A noun that mostly stands with one word before it goes by both: `customs union`, not `customs`.
  const replaced = new Map<Topic, Topic>()
  for (const topic of ranked) {
    const [, head] = topic.lemmas.split(' ')
    for (const other of ranked)
      if (isPartOf(topic, other) || (head !== undefined && topic.lemmas.startsWith(`${other.lemmas} `)))
        if (topic.documents.size >= other.documents.size * MOSTLY) replaced.set(other, topic)
  }
  for (const topic of ranked) {
    if (replaced.has(topic)) continue
    if (!groups.some((main) => isPartOf(topic, main) || shared(topic, main) >= SAME)) groups.push(topic)
  }
  return groups.map((main) => ({
    phrase: [...main.forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0],
    nouns: [main.lemmas, ...[...replaced].flatMap(([noun, by]) => (by === main ? noun.lemmas : []))],
    deeds: [...main.deeds]
      .filter(([, texts]) => texts.size > 2)
      .sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))
      .map(([deed]) => deed)
      .slice(0, 6),
    documents: main.documents.size,
    examples: [...main.examples]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 3)
      .map(({ text }) => text),
  }))
}

/** Whether a topic is another with more words: `hard border` of `border`. */
function isPartOf(longer: Topic, shorter: Topic): boolean {
  return longer !== shorter && longer.lemmas.endsWith(` ${shorter.lemmas}`)
}

/** The share of a topic's sentences that are also the greater topic's. */
function shared(topic: Topic, greater: Topic): number {
  let both = 0
  for (const sentence of topic.sentences) if (greater.sentences.has(sentence)) both++
  return both / topic.sentences.size
}
