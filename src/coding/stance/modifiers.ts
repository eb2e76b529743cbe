import {
  childrenBy,
  conditionMarkers,
  diminishers,
  exceptingMarkers,
  futureModals,
  hiddenNouns,
  hidingVerbs,
  isNegated,
  isVerb,
  loneStancePhrases,
  mannerAdverbs,
  markers,
  maybeModals,
  negators,
  noneWords,
  oughtModals,
  reach,
  relation,
  sufficiencyWords,
  type Tree,
  turningMarkers,
} from '../../language/index.ts'
import { isOnCondition } from './clauses.ts'
import { isHadBetter, isInferred, isOwed, isWithoutChoice } from './owed.ts'

/** What hangs on a word and changes what is said by it. */
export interface Modifiers {
  turn: boolean
  ought: boolean
  maybe: boolean
  condition: boolean
  /** Told of what is to come: 'will', 'shall', 'would not'. */
  future: boolean
  /** 'too little', 'only', 'alleged': less of it than there should be. */
  diminished: boolean
  /** 'not enough': less than whoever says it wants. */
  insufficient: boolean
  /** The words that turn or diminish. */
  words: { node: number; effect: string }[]
}

/**
 * Negations, modals, conditions and degree words that hang on a word; words of the pattern itself are left out, but not
 * a 'no' before them. `spent` holds the negators that were counted already, and takes in those found.
 */
export function modifiersOf(tree: Tree, node: number, matched: ReadonlySet<number>, spent: Set<number>): Modifiers {
  const found: Modifiers = {
    turn: false,
    ought: false,
    maybe: false,
    condition: false,
    future: false,
    diminished: false,
    insufficient: false,
    words: [],
  }
  const turn = (at: number): void => {
    if (spent.has(at)) return
    spent.add(at)
    found.turn = !found.turn
    found.words.push({ node: at, effect: 'turns' })
  }
  const diminish = (at: number): void => {
    found.diminished = true
    found.words.push({ node: at, effect: 'turns, weakly' })
  }
  let would = false
  for (const child of tree.children[node]!) {
    if (matched.has(child)) {
      // The 'no' of a pattern's own 'no longer' has been counted.
      const no = tree.words[child]!.form.toLowerCase() === 'longer' ? -1 : noBefore(tree, child)
      if (no >= 0) {
        if (!isAside(tree, node, child)) turn(no)
      } else if (isTooLittle(tree, child)) found.insufficient = true
      else if (relation(tree.words[child]!) === 'nsubj' && opensDenied(tree, child)) turn(reach(tree, child)[0])
      // 'Should spend', where both are the pattern's own.
      else if (relation(tree.words[child]!) === 'aux' && oughtModals.has(tree.words[child]!.lemma)) {
        if (!isInferred(tree, child)) found.ought = true
      }
      // 'Will never be a member'.
      else if (relation(tree.words[child]!) === 'aux' && isNegated(tree, node))
        found.future ||= futureModals.has(tree.words[child]!.lemma)
      continue
    }
    const word = tree.words[child]!
    const form = word.form.toLowerCase()
    switch (relation(word)) {
      case 'advmod':
      case 'det':
      case 'cc': {
        const negator = negatorAt(tree, node, child)
        if (negator >= 0) turn(negator)
        else if (form === 'only' && (isOnCondition(tree, child) || isOnlyLate(tree, child))) break
        else if (diminishers.has(word.lemma) && !/^(?:not|nothing|no)$/i.test(tree.words[child - 1]?.form ?? ''))
          diminish(child)
        break
      }
      case 'aux':
        if (negators.has(form)) turn(child)
        else if ((oughtModals.has(word.lemma) && !isInferred(tree, child)) || isHadBetter(tree, child))
          found.ought = true
        else if (maybeModals.has(word.lemma) || maybeModals.has(form)) {
          found.maybe = true
          would ||= form === 'would'
        } else if (futureModals.has(word.lemma)) found.future = true
        break
      case 'nsubj':
        // 'Nobody can hide it'.
        if (hidingVerbs.has(tree.words[node]!.lemma)) break
        if (saysNone(tree, child)) turn(child)
        else if (noBefore(tree, child) >= 0) turn(noBefore(tree, child))
        else if (opensDenied(tree, child)) turn(reach(tree, child)[0])
        break
      case 'obj':
      case 'obl':
        if (noBefore(tree, child) >= 0 && !isAside(tree, node, child)) turn(noBefore(tree, child))
        else if (saysNone(tree, child)) turn(child)
        else if (diminishers.has(word.lemma) && !isBound(tree, child)) diminish(child)
        break
      case 'amod':
        if (negatorAt(tree, node, child) >= 0) turn(negatorAt(tree, node, child))
        else if (diminishers.has(word.lemma) || diminishers.has(form)) diminish(child)
        break
      case 'case':
        // 'is against it', 'Bern against it': the predicate itself turns.
        if (turningMarkers.has(form) && childrenBy(tree, node, 'cop', 'nsubj').length > 0) turn(child)
        break
      case 'mark':
        // 'Far from lifting them', where it does not hang on 'far' itself.
        if (
          form === 'from' &&
          tree.words[child - 1]?.form.toLowerCase() === 'far' &&
          tree.words[node]!.head !== child - 1
        )
          turn(child - 1)
        if (turningMarkers.has(form) && childrenBy(tree, node, 'cop').length > 0) turn(child)
        if (conditionMarkers.has(form)) found.condition = true
        break
    }
  }
  // 'Said they would not do it', 'there would be none': what was to come.
  found.future ||= would && (found.turn || childrenBy(tree, node, 'nsubj').some((child) => noBefore(tree, child) >= 0))
  if (found.turn && isEnough(tree, node)) {
    found.turn = false
    found.insufficient = true
    for (const each of found.words) if (each.effect === 'turns') each.effect = 'not enough: turns'
  }
  found.ought ||= isOwed(tree, node, found.turn) || (would && found.turn && isForTheSane(tree, node))
  return found
}

/** 'No sane person would', 'no serious government would': whoever says so would not. */
function isForTheSane(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'nsubj').some(
    (child) =>
      noBefore(tree, child) >= 0 &&
      childrenBy(tree, child, 'amod', 'compound').some((at) => SANE.has(tree.words[at]!.form.toLowerCase())),
  )
}

const SANE = new Set(
  'sane serious responsible sensible rational reasonable decent self-respecting thinking honest'.split(' '),
)

/** The word by which an adverb or determiner denies what it hangs on ('not', 'no longer', 'yet to'); −1 where it does not. */
function negatorAt(tree: Tree, node: number, child: number): number {
  const form = (at: number): string | undefined => tree.words[at]?.form.toLowerCase()
  const word = form(child)!
  const { lemma } = tree.words[node]!
  if (hiddenNouns.has(lemma) || hidingVerbs.has(lemma)) return -1
  if (word === 'longer' && form(child - 1) === 'no') return child - 1
  if (word === 'yet' && form(child + 1) === 'to') return child
  if (word === 'anything' && form(child + 1) === 'but') return child
  // 'A no-deal exit' denies nothing.
  if (form(child + 1) === '-') return -1
  if (!negators.has(word) || isWithoutChoice(tree, node) || isOfAll(tree, node, child) || isOfOne(tree, node)) return -1
  // 'The question is not whether to do it, but when'.
  if (word === 'not' && form(child + 1) === 'whether') return -1
  if (isOfManner(tree, node)) return -1
  // 'Said no': a side by itself.
  if (loneStancePhrases.has(`${tree.words[node]!.lemma} ${word}`)) return -1
  return isUnsurpassed(tree, node, word) ? -1 : child
}

/** 'Did not take it lightly', 'did not come to it alone': how it was done is denied, and not that it was. */
function isOfManner(tree: Tree, node: number): boolean {
  // 'Will not do it alone' refuses it for now.
  if (childrenBy(tree, node, 'aux').some((child) => !['do', 'have', 'be'].includes(tree.words[child]!.lemma)))
    return false
  const last = reach(tree, node)[1]
  return tree.words.slice(node + 1, last + 1).some(({ lemma }) => mannerAdverbs.has(lemma))
}

/** 'They met in private, with no aides present', 'agreed at no small cost': what they did without; not 'met with no Norwegians', 'at no time'. */
function isAside(tree: Tree, node: number, child: number): boolean {
  const [first] = childrenBy(tree, child, 'case')
  if (first !== undefined && tree.words[first]!.lemma === 'at' && PRICES.has(tree.words[child]!.lemma)) return true
  return first !== undefined && first !== node + 1 && tree.words[first]!.lemma === 'with'
}

const PRICES = new Set(['cost', 'price', 'charge', 'expense', 'risk'])

/** 'Only then did Oslo send them', 'has only now agreed': late, and not little. */
function isOnlyLate({ words }: Tree, only: number): boolean {
  return /^(?:then|now|when|later|recently|today|yesterday|in|on|last|this)$/i.test(words[only + 1]?.form ?? '')
}

/** 'In less than a year' says how soon, not how little. */
function isBound(tree: Tree, node: number): boolean {
  return markers(tree, node).includes('in') && tree.words[node + 1]?.form.toLowerCase() === 'than'
}

const LIMITING = new Set(['only', 'just', 'merely', 'simply', 'solely', 'purely', 'exclusively'])

/**
 * 'Does not only promise it', 'is not meant for the big ones only': what is denied is that it is all. Not 'will not just send them',
 * by which a thing is refused as well.
 */
function isOfAll(tree: Tree, node: number, negator: number): boolean {
  const limits = (at: number): boolean => {
    const { form, head } = tree.words[at]!
    if (at <= negator || !LIMITING.has(form.toLowerCase()) || isOnCondition(tree, at)) return false
    // 'It is not just about sending them'.
    const ofVerb = isVerb(tree.words[head]!) && (head === node || markers(tree, head).length === 0)
    // 'Will not send them just to please Oslo'.
    return !(ofVerb && (tree.words[at + 1]?.xpos === 'TO' || /^(?:just|simply)$/i.test(form)))
  }
  if (limits(negator + 1)) return true
  const within = childrenBy(tree, node, 'obj', 'obl', 'xcomp', 'ccomp')
  return [node, ...within, ...within.flatMap((at) => childrenBy(tree, at, 'obj', 'obl'))].some((at) =>
    childrenBy(tree, at, 'advmod', 'amod').some(limits),
  )
}

/** 'Was not the first of them', 'is not the only state to send them': there are others. */
function isOfOne(tree: Tree, node: number): boolean {
  if (childrenBy(tree, node, 'cop').length === 0) return false
  return childrenBy(tree, node, 'amod', 'nummod').some((child) =>
    /^(?:first|second|third|only|sole|last|latest)$/i.test(tree.words[child]!.form),
  )
}

/** 'Neither of them', 'not one soldier', 'not a single one': what is said of them is denied. */
function opensDenied(tree: Tree, node: number): boolean {
  const first = reach(tree, node)[0]
  const form = tree.words[first]!.form.toLowerCase()
  const next = tree.words[first + 1]?.form.toLowerCase() ?? ''
  return form === 'neither' || (form === 'not' && ['one', 'a', 'an', 'even'].includes(next))
}

/** The 'no' or 'neither' that stands before a noun and says that there is none; −1 where none does ('made no secret of it'). */
export function noBefore(tree: Tree, node: number): number {
  if (hiddenNouns.has(tree.words[node]!.lemma) || isWithoutChoice(tree, node)) return -1
  const no = (child: number): boolean => {
    const form = tree.words[child]!.form.toLowerCase()
    // 'Not a single one', 'not one'.
    if (form === 'not')
      return (
        tree.words[child - 1]?.form !== ',' && /^(?:an?|one|any|even|single)$/i.test(tree.words[child + 1]?.form ?? '')
      )
    return form === 'no' || form === 'neither'
  }
  const direct = childrenBy(tree, node, 'det', 'advmod', 'cc').find(no)
  if (direct !== undefined) return direct
  // 'No more arms', 'no further sanctions'.
  const more = childrenBy(tree, node, 'amod').find((child) => /^(?:more|further|new)$/i.test(tree.words[child]!.form))
  if (more !== undefined && tree.words[more - 1]?.form.toLowerCase() === 'no') return more - 1
  return -1
}

/** 'Too few of them', 'too little'. */
function isTooLittle(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'amod', 'det').some(
    (child) => /^(?:few|little)$/i.test(tree.words[child]!.form) && tree.words[child - 1]?.form.toLowerCase() === 'too',
  )
}

/** 'Has never been stronger', 'has never been as united', 'could not be more united': what is not surpassed is affirmed. */
function isUnsurpassed(tree: Tree, node: number, negator: string): boolean {
  const degree = (at: number): boolean => /^(?:JJR|RBR)$/.test(tree.words[at]!.xpos)
  const compared =
    degree(node) ||
    childrenBy(tree, node, 'advmod').some((child) => degree(child) || /^(?:so|as)$/.test(tree.words[child]!.lemma))
  const modal = childrenBy(tree, node, 'aux').some((child) => /^(?:can|could)$/i.test(tree.words[child]!.form))
  // 'Vowed never to spend more', 'will never be as open': that is yet to come.
  const isToCome =
    markers(tree, node)[0] === 'to' || childrenBy(tree, node, 'aux').some((child) => tree.words[child]!.xpos === 'MD')
  return compared && (modal || (!isToCome && ['never', 'rarely', 'seldom'].includes(negator)))
}

/** Whether a word says that there is nobody or nothing. 'Nobody but Oslo does it', 'nothing short of it', 'nothing less than it': it is so. */
export function saysNone(tree: Tree, node: number): boolean {
  const { form, upos, head } = tree.words[node]!
  // 'Did little to stop it'.
  if (form.toLowerCase() === 'little' && upos === 'PRON' && tree.words[head]?.lemma === 'do') return true
  if (!noneWords.has(form.toLowerCase())) return false
  // 'Sanctions like none before', 'united them as nobody before him'.
  const next = tree.words[node + 1]?.form.toLowerCase() ?? ''
  const before = tree.words[node - 1]?.form.toLowerCase()
  if (before === 'like' || (before === 'as' && (next === 'before' || next === 'else'))) return false
  if (next === 'less') return tree.words[node + 2]?.form.toLowerCase() !== 'than'
  return next !== 'short' && !exceptingMarkers.has(next)
}

/** Whether a word says of itself that it is enough, or does so far: 'is enough', 'goes far enough'. */
export function isEnough(tree: Tree, node: number): boolean {
  if (sufficiencyWords.has(tree.words[node]!.lemma)) return true
  return tree.children[node]!.some(
    (child) =>
      relation(tree.words[child]!) === 'advmod' &&
      (sufficiencyWords.has(tree.words[child]!.lemma) ||
        tree.children[child]!.some((at) => sufficiencyWords.has(tree.words[at]!.lemma))),
  )
}
