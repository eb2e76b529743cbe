/**
 * The workbench in a browser: how long a reader waits.
 *
 *   node dist/bench/workbench.js PROJECT.db [ROUNDS]
 *
 * Every figure is the median of rounds, each with a workbench and a browser of its own: until the overview shows its issues,
 * until a cell's evidence and a filter's answer stand there, each by the clock and by the processor time that the workbench
 * spent on it; and the frames while a network of 2,000 actors is drawn along. The clock tells little on a busy machine; the
 * processor's time tells what an idle one would need.
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { AUTHOR, type Statement } from '../src/model/index.ts'
import { openProject } from '../src/project/index.ts'
import {
  findChromium,
  openPage,
  type Running,
  startBrowser,
  startWorkbench,
} from '../test/workbench/browser.fixture.ts'

const ACTORS = 2000

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Processor time of a process in milliseconds, where the system tells it (ticks of 10 ms). */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

async function timed(running: Running, act: () => Promise<unknown>): Promise<{ clock: number; processor: number }> {
  const [begun, spent] = [performance.now(), processorTime(running.pid)]
  await act()
  return { clock: performance.now() - begun, processor: processorTime(running.pid) - spent }
}

/** Milliseconds since the address was opened until the browser first painted, and until it was idle after it. */
const firstPaint = (page: Page) =>
  page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`)

/** A project of many actors: each takes a side on a few of the codebook's issues. */
async function manyActors(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'standpoint-')), 'many.db')
  const project = await openProject(file)
  const issues = ['arms-for-ukraine', 'troops-in-ukraine', 'sanctions-on-russia', 'ukraine-in-nato', 'ceasefire-now']
  const text = 'They take a side.'
  const entries = Array.from({ length: ACTORS / 10 }, (_, doc) => ({
    document: { id: `d${doc}`, text, date: `2024-0${1 + (doc % 9)}-01`, source: `Outlet ${doc % 20}` },
    coding: {
      doc: `d${doc}`,
      attributions: [],
      figures: [],
      statements: Array.from({ length: 10 }, (_, k): Statement => {
        const actor = doc * 10 + k
        const issue = issues[(actor * 7 + doc) % issues.length]!
        const stance = (actor * 13 + doc * 5) % 7 < 4 ? '+' : '-'
        const place = { start: 0, end: text.length, quote: text }
        return { actor: `Actor ${actor}`, issue, stance, strength: 1, tellers: [AUTHOR], confidence: 0.9, ...place }
      }),
    },
  }))
  await project.add(entries, { coder: 'standpoint', version: 'bench' })
  await project.close()
  return file
}

/** Milliseconds from the click on a cell until its first sentence stands there, by the page's own clock. */
const opened = (page: Page, nth: number) =>
  page.evaluate<number>(`new Promise((done) => {
    const begun = performance.now()
    const watch = new MutationObserver(() => {
      if (!document.querySelector('.drawer article')) return
      watch.disconnect()
      done(performance.now() - begun)
    })
    watch.observe(document.body, { childList: true, subtree: true })
    document.querySelectorAll('.cell')[${nth}].click()
  })`)

/** Milliseconds between frames while the network is drawn along for two seconds. */
async function framesOfPan(page: Page): Promise<number[]> {
  const box = (await page.locator('.network').boundingBox())!
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  await page.evaluate(`globalThis.frames_ = []; (function next(at) {
    requestAnimationFrame((now) => { frames_.push(now - at); next(now) })
  })(performance.now())`)
  await page.mouse.move(x, y)
  await page.mouse.down()
  const until = performance.now() + 2000
  for (let step = 0; performance.now() < until; step++)
    await page.mouse.move(x + 150 * Math.sin(step / 15), y + 100 * Math.cos(step / 15))
  await page.mouse.up()
  return page.evaluate<number[]>('frames_.slice(2)')
}

const [project, rounds = '5'] = process.argv.slice(2)
const chromium = findChromium()
if (!project || !chromium) {
  console.error('usage: node dist/bench/workbench.js PROJECT.db [ROUNDS], with Chromium on the path')
  process.exit(2)
}

const found: Record<string, number[]> = {}
const note = (name: string, value: number) => (found[name] ??= []).push(value)
const noteBoth = (name: string, { clock, processor }: { clock: number; processor: number }) => {
  note(`${name}, clock (ms)`, clock)
  note(`${name}, processor of the workbench (ms)`, processor)
}

for (let round = 0; round < Number(rounds); round++) {
  const [running, browser] = await Promise.all([startWorkbench(project), startBrowser(chromium)])
  note('start, processor of the workbench (ms)', processorTime(running.pid))
  const { page } = await openPage(browser, 'about:blank')
  const overview = async () => {
    await page.goto(running.url)
    await page.locator('main .cards .card').first().waitFor()
  }
  noteBoth('overview', await timed(running, overview))
  note('first paint (ms)', await firstPaint(page))
  await page.goto(`${running.origin}/positions`)
  await page.locator('.cell').first().waitFor()
  const cells = await page.locator('.cell').count()
  const nth = Math.floor((cells * (round + 1)) / (Number(rounds) + 1))
  const cell = async () => note('cell, clock of the page (ms)', await opened(page, nth))
  noteBoth('cell', await timed(running, cell))
  await page.goto(`${running.origin}/positions`)
  await page.locator('.cell').first().waitFor()
  await page.getByRole('button', { name: 'Filter the evidence' }).click()
  const filter = async () => {
    const answered = page.waitForResponse(/api\/positions\?.*teller=own/)
    await page.getByLabel('Told').selectOption('own')
    await answered
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  }
  noteBoth('filter', await timed(running, filter))
  await browser.close()
  await running.stop()
}

const many = await manyActors()
const [running, browser] = await Promise.all([startWorkbench(many), startBrowser(chromium)])
const { page } = await openPage(browser, running.url)
const drawn = async () => {
  await page.goto(`${running.origin}/ties?group=all`)
  await page.locator('.network[data-drawn=true]').waitFor({ timeout: 120_000 })
}
noteBoth(`ties of ${ACTORS} actors`, await timed(running, drawn))
const frames = await framesOfPan(page)
note('pan: frames', frames.length)
note('pan: median frame (ms)', median(frames))
note('pan: 95 of 100 frames within (ms)', frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)]!)
await browser.close()
await running.stop()

for (const [name, values] of Object.entries(found)) console.log(`${name}: ${median(values).toFixed(0)}`)
