import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readDay } from '../day.ts'
import { type Fields, oneLine } from '../fields.ts'

type Page = ReturnType<typeof parseHTML>['document']
interface Node {
  nodeType: number
  nodeName: string
  textContent: string | null
  firstChild: Node | null
  nextSibling: Node | null
  parentNode: Node | null
}

const articleType = /(?:Article|NewsArticle|BlogPosting|Report|OpinionNewsArticle|LiveBlogPosting|WebPage)$/

/** The article's description in JSON-LD, wherever in a graph or list it stands; the kind that says most comes first. */
function linkedData(page: Page): Record<string, unknown> {
  const found: Record<string, unknown>[] = []
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4 || !value || typeof value !== 'object') return
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1)
      return
    }
    const item = value as Record<string, unknown>
    if ([item['@type']].flat().some((type) => typeof type === 'string' && articleType.test(type))) found.push(item)
    visit(item['@graph'], depth + 1)
  }
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      visit(JSON.parse((script.textContent ?? '').trim()), 0)
    } catch {
      // A page's broken metadata is no reason not to read the page.
    }
  }
  const isPage = (item: Record<string, unknown>) => Number([item['@type']].flat().includes('WebPage'))
  return found.sort((a, b) => isPage(a) - isPage(b))[0] ?? {}
}

function metaValue(page: Page, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const value = oneLine(page.querySelector(`meta[${attribute}="${name}" i]`)?.getAttribute('content') ?? undefined)
      if (value) return value
    }
  }
  return undefined
}

function hostOf(url: string | undefined): string | undefined {
  try {
    return url ? new URL(url).hostname.replace(/^www\./, '') : undefined
  } catch {
    return undefined
  }
}

/** The page's title without the outlet's name that browsers show behind it. */
function pageTitle(page: Page, source: string | undefined): string | undefined {
  const heading = page.querySelectorAll('h1')
  if (heading.length === 1) {
    const only = oneLine(heading[0]?.textContent ?? undefined)
    if (only) return only
  }
  const title = oneLine(page.querySelector('title')?.textContent ?? undefined)
  const parts = title?.split(/ [|–—-] /) ?? []
  return parts.length > 1 && parts.at(-1) === source ? parts.slice(0, -1).join(' – ') : title
}

const authorText = (value: unknown) => {
  const author = oneLine(value)?.replace(/^by\s+/i, '')
  return author && !/^https?:/.test(author) ? author : undefined
}

/** Title, author, date, outlet and address as the page tells them: JSON-LD, Open Graph, meta, then visible elements. */
function readPageFields(page: Page, data: Record<string, unknown>): Fields {
  const url =
    oneLine(page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined) ?? metaValue(page, 'og:url')
  const source =
    oneLine(data.publisher) ?? metaValue(page, 'og:site_name', 'application-name', 'dc.publisher') ?? hostOf(url)
  const time = page.querySelector('article time[datetime], time[datetime], [itemprop="datePublished"]')
  const date = [
    data.datePublished,
    metaValue(
      page,
      'article:published_time',
      'datePublished',
      'og:published_time',
      'publish-date',
      'publishdate',
      'pubdate',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'dcterms.issued',
      'parsely-pub-date',
      'sailthru.date',
      'cXenseParse:recs:publishtime',
    ),
    time?.getAttribute('datetime') ?? time?.getAttribute('content'),
    data.dateCreated,
  ]
  const visibleAuthor = page.querySelector('[rel="author"], [itemprop="author"], .byline, .author')
  return {
    title:
      oneLine(data.headline) ?? metaValue(page, 'og:title', 'twitter:title', 'dc.title') ?? pageTitle(page, source),
    author:
      authorText(data.author) ??
      authorText(metaValue(page, 'author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author')) ??
      authorText(visibleAuthor?.textContent),
    source,
    date: date.map(readDay).find(Boolean),
    url: /^https?:/.test(url ?? '') ? url : undefined,
  }
}

const noText =
  'script,style,noscript,template,iframe,object,svg,math,canvas,nav,footer,aside,button,select,textarea,figcaption,dialog,[hidden],[aria-hidden="true"],[role="navigation"],[role="complementary"],[role="dialog"]'
/** Whole names of what readers write below an article; it may be longer than the article. */
const comments =
  /(?:^|\s)(?:comments?(?:-?(?:list|section|area|thread|wrapper|container))?|disqus_thread|respond)(?:\s|$)/i
/** Parts of names of what stands around articles. */
const around =
  /(?:^|[-_ ])(?:comments?|disqus|respond|share|sharing|social|follow-us|newsletter|subscribe|signup|related|recommended|promo|advert(?:isement)?|ads?|sponsored|breadcrumbs?|menu|navbar|cookie|consent|paywall|byline|tags|references|footnotes|author-(?:bio|box))(?:$|[-_ ])/i

/** Takes away what its name says is no article; not where most of the page is in it, as in a layout called 'has-comments'. */
function removeSurroundings(page: Page): void {
  for (const element of page.querySelectorAll(noText)) element.remove()
  const most = (page.body?.textContent?.length ?? 0) / 2
  for (const element of page.querySelectorAll('form,[class],[id]')) {
    if (/^(?:HTML|BODY|MAIN|ARTICLE)$/.test(element.nodeName) || element.querySelector('article, main')) continue
    const names = [element.getAttribute('class') ?? '', element.getAttribute('id') ?? '']
    const surely = names.some((name) => comments.test(name))
    const named = element.nodeName === 'FORM' || around.test(names.join(' '))
    if (surely || (named && (element.textContent?.length ?? 0) < most)) element.remove()
  }
}

const blocks = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE CENTER DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH TR UL'.split(
    ' ',
  ),
)

/** The text under a node as a reader sees it: blocks apart by a blank line, white space as a browser collapses it. */
function visibleText(root: Node): string {
  const paragraphs: string[] = []
  let current = ''
  const close = () => {
    const text = current
      .replace(/[ \t\n\f]+/g, ' ')
      .replaceAll('\u2028', '\n')
      .replace(/ *\n */g, '\n')
      .trim()
    if (text) paragraphs.push(text)
    current = ''
  }
  let node: Node | null = root
  while (node) {
    if (node.nodeType === 3) current += node.textContent ?? ''
    if (node.nodeName === 'BR') current += '\u2028'
    else if (blocks.has(node.nodeName)) close()
    if (node.firstChild) {
      node = node.firstChild
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node && blocks.has(node.nodeName)) close()
    }
    node = !node || node === root ? null : node.nextSibling
  }
  close()
  return paragraphs.join('\n\n')
}

/** The main text of a web page and what the page says about it; the text is empty where the page shows none. */
export function readHtml(html: string): { text: string; fields: Fields } {
  // A fragment without these two elements gets no body from the parser.
  const whole = /<body\b/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  const page = parseHTML(whole).document
  const data = linkedData(page)
  const fields = readPageFields(page, data)
  removeSurroundings(page)
  // Some pages hold their text in their description only, and draw it by script.
  const described = typeof data.articleBody === 'string' ? data.articleBody.trim() : ''
  const shown = page.body ? visibleText(page.body as unknown as Node) : ''
  if (shown.length < described.length / 2) return { text: described, fields }
  if (!shown) return { text: '', fields }
  const serializer = (node: unknown) => node as Node
  const article = new Readability<Node>(page as never, { serializer, charThreshold: 200 }).parse()
  const main = article?.content ? visibleText(article.content) : ''
  return { text: main || shown, fields }
}
