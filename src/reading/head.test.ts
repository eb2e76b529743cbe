import { describe, expect, it } from 'vitest'
import { assembleDocument } from './assemble.ts'
import { readHead } from './head.ts'

describe('the head of a plain text', () => {
  it('takes a first line that ends like a title for one', () => {
    expect(readHead('Why the dam divides the river towns?\n\nThe towns met on Monday.').title).toBe(
      'Why the dam divides the river towns?',
    )
    expect(readHead('The towns met on Monday. They left.\n\nNothing came of it.').title).toBeUndefined()
    expect(readHead('A dam').title).toBeUndefined()
  })

  it('reads by-lines, and no sentence that begins with By', () => {
    expect(readHead('A dam divides\nBy Ana Sol and Bo Li\n\nThe towns met.')).toMatchObject({
      title: 'A dam divides',
      author: 'Ana Sol and Bo Li',
    })
    expect(readHead('By Ana Sol, chief correspondent\n\nThe towns met.').author).toBe('Ana Sol')
    expect(readHead('By Ana Sol | 3 May 2024\n\nThe towns met.')).toMatchObject({
      author: 'Ana Sol',
      date: '2024-05-03',
    })
    expect(
      readHead('By Monday the towns had met, and the dam was forgotten.\n\nNothing came of it.').author,
    ).toBeUndefined()
    expect(readHead('A dam divides towns\n\nAna Sol\n\nThe towns met on Monday.').author).toBe('Ana Sol')
  })

  it.each([
    'BRUSSELS, June 11 — ',
    'BRUSSELS, June 11 (Reuters) - ',
    'KYIV, Ukraine (AP) — ',
    'Washington (CNN) ',
    'LONDON—',
  ])('takes the dateline %s for no title, and for no article text', (dateline) => {
    const text = `${dateline}The towns met on Monday to speak about the dam.\nNothing came of it.`
    const { title, boilerplate } = readHead(text)
    expect(title).toBeUndefined()
    expect(boilerplate.map(([start, end]) => text.slice(start, end).trim())).toEqual([dateline.trim()])
  })

  it('leaves a text alone that begins with a name in capitals or in brackets', () => {
    expect(readHead('NATO said on Monday that the dam is safe.\nNothing came of it.').boilerplate).toEqual([])
  })
})

describe('the outlet at the head of a plain text', () => {
  const head = (...lines: string[]) => readHead(`${lines.join('\n')}\n\nThe towns met on Monday to speak of the dam.`)

  it.each(['The Ferry Gazette', 'Dam & River Weekly', 'RPA newswire', 'The Lowland Post', 'Harbour Today'])(
    '%s is read between title and date, and is no author and no article text',
    (outlet) => {
      const { source, title, author, date, boilerplate } = head('A dam divides the towns', outlet, '3 May 2024')
      expect({ source, title, author, date }).toEqual({
        source: outlet,
        title: 'A dam divides the towns',
        author: undefined,
        date: '2024-05-03',
      })
      expect(boilerplate).toHaveLength(2)
    },
  )

  it('is read before a by-line, and beside the date', () => {
    expect(head('A dam divides the towns', 'The Ferry Gazette', 'By Ana Sol')).toMatchObject({
      source: 'The Ferry Gazette',
      author: 'Ana Sol',
    })
    expect(head('A dam divides the towns', 'The Ferry Gazette, 3 May 2024')).toMatchObject({
      source: 'The Ferry Gazette',
      date: '2024-05-03',
    })
  })

  it('is no headline, no name of a person, and nothing that no date or by-line follows', () => {
    expect(head('A dam divides the towns', 'Minister Meets the Press', '3 May 2024').source).toBeUndefined()
    expect(head('Mayor Reads the Riverside Post', '3 May 2024').source).toBeUndefined()
    expect(head('A dam divides the towns', 'Towns wait for better times', '3 May 2024').source).toBeUndefined()
    expect(head('A dam divides the towns', 'Ana Sol', '3 May 2024')).toMatchObject({ author: 'Ana Sol' })
    expect(head('A dam divides the towns', 'The Ferry Gazette').source).toBeUndefined()
  })
})

it('takes no short sentence for a head, and nothing that stands alone', () => {
  for (const text of [
    'Ana Sol spoke on 3 May 2024.\nNobody listened to her then.',
    'By Ana Sol',
    'Ferry talks, 3 May 2024',
  ]) {
    expect(readHead(text).boilerplate).toEqual([])
  }
  expect(assembleDocument('Ferry talks, 3 May 2024', {}).date).toBe('2024-05-03')
})

describe('the date of a document', () => {
  const text = 'The towns met on 3 May 2024. They will meet again by 1 June 2030. They first met on 2 May 1999.'
  it('is inferred, and marked so, where only the text names it', () => {
    expect(assembleDocument(text, {})).toMatchObject({ date: '2024-05-03', dateInferred: true })
    expect(assembleDocument(`Published: June 9, 2024\n\n${text}`, {})).toMatchObject({
      date: '2024-06-09',
      dateInferred: true,
    })
  })
  it('is taken as given where it came with the text', () => {
    const document = assembleDocument(text, { date: '2024-05-04' })
    expect(document.date).toBe('2024-05-04')
    expect(document.dateInferred).toBeUndefined()
  })
  it('is left open where nothing names it', () => {
    expect(assembleDocument('The towns met on 31 February 2024.', {}).date).toBeUndefined()
  })
})
