import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

export const root = packageFolder()

const PLACES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Where a Chromium is, by the variable CHROMIUM or on the path; undefined, loudly, where there is none. */
export function findChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  for (const folder of (process.env.PATH ?? '').split(':')) {
    for (const name of PLACES) if (existsSync(join(folder, name))) return join(folder, name)
  }
  console.warn('SKIPPED: no Chromium on the path; the tests of the workbench in a browser do not run')
  return undefined
}

export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  })
}

const standpoint = (...args: string[]) => [join(root, 'bin', 'standpoint'), ...args]

/** A project file of its own with these paths read into it. */
export function projectFrom(...paths: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'standpoint-')), 'project.db')
  execFileSync(process.execPath, standpoint('read', ...paths, '-p', file), { cwd: root, stdio: 'pipe' })
  return file
}

export interface Running {
  url: string
  origin: string
  pid: number
  stop: () => Promise<void>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
}

/** The workbench as a process of its own, once it told its address. */
export async function startWorkbench(project: string): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, standpoint('serve', '-p', project), {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr!.on('data', (chunk) => {
      said += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)
      if (found) resolve(found[0])
    })
    child.on('exit', () => reject(new Error(`the workbench did not start: ${said}`)))
  })
  const end = (signal: 'SIGTERM' | 'SIGKILL') => () =>
    new Promise<void>((resolve) => {
      child.removeAllListeners('exit')
      if (child.exitCode !== null || child.signalCode !== null) return resolve()
      child.on('exit', () => resolve())
      child.kill(signal)
    })
  return { url, origin: new URL(url).origin, pid: child.pid!, stop: end('SIGTERM'), kill: end('SIGKILL') }
}

/** What the address that works once is turned into: whoever sends it is let in. */
export async function cookieOf({ url }: Running): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' })
  return answer.headers.get('set-cookie')!.split(';', 1)[0]!
}

/** A page that keeps what went wrong in it. */
export async function openPage(
  browser: Browser,
  url: string,
  size = { width: 1440, height: 900 },
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: size, acceptDownloads: true })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.goto(url)
  return { page, problems }
}
