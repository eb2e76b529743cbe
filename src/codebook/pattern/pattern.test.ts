import { describe, expect, test } from 'vitest'
import { treeOf } from '../../language/tree.ts'
import { handBuilt } from '../../language/words.fixture.ts'
import {
  type ConceptHit,
  compilePatterns,
  conceptsOfActor,
  findConcepts,
  type IssueFile,
  issueFileSchema,
  matchPatterns,
} from './index.ts'

const actors = ['POL', 'UKR', 'RUS'].map((id) => ({
  id,
  kind: 'state' as const,
  memberships: id === 'POL' ? [{ in: 'NATO', as: 'member' as const, from: '1999-03-12' }] : [],
  of: [],
}))
const alliance = { id: 'NATO', kind: 'organisation' as const, memberships: [], of: [] }

function issue(fields: Partial<IssueFile>): IssueFile {
  return issueFileSchema.parse({ id: 'arms', kind: 'policy', plus: 'sending arms to Ukraine', ...fields })
}

function compiled(fields: Partial<IssueFile>) {
  return compilePatterns([issue(fields)], { weapons: ['weapon', 'air defence system'], supply: ['send/VERB'] }, [
    ...actors,
    alliance,
  ])
}

function hit(patterns: ReturnType<typeof compiled>['compiled'], id: string, node: number): ConceptHit {
  const actor = actors.find((candidate) => candidate.id === id)!
  return { node, start: node, end: node + 1, concepts: conceptsOfActor(patterns, actor, '2023-01-01') }
}

// Poland will send weapons to Ukraine
const sends = treeOf(
  handBuilt(
    'Poland||PROPN|3|nsubj will||AUX|3|aux send||VERB|0|root weapons|weapon|NOUN|3|obj to||ADP|6|case Ukraine||PROPN|3|obl',
  ),
)

describe('patterns', () => {
  test('joins words over the tree, at the word that governs the others', () => {
    const { compiled: patterns, problems } = compiled({ about: ['$supply $weapons to:$UKR'] })
    expect(problems).toEqual([])
    const [matches] = matchPatterns(patterns, [
      findConcepts(patterns, sends, [hit(patterns, 'POL', 0), hit(patterns, 'UKR', 5)]),
    ])
    expect(matches).toHaveLength(1)
    expect(matches![0]).toMatchObject({ anchor: 2, level: 'strict', nodes: [2, 3, 5], borrowed: 0 })
  })

  test('holds a term to its role', () => {
    const { compiled: patterns } = compiled({ about: ['$supply agent:$POL', '$supply agent:$UKR'] })
    const [matches] = matchPatterns(patterns, [
      findConcepts(patterns, sends, [hit(patterns, 'POL', 0), hit(patterns, 'UKR', 5)]),
    ])
    expect(matches!.map((match) => match.pattern.source)).toEqual(['$supply agent:$POL'])
  })

  test('counts the patterns that name the issue at one word, and keeps the closest knit', () => {
    const { compiled: patterns } = compiled({ about: ['$supply $weapons', '$supply to:$UKR', '$weapons near:$RUS'] })
    const [matches] = matchPatterns(patterns, [findConcepts(patterns, sends, [hit(patterns, 'UKR', 5)])])
    expect(matches!.map(({ anchor, agreeing }) => [anchor, agreeing])).toEqual([[2, 2]])
  })

  test('names no issue in a text that is older', () => {
    const { compiled: patterns } = compiled({ about: ['$supply $weapons'], since: '2022-02-24' })
    const on = (date?: string) => matchPatterns(patterns, [findConcepts(patterns, sends, [])], date)[0]!.length
    expect([on('2022-02-23'), on('2022-02-24'), on()]).toEqual([0, 1, 1])
  })

  test('knows the members of an organisation by date', () => {
    const { compiled: patterns } = compiled({ about: ['$supply agent:$NATO.members'] })
    expect(conceptsOfActor(patterns, actors[0]!, '1998-01-01')).toEqual([])
    expect(conceptsOfActor(patterns, actors[0]!, '2000-01-01')).toHaveLength(1)
  })

  test('lets an actor be named in the sentence before, and nothing but an actor', () => {
    const { compiled: patterns } = compiled({ about: ['$weapons to:$RUS', '$weapons missile'] })
    const first = findConcepts(patterns, treeOf(handBuilt('Russia||PROPN|2|nsubj attacked|attack|VERB|0|root')), [
      hit(patterns, 'RUS', 0),
    ])
    const [, matches] = matchPatterns(patterns, [first, findConcepts(patterns, sends, [])])
    expect(matches).toHaveLength(1)
    expect(matches![0]).toMatchObject({ level: 'near', borrowed: 1, nodes: [3, -1] })
  })

  test('finds phrases, in either spelling', () => {
    const { compiled: patterns } = compiled({ about: ['$weapons'] })
    const tree = treeOf(
      handBuilt(
        'Air|air|NOUN|3|compound defense||NOUN|3|compound systems|system|NOUN|4|nsubj arrived|arrive|VERB|0|root',
      ),
    )
    const [matches] = matchPatterns(patterns, [findConcepts(patterns, tree, [])])
    expect(matches).toHaveLength(1)
    expect(matches![0]!.anchor).toBe(2)
  })

  test('finds what the tokeniser leaves with its prefix', () => {
    const { compiled: patterns } = compiled({ about: ['non-aligned status'] })
    const tree = treeOf(handBuilt('Non-aligned||ADJ|2|amod status||NOUN|0|root'))
    expect(matchPatterns(patterns, [findConcepts(patterns, tree, [])])[0]).toHaveLength(1)
  })

  test('leaves out what stands beside a word it excludes', () => {
    const { compiled: patterns } = compiled({ about: ['$weapons !send'] })
    expect(matchPatterns(patterns, [findConcepts(patterns, sends, [])])[0]).toEqual([])
  })

  test('tells what is wrong and what would be right', () => {
    const { problems } = compiled({ about: ['$wepons', 'near:$UKR send', 'send to:', 'send at|near:$UKR'] })
    expect(problems.map(({ path, what }) => [path[1], what])).toEqual([
      [0, 'no concept or actor "$wepons"'],
      [1, '"near:$UKR send" begins with a term that needs another'],
      [2, '"to:" has nothing where a word or $concept should stand'],
      [3, '"at|near:" asks for a place and for a role at once'],
    ])
    for (const problem of problems) expect(problem.remedy).not.toBe('')
  })

  test('lets bare words mean an issue once the document has named it twice', () => {
    const { compiled: patterns } = compiled({
      about: ['$supply $weapons to:$UKR', { pattern: 'delivery', known: true }],
    })
    const named = () => findConcepts(patterns, sends, [hit(patterns, 'UKR', 5)])
    const bare = findConcepts(
      patterns,
      treeOf(handBuilt('the||DET|2|det delivery||NOUN|3|nsubj begins|begin|VERB|0|root')),
      [],
    )
    expect(matchPatterns(patterns, [named(), bare])[1]).toEqual([])
    expect(matchPatterns(patterns, [named(), named(), bare])[2]).toMatchObject([
      { anchor: 1, pattern: { known: true } },
    ])
    expect(matchPatterns(patterns, [bare, named(), named()])[0]).toEqual([])
  })

  test('lets two bare words mean an issue that a short text names once', () => {
    const { compiled: patterns } = compiled({
      about: ['$supply $weapons to:$UKR', { pattern: 'begin delivery', known: true }],
    })
    const named = findConcepts(patterns, sends, [hit(patterns, 'UKR', 5)])
    const bare = findConcepts(
      patterns,
      treeOf(handBuilt('the||DET|2|det delivery||NOUN|3|nsubj begins|begin|VERB|0|root')),
      [],
    )
    const nothing = findConcepts(patterns, treeOf(handBuilt('it||PRON|2|nsubj rains|rain|VERB|0|root')), [])
    expect(matchPatterns(patterns, [named, bare])[1]).toMatchObject([{ anchor: 2, pattern: { known: true } }])
    expect(matchPatterns(patterns, [named, bare, ...Array.from({ length: 5 }, () => nothing)])[1]).toEqual([])
  })

  // quota office opposed the quota
  const opposes = treeOf(
    handBuilt(
      'quota||NOUN|2|compound office||NOUN|3|nsubj opposed|oppose|VERB|0|root the||DET|5|det quota||NOUN|3|obj',
    ),
  )

  test('takes no modifier of another noun where a pattern stands alone', () => {
    const anchors = (entry: IssueFile['about'][number]) => {
      const { compiled: patterns } = compiled({ about: [entry] })
      return matchPatterns(patterns, [findConcepts(patterns, opposes, [])])[0]!.map(({ anchor }) => anchor)
    }
    expect(anchors('quota')).toEqual([0, 4])
    expect(anchors({ pattern: 'quota', alone: true })).toEqual([4])
  })

  test('never takes what an office is about for the thing itself', () => {
    const envoy = treeOf(
      handBuilt('the||DET|3|det quota||NOUN|3|compound negotiator||NOUN|4|nsubj spoke|speak|VERB|0|root'),
    )
    const { compiled: patterns } = compiled({ about: ['quota'] })
    expect(matchPatterns(patterns, [findConcepts(patterns, envoy, [])])[0]).toEqual([])
  })
})
