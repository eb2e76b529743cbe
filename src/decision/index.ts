export { membersOf } from './body.ts'
export { checkRules, type RuleContext } from './rule-check.ts'
