import { expect, it } from 'vitest'
import { checkCodebook } from '../codebook/index.ts'
import { runExamples } from '../coding/index.ts'
import { exampleProblems } from './examples.ts'

const issue = (about: string, examples: string[]) => ({
  path: 'issues/toll.yaml',
  text: [
    'id: toll',
    'kind: policy',
    'plus: a toll on the bridge',
    'about:',
    `  - ${about}`,
    ...(examples.length > 0 ? ['examples:'] : []),
    ...examples.map((example) => `  - ${example}`),
  ].join('\n'),
})
const rest = [
  { path: 'codebook.yaml', text: 'id: bay\nname: Bay\nalliance: BAY' },
  {
    path: 'actors.yaml',
    text: '- {id: BAY, kind: organisation, name: Bay League}\n- {id: NOR, kind: state, name: Norhaven}',
  },
]

function problems(about: string, ...examples: string[]) {
  const { codebook, placeInIssue, problems: others } = checkCodebook([...rest, issue(about, examples)])
  if (!codebook) throw new Error(JSON.stringify(others))
  const results = runExamples(codebook)
  expect(results).toHaveLength(examples.length)
  return exampleProblems(codebook, results, placeInIssue)
}

it('is content with examples that give what they say', () => {
  expect(
    problems(
      'bridge_toll',
      '{text: Norhaven opposes the bridge toll., stances: [NOR -]}',
      '{text: Norhaven opposes the ferry., stances: []}',
    ),
  ).toEqual([])
})

it('names the example that gives another stance, with its line and what was found', () => {
  expect(
    problems(
      'bridge_toll',
      '{text: Norhaven opposes the bridge toll., stances: [NOR -]}',
      '{text: Norhaven supports the bridge toll., stances: [NOR -]}',
      '{text: Norhaven rejects the bridge toll., stances: []}',
      '{text: Norhaven rejects the bridge toll., stances: [NRO -]}',
    ),
  ).toMatchObject([
    {
      severity: 'error',
      file: 'issues/toll.yaml',
      line: 8,
      what: expect.stringMatching(/give NOR -, and gives NOR \+$/),
    },
    { severity: 'error', line: 9, what: expect.stringMatching(/give nothing, and gives NOR -$/) },
    { severity: 'error', line: 10, remedy: expect.stringContaining('NRO is no actor') },
  ])
})

it('warns of an issue whose patterns find nothing, and of one without an example', () => {
  expect(problems('bridge toll|road toll', '{text: Norhaven opposes the toll., stances: [NOR -]}')).toMatchObject([
    { severity: 'error', line: 7, what: expect.stringMatching(/gives nothing$/) },
    { severity: 'warning', line: 1, remedy: expect.stringContaining('write a phrase with _') },
  ])
  expect(problems('bridge_toll')).toMatchObject([{ severity: 'warning', what: expect.stringContaining('no example') }])
})
