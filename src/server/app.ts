import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { z } from 'zod'
import { AnalysisError } from '../analysis/index.ts'
import { reliabilitySchema } from '../model/index.ts'
import { claimsView } from './claims.ts'
import { decideView } from './decide.ts'
import { documentList, documentView } from './documents.ts'
import { exported } from './export.ts'
import { type Keys, localHostOnly, sameOriginWrites, securityHeaders, tokenOrCookie } from './lock.ts'
import { overviewView } from './overview.ts'
import { evidenceView, positionsView } from './positions.ts'
import { projectView } from './project.ts'
import { decideReview, reviewQueue, reviewRequestSchema, settlerOf } from './review.ts'
import { sourcesView } from './sources.ts'
import { servePages } from './static.ts'
import { tiesView, tieView } from './ties.ts'
import type { AddedView } from './wire.ts'
import { type Asked, askedFrom, BadRequest, remembered, Shelf, type Workbench } from './workbench.ts'

/** The largest upload, and how many files one request may bring. */
export const MOST_BYTES = 50_000_000
export const MOST_FILES = 50

const nameSchema = z.strictObject({ name: z.string().trim().min(1).max(80) })
const gradeSchema = z.strictObject({ source: z.string().min(1), reliability: reliabilitySchema.nullable() })
const settleSchema = z.strictObject({ id: z.string().min(1), decision: z.enum(['accept', 'reject']) })

export interface AppOptions {
  keys: Keys
  /** The port in use, known once the server listens. */
  port: () => number
  /** The folder of the built pages; none where only the API is wanted. */
  pages?: string
  /** Who reviews before anybody gave a name. */
  reviewer?: string
}

/** The workbench as an HTTP application: pages and API behind one lock. */
export function workbenchApp(workbench: Workbench, options: AppOptions, shelf = new Shelf(workbench)): Hono {
  const app = new Hono()
  let reviewer = options.reviewer ?? 'reviewer'

  app.onError((error, c) => {
    if (error instanceof BadRequest || error instanceof AnalysisError) return c.json({ error: error.message }, 400)
    if (error instanceof z.ZodError)
      return c.json({ error: `That request cannot be understood: ${z.prettifyError(error)}` }, 400)
    if (error instanceof SyntaxError) return c.json({ error: 'That request holds no readable JSON.' }, 400)
    return c.json({ error: `Something went wrong in the workbench: ${error.message}` }, 500)
  })
  app.use(securityHeaders, localHostOnly(options.port), sameOriginWrites(options.port), tokenOrCookie(options.keys))
  app.use('/api/*', compress())
  app.use('/api/*', async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-store')
  })

  /** Answers of one state of the project are computed once, whoever asks. */
  const view = (path: string, make: (asked: Asked, query: Record<string, string>) => Promise<unknown>) =>
    app.get(`/api/${path}`, async (c) => {
      const query = c.req.query()
      const key = `${path} ${reviewer} ${JSON.stringify(Object.entries(query).sort())}`
      const snapshot = await shelf.now()
      return c.json((await remembered(snapshot, key, () => make(askedFrom(query), query))) as object)
    })
  view('project', () => projectView(shelf, reviewer))
  view('overview', (asked) => overviewView(shelf, asked))
  view('positions', (asked, query) => positionsView(shelf, asked, query))
  view('evidence', (asked, query) => evidenceView(shelf, asked, query))
  view('documents', () => documentList(shelf))
  view('review', (asked, query) => reviewQueue(shelf, asked, query, reviewer))
  view('ties', (asked, query) => tiesView(shelf, asked, query))
  view('tie', (asked, query) => tieView(shelf, asked, query))
  view('claims', (asked, query) => claimsView(shelf, asked, query))
  view('sources', (asked) => sourcesView(shelf, asked))
  view('decide', (asked, query) => decideView(shelf, asked, query))
  app.get('/api/documents/:id', async (c) => {
    const shown = await documentView(shelf, c.req.param('id'))
    return shown ? c.json(shown) : c.json({ error: `There is no document ${c.req.param('id')} in this project.` }, 404)
  })
  app.get('/api/export/:file', async (c) => {
    const { body, kind } = await exported(shelf, c.req.param('file'), askedFrom(c.req.query()), c.req.query())
    return c.body(body, 200, {
      'content-type': kind,
      'content-disposition': `attachment; filename="${c.req.param('file').replace(/[^\w.-]/g, '_')}"`,
    })
  })

  app.post('/api/review', async (c) =>
    c.json(await decideReview(shelf, reviewer, reviewRequestSchema.parse(await c.req.json()))),
  )
  app.post('/api/settle', async (c) => {
    const { id, decision } = settleSchema.parse(await c.req.json())
    return c.json(await decideReview(shelf, settlerOf(reviewer), { decision, ids: [id] }))
  })
  app.post('/api/undo', async (c) => c.json({ undone: (await workbench.project.undo(reviewer)) ?? null }))
  app.post('/api/redo', async (c) => c.json({ redone: (await workbench.project.redo(reviewer)) ?? null }))
  app.post('/api/reviewer', async (c) => {
    reviewer = nameSchema.parse(await c.req.json()).name
    return c.json({ name: reviewer })
  })
  app.post('/api/grade', async (c) => {
    const { source, reliability } = gradeSchema.parse(await c.req.json())
    await workbench.project.gradeSource(reviewer, source, reliability)
    return c.json({ source, reliability })
  })
  app.post(
    '/api/documents',
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) =>
        c.json(
          { error: `One upload holds at most ${MOST_BYTES / 1e6} MB: read larger files with \`standpoint read\`.` },
          413,
        ),
    }),
    async (c) => {
      const form = await c.req.formData()
      const files = form.getAll('file').filter((part) => typeof part !== 'string')
      if (files.length === 0) throw new BadRequest('No file came with this request.')
      if (files.length > MOST_FILES)
        throw new BadRequest(`At most ${MOST_FILES} files at once; these are ${files.length}.`)
      const answer: AddedView = { added: [], known: [], problems: [] }
      for (const file of files) {
        const one = await workbench.ingest(file.name, new Uint8Array(await file.arrayBuffer()))
        answer.added.push(...one.added)
        answer.known.push(...one.known)
        answer.problems.push(...one.problems)
      }
      return c.json(answer, answer.added.length + answer.known.length ? 200 : 422)
    },
  )
  app.all('/api/*', (c) => c.json({ error: `There is nothing at ${c.req.path}.` }, 404))
  if (options.pages) servePages(app, options.pages)
  return app
}
