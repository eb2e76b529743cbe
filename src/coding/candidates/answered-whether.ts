import { childrenBy, cueVerbs, markers, questioningVerbs, type Tree } from '../../language/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { Features } from '../confidence.ts'
import { climb } from '../stance/climb.ts'
import type { Topic } from '../topics/anaphora.ts'
import type { SentenceView } from '../view.ts'
import type { Work } from '../work.ts'
import { type Candidate, occurrenceWith, propose } from './occurrence.ts'
import { anchorsOf, foesIn } from './surroundings.ts'

/** What is asked between `asked` and the verb by which somebody says yes (+1) or no (−1) to it. */
interface Answered {
  asked: number
  verb: number
  side: number
}

/**
 * 'Asked whether they should join, Oslo said no': who answers takes that side of what was asked. Gives what was found with the topics that
 * are only asked about.
 */
export function answeredWhether(work: Work, sentence: SentenceView): { topics: Topic[]; found: Candidate[] } {
  const { tree, index } = sentence
  const answered = work.topics[index]!.length > 0 ? answeredIn(tree) : undefined
  if (!answered) return { topics: [], found: [] }
  const { asked, verb, side } = answered
  const topics = work.topics[index]!.filter(({ match: { anchor } }) => asked <= anchor && anchor < verb)
  const holders = childrenBy(tree, verb, 'nsubj').flatMap((node) => holdersAt(tree, work.mentions[index]!, node))
  const found = topics.flatMap((topic) => {
    if (topic.match.anchor === asked || topic.match.level === 'near') return []
    const { match } = topic
    const asks = work.codebook.patterns.issues.get(match.pattern.issue)!.kind === 'claim' ? 'claim' : 'policy'
    const made = climb(tree, match, asks, anchorsOf(work, sentence, match.pattern.issue), foesIn(work, sentence))
    const occurrence = occurrenceWith(work, sentence, topic, made)
    const { kind } = occurrence
    for (const holder of holders) {
      if (kind === 'policy' && !made.manner.ought && !isOwnDeed(work, sentence, topic, holder)) continue
      const how: Features = kind === 'policy' ? { speaker: 1, speakerValue: 1 } : { speaker: 1 }
      const step = { node: verb, effect: side < 0 ? 'said: turns' : 'said: keeps' }
      propose(occurrence, holder, side * made.stance, 'speaker', how, [...made.steps, step])
    }
    return occurrence.found
  })
  return { topics, found }
}

function answeredIn({ words, children }: Tree): Answered | undefined {
  const asked = words.findIndex(
    ({ lemma }, at) =>
      questioningVerbs.has(lemma) &&
      /^(?:whether|if)$/.test(words[at + 1]?.form ?? '') &&
      (at === 0 || words[at - 1]!.upos === 'PUNCT' || words[at - 1]!.form === 'when'),
  )
  if (asked < 0) return undefined
  const answer = words.findIndex(
    ({ form }, at) => at > asked && /^(?:yes|no)$/i.test(form) && (words[at + 1]?.upos ?? 'PUNCT') === 'PUNCT',
  )
  if (answer < 0) return undefined
  const verb = words.findLastIndex(
    ({ lemma, upos }, at) =>
      at > asked && at < answer && upos === 'VERB' && cueVerbs.has(lemma) && children[at]!.length > 0,
  )
  const between = words.slice(verb + 1, answer)
  if (verb < 0 || !between.every(({ upos }) => upos === 'PUNCT')) return undefined
  return { asked, verb, side: words[answer]!.form.toLowerCase() === 'no' ? -1 : 1 }
}

/** Whether the one who answers is who would do it: 'whether they would send them'. */
function isOwnDeed(work: Work, { tree, index }: SentenceView, { match }: Topic, { who }: Holder): boolean {
  for (let at = match.anchor; at >= 0; at = tree.words[at]!.head) {
    for (const doer of childrenBy(tree, at, 'nsubj')) {
      if (/^(?:he|she|it|they|we)$/i.test(tree.words[doer]!.form)) return true
      if (childrenBy(tree, doer, 'nmod:poss').some((own) => tree.words[own]!.upos === 'PRON')) return true
      if (holdersAt(tree, work.mentions[index]!, doer).some((one) => one.who.actor === who.actor)) return true
    }
    if (markers(tree, at).some((mark) => mark === 'whether' || mark === 'if')) return false
  }
  return false
}
