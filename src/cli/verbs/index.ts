import type { Verb } from '../shell.ts'
import { code } from './code.ts'
import { codebook } from './codebook.ts'
import { decide } from './decide.ts'
import { evaluate } from './evaluate.ts'
import { open } from './open.ts'
import { parse } from './parse.ts'
import { positions } from './positions.ts'
import { read } from './read.ts'
import { serve } from './serve.ts'
import { statements } from './statements.ts'

/** All verbs, in the order in which help lists them. */
export const verbs: readonly Verb[] = [
  open,
  read,
  code,
  parse,
  statements,
  positions,
  decide,
  evaluate,
  codebook,
  serve,
]
