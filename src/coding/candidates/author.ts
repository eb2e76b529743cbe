import {
  childrenBy,
  felt,
  markers,
  posedWords,
  questioningVerbs,
  relation,
  stanceEffects,
  type Tree,
} from '../../language/index.ts'
import { AUTHOR } from '../../model/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { AttributionFound } from '../attribution/attribution.ts'
import type { Features } from '../confidence.ts'
import { quoteAt } from '../quotes.ts'
import { isVoiced } from '../stance/stand.ts'
import { verdictOn, verdictOnWord } from '../stance/verdicts.ts'
import type { SentenceView } from '../view.ts'
import { isOpinion, isReport } from '../voice.ts'
import type { Work } from '../work.ts'
import { type Occurrence, propose } from './occurrence.ts'
import { isLeaving, isShortcoming } from './shortcomings.ts'
import { coveringAttributions } from './surroundings.ts'

/**
 * Proposes the author where nobody else says it. A plain report of a policy takes no side; nor does the author where
 * somebody else wants or does what is told. In an article of opinion, to tell of what others fail to do is a reproach.
 */
export function proposeAuthor(occurrence: Occurrence): void {
  const { work, topic, kind, climbed, found } = occurrence
  const { manner } = climbed
  // Who is to stop it does it, and so is no reason to think that the author only tells of them.
  const others = found.some(
    ({ who, features }) =>
      who.actor !== AUTHOR && !features.halted && (features.deed || features.attitude || features.named),
  )
  if (isQuoted(occurrence) || isOnlyNamed(occurrence)) return
  const author: Holder = { who: { actor: AUTHOR }, node: topic.match.anchor, certainty: 1, how: 'name' }
  if (kind === 'policy' && !isVoiced(manner) && isOpinion(work.voice) && isShortcoming(occurrence, climbed.stance)) {
    const { steps } = climbed
    if (!steps.every((step) => isLeaving(occurrence, step))) return
    propose(occurrence, author, -climbed.stance, 'reproach', { author: 1, reproach: 1 }, [
      ...steps,
      { node: steps.at(-1)?.node ?? topic.match.anchor, effect: 'reproach: turns' },
    ])
    return
  }
  if (isAuthorsVerdict(occurrence)) {
    const features: Features = kind === 'claim' ? { author: 1, authorClaim: 1 } : { author: 1, authorValue: 1 }
    propose(occurrence, author, climbed.stance, 'author', features)
    return
  }
  if (isFeltByOthers(occurrence)) return
  if ((others && !manner.judged) || !(kind === 'claim' ? !manner.held : isVoiced(manner) && !isReport(work.voice)))
    return
  const viewers = viewersOf(occurrence)
  if (viewers.length > 0) {
    for (const viewer of viewers)
      propose(occurrence, viewer, climbed.stance, 'speaker', { speaker: 1, speakerValue: 1 })
    return
  }
  const features: Features = { author: 1 }
  if (kind === 'claim') features.authorClaim = 1
  else if (manner.ought) features.authorOught = 1
  else features.authorValue = 1
  propose(occurrence, author, climbed.stance, 'author', features)
}

/** Proposes the author for what 'I' or 'we', of whom nobody else tells, are for or against; gives whether there is such a thing. */
export function proposeOwn(occurrence: Occurrence): boolean {
  const { work, sentence, topic, kind, climbed } = occurrence
  if (kind !== 'policy') return false
  const author: Holder = { who: { actor: AUTHOR }, node: topic.match.anchor, certainty: 1, how: 'name' }
  const { lemma } = sentence.tree.words[topic.match.anchor]!
  const wants = stanceEffects.get(lemma)?.kind === 'attitude'
  const own = climbed.stands.filter(({ how, nodes }) =>
    nodes.some(
      (node) =>
        isAuthors(work, sentence, node) &&
        (how === 'attitude' || (how === 'deed' && (wants || isWilled(sentence.tree, node, topic.match.anchor)))),
    ),
  )
  for (const { stance, steps } of own)
    propose(occurrence, author, stance, 'author', { author: 1, authorValue: 1 }, steps)
  return own.length > 0
}

/** 'I would send them', 'I am against sending them'. */
function isWilled(tree: Tree, subject: number, anchor: number): boolean {
  const isWould = (at: number): boolean => /^(?:would|['’]d)$/i.test(tree.words[at]!.form)
  const { head } = tree.words[subject]!
  return (
    (head >= 0 && childrenBy(tree, head, 'aux').some(isWould)) ||
    /^(?:against|for)$/.test(markers(tree, anchor)[0] ?? '')
  )
}

/** 'I', 'we', outside of quotations and of what anybody else is told to say. */
function isAuthors(work: Work, sentence: SentenceView, node: number): boolean {
  const { form, start } = sentence.tree.words[node]!
  if (!/^(?:i|we)$/i.test(form) || quoteAt(work.view.quotes, start)) return false
  return coveringAttributions(work, sentence, start).every(({ index }) => work.sources[index]!.length === 0)
}

/** 'The refusal angered its allies': what others felt about a policy is told, and not judged. */
function isFeltByOthers({ kind, sentence: { tree }, climbed }: Occurrence): boolean {
  const last = climbed.steps.at(-1)?.node
  if (kind !== 'policy' || last === undefined || !felt.has(tree.words[last]!.lemma)) return false
  return (
    tree.words[last]!.xpos === 'VBD' || childrenBy(tree, last, 'aux').some((aux) => tree.words[aux]!.lemma === 'have')
  )
}

/** Whether the author judges what somebody else says, does or wants: nobody is told to say the words by which it is judged. */
export function isAuthorsVerdict({ sentence, climbed, covering }: Occurrence): boolean {
  const { verdict } = climbed
  if (verdict === undefined) return false
  const { start } = sentence.tree.words[verdict]!
  return !covering.some(({ attribution }) => attribution.content.some(([from, to]) => from <= start && start < to))
}

/** 'For Oslo, such talks are a mistake': in whose eyes a sentence that judges does so. */
function viewersOf({ work, sentence, topic }: Occurrence): Holder[] {
  const { tree } = sentence
  const first = tree.words[0]!.form.toLowerCase()
  if (first !== 'for' && first !== 'to') return []
  const seen = work.mentions[sentence.index]!.filter(({ end, node }) => {
    return tree.words[end]?.form === ',' && end <= 8 && end <= topic.match.anchor && markers(tree, node)[0] === first
  })
  return seen.flatMap(({ node }) => holdersAt(tree, work.mentions[sentence.index]!, node))
}

/** 'As Oslo rightly says', 'was wrong to say that …': the author thinks the same as the one who says it, or the contrary. */
export function proposeEndorser(
  occurrence: Occurrence,
  attribution: AttributionFound,
  index: number,
  from: number,
): void {
  const { work, topic, kind, climbed, covering, found } = occurrence
  const { sentence, cue } = attribution
  if (cue < 0 || attribution.kind === 'question') return
  const { tree } = work.view.sentences[sentence]!
  const verdict = verdictOn(tree, cue) ?? verdictOnWord(tree, cue)
  if (!verdict) return
  const { start } = tree.words[verdict.node]!
  if (covering.some((other) => other.attribution.content.some(([at, end]) => at <= start && start < end))) return
  const source = work.sources[index]![0]?.who.actor
  const said = found.slice(from).find(({ who }) => who.actor === source)
  if (!said || (kind === 'policy' && !isVoiced(climbed.manner) && !said.features.reproach)) return
  const author: Holder = { who: { actor: AUTHOR }, node: topic.match.anchor, certainty: 1, how: 'name' }
  const features: Features = kind === 'claim' ? { author: 1, authorClaim: 1 } : { author: 1, authorValue: 1 }
  propose(occurrence, author, said.stance * verdict.sign, 'author', features, [
    ...said.steps,
    { node: verdict.node, effect: verdict.sign < 0 ? 'judged: turns' : 'judged: keeps' },
  ])
}

/** 'Dealt with the threat', 'security against their threats': a menace that is only named in passing is not said to be there. */
function isOnlyNamed({ kind, sentence: { tree }, topic: { match } }: Occurrence): boolean {
  const { upos, lemma, head } = tree.words[match.anchor]!
  if (kind !== 'claim' || upos !== 'NOUN' || match.pattern.holder !== undefined) return false
  // 'There had been doubts': somebody's, then.
  if (doubts.has(lemma) && head >= 0 && wasSo(tree, head)) return true
  // 'Asked about the clause'.
  if (
    head >= 0 &&
    questioningVerbs.has(tree.words[head]!.lemma) &&
    /^(?:about|on|over)$/.test(markers(tree, match.anchor)[0] ?? '')
  )
    return true
  if (!posedWords.has(lemma)) return false
  const how = relation(tree.words[match.anchor]!)
  return !(how.startsWith('nsubj') || how === 'root' || (how === 'obj' && posingVerbs.has(tree.words[head]!.lemma)))
}

/** Whether a verb tells of the past: 'were raised', 'had been'. */
function wasSo(tree: Tree, verb: number): boolean {
  const before = [verb, ...childrenBy(tree, verb, 'aux', 'aux:pass', 'cop')]
  return before.some((at) => tree.words[at]!.xpos === 'VBD')
}

const doubts = new Set('doubt uncertainty question misgiving worry fear concern'.split(' '))
const posingVerbs = new Set('pose represent present constitute be remain become'.split(' '))

/** Whether it stands in a quotation of more than a few words, which is somebody else's whoever that may be. */
function isQuoted({ work, sentence, topic }: Occurrence): boolean {
  const quote = quoteAt(work.view.quotes, sentence.tree.words[topic.match.anchor]!.start)
  return quote !== undefined && work.view.text.slice(quote.start, quote.end).split(/\s+/).length > 4
}
