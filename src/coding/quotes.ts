/** A passage between quotation marks, marks included; `closed` is false where the text never closes it. */
export interface Quote {
  start: number
  end: number
  closed: boolean
}

const OPENING = '“„«'
const CLOSING = '”»'

/**
 * The quotations of a text in order, none within another. Straight marks open and close by turns within a paragraph; a
 * paragraph that opens a quotation and does not close it may be followed by one that opens it again.
 */
export function quotesOf(text: string): Quote[] {
  const quotes: Quote[] = []
  let open = -1
  let single = false
  const close = (end: number, closed: boolean): void => {
    if (open >= 0 && end - open > 1) quotes.push({ start: open, end, closed })
    open = -1
  }
  for (let i = 0; i < text.length; i++) {
    if (isSmall(text.charCodeAt(i))) continue
    const char = text[i]!
    if (char === '\n') {
      if (open >= 0 && (text[i + 1] === '\n' || text[i + 1] === undefined || startsQuote(text, i + 1))) close(i, false)
      continue
    }
    // Two single marks or backticks are what some papers print for a double one.
    if ((char === "'" || char === '`') && text[i + 1] === char) {
      if (open < 0) open = i
      else close(i + 2, true)
      single = false
      i++
      continue
    }
    if (char === '"') {
      if (open < 0) {
        open = i
        single = false
      } else if (!single) {
        // A mark after a space and before a letter opens anew: the one before was never closed.
        if (/\s/.test(text[i - 1] ?? ' ') && /\w/.test(text[i + 1] ?? ' ')) {
          close(i, false)
          open = i
        } else close(i + 1, true)
      }
    } else if (OPENING.includes(char)) {
      if (open >= 0 && !single) close(i, false)
      open = i
      single = false
    } else if (CLOSING.includes(char)) {
      if (open >= 0 && !single) close(i + 1, true)
      // Some print the closing mark where a paragraph opens.
      else if (open < 0 && /\n/.test(text[i - 1] ?? '\n') && /[\p{L}\d]/u.test(text[i + 1] ?? ' ')) {
        open = i
        single = false
      }
    } else if (open < 0 && (char === '‘' || char === "'") && opensSingle(text, i)) {
      const end = singleEnd(text, i)
      if (end > 0) {
        quotes.push({ start: i, end, closed: true })
        i = end - 1
      }
    }
  }
  close(text.length, false)
  return quotes
}

/** Letters and spaces, of which a text mostly consists. */
function isSmall(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 32
}

function startsQuote(text: string, at: number): boolean {
  return text[at] === '"' || OPENING.includes(text[at] ?? ' ')
}

function opensSingle(text: string, at: number): boolean {
  return /[\s(—–]/.test(text[at - 1] ?? ' ') && /[\p{L}\d]/u.test(text[at + 1] ?? ' ')
}

/** Where a single-quoted passage closes: its mark stands after a letter or stop and before a space or stop, in the same line. */
function singleEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length && i - start < 400; i++) {
    const char = text[i]!
    if (char === '\n' || char === '"' || OPENING.includes(char)) return -1
    if ((char === '’' || char === "'") && !/[\p{L}\d]/u.test(text[i + 1] ?? ' ')) {
      // A plural possessive ends in s and goes on with a letter after one space; a quotation of one word may do so too.
      const possessive = text[i - 1] === 's' && /^ \p{Ll}/u.test(text.slice(i + 1, i + 3))
      if (!possessive) return i + 1
    }
  }
  return -1
}

/** The quotation that covers a place, if any. */
export function quoteAt(quotes: Quote[], offset: number): Quote | undefined {
  let low = 0
  let high = quotes.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const quote = quotes[middle]!
    if (offset < quote.start) high = middle - 1
    else if (offset >= quote.end) low = middle + 1
    else return quote
  }
  return undefined
}
