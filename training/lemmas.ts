import { readFileSync } from 'node:fs'
import {
  baseOf,
  editOf,
  endingKeys,
  type LemmaRules,
  lemmaOf,
  MAX_LEMMA_ENDING,
  wholeKeys,
} from '../src/language/lemmas.ts'
import type { TreebankSentence } from './corpus.ts'

/** An ending needs so many different forms behind it to have a rule. */
const ENOUGH_FORMS = 2

/** A lemma that counts whatever the treebanks say. */
export interface GivenLemma {
  form: string
  tag: string
  lemma: string
}

/** Reads lines of `form UPOS XPOS lemma`; those that begin with # are remarks. */
export function readGivenLemmas(path: string): GivenLemma[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [form, upos, xpos, lemma] = line.split(' ') as [string, string, string, string]
      return { form, tag: `${upos} ${xpos}`, lemma }
    })
}

/**
 * Learns rules for endings from different forms, each counted once, shortest ending first, and keeps those that change a
 * decision; then rules for the whole forms that the endings get wrong.
 */
export function trainLemmas(
  sentences: TreebankSentence[],
  tags: string[],
  isWord: (lower: string) => boolean,
  given: GivenLemma[] = [],
): LemmaRules {
  const number = new Map(tags.map((tag, i) => [tag, i]))
  const rules: LemmaRules = { edits: [], endings: new Map(), others: new Map(), small: smallTags(sentences, tags) }
  const editNumbers = new Map<string, number>()
  const seen = new Map<string, { form: string; tag: number; lemmas: Map<string, number> }>()
  for (const { forms, lemmas, tags: gold } of sentences)
    forms.forEach((form, i) => {
      if (lemmas[i] === '_' || form.includes(' ')) return
      const tag = number.get(gold[i]!)!
      const key = `${tag} ${form}`
      let row = seen.get(key)
      if (!row) seen.set(key, (row = { form, tag, lemmas: new Map() }))
      row.lemmas.set(lemmas[i]!, (row.lemmas.get(lemmas[i]!) ?? 0) + 1)
    })
  for (const { form, tag, lemma } of given)
    seen.set(`${number.get(tag)} ${form}`, { form, tag: number.get(tag)!, lemmas: new Map([[lemma, 1]]) })
  const best = <T>(row: Map<T, number>): [T, number] => [...row].reduce((a, b) => (b[1] > a[1] ? b : a))
  const editNumber = (form: string, tag: number, lemma: string): number => {
    const edit = editOf(baseOf(form, tag, rules), lemma)
    const name = `${edit.cut} ${edit.put}`
    let id = editNumbers.get(name)
    if (id === undefined) {
      editNumbers.set(name, (id = rules.edits.length))
      rules.edits.push(edit)
    }
    return id
  }
  const alikeTags = tagsAlike(
    [...seen.values()].map(({ form, tag, lemmas }) => ({ form: form.toLowerCase(), tag, lemma: best(lemmas)[0] })),
  )
  const counts = new Map<string, Map<number, number>>()
  const cuts = new Map<string, Map<number, number>>()
  const count = (rows: Map<string, Map<number, number>>, key: string, edit: number) => {
    let row = rows.get(key)
    if (!row) rows.set(key, (row = new Map()))
    row.set(edit, (row.get(edit) ?? 0) + 1)
  }
  for (const { form, tag, lemmas } of seen.values()) {
    for (const alike of alikeTags.get(tag) ?? [tag]) {
      if (alike !== tag && seen.has(`${alike} ${form}`)) continue
      const edit = editNumber(form, alike, best(lemmas)[0])
      for (const key of endingKeys(form, alike)) count(counts, key, edit)
      const { cut } = rules.edits[edit]!
      if (cut && cut < MAX_LEMMA_ENDING && cut < form.length)
        count(cuts, `${alike}|${form.toLowerCase().slice(-cut - 1)}`, edit)
    }
  }
  for (const [key, row] of cuts) {
    const often = [...row].filter(([, times]) => times >= ENOUGH_FORMS).sort((a, b) => b[1] - a[1] || a[0] - b[0])
    if (often.length)
      rules.others.set(
        key,
        often.map(([edit]) => edit),
      )
  }
  const ending = (key: string) => key.slice(key.indexOf('|') + 1)
  for (const key of [...counts.keys()].sort((a, b) => lengthOf(ending(a)) - lengthOf(ending(b)) || (a < b ? -1 : 1))) {
    const [edit, times] = best(counts.get(key)!)
    if (ending(key) && (times < ENOUGH_FORMS || rules.edits[edit]!.cut > lengthOf(ending(key)))) continue
    const shorter = shorterEndings(ending(key)).map((rest) => `${key.slice(0, key.indexOf('|') + 1)}${rest}`)
    const current = shorter.map((k) => rules.endings.get(k)).find((rule) => rule !== undefined)
    if (current !== edit) rules.endings.set(key, edit)
  }
  // A form as it is written needs its own rule only where the form written small does not do.
  for (const { form, tag, lemmas } of seen.values()) {
    const lemma = best(lemmas)[0]
    if (lemmaOf(form, tag, rules, isWord) === lemma) continue
    rules.endings.set(wholeKeys(form, tag)[0]!, editNumber(form, tag, lemma))
  }
  // What is given is known as a whole form, whether or not an ending would do: it is a word though the treebanks lack it.
  for (const { form, tag, lemma } of given)
    rules.endings.set(wholeKeys(form, number.get(tag)!).at(-1)!, editNumber(form, number.get(tag)!, lemma))
  for (const { form, tag } of [...seen.values()]) {
    const [exact, small] = wholeKeys(form, tag)
    if (exact === small) continue
    const edit = rules.endings.get(exact!)
    if (edit !== undefined && rules.endings.get(small!) === edit) rules.endings.delete(exact!)
  }
  return rules
}

/** Two tags learn endings from each other's forms where so many forms have both, and so large a share one lemma. */
const ENOUGH_SHARED = 100
const SHARED_LEMMAS = 0.97

/** For each tag, itself and the tags whose forms, where they are the same, nearly always have the same lemmas. */
function tagsAlike(seen: { form: string; tag: number; lemma: string }[]): Map<number, number[]> {
  const byForm = new Map<string, Map<number, string>>()
  for (const { form, tag, lemma } of seen) {
    if (!byForm.has(form)) byForm.set(form, new Map())
    byForm.get(form)!.set(tag, lemma)
  }
  const shared = new Map<string, { all: number; same: number }>()
  for (const row of byForm.values())
    for (const [a, lemma] of row)
      for (const [b, other] of row) {
        const pair = shared.get(`${a} ${b}`) ?? { all: 0, same: 0 }
        pair.all++
        if (lemma === other) pair.same++
        shared.set(`${a} ${b}`, pair)
      }
  const alike = new Map<number, number[]>()
  for (const [pair, { all, same }] of shared) {
    const [a, b] = pair.split(' ').map(Number) as [number, number]
    if (a !== b && (all < ENOUGH_SHARED || same < SHARED_LEMMAS * all)) continue
    alike.set(a, [...(alike.get(a) ?? []), b])
  }
  return alike
}

/** Letters of an ending; one that is only known to be a vowel or not counts half. */
const lengthOf = (ending: string) => (/^[VCD]/.test(ending) ? ending.length - 0.5 : ending.length)

/** The keys that stand behind an ending, without their tag. */
function shorterEndings(ending: string): string[] {
  if (!ending) return []
  const rest = ending.slice(1)
  if (/^[VCD]/.test(ending)) return [rest, ...shorterEndings(rest)]
  return endingKeys(ending, 0)
    .map((key) => key.slice(2))
    .slice(1)
}

/** The tags whose lemmas are mostly small although the form starts with a capital. */
function smallTags(sentences: TreebankSentence[], tags: string[]): boolean[] {
  const number = new Map(tags.map((tag, i) => [tag, i]))
  const balance = new Int32Array(tags.length)
  for (const { forms, lemmas, tags: gold } of sentences)
    forms.forEach((form, i) => {
      if (form !== form.toLowerCase())
        balance[number.get(gold[i]!)!]! += lemmas[i] === lemmas[i]!.toLowerCase() ? 1 : -1
    })
  return [...balance].map((value) => value >= 0)
}
