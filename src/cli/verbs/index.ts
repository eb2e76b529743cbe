import type { Verb } from '../shell.ts'

/** All verbs, in the order in which help lists them. Each is loaded when it is called, so that none waits for what another needs. */
export const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  open: async () => (await import('./open.ts')).open,
  read: async () => (await import('./read.ts')).read,
  code: async () => (await import('./code.ts')).code,
  parse: async () => (await import('./parse.ts')).parse,
  statements: async () => (await import('./statements.ts')).statements,
  positions: async () => (await import('./positions.ts')).positions,
  ties: async () => (await import('./ties.ts')).ties,
  cohesion: async () => (await import('./cohesion.ts')).cohesion,
  claims: async () => (await import('./claims.ts')).claims,
  sources: async () => (await import('./sources.ts')).sources,
  figures: async () => (await import('./figures.ts')).figures,
  votes: async () => (await import('./votes.ts')).votes,
  decide: async () => (await import('./decide.ts')).decide,
  evaluate: async () => (await import('./evaluate.ts')).evaluate,
  export: async () => (await import('./export.ts')).exporting,
  import: async () => (await import('./import.ts')).importing,
  codebook: async () => (await import('./codebook.ts')).codebook,
  serve: async () => (await import('./serve.ts')).serve,
}
