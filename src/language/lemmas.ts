/**
 * Lemmas by the longest known ending: a rule says, for a tag and an ending (the whole form, marked with ^, counts as its
 * longest ending), what to cut off and what to put in its place. Only endings that decide otherwise than the next shorter
 * one are kept.
 */
export interface LemmaRules {
  /** `cut` letters off, `put` on; `fold` to lower case first. */
  edits: { cut: number; put: string; fold: boolean }[]
  /** Tag and ending, as in `NOUN NNS|ies`, to the number of an edit. */
  endings: Map<string, number>
}

export interface LemmaRecord {
  edits: [number, string, number][]
  /** Per edit, the endings that use it, separated by spaces; `tags` numbers stand before them, as in `3|ies`. */
  endings: string[]
}

export const MAX_LEMMA_ENDING = 7

export function editOf(form: string, lemma: string): { cut: number; put: string; fold: boolean } {
  const fold = lemma === lemma.toLowerCase() && form !== form.toLowerCase()
  const from = fold ? form.toLowerCase() : form
  let same = 0
  while (same < from.length && same < lemma.length && from[same] === lemma[same]) same++
  return { cut: from.length - same, put: lemma.slice(same), fold }
}

export function applyEdit(form: string, edit: { cut: number; put: string; fold: boolean }): string {
  const from = edit.fold ? form.toLowerCase() : form
  return edit.cut > from.length ? from : from.slice(0, from.length - edit.cut) + edit.put
}

/** The keys under which a form's rule is looked for, longest first. */
export function* lemmaKeys(form: string, tag: number): Generator<string> {
  const lower = form.toLowerCase()
  yield `${tag}|^${form}`
  yield `${tag}|^${lower}`
  for (let k = Math.min(MAX_LEMMA_ENDING, lower.length); k >= 0; k--) yield `${tag}|${lower.slice(lower.length - k)}`
}

export function lemmaOf(form: string, tag: number, rules: LemmaRules): string {
  for (const key of lemmaKeys(form, tag)) {
    const edit = rules.endings.get(key)
    if (edit !== undefined) return applyEdit(form, rules.edits[edit]!)
  }
  return form.toLowerCase()
}

export function readLemmaRules(record: LemmaRecord): LemmaRules {
  const endings = new Map<string, number>()
  record.endings.forEach((group, edit) => {
    if (group) for (const key of group.split(' ')) endings.set(key, edit)
  })
  return { edits: record.edits.map(([cut, put, fold]) => ({ cut, put, fold: fold === 1 })), endings }
}

export function writeLemmaRules(rules: LemmaRules): LemmaRecord {
  const groups: string[][] = rules.edits.map(() => [])
  for (const [key, edit] of rules.endings) groups[edit]!.push(key)
  return {
    edits: rules.edits.map(({ cut, put, fold }) => [cut, put, fold ? 1 : 0]),
    endings: groups.map((keys) => keys.join(' ')),
  }
}
