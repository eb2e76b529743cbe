import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyse, defaultModel } from '../../language/index.ts'
import { readPaths } from '../../reading/index.ts'
import { type Codebook, checkCodebook } from '../check.ts'
import type { CodebookFile } from '../entries.ts'
import { problemText } from '../problem.ts'
import { contested } from './contested.ts'
import { type SuggestionSource, suggestCodebook } from './index.ts'

let sources: SuggestionSource[]
let files: CodebookFile[]
let codebook: Codebook
beforeAll(async () => {
  const model = defaultModel()
  sources = []
  const folder = fileURLToPath(new URL('../../../examples/river', import.meta.url))
  for await (const { document } of readPaths([folder]))
    if (document) sources.push({ text: document.text, sentences: analyse(document.text, model).sentences })
  files = suggestCodebook(sources, { id: 'mine', name: 'My river' })
  const checked = checkCodebook(files)
  expect(checked.problems.map(problemText)).toEqual([])
  codebook = checked.codebook!
})

const names = () => [...codebook.actors.values()].map((actor) => actor.name)

describe('suggestCodebook', () => {
  it('proposes those who act, and the body that has members as the alliance', () => {
    expect(names()).toEqual(
      expect.arrayContaining(['Upland', 'Midmark', 'Lowen', 'Sedgeland', 'Orla River Commission']),
    )
    expect(codebook.actors.get(codebook.alliance)?.name).toBe('Orla River Commission')
  })

  it('proposes people without their titles, and offices where the text says whom they serve', () => {
    expect([...codebook.people.keys()]).toEqual(expect.arrayContaining(['Mira Stenn', 'Pell Amsing', 'Edda Falk']))
    expect([...codebook.people.keys()].filter((name) => /Minister|President/.test(name))).toEqual([])
    expect(codebook.roles).toContainEqual(
      expect.objectContaining({ person: 'Edda Falk', actor: codebook.alliance, role: 'secretary general' }),
    )
  })

  it('proposes what sides are taken on, with the sentences it rests on', () => {
    const issues = files.filter(({ path }) => path.startsWith('issues/'))
    const nouns = [...codebook.issues.values()].flatMap((issue) => issue.concepts.topic)
    expect(nouns).toEqual(expect.arrayContaining(['quota', 'dam']))
    const quotas = issues.find(({ text }) => text.includes('- quota'))!
    expect(quotas.text).toContain('#   Sedgeland, which lies behind older dikes, supports binding quotas')
  })

  it('keeps to the limits, and is the same whatever came before', () => {
    const few = suggestCodebook(sources, { id: 'mine', name: 'My river', actors: 2, issues: 1 })
    expect(few.filter(({ path }) => path.startsWith('issues/'))).toHaveLength(1)
    expect(suggestCodebook(sources, { id: 'mine', name: 'My river' })).toEqual(files)
  })

  it('proposes the parties of a coalition as its members, and not the opposition', () => {
    const texts = [
      'The Harbour Party and the Meadow League quarrel about the fishing tax. The Meadow League rejects the tax. Both are in the coalition.',
      'The Harbour Party wants the fishing tax. The opposition Hill Front mocked the coalition. The Meadow League rejects the fishing tax.',
      'The coalition met. The Hill Front of the opposition rejects the fishing tax, and the Harbour Party, its senior partner, backs the tax.',
    ]
    const coalition = texts.map((text) => ({ text, sentences: analyse(text).sentences }))
    const { codebook: proposed } = checkCodebook(suggestCodebook(coalition, { id: 'mine', name: 'Mine' }))
    expect(proposed!.alliance).toBe('coalition')
    const members = [...proposed!.actors.values()].filter(({ memberships }) => memberships.length > 0)
    expect(members.map(({ name }) => name).sort()).toEqual(['Harbour Party', 'Meadow League'])
  })

  it('makes a sound codebook of nothing', () => {
    expect(checkCodebook(suggestCodebook([], { id: 'empty', name: 'Empty' })).problems).toEqual([])
  })
})

const known = () =>
  checkCodebook([
    { path: 'codebook.yaml', text: 'id: world\nname: The world\nalliance: Sea League\n' },
    {
      path: 'actors.yaml',
      text: `- {id: Sea League, kind: organisation, name: Sea League, names: [League]}
- {id: NOR, kind: state, name: Norland, names: [Nor], demonyms: [Norlander], metonyms: [Fjordby], memberships: [{in: Sea League, from: 1990}]}
- {id: SUD, kind: state, name: Sudland, memberships: [{in: Sea League, as: partner}]}
- {id: WES, kind: state, name: Westmark, memberships: [{in: Sea League, from: 1990}]}
- {id: OST, kind: state, name: Ostmark}
- {id: outlets, kind: group, name: Fjordby Post, silent: true}
`,
    },
    {
      path: 'offices.yaml',
      text: '- {id: sea warden, actor: Sea League, rank: 1, names: [Sea Warden]}\n',
    },
    {
      path: 'roles.yaml',
      text: `- {person: Tove Lind, actor: Sea League, role: sea warden, from: 2019, to: 2024}
- {person: Tove Lind, actor: NOR, role: president, from: 1980, to: 1985}
- {person: Karl Rask, actor: SUD, role: president, from: 2018}
`,
    },
  ]).codebook!

const source = (text: string): SuggestionSource => ({
  text,
  date: '2021-05-04',
  sentences: analyse(text, defaultModel()).sentences,
})

describe('suggestCodebook beside a codebook that knows the world', () => {
  const texts = [
    'Tove Lind said on Friday that the Sea League opposes the toll. Fjordby backed her. Norland and Westmark are members of the League.',
    'Mrs Lind told the Fjordby Post that the League rejects the toll. In September Ostmark demanded it.',
    'Karl Rask of Sudland wants the toll. The Harbour Watch Union (HWU) opposes it, said Mona Fell, chair of the Harbour Watch Union.',
    'HWU urged Norland to reject the toll. Ostmark criticised Norland. Rask praised Ostmark.',
  ]
  const suggested = (more: Partial<Parameters<typeof suggestCodebook>[1]> = {}) =>
    checkCodebook(suggestCodebook(texts.map(source), { id: 'toll', name: 'Toll', known: known(), ...more }))

  it('takes over names, and memberships of the alliance alone, with members that no text names left in', () => {
    const { codebook, problems } = suggested()
    expect(problems).toEqual([])
    expect(codebook!.alliance).toBe('Sea League')
    expect(codebook!.actors.get('NOR')).toMatchObject({
      names: ['Nor'],
      metonyms: ['Fjordby'],
      memberships: [{ in: 'Sea League', as: 'member', from: '1990' }],
    })
    expect(codebook!.actors.get('OST')?.memberships).toEqual([])
    expect(codebook!.actors.get('SUD')?.memberships).toEqual([{ in: 'Sea League', as: 'partner' }])
  })

  it('takes neither days, titles nor capitals for actors, nor one body for two', () => {
    const { codebook } = suggested()
    const all = [...codebook!.actors.values()].filter(({ silent }) => !silent).map(({ name }) => name)
    expect(all.filter((name) => /Friday|September|Mrs|Fjordby|HWU|Lind|Rask/.test(name))).toEqual([])
    expect([...codebook!.actors.values()].find(({ name }) => name === 'Harbour Watch Union')?.names).toEqual(['HWU'])
  })

  it('takes over offices held in the time of the texts, with their dates', () => {
    const { codebook } = suggested()
    expect(codebook!.roles.filter(({ person }) => person === 'Tove Lind')).toEqual([
      expect.objectContaining({ actor: 'Sea League', role: 'sea warden', from: '2019', to: '2024' }),
    ])
    expect(codebook!.offices.get('sea warden')?.rank).toBe(1)
  })

  it('takes the alliance that the reader names', () => {
    expect(suggested({ alliance: 'Harbour Watch Union' }).codebook!.alliance).toBe('HWU')
    const named = suggested({ alliance: 'River Pact' }).codebook!
    expect(named.actors.get(named.alliance)?.name).toBe('River Pact')
  })

  it('keeps those issues on which more than one actor takes a side', () => {
    const tried: string[] = []
    const sides = (files: readonly CodebookFile[]) => {
      tried.push(...files.filter(({ path }) => path.startsWith('issues/')).map(({ path }) => path.slice(7, -5)))
      return new Map([['toll', { plus: 1, minus: 2, actors: new Set(['NOR', 'OST']), passages: ['NOR -: No toll.'] }]])
    }
    const { codebook } = suggested({ sides })
    expect(tried).toContain('toll')
    expect([...codebook!.issues.keys()]).toEqual(['toll'])
  })

  it('keeps of many texts only those issues that are disputed', () => {
    const topic = (phrase: string) => ({ phrase, nouns: [phrase], deeds: [], documents: 5, examples: [] })
    const found = (plus: number, minus: number) => ({ plus, minus, actors: new Set(['NOR', 'OST']), passages: [] })
    const kept = (texts: number, sides: [string, ReturnType<typeof found>][]) =>
      contested([topic('toll'), topic('road'), topic('fog')], new Map(sides), texts).map(({ phrase }) => phrase)
    expect(
      kept(30, [
        ['toll', found(3, 2)],
        ['road', found(9, 1)],
      ]),
    ).toEqual(['toll'])
    expect(
      kept(4, [
        ['toll', found(3, 2)],
        ['road', found(9, 1)],
      ]),
    ).toEqual(['toll', 'road'])
    expect(kept(30, [['road', found(9, 0)]])).toEqual(['road'])
  })
})

it('takes a body called by one word of its name for the same, unless two are called so', () => {
  const suggested = (texts: string[]) => {
    const files = suggestCodebook(
      texts.map((text) => ({ text, sentences: analyse(text, defaultModel()).sentences })),
      { id: 'bay', name: 'Bay' },
    )
    return [...checkCodebook(files).codebook!.actors.values()].map(({ name, names }) => [name, ...names])
  }
  const texts = [
    "The Fishers' League rejects the toll. The League said on Monday that it supports the ferry.",
    "The League opposes the toll. The Fishers' League wants the ferry.",
  ]
  expect(suggested(texts).filter((names) => names.some((name) => name.includes('League')))).toEqual([
    expect.arrayContaining(["Fishers' League", 'League']),
  ])
  const two = [...texts, 'The Harbour League supports the toll. The Harbour League said so on Friday.']
  expect(suggested(two).filter(([name]) => name!.includes('League'))).toHaveLength(3)
})

it('counts the texts that name the alliance as the reader calls it, in whatever capitals', () => {
  const texts = ['The two-harbour coalition met. Norhaven rejects the toll.', 'Norhaven supports the ferry.']
  const actors = suggestCodebook(
    texts.map((text) => ({ text, sentences: analyse(text, defaultModel()).sentences })),
    { id: 'bay', name: 'Bay', alliance: 'Two-Harbour Coalition' },
  ).find(({ path }) => path === 'actors.yaml')!
  expect(actors.text).toMatch(/name: Two-Harbour Coalition.*# 1 text$/m)
})
