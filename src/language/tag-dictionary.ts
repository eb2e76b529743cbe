import { SHAPE } from './lexicon.ts'

/**
 * Which tags a form can have: those it was seen with where it was seen often, otherwise those that forms with the same
 * ending and the same kind of spelling have. A tag is a pair of UPOS and XPOS.
 */
export interface TagDictionary {
  tags: { upos: string; xpos: string }[]
  lists: number[][]
  forms: Map<string, number>
  endings: Map<string, number>
}

export interface TagDictionaryRecord {
  tags: [string, string][]
  lists: number[][]
  /** Per list, the forms and endings that use it, separated by spaces. */
  forms: string[]
  endings: string[]
}

/** The group a form falls into by its spelling alone. */
export function spellingOf(flags: number): string {
  if (flags & SHAPE.digit) return flags & SHAPE.letter ? 'm' : flags & SHAPE.hyphen ? 'h' : 'd'
  if (!(flags & SHAPE.letter)) return 'p'
  if (flags & SHAPE.allCapitals) return 'A'
  if (flags & SHAPE.capital) return 'C'
  return 'l'
}

export const MAX_ENDING = 4

/** The keys under which a form's ending is looked for, longest first. */
export function endingKeys(lower: string, flags: number): string[] {
  const spelling = spellingOf(flags)
  const keys: string[] = []
  for (let k = Math.min(MAX_ENDING, lower.length); k >= 0; k--) keys.push(spelling + lower.slice(lower.length - k))
  return keys
}

export function candidatesOf(dictionary: TagDictionary, form: string, lower: string, flags: number): number {
  const known = dictionary.forms.get(form)
  if (known !== undefined) return known
  for (const key of endingKeys(lower, flags)) {
    const list = dictionary.endings.get(key)
    if (list !== undefined) return list
  }
  return 0
}

export function readTagDictionary(record: TagDictionaryRecord): TagDictionary {
  const invert = (groups: string[]) => {
    const map = new Map<string, number>()
    groups.forEach((group, list) => {
      if (group) for (const key of group.split(' ')) map.set(key, list)
    })
    return map
  }
  return {
    tags: record.tags.map(([upos, xpos]) => ({ upos, xpos })),
    lists: record.lists,
    forms: invert(record.forms),
    endings: invert(record.endings),
  }
}

export function writeTagDictionary(dictionary: TagDictionary): TagDictionaryRecord {
  const group = (map: Map<string, number>) => {
    const groups: string[][] = dictionary.lists.map(() => [])
    for (const [key, list] of map) groups[list]!.push(key)
    return groups.map((keys) => keys.join(' '))
  }
  return {
    tags: dictionary.tags.map(({ upos, xpos }) => [upos, xpos]),
    lists: dictionary.lists,
    forms: group(dictionary.forms),
    endings: group(dictionary.endings),
  }
}
