/**
 * The state of a transition parser over one sentence (arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011). Words are
 * 0 to n−1; n is the root, last in the buffer. All arrays are reused from sentence to sentence.
 */
export interface ParserState {
  n: number
  /** First word of the buffer. */
  front: number
  stack: Int32Array
  depth: number
  /** Number of the form and of the tag of each word. */
  words: Int32Array
  tags: Int32Array
  head: Int32Array
  label: Int32Array
  /** Nearest-to-outermost chains of children: outermost on each side, and the next further in. */
  leftmost: Int32Array
  rightmost: Int32Array
  /** The child of the same head and side that was attached before this one. */
  inner: Int32Array
  leftCount: Uint8Array
  rightCount: Uint8Array
  /** Hashed sets of the labels on each side. */
  leftLabels: Int32Array
  rightLabels: Int32Array
  /** Counts of verbs, commas and conjunctions before each word. */
  verbs: Int32Array
  commas: Int32Array
  conjunctions: Int32Array
  /** The next verb at or after each word, or n. */
  nextVerb: Int32Array
}

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

function allocate(length: number): Omit<ParserState, 'n' | 'front' | 'depth'> {
  const column = () => new Int32Array(length)
  return {
    stack: column(),
    words: column(),
    tags: column(),
    head: column(),
    label: column(),
    leftmost: column(),
    rightmost: column(),
    inner: column(),
    leftCount: new Uint8Array(length),
    rightCount: new Uint8Array(length),
    leftLabels: column(),
    rightLabels: column(),
    verbs: column(),
    commas: column(),
    conjunctions: column(),
    nextVerb: column(),
  }
}

export function createParserState(): ParserState {
  return { n: 0, front: 0, depth: 0, ...allocate(256) }
}

/** What of a tag the lookahead counts: 1 verb, 2 comma, 3 conjunction, 0 other. */
export type TagKinds = Uint8Array

/** Sets the state to the start of a sentence: `words` and `tags` from `from` to `to`. */
export function startSentence(
  state: ParserState,
  words: Int32Array,
  tags: Int32Array,
  from: number,
  to: number,
  kinds: TagKinds,
): void {
  const n = to - from
  if (n + 2 > state.words.length) Object.assign(state, allocate(2 * n + 2))
  state.n = n
  state.front = 0
  state.depth = 0
  let verbs = 0
  let commas = 0
  let conjunctions = 0
  for (let i = 0; i <= n; i++) {
    state.head[i] = -1
    state.label[i] = -1
    state.leftmost[i] = -1
    state.rightmost[i] = -1
    state.inner[i] = -1
    state.leftCount[i] = 0
    state.rightCount[i] = 0
    state.leftLabels[i] = 0
    state.rightLabels[i] = 0
    state.verbs[i] = verbs
    state.commas[i] = commas
    state.conjunctions[i] = conjunctions
    if (i === n) break
    state.words[i] = words[from + i]!
    state.tags[i] = tags[from + i]!
    const kind = kinds[state.tags[i]!]!
    if (kind === 1) verbs++
    else if (kind === 2) commas++
    else if (kind === 3) conjunctions++
  }
  state.nextVerb[n] = n
  for (let i = n - 1; i >= 0; i--) state.nextVerb[i] = kinds[state.tags[i]!] === 1 ? i : state.nextVerb[i + 1]!
}

export function isDone(state: ParserState): boolean {
  return state.depth === 0 && state.front === state.n
}

export function canShift(state: ParserState): boolean {
  return state.front < state.n
}
/** Only the last word on the stack may become the root's child: a sentence has one root. */
export function canLeft(state: ParserState): boolean {
  return state.depth > 0 && (state.front < state.n || state.depth === 1)
}
export function canRight(state: ParserState): boolean {
  return state.depth > 1
}

export function shift(state: ParserState): void {
  state.stack[state.depth++] = state.front++
}

/** Attaches the top of the stack to the front of the buffer. */
export function attachLeft(state: ParserState, label: number): void {
  const child = state.stack[--state.depth]!
  const parent = state.front
  state.head[child] = parent
  state.label[child] = label
  state.inner[child] = state.leftmost[parent]!
  state.leftmost[parent] = child
  if (state.leftCount[parent]! < 255) state.leftCount[parent]!++
  state.leftLabels[parent]! |= 1 << (label & 31)
}

/** Attaches the top of the stack to the word below it. */
export function attachRight(state: ParserState, label: number): void {
  const child = state.stack[--state.depth]!
  const parent = state.stack[state.depth - 1]!
  state.head[child] = parent
  state.label[child] = label
  state.inner[child] = state.rightmost[parent]!
  state.rightmost[parent] = child
  if (state.rightCount[parent]! < 255) state.rightCount[parent]!++
  state.rightLabels[parent]! |= 1 << (label & 31)
}
