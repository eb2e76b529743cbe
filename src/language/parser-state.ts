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
  head: Int32Array
  label: Int32Array
  /** Nearest-to-outermost chains of children: outermost on each side, and the next further in. */
  leftmost: Int32Array
  rightmost: Int32Array
  /** The child of the same head and side that was attached before this one. */
  inner: Int32Array
  leftCount: Uint8Array
  rightCount: Uint8Array
}

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

function allocate(length: number): Omit<ParserState, 'n' | 'front' | 'depth'> {
  const column = () => new Int32Array(length)
  return {
    stack: column(),
    head: column(),
    label: column(),
    leftmost: column(),
    rightmost: column(),
    inner: column(),
    leftCount: new Uint8Array(length),
    rightCount: new Uint8Array(length),
  }
}

export function createParserState(): ParserState {
  return { n: 0, front: 0, depth: 0, ...allocate(256) }
}

/** Sets the state to the start of a sentence of `n` words. */
export function startSentence(state: ParserState, n: number): void {
  if (n + 2 > state.stack.length) Object.assign(state, allocate(2 * n + 2))
  state.n = n
  state.front = 0
  state.depth = 0
  state.head.fill(-1, 0, n + 1)
  state.label.fill(-1, 0, n + 1)
  state.leftmost.fill(-1, 0, n + 1)
  state.rightmost.fill(-1, 0, n + 1)
  state.inner.fill(-1, 0, n + 1)
  state.leftCount.fill(0, 0, n + 1)
  state.rightCount.fill(0, 0, n + 1)
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
}
