import { baseOf, editOf, endingKeys, type LemmaRules, lemmaOf, wholeKeys } from '../src/language/lemmas.ts'
import type { TreebankSentence } from './corpus.ts'

/** An ending needs so many different forms behind it to have a rule. */
const ENOUGH_FORMS = 2

/**
 * Learns rules for endings from different forms, each counted once, shortest ending first, and keeps those that change a
 * decision; then rules for the whole forms that the endings get wrong.
 */
export function trainLemmas(
  sentences: TreebankSentence[],
  tags: string[],
  isWord: (lower: string) => boolean,
): LemmaRules {
  const number = new Map(tags.map((tag, i) => [tag, i]))
  const rules: LemmaRules = { edits: [], endings: new Map(), small: smallTags(sentences, tags) }
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
  const counts = new Map<string, Map<number, number>>()
  for (const { form, tag, lemmas } of seen.values()) {
    const edit = editNumber(form, tag, best(lemmas)[0])
    for (const key of endingKeys(form, tag)) {
      let row = counts.get(key)
      if (!row) counts.set(key, (row = new Map()))
      row.set(edit, (row.get(edit) ?? 0) + 1)
    }
  }
  const ending = (key: string) => key.slice(key.indexOf('|') + 1)
  for (const key of [...counts.keys()].sort((a, b) => ending(a).length - ending(b).length || (a < b ? -1 : 1))) {
    const [edit, count] = best(counts.get(key)!)
    if (ending(key) && (count < ENOUGH_FORMS || rules.edits[edit]!.cut > ending(key).length)) continue
    const shorter = endingKeys(ending(key), Number.parseInt(key, 10)).slice(1)
    const current = shorter.map((k) => rules.endings.get(k)).find((rule) => rule !== undefined)
    if (current !== edit) rules.endings.set(key, edit)
  }
  // A form as it is written needs its own rule only where the form written small does not do.
  for (const { form, tag, lemmas } of seen.values()) {
    const lemma = best(lemmas)[0]
    if (lemmaOf(form, tag, rules, isWord) === lemma) continue
    rules.endings.set(wholeKeys(form, tag)[0]!, editNumber(form, tag, lemma))
  }
  for (const { form, tag } of [...seen.values()]) {
    const [exact, small] = wholeKeys(form, tag)
    if (exact === small) continue
    const edit = rules.endings.get(exact!)
    if (edit !== undefined && rules.endings.get(small!) === edit) rules.endings.delete(exact!)
  }
  return rules
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
