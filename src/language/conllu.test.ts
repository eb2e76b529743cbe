import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sharedPath } from '../../test/shared.ts'
import type { Sentence } from '../model/index.ts'
import { analyse, analyseWords, conlluForms, readConllu, toConllu, withParse, writeConllu } from './index.ts'

const block = `# text = Ann can't.
1\tAnn\t_\t_\t_\t_\t_\t_\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tca\t_\t_\t_\t_\t_\t_\t_\t_
3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
3.1\tgo\t_\t_\t_\t_\t_\t_\t_\t_
4\t.\t_\t_\t_\t_\t_\t_\t_\tKept=Yes
`
const word = (start: number, form: string, lemma: string, head: number, deprel: string) => ({
  start,
  end: start + form.length,
  form,
  lemma,
  upos: 'X',
  xpos: 'Y',
  head,
  deprel,
})
const parsed: Sentence = {
  start: 0,
  end: 13,
  words: [
    word(0, 'Ann', 'Ann', 1, 'nsubj'),
    word(4, 'ca', 'can', -1, 'root'),
    word(7, "n't", 'not', 1, 'advmod'),
    word(11, '.', '.', 1, 'punct'),
  ],
  names: [{ start: 0, end: 1, kind: 'PER' }],
}

it('replaces tags, lemmas and dependencies, and keeps words, ranges, comments and the rest of MISC', () => {
  const [sentence] = readConllu(block)
  expect(conlluForms(sentence!)).toEqual(['Ann', 'ca', "n't", '.'])
  expect(writeConllu([withParse(sentence!, parsed, { names: true })])).toBe(`# text = Ann can't.
1\tAnn\tAnn\tX\tY\t_\t2\tnsubj\t_\tName=B-PER
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tca\tcan\tX\tY\t_\t0\troot\t_\t_
3\tn't\tnot\tX\tY\t_\t2\tadvmod\t_\t_
4\t.\t.\tX\tY\t_\t2\tpunct\t_\tKept=Yes

`)
})

it('refuses lines that are no CoNLL-U, and parses of other words', () => {
  expect(() => readConllu('1\tAnn\t_')).toThrow(/3 columns where 10/)
  expect(() => withParse(readConllu(block)[0]!, { ...parsed, words: parsed.words.slice(1) })).toThrow(/word 1 is "Ann"/)
})

it('writes a text so that its words and spaces can be read back', () => {
  const text = 'They can\'t "pay" now.\n\nWe will.'
  const sentences = readConllu(toConllu(text, analyse(text)))
  const read = sentences.map(({ rows }) =>
    rows
      .map((row) => row[1]! + (row[9]!.includes('SpaceAfter=No') ? '' : ' '))
      .join('')
      .trim(),
  )
  expect(read.join('\n\n')).toBe(text)
})

it('scores on the treebanks as well as the model card says, by the scorer kept beside the corpora', ({ skip }) => {
  const scorer = sharedPath('reference/score-parse.mjs')
  for (const [file, upos, las] of [
    ['en_ewt-ud-dev.conllu', 95.5, 84.1],
    ['en_gum-noNC-dev.conllu', 96.8, 84.1],
  ] as const) {
    const gold = sharedPath(`corpora/ud/${file}`)
    if (!gold || !scorer) return skip()
    const out = readConllu(readFileSync(gold, 'utf8')).map((sentence) =>
      withParse(sentence, analyseWords(conlluForms(sentence))),
    )
    const path = join(mkdtempSync(join(tmpdir(), 'parse-')), file)
    writeFileSync(path, writeConllu(out))
    const scores = execFileSync(process.execPath, [scorer, gold, path], { encoding: 'utf8' })
    expect(Number(/UPOS ([\d.]+)/.exec(scores)![1]), scores).toBeGreaterThan(upos)
    expect(Number(/LAS ([\d.]+)/.exec(scores)![1]), scores).toBeGreaterThan(las)
  }
})
