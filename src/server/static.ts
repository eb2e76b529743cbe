import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Hono } from 'hono'

const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

/**
 * Serves the built pages out of memory: only what stood in `folder` at the start exists, so no path can lead out of it.
 * Every address that names no file and no part of the API is a view of the one page.
 */
export function servePages(app: Hono, folder: string): void {
  const files = new Map(
    filesBelow(folder).map((path) => {
      const name = `/${relative(folder, path).split(sep).join('/')}`
      return [
        name,
        { body: new Uint8Array(readFileSync(path)), kind: KINDS[extname(path)] ?? 'application/octet-stream' },
      ]
    }),
  )
  const index = files.get('/index.html')
  if (!index) throw new Error(`${folder} holds no index.html: build the pages first (npm run build)`)
  app.get('*', (c) => {
    if (c.req.path.startsWith('/api/')) return c.json({ error: `There is nothing at ${c.req.path}.` }, 404)
    const file = files.get(c.req.path)
    if (!file && extname(c.req.path)) return c.text('No such file.\n', 404)
    const { body, kind } = file ?? index
    const lasting = c.req.path.startsWith('/assets/')
    return c.body(body, 200, {
      'content-type': kind,
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  })
}
