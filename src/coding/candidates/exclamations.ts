import { exclamations, LONGEST_EXCLAMATION, negators, stanceEffects, type Tree } from '../../language/index.ts'
import { baseFeatures } from '../features.ts'
import { plainManner } from '../stance/stand.ts'
import type { Topic } from '../topics/anaphora.ts'
import { isOccasion, isSpokenOf } from '../topics/spoken-of.ts'
import { topicOf } from '../topics/topic-phrases.ts'
import type { SentenceView } from '../view.ts'
import type { Work } from '../work.ts'
import { type Candidate, type Occurrence, propose } from './occurrence.ts'
import { coveringAttributions, partiesOf } from './surroundings.ts'

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
    const side = attribution.content.reduce((sum, [start, end]) => sum + sideOfQuote(work, sentence, start, end), 0)
    if (side === 0 || work.sources[index]!.length === 0) return
    for (const topic of spokenOf(work, sentence, attribution.cue)) {
      const { match } = topic
      if (attribution.content.some(([start, end]) => isIn(sentence.tree, match.anchor, start, end))) continue
      const occurrence = occurrenceOfWord(work, sentence, topic)
      if (!occurrence) continue
      topics.add(topic)
      const stance = Math.sign(side) * (match.pattern.stance === '+' ? 1 : -1)
      for (const holder of work.sources[index]!)
        propose(occurrence, holder, stance, 'speaker', { speaker: 1, speakerValue: 1 }, [], index)
      found.push(...occurrence.found)
    }
  })
  return { topics, found }
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

function isIn(tree: Tree, node: number, start: number, end: number): boolean {
  const word = tree.words[node]!
  return start <= word.start && word.start < end
}

function occurrenceOfWord(work: Work, sentence: SentenceView, topic: Topic): Occurrence | undefined {
  const { match } = topic
  const issue = work.codebook.patterns.issues.get(match.pattern.issue)!
  if (issue.kind === 'claim' || match.level === 'near') return undefined
  const climbed = { stands: [], path: [], stance: 1, manner: plainManner(), steps: [], overruled: false }
  const covering = coveringAttributions(work, sentence, sentence.tree.words[match.anchor]!.start)
  const parties = partiesOf(work, sentence, match)
  const base = baseFeatures(topic, work.topics[sentence.index]!, climbed)
  return { work, sentence, topic, issue, kind: 'policy', climbed, covering, parties, base, found: [] }
}

/** The sides that the parts of what is quoted take by themselves, added up. */
function sideOfQuote({ view }: Work, sentence: SentenceView, start: number, end: number): number {
  if (!view.quotes.some((quote) => quote.start < end && start < quote.end)) return 0
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
  if (nodes.some((node) => words[node]!.upos === 'PROPN')) return 0
  const judged = nodes.findIndex((node) => stanceEffects.get(words[node]!.lemma)?.kind === 'value')
  if (judged < 0) return 0
  const value = Math.sign(stanceEffects.get(words[nodes[judged]!]!.lemma)!.policy)
  return forms.slice(0, judged).some((form) => negators.has(form)) ? -value : value
}

/** Words as they are written: 'can' and 'not' apart, but 'don't' in one. */
function joined(forms: string[]): string {
  return forms.join(' ').replaceAll(" n't", "n't").replaceAll('can not', 'cannot')
}
