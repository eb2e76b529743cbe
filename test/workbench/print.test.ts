import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, openPage, projectFrom, type Running, startBrowser, startWorkbench } from './browser.fixture.ts'

const chromium = findChromium()
const PAGES = [
  '/',
  '/positions?actor=HUN&issue=arms-for-ukraine',
  '/read',
  '/review',
  '/ties',
  '/claims',
  '/sources',
  '/decide?issue=troops-in-ukraine',
]

describe.skipIf(!chromium)('pages on paper', { timeout: 120_000 }, () => {
  let browser: Browser
  let running: Running
  let page: Page

  beforeAll(async () => {
    ;[running, browser] = await Promise.all([startWorkbench(projectFrom('examples/nato')), startBrowser(chromium!)])
    ;({ page } = await openPage(browser, running.url))
    // Paper is white, whatever the reader's screen is.
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.evaluate(() => localStorage.setItem('scheme', 'dark'))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const print = async (path: string): Promise<{ sheets: number }> => {
    await page.emulateMedia({ media: null })
    await page.goto(running.origin + path)
    await page.waitForLoadState('networkidle')
    if (path === '/ties') await page.locator('.network[data-drawn=true]').waitFor()
    const pdf = await page.pdf({ format: 'A4', printBackground: true })
    await page.emulateMedia({ media: 'print' })
    return { sheets: pdf.toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0 }
  }

  it.each(PAGES)('show of %s what was found, in ink on white, and nothing to click', async (path) => {
    const { sheets } = await print(path)
    expect(sheets).toBeGreaterThan(0)
    const controls = page.locator('nav, button, select, input, .button, .filters')
    expect(await controls.filter({ visible: true }).allTextContents()).toEqual([])
    expect(await page.locator('h1').isVisible()).toBe(true)
    const look = await page.evaluate(() => {
      const { color } = getComputedStyle(document.body)
      return { color, ground: getComputedStyle(document.documentElement).backgroundColor }
    })
    expect(look).toEqual({ color: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)' })
  })

  it('hold the whole matrix on one sheet', async () => {
    expect(await print('/positions')).toEqual({ sheets: 1 })
  })

  it('print all evidence of an open cell', async () => {
    await print('/positions?actor=HUN&issue=arms-for-ukraine')
    const drawer = page.locator('.drawer')
    expect(await drawer.locator('blockquote').count()).toBeGreaterThan(1)
    expect(await drawer.evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)).toBe(true)
  })

  it('hold the network, which the screen draws where no printer reaches', async () => {
    await print('/ties')
    const paper = page.locator('.printed svg')
    expect(await paper.isVisible()).toBe(true)
    expect(await paper.locator('circle').count()).toBeGreaterThan(5)
  })
})
