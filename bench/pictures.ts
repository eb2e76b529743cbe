/**
 * Pictures of every page of the workbench, wide and narrow, on the examples: docs/pictures/*.png.
 *
 *   npm run pictures
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../src/cli/options.ts'
import { findChromium, openPage, projectFrom, startBrowser, startWorkbench } from '../test/workbench/browser.fixture.ts'
import { withPalette } from './png.ts'

const PAGES: Record<string, string> = {
  overview: '/',
  positions: '/positions?actor=HUN&issue=arms-for-ukraine',
  read: '/read',
  review: '/review',
  ties: '/ties',
  claims: '/claims',
  sources: '/sources',
  decide: '/decide?issue=troops-in-ukraine&rule=troops-coalition&scenario=america-backs-a-force',
  add: '/add',
}
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

const chromium = findChromium()
if (!chromium) process.exit(1)
const folder = join(packageFolder(), 'docs', 'pictures')
mkdirSync(folder, { recursive: true })
const [workbench, browser] = await Promise.all([startWorkbench(projectFrom('examples/nato')), startBrowser(chromium)])
const { page } = await openPage(browser, workbench.url)
await page.emulateMedia({ reducedMotion: 'reduce' })
for (const size of SIZES) {
  await page.setViewportSize(size)
  for (const [name, path] of Object.entries(PAGES)) {
    await page.goto(workbench.origin + path)
    await page.waitForLoadState('networkidle')
    if (name === 'ties') await page.locator('.network[data-drawn=true]').waitFor()
    const picture = withPalette(await page.screenshot())
    const file = join(folder, `${name}-${size.width}.png`)
    writeFileSync(file, picture)
    console.error(`${file}: ${Math.round(picture.length / 1024)} KB`)
  }
}
await browser.close()
await workbench.stop()
