import { signal } from '@preact/signals'
import type { SourcesView } from '../../../src/server/wire.ts'
import { hrefTo, set } from '../address.ts'
import { Refused, useData, write } from '../api.ts'
import { ExportMenu } from '../parts/Export.tsx'
import { Filters, filterQuery } from '../parts/Filters.tsx'
import { percent } from '../parts/numbers.ts'
import { actorName, issueTitle } from '../parts/project.ts'
import { Empty, Show } from '../parts/States.tsx'

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const GRADE_WORDS = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const

const problem = signal<string | undefined>(undefined)

async function grade(source: string, reliability: string) {
  problem.value = undefined
  try {
    await write('grade', { source, reliability: reliability || null })
  } catch (error) {
    problem.value = error instanceof Refused ? error.message : String(error)
  }
}

export function Sources() {
  const view = useData<SourcesView>(() => `sources${filterQuery()}`)
  return (
    <>
      <h1>Sources</h1>
      <Filters />
      <p>
        <ExportMenu what="sources" />
      </p>
      {problem.value && (
        <p class="failed" role="alert">
          {problem.value}
        </p>
      )}
      <Show of={view} what="the sources">
        {(data) =>
          data.sources.length ? (
            <div class="cards">
              {data.sources.map((row) => (
                <section class="card" key={row.source}>
                  <h2>{row.source || 'outlet not named'}</h2>
                  <p class="small">
                    {row.documents} {row.documents === 1 ? 'document' : 'documents'}, {row.statements} statements:{' '}
                    {percent(row.tellers.own)} in the actor’s own words, {percent(row.tellers.source)} told by a source,{' '}
                    {percent(row.tellers.author)} told by the author alone, {percent(row.tellers.ownVoice)} the author’s
                    own stances. Of its attributions {row.attributions.named} name who speaks and{' '}
                    {row.attributions.anonymous} do not.
                  </p>
                  <p class="small">
                    Voices:{' '}
                    {row.voices
                      .slice(0, 8)
                      .map((voice) => `${actorName(voice.actor)} (${voice.for} +, ${voice.against} −)`)
                      .join(', ') || 'none'}
                  </p>
                  {row.stances.length > 0 && (
                    <>
                      <h3>The outlet’s own stances</h3>
                      <table class="small">
                        <caption class="visually-hidden">The own stances of {row.source} on each issue</caption>
                        <thead>
                          <tr>
                            <th scope="col">Issue</th>
                            <th scope="col" class="number">
                              + for
                            </th>
                            <th scope="col" class="number">
                              − against
                            </th>
                          </tr>
                        </thead>
                        <tbody>
                          {row.stances.slice(0, 8).map((stance) => (
                            <tr key={stance.issue}>
                              <th scope="row">{issueTitle(stance.issue)}</th>
                              <td class="number support">{stance.for}</td>
                              <td class="number oppose">{stance.against}</td>
                            </tr>
                          ))}
                        </tbody>
                      </table>
                    </>
                  )}
                  {row.copies.length > 0 && (
                    <p class="small soft">
                      Near copies:{' '}
                      {row.copies.map((copy) => `${copy.title} of ${copy.ofTitle} (${percent(copy.share)})`).join('; ')}
                      . Copies count once as evidence.
                    </p>
                  )}
                  <p class="row small">
                    {row.reliability && (
                      <span class="printed">
                        Graded {row.reliability}: {GRADE_WORDS[row.reliability as keyof typeof GRADE_WORDS]}
                      </span>
                    )}
                    <label class="tools">
                      Your grade of its reliability
                      <select
                        value={row.reliability ?? ''}
                        onChange={(event) => grade(row.source, event.currentTarget.value)}
                      >
                        <option value="">none</option>
                        {GRADES.map((letter) => (
                          <option key={letter} value={letter}>
                            {letter}: {GRADE_WORDS[letter]}
                          </option>
                        ))}
                      </select>
                    </label>
                    <button type="button" onClick={() => set({ source: row.source })}>
                      Only this outlet
                    </button>
                    <a class="tools" href={hrefTo('read', { search: row.source })}>
                      Its documents
                    </a>
                  </p>
                </section>
              ))}
            </div>
          ) : (
            <Empty title="No source counts under these filters" />
          )
        }
      </Show>
    </>
  )
}
