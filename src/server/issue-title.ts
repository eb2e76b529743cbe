import type { Codebook } from '../codebook/index.ts'

const spellings = new WeakMap<Codebook, Map<string, string>>()

/** The single words that name actors or what is theirs, by their letters in lower case. */
function spellingsOf(codebook: Codebook): Map<string, string> {
  let known = spellings.get(codebook)
  if (!known) {
    known = new Map()
    for (const { name, names, demonyms } of codebook.actors.values()) {
      for (const word of [name, ...names, ...demonyms]) {
        if (/^[\p{L}]+$/u.test(word) && !known.has(word.toLowerCase())) known.set(word.toLowerCase(), word)
      }
    }
    spellings.set(codebook, known)
  }
  return known
}

/**
 * An issue in words, as they stand within a sentence: its name, or its id where it has none; names are written as the codebook writes
 * them.
 */
export function titleOfIssue(id: string, codebook: Codebook): string {
  const known = spellingsOf(codebook)
  const name = codebook.issues.get(id)?.name
  if (name !== undefined)
    return name.replace(/^\p{Lu}\p{Ll}*(?!\p{L})/u, (first) => known.get(first.toLowerCase()) ?? first.toLowerCase())
  return id
    .split('-')
    .map((word) => known.get(word) ?? word)
    .join(' ')
}
