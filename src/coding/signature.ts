const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}"

/** 'Name, Outlet' or 'Name & Name, Outlet' and no more, at the end of a line: so digests sign what they quote. */
const SIGNATURE = new RegExp(
  `^\\s{0,3}(?:[—–-] ?)?(${NAME}(?: (?:&|and) ${NAME})?), \\p{Lu}[^\\n.!?"“”]{2,40}(?:\\n|$)`,
  'u',
)

/** The names that sign a quotation right behind it, as a place in the text. */
export function signatureAfter(text: string, offset: number): { start: number; end: number } | undefined {
  const found = SIGNATURE.exec(text.slice(offset, offset + 120))
  if (!found) return undefined
  const start = offset + found[0].indexOf(found[1]!)
  return { start, end: start + found[1]!.length }
}
