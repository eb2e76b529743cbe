export interface Decoded {
  text: string
  encoding: string
}

const strict = new TextDecoder('utf-8', { fatal: true })
/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; Node's own decoder leaves those in. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeWindows(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return text.replace(/[\x80-\x9f]/g, (unit) => windowsOnly[unit.charCodeAt(0) - 0x80] ?? unit)
}

/** Bytes that begin like this are what they say; the mark itself is no part of the text. */
function markedEncoding(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

/** UTF-16 without a mark shows in western text as a zero in every other byte. */
function guessedWide(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 8) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be'
  return undefined
}

/** The encoding that the first bytes of a file name or betray, and the length of their mark. */
export function wideEncoding(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  const marked = markedEncoding(bytes)
  if (marked) return marked
  const encoding = guessedWide(bytes)
  return encoding ? { encoding, length: 0 } : undefined
}

/** UTF-8 where the bytes are valid UTF-8, otherwise Windows-1252, which holds Latin-1's letters at the same places. */
export function decodeNarrow(bytes: Uint8Array): Decoded {
  try {
    return { text: strict.decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: decodeWindows(bytes), encoding: 'windows-1252' }
  }
}

export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes)
  if (!wide) return decodeNarrow(bytes)
  return { text: new TextDecoder(wide.encoding).decode(bytes.subarray(wide.length)), encoding: wide.encoding }
}

/** Whether decoded text is none: more than one character in a hundred of its beginning is a control character. */
export function looksBinary(text: string): boolean {
  const length = Math.min(text.length, 65_536)
  let control = 0
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 9 || (unit > 13 && unit < 32 && unit !== 27) || unit === 0xfffd) control++
  }
  return control > length * 0.01
}
