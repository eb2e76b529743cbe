import { type Codebook, readCodebook } from '../codebook/index.ts'
import type { EffectiveStatement } from '../model/index.ts'
import { openProject, type Project, type StatementQuery } from '../project/index.ts'
import { actorResolver, issueResolver, personFinder, sourceResolver } from './names.ts'
import { codebookFolder } from './options.ts'

type Resolver = ReturnType<typeof actorResolver>

/** A project as the verbs that print it see it. The resolvers turn what was asked for by id or name into ids. */
export interface View {
  project: Project
  codebook: Codebook
  statements: EffectiveStatement[]
  actors: Resolver
  /** The person a name means that is no actor's. */
  person: ReturnType<typeof personFinder>
  issues: Resolver
  sources: Resolver
}

export interface ViewOptions {
  project: string
  codebook?: string
}

/** Opens the project to be read only and with the codebook it was coded by, and closes it whatever happens. */
export async function withView(
  options: ViewOptions,
  query: StatementQuery,
  run: (view: View) => Promise<void>,
): Promise<void> {
  const project = await openProject(options.project, { readOnly: true })
  try {
    const codebook = await readCodebook(
      codebookFolder(options.codebook ?? (await project.setting('codebook')) ?? 'nato'),
    )
    const statements = await project.statements(query)
    const actors = new Set(statements.map(({ actor }) => actor))
    await run({
      project,
      codebook,
      statements,
      actors: actorResolver(codebook, actors),
      person: personFinder(codebook, actors, new Set(statements.flatMap(({ person }) => person ?? []))),
      issues: issueResolver(codebook, new Set(statements.map(({ issue }) => issue))),
      sources: sourceResolver(new Set(statements.flatMap(({ source }) => source ?? []))),
    })
  } finally {
    await project.close()
  }
}
