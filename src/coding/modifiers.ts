import {
  childrenBy,
  conditionMarkers,
  diminishers,
  futureModals,
  isVerb,
  maybeModals,
  negators,
  oughtModals,
  reach,
  relation,
  sufficiencyWords,
  type Tree,
  turningMarkers,
} from '../language/index.ts'
import { isOnCondition } from './clauses.ts'

/** What hangs on a word and changes what is said by it. */
export interface Modifiers {
  turn: boolean
  ought: boolean
  maybe: boolean
  condition: boolean
  /** Told of what is to come: 'will', 'shall'. */
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
  for (const child of tree.children[node]!) {
    if (matched.has(child)) {
      const no = noBefore(tree, child)
      if (no >= 0) turn(no)
      continue
    }
    const word = tree.words[child]!
    const form = word.form.toLowerCase()
    switch (relation(word)) {
      case 'advmod':
      case 'det':
      case 'cc':
        if (form === 'longer' && tree.words[child - 1]?.form.toLowerCase() === 'no') turn(child - 1)
        else if (negators.has(form) && !(form === 'not' && tree.words[child + 1]?.form.toLowerCase() === 'only'))
          turn(child)
        else if (form === 'yet' && tree.words[child + 1]?.form.toLowerCase() === 'to') turn(child)
        else if (form === 'only' && isOnCondition(tree, child)) break
        else if (diminishers.has(word.lemma) && tree.words[child - 1]?.form.toLowerCase() !== 'not') {
          found.diminished = true
          found.words.push({ node: child, effect: 'turns, weakly' })
        }
        break
      case 'aux':
        if (negators.has(form)) turn(child)
        else if (oughtModals.has(word.lemma)) found.ought = true
        else if (maybeModals.has(word.lemma) || maybeModals.has(form)) found.maybe = true
        else if (futureModals.has(word.lemma)) found.future = true
        break
      case 'nsubj':
        if (form === 'nobody' || form === 'none' || form === 'nothing') turn(child)
        else if (noBefore(tree, child) >= 0) turn(noBefore(tree, child))
        else if (tree.words[reach(tree, child)[0]]!.form.toLowerCase() === 'neither') turn(reach(tree, child)[0])
        break
      case 'obj':
      case 'obl':
        if (noBefore(tree, child) >= 0) turn(noBefore(tree, child))
        else if (diminishers.has(word.lemma)) {
          found.diminished = true
          found.words.push({ node: child, effect: 'turns, weakly' })
        }
        break
      case 'amod':
        if (diminishers.has(word.lemma)) {
          found.diminished = true
          found.words.push({ node: child, effect: 'turns, weakly' })
        }
        break
      case 'case':
        // 'is against it': the predicate itself turns.
        if (turningMarkers.has(form) && childrenBy(tree, node, 'cop').length > 0) turn(child)
        break
      case 'mark':
        if (turningMarkers.has(form) && childrenBy(tree, node, 'cop').length > 0) turn(child)
        if (conditionMarkers.has(form)) found.condition = true
        break
    }
  }
  if (found.turn && isEnough(tree, node)) {
    found.turn = false
    found.insufficient = true
    for (const each of found.words) if (each.effect === 'turns') each.effect = 'not enough: turns'
  }
  const word = tree.words[node]!
  if (
    isVerb(word) &&
    (word.lemma === 'need' || (word.lemma === 'have' && !found.turn)) &&
    childrenBy(tree, node, 'xcomp').length > 0
  )
    found.ought = true
  return found
}

/** The 'no' that stands before a noun; −1 where none does. */
function noBefore(tree: Tree, node: number): number {
  return childrenBy(tree, node, 'det').find((child) => tree.words[child]!.form.toLowerCase() === 'no') ?? -1
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
