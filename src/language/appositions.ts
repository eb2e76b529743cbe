import type { Name, Word } from '../model/index.ts'
import { change } from './change.ts'
import { partisanNouns } from './en/persons.ts'
import { dependsOn, relation } from './tree.ts'

/** Tells appositions and exceptions from the coordinations that parsers take them for. Changes `words` in place. */
export function tellCoordinations(words: Word[], names: readonly Name[]): void {
  for (let at = 2; at < words.length; at++) {
    const word = words[at]!
    if (relation(word) !== 'conj' || !['NOUN', 'PROPN'].includes(word.upos)) continue
    if (word.head > at) forward(words, at)
    const joint = words.findIndex(({ head, deprel }) => head === at && deprel === 'cc')
    if (joint < 0) apposition(words, at)
    else if (words[joint]!.form.toLowerCase() === 'but' && takesAll(words, word.head)) {
      change(words, joint, { deprel: 'case' })
      change(words, at, { deprel: 'nmod' })
    }
  }
  for (const name of names) glossed(words, name)
  for (const name of names) glossedPairs(words, name, names)
  for (const name of names) joinedName(words, name, names)
  for (const name of names) personBesides(words, name, names)
  for (const name of names) placeWithin(words, name, names)
  for (const name of names) listOfNames(words, name, names)
}

/** 'The premier and the president wanted it', with the second joined to the verb: what is joined is joined to the subject before it. */
function forward(words: Word[], at: number): void {
  const { head } = words[at]!
  const first = words.findIndex((word, i) => i < at && word.head === head && /^nsubj/.test(word.deprel))
  const verbs = words.slice(first, at).some(({ upos }) => upos === 'VERB' || upos === 'AUX')
  if (first >= 0 && !verbs) change(words, at, { head: first })
}

/** Relations that a name has where a parser does not see what it does. */
const ADDRESSED = new Set(['vocative', 'dislocated', 'discourse', 'advmod'])

/**
 * 'Norway, a country hoping to sell it, …', read as a country that hopes, or as calling Norway: one noun with 'a' right behind a name and a
 * comma says what was named.
 */
function glossed(words: Word[], name: Name): void {
  const article = words[name.end + 1]
  if (words[name.end]?.form !== ',' || !/^an?$/.test(article?.form ?? '')) return
  const noun = article!.head
  const head = headOf(words, name)
  if (noun < name.end + 2 || noun > name.end + 8 || words[noun]!.upos === 'VERB' || words[head]!.head === noun) return
  const { head: above, deprel } = words[noun]!
  if (above < 0) return
  const asAppos = (): void => {
    change(words, noun, { head, deprel: 'appos' })
  }
  if (words[above]!.upos === 'PUNCT' || (partisanNouns.has(words[noun]!.lemma) && STRAYED.has(relation(words[noun]!))))
    asAppos()
  else if (!deprel.startsWith('nsubj')) return
  else if (ADDRESSED.has(words[head]!.deprel) && words[head]!.head === above) {
    change(words, head, { deprel })
    asAppos()
  } else if (words[above]!.xpos === 'VBG' && !words.some((word) => word.head === above && relation(word) === 'aux')) {
    change(words, above, { head: noun, deprel: 'acl' })
    asAppos()
  }
}

/** Relations by which a noun that says on whose side somebody stands may have been hung elsewhere. */
const STRAYED = new Set(['obj', 'conj', 'dep', 'parataxis', 'appos', 'advcl', 'obl', 'list'])

/**
 * 'Norway, an advocate of it, and Chile, a critic, left', read as an advocate of it and of Chile: two names, each with a noun that says what they are,
 * are joined.
 */
function glossedPairs(words: Word[], second: Name, names: readonly Name[]): void {
  const and = words[second.start - 1]
  if (and?.upos !== 'CCONJ' || words[second.start - 2]?.form !== ',') return
  const later = headOf(words, second)
  const gloss = glossOf(words, second)
  if (gloss < 0) return
  for (const first of names) {
    if (first.end >= second.start - 3) break
    const noun = glossOf(words, first)
    const head = headOf(words, first)
    if (noun < 0 || noun > second.start || dependsOn(words, head, later) || dependsOn(words, head, gloss)) continue
    if (words.slice(first.end, second.start - 2).some(({ upos, xpos }) => upos === 'VERB' && /^VB[DZP]$/.test(xpos)))
      continue
    change(words, noun, { head, deprel: 'appos' })
    change(words, later, { head, deprel: 'conj' })
    change(words, second.start - 1, { head: later, deprel: 'cc' })
    change(words, gloss, { head: later, deprel: 'appos' })
    return
  }
}

/** The noun behind a name, a comma and 'a' that says what was named; −1 for none. */
function glossOf(words: Word[], { end }: Name): number {
  if (words[end]?.form !== ',' || !/^an?$/.test(words[end + 1]?.form ?? '')) return -1
  const noun = words[end + 1]!.head
  return noun > end && noun < end + 8 && words[noun]!.upos === 'NOUN' && !/^nsubj/.test(words[noun]!.deprel) ? noun : -1
}

/** 'Premier Ada Brook and Chancellor Ben Ford': a name behind an 'and' is a second one, and no part of the first. */
function joinedName(words: Word[], name: Name, names: readonly Name[]): void {
  const head = headOf(words, name)
  const first = words[head]!.head
  if (
    words[head]!.deprel !== 'flat' ||
    !names.some(({ start, end }) => start <= first && first < end && end < name.start)
  )
    return
  if (words.slice(first, name.start).some(({ upos }) => upos === 'CCONJ')) change(words, head, { deprel: 'conj' })
}

/** 'Ada Brook of Maine and Ben Ford of Ohio': a person is joined to the person before, and not to a place. */
function personBesides(words: Word[], name: Name, names: readonly Name[]): void {
  if (name.kind !== 'PER') return
  const head = headOf(words, name)
  if (words[head]!.deprel !== 'conj') return
  const personAt = (at: number): boolean =>
    names.some(({ kind, start, end }) => kind === 'PER' && start <= at && at < end)
  let first = words[head]!.head
  if (personAt(first)) return
  while (first >= 0 && relation(words[first]!) === 'nmod' && !personAt(first)) first = words[first]!.head
  if (first >= 0 && first < head && personAt(first)) change(words, head, { head: first })
}

/** 'Norway, Sweden and Finland asked': the first of a list of names is no noun that a clause about the others hangs on. */
function listOfNames(words: Word[], first: Name, names: readonly Name[]): void {
  const second = names.find(({ start }) => start === first.end + 1 && words[first.end]!.form === ',')
  if (!second || words[second.end]?.upos !== 'CCONJ' || !names.some(({ start }) => start === second.end + 1)) return
  const head = headOf(words, first)
  const other = headOf(words, second)
  const verb = words[other]!.head
  // Read as two, the second of whom the first is another name for.
  const third = words.findIndex((word, at) => at > other && word.head === other && word.deprel === 'conj')
  if (verb === head && words[other]!.deprel === 'appos' && third > other) {
    change(words, other, { deprel: 'conj' })
    change(words, third, { head })
    return
  }
  if (verb < 0 || words[verb]!.head !== head || relation(words[verb]!) !== 'acl') return
  change(words, verb, { head: words[head]!.head, deprel: words[head]!.deprel })
  change(words, head, { head: verb, deprel: words[other]!.deprel })
  change(words, other, { head, deprel: 'conj' })
  for (let at = second.end; at < words.length; at++)
    if (words[at]!.head === head && relation(words[at]!) !== 'conj') change(words, at, { head: verb })
}

function headOf(words: readonly Word[], { start, end }: Name): number {
  for (let i = start; i < end; i++) if (words[i]!.head < start || words[i]!.head >= end) return i
  return start
}

/** 'Norway, a founding member, …': one noun with an article behind a comma, and nothing joined to it, is the same as the first. */
function apposition(words: Word[], at: number): void {
  const { head } = words[at]!
  const first = words.findIndex((word, i) => i > head && i <= at && word.head === at && relation(word) === 'det')
  if (first < 1 || !['a', 'an'].includes(words[first]!.form.toLowerCase()) || words[first - 1]!.form !== ',') return
  if (words.filter((word) => word.head === head && relation(word) === 'conj').length > 1) return
  change(words, at, { deprel: 'appos' })
}

/** 'All but one', 'every member but Spain'. */
function takesAll(words: Word[], node: number): boolean {
  return words.some(
    ({ head, form }, at) =>
      (head === node || at === node) && ['all', 'every', 'each', 'any', 'no'].includes(form.toLowerCase()),
  )
}

/** Prepositions before a place at which, or from or to which, something is. */
const PLACING = new Set(['in', 'at', 'near', 'from', 'to', 'outside'])

/** 'In Bergen, Norway': the second of two places parted by a comma says where the first one lies. */
function placeWithin(words: Word[], second: Name, names: readonly Name[]): void {
  if (second.kind !== 'LOC' || words[second.start - 1]?.form !== ',') return
  const first = names.find(({ kind, end }) => kind === 'LOC' && end === second.start - 1)
  if (!first || !PLACING.has(words[first.start - 1]?.form.toLowerCase() ?? '')) return
  const place = headOf(words, first)
  const within = headOf(words, second)
  if (words[place]!.head === within) return
  const subject = otherSubject(words, place, within)
  if (subject >= 0) change(words, subject, { deprel: words[within]!.deprel })
  else if (!isClosed(words, second, names)) return
  change(words, within, { head: place, deprel: 'appos' })
}

/** Whether something closes what is told of a place, so that it is no subject. */
function isClosed(words: Word[], { end }: Name, names: readonly Name[]): boolean {
  const after = words[end]?.form ?? '.'
  if (![',', '.', ';', ')'].includes(after) || words[end + 1]?.upos === 'CCONJ') return false
  return after !== ',' || !names.some(({ kind, start }) => kind === 'LOC' && start === end + 1)
}

/** 'The meeting in Bergen, Norway ended': the noun within whose phrase the first place lies, where the second was taken for the subject; else −1. */
function otherSubject(words: Word[], place: number, within: number): number {
  const { head, deprel } = words[within]!
  if (!deprel.startsWith('nsubj') || head < within) return -1
  return words.findIndex(
    (word, at) =>
      at < place &&
      word.head === head &&
      ['nsubj', 'dislocated', 'obl', 'vocative'].includes(relation(word)) &&
      ['NOUN', 'PROPN', 'PRON'].includes(word.upos) &&
      !words.some(
        (child) => child.head === at && child.deprel === 'case' && child.form !== "'s" && child.form !== '’s',
      ) &&
      dependsOn(words, place, at),
  )
}
