import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { felt } from './en/stance.ts'
import { dependsOn } from './tree.ts'

const NOMINAL = new Set(['NOUN', 'PROPN'])

/**
 * 'Bern's support for aid to Oslo angered Rome', read as aid to an angered Rome; 'the refusal to send aid to Oslo drew praise', read
 * as Oslo drawing it: a sentence that is a noun without a verb, with a past form behind it, is what that noun does. Changes `words`
 * in place.
 */
export function verbsOfRootNouns(words: Word[]): void {
  const root = words.findIndex(({ head }) => head < 0)
  if (root < 0 || !NOMINAL.has(words[root]!.upos)) return
  if (words.some(({ head, deprel }) => head === root && /^(?:nsubj|cop|aux|expl)/.test(deprel))) return
  if (finiteBehind(words, root)) return
  for (let verb = root + 3; verb < words.length - 1; verb++) {
    const place = verb - 1
    if (!NOMINAL.has(words[place]!.upos) || (words[place - 1]?.upos !== 'ADP' && words[place - 1]?.form !== 'to'))
      continue
    const object = objectOf(words, verb)
    if (object < 0 || !dependsOn(words, verb, root)) continue
    const before = words.findLastIndex(({ upos }, at) => at < place - 1 && (upos === 'NOUN' || upos === 'VERB'))
    if (before < root) continue
    change(words, place, { head: before, deprel: words[before]!.upos === 'VERB' ? 'obl' : 'nmod' })
    change(words, place - 1, { head: place, deprel: 'case', upos: 'ADP' })
    change(words, verb, { lemma: lemmaOf(words[verb]!), upos: 'VERB', xpos: 'VBD', head: -1, deprel: 'root' })
    change(words, object, { head: verb, deprel: 'obj' })
    words.forEach((word, at) => {
      if (word.head === root && at > verb) change(words, at, { head: verb })
      if (word.head === object && at < verb && at !== verb) change(words, at, { head: place })
    })
    change(words, root, { head: verb, deprel: 'nsubj' })
    return
  }
}

/**
 * 'Even the slightest hint that it is weak carries risk', read as a hint with two clauses: a finite verb that hangs on the noun and has
 * no subject is what the noun does.
 */
function finiteBehind(words: Word[], root: number): boolean {
  const verb = words.findIndex(({ head, upos, deprel }, at) => {
    if (head !== root || at < root || upos !== 'VERB' || !UNMARKED.has(deprel)) return false
    const own = words.filter((word) => word.head === at)
    const finite =
      /^VB[DZP]$/.test(words[at]!.xpos) ||
      own.some((word) => /^(?:VB[DZP]|MD)$/.test(word.xpos) && word.deprel.startsWith('aux'))
    return finite && !own.some(({ deprel: each }) => /^(?:nsubj|csubj|expl|mark|cc)/.test(each))
  })
  if (verb < 0) return false
  change(words, verb, { head: -1, deprel: 'root' })
  words.forEach(({ head }, at) => {
    if (head === root && at > verb) change(words, at, { head: verb })
  })
  const passive = words.some(({ head, deprel }) => head === verb && deprel === 'aux:pass')
  change(words, root, { head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' })
  return true
}

/** Relations by which a parser hangs what it did not see to be the main clause. */
const UNMARKED = new Set(['ccomp', 'acl', 'acl:relcl', 'advcl', 'parataxis', 'dep', 'xcomp'])

/** The object of a past form taken for an adjective of it, or of a verb whose subject a preposition marks; −1 where it is neither. */
function objectOf(words: Word[], verb: number): number {
  const { xpos, deprel, head } = words[verb]!
  if (!/^VB[DN]$/.test(xpos) && lemmaOf(words[verb]!) === words[verb]!.lemma) return -1
  if (deprel === 'amod') return head > verb && !words.some((word) => word.head === verb) ? head : -1
  if (xpos !== 'VBD' || words[verb - 1]!.head !== verb || words[verb - 1]!.deprel !== 'nsubj') return -1
  return words.findIndex((word, at) => at > verb && word.head === verb && word.deprel === 'obj')
}

/** The verb of feeling of which an adjective is the past form: 'pleased'. */
function lemmaOf({ upos, form, lemma }: Word): string {
  if (upos !== 'ADJ' || !form.endsWith('ed')) return lemma
  return [form.slice(0, -1), form.slice(0, -2)].find((verb) => felt.has(verb)) ?? lemma
}

/** 'A push for aid to Oslo drew praise': a verb with two subjects has the one that no preposition marks. Changes `words` in place. */
export function unmarkedSubjects(words: Word[]): void {
  for (let verb = 4; verb < words.length; verb++) {
    const place = words[verb - 1]!
    if (words[verb]!.upos !== 'VERB' || place.head !== verb || place.deprel !== 'nsubj' || place.upos !== 'PROPN')
      continue
    const mark = words[verb - 2]!
    if (!['to', 'with', 'on', 'against', 'for'].includes(mark.form.toLowerCase())) continue
    const other = words.findIndex(({ head, deprel }, at) => at < verb - 2 && head === verb && deprel === 'nsubj')
    if (other < 0) continue
    const before = words.findLastIndex(({ upos }, at) => at < verb - 2 && (upos === 'NOUN' || upos === 'VERB'))
    if (before < 0) continue
    change(words, verb - 1, { head: before, deprel: words[before]!.upos === 'VERB' ? 'obl' : 'nmod' })
    change(words, verb - 2, { head: verb - 1, deprel: 'case', upos: 'ADP' })
  }
}

/**
 * 'Speaking in Rome, the minister called for it', read as speaking in a Rome that is the minister called so: behind the comma a noun with
 * a past form is the clause. Changes `words` in place.
 */
export function clausesBehindOpeners(words: Word[]): void {
  const opener = words[0]
  if (opener?.xpos !== 'VBG' || opener.head >= 0) return
  const comma = words.findIndex(({ form }) => form === ',')
  const verb = words.findIndex(
    ({ upos, xpos, deprel, head }, at) =>
      comma > 0 && head > comma && head < at && upos === 'VERB' && /^VB[DN]$/.test(xpos) && /^acl/.test(deprel),
  )
  if (verb < 0) return
  const noun = words[verb]!.head
  if (!NOMINAL.has(words[noun]!.upos) || !/^(?:appos|obj|parataxis|dep|conj)$/.test(words[noun]!.deprel)) return
  if (words.slice(noun + 1, verb).some(({ upos }) => upos !== 'ADV' && upos !== 'PROPN')) return
  change(words, verb, { head: -1, deprel: 'root', xpos: 'VBD' })
  change(words, noun, { head: verb, deprel: 'nsubj' })
  change(words, 0, { head: verb, deprel: 'advcl' })
  words.forEach(({ head, deprel }, at) => {
    if (head === 0 && at > verb) change(words, at, { head: verb })
    if (head === noun && at > verb && deprel !== 'flat') change(words, at, { head: verb })
  })
}
