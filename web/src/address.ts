import { computed, signal } from '@preact/signals'

/**
 * The whole view lives in the address: `/page?name=value`. A link therefore restores it, and the browser's own back and
 * forward work.
 */
const location_ = signal({ path: location.pathname, search: location.search })

addEventListener('popstate', () => {
  location_.value = { path: location.pathname, search: location.search }
})

export const page = computed(() => location_.value.path.replace(/^\/+|\/+$/g, '') || 'overview')
export const query = computed(() => new URLSearchParams(location_.value.search))

/** The value of one name in the address, or the fallback. */
export function param(name: string, fallback = ''): string {
  return query.value.get(name) ?? fallback
}

export type Change = Record<string, string | undefined>

/** The address of a page with some names changed; an undefined or empty value leaves the name out. */
export function hrefTo(toPage: string, change: Change = {}, keep: readonly string[] = FILTER_NAMES): string {
  const next = new URLSearchParams()
  for (const name of keep) {
    const value = query.value.get(name)
    if (value) next.set(name, value)
  }
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value)
    else next.delete(name)
  }
  const search = next.toString()
  return `/${toPage === 'overview' ? '' : toPage}${search ? `?${search}` : ''}`
}

/** Names that travel from page to page: what is looked at, not how. */
export const FILTER_NAMES = ['from', 'to', 'source', 'teller', 'coder', 'confidence', 'at', 'halflife'] as const

/** Goes to an address of the workbench; `replace` where the step is no station to come back to. */
export function go(href: string, replace = false): void {
  if (replace) history.replaceState(null, '', href)
  else history.pushState(null, '', href)
  location_.value = { path: location.pathname, search: location.search }
}

/** Changes names of this page's own address. */
export function set(change: Change, replace = false): void {
  go(hrefTo(page.value, change, [...query.value.keys()]), replace)
}

/** Lets plain links of the workbench change the view without loading the page again. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return
  const link = (event.target as Element | null)?.closest('a')
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
  if (link.pathname.startsWith('/api/') || link.hash) return
  event.preventDefault()
  go(link.pathname + link.search)
  scrollTo(0, 0)
}
