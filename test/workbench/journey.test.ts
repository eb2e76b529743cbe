import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, openPage, projectFrom, type Running, startBrowser, startWorkbench } from './browser.fixture.ts'

const chromium = findChromium()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PAGES = [
  '/',
  '/positions',
  '/read',
  '/review',
  '/ties',
  '/claims',
  '/sources',
  '/decide',
  '/decide?issue=ceasefire-now',
  '/add',
]
const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }
const LOOKS = [
  ['light', WIDE],
  ['dark', WIDE],
  ['light', NARROW],
  ['dark', NARROW],
] as const

describe.skipIf(!chromium)('the workbench in a browser', { timeout: 180_000 }, () => {
  let browser: Browser
  let running: Running
  let page: Page
  let problems: string[]

  beforeAll(async () => {
    const project = projectFrom('examples/nato')
    ;[running, browser] = await Promise.all([startWorkbench(project), startBrowser(chromium!)])
    ;({ page, problems } = await openPage(browser, running.url))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const visit = async (path: string) => {
    await page.goto(running.origin + path)
    await page.waitForLoadState('networkidle')
  }
  const support = async () => Number(await page.getByTestId('support').textContent())

  it('hides the token, and locks everybody else out', async () => {
    expect(page.url()).not.toContain('token')
    const stranger = await browser.newContext()
    const answer = await (await stranger.newPage()).goto(`${running.origin}/api/project`)
    expect(answer!.status()).toBe(401)
    await stranger.close()
  })

  it('goes from a cell to its sentence, rejects it, undoes it, and keeps all that through a reload', async () => {
    await visit('/positions')
    const cell = page.locator('.cell.for').first()
    const words = await cell.getAttribute('aria-label')
    await cell.click()
    const drawer = page.getByLabel('Evidence', { exact: true })
    await expect.poll(() => drawer.locator('mark').count()).toBeGreaterThan(0)
    expect(words).toContain((await drawer.locator('h2').textContent())!.split(' on ')[0])
    const address = page.url()
    const before = await support()
    const pieces = await drawer.locator('article.unreviewed').count()
    await drawer.getByRole('button', { name: 'Reject' }).first().click()
    await expect.poll(() => drawer.locator('article.rejected').count()).toBe(1)
    if (pieces > 1) expect(await support()).not.toBe(before)
    else expect(await page.getByTestId('support').count()).toBe(0)
    await page.reload()
    await expect.poll(() => page.locator('article.rejected').count()).toBe(1)
    expect(page.url()).toBe(address)
    await page.getByRole('button', { name: 'Undo the last decision' }).click()
    await expect.poll(() => page.locator('article.rejected').count()).toBe(0)
    await expect.poll(support).toBe(before)
  })

  it('reads a document with its statements marked, and moves by keyboard', async () => {
    await visit('/read')
    const rows = page.locator('tbody tr')
    const counts = await rows.locator('td:last-child').allTextContents()
    await rows
      .nth(counts.findIndex((count) => Number(count) > 1))
      .locator('a')
      .click()
    await page.locator('.text p').first().waitFor()
    await page.keyboard.press('j')
    await expect.poll(() => page.locator('.note.chosen').count()).toBe(1)
    const first = page.url()
    await page.keyboard.press('j')
    await expect.poll(() => page.url()).not.toBe(first)
    const marks = await page.evaluate(() =>
      [...(CSS as unknown as { highlights: Map<string, { size: number }> }).highlights].map(
        ([name, ranges]) => [name, ranges.size] as const,
      ),
    )
    expect(Object.fromEntries(marks).chosen).toBe(1)
  })

  it('codes selected text by hand', async () => {
    const before = Number(/\d+/.exec((await page.locator('.notes h2').first().textContent())!)![0])
    await page.locator('.text p').nth(1).click({ clickCount: 3 })
    const form = page.getByLabel('Code the selected text')
    await form.getByLabel('Who').fill('Portugal')
    await form.getByLabel('on', { exact: true }).fill('sanctions-on-russia')
    await form.getByRole('button', { name: 'Code it' }).click()
    await expect
      .poll(async () => Number(/\d+/.exec((await page.locator('.notes h2').first().textContent())!)![0]))
      .toBe(before + 1)
  })

  it('reviews by keys alone', async () => {
    await visit('/review')
    const left = async () => Number(/^\d+/.exec((await page.locator('p[role=status]').first().textContent())!)![0])
    await page.locator('article.one').waitFor()
    const start = await left()
    const first = await page.locator('article.one').getAttribute('data-id')
    await page.keyboard.press('a')
    await expect.poll(left).toBe(start - 1)
    await page.keyboard.press('x')
    await expect.poll(left).toBe(start - 2)
    await page.keyboard.press('Backspace')
    await expect.poll(left).toBe(start - 1)
    await page.keyboard.press('Backspace')
    await expect.poll(left).toBe(start)
    await expect.poll(() => page.locator('article.one').getAttribute('data-id')).toBe(first)
    await page.keyboard.press('e')
    await page.keyboard.press('0')
    await page.getByLabel('Edit the statement').getByRole('button', { name: 'Save' }).click()
    await expect.poll(left).toBe(start - 1)
    await page.keyboard.press('Backspace')
    await expect.poll(left).toBe(start)
    await page.keyboard.press('Space')
    await expect.poll(() => page.locator('article.one').getAttribute('data-id')).not.toBe(first)
    await page.keyboard.press('?')
    await page.locator('dl.keys').waitFor()
    const before = await left()
    await page.keyboard.press('a')
    await page.keyboard.press('x')
    await expect.poll(left).toBe(before - 2)
    await page.keyboard.press('Backspace')
    await expect.poll(left).toBe(before - 1)
    await page.keyboard.press('Backspace')
    await expect.poll(left).toBe(before)
  })

  it('decides, and shows what a moved member changes beside the base case', async () => {
    await visit('/decide?issue=troops-in-ukraine')
    await page.getByTestId('base').waitFor()
    expect(await page.getByTestId('changed').count()).toBe(0)
    await page.getByLabel('Move Slovakia').selectOption('1')
    await page.getByTestId('changed').waitFor()
    expect(page.url()).toContain('move=SVK')
    await page.reload()
    await page.getByTestId('changed').waitFor()
  })

  it('draws ties and opens one', async () => {
    await visit('/ties')
    await page.locator('.network[data-drawn=true]').waitFor()
    await page.locator('caption:has-text("strongest") ~ tbody a').first().click()
    await expect.poll(() => page.locator('.drawer article').count()).toBeGreaterThan(1)
  })

  it('exports what is shown', async () => {
    await visit('/positions?group=all')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ])
    expect(readFileSync((await download.path())!, 'utf8')).toMatch(/^actor,issue,/)
  })

  it('exports the overview, the matrix and the network as pictures that stand alone', async () => {
    const pictureOf = async (path: string, kind: 'SVG' | 'PNG') => {
      await visit(path)
      if (path === '/ties') await page.locator('.network[data-drawn=true]').waitFor()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: kind }).click(),
      ])
      return readFileSync((await download.path())!)
    }
    const overview = (await pictureOf('/', 'SVG')).toString('utf8')
    expect(overview.match(/<polyline/g)).toHaveLength(await page.locator('.spark').count())
    expect(overview).toContain('troops in Ukraine')
    const cells = async () => page.locator('.cell').count()
    const matrix = (await pictureOf('/positions', 'SVG')).toString('utf8')
    expect(matrix).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(matrix.match(/text-anchor="middle"/g)).toHaveLength(await cells())
    expect(matrix).toContain('Hungary opposes')
    const network = (await pictureOf('/ties', 'SVG')).toString('utf8')
    expect(network.match(/<circle/g)!.length).toBeGreaterThan(5)
    expect(network.match(/<line/g)!.length).toBeGreaterThan(5)
    expect((await pictureOf('/ties', 'PNG')).subarray(1, 4).toString('latin1')).toBe('PNG')
  })

  it('decides a scenario, and says what it changes', async () => {
    await visit('/decide?issue=troops-in-ukraine&rule=troops-coalition')
    await page.getByLabel('Scenario').selectOption('america-backs-a-force')
    await page.getByTestId('difference').waitFor()
    expect(page.url()).toContain('scenario=america-backs-a-force')
    expect(await page.getByLabel('What is changed').textContent()).toContain('United States')
  })

  it('says first what has been settled', async () => {
    await visit('/decide?issue=nordic-accession')
    await page.getByText('Settled on 2024-03-07, passed').first().waitFor()
    expect(await page.locator('.outcome .chance').first().innerText()).toContain('Were it still open')
  })

  it('offers the terms of a package', async () => {
    await visit('/decide?issue=ceasefire-now')
    const whole = await page.getByTestId('package').textContent()
    await page.getByLabel('guarantees for the time after').uncheck()
    await expect.poll(() => page.url()).toContain('terms=')
    await expect.poll(() => page.getByTestId('package').textContent()).not.toBe(whole)
  })

  it('takes a dropped file, shows it as the text it is, and runs nothing of it', async () => {
    await visit('/add')
    const text =
      '<script>document.title = "taken"</script>\n\n<img src=x onerror="document.title = \'taken\'"> Poland said that it will send more tanks to Ukraine.'
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'hostile.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page.locator('li.done a').click()
    await page.locator('.text p').first().waitFor()
    expect(await page.locator('.text').textContent()).toContain('<script>')
    expect(await page.locator('.text script, .text img').count()).toBe(0)
    expect(await page.title()).not.toBe('taken')
  })

  it('filters the evidence by keyboard, says by what, and drops it again', async () => {
    await visit('/positions')
    const cells = () => page.locator('.cell').count()
    const all = await cells()
    await page.getByRole('button', { name: 'Filter the evidence' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Told').selectOption('own')
    await expect.poll(cells).toBeLessThan(all)
    await page.getByLabel('Told').focus()
    await page.keyboard.press('Escape')
    expect(await page.getByLabel('Told').count()).toBe(0)
    await page.getByRole('button', { name: 'own words, drop this filter' }).press('Enter')
    await expect.poll(cells).toBe(all)
    expect(page.url()).not.toContain('teller')
  })

  it('says what to do where there is nothing, and where an address is wrong', async () => {
    await visit('/positions?from=2031-01-01')
    await page.getByText('No evidence counts under these filters').waitFor()
    await visit('/nowhere')
    await page.getByText('There is no such page').waitFor()
    await visit('/read?doc=none')
    await page.getByText('There is no document none').waitFor()
  })

  it.each(PAGES)('has no barrier that axe-core finds on %s, light or dark, wide or narrow', async (path) => {
    for (const [colorScheme, size] of LOOKS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize(size)
      await visit(path)
      // What the filters hide is to be reached as well.
      const more = page.getByRole('button', { name: 'Filter the evidence' })
      if (await more.count()) await more.click()
      await page.evaluate(axe)
      const found = await page.evaluate(async () => {
        const { violations } = await (
          window as unknown as {
            axe: {
              run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
            }
          }
        ).axe.run()
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)} ${nodes[0]!.failureSummary}`)
      })
      expect(found).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth + 1)).toBe(true)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(WIDE)
  })

  it('reaches every page and opens a cell by keyboard alone', async () => {
    await visit('/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip')
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('/positions')
    await page.locator('.cell[tabindex="0"]').first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('cell')
    await page.keyboard.press('Enter')
    await page.locator('.drawer article').first().waitFor()
  })

  it('did all that without an error on the page', () => {
    expect(problems.filter((problem) => !/status of 40[0-9]/.test(problem))).toEqual([])
  })

  it('says that the workbench was stopped, keeps what was shown, and what to do', async () => {
    await visit('/positions')
    const cells = await page.locator('.cell').count()
    await running.stop()
    await page.getByRole('button', { name: 'Filter the evidence' }).click()
    await page.getByLabel('Told').selectOption('own')
    await page.getByRole('alert').getByText('does not answer').waitFor()
    expect(await page.getByRole('button', { name: 'Retry' }).count()).toBe(1)
    expect(await page.locator('.cell').count()).toBe(cells)
  })
})
