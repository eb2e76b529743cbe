import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyse, defaultModel } from '../../language/index.ts'
import { readPaths } from '../../reading/index.ts'
import { type Codebook, checkCodebook } from '../check.ts'
import type { CodebookFile } from '../entries.ts'
import { problemText } from '../problem.ts'
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

  it('makes a sound codebook of nothing', () => {
    expect(checkCodebook(suggestCodebook([], { id: 'empty', name: 'Empty' })).problems).toEqual([])
  })
})
