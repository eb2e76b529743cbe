const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}"

/**
 * 'Name, Outlet' or 'Name & Name, Outlet', or a dash and a name, and no more, at the end of a line: so digests sign what they
 * quote.
 */
const SIGNATURE = new RegExp(
  `^\\s{0,3}(?:(?:[—–―-] ?)?(${NAME}(?: (?:&|and) ${NAME})?), \\p{Lu}[^\\n.!?"“”]{2,40}|[—–―] ?(${NAME})[ \\u00a0.]*)(?:\\n|$)`,
  'u',
)

/** The names that sign a quotation right behind it, as a place in the text. */
export function signatureAfter(text: string, offset: number): { start: number; end: number } | undefined {
  const found = SIGNATURE.exec(text.slice(offset, offset + 120))
  if (!found) return undefined
  const name = found[1] ?? found[2]!
  const start = offset + found[0].indexOf(name)
  return { start, end: start + name.length }
}
