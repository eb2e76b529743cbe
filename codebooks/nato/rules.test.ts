import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCodebook } from '../../src/codebook/index.ts'
import { checkRules, gameOf, membersOf } from '../../src/decision/index.ts'
import { rulesFileSchema } from '../../src/model/index.ts'
import { sharedPath } from '../../test/shared.ts'

/** The issues of the coding manual's list, by id. */
function listedIssues(): Map<string, { id: string; kind: string }> | undefined {
  const path = sharedPath('reference/nato-issues.yaml')
  if (!path) return undefined
  const list = parse(readFileSync(path, 'utf8')) as { id: string; kind: string }[]
  return new Map(list.map((issue) => [issue.id, issue]))
}

const folder = fileURLToPath(new URL('./', import.meta.url))
const { rules } = rulesFileSchema.parse(parse(readFileSync(`${folder}rules.yaml`, 'utf8')))

test('every rule names actors and issues of the codebook, and can be played', async () => {
  const codebook = await readCodebook(folder)
  const issues = listedIssues()
  if (issues) expect(checkRules(rules, { actors: codebook.actors, issues })).toEqual([])
  for (const rule of rules) {
    const members = membersOf(rule, codebook.actors, '2025-06-01')
    const game = gameOf(rule, members)
    expect(game.members.length, rule.id).toBeGreaterThan(0)
    for (const clause of game.clauses) {
      for (const { weights, quota } of clause) {
        const most = weights.reduce((sum, w) => sum + w, 0)
        expect(most, rule.id).toBeGreaterThanOrEqual(quota - 1e-9)
      }
    }
  }
})

test('every policy issue has a rule, no claim has one', () => {
  const issues = listedIssues()
  if (!issues) return
  expect(issues.size).toBe(20)
  const ruled = new Set(rules.map((rule) => rule.issue))
  for (const issue of issues.values()) expect(ruled.has(issue.id), issue.id).toBe(issue.kind !== 'claim')
})

test('thirty-two members decide in the alliance of 2025, twenty-seven in the Union', async () => {
  const { actors } = await readCodebook(folder)
  const seats = (id: string, day: string) => membersOf(rules.find((r) => r.id === id)!, actors, day).length
  expect(seats('troops-alliance', '2025-06-01')).toBe(32)
  expect(seats('troops-alliance', '2022-06-01')).toBe(30)
  expect(seats('sanctions-union', '2025-06-01')).toBe(27)
})
