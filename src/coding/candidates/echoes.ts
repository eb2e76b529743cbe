import { gappedVerdicts, infinitiveWords, negators, stanceEffects, type Tree } from '../../language/index.ts'
import { AUTHOR } from '../../model/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import { type Features, passageChance } from '../confidence.ts'
import { holderFeatures } from '../features.ts'
import type { Rule } from '../reasons.ts'
import type { SentenceView } from '../view.ts'
import type { Work } from '../work.ts'
import { answersIn } from './answered.ts'
import { echoesIn } from './ellipses.ts'
import type { Candidate } from './occurrence.ts'
import { echoedIn, type Siding, sidingsIn } from './siding.ts'
import { unheldBefore } from './unheld.ts'

/**
 * The stances that a sentence gives by an echo of its own candidates, or at its beginning of those of the sentence before; who sides with
 * somebody, of what that one was last `told` in the paragraph.
 */
export function echoes(
  work: Work,
  sentence: SentenceView,
  here: Candidate[],
  before: Candidate[],
  told: Candidate[],
): Candidate[] {
  const { tree, index } = sentence
  const mentions = work.mentions[index]!
  const sameFor = (holders: Holder[], first: Candidate, factor: number, word: number): Candidate[] =>
    holders
      .filter(({ who }) => who.actor !== first.who.actor)
      .map((holder) => echoed(work, sentence, first, factor, word, holder))
  const isTaken = (at: number): boolean => work.topics[index]!.some(({ match }) => match.anchor === at)
  const found = echoesIn(tree, mentions)
  // 'Oslo, yes; Bern, not yet'.
  const opens = found.some(({ at }) => at === 0)
  const repeats = found.flatMap(({ holders, at, word, negated, ofView, ofDeed }) => {
    const told = surest(at === 0 ? before.filter((first) => isInTime(work, first, tree)) : here, ofView)
    const firsts =
      told.length > 0
        ? told
        : surest(
            unheldBefore(work, index, at, opens).filter(
              (first) => first.sentence === index || isInTime(work, first, tree),
            ),
          )
    return firsts.flatMap((first) => {
      if (ofDeed && isRefused(work, first)) return []
      const sign = negated === undefined || negated === isNegatedAbove(work, first) ? 1 : -1
      const theirs = ofDeed ? holders : holders.filter(({ who }) => !isOutsider(work, first, who.actor))
      return sameFor(theirs, first, sign, word)
    })
  })
  const verdicts = gappedVerdicts(tree.words).flatMap(({ name, verdict, sign }) => {
    return surest(here, true).flatMap((first) => {
      const named = work.topics[index]!.find(({ match }) => match.pattern.issue === first.issue)
      const side = named?.match.pattern.stance === '-' ? -sign : sign
      return sameFor(holdersAt(tree, mentions, name), first, side * Math.sign(first.stance), verdict)
    })
  })
  const replies = answersIn(tree, mentions).flatMap(({ holders, at, sign, ofView }) =>
    // What 'both declined' takes up has been coded.
    isTaken(at)
      ? []
      : surest(ofView ? [...before, ...here] : here.length > 0 ? here : before, ofView).flatMap((first) =>
          sameFor(holders, first, sign, at),
        ),
  )
  const sides = sidingsIn(tree, mentions).flatMap((siding) =>
    lastOf([...told, ...before, ...here], siding).flatMap((first) =>
      sameFor(siding.holders, first, siding.sign, siding.verb),
    ),
  )
  const seconded = echoedIn(tree, mentions).flatMap(({ holders, verb, by, sign }) =>
    surest(saidBy(here, by), true).flatMap((first) => sameFor(holders, first, sign, verb)),
  )
  return [...repeats, ...verdicts, ...replies, ...sides, ...seconded]
}

/** 'They spend more than Moscow does': what others do is no stance of theirs by being done. */
function isOutsider({ codebook }: Work, { issue, features }: Candidate, actor: string): boolean {
  return Boolean(features.deed) && codebook.patterns.issues.get(issue)!.outsiders.has(actor)
}

/** What is told of those who echo somebody, or of the only one of whom anything is told. */
function saidBy(here: Candidate[], by: Holder[]): Candidate[] {
  const theirs = here.filter(({ who }) => by.some((other) => other.who.actor === who.actor))
  if (theirs.length > 0) return theirs
  const own = here.filter(({ who, features }) => who.actor !== AUTHOR && !features.loose)
  return new Set(own.map(({ who }) => who.actor)).size === 1 ? own : []
}

/** What somebody whose side is taken was last told to hold. */
function lastOf(candidates: Candidate[], { with: others }: Siding): Candidate[] {
  const theirs = candidates.filter(({ who }) => others.some((other) => other.who.actor === who.actor))
  const last = Math.max(...theirs.map(({ sentence }) => sentence))
  return surest(
    theirs.filter(({ sentence }) => sentence === last),
    true,
  )
}

/** 'Turkey does not' takes up what others do, and not what one of them did: its verb stands in the present. */
function isInTime({ view }: Work, { sentence, rule }: Candidate, { words }: Tree): boolean {
  if (rule.startsWith('echo') || !words.some(({ form, xpos }) => xpos !== 'VB' && /^do(?:es)?$/i.test(form)))
    return true
  return view.sentences[sentence]!.tree.words.some(({ xpos }) => xpos === 'VBZ' || xpos === 'VBP')
}

/** 'Oslo declined to send them', 'no longer objects to it': where the one before would not do it, or would, what 'Bern agreed to' is not that. */
function isRefused({ view }: Work, { sentence, steps }: Candidate): boolean {
  const { words } = view.sentences[sentence]!.tree
  return steps.some(({ node }) => {
    const { lemma } = words[node]!
    const effect = stanceEffects.get(lemma)
    return (infinitiveWords.get(lemma) ?? 0) < 0 || (effect?.kind === 'attitude' && effect.policy < 0)
  })
}

/** Whether what is echoed was itself denied: 'Oslo did not send them', 'nobody wants it'. */
function isNegatedAbove({ view }: Work, { sentence, steps }: Candidate): boolean {
  const { words } = view.sentences[sentence]!.tree
  const through = steps.flatMap(({ node, phrase }) => (phrase ? words.slice(phrase.start, phrase.end) : [words[node]!]))
  return through.filter(({ form }) => negators.has(form.toLowerCase())).length % 2 === 1
}

/** For each issue the surest of what somebody is told to do or want, or also to say. */
function surest(candidates: Candidate[], orSay = false): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const { deed, attitude, speaker } = candidate.features
    if (!deed && !attitude && !(orSay && speaker)) continue
    if (candidate.confidence > (best.get(candidate.issue)?.confidence ?? 0)) best.set(candidate.issue, candidate)
  }
  return [...best.values()]
}

/** The same stance, or where the factor is −1 the contrary, for somebody else. */
function echoed(
  { codebook }: Work,
  { index }: SentenceView,
  first: Candidate,
  factor: number,
  word: number,
  holder: Holder,
): Candidate {
  const steps = first.sentence === index ? first.steps : []
  const features: Features = { ...first.features, certainty: holder.certainty }
  for (const name in holderFeatures({ ...holder, who: first.who }, codebook)) delete features[name]
  Object.assign(features, holderFeatures(holder, codebook))
  return {
    who: holder.who,
    issue: first.issue,
    stance: first.stance * factor,
    sentence: index,
    tellers: first.tellers,
    said: false,
    rule: first.rule.replace(/^\w+/, 'echo') as Rule,
    steps: [...steps, { node: word, effect: factor < 0 ? 'turns' : 'keeps' }],
    features,
    confidence: passageChance(features),
  }
}
