export { membersOf } from './body.ts'
export type { Coalition } from './coalition.ts'
export { type Blocker, type Decision, decide, decideWith, type Probability, type Question } from './decide.ts'
export type { Correlation } from './draws/copula.ts'
export { openPool, type Pool } from './draws/parallel.ts'
export type { Precision } from './draws/simulate.ts'
export { type Game, gameOf, passes } from './game.ts'
export type { HeldPosition, Member } from './members.ts'
export type { Move, MoveSet, Moves } from './moves.ts'
export {
  type CoalitionPower,
  coalitionPowerOf,
  minimalWinningCoalitions,
  type Power,
  powerOf,
  vetoPlayers,
} from './power.ts'
export { checkRules, type RuleContext } from './rule-check.ts'
