import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/exchange/index.ts'
import type { Document } from '../../src/model/index.ts'
import type { DocumentInfo, DocumentView, EvidenceView, SourcesView } from '../../src/server/wire.ts'
import { cookieOf, findChromium, openPage, type Running, startBrowser, startWorkbench } from './browser.fixture.ts'
import { attacks } from './hostile.fixture.ts'
import { hostileProject } from './hostile-project.fixture.ts'

const chromium = findChromium()
let documents: Document[]
let running: Running
let cookie: string

beforeAll(async () => {
  const made = await hostileProject()
  documents = made.documents
  running = await startWorkbench(made.file)
  // A browser of its own opens the address that works once; here the program stands in for it.
  cookie = await cookieOf(running)
}, 120_000)
afterAll(() => running?.stop())

const ask = (path: string) => fetch(`${running.origin}/api/${path}`, { headers: { cookie } })
const get = async <T>(path: string) => (await (await ask(path)).json()) as T

describe(`${attacks.length} kinds of hostile markup in the answers`, () => {
  it('arrive as the text they are, in answers that no browser takes for a page', async () => {
    expect(attacks.length).toBeGreaterThanOrEqual(223)
    expect(new Set(attacks).size).toBe(attacks.length)
    const list = await get<DocumentInfo[]>('documents')
    expect(list.map(({ title }) => title).sort()).toEqual([...attacks].sort())
    for (const document of documents) {
      const answer = await ask(`documents/${document.id}`)
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      const view = (await answer.json()) as DocumentView
      expect(view).toMatchObject({ title: document.title, author: document.author, text: document.text })
      expect(view.statementsIn.map(({ quote }) => quote)).toEqual([document.title, document.title])
    }
  })

  it('give no address but those that lead to the web', async () => {
    for (const { url } of await get<DocumentInfo[]>('documents')) {
      if (url !== undefined) expect(['http:', 'https:']).toContain(new URL(url).protocol)
    }
  })

  it('reach pages as data wherever they are shown', async () => {
    const { items } = await get<EvidenceView>('evidence?actor=POL&issue=arms-for-ukraine')
    expect(items.map(({ quote }) => quote).sort()).toEqual([...attacks].sort())
    const { sources } = await get<SourcesView>('sources')
    expect(sources.map(({ source }) => source).sort()).toEqual([...attacks].sort())
  })

  it.each([
    'positions.csv?group=all',
    'evidence.csv?actor=POL&issue=arms-for-ukraine',
    'documents.csv',
    'document.csv?doc=attack-0',
    'cohesion.csv',
    'ties.csv?group=all',
    'tie.csv?a=POL&b=UKR',
    'claims.csv',
    'sources.csv',
    'review.csv',
    'decide.csv?issue=arms-for-ukraine',
  ])('are no formula in %s', async (path) => {
    const answer = await ask(`export/${path}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    for (const row of parseCsv(await answer.text())) {
      for (const cell of row) if (Number.isNaN(Number(cell))) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }
  })
})

describe.skipIf(!chromium)('hostile markup in a browser', { timeout: 180_000 }, () => {
  let browser: Browser
  let page: Page
  const ran: string[] = []
  const asked: string[] = []

  beforeAll(async () => {
    browser = await startBrowser(chromium!)
    const opened = await openPage(browser, 'about:blank')
    page = opened.page
    const [name, value] = cookie.split('=') as [string, string]
    await page.context().addCookies([{ name, value, url: running.origin }])
    await page.exposeFunction('pwned', () => ran.push(page.url()))
    page.on('dialog', (dialog) => {
      ran.push(dialog.message())
      dialog.dismiss()
    })
    page.on('request', (request) => asked.push(request.url()))
  }, 120_000)
  afterAll(() => browser?.close())

  const PAGES = ['/', '/positions?group=all', '/read', '/review', '/ties?group=all', '/claims', '/sources']
  const OPENED = ['/positions?group=all&actor=POL&issue=arms-for-ukraine', '/ties?group=all&tie=POL~UKR']

  it.each([...PAGES, ...OPENED])('runs nothing and makes no element of it on %s', async (path) => {
    await page.goto(running.origin + path)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('main').textContent()).toContain('pwned()')
    const made = page.locator(
      'main :is(script, style, iframe, object, embed, base, meta, link, template, math, video, audio)',
    )
    expect(await made.count()).toBe(0)
    expect(await page.locator('main img, main foreignObject, main svg a').count()).toBe(0)
    // Pages listen by script: an attribute that listens can only come from a document.
    const listening = await page
      .locator('body *')
      .evaluateAll((all) => all.flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith('on')))
    expect(listening).toEqual([])
    const addresses = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol))
    expect([...new Set(addresses)]).toEqual(['http:'])
  })

  it('shows each as the text of its document', async () => {
    for (const document of documents) {
      await page.evaluate((id) => {
        history.pushState(null, '', `/read?doc=${id}`)
        dispatchEvent(new PopStateEvent('popstate'))
      }, document.id)
      await page.locator(`.text[data-doc="${document.id}"]`).waitFor()
      // The page parts paragraphs at line breaks; their texts in a row are the document's.
      const shown = await page.locator('.text').evaluate((text) => text.textContent)
      expect(shown).toBe(document.text.replaceAll('\n', ''))
      expect(await page.locator('h1').textContent()).toBe(document.title)
    }
  })

  it('asked for nothing elsewhere, and ran nothing', () => {
    expect(ran).toEqual([])
    expect(asked.filter((url) => !url.startsWith(running.origin) && !url.startsWith('blob:'))).toEqual([])
  })
})
