import { z } from 'zod'
import { daySchema } from './document.ts'

export const actorKindSchema = z.enum(['state', 'organisation', 'person', 'group'])

/** A period; open where a bound is left out. Bounds are ISO days, or years and months that widen to their whole span. */
const boundSchema = z.union([daySchema, z.string().regex(/^\d{4}(-\d{2})?$/)])

export const membershipSchema = z.object({
  in: z.string(),
  as: z.enum(['member', 'partner', 'candidate', 'adversary', 'observer']).default('member'),
  from: boundSchema.optional(),
  to: boundSchema.optional(),
})
export type Membership = z.infer<typeof membershipSchema>

/**
 * Somebody who can hold a position. `names` are names of the actor itself, `demonyms` adjectives and nouns for what is
 * its own (French, Frenchman), `metonyms` places and buildings that speak for it (Paris, the Élysée).
 */
export const actorSchema = z.object({
  id: z.string().min(1),
  kind: actorKindSchema,
  name: z.string().min(1),
  names: z.array(z.string()).default([]),
  demonyms: z.array(z.string()).default([]),
  metonyms: z.array(z.string()).default([]),
  memberships: z.array(membershipSchema).default([]),
  /** For groups: the ids of those it stands for, where a text splits it. */
  of: z.array(z.string()).default([]),
})
export type Actor = z.infer<typeof actorSchema>

/** An office a person held, and the actor for whom it speaks; an office without `speaksFor: true` speaks for the person alone. */
export const roleSchema = z.object({
  person: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  actor: z.string().min(1),
  role: z.string().min(1),
  from: boundSchema.optional(),
  to: boundSchema.optional(),
  speaksFor: z.boolean().default(true),
  uncertain: z.boolean().default(false),
})
export type Role = z.infer<typeof roleSchema>

export const issueKindSchema = z.enum(['policy', 'claim', 'scale'])
