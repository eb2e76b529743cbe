import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { workbenchApp } from './app.ts'
import { overviewView } from './overview.ts'
import { askedFrom, Shelf, type Workbench } from './workbench.ts'

export interface ServeOptions {
  /** The port; any free one where it is 0 or left out. */
  port?: number
  /** The folder of the built pages. */
  pages: string
  reviewer?: string
}

export interface Served {
  /** The address that opens the workbench, once: it carries the token. */
  url: string
  port: number
  close: () => Promise<void>
}

const key = () => randomBytes(24).toString('base64url')

/** Serves the workbench on 127.0.0.1. Throws where the port is taken. */
export async function serve(workbench: Workbench, options: ServeOptions): Promise<Served> {
  const keys = { token: key(), session: key() }
  let port = options.port ?? 0
  const shelf = new Shelf(workbench)
  const { pages, reviewer } = options
  const app = workbenchApp(workbench, { keys, port: () => port, pages, ...(reviewer ? { reviewer } : {}) }, shelf)
  const server = createAdaptorServer({ fetch: app.fetch })
  const listening = once(server, 'listening')
  server.listen(port, '127.0.0.1')
  try {
    await listening
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw problem
    throw new Error(`port ${port} is in use: choose another with --port, or leave it out for any free one`)
  }
  port = (server.address() as AddressInfo).port
  // What is opened first is made before anybody opens it; what goes wrong is told to whoever asks.
  await overviewView(shelf, askedFrom({})).catch(() => {})
  return {
    url: `http://127.0.0.1:${port}/?token=${keys.token}`,
    port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
