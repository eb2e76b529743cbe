import { intern, type Lexicon } from '../src/language/lexicon.ts'
import { ACTION_WIDTH, bestAction, bestLabel, type ParserWeights, scoreActions } from '../src/language/parser.ts'
import { ARC_FEATURES, STATE_FEATURES } from '../src/language/parser-features.ts'
import {
  attachLeft,
  attachRight,
  canLeft,
  canRight,
  canShift,
  createParserState,
  isDone,
  LEFT,
  type ParserState,
  RIGHT,
  SHIFT,
  shift,
  startSentence,
} from '../src/language/parser-state.ts'
import { average, averaged, randomFrom, shuffled, update } from './averaged.ts'
import type { TreebankSentence } from './corpus.ts'

/**
 * How many gold arcs each action makes impossible (Goldberg and Nivre 2013, the dynamic oracle of the arc-hybrid system).
 * `heads` has the root's number, n, for the root's child.
 */
export function actionCosts(state: ParserState, heads: Int32Array, costs: Int32Array): void {
  const { stack, depth, front, n } = state
  const top = depth > 0 ? stack[depth - 1]! : -1
  const below = depth > 1 ? stack[depth - 2]! : -1
  let dependents = 0
  if (top >= 0) for (let i = front; i < n; i++) if (heads[i] === top) dependents++
  costs[SHIFT] = 0
  if (front < n) {
    for (let k = 0; k < depth; k++) {
      const word = stack[k]!
      if (heads[word] === front) costs[SHIFT]!++
      if (heads[front] === word && k < depth - 1) costs[SHIFT]!++
    }
  }
  costs[LEFT] = dependents
  costs[RIGHT] = dependents
  if (top >= 0) {
    const head = heads[top]!
    if (head === below || (head > front && head <= n)) costs[LEFT]!++
    if (head >= front) costs[RIGHT]!++
  }
}

export interface ParserOptions {
  stateRows: number
  arcRows: number
  epochs: number
  explore: number
}

/** Trains on `sentences` with the tags `tags`, following the parser's own choices with probability `explore`. */
export function trainParser(
  sentences: TreebankSentence[],
  tags: string[][],
  lexicon: Lexicon,
  labels: string[],
  kinds: Uint8Array,
  options: ParserOptions,
): ParserWeights {
  const { dictionary } = lexicon
  const tagNumber = new Map(dictionary.tags.map(({ upos, xpos }, i) => [`${upos} ${xpos}`, i]))
  const labelNumber = new Map(labels.map((label, i) => [label, i]))
  const labelWidth = (labels.length + 3) & ~3
  const actions = averaged(options.stateRows * ACTION_WIDTH)
  const arcs = averaged(options.arcRows * labelWidth)
  const live: ParserWeights = { labels, labelWidth, actions: actions.weights, arcs: arcs.weights, kinds }
  const random = randomFrom(14)
  const state = createParserState()
  const features = new Int32Array(STATE_FEATURES)
  const arcFound = new Int32Array(ARC_FEATURES)
  const costs = new Int32Array(3)
  const ready = sentences.map((sentence, i) => ({
    words: Int32Array.from(sentence.forms, (form) => intern(lexicon, form)),
    tags: Int32Array.from(tags[i]!, (tag) => tagNumber.get(tag)!),
    heads: Int32Array.from(sentence.heads),
    labels: Int32Array.from(sentence.labels, (label) => labelNumber.get(label)!),
  }))
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0
    let wrongLabels = 0
    let count = 0
    for (const sentence of shuffled(ready, random)) {
      startSentence(state, sentence.words, sentence.tags, 0, sentence.words.length, kinds)
      while (!isDone(state)) {
        actions.step++
        const scores = scoreActions(lexicon, state, live, features)
        const predicted = bestAction(state, scores)
        actionCosts(state, sentence.heads, costs)
        const allowed = [canShift(state), canLeft(state), canRight(state)]
        let least = 1e9
        for (let a = 0; a < 3; a++) if (allowed[a] && costs[a]! < least) least = costs[a]!
        let right = -1
        for (let a = 0; a < 3; a++)
          if (allowed[a] && costs[a] === least && (right < 0 || scores[a]! > scores[right]!)) right = a
        let rival = -1
        for (let a = 0; a < 3; a++)
          if (allowed[a] && costs[a]! > least && (rival < 0 || scores[a]! > scores[rival]!)) rival = a
        count++
        if (rival >= 0 && scores[right]! - scores[rival]! < 1) {
          if (scores[right]! <= scores[rival]!) wrong++
          for (let k = 0; k < STATE_FEATURES; k++) {
            const row = (features[k]! & (options.stateRows - 1)) * ACTION_WIDTH
            update(actions, row + right, 1)
            update(actions, row + rival, -1)
          }
        }
        const follow = epoch > 0 && random() < options.explore ? predicted : right
        if (follow === SHIFT) {
          shift(state)
          continue
        }
        const child = state.stack[state.depth - 1]!
        const parent = follow === LEFT ? state.front : state.stack[state.depth - 2]!
        let label = bestLabel(lexicon, state, parent, child, live, arcFound)
        if (sentence.heads[child] === parent && parent !== state.n) {
          arcs.step++
          const gold = sentence.labels[child]!
          if (label !== gold) {
            wrongLabels++
            for (let k = 0; k < ARC_FEATURES; k++) {
              const row = (arcFound[k]! & (options.arcRows - 1)) * labelWidth
              update(arcs, row + gold, 1)
              update(arcs, row + label, -1)
            }
            if (epoch === 0 || random() >= options.explore) label = gold
          }
        }
        if (follow === LEFT) attachLeft(state, label)
        else attachRight(state, label)
      }
    }
    console.error(
      `parser, epoch ${epoch + 1}: ${((100 * wrong) / count).toFixed(2)} % of actions, ${wrongLabels} labels wrong`,
    )
  }
  return { ...live, actions: average(actions), arcs: average(arcs) }
}

/** What of each tag the parser's lookahead counts. */
export function tagKinds(tags: string[]): Uint8Array {
  return Uint8Array.from(tags, (tag) => {
    const [upos, xpos] = tag.split(' ')
    return upos === 'VERB' || upos === 'AUX' ? 1 : xpos === ',' ? 2 : upos === 'CCONJ' ? 3 : 0
  })
}
