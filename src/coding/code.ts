import type { Codebook } from '../codebook/index.ts'
import type { Coding, Document, Parse } from '../model/index.ts'
import { toldOf } from './attribution/attribution.ts'
import { candidatesOf } from './candidates/candidates.ts'
import { figuresOf } from './figures/figures.ts'
import { poolsOf, statementsOf } from './statements.ts'
import { prepare } from './work.ts'

export interface CodeOptions {
  /** Statements less sure than this are left out; 0.3 where it is not given. */
  minConfidence?: number
}

/** The threshold at which F1 is best: what is more likely than about F1/2 to be right is worth telling. */
const DEFAULT_MIN_CONFIDENCE = 0.3

/** All that the program makes of a document: who says what, who stands where, and the figures stated. Pure. */
export function code(document: Document, parse: Parse, codebook: Codebook, options: CodeOptions = {}): Coding {
  const minConfidence = options.minConfidence ?? DEFAULT_MIN_CONFIDENCE
  const work = prepare(document, parse, codebook)
  return {
    doc: document.id,
    statements: statementsOf(work.view, poolsOf(candidatesOf(work), work.mentions), minConfidence),
    attributions: toldOf(work.view, work.attributions).map(({ source, cueSpans, content }) => ({
      source,
      cue: cueSpans,
      content,
    })),
    figures: figuresOf(work),
  }
}
