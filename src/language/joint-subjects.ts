import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { titleNouns } from './en/persons.ts'
import { dependsOn, relation } from './tree.ts'

const NAMES = new Set(['PROPN', 'NOUN'])

/**
 * 'Oslo and Bern oppose it', read as Oslo, and that Bern opposes it: a name that an 'and' joins with the subject of a verb, where the verb hangs on
 * it, is the subject, too. Changes `words` in place.
 */
export function jointSubjects(words: Word[]): void {
  for (let verb = 3; verb < words.length; verb++) {
    if (words[verb]!.upos !== 'VERB' || relation(words[verb]!) !== 'conj') continue
    const second = words.findIndex((word, at) => at < verb && word.head === verb && word.deprel === 'nsubj')
    if (second < 2 || words[second]!.upos !== 'PROPN') continue
    let and = second - 1
    while (and > 0 && ['DET', 'ADJ', 'PROPN'].includes(words[and]!.upos)) and--
    const first = and - 1
    if (!/^(?:and|or)$/i.test(words[and]!.form) || first < 0 || words[first]!.upos !== 'PROPN') continue
    let top = first
    while (words[top]!.head >= 0 && words[top]!.head < and && NAMES.has(words[words[top]!.head]!.upos))
      top = words[top]!.head
    const { head, deprel } = words[top]!
    if (!dependsOn(words, verb, top) || words[verb]!.head !== top) continue
    words.forEach((word, at) => {
      if (word.head === top && at > verb) change(words, at, { head: verb })
    })
    change(words, verb, { head, deprel })
    change(words, top, { head: verb, deprel: 'nsubj' })
    change(words, second, { head: top, deprel: 'conj' })
    change(words, and, { head: second, deprel: 'cc' })
  }
}

/** Nouns for several who may be listed by name behind them. */
const SEVERAL = new Set('group rest trio pair duo quartet camp bloc band bunch'.split(' '))

/**
 * 'None of the three, Oslo, Bern or Rome, wants it', read as three and Oslo and Bern: names set between commas behind a number of things or a
 * group say who they are. Changes `words` in place.
 */
export function namesOfSeveral(words: Word[]): void {
  for (let noun = 0; noun + 4 < words.length; noun++) {
    if (words[noun + 1]!.form !== ',' || words[noun + 2]!.upos !== 'PROPN' || !isSeveral(words, noun)) continue
    const names: number[] = []
    let joint = -1
    let end = noun + 2
    for (; end < words.length && /^(?:PROPN|CCONJ|DET)$|^,$/.test(listed(words[end]!)); end++) {
      if (words[end]!.upos === 'CCONJ') joint = end
      // The comma behind the last.
      else if (joint >= 0 && words[end]!.form === ',') break
      const next = words[end + 1]
      if (words[end]!.upos === 'PROPN' && next?.upos !== 'PROPN') names.push(end)
    }
    const isClosed = words[end] === undefined || words[end]!.upos === 'PUNCT'
    const first = names[0]
    if (!isClosed || first === undefined || names.length < 2 || joint < first || joint > names.at(-1)!) continue
    if (names.some((name) => words[name]!.head > end)) continue
    // 'The rest of the group, Oslo and Bern'.
    const above = words[noun]!.head
    const whole = above >= 0 && words[above]!.lemma === 'rest' ? above : noun
    names.forEach((name, i) => {
      change(words, name, i === 0 ? { head: whole, deprel: 'appos' } : { head: first, deprel: 'conj' })
    })
    verbBehindSeveral(words, noun, end)
    noun = end
  }
}

/** '…, Oslo and Bern, opposed sanctions', read as opposed ones: where nothing else is the verb, a past behind the comma is. */
function verbBehindSeveral(words: Word[], noun: number, comma: number): void {
  const verb = comma + 1
  const past = words[verb]
  if (past?.upos !== 'VERB' || past.deprel !== 'amod' || past.head <= verb) return
  let top = noun
  while (words[top]!.head >= 0 && words[top]!.head < noun) top = words[top]!.head
  const thing = past.head
  if (words[top]!.head >= 0 || !dependsOn(words, thing, top)) return
  change(words, verb, { xpos: 'VBD', head: -1, deprel: 'root' })
  change(words, top, { head: verb, deprel: 'nsubj' })
  change(words, thing, { head: verb, deprel: 'obj' })
}

function listed({ upos, form }: Word): string {
  return form === ',' ? form : upos
}

/** 'The three', 'four countries', 'the rest of the group'. */
function isSeveral(words: Word[], noun: number): boolean {
  const { upos, lemma } = words[noun]!
  if (upos === 'NUM') return /^\p{L}/u.test(words[noun]!.form)
  if (upos !== 'NOUN') return false
  return SEVERAL.has(lemma) || words.some((word, at) => at < noun && word.head === noun && word.deprel === 'nummod')
}

/** Relations that a name has where a parser does not see that it is a subject. */
const ADDRESSED = new Set(['vocative', 'dislocated', 'discourse', 'parataxis'])

/**
 * 'Oslo, Bern and Rome want it', read as Bern and Rome, with Oslo called: the first of a list of names before a verb is a subject, as are the others.
 * Changes `words` in place.
 */
export function listsOfSubjects(words: Word[]): void {
  for (let first = 0; first + 4 < words.length; first++) {
    const { upos, form, deprel, head: verb } = words[first]!
    // 'Oslo, Bern', read as one name.
    if (deprel === 'flat' && words[first - 1]?.form === ',' && upos === 'PROPN')
      change(words, first, { deprel: 'conj' })
    if (upos !== 'PROPN' || !ADDRESSED.has(deprel) || verb < first || titleNouns.has(form.toLowerCase())) continue
    if (words[first + 1]!.form !== ',') continue
    const subject = words.findIndex(
      (word, at) => at > first && at < verb && word.head === verb && word.deprel === 'nsubj',
    )
    if (subject < 0) continue
    const listed = words.flatMap((word, at) =>
      at > first && at < verb && (word.head === subject || word.head === first) && word.deprel === 'conj' ? [at] : [],
    )
    const and = words.findIndex((word, at) => at > first && at < verb && word.upos === 'CCONJ')
    if (listed.length === 0 || and < 0 || words.slice(first, verb).some((word) => word.upos === 'VERB')) continue
    change(words, first, { deprel: 'nsubj' })
    for (const at of [subject, ...listed]) change(words, at, { head: first, deprel: 'conj' })
  }
}
