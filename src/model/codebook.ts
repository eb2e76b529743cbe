import { z } from 'zod'

export const actorKindSchema = z.enum(['state', 'organisation', 'person', 'group'])

/**
 * A bound of a period as a codebook writes it: an ISO day, or a year or a year with its month where no more is known.
 * YAML reads a bare year as a number; it is kept as text.
 */
export const boundSchema = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine(isBound, { error: 'is no date: write 2022, 2022-03 or 2022-03-04' })

export const membershipSchema = z.strictObject({
  in: z.string(),
  as: z.enum(['member', 'partner', 'candidate', 'adversary', 'observer']).default('member'),
  from: boundSchema.optional(),
  to: boundSchema.optional(),
})
export type Membership = z.infer<typeof membershipSchema>

/**
 * Somebody who can hold a position. `names` are further names of the actor itself, `demonyms` adjectives and nouns for
 * what is its own (French, Frenchman), `metonyms` places and buildings that speak for it (Paris, the Élysée). An alias
 * written in lower case is found in any case; one with capitals only as it is written, or all in capitals.
 */
export const actorSchema = z.strictObject({
  id: z.string().min(1),
  kind: actorKindSchema,
  name: z.string().min(1),
  names: z.array(z.string().min(1)).default([]),
  demonyms: z.array(z.string().min(1)).default([]),
  metonyms: z.array(z.string().min(1)).default([]),
  memberships: z.array(membershipSchema).default([]),
  /** For groups: the ids of those it stands for, where a text splits it. */
  of: z.array(z.string()).default([]),
  /** For organisations: the state whose organ it is (a parliament, a party, an agency). */
  state: z.string().optional(),
  /** Named in texts, but never the holder of a stance: news outlets whose reports are cited, for one. */
  silent: z.boolean().default(false),
})
export type Actor = z.infer<typeof actorSchema>

/** What is known of a person beside the offices held: spellings of the name, and the pronoun used. */
export const personSchema = z.strictObject({
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  /** The name that stands alone for the person; the last word of `name` where it is left out. */
  family: z.string().min(1).optional(),
  pronoun: z.enum(['he', 'she', 'they']).optional(),
})
export type Person = z.infer<typeof personSchema>

/**
 * A kind of office: how texts call it, how high it stands (1 leads a state or an alliance), and whether its holder
 * speaks for the actor served.
 */
export const officeSchema = z.strictObject({
  id: z.string().min(1),
  names: z.array(z.string().min(1)).default([]),
  rank: z.int().min(1).max(9).default(5),
  speaksFor: z.boolean().default(true),
  /** Held by many at once (a senator, a spokesperson), so that holders may overlap. */
  many: z.boolean().default(false),
  /** The only actor that has this office, so that its name alone says whom the holder serves. */
  actor: z.string().optional(),
})
export type Office = z.infer<typeof officeSchema>

/** An office a person held, and the actor served. `role` is the id of an office; `speaksFor` is the office's where it is left out. */
export const roleSchema = z.strictObject({
  person: z.string().min(1),
  actor: z.string().min(1),
  role: z.string().min(1),
  from: boundSchema.optional(),
  to: boundSchema.optional(),
  speaksFor: z.boolean().optional(),
  /** The holder does the office's work for a time and overlaps with nobody's title. */
  acting: z.boolean().default(false),
  uncertain: z.boolean().default(false),
})
export type RoleEntry = z.infer<typeof roleSchema>
export type Role = RoleEntry & { speaksFor: boolean }

export const issueKindSchema = z.enum(['policy', 'claim', 'scale'])

/** What actors take sides on. `plus` says what a + means. In a codebook the patterns that find it in texts stand beside. */
export const issueSchema = z.object({
  id: z.string().min(1),
  kind: issueKindSchema,
  name: z.string().min(1).optional(),
  plus: z.string().min(1),
  minus: z.string().min(1).optional(),
  unit: z.string().min(1).optional(),
})
export type Issue = z.infer<typeof issueSchema>

/** `codebook.yaml`: what the codebook is called and whose it is. */
export const headSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** The id of the actor whose members are the alliance. */
  alliance: z.string().min(1),
  language: z.string().default('en'),
  description: z.string().optional(),
})
export type Head = z.infer<typeof headSchema>

function isBound(text: string): boolean {
  const parts = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!parts) return false
  const month = Number(parts[1] ?? 1)
  const day = Number(parts[2] ?? 1)
  if (month < 1 || month > 12 || day < 1) return false
  return day <= 28 || day <= new Date(Date.UTC(Number(text.slice(0, 4)), month, 0)).getUTCDate()
}
