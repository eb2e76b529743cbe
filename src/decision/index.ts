export {
  type Assessment,
  assess,
  type ChallengeRound,
  challengeRounds,
  type Offer,
} from './bargain/challenge.ts'
export {
  candidateExchanges,
  type Exchange,
  type Exchanged,
  type ExchangeIssue,
  exchangeRound,
  exchangeRounds,
  replicatedExchangeRounds,
} from './bargain/exchange.ts'
export { kalaiSmorodinsky, nash, type Payoffs, twoPartySolutions } from './bargain/nash.ts'
export { type SpatialActor, type SpatialState, spatialRun } from './bargain/spatial.ts'
export { type Bargain, bargains, compromise, type Stake, weightedMedian } from './bargain/stake.ts'
export { membersOf } from './body.ts'
export type { Coalition } from './coalition.ts'
export { type Blocker, type Decision, decide, decideWith, type Probability, type Question } from './decide.ts'
export type { Correlation } from './draws/copula.ts'
export { openPool, type Pool } from './draws/parallel.ts'
export type { Precision } from './draws/simulate.ts'
export { type Game, gameOf, passes } from './game.ts'
export type { HeldPosition, Member } from './members.ts'
export type { Move, MoveSet, Moves } from './moves.ts'
export { type PackageReport, packagesOf, type TermReport } from './package.ts'
export {
  type CoalitionPower,
  coalitionPowerOf,
  minimalWinningCoalitions,
  type Power,
  powerOf,
  vetoPlayers,
} from './power.ts'
export { checkRules, type RuleContext } from './rule-check.ts'
export { applyScenario, type Comparison, compare, type Sensitivity, sensitivity } from './scenario.ts'
export { checkScenarios, readScenarios, type ScenarioContext } from './scenario-file.ts'
export { type ActorFigure, type TargetRow, type TargetStatus, targetReport } from './targets.ts'
export {
  coreInPlane,
  coreOnScale,
  type Interval,
  type PlaneWinset,
  type Point,
  unanimityWinset,
  unanimityWinsetInPlane,
} from './winset.ts'
