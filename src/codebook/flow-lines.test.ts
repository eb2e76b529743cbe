import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readFlowLines } from './flow-lines.ts'

const values = (text: string) => readFlowLines(text)?.map((entry) => entry.value)

describe('readFlowLines', () => {
  it('reads entries with their lines', () => {
    expect(
      readFlowLines('# states\n\n- {id: FRA, names: [France, "a, b"], of: [], at: {from: 1949, to: 1949-08-24}}\n'),
    ).toEqual([
      { value: { id: 'FRA', names: ['France', 'a, b'], of: [], at: { from: 1949, to: '1949-08-24' } }, line: 3 },
    ])
  })

  it.each([
    '- id: FRA\n',
    '- {id: FRA}\n  # more\n',
    '- {id: "a\\n"}\n',
    '- {id: FRA\n',
    "- {id: 'x'}\n",
    '- {a: 1, a: 2}\n',
    '- {a: 1.5}',
    '- {a: b: c}',
  ])('leaves %j to the full reader', (text) => {
    expect(readFlowLines(text)).toBeUndefined()
  })

  it('never differs from the full reader', () => {
    const scalar = fc.stringMatching(/^[\p{L}\d"'.,:# {}[\]&*!|>%@`~+-]{1,8}$/u)
    const item = fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 3 }).map((list) => `[${list.join(', ')}]`),
    )
    fc.assert(
      fc.property(item, item, (a, b) => {
        const text = `- {a: ${a}, b: ${b}}\n`
        const read = values(text)
        if (read) expect(read).toEqual(parse(text))
      }),
      { numRuns: 3000, seed: 1 },
    )
  })
})
