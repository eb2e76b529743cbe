/** One token of an alias or of a text: `exact` without dots and diacritics, `lower` the same in lower case. */
export interface Token {
  exact: string
  lower: string
  /** With only its first letter large, where all are, as in a headline. */
  titled?: string
  /** A single letter with a dot, as between first and last names. */
  initial: boolean
}

const strokes: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
  ʼ: "'",
}
const strokeLetters = /[øłđðþßıæœ’ʼ]/giu

/** The text without diacritics and stroked letters: Erdoğan → Erdogan, Tusk → Tusk, Sørensen → Sorensen. */
export function fold(text: string): string {
  if (isAscii(text)) return text
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(strokeLetters, (letter) => {
      const plain = strokes[letter.toLowerCase()]!
      return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1)
    })
}

/** The tokens of a text, cut finer than any tokeniser would (at hyphens and apostrophes), so that both sides meet. */
export function tokens(text: string): Token[] {
  const parts = fold(text).match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*\.?|[^\s\p{L}\p{N}]/gu) ?? []
  return parts.map((part) => {
    const exact = part.length > 1 ? part.replaceAll('.', '') : part
    const lower = exact.toLowerCase()
    return { exact, lower, titled: titled(exact, lower), initial: /^\p{Lu}\.$/u.test(part) }
  })
}

/** Short words are left alone, for they may be abbreviations (US, IT, WHO). */
function titled(exact: string, lower: string): string | undefined {
  const shouted = exact.length > 3 && exact === exact.toUpperCase() && exact !== lower
  return shouted ? exact.charAt(0) + lower.slice(1) : undefined
}

/** Whether a token is a middle initial (John F. Kerry), which a name may have or not. */
export function isMiddleInitial(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  return token.initial && isWord(before) && isWord(after)
}

function isWord(token: Token | undefined): boolean {
  return token !== undefined && token.exact.length > 1 && hasCapital(token)
}

export function hasCapital(token: Token): boolean {
  return token.exact !== token.lower
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}
