import { applyEdit, editOf, type LemmaRules, lemmaKeys, lemmaOf } from '../src/language/lemmas.ts'
import type { TreebankSentence } from './corpus.ts'

/** Counts the edits under every ending, then keeps, from the shortest ending up, the rules that change a decision. */
export function trainLemmas(sentences: TreebankSentence[], tags: string[]): LemmaRules {
  const number = new Map(tags.map((tag, i) => [tag, i]))
  const rules: LemmaRules = { edits: [], endings: new Map() }
  const editNumbers = new Map<string, number>()
  const counts = new Map<string, Map<number, number>>()
  for (const { forms, lemmas, tags: gold } of sentences)
    forms.forEach((form, i) => {
      const lemma = lemmas[i]!
      if (lemma === '_' || form.includes(' ')) return
      const edit = editOf(form, lemma)
      if (applyEdit(form, edit) !== lemma) return
      const name = `${edit.cut} ${edit.put} ${edit.fold}`
      let id = editNumbers.get(name)
      if (id === undefined) {
        editNumbers.set(name, (id = rules.edits.length))
        rules.edits.push(edit)
      }
      const seen = new Set(lemmaKeys(form, number.get(gold[i]!)!))
      for (const key of seen) {
        let row = counts.get(key)
        if (!row) counts.set(key, (row = new Map()))
        row.set(id, (row.get(id) ?? 0) + 1)
      }
    })
  const best = (row: Map<number, number>) => [...row].reduce((a, b) => (b[1] > a[1] ? b : a))
  const order = (key: string) => {
    const ending = key.slice(key.indexOf('|') + 1)
    return ending.startsWith('^') ? 100 + (ending === ending.toLowerCase() ? 0 : 1) : ending.length
  }
  for (const key of [...counts.keys()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))) {
    const [edit, count] = best(counts.get(key)!)
    const whole = order(key) >= 100
    if (!whole && count < 2) continue
    const [tag, ending] = [Number(key.slice(0, key.indexOf('|'))), key.slice(key.indexOf('|') + 1)]
    const example = ending.replace(/^\^/, '')
    if (!example) {
      rules.endings.set(key, edit)
      continue
    }
    const now = lemmaKeys(example, tag)
    let current = -1
    for (const shorter of now) {
      if (shorter === key) continue
      const rule = rules.endings.get(shorter)
      if (rule !== undefined && (whole || order(shorter) < order(key))) {
        current = rule
        break
      }
    }
    const same = whole && current >= 0 && lemmaOf(example, tag, rules) === applyEdit(example, rules.edits[edit]!)
    if (current !== edit && !same) rules.endings.set(key, edit)
  }
  return rules
}
