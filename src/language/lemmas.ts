/**
 * Lemmas by the longest known ending: a rule says, for a tag and an ending (the whole form, marked with ^, counts as its
 * longest ending), what to cut off and what to put in its place. An ending may begin with V, C or D, which stand for any
 * vowel, any other letter, and the same letter as the next. Only endings that decide otherwise than the next shorter one
 * are kept.
 */
export interface LemmaRules {
  edits: Edit[]
  /** Tag and ending, as in `17|ies`, to the number of an edit. */
  endings: Map<string, number>
  /** Tag and what is cut off with the letter before, as in `17|mming`, to all edits seen there, the commonest first. */
  others: Map<string, number[]>
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
  /** Keys of `LemmaRules.others` with the numbers of their edits: `17|mming 3 8`. */
  others: string[]
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

/** The keys of a whole form, longest first. */
export const wholeKeys = (form: string, tag: number): string[] => [`${tag}|^${form}`, `${tag}|^${form.toLowerCase()}`]

const kindOf = (letter: string, next: string | undefined) =>
  letter === next ? 'D' : 'aeiouy'.includes(letter) ? 'V' : 'C'

/** The keys of a form's endings, longest first. */
export function endingKeys(form: string, tag: number): string[] {
  const lower = form.toLowerCase()
  const keys: string[] = []
  for (let k = Math.min(MAX_LEMMA_ENDING, lower.length); k >= 0; k--) {
    const ending = lower.slice(lower.length - k)
    if (k < lower.length) keys.push(`${tag}|${kindOf(lower[lower.length - k - 1]!, ending[0])}${ending}`)
    keys.push(`${tag}|${ending}`)
  }
  return keys
}

/** Whether a rule knows the whole form with the tag: its lemma is sure, however irregular. */
export const isListed = (form: string, tag: number, rules: LemmaRules): boolean =>
  wholeKeys(form, tag).some((key) => rules.endings.has(key))

/** What the rules make of the base of a form: the form as it stands or written small. */
export const baseOf = (form: string, tag: number, rules: LemmaRules): string =>
  rules.small[tag] ? form.toLowerCase() : form

/**
 * The lemma of a form with a tag. Where no rule knows the whole form, the longest ending decides whose lemma is a word by
 * `isWord`; where there is none, the commonest edit that makes a word; and the longest ending of all otherwise.
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
    if (isWord(lemma.toLowerCase())) return lemma
    first ??= lemma
  }
  if (first === base) return first
  for (let length = 2; length <= MAX_LEMMA_ENDING && length <= base.length; length++)
    for (const edit of rules.others.get(`${tag}|${base.slice(-length).toLowerCase()}`) ?? []) {
      const lemma = applyEdit(base, rules.edits[edit]!)
      if (isWord(lemma.toLowerCase())) return lemma
    }
  return first || base
}

export function readLemmaRules(record: LemmaRecord): LemmaRules {
  const endings = new Map<string, number>()
  record.endings.forEach((group, edit) => {
    if (group) for (const key of group.split(' ')) endings.set(key, edit)
  })
  const others = new Map(
    record.others.map((line) => {
      const at = line.indexOf(' ')
      return [
        line.slice(0, at),
        line
          .slice(at + 1)
          .split(' ')
          .map(Number),
      ]
    }),
  )
  const edits = record.edits.map(([cut, put]) => ({ cut, put }))
  return { edits, endings, others, small: record.small.map((s) => s === 1) }
}

export function writeLemmaRules(rules: LemmaRules): LemmaRecord {
  const groups: string[][] = rules.edits.map(() => [])
  for (const [key, edit] of rules.endings) groups[edit]!.push(key)
  return {
    edits: rules.edits.map(({ cut, put }) => [cut, put]),
    endings: groups.map((keys) => keys.join(' ')),
    others: [...rules.others].map(([key, edits]) => [key, ...edits].join(' ')),
    small: rules.small.map((small) => (small ? 1 : 0)),
  }
}
