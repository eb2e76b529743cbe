const unpaired = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * The text as it will stay: NUL and lone surrogates, which no database keeps, become U+FFFD, and a carriage return
 * before a line feed becomes a space. The length does not change, so offsets into the given text stay true.
 */
export function normaliseRecordText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(unpaired, '\uFFFD').replaceAll('\r\n', ' \n').replaceAll('\r', '\n')
}

/** The same for the text of a file, into which no offset exists yet: every kind of line end becomes a line feed. */
export function normaliseFileText(text: string): string {
  return normaliseRecordText(text.replaceAll('\r\n', '\n'))
}
