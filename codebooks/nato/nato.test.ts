import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Codebook,
  checkCodebook,
  codebookFiles,
  includes,
  type Problem,
  problemText,
} from '../../src/codebook/index.ts'
import { sharedPath } from '../../test/shared.ts'

let codebook: Codebook
let problems: Problem[]
beforeAll(async () => {
  const checked = checkCodebook(await codebookFiles(fileURLToPath(new URL('.', import.meta.url))))
  problems = checked.problems
  codebook = checked.codebook!
})

const members = (day: string): string[] =>
  [...codebook.actors.values()]
    .filter((actor) => actor.memberships.some((m) => m.in === 'NATO' && m.as === 'member' && includes(m, day)))
    .map((actor) => actor.id)

describe('the built-in codebook', () => {
  it('has no errors', () => {
    expect(problems.filter((problem) => problem.severity === 'error').map(problemText)).toEqual([])
  })

  it('has the members of each time', () => {
    expect(members('2025-01-01')).toHaveLength(32)
    expect(members('2003-02-10')).toHaveLength(19)
    expect(members('2023-06-01')).not.toContain('SWE')
    const path = sharedPath('oracles/votes/nato_members.csv')
    if (!path) return
    const rows = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','))
    for (const [, id, , , accession] of rows) {
      expect(codebook.actors.get(id!)?.memberships[0]).toMatchObject({ in: 'NATO', as: 'member', from: accession })
    }
  })

  it('gives every state an ISO code of its own, a demonym or a capital', () => {
    const states = [...codebook.actors.values()].filter((actor) => actor.kind === 'state')
    expect(states.length).toBeGreaterThanOrEqual(195)
    for (const { id } of states) expect(id).toMatch(/^[A-Z]{3}$/)
  })

  it('knows somebody at the head of every member, its foreign and its defence ministry, whenever asked since 2010', () => {
    const missing: string[] = []
    for (const id of members('2025-01-01')) {
      for (const day of ['2010-09-01', '2014-09-01', '2018-09-01', '2022-03-01', '2024-07-15', '2025-06-25']) {
        const { terms } = codebook
        if (!terms.holderOf(id, 'prime minister', day) && !terms.holderOf(id, 'president', day))
          missing.push(`${id} head ${day}`)
        if (!terms.holderOf(id, 'foreign minister', day)) missing.push(`${id} foreign ${day}`)
        if (id !== 'ISL' && !terms.holderOf(id, 'defence minister', day)) missing.push(`${id} defence ${day}`)
      }
    }
    expect(missing).toEqual([])
  })

  it.each([
    ['Emmanuel Macron', '2022-05-01', 'FRA'],
    ['Jens Stoltenberg', '2013-01-01', 'NOR'],
    ['Jens Stoltenberg', '2023-01-01', 'NATO'],
    ['Mark Rutte', '2023-01-01', 'NLD'],
    ['Mark Rutte', '2024-11-01', 'NATO'],
    ['Kaja Kallas', '2025-01-01', 'EU'],
    ['Dmitry Peskov', '2022-02-24', 'RUS'],
    ['Donald Trump', '2016-08-01', undefined],
    ['Donald Trump', '2025-08-01', 'USA'],
    ['Marine Le Pen', '2022-04-01', undefined],
  ])('has %s speak on %s for %s', (person, day, actor) => {
    expect(codebook.people.has(person)).toBe(true)
    expect(codebook.terms.actorOfPerson(person, day)?.actor).toBe(actor)
  })
})
