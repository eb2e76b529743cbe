import {
  agents,
  assessingVerbs,
  childrenBy,
  extentNouns,
  firstConjunct,
  givingVerbs,
  isPassive,
  isVerb,
  markers,
  measuringVerbs,
  owningVerbs,
  pledgeVerbs,
  reach,
  relation,
  sharingVerbs,
  type Tree,
} from '../../language/index.ts'
import { type Holder, holdersAt, mentionAt } from '../actors/holders.ts'
import type { Mention } from '../actors/mention.ts'
import { isObjectControl } from '../actors/roles.ts'
import { lower } from './numerals.ts'
import { apposedTo, infinitiveBeside, isSubject, isTelling, leavesClause, type Step } from './path.ts'
import type { Quantity } from './quantities.ts'

/**
 * Whose a number is: whoever owns or is part of what it counts ('Norwegian troops', '51 per cent of Britons'), else whom the
 * words in front of its bracket name, else who does what is told in its own clause ('Oslo spends'), else, for a share, where it
 * holds ('in Hungary'). Whoever only tells the number does not own it. A share may be the same for several ('Oslo and Rome spend 2 %'), who then
 * each own it; of other numbers, which they may share, the first is told.
 */
export function ownersOf(tree: Tree, mentions: Mention[], quantity: Quantity, steps: Step[]): Holder[] {
  const owner = ownerOf(tree, mentions, quantity, steps)
  if (!owner) return []
  if (!quantity.unit.startsWith('%')) return [owner]
  const first = firstConjunct(tree, owner.node)
  const joined = holdersAt(tree, mentions, first).filter(({ how }) => how === owner.how || how === 'name')
  return joined.some(({ who }) => who.actor === owner.who.actor) ? joined : [owner]
}

function ownerOf(tree: Tree, mentions: Mention[], quantity: Quantity, steps: Step[]): Holder | undefined {
  const sharing = sharedBy(tree, mentions, quantity, steps)
  if (sharing) return sharing
  for (const noun of ownNouns(tree, quantity, steps)) {
    const owner = ofNoun(tree, mentions, noun)
    if (owner) return owner
  }
  const named = bracketed(tree, quantity.start)
  if (named !== undefined) return ofNoun(tree, mentions, named)
  const spent = childrenBy(tree, quantity.node, 'acl').flatMap((clause) => doneBy(tree, mentions, clause) ?? [])[0]
  if (spent) return spent
  const gapped = gappedBefore(tree, mentions, quantity.start)
  if (gapped) return gapped
  if (extentNouns.has(quantity.unit)) return undefined
  return byClause(tree, mentions, quantity, steps) ?? byPlace(tree, mentions, quantity, steps)
}

/** 'Berlin pays 20 per cent of it', 'its share makes up half of the total'. */
function sharedBy(tree: Tree, mentions: Mention[], { unit }: Quantity, [step]: Step[]): Holder | undefined {
  if (unit !== '%' || !step || relation(tree.words[step.below]!) !== 'obj') return undefined
  const { lemma } = tree.words[step.node]!
  if (!sharingVerbs.has(lemma) && !measuringVerbs.has(lemma)) return undefined
  return bySubjects(tree, mentions, step.node)
}

/** '… and Spain 1.3 per cent': whose verb is left out. */
function gappedBefore(tree: Tree, mentions: Mention[], start: number): Holder | undefined {
  let last = start - 1
  while (last > start - 4 && last >= 0 && ['ADV', 'ADP'].includes(tree.words[last]!.upos)) last--
  const mention = mentions.find(({ end }) => end === last + 1)
  if (mention?.who.length !== 1) return undefined
  let before = mention.start - 1
  if (lower(tree, before) === 'the') before--
  const [who] = mention.who
  return ['and', 'but', 'while', ',', ';'].includes(lower(tree, before)) &&
    ['name', 'metonym', 'demonym'].includes(mention.how)
    ? { who: who!, node: mention.node, certainty: mention.certainty, how: mention.how }
    : undefined
}

/** The nouns of the number's own phrase: what it counts, what it is a share of, what it measures. */
function ownNouns(tree: Tree, quantity: Quantity, steps: Step[]): number[] {
  const nouns = quantity.counted === undefined ? [] : [quantity.counted]
  const stands = standingAt(tree, quantity)
  if (stands !== undefined) nouns.push(stands)
  const measured = measuredNoun(tree, quantity, steps)
  if (measured !== undefined) nouns.push(measured)
  if (quantity.unit === '%') nouns.push(...wholeOf(tree, quantity))
  return nouns
}

/** The noun a number stands before as its measure: 'a $5 billion shortfall', 'a 60 per cent share'. */
export function measuredNoun(tree: Tree, { node, end, counted }: Quantity, steps: Step[]): number | undefined {
  const first = steps[0]?.node
  if (counted !== undefined || first === undefined || first < end) return undefined
  const deprel = relation(tree.words[node]!)
  const before = ['compound', 'nummod', 'amod', 'nmod', 'det'].includes(deprel) && markers(tree, node).length === 0
  return before && tree.words[first]!.upos === 'NOUN' ? first : undefined
}

/** What is said to be the number: 'the target is 2 per cent'. */
export function standingAt(tree: Tree, { node, counted }: Quantity): number | undefined {
  if (counted !== undefined || childrenBy(tree, node, 'cop').length === 0) return undefined
  return childrenBy(tree, node, 'nsubj')[0]
}

/** What a share is a share of: the noun behind 'of', or the noun behind 'half the'. */
export function wholeOf(tree: Tree, { node, end }: Quantity): number[] {
  const { words } = tree
  if (lower(tree, end) !== 'of') {
    const head = words[node]!.head
    return head >= end && words[head]!.upos === 'NOUN' ? [head] : []
  }
  const near = childrenBy(tree, node, 'nmod', 'obl').filter((child) => child > end && markers(tree, child)[0] === 'of')
  if (near.length > 0 && lower(tree, near[0]! + 1) !== "'s" && lower(tree, near[0]! + 1) !== '’s') return near
  for (let at = end + 1; at < Math.min(words.length, end + 7); at++)
    if (['NOUN', 'PROPN'].includes(words[at]!.upos) && !['NOUN', 'PROPN'].includes(words[at + 1]?.upos ?? ''))
      return [at]
  return []
}

/** The noun in front of the bracket that a number opens: 'US spending (3.5 per cent)'. */
export function bracketed(tree: Tree, start: number): number | undefined {
  for (let at = start - 1; at > 0 && at >= start - 3; at--)
    if (lower(tree, at) === '(') return ['NOUN', 'PROPN'].includes(tree.words[at - 1]!.upos) ? at - 1 : undefined
  return undefined
}

/** Whom a noun belongs to: whoever it names, owns it, or is said of by the words before it. */
function ofNoun(tree: Tree, mentions: Mention[], noun: number): Holder | undefined {
  if (mentionAt(mentions, noun)) return real(holdersAt(tree, mentions, noun))
  const parts = [
    ...childrenBy(tree, noun, 'nmod:poss'),
    ...childrenBy(tree, noun, 'amod', 'compound', 'det'),
    ...childrenBy(tree, noun, 'nmod').filter((child) => ['of', 'from'].includes(markers(tree, child)[0] ?? '')),
  ]
  for (const part of parts) {
    const holder = mentionAt(mentions, part) ? real(holdersAt(tree, mentions, part)) : undefined
    if (holder) return holder
  }
  return undefined
}

/** The first who is more than a sort of people. */
function real(holders: Holder[]): Holder | undefined {
  return holders.find(({ how }) => how !== 'crowd')
}

function byClause(tree: Tree, mentions: Mention[], quantity: Quantity, steps: Step[]): Holder | undefined {
  const assessed = assessmentOf(tree, steps)
  if (assessed) return ofNoun(tree, mentions, assessed.object)
  for (const step of steps) {
    if (leavesClause(tree, step)) return undefined
    const word = tree.words[step.node]!
    if (!isVerb(word) && childrenBy(tree, step.node, 'cop').length === 0) {
      const within = !markers(tree, step.below).some((marker) => JOINING.has(marker))
      const owner = within && word.upos === 'NOUN' ? ofNoun(tree, mentions, step.node) : undefined
      if (owner) return owner
      continue
    }
    if (isSubject(tree, step)) return doneBy(tree, mentions, step.node)
    // What is told, and what stands beside a report, belongs to nobody by it; 'claimed a turnout of 75 %' does.
    const own =
      step.below === (quantity.counted ?? quantity.node) && ['obj', 'xcomp'].includes(relation(tree.words[step.below]!))
    if (isTelling(tree, step.node) && !own && !pledgeVerbs.has(word.lemma)) return undefined
    const holder = bySubjects(tree, mentions, step.node)
    if (holder) return holder
  }
  return undefined
}

const JOINING = new Set(['including', 'with', 'plus', 'besides'])

function bySubjects(tree: Tree, mentions: Mention[], verb: number): Holder | undefined {
  for (const subject of subjectsOf(tree, mentions, verb)) {
    const holder = holdersAt(tree, mentions, subject)[0] ?? ofNoun(tree, mentions, subject)
    if (holder) return holder
  }
  return undefined
}

/** 'Put the number at 13', 'pegs the level at 67 per cent': the verb, whose subject tells the number, and what it is put on. */
export function assessmentOf(tree: Tree, steps: Step[]): { verb: number; object: number } | undefined {
  for (const [i, { node, below }] of steps.slice(0, 3).entries()) {
    if (!assessingVerbs.has(tree.words[node]!.lemma)) continue
    const [object] = childrenBy(tree, node, 'obj', 'nsubj:pass').filter((child) => child !== steps[0]!.below)
    const at = [below, steps[i - 1]?.below ?? below].some(
      (child) => markers(tree, child).includes('at') || lower(tree, reach(tree, child)[0] - 1) === 'at',
    )
    if (at && object !== undefined) return { verb: node, object }
  }
  return undefined
}

function doneBy(tree: Tree, mentions: Mention[], verb: number): Holder | undefined {
  const { lemma, deprel } = tree.words[verb]!
  if (!isPassive(tree, verb) && !deprel.startsWith('acl')) return undefined
  if (![givingVerbs, pledgeVerbs, owningVerbs].some((verbs) => verbs.has(lemma))) return undefined
  return agents(tree, verb).flatMap((agent) => real(holdersAt(tree, mentions, agent)) ?? [])[0]
}

/** Who does what a verb tells, also where a parser took them for a call ('Oslo, the richest, spent') or for whom it is wished. */
function subjectsOf(tree: Tree, mentions: Mention[], verb: number): number[] {
  const beside = infinitiveBeside(tree, verb)
  if (beside !== undefined) return subjectsOf(tree, mentions, beside)
  const { head: joined, deprel } = tree.words[verb]!
  // 'The party, which was led by him and had won 30 %'.
  if (deprel === 'conj' && joined >= 0 && isPassive(tree, joined) && !isPassive(tree, verb))
    return childrenBy(tree, joined, 'nsubj')
  // 'Killing three officers, the mayor said': who tells it did not do it.
  const doers = agents(tree, verb, isObjectControl).filter((doer) => {
    const { head, deprel } = tree.words[doer]!
    return head === verb || !deprel.startsWith('nsubj') || !isTelling(tree, head) || isGoverned(tree, verb, head)
  })
  const called = doers.flatMap((doer) => apposedTo(tree, doer) ?? []).filter((name) => mentionAt(mentions, name))
  const { head } = tree.words[verb]!
  // 'Called for members to spend'.
  const wished =
    head >= 0 && markers(tree, verb)[0] === 'to'
      ? childrenBy(tree, head, 'obl', 'nmod').filter(
          (child) => child > head && child < verb && ['for', 'on'].includes(markers(tree, child)[0] ?? ''),
        )
      : []
  return [...called, ...wished.slice(-1), ...doers]
}

/** Whether a verb completes another: 'promised to spend', 'is expected to spend'. */
function isGoverned(tree: Tree, verb: number, head: number): boolean {
  for (let at = verb; at >= 0 && at !== head; at = tree.words[at]!.head)
    if (!['xcomp', 'conj', 'obj', 'acl'].includes(relation(tree.words[at]!))) return false
  return true
}

/** 'In Hungary, 40 per cent think so', 'unemployment in Spain'. */
function byPlace(tree: Tree, mentions: Mention[], { unit, node }: Quantity, steps: Step[]): Holder | undefined {
  if (!unit.startsWith('%')) return undefined
  for (const at of [node, ...steps.filter((step) => !leavesClause(tree, step)).map((step) => step.node)])
    for (const child of childrenBy(tree, at, 'obl', 'nmod'))
      if (
        ['in', 'among', 'across', 'for'].includes(markers(tree, child)[0] ?? '') &&
        mentionAt(mentions, child)?.how === 'name'
      ) {
        const holder = real(holdersAt(tree, mentions, child))
        if (holder) return holder
      }
  return undefined
}
