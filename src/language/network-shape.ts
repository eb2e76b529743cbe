import type { ParserState } from './parser-state.ts'

/**
 * The measures of the network that tags and parses.
 *
 * Every word form is a vector: the sum of the rows of its features (the form itself and its beginnings and endings). Two
 * layers of gated recurrences in both directions turn the vectors of a sentence into one vector for each word in its
 * context, the sum of both layers. The tagger scores tags from that vector. The parser sums, for each state, what the
 * words at its four places and a few facts of the state contribute to a hidden layer (Chen and Manning 2014; Kiperwasser
 * and Goldberg 2016), and from there scores the three actions and the labels of an arc to the left and to the right.
 */
export interface NetworkShape {
  /** Length of a form's vector. */
  form: number
  /** Cells of one recurrence in one direction. */
  cells: number
  /** Units of the parser's hidden layer. */
  hidden: number
  tags: number
  labels: number
}

export const DIRECTIONS = 2
/** What a cell is given: to forget, to take in, to put out, and to pass by. */
export const GATES = 4
/** Columns for the actions, of which there are three. */
export const ACTION_COLUMNS = 8
/** Places whose words a state shows to the parser: three on the stack and the front of the buffer. */
export const PLACES = 4

const eight = (n: number) => (n + 7) & ~7
export const gateColumns = (shape: NetworkShape) => DIRECTIONS * GATES * shape.cells
export const contextColumns = (shape: NetworkShape) => DIRECTIONS * shape.cells
export const tagColumns = (shape: NetworkShape) => eight(shape.tags)
export const labelColumns = (shape: NetworkShape) => eight(shape.labels)
export const outputColumns = (shape: NetworkShape) => ACTION_COLUMNS + 2 * labelColumns(shape)

/** Rows and columns of each dense parameter. */
export function parameterSizes(shape: NetworkShape): Record<ParameterName, [rows: number, columns: number]> {
  const gates = gateColumns(shape)
  const context = contextColumns(shape)
  return {
    first: [shape.form, gates],
    firstBias: [1, gates],
    second: [context, gates],
    secondBias: [1, gates],
    tags: [context, tagColumns(shape)],
    tagsBias: [1, tagColumns(shape)],
    places: [context, PLACES * shape.hidden],
    facts: [factRows(shape), shape.hidden],
    outputs: [shape.hidden, outputColumns(shape)],
    outputsBias: [1, outputColumns(shape)],
  }
}
export const PARAMETERS = [
  'first',
  'firstBias',
  'second',
  'secondBias',
  'tags',
  'tagsBias',
  'places',
  'facts',
  'outputs',
  'outputsBias',
] as const
export type ParameterName = (typeof PARAMETERS)[number]

const LABEL_FACTS = 7
const DISTANCE_FACTS = 2
const DISTANCES = 11
const COUNT_FACTS = 5
const COUNTS = 5

/** One row for the bias, an empty and a root row for each place, then the rows of each fact. */
export function factRows({ labels }: NetworkShape): number {
  return 1 + 2 * PLACES + LABEL_FACTS * (labels + 1) + DISTANCE_FACTS * DISTANCES + COUNT_FACTS * COUNTS
}

export const STATE_ROWS = 1 + PLACES + LABEL_FACTS + DISTANCE_FACTS + COUNT_FACTS

const distances = Int32Array.from({ length: 64 }, (_, d) => (d < 6 ? d : d < 8 ? 6 : d < 12 ? 7 : d < 22 ? 8 : 9))
const bucket = (distance: number) => (distance < 64 ? distances[distance]! : 9)

/**
 * Writes what a state shows: at 0 to 3 the words at its places, −1 where a place is empty and n for the root; from
 * `PLACES` on, numbers of rows of `facts`.
 */
export function stateRows(shape: NetworkShape, state: ParserState, out: Int32Array): void {
  const { front, stack, depth, leftmost, rightmost, inner, label, leftCount, rightCount } = state
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  const s2 = depth > 2 ? stack[depth - 3]! : -1
  out[0] = s2
  out[1] = s1
  out[2] = s0
  out[3] = front
  let at = PLACES
  out[at++] = 0
  let base = 1 + 2 * PLACES
  const s0l = s0 < 0 ? -1 : leftmost[s0]!
  const s0r = s0 < 0 ? -1 : rightmost[s0]!
  const s1l = s1 < 0 ? -1 : leftmost[s1]!
  const s1r = s1 < 0 ? -1 : rightmost[s1]!
  const b0l = leftmost[front]!
  const s0r2 = s0r < 0 ? -1 : inner[s0r]!
  const s1r2 = s1r < 0 ? -1 : inner[s1r]!
  const step = shape.labels + 1
  out[at++] = base + (s0l < 0 ? 0 : label[s0l]! + 1)
  out[at++] = (base += step) + (s0r < 0 ? 0 : label[s0r]! + 1)
  out[at++] = (base += step) + (s1l < 0 ? 0 : label[s1l]! + 1)
  out[at++] = (base += step) + (s1r < 0 ? 0 : label[s1r]! + 1)
  out[at++] = (base += step) + (b0l < 0 ? 0 : label[b0l]! + 1)
  out[at++] = (base += step) + (s0r2 < 0 ? 0 : label[s0r2]! + 1)
  out[at++] = (base += step) + (s1r2 < 0 ? 0 : label[s1r2]! + 1)
  base += step
  out[at++] = base + (s0 < 0 ? 10 : bucket(front - s0))
  out[at++] = (base += DISTANCES) + (s1 < 0 ? 10 : bucket(s0 - s1))
  base += DISTANCES
  out[at++] = base + (s0 < 0 ? 0 : Math.min(4, leftCount[s0]!))
  out[at++] = (base += COUNTS) + (s0 < 0 ? 0 : Math.min(4, rightCount[s0]!))
  out[at++] = (base += COUNTS) + (s1 < 0 ? 0 : Math.min(4, rightCount[s1]!))
  out[at++] = (base += COUNTS) + Math.min(4, leftCount[front]!)
  out[at++] = (base += COUNTS) + (depth > 3 ? 4 : depth)
}

/** The row of `facts` that stands for a place where there is no word, or the root. */
export const emptyRow = (place: number) => 1 + place
export const rootRow = (place: number) => 1 + PLACES + place

/** What the weights file says of the network beside its arrays. */
export interface NetworkRecord {
  shape: NetworkShape
  formScale: number
  /** What one step of the first tagger's rounded weights counts beside the network's score of a tag. */
  taggerShare: number
  /** What one step of each rounded parameter is worth. */
  scales: Partial<Record<ParameterName, number>>
  /** Keys of the rows of the table of forms, in order, separated by spaces. */
  features: string
}
