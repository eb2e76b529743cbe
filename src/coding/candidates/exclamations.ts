import {
  childrenBy,
  cueVerbs,
  exclamations,
  LONGEST_EXCLAMATION,
  negators,
  reach,
  stanceEffects,
  type Tree,
} from '../../language/index.ts'
import { holdersAt } from '../actors/holders.ts'
import type { AttributionFound } from '../attribution/attribution.ts'
import { plainManner } from '../stance/stand.ts'
import type { Topic } from '../topics/anaphora.ts'
import { isOccasion, isSpokenOf } from '../topics/spoken-of.ts'
import { topicOf } from '../topics/topic-phrases.ts'
import type { SentenceView } from '../view.ts'
import type { Work } from '../work.ts'
import { answeredWhether } from './answered-whether.ts'
import { type Candidate, type Occurrence, occurrenceWith, propose } from './occurrence.ts'

/** How many words a part of a quotation may have that says no more than yes or no. */
const SHORT = 8

/**
 * Yes or no said of an issue that stands outside the quotation: '“No way,” Oslo said of the plan', '“Bravo,” she wrote after it was
 * announced'. Gives what was found with the topics that are only spoken of by that.
 */
export function exclaimed(work: Work, sentence: SentenceView): { topics: Set<Topic>; found: Candidate[] } {
  const topics = new Set<Topic>()
  const found: Candidate[] = []
  work.attributions.forEach((attribution, index) => {
    if (attribution.sentence !== sentence.index || attribution.kind !== 'speech' || attribution.cue < 0) return
    if (work.sources[index]!.length === 0) return
    const spoken = [
      ...spokenOf(work, sentence, attribution.cue),
      ...(isBrief(sentence, attribution) ? namedBefore(work, sentence, attribution.cue) : []),
    ]
    if (spoken.length === 0) return
    const side = attribution.content.reduce((sum, [start, end]) => sum + sideOfContent(work, sentence, start, end), 0)
    if (side === 0) return
    for (const topic of spoken) {
      const { match } = topic
      if (
        topic.anaphor === false &&
        attribution.content.some(([start, end]) => isIn(sentence.tree, match.anchor, start, end))
      )
        continue
      const occurrence = occurrenceOfWord(work, sentence, topic)
      if (!occurrence) continue
      topics.add(topic)
      const stance = Math.sign(side) * (match.pattern.stance === '+' ? 1 : -1)
      for (const holder of work.sources[index]!)
        propose(occurrence, holder, stance, 'speaker', { speaker: 1, speakerValue: 1 }, [], index)
      found.push(...occurrence.found)
    }
  })
  for (const { verb, side } of answersBriefly(sentence.tree))
    for (const topic of namedBefore(work, sentence, verb)) {
      const occurrence = occurrenceOfWord(work, sentence, topic)
      const stance = Math.sign(side) * (topic.match.pattern.stance === '+' ? 1 : -1)
      const holders = childrenBy(sentence.tree, verb, 'nsubj').flatMap((node) =>
        holdersAt(sentence.tree, work.mentions[sentence.index]!, node),
      )
      if (!occurrence || work.attributions.some(({ sentence: at, cue }) => at === sentence.index && cue === verb))
        continue
      for (const holder of holders) propose(occurrence, holder, stance, 'speaker', { speaker: 1, speakerValue: 1 }, [])
      found.push(...occurrence.found)
    }
  const answered = answeredWhether(work, sentence)
  for (const topic of answered.topics) topics.add(topic)
  found.push(...answered.found)
  return { topics, found }
}

/** 'Not enough, says Oslo': sentences that open with no more than yes or no, and tell whose that is. */
function answersBriefly(tree: Tree): { verb: number; side: number }[] {
  return tree.words.flatMap(({ upos, lemma }, verb) => {
    if (upos !== 'VERB' || !cueVerbs.get(lemma)?.frames.includes('s')) return []
    const subjects = childrenBy(tree, verb, 'nsubj')
    const comma = tree.words.slice(0, verb).findIndex(({ form }) => form === ',')
    if (comma < 1 || comma > SHORT || subjects.some((at) => at < comma)) return []
    if (tree.words.slice(0, comma).some(({ deprel }) => /^(?:nsubj|expl|mark)/.test(deprel))) return []
    const first = Math.min(verb, ...subjects.map((at) => reach(tree, at)[0]))
    if (first !== comma + 1) return []
    const side = sideOfPart(
      tree,
      tree.words.slice(0, comma).flatMap(({ upos: own }, at) => (own === 'PUNCT' ? [] : [at])),
    )
    return side === 0 ? [] : [{ verb, side }]
  })
}

/** The issues that a sentence names only to say what is spoken of. */
function spokenOf(work: Work, sentence: SentenceView, cue: number): Topic[] {
  const { tree } = sentence
  return work.topics[sentence.index]!.filter(
    ({ match, anaphor }) =>
      anaphor === false &&
      (isSpokenOf(tree, match.anchor) || topicOf(tree, match.anchor) || isOccasion(tree, match.anchor, cue)),
  )
}

/** 'Not happening, says Oslo': of a sentence that names no issue, the issue named last in the sentence before, at the word that tells. */
function namedBefore({ topics, codebook, view }: Work, { index, paragraph }: SentenceView, cue: number): Topic[] {
  if (topics[index]!.length > 0) return []
  const before = view.sentences[index - 1]
  if (!before || (before.paragraph !== paragraph && view.sentences[index - 2]?.paragraph === paragraph)) return []
  const last = topics[index - 1]!.findLast(
    ({ match: { pattern, level } }) =>
      codebook.patterns.issues.get(pattern.issue)?.kind !== 'claim' && (level === 'strict' || level === 'clause'),
  )
  if (!last) return []
  const match = { ...last.match, anchor: cue, nodes: [cue], words: [cue], borrowed: 0, agreeing: 1 }
  return [{ match, anaphor: 'noun' }]
}

function isIn(tree: Tree, node: number, start: number, end: number): boolean {
  const word = tree.words[node]!
  return start <= word.start && word.start < end
}

function occurrenceOfWord(work: Work, sentence: SentenceView, topic: Topic): Occurrence | undefined {
  const { match } = topic
  const issue = work.codebook.patterns.issues.get(match.pattern.issue)!
  if (issue.kind === 'claim' || match.level === 'near') return undefined
  const climbed = { stands: [], path: [], stance: 1, manner: plainManner(), steps: [], overruled: false }
  return occurrenceWith(work, sentence, topic, climbed)
}

/** Whether what is said is a few words and no clause. */
function isBrief({ tree }: SentenceView, { content }: Pick<AttributionFound, 'content'>): boolean {
  const within = tree.words.filter((word) => content.some(([start, end]) => start <= word.start && word.start < end))
  return within.length <= SHORT && !within.some(({ deprel }) => /^(?:nsubj|expl|mark)/.test(deprel))
}

/** The sides that the parts of what is quoted take by themselves, added up; not of what is told in a clause. */
function sideOfContent({ view }: Work, sentence: SentenceView, start: number, end: number): number {
  const quoted = view.quotes.some((quote) => quote.start < end && start < quote.end)
  if (!quoted && !isBrief(sentence, { content: [[start, end]] })) return 0
  let sum = 0
  let part: number[] = []
  const close = (): void => {
    if (part.length > 0) sum += sideOfPart(sentence.tree, part)
    part = []
  }
  sentence.tree.words.forEach((word, node) => {
    if (word.start < start || word.start >= end) return
    if (word.upos !== 'PUNCT') part.push(node)
    else if (/[,.;:!?…—–]/.test(word.form)) close()
  })
  close()
  return sum
}

function sideOfPart({ words }: Tree, nodes: number[]): number {
  if (nodes.length > SHORT) return 0
  const forms = nodes.map((node) => words[node]!.form.toLowerCase().replace('’', "'"))
  for (let length = Math.min(LONGEST_EXCLAMATION, forms.length); length > 0; length--)
    for (let from = 0; from + length <= forms.length; from++) {
      // One word says it only where it stands alone.
      if (length === 1 && forms.length > 1) break
      const side = exclamations.get(joined(forms.slice(from, from + length)))
      if (side !== undefined) return side
    }
  // The capital that opens a quotation makes no name of a verdict: '“Absurd,” she said'.
  const verdictAt = (at: number): number => {
    const { lemma, upos, form } = words[nodes[at]!]!
    const effect = stanceEffects.get(upos === 'PROPN' && at === 0 ? form.toLowerCase() : lemma)
    return effect?.kind === 'value' ? Math.sign(effect.policy) : 0
  }
  if (nodes.some((node, at) => words[node]!.upos === 'PROPN' && verdictAt(at) === 0)) return 0
  const judged = nodes.findIndex((_, at) => verdictAt(at) !== 0)
  if (judged < 0) return 0
  const value = verdictAt(judged)
  return forms.slice(0, judged).some((form) => negators.has(form)) ? -value : value
}

/** Words as they are written: 'can' and 'not' apart, but 'don't' in one. */
function joined(forms: string[]): string {
  return forms.join(' ').replaceAll(" n't", "n't").replaceAll('can not', 'cannot')
}
