import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Document, describeProblem, type Problem } from '../model/index.ts'
import { type ReadingOptions, readPaths } from './index.ts'
import { makeDocx, makePdf } from './made.fixture.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-reading-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function read(
  paths: string[],
  options?: ReadingOptions,
): Promise<{ documents: Document[]; problems: Problem[] }> {
  const documents: Document[] = []
  const problems: Problem[] = []
  for await (const { document, problem } of readPaths(paths, options)) {
    if (document) documents.push(document)
    else problems.push(problem)
  }
  return { documents, problems }
}

const article = 'The minister said that the river treaty must be kept. Her neighbours disagree about the dam.'

describe('formats', () => {
  it('takes the front matter of plain text as fields and leaves it out of the text', async () => {
    const path = put(
      'a.txt',
      `---\ntitle: A dam\nsource: The Ferry\ndate: 2024-05-01\nauthor: Ana Sol\n---\n\n${article}\n`,
    )
    const { documents, problems } = await read([path])
    expect(problems).toEqual([])
    expect(documents[0]).toMatchObject({ title: 'A dam', source: 'The Ferry', date: '2024-05-01', author: 'Ana Sol' })
    expect(documents[0]!.text.trim()).toBe(article)
    expect(documents[0]!.dateInferred).toBeUndefined()
  })

  it('takes a title with a colon in front matter as it is written', async () => {
    const path = put('colon.txt', `---\ntitle: Talks: again\ndate: 2024-05-01\n---\n\n${article}\n`)
    const { documents, problems } = await read([path])
    expect(problems).toEqual([])
    expect(documents[0]).toMatchObject({ title: 'Talks: again', date: '2024-05-01' })
  })

  it('takes lines of known names above an empty line as fields, too', async () => {
    const head = 'Title: A dam: what now\nSource: The Ferry\nDate: 2024-05-01\n'
    const { documents, problems } = await read([put('head.txt', `${head}\n${article}\n`)])
    expect(problems).toEqual([])
    expect(documents[0]).toMatchObject({ title: 'A dam: what now', source: 'The Ferry', date: '2024-05-01' })
    expect(documents[0]!.text.trim()).toBe(article)
    const talk = `Title: A dam\nMinister: The treaty must be kept.\n\n${article}`
    const { documents: talks } = await read([put('talk.txt', talk), put('tight.txt', `${head}${article}`)])
    expect(talks.map(({ text }) => text.includes('Title:'))).toEqual([true, true])
  })

  it('reads Markdown without its marks', async () => {
    const path = put(
      'a.md',
      '# A dam\n\nThe *minister* said **no** to [the plan](https://x.example/a(b)).\n\n> quoted\n\n- one\n',
    )
    const { documents } = await read([path])
    expect(documents[0]!.text).toBe('A dam\n\nThe minister said no to the plan.\n\nquoted\n\n• one')
    expect(documents[0]!.title).toBe('A dam')
  })

  it('reads the main text of a page and what the page says of itself', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage' },
        {
          '@type': 'NewsArticle',
          headline: 'A dam divides',
          datePublished: '2024-05-02T23:30:00+02:00',
          author: [{ name: 'Ana Sol' }, { name: 'Bo Li' }],
          publisher: { name: 'The Ferry' },
        },
      ],
    }
    const paragraphs = Array.from({ length: 6 }, (_, i) => `<p>Paragraph ${i}, with a comma. ${article}</p>`).join('')
    const html = `<html><head><title>A dam divides | The Ferry</title><script type="application/ld+json">${JSON.stringify(data)}</script><style>p{}</style></head>
      <body><nav><a href="/">Home</a><a href="/w">World</a></nav><article><h1>A dam divides</h1>${paragraphs}<div class="share-buttons">Share on Facebook</div></article>
      <section id="comments"><p>What a bad piece, says a reader who has much to say about it.</p><form>Please enter your comment!</form></section><footer>© The Ferry</footer></body></html>`
    const { documents } = await read([put('a.html', html)])
    expect(documents[0]).toMatchObject({
      title: 'A dam divides',
      date: '2024-05-02',
      author: 'Ana Sol, Bo Li',
      source: 'The Ferry',
    })
    const { text } = documents[0]!
    expect(text).toContain(`Paragraph 0, with a comma. ${article}\n\nParagraph 1`)
    for (const foreign of ['Home', 'Share', 'bad piece', 'enter your comment', '©', 'schema.org'])
      expect(text).not.toContain(foreign)
  })

  it('keeps an article whose layout is named after its comments or lies in a form, and leaves long comments out', async () => {
    const body = `<p>${article}</p>`.repeat(3)
    const comment = `<p>${'A reader writes at length about the weather. '.repeat(60)}</p>`
    const { documents } = await read([
      put(
        'a.html',
        `<html><body><form><div class="has-comments wide">${body}<div id="comments">${comment}</div></div></form></body></html>`,
      ),
    ])
    expect(documents[0]!.text).toBe([article, article, article].join('\n\n'))
  })

  it('takes the text from the description of a page that draws it by script', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: `${article} `.repeat(4) })
    const html = `<html><body><script type="application/ld+json">${data}</script><div>Loading</div></body></html>`
    expect((await read([put('a.html', html)])).documents[0]!.text).toBe(`${article} `.repeat(4).trim())
  })

  it('falls back to Open Graph, and keeps line breaks that a page shows', async () => {
    const html = `<head><meta property="og:title" content="Ferry &amp; dam"><meta property="og:site_name" content="The Ferry"><meta property="article:published_time" content="2024-05-02"></head><p>One line<br>and another.</p><p>${article}</p>`
    const { documents } = await read([put('a.htm', html)])
    expect(documents[0]).toMatchObject({ title: 'Ferry & dam', source: 'The Ferry', date: '2024-05-02' })
    expect(documents[0]!.text).toBe(`One line\nand another.\n\n${article}`)
  })

  it('joins the lines of a PDF to paragraphs and mends words broken at their ends', async () => {
    const pdf = makePdf(
      [['The minister said that the treaty must be kept in all of its pro-', 'visions.'], ['Her neighbours disagree.']],
      {
        Title: 'A dam',
        Author: 'Ana Sol',
        CreationDate: 'D:20240503120000Z',
      },
    )
    const { documents, problems } = await read([put('a.pdf', pdf)])
    expect(problems).toEqual([])
    expect(documents[0]!.text).toBe(
      'The minister said that the treaty must be kept in all of its provisions.\n\nHer neighbours disagree.',
    )
    expect(documents[0]).toMatchObject({ title: 'A dam', author: 'Ana Sol', date: '2024-05-03' })
  })

  it('reads a word-processor document and its properties', async () => {
    const docx = await makeDocx(['The treaty.', article], {
      'dc:title': 'A dam',
      'dc:creator': 'Ana Sol',
      'dcterms:created': '2024-05-04T10:00:00Z',
    })
    const { documents } = await read([put('a.docx', docx)])
    expect(documents[0]!.text).toBe(`The treaty.\n\n${article}`)
    expect(documents[0]).toMatchObject({ title: 'A dam', author: 'Ana Sol', date: '2024-05-04' })
  })

  it('reads records from JSON lines, JSON and CSV alike', async () => {
    const record = { id: 'r1', text: `${article}\n\n"Quoted", it said.`, date: '2024-05-01', source: 'The Ferry' }
    const csv = `id,date,text,source\r\nr1,2024-05-01,"${record.text.replaceAll('"', '""').replaceAll('\n', '\r\n')}",The Ferry\r\n`
    for (const path of [
      put('a.jsonl', `${JSON.stringify(record)}\n`),
      put('a.json', JSON.stringify([record])),
      put('a.csv', csv),
    ]) {
      const { documents, problems } = await read([path])
      expect(problems).toEqual([])
      expect(documents[0]).toMatchObject(record)
    }
  })

  it('reads standard input for -, whatever it holds', async () => {
    const record = JSON.stringify({ id: 'r1', text: article })
    for (const [content, text] of [
      [article, article],
      [record, article],
      [`<html><body><p>${article}</p></body></html>`, article],
    ] as const) {
      const { documents } = await read(['-'], { stdin: Readable.from([Buffer.from(content)]) })
      expect(documents.map((document) => document.text)).toEqual([text])
    }
  })
})

describe('folders', () => {
  it('reads them with all their folders in an order that does not depend on the disk', async () => {
    mkdirSync(join(folder, 'b'))
    for (const name of ['c.txt', 'a.txt', join('b', 'z.txt'), join('b', 'y.txt')]) put(name, `${name}: ${article}`)
    put('.hidden.txt', article)
    const { documents } = await read([folder])
    expect(documents.map(({ text }) => text.split(':')[0])).toEqual([
      'a.txt',
      join('b', 'y.txt'),
      join('b', 'z.txt'),
      'c.txt',
    ])
  })

  it('takes the same content once, but keeps what two outlets carried', async () => {
    put('a.txt', article)
    put('b.txt', `${article.replace('. ', '.\n')}\n`)
    put('c.txt', `---\nsource: The Ferry\n---\n${article}`)
    put('d.txt', `---\nsource: The Barge\n---\n${article} `)
    const { documents } = await read([folder])
    expect(documents).toHaveLength(1)
    const named = await read([join(folder, 'c.txt'), join(folder, 'd.txt'), join(folder, 'c.txt')])
    expect(named.documents.map(({ source }) => source)).toEqual(['The Ferry', 'The Barge'])
  })

  it('tells a link that leads round in a circle, and goes on', async () => {
    mkdirSync(join(folder, 'b'))
    put(join('b', 'a.txt'), article)
    symlinkSync(folder, join(folder, 'b', 'round'))
    symlinkSync(join(folder, 'self'), join(folder, 'self'))
    const { documents, problems } = await read([folder])
    expect(documents).toHaveLength(1)
    expect(problems.map(({ code }) => code)).toEqual(['link-loop', 'link-loop'])
  })
})

describe('encodings', () => {
  const text = 'Das Café “Zürich” — naïve, said Orbán.'
  const wide = (order: 'le' | 'be', mark: boolean) => {
    const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
    return order === 'le' ? bytes : Buffer.from(bytes).swap16()
  }
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little end first', wide('le', true)],
    ['UTF-16 big end first', wide('be', true)],
    ['UTF-16 without a mark', wide('le', false)],
    ['Windows-1252', Buffer.from(text.replace('“', '\x93').replace('”', '\x94').replace('—', '\x97'), 'latin1')],
  ])('reads %s', async (_, bytes) => {
    expect((await read([put('a.txt', bytes)])).documents[0]?.text).toBe(text)
  })

  it('reads JSON lines in UTF-16 and a Latin-1 line among UTF-8 lines', async () => {
    const lines = `${JSON.stringify({ id: '1', text: 'Café Zürich one' })}\n${JSON.stringify({ id: '2', text: 'Café Zürich two' })}\n`
    const wideLines = await read([put('a.jsonl', Buffer.from(`\uFEFF${lines}`, 'utf16le'))])
    const [first, second] = lines.split('\n') as [string, string]
    const mixed = await read([
      put('b.jsonl', Buffer.concat([Buffer.from(`${first}\n`), Buffer.from(`${second}\n`, 'latin1')])),
    ])
    for (const { documents, problems } of [wideLines, mixed]) {
      expect(problems).toEqual([])
      expect(documents.map((document) => document.text)).toEqual(['Café Zürich one', 'Café Zürich two'])
    }
  })

  it('replaces what no database keeps before any offset exists, and keeps no-break spaces', async () => {
    const { documents } = await read([put('a.txt', `one\0two ${article}\r\nthree\u00A0four`)])
    expect(documents[0]!.text).toBe(`one\uFFFDtwo ${article}\nthree\u00A0four`)
    const record = `{"text": "one\\u0000 \\ud800 two ${article}\\r\\nthree"}`
    const { documents: records } = await read([put('a.jsonl', record)])
    expect(records[0]!.text).toBe(`one\uFFFD \uFFFD two ${article} \nthree`)
    expect(records[0]!.text.length).toBe(JSON.parse(record).text.length)
  })
})

describe('bad input: one clear line each, and the rest goes on', () => {
  const cases: [name: string, content: () => string | Uint8Array | Promise<Uint8Array>, code: string][] = [
    ['empty.txt', () => '', 'no-text'],
    ['blank.md', () => ' \n\n', 'no-text'],
    ['picture.txt', () => Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'binary'],
    ['script.html', () => '<html><body><script>document.write("x")</script></body></html>', 'no-text'],
    ['cut.pdf', () => makePdf([[article]]).subarray(0, 120), 'broken-file'],
    ['locked.pdf', () => makePdf([[article]], {}, true), 'encrypted'],
    ['no-zip.docx', () => 'this is no zip', 'broken-file'],
    ['cut.docx', async () => (await makeDocx([article])).subarray(0, 200), 'broken-file'],
    ['empty.jsonl', () => '\n', 'no-text'],
    ['no-text.csv', () => 'a,b\n1,2\n', 'no-text-column'],
    ['open.csv', () => `id,text\n1,"${article}\n`, 'open-quote'],
    ['front.txt', () => `---\ntitle: [\n---\n${article}`, 'front-matter'],
    ['day.txt', () => `---\ndate: 2023-02-30\n---\n${article}`, 'impossible-date'],
  ]
  it.each(cases)('%s', async (name, content, code) => {
    const good = put('zz-good.txt', `Good. ${article}`)
    const { documents, problems } = await read([put(name, await content()), good])
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(describeProblem(problems[0]!)).toMatch(new RegExp(`^\\S*${name}(?::\\d+)?: .+; .+$`))
    expect(documents.at(-1)?.text).toBe(`Good. ${article}`)
  })

  it('keeps a document whose date the calendar does not have, without the date', async () => {
    const { documents } = await read([put('a.jsonl', JSON.stringify({ id: '1', text: article, date: '2024-13-45' }))])
    expect(documents[0]).toMatchObject({ id: '1', text: article })
    expect(documents[0]!.date).toBeUndefined()
  })

  it('names file and line of records it cannot use', async () => {
    const good = JSON.stringify({ id: '4', text: article })
    const path = put('a.jsonl', `{"id": "1", "text": \n{"id": "2"}\n[1]\n\n${good}\n{"text": 5}\n{"text": " "}`)
    const { documents, problems } = await read([path])
    expect(documents.map(({ id }) => id)).toEqual(['4'])
    expect(problems.map(({ code, line }) => [line, code])).toEqual([
      [1, 'broken-json'],
      [2, 'no-text'],
      [3, 'no-record'],
      [6, 'no-text'],
      [7, 'empty-text'],
    ])
  })

  it('tells a missing path and an empty folder', async () => {
    mkdirSync(join(folder, 'void'))
    const { problems } = await read([join(folder, 'nowhere'), join(folder, 'void')])
    expect(problems.map(({ code }) => code)).toEqual(['no-such-path', 'empty-folder'])
  })

  it('tells files of unknown kinds in a folder, but tries one that is named', async () => {
    const path = put('notes.xyz', article)
    expect((await read([folder])).problems.map(({ code }) => code)).toEqual(['unknown-format'])
    expect((await read([path])).documents[0]?.text).toBe(article)
  })

  it('refuses what is over the stated limit, which an option lifts', async () => {
    const path = put('a.txt', `${article} `.repeat(50))
    const line = put(
      'a.jsonl',
      `${JSON.stringify({ text: article.repeat(50) })}\n${JSON.stringify({ text: article })}\n`,
    )
    const { documents, problems } = await read([path, line], { limit: 1000 })
    expect(problems.map(({ code }) => code)).toEqual(['too-large', 'too-large'])
    expect(problems[0]!.remedy).toContain('--max-size')
    expect(documents).toHaveLength(1)
    expect((await read([path, line], { limit: 1e6 })).documents).toHaveLength(3)
  })
})
