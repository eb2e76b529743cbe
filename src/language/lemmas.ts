/**
 * Lemmas by the longest known ending: a rule says, for a tag and an ending (the whole form, marked with ^, counts as its
 * longest ending), what to cut off and what to put in its place. Only endings that decide otherwise than the next shorter
 * one are kept.
 */
export interface LemmaRules {
  edits: Edit[]
  /** Tag and ending, as in `17|ies`, to the number of an edit. */
  endings: Map<string, number>
  /** For each tag, whether its lemmas are written small. */
  small: boolean[]
}

export interface Edit {
  cut: number
  put: string
}

export interface LemmaRecord {
  edits: [number, string][]
  /** Per edit, the endings that use it, separated by spaces. */
  endings: string[]
  small: number[]
}

export const MAX_LEMMA_ENDING = 6

/** What turns `base` into `lemma`. */
export function editOf(base: string, lemma: string): Edit {
  let same = 0
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++
  return { cut: base.length - same, put: lemma.slice(same) }
}

function applyEdit(base: string, edit: Edit): string {
  return edit.cut > base.length ? base : base.slice(0, base.length - edit.cut) + edit.put
}

/** The keys of a whole form and of its endings, longest first. */
export const wholeKeys = (form: string, tag: number): string[] => [`${tag}|^${form}`, `${tag}|^${form.toLowerCase()}`]
export function endingKeys(form: string, tag: number): string[] {
  const lower = form.toLowerCase()
  const keys: string[] = []
  for (let k = Math.min(MAX_LEMMA_ENDING, lower.length); k >= 0; k--)
    keys.push(`${tag}|${lower.slice(lower.length - k)}`)
  return keys
}

/** What the rules make of the base of a form: the form as it stands or written small. */
export const baseOf = (form: string, tag: number, rules: LemmaRules): string =>
  rules.small[tag] ? form.toLowerCase() : form

/**
 * The lemma of a form with a tag. Where no rule knows the whole form, the longest ending decides whose lemma is a word by
 * `isWord`, and the longest of all where none is.
 */
export function lemmaOf(form: string, tag: number, rules: LemmaRules, isWord: (lower: string) => boolean): string {
  const base = baseOf(form, tag, rules)
  for (const key of wholeKeys(form, tag)) {
    const edit = rules.endings.get(key)
    if (edit !== undefined) return applyEdit(base, rules.edits[edit]!)
  }
  let first: string | undefined
  for (const key of endingKeys(form, tag)) {
    const edit = rules.endings.get(key)
    if (edit === undefined) continue
    const lemma = applyEdit(base, rules.edits[edit]!)
    if (isWord(lemma)) return lemma
    first ??= lemma
  }
  return first || base
}

export function readLemmaRules(record: LemmaRecord): LemmaRules {
  const endings = new Map<string, number>()
  record.endings.forEach((group, edit) => {
    if (group) for (const key of group.split(' ')) endings.set(key, edit)
  })
  return { edits: record.edits.map(([cut, put]) => ({ cut, put })), endings, small: record.small.map((s) => s === 1) }
}

export function writeLemmaRules(rules: LemmaRules): LemmaRecord {
  const groups: string[][] = rules.edits.map(() => [])
  for (const [key, edit] of rules.endings) groups[edit]!.push(key)
  return {
    edits: rules.edits.map(({ cut, put }) => [cut, put]),
    endings: groups.map((keys) => keys.join(' ')),
    small: rules.small.map((small) => (small ? 1 : 0)),
  }
}
