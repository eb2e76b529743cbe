import type { Verb } from '../shell.ts'
import { claims } from './claims.ts'
import { code } from './code.ts'
import { codebook } from './codebook.ts'
import { cohesion } from './cohesion.ts'
import { decide } from './decide.ts'
import { evaluate } from './evaluate.ts'
import { exporting } from './export.ts'
import { figures } from './figures.ts'
import { importing } from './import.ts'
import { open } from './open.ts'
import { parse } from './parse.ts'
import { positions } from './positions.ts'
import { read } from './read.ts'
import { serve } from './serve.ts'
import { sources } from './sources.ts'
import { statements } from './statements.ts'
import { ties } from './ties.ts'
import { votes } from './votes.ts'

/** All verbs, in the order in which help lists them. */
export const verbs: readonly Verb[] = [
  open,
  read,
  code,
  parse,
  statements,
  positions,
  ties,
  cohesion,
  claims,
  sources,
  figures,
  votes,
  decide,
  evaluate,
  exporting,
  importing,
  codebook,
  serve,
]
