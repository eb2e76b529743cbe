import { z } from 'zod'
import { daySchema } from './document.ts'
import { stanceSchema } from './statement.ts'

const actorId = z.string().min(1)
const share = z.number().min(0).max(1)
/** Positive where it counts; nothing and less than nothing cannot be weighed. */
const weight = z.number().positive()

/**
 * What a member nobody has written about is taken to do: `consent` (silence is consent), `abstain`, `object`, or `prior`
 * (drawn from the flat prior, so that ignorance widens the answer). Always printed with the answer.
 */
export const unheardSchema = z.enum(['consent', 'abstain', 'object', 'prior'])
export type Unheard = z.infer<typeof unheardSchema>

/** Who decides: the members of an organisation on the day of the decision, or those named; less those without a seat. */
const bodyShape = {
  /** An organisation's id: its members on the day decide. */
  of: actorId.optional(),
  /** Members by id, where no organisation's list is meant. */
  members: z.array(actorId).min(1).optional(),
  /** Members of `of` that have no seat here. */
  without: z.array(actorId).default([]),
}

const ruleShape = {
  id: z.string().min(1),
  issue: z.string().min(1),
  name: z.string().optional(),
  ...bodyShape,
  /** Which side of the issue is put to the vote: its plus, or (a ban on what the issue stands for) its minus. */
  decides: stanceSchema.default('+'),
  /**
   * Support at or above which a member goes along: a member's position is a share of support in [0, 1], drawn from its
   * evidence. A body that is silent unless somebody speaks up takes a low one; a body where each must act, one half or more.
   */
  threshold: share.optional(),
  unheard: unheardSchema.optional(),
  /**
   * What has been decided by this rule already, and on which day it was settled. From that day on an answer says so first:
   * a chance drawn from positions is of no use on what is over.
   */
  settled: z
    .array(
      z.strictObject({
        on: daySchema,
        outcome: z.enum(['passed', 'failed']).default('passed'),
        what: z.string().min(1),
      }),
    )
    .default([]),
  /** Where the rule is written down, or why it is taken to hold. */
  basis: z.string().optional(),
  /** The same issue put to a smaller body under the same rule. */
  forums: z.array(z.object({ id: z.string().min(1), name: z.string().optional(), ...bodyShape })).default([]),
  /** The parts of a package that members may take or leave; `from` is the issue whose positions speak for the part. */
  terms: z
    .array(z.object({ id: z.string().min(1), name: z.string().optional(), from: z.string().min(1).optional() }))
    .default([]),
}

/** Adopted unless a member objects. */
export const consensusRuleSchema = z.strictObject({ kind: z.literal('consensus'), ...ruleShape })

/** Each member's own act is needed; `done` are those that have acted (from the day `on`, where given), `order` those whose turn is known. */
export const ratificationRuleSchema = z.strictObject({
  kind: z.literal('ratification'),
  ...ruleShape,
  done: z.array(z.object({ actor: actorId, on: daySchema.optional() })).default([]),
  order: z.array(actorId).default([]),
})

/** A share of the members that together hold a share of the weight. */
export const qualifiedMajorityRuleSchema = z.strictObject({
  kind: z.literal('qualified-majority'),
  ...ruleShape,
  shareOfMembers: share,
  shareOfWeight: share,
  weights: z.record(actorId, weight),
  /** Fewer members than this against cannot block, whatever their weight. */
  blockingAtLeast: z.int().positive().optional(),
})

/** Weights that must reach a quota, and members whose no is final. */
export const weightedMajorityRuleSchema = z.strictObject({
  kind: z.literal('weighted-majority'),
  ...ruleShape,
  quota: z.number().positive(),
  weights: z.record(actorId, weight),
  veto: z.array(actorId).default([]),
})

/** Those who are willing act together, if they are enough, hold what is needed, and none of the core stays away. */
export const optInRuleSchema = z.strictObject({
  kind: z.literal('opt-in'),
  ...ruleShape,
  atLeast: z.int().positive().default(2),
  core: z.array(actorId).default([]),
  needs: z.record(z.string(), weight).default({}),
  /** What each member could bring, by capability. */
  holdings: z.record(actorId, z.record(z.string(), z.number().nonnegative())).default({}),
})

/** A transfer by a holder needs the leave of every owner along its chain (producer, licence giver …). */
export const consentRuleSchema = z.strictObject({
  kind: z.literal('consent-of-owners'),
  ...ruleShape,
  transfers: z
    .array(
      z.object({
        id: z.string().min(1),
        name: z.string().optional(),
        holders: z.array(actorId).min(1),
        owners: z.array(actorId).min(1),
      }),
    )
    .min(1),
})

/** One actor decides for itself. */
export const unilateralRuleSchema = z.strictObject({ kind: z.literal('unilateral'), ...ruleShape, actor: actorId })

export const ruleSchema = z.discriminatedUnion('kind', [
  consensusRuleSchema,
  ratificationRuleSchema,
  qualifiedMajorityRuleSchema,
  weightedMajorityRuleSchema,
  optInRuleSchema,
  consentRuleSchema,
  unilateralRuleSchema,
])
export type Rule = z.infer<typeof ruleSchema>
export type RuleKind = Rule['kind']
/** One thing decided by a rule, and the day that settled it. */
export type Settled = Rule['settled'][number]
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>

/** A figure members are to reach by a year: what their statements and figures are held against. */
export const targetSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().optional(),
  issue: z.string().min(1),
  of: actorId,
  value: z.number(),
  /** `% of GDP`, or any unit figures are stated in. */
  unit: z.string().min(1),
  /** ISO year or day. */
  due: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  basis: z.string().optional(),
})
export type Target = z.infer<typeof targetSchema>

/** The file `rules.yaml` of a codebook: the first rule of an issue is how it is decided, the others what else there is. */
export const rulesFileSchema = z.strictObject({
  rules: z.array(ruleSchema),
  targets: z.array(targetSchema).default([]),
})
export type RulesFile = z.infer<typeof rulesFileSchema>

/** Something wrong at `path` inside a YAML or JSON value, and what would be right. */
export interface Flaw {
  path: (string | number)[]
  wrong: string
  remedy: string
}
