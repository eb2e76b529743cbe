import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Codebook, checkCodebook, codebookFiles, problemText } from '../src/codebook/index.ts'
import { code, evaluate, type GoldDocument } from '../src/coding/index.ts'
import { checkRules } from '../src/decision/index.ts'
import { analyse, defaultModel, type Model } from '../src/language/index.ts'
import type { Coding } from '../src/model/index.ts'
import { readPaths } from '../src/reading/index.ts'

const place = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url))

let codebook: Codebook
let model: Model
/** By the title of the text. */
let codings: Map<string, Coding>

beforeAll(async () => {
  const checked = checkCodebook(await codebookFiles(place('codebooks/river')), { checkRules })
  expect(checked.problems.map(problemText)).toEqual([])
  codebook = checked.codebook!
  model = defaultModel()
  codings = new Map()
  for await (const read of readPaths([place('examples/river')])) {
    if (!read.document) throw new Error(JSON.stringify(read))
    const { document } = read
    codings.set(document.title!, code(document, analyse(document.text, model), codebook))
  }
})

const found = (doc: string): string[] =>
  codings.get(doc)!.statements.map(({ actor, issue, stance }) => `${actor} ${issue} ${stance}`)

describe('an alliance of another kind', () => {
  it('is coded by the same rules', () => {
    expect(found('Water in the cellars of Port Sable')).toContain('UPL halden-dam +')
    expect(found('Dredgers wait at the mouth')).toEqual(
      expect.arrayContaining(['LOW deeper-channel +', 'SED deeper-channel -']),
    )
    expect(found('Quotas pass in Karsten')).toContain('ORC water-quotas +')
  })

  it('follows a change of office: what Midmark said before and after', () => {
    expect(found('A new voice in Tolven')).toEqual(expect.arrayContaining(['MDM water-quotas +', 'MDM halden-dam -']))
    expect(found('A new voice in Tolven')).not.toContain('MDM water-quotas -')
  })

  it('agrees with the gold', () => {
    const gold = readFileSync(place('test/river/gold.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as GoldDocument)
    const coded = gold.map(({ doc }) => ({ doc, statements: codings.get(doc)!.statements }))
    const { all } = evaluate(gold, coded)
    expect(gold).toHaveLength(6)
    expect(all.f1).toBeGreaterThan(0.4)
  })
})
