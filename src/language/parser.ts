import type { Lexicon } from './lexicon.ts'
import { ARC_FEATURES, arcFeatures, STATE_FEATURES, stateFeatures } from './parser-features.ts'
import {
  attachLeft,
  attachRight,
  canLeft,
  canRight,
  canShift,
  isDone,
  LEFT,
  type ParserState,
  RIGHT,
  SHIFT,
  shift,
  startSentence,
  type TagKinds,
} from './parser-state.ts'

/**
 * Two linear models over hashed features: one chooses between shift, left arc and right arc, the other labels an arc as it
 * is drawn. Rows are `ACTION_WIDTH` and `labelWidth` wide; the numbers of rows are powers of two.
 */
export interface ParserWeights {
  labels: string[]
  labelWidth: number
  actions: Int16Array | Float32Array
  arcs: Int16Array | Float32Array
  kinds: TagKinds
}

export const ACTION_WIDTH = 4

const stateScratch = new Int32Array(STATE_FEATURES)
const arcScratch = new Int32Array(ARC_FEATURES)
const scores = new Float32Array(ACTION_WIDTH)
const labelScores = new Float32Array(256)

/** The scores of shift, left and right in `state`; the array is overwritten by the next call. */
export function scoreActions(
  lexicon: Lexicon,
  state: ParserState,
  weights: ParserWeights,
  features = stateScratch,
): Float32Array {
  const { actions } = weights
  const mask = actions.length / ACTION_WIDTH - 1
  stateFeatures(lexicon, state, features)
  let s = 0
  let l = 0
  let r = 0
  for (let k = 0; k < STATE_FEATURES; k++) {
    const row = (features[k]! & mask) * ACTION_WIDTH
    s += actions[row]!
    l += actions[row + 1]!
    r += actions[row + 2]!
  }
  scores[0] = s
  scores[1] = l
  scores[2] = r
  return scores
}

/** The best action that the state allows. */
export function bestAction(state: ParserState, actionScores: Float32Array): number {
  let best = -1
  let bestScore = Number.NEGATIVE_INFINITY
  if (canShift(state)) {
    best = SHIFT
    bestScore = actionScores[SHIFT]!
  }
  if (canLeft(state) && actionScores[LEFT]! > bestScore) {
    best = LEFT
    bestScore = actionScores[LEFT]!
  }
  if (canRight(state) && actionScores[RIGHT]! > bestScore) best = RIGHT
  return best
}

/** The best label for the arc from `parent` to `child`. The root's child is labelled `root`, which is label 0, and no other. */
export function bestLabel(
  lexicon: Lexicon,
  state: ParserState,
  parent: number,
  child: number,
  weights: ParserWeights,
  features = arcScratch,
): number {
  arcFeatures(lexicon, state, parent, child, features)
  if (parent === state.n) return 0
  const { arcs, labelWidth } = weights
  const count = weights.labels.length
  const mask = arcs.length / labelWidth - 1
  for (let c = 0; c < count; c++) labelScores[c] = 0
  for (let k = 0; k < ARC_FEATURES; k++) {
    const row = (features[k]! & mask) * labelWidth
    for (let c = 0; c < count; c++) labelScores[c]! += arcs[row + c]!
  }
  let best = 1
  for (let c = 2; c < count; c++) if (labelScores[c]! > labelScores[best]!) best = c
  return best
}

/** Parses the words from `from` to `to`; heads (relative to `from`, −1 for the root) and labels are left in `state`. */
export function parseWords(
  lexicon: Lexicon,
  words: Int32Array,
  tags: Int32Array,
  from: number,
  to: number,
  state: ParserState,
  weights: ParserWeights,
): void {
  startSentence(state, words, tags, from, to, weights.kinds)
  while (!isDone(state)) {
    const action = bestAction(state, scoreActions(lexicon, state, weights))
    if (action === SHIFT) shift(state)
    else {
      const child = state.stack[state.depth - 1]!
      if (action === LEFT) attachLeft(state, bestLabel(lexicon, state, state.front, child, weights))
      else attachRight(state, bestLabel(lexicon, state, state.stack[state.depth - 2]!, child, weights))
    }
  }
  for (let i = 0; i < state.n; i++) if (state.head[i] === state.n) state.head[i] = -1
}
