export interface TermSource {
  negative: boolean
  scope: 'linked' | 'near' | 'doc'
  roles: string[]
  /** Words, phrases (with spaces), or `$concept`. */
  alternatives: string[]
}

export const ROLES = ['agent', 'patient', 'party', 'part']

/**
 * Reads a pattern: terms parted by spaces, each `[!][prefix:]alternative|alternative`. A prefix is `near`, `doc`, a role
 * (`agent`, `patient`, `party`, `part`) or a preposition; alternatives are words, phrases joined by `_`, or `$concepts`.
 */
export function parsePattern(source: string): { terms: TermSource[] } | { what: string; remedy: string } {
  const terms: TermSource[] = []
  for (const part of source.trim().split(/\s+/)) {
    const negative = part.startsWith('!')
    const body = negative ? part.slice(1) : part
    const colon = body.indexOf(':')
    const prefix = colon > 0 ? body.slice(0, colon) : ''
    const alternatives = body
      .slice(colon > 0 ? colon + 1 : 0)
      .split('|')
      .map((alternative) => alternative.replaceAll('_', ' ').trim())
    if (alternatives.some((alternative) => alternative === '' || alternative === '$'))
      return {
        what: `"${part}" has nothing where a word or $concept should stand`,
        remedy: 'write it, or take the stray mark out',
      }
    const names = prefix === '' ? [] : prefix.split('|')
    if (names.some((name) => !/^[a-z]+$/.test(name)))
      return {
        what: `"${prefix}:" is no role and no preposition`,
        remedy: `write one of ${ROLES.join(', ')}, near, doc, or a preposition`,
      }
    const scope = prefix === 'doc' || prefix === 'near' ? prefix : 'linked'
    if (scope === 'linked' && (names.includes('doc') || names.includes('near')))
      return {
        what: `"${prefix}:" asks for a place and for a role at once`,
        remedy: 'write near: or doc: alone, or only roles and prepositions',
      }
    terms.push({ negative, scope, roles: scope === 'linked' ? names : [], alternatives })
  }
  const head = terms[0]
  if (!head) return { what: 'an empty pattern', remedy: 'write at least one word or $concept' }
  if (head.negative || head.scope !== 'linked' || head.roles.length > 0)
    return {
      what: `"${source}" begins with a term that needs another`,
      remedy: 'put the word that the others depend on first',
    }
  return { terms }
}
