import {
  accordNouns,
  airingAdjectives,
  airingNouns,
  airingOfNouns,
  airingPrepositions,
  airingVerbs,
  candourAdjectives,
  childrenBy,
  cueVerbs,
  disclosingVerbs,
  discussingVerbs,
  heldNouns,
  isNegated,
  isPassive,
  isVerb,
  knowledgeNouns,
  learningVerbs,
  likeAdjectives,
  markers,
  mentioningVerbs,
  namingPhrases,
  negators,
  noticingWords,
  occasionNouns,
  reach,
  reachingVerbs,
  relation,
  schedulingVerbs,
  sideWords,
  stanceEffects,
  type Tree,
  thinkingVerbs,
  timeNouns,
  timingPrepositions,
  topicNouns,
  viewNouns,
} from '../../language/index.ts'
import { isRaised } from './governors.ts'
import { judgementOf } from './labels.ts'

/** How far before a thing its two sides may be named. */
const BEFORE = 12

/** Whether both sides of a question are named at once: 'for and against it', 'supporters and critics of it', 'neither praised nor condemned it'. */
export function namesBothSides(tree: Tree, anchor: number): boolean {
  for (let at = anchor - 1; at > 0 && at >= anchor - BEFORE; at--) {
    const { upos, lemma } = tree.words[at]!
    if (upos === 'PUNCT' || upos === 'SCONJ' || upos === 'PART') {
      if (sideOf(tree, at) === 0) return false
    }
    if (lemma !== 'and' && lemma !== 'or' && lemma !== 'nor') continue
    const behind = sideNear(tree, at, 1)
    return behind !== 0 && sideNear(tree, at, -1) === -behind
  }
  return false
}

/** The side that a word next to a conjunction names, but for the small words between. */
function sideNear(tree: Tree, conjunction: number, direction: 1 | -1): number {
  for (let at = conjunction + direction, steps = 0; steps < 3 && tree.words[at]; at += direction, steps++) {
    const side = sideOf(tree, at)
    if (side !== 0) return side
    if (!['ADP', 'DET', 'ADV', 'ADJ', 'AUX'].includes(tree.words[at]!.upos)) return 0
  }
  return 0
}

function sideOf(tree: Tree, at: number): number {
  const { lemma } = tree.words[at]!
  const side = sideWords.get(lemma)
  if (side !== undefined) return side
  const effect = stanceEffects.get(lemma)
  return effect?.kind === 'attitude' ? Math.sign(effect.policy) : 0
}

const AMOUNTS = new Set(['nothing', 'little', 'much', 'something', 'anything', 'more', 'less'])
const TELLING = new Set(['say', 'tell', 'know', 'hear', 'reveal', 'disclose', 'write', 'read', 'see', 'report'])

/**
 * Whether what a word hangs on is only about it, and neither for nor against it: 'a debate on', 'was asked about', 'what they think
 * of', 'chaired a debate on', where the parser hangs the rest on the verb.
 */
export function isOnlyAbout(tree: Tree, node: number, head: number): boolean {
  const first = childrenBy(tree, node, 'case', 'mark')[0]
  if (first === undefined) return false
  const mark = tree.words[first]!.form.toLowerCase()
  if (isSigned(tree, head) || isJudgedBad(tree, first - 1)) return false
  if (airs(tree, head, mark)) return true
  const before = first - 1
  // 'Said nothing about it'.
  if (
    AMOUNTS.has(tree.words[before]?.form.toLowerCase() ?? '') &&
    airingPrepositions.has(mark) &&
    TELLING.has(tree.words[head]!.lemma)
  )
    return true
  return tree.words[before]?.head === head && tree.words[before]!.upos === 'NOUN' && airs(tree, before, mark)
}

/** 'Called the debate on it premature': who does would rather not have the thing either. */
function isJudgedBad({ words, children }: Tree, noun: number): boolean {
  const { deprel, head, upos } = words[noun] ?? { deprel: '', head: -1, upos: '' }
  if (upos !== 'NOUN' || deprel !== 'obj' || !/^(?:call|deem|consider|find|think)$/.test(words[head]!.lemma))
    return false
  return children[head]!.some(
    (child) => words[child]!.deprel === 'xcomp' && (stanceEffects.get(words[child]!.lemma)?.policy ?? 0) < 0,
  )
}

/** 'Signed a paper on it', 'adopted a declaration about it': whoever does is for it. */
function isSigned(tree: Tree, noun: number): boolean {
  const { deprel, head } = tree.words[noun]!
  return deprel === 'obj' && /^(?:sign|adopt|endorse|conclude|ratify|approve)$/.test(tree.words[head]!.lemma)
}

/**
 * 'Demanded the notes of the talks', 'wants to know what they spoke of there', 'lied about it': whether what a word hangs on is how somebody
 * learns or tells of it, so that who wants that or keeps it back takes no side on the thing.
 */
export function isToldOf(tree: Tree, node: number, head: number): boolean {
  const { lemma, upos } = tree.words[head]!
  if (upos === 'NOUN' && knowledgeNouns.has(lemma)) return isOnlyAbout(tree, node, head)
  if (FALSE.has(lemma)) return isOnlyAbout(tree, node, head)
  const above = tree.words[head]!.head
  // 'Know what they said', where parsers take the rest for a relative clause.
  if (/^(?:what|who|whom)$/i.test(tree.words[head]!.form))
    return above >= 0 && learningVerbs.has(tree.words[above]!.lemma)
  if (!learningVerbs.has(lemma) || !/^(?:ccomp|advcl)$/.test(tree.words[node]!.deprel) || node < head) return false
  return tree.children[node]!.some((child) => /^(?:what|who|whom|whether|how)$/i.test(tree.words[child]!.form))
}

const FALSE = new Set(['lie', 'mislead', 'testify', ...candourAdjectives])

/** 'Noted the penalties', 'referred to the talks': the thing itself, and not what somebody thinks of it or does with it. */
export function isOnlyNamed(tree: Tree, anchor: number, head: number): boolean {
  const { upos, deprel } = tree.words[anchor]!
  const { lemma, xpos } = tree.words[head]!
  // '“A mistake,” she said, referring to the talks' tells what she means.
  const isGerund = tree.words[anchor]!.xpos === 'VBG' && deprel === 'advcl' && markers(tree, anchor)[0] !== 'into'
  if (upos === 'PROPN' ? deprel === 'obj' : upos !== 'NOUN' && !isGerund) return false
  if (!isVerb(tree.words[head]!)) return false
  if (deprel === 'obj' && mentioningVerbs.has(lemma)) return true
  if (xpos === 'VBG') return false
  return (
    ((deprel === 'obl' || isGerund) &&
      discussingVerbs.has(lemma) &&
      airingPrepositions.has(markers(tree, anchor)[0] ?? '') &&
      // 'Talked about the deliveries, calling them a farce'.
      childrenBy(tree, head, 'advcl').every((clause) => clause === anchor)) ||
    (deprel === 'nsubj:pass' && (discussingVerbs.has(lemma) || mentioningVerbs.has(lemma)) && !isNegated(tree, head)) ||
    namingPhrases.has(`${lemma} ${markers(tree, anchor)[0] ?? ''}`)
  )
}

/** 'The talks were one of the topics', 'are on the agenda': it is what others deal with; 'are no topic' says more. */
export function isOnlyTopic(tree: Tree, node: number, head: number): boolean {
  if (relation(tree.words[node]!) !== 'nsubj' || childrenBy(tree, head, 'cop').length === 0) return false
  if (isNegated(tree, head) || judgementOf(tree, head)) return false
  const { lemma } = tree.words[head]!
  if (lemma === 'agenda') return markers(tree, head)[0] === 'on' && childrenBy(tree, head, 'advmod').length === 0
  const whole = lemma === 'one' ? childrenBy(tree, head, 'nmod') : [head]
  return whole.some((noun) => {
    const ofWhat = childrenBy(tree, noun, 'nmod').some((child) => markers(tree, child)[0] === 'of')
    return topicNouns.has(tree.words[noun]!.lemma) && (!ofWhat || noun !== head)
  })
}

function airs(tree: Tree, word: number, mark: string): boolean {
  const { lemma, upos } = tree.words[word]!
  const about = airingPrepositions.has(mark)
  if (upos === 'NOUN' && about && accordNouns.has(lemma) && isWanting(tree, word)) return true
  if (upos === 'NOUN' && mark === 'from') return knowledgeNouns.has(lemma)
  // 'Raised questions about it' doubts it.
  if (lemma === 'question' && isRaised(tree, word)) return false
  // 'Takes a different view of it': whichever that is.
  if (upos === 'NOUN' && mark === 'of' && viewNouns.has(lemma) && isUnlike(tree, word)) return true
  if (upos === 'NOUN') return (about && airingNouns.has(lemma)) || (mark === 'of' && airingOfNouns.has(lemma))
  if (upos === 'ADJ') return about && (airingAdjectives.has(lemma) || candourAdjectives.has(lemma))
  if (!isVerb(tree.words[word]!)) return false
  // 'They cannot agree on it'.
  if (lemma === 'agree') return about && isNegated(tree, word)
  if (about && (airingVerbs.has(lemma) || (lemma === 'draw' && isPassive(tree, word)))) return true
  return (
    (about || mark === 'of') &&
    thinkingVerbs.has(lemma) &&
    [tree.words[word]!.head, ...tree.children[word]!].some((at) =>
      /^(?:what|how|whatever|where)$/i.test(tree.words[at]?.form ?? ''),
    )
  )
}

/** 'Opposite views'. */
function isUnlike(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, 'amod').some((child) => (likeAdjectives.get(tree.words[child]!.lemma) ?? 0) < 0)
}

/** 'There is no consensus', 'they have not reached agreement', 'a lack of unity'. */
function isWanting(tree: Tree, noun: number): boolean {
  if (tree.children[noun]!.some((child) => negators.has(tree.words[child]!.form.toLowerCase()))) return true
  const { head } = tree.words[noun]!
  return head >= 0 && (isNegated(tree, head) || ['lack', 'absence', 'want'].includes(tree.words[head]!.lemma))
}

/**
 * Whether a clause or phrase only tells what else happened at a time: 'on a day when they condemned it', 'a day after they condemned
 * it', 'the attack after their talks', wherever the parser hung it.
 */
export function isTimed(tree: Tree, node: number): boolean {
  const { upos, deprel, head, lemma } = tree.words[node]!
  if ((deprel === 'nmod' || deprel === 'obl') && timingPrepositions.has(markers(tree, node)[0] ?? '')) return true
  // 'Within a year of the truce'.
  if (deprel === 'nmod' && head >= 0 && markers(tree, node)[0] === 'of' && isTime(tree, head))
    if (WITHIN.has(markers(tree, head)[0] ?? '')) return true
  if (deprel === 'acl' && lemma === 'follow' && tree.words[node]!.xpos === 'VBG') return true
  const isGerund = upos === 'VERB' && childrenBy(tree, node, 'nsubj', 'nsubj:pass').length === 0
  // 'A day after approving it, they met': they approved it.
  if (head >= 0 && !isGerund && isTime(tree, head) && BOUNDS.has(markers(tree, node)[0] ?? '')) return true
  if (upos !== 'VERB' || !/^(?:acl|advcl)/.test(deprel) || isGerund) return false
  const before = reach(tree, node)[0] - 1
  return before >= 0 && isTime(tree, before)
}

const WITHIN = new Set(['within', 'inside', 'in', 'after'])
const BOUNDS = new Set(['after', 'before', 'since'])

/** 'With a truce in place', 'with talks under way': it only goes along with what is told. */
export function isInPlace(tree: Tree, node: number): boolean {
  if (!['obl', 'advcl', 'nmod', 'obj'].includes(relation(tree.words[node]!)) || markers(tree, node)[0] !== 'with')
    return false
  return (
    /^(?:in (?:place|force|effect)|under way|underway|looming|pending|ahead)$/i.test(
      tree.words
        .slice(node + 1, node + 3)
        .map(({ form }) => form)
        .join(' '),
    ) || /^(?:underway|looming|pending|ahead)$/i.test(tree.words[node + 1]?.form ?? '')
  )
}

/** 'The day after it', 'the week of it'. */
export function isTime(tree: Tree, node: number): boolean {
  const { upos, lemma } = tree.words[node]!
  return upos === 'NOUN' && timeNouns.has(lemma)
}

/** 'Has not received it', 'made no mention of it', 'did not take place': it did not come about, or nothing was told of it. */
export function isUnnoticed(tree: Tree, node: number): boolean {
  const { lemma } = tree.words[node]!
  // 'That is not to say that they should'.
  const isToSay = cueVerbs.get(lemma)?.kind === 'speech' && childrenBy(tree, node, 'cop').length > 0
  return isToSay || noticingWords.has(lemma) || (lemma === 'take' && tree.words[node + 1]?.lemma === 'place')
}

/** 'No truce was reached': by whose fault is not told; 'no meeting is planned', 'has no meeting scheduled': nobody has refused one. */
export function isUnreached(tree: Tree, node: number): boolean {
  if (isUnscheduled(tree, node)) return true
  const { upos, head, deprel } = tree.words[node]!
  if (upos !== 'NOUN' || deprel !== 'nsubj:pass' || !reachingVerbs.has(tree.words[head]!.lemma)) return false
  return childrenBy(tree, head, 'obl:agent').length === 0
}

function isUnscheduled(tree: Tree, node: number): boolean {
  const { lemma, head, deprel } = tree.words[node]!
  // 'Does not have a meeting scheduled'.
  if (lemma === 'have') return childrenBy(tree, node, 'obj').some((child) => isUnscheduled(tree, child))
  if (!occasionNouns.has(lemma) && !heldNouns.has(lemma)) return false
  // 'There was no second meeting': so it is told, and not refused; 'there will be none' may be a refusal.
  if (deprel === 'nsubj' && childrenBy(tree, head, 'expl').length > 0)
    return /^(?:was|were)$/i.test(tree.words[head]!.form)
  const isScheduled = (at: number): boolean => schedulingVerbs.has(tree.words[at]!.lemma)
  if (deprel === 'nsubj:pass') return isScheduled(head) && childrenBy(tree, head, 'obl:agent').length === 0
  return deprel === 'obj' && subtreeOf(tree, node).some((at) => relation(tree.words[at]!) === 'acl' && isScheduled(at))
}

/** What hangs on a noun, and what the parser hung on the last name of it: 'no meeting with Ada Brook scheduled'. */
function subtreeOf(tree: Tree, node: number): number[] {
  return tree.children[node]!.flatMap((child) => [child, ...tree.children[child]!])
}

/** 'Declined to say when they will be sent', 'would not say how many', 'refused to confirm that': what is kept back is neither wanted nor refused. */
export function isKeptBack(tree: Tree, node: number, head: number): boolean {
  const { lemma, head: above, deprel } = tree.words[head]!
  const tells = disclosingVerbs.has(lemma)
  if (!tells && lemma !== 'say' && lemma !== 'tell') return false
  const held =
    isNegated(tree, head) || (deprel === 'xcomp' && above >= 0 && /^(?:refuse|decline)$/.test(tree.words[above]!.lemma))
  return held && (tells || asksFor(tree, node))
}

/** 'When they go', 'how many of them', 'which of them'. */
function asksFor(tree: Tree, node: number): boolean {
  const isAsking = (at: number): boolean =>
    /^(?:how|when|where|which|what|who|whether|why)$/i.test(tree.words[at]!.form)
  return tree.children[node]!.some(
    (child) => isAsking(child) || tree.children[child]!.some((at) => at < node && isAsking(at)),
  )
}
