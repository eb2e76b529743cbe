import { effect, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { followLinks, hrefTo, page } from '../address.ts'
import { PAGES } from '../pages/pages.ts'
import { Empty } from './States.tsx'

const scheme = signal(localStorage.getItem('scheme') ?? '')
effect(() => {
  if (scheme.value) {
    document.documentElement.dataset.scheme = scheme.value
    localStorage.setItem('scheme', scheme.value)
  } else {
    delete document.documentElement.dataset.scheme
    localStorage.removeItem('scheme')
  }
})

function Scheme() {
  return (
    <label class="scheme">
      Colours
      <select value={scheme.value} onChange={(event) => (scheme.value = event.currentTarget.value)}>
        <option value="">as the system</option>
        <option value="light">light</option>
        <option value="dark">dark</option>
      </select>
    </label>
  )
}

/** Scrolls a narrow screen's row of pages to the one shown; `scrollIntoView` would have Tab begin behind that link. */
function showCurrent(pages: Element) {
  const link = pages.querySelector('[aria-current]')?.getBoundingClientRect()
  if (!link) return
  const row = pages.getBoundingClientRect()
  pages.scrollLeft += link.left + link.width / 2 - (row.left + row.width / 2)
}

/** The page around every page: where one can go, and where one is. */
export function Frame() {
  const [name] = page.value.split('/')
  const current = PAGES.find((entry) => entry.path === name)
  const Page = current?.show as ComponentType | undefined
  useEffect(() => {
    document.title = `${current?.title ?? 'Not found'} — Standpoint`
    showCurrent(document.querySelector('.side ul')!)
  }, [current])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: links are followed here for the whole page; each is a real link
    // biome-ignore lint/a11y/useKeyWithClickEvents: a browser turns Enter on a link into a click
    <div class="frame" onClick={followLinks}>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <nav class="side" aria-label="Pages">
        <a class="brand" href={hrefTo('overview')}>
          <img src="/icon.svg" alt="" width="24" height="24" />
          Standpoint
        </a>
        <ul>
          {PAGES.map((entry) => (
            <li key={entry.path}>
              <a href={hrefTo(entry.path)} aria-current={entry === current ? 'page' : undefined}>
                {entry.title}
              </a>
            </li>
          ))}
        </ul>
        <Scheme />
      </nav>
      <main id="main" tabIndex={-1}>
        {Page ? (
          <Page />
        ) : (
          <Empty title="There is no such page">
            <p>
              The address names “{page.value}”. <a href={hrefTo('overview')}>Go to the overview.</a>
            </p>
          </Empty>
        )}
      </main>
    </div>
  )
}
