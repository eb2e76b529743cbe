import { z } from 'zod'
import { daySchema } from './document.ts'
import { unheardSchema } from './rule.ts'

const id = z.string().min(1)
const share = z.number().min(0).max(1)
/** Why the change is thought possible: a correlation or a shift without a stated cause is a hidden assumption. */
const cause = z.string().min(1)

/** A member has no seat any more. */
const leavesSchema = z.strictObject({ change: z.literal('leaves'), member: id, cause: cause.optional() })

/** A member withholds its consent: it stands against, whatever was written. */
const withholdsSchema = z.strictObject({
  change: z.literal('withholds'),
  member: id,
  issue: id.optional(),
  cause: cause.optional(),
})

/** A position moves `to` a mean support or `by` a difference of it, on the scale of 0 to 1; it stays as uncertain as it was. */
const movesSchema = z
  .strictObject({
    change: z.literal('moves'),
    member: id,
    issue: id.optional(),
    to: share.optional(),
    by: z.number().min(-1).max(1).optional(),
    cause,
  })
  .refine((c) => (c.to === undefined) !== (c.by === undefined), { error: 'give either `to` or `by`, one of them' })

/** An election: the same as a move, and named so. */
const electionSchema = z
  .strictObject({
    change: z.literal('election'),
    member: id,
    issue: id.optional(),
    to: share.optional(),
    by: z.number().min(-1).max(1).optional(),
    cause: cause.optional(),
  })
  .refine((c) => (c.to === undefined) !== (c.by === undefined), { error: 'give either `to` or `by`, one of them' })

/** A shock shifts every member of a group by the same difference of support. */
const shockSchema = z
  .strictObject({
    change: z.literal('shock'),
    members: z.array(id).min(1).optional(),
    /** A group or an organisation of the codebook: all its members. */
    of: id.optional(),
    issue: id.optional(),
    by: z.number().min(-1).max(1),
    cause,
  })
  .refine((c) => (c.members === undefined) !== (c.of === undefined), { error: 'give either `members` or `of`' })

/** The decision is taken by another rule of the issue, in another forum, or at another threshold. */
const ruleChangeSchema = z.strictObject({
  change: z.literal('rule'),
  rule: id,
  /** The id of the rule that takes its place. */
  by: id.optional(),
  forum: id.optional(),
  threshold: share.optional(),
  unheard: unheardSchema.optional(),
  cause: cause.optional(),
})

/** A term is dropped from a package. */
const dropsSchema = z.strictObject({ change: z.literal('drops'), rule: id, term: id, cause: cause.optional() })

/** Members hang together, by a share of their variance that is common to all and one common to each group. */
const hangTogetherSchema = z.strictObject({
  change: z.literal('hang-together'),
  common: z.number().min(0).lt(1),
  cause,
  groups: z
    .array(z.strictObject({ name: id, members: z.array(id).min(2), within: z.number().min(0).lt(1), cause }))
    .default([]),
})

export const changeSchema = z.discriminatedUnion('change', [
  leavesSchema,
  withholdsSchema,
  movesSchema,
  electionSchema,
  shockSchema,
  ruleChangeSchema,
  dropsSchema,
  hangTogetherSchema,
])
export type Change = z.infer<typeof changeSchema>

/** Named changes under which decisions are computed again. */
export const scenarioSchema = z.strictObject({
  id,
  name: z.string().optional(),
  day: daySchema.optional(),
  changes: z.array(changeSchema).default([]),
})
export type Scenario = z.infer<typeof scenarioSchema>

export const scenariosFileSchema = z.strictObject({ scenarios: z.array(scenarioSchema).min(1) })
