import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { localHostOnly, sameOriginWrites, securityHeaders, tokenOrCookie } from './lock.ts'

const PORT = 4321
const own = `127.0.0.1:${PORT}`

function workbench() {
  const app = new Hono()
  app.use(
    securityHeaders,
    localHostOnly(() => PORT),
    sameOriginWrites(() => PORT),
    tokenOrCookie({ token: 'once', session: 'kept' }),
  )
  app.get('/', (c) => c.text('page'))
  app.get('/api/x', (c) => c.json({ read: true }))
  app.post('/api/x', (c) => c.json({ written: true }))
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(`http://${own}${path}`, { method, headers: { host: own, ...headers } })
  return ask
}
const cookie = { cookie: 'standpoint=kept' }

describe('the lock', () => {
  it('turns the one-time token into a cookie and forgets it in the address', async () => {
    const ask = workbench()
    const first = await ask('/?token=once&view=ties')
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe('/?view=ties')
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly/)
    expect((await ask('/?token=once')).status).toBe(401)
    expect((await ask('/', cookie)).status).toBe(200)
  })

  it('answers nobody without token or cookie', async () => {
    const ask = workbench()
    expect((await ask('/')).status).toBe(401)
    expect((await ask('/api/x', { cookie: 'standpoint=other' })).status).toBe(401)
    expect((await ask('/api/x', { origin: `http://${own}` }, 'POST')).status).toBe(401)
  })

  it('refuses a DNS-rebound POST even with the cookie', async () => {
    const ask = workbench()
    const rebound = {
      ...cookie,
      host: `evil.example:${PORT}`,
      origin: `http://evil.example:${PORT}`,
      'sec-fetch-site': 'same-origin',
    }
    expect((await ask('/api/x', rebound, 'POST')).status).toBe(403)
    expect((await ask('/api/x', { ...cookie, host: `evil.example:${PORT}` })).status).toBe(403)
  })

  it('refuses cross-origin JSON and writes that do not say whence they come', async () => {
    const ask = workbench()
    expect((await ask('/api/x', { ...cookie, origin: 'https://evil.example' }, 'POST')).status).toBe(403)
    expect(
      (await ask('/api/x', { ...cookie, origin: `http://${own}`, 'sec-fetch-site': 'cross-site' }, 'POST')).status,
    ).toBe(403)
    expect((await ask('/api/x', { ...cookie, origin: 'null' }, 'POST')).status).toBe(403)
    expect((await ask('/api/x', cookie, 'POST')).status).toBe(403)
    expect(
      (await ask('/api/x', { ...cookie, origin: `http://${own}`, 'sec-fetch-site': 'same-origin' }, 'POST')).status,
    ).toBe(200)
  })

  it('sends a strict policy with every answer', async () => {
    const policy = (await workbench()('/')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })
})
