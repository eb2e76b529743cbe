import { z } from 'zod'
import { daySchema, spanSchema } from './document.ts'

/** policy issues: + supports, − opposes; claim issues: + affirms, − denies. */
export const stanceSchema = z.enum(['+', '-'])
export type Stance = z.infer<typeof stanceSchema>

/** The word for a document's own voice, as an actor and as the outermost teller. */
export const AUTHOR = 'author'

/** Why a statement was coded: the rule, the words it went through from the issue to its holder, and what each step did to the sign. */
export const whySchema = z.object({
  rule: z.string(),
  steps: z.array(
    z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string(), effect: z.string() }),
  ),
})
export type Why = z.infer<typeof whySchema>

/**
 * One actor's stance on one issue on the evidence of one passage (`start` to `end` of the document's text, the sentence
 * that carries it). `tellers` is the chain between reader and actor, outermost first: `author` always stands first.
 * `confidence` is the coder's probability, in [0, 1], that a careful reader would code the same.
 */
export const statementSchema = z.object({
  actor: z.string().min(1),
  person: z.string().optional(),
  issue: z.string().min(1),
  stance: stanceSchema,
  strength: z.number().min(0).max(1),
  tellers: z.array(z.string()).min(1),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
  confidence: z.number().min(0).max(1),
  /** own: the passage gives what the actor says or wants; told: somebody else says it of the actor. None for an author. */
  voice: z.enum(['own', 'told']).optional(),
  why: whySchema.optional(),
})
export type Statement = z.infer<typeof statementSchema>

/** A statement as it stands in a project, with all that says where it comes from; a person's decision stands in place of the program's. */
export const effectiveStatementSchema = statementSchema.extend({
  id: z.string().min(1),
  doc: z.string().min(1),
  date: daySchema.optional(),
  source: z.string().optional(),
  coder: z.string(),
  /** What a person made of it, and who; left out where nobody looked at it yet. */
  review: z.enum(['accepted', 'edited', 'added']).optional(),
  reviewer: z.string().optional(),
})
export type EffectiveStatement = z.infer<typeof effectiveStatementSchema>

/** Who is said to say, think, want or do what: spans of the source, the cue and the content. */
export const attributionSchema = z.object({
  source: z.array(spanSchema),
  cue: z.array(spanSchema),
  content: z.array(spanSchema),
})
export type Attribution = z.infer<typeof attributionSchema>

export const figureKindSchema = z.enum(['actual', 'pledged', 'target', 'estimate'])
export type FigureKind = z.infer<typeof figureKindSchema>

/** A number somebody states: whose, of what, in which unit, for when, said by whom. */
export const figureSchema = z.object({
  actor: z.string().optional(),
  issue: z.string().optional(),
  of: z.string(),
  value: z.number(),
  /** Upper end where a range is stated. */
  valueTo: z.number().optional(),
  comparison: z.enum(['=', '<', '>', '~']).optional(),
  unit: z.string(),
  kind: figureKindSchema,
  /** ISO year, month or day the number holds for or is due by. */
  when: z.string().optional(),
  /** ISO year, month or day from which it counts. */
  since: z.string().optional(),
  /** The chain between reader and number, outermost first, as in a statement; whose it is stands there too where they tell it themselves. */
  tellers: z.array(z.string()).min(1),
  /** The person among the tellers who speaks for the actor. */
  person: z.string().optional(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
  /** The words of the number itself with its unit, within the quote. */
  at: spanSchema.optional(),
  confidence: z.number().min(0).max(1),
})
export type Figure = z.infer<typeof figureSchema>

/** All that one coder makes of one document. `coder` is the program with its version, or a person's name. */
export const codingSchema = z.object({
  doc: z.string().min(1),
  coder: z.string().optional(),
  statements: z.array(statementSchema),
  attributions: z.array(attributionSchema),
  figures: z.array(figureSchema),
})
export type Coding = z.infer<typeof codingSchema>
