import { timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/**
 * What keeps other pages and other people out of a workbench on this machine.
 * `token` opens it once, in the first address; after that the cookie `session` does.
 */
export interface Keys {
  token: string
  session: string
}

const COOKIE = 'standpoint'

function same(given: string | undefined, expected: string): boolean {
  if (given === undefined) return false
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The hosts a browser on this machine may name; a rebound DNS name is none of them. */
export function hostIsLocal(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}` || host === `[::1]:${port}`
}

/** Refuses a request that names another host: a DNS-rebound page sends its own name. */
export function localHostOnly(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    if (!hostIsLocal(c.req.header('host'), port())) {
      return c.json({ error: 'This workbench answers only to 127.0.0.1 on this machine.' }, 403)
    }
    await next()
  }
}

/** Refuses a write that another site made the browser send. */
export function sameOriginWrites(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const origin = c.req.header('origin')
      const site = c.req.header('sec-fetch-site')
      const originIsOurs = origin === undefined || hostIsLocal(origin.replace(/^http:\/\//, ''), port())
      const siteIsOurs = site === undefined || site === 'same-origin'
      if (!originIsOurs || !siteIsOurs || (origin === undefined && site === undefined)) {
        return c.json({ error: 'Only the workbench itself may write. Open it at its own address and try there.' }, 403)
      }
    }
    await next()
  }
}

/** Lets in whoever holds the cookie; turns the one-time token of the first address into that cookie. */
export function tokenOrCookie(keys: Keys): MiddlewareHandler {
  let used = false
  return async (c, next) => {
    if (same(getCookie(c, COOKIE), keys.session)) return next()
    if (!used && same(c.req.query('token'), keys.token)) {
      used = true
      setCookie(c, COOKIE, keys.session, { httpOnly: true, sameSite: 'Strict', path: '/' })
      const url = new URL(c.req.url)
      url.searchParams.delete('token')
      return c.redirect(url.pathname + url.search, 303)
    }
    const advice = 'Open the address that `standpoint` printed when it started; start it again for a new one.'
    if (c.req.path.startsWith('/api/')) return c.json({ error: `Not opened yet. ${advice}` }, 401)
    return c.text(`This workbench is locked. ${advice}\n`, 401)
  }
}

/** No script but our own files, no frame, no form to elsewhere; inline styles only as properties set by script. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
}
