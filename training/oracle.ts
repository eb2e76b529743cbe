import { LEFT, type ParserState, RIGHT, SHIFT } from '../src/language/parser-state.ts'

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
