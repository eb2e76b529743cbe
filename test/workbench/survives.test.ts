import { afterAll, expect, it } from 'vitest'
import type { EvidenceView, PositionsView, ReviewQueue } from '../../src/server/wire.ts'
import { cookieOf, projectFrom, type Running, startWorkbench } from './browser.fixture.ts'

let running: Running | undefined
afterAll(() => running?.stop())

async function open(project: string) {
  const workbench = await startWorkbench(project)
  running = workbench
  const { origin } = workbench
  const cookie = await cookieOf(workbench)
  return {
    workbench,
    get: async <T>(path: string) => (await (await fetch(`${origin}/api/${path}`, { headers: { cookie } })).json()) as T,
    post: async (path: string, body: unknown) => {
      const headers = { cookie, origin, 'content-type': 'application/json' }
      const answer = await fetch(`${origin}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      expect(answer.status, path).toBe(200)
    },
  }
}

it('keeps what was decided when the workbench is killed the moment it answered, and can still take it back', async () => {
  const project = projectFrom('examples/nato')
  const first = await open(project)
  const { cells } = await first.get<PositionsView>('positions')
  const cell = cells.find(({ evidence }) => evidence > 1)!
  const path = `evidence?actor=${cell.actor}&issue=${cell.issue}`
  const before = await first.get<EvidenceView>(path)
  const [one, two] = before.items
  await first.post('review', { decision: 'accept', ids: [one!.id] })
  await first.post('review', { decision: 'reject', ids: [two!.id] })
  await first.workbench.kill()

  const second = await open(project)
  const after = await second.get<EvidenceView>(path)
  const state = (id: string) => after.items.find((item) => item.id === id)!.review
  expect(state(one!.id)).toBe('accepted')
  expect(state(two!.id)).toBe('rejected')
  expect(after.position).not.toEqual(before.position)
  expect((await second.get<ReviewQueue>('review')).undo).toBeDefined()
  await second.post('undo', {})
  await second.post('undo', {})
  expect(await second.get<EvidenceView>(path)).toEqual(before)
}, 180_000)
