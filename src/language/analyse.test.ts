import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyse, analyseWords, loadModel, ModelFileError } from './index.ts'
import { readModelFile, writeModelFile } from './model-file.ts'
import { isSpace } from './tokens.ts'

function expectWellFormed(text: string) {
  const { sentences } = analyse(text)
  let last = 0
  for (const sentence of sentences) {
    expect(sentence.words.length).toBeGreaterThan(0)
    expect(sentence.start).toBe(sentence.words[0]!.start)
    expect(sentence.end).toBe(sentence.words.at(-1)!.end)
    expect(sentence.words.filter((word) => word.head === -1)).toHaveLength(1)
    sentence.words.forEach((word, i) => {
      expect(text.slice(word.start, word.end)).toBe(word.form)
      expect(word.start).toBeGreaterThanOrEqual(last)
      last = word.end
      const seen = new Set([i])
      for (let at = word.head; at >= 0; at = sentence.words[at]!.head) {
        expect(seen.has(at)).toBe(false)
        seen.add(at)
      }
    })
  }
  expect(sentences.flatMap((s) => s.words.map((w) => w.form)).join('')).toBe(
    [...Array(text.length).keys()]
      .filter((i) => !isSpace(text.charCodeAt(i)))
      .map((i) => text[i])
      .join(''),
  )
}

it('keeps every character that is not white space, once and in order, with one tree for each sentence', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), expectWellFormed), { numRuns: 300 })
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), expectWellFormed), { numRuns: 300 })
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('The', 'U.S.', 'said', ',', '"', '\n', '\n\n', "don't", '(', '.', 'end.Next'), {
        maxLength: 200,
      }),
      (parts) => expectWellFormed(parts.join(' ')),
    ),
    { numRuns: 200 },
  )
})

it('makes nothing of no text', () => {
  expect(analyse('')).toEqual({ sentences: [] })
  expect(analyse(' \n\t ')).toEqual({ sentences: [] })
  expect(analyseWords([])).toEqual({ start: 0, end: 0, words: [], names: [] })
})

it('finds who says what in an inverted quotation, and who does what to whom in the passive', () => {
  const relations = (text: string) =>
    analyse(text).sentences.flatMap(({ words }) =>
      words
        .filter(({ upos }) => upos !== 'PUNCT')
        .map(({ form, head, deprel }) => `${form} ${deprel} ${words[head]?.form ?? ''}`.trim()),
    )
  expect(relations('"We will defend every ally," said the minister.')).toEqual(
    expect.arrayContaining(['defend ccomp said', 'minister nsubj said', 'ally obj defend', 'said root']),
  )
  expect(relations('The sanctions were imposed by the council.')).toEqual(
    expect.arrayContaining(['sanctions nsubj:pass imposed', 'council obl:agent imposed']),
  )
})

it('parses a plain sentence', () => {
  const text = "The ministers support the new plan, but they don't pay."
  const [sentence] = analyse(text).sentences
  expect(sentence!.words.map((w) => [w.form, w.lemma, w.upos, w.head])).toEqual([
    ['The', 'the', 'DET', 1],
    ['ministers', 'minister', 'NOUN', 2],
    ['support', 'support', 'VERB', -1],
    ['the', 'the', 'DET', 5],
    ['new', 'new', 'ADJ', 5],
    ['plan', 'plan', 'NOUN', 2],
    [',', ',', 'PUNCT', 11],
    ['but', 'but', 'CCONJ', 11],
    ['they', 'they', 'PRON', 11],
    ['do', 'do', 'AUX', 11],
    ["n't", 'not', 'PART', 11],
    ['pay', 'pay', 'VERB', 2],
    ['.', '.', 'PUNCT', 2],
  ])
})

it('ends no sentence between a title and a name or behind a possessive', () => {
  const sentences = (text: string) => analyse(text).sentences.map(({ start, end }) => text.slice(start, end))
  for (const text of [
    'Vice President Laura Berg told reporters that nothing had changed.',
    "The Fishermen's Guild and the Farmers' Association rejected the treaty.",
    'The ministers’ Council agreed.',
  ])
    expect(sentences(text)).toEqual([text])
  expect(sentences("They called it 'the best of plans'. Nobody laughed.")).toHaveLength(2)
  // A quotation behind a full stop begins a sentence, and one that ends with a full stop ends it.
  expect(sentences('The vote is near. “Much depends on it,” said Brook. “We shall see.” Nobody laughed.')).toHaveLength(
    4,
  )
  expect(sentences('“A choice must be made. Nobody else will make it.”')).toHaveLength(2)
})

it('parses a sentence of 20,000 words', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => ['allies', 'and', 'partners', 'that', 'agree', ','][i % 6]!)
  const parsed = analyseWords(words).words
  expect(parsed).toHaveLength(20_000)
  expect(parsed.filter(({ head }) => head === -1)).toHaveLength(1)
  expect(parsed.every(({ head }) => head < 20_000)).toBe(true)
})

it('refuses weights that are damaged or of another version, saying which', () => {
  const bytes = writeModelFile({ about: {}, sections: new Map([['a/b', new Int16Array([1, 2, 3])]]) })
  expect([...readModelFile(bytes).sections.get('a/b')!]).toEqual([1, 2, 3])
  const damaged = bytes.slice()
  damaged[bytes.length - 4]! ^= 1
  expect(() => loadModel(damaged)).toThrow(/damaged/)
  const newer = bytes.slice()
  newer[8] = 99
  expect(() => loadModel(newer)).toThrow(/version 99/)
  expect(() => loadModel(bytes.subarray(0, bytes.length - 8))).toThrow(/cut/)
  expect(() => loadModel(new Uint8Array(100))).toThrow(ModelFileError)
  expect(() => loadModel(bytes)).toThrow(/no section "tagger\/dictionary"/)
})

it('ends no sentence at a title cut short before a name', () => {
  const { sentences } = analyse('Rep. Ada Brook met Reps. Tom Reed and Ann Hill. Lt. Col. Jim Stone was there.')
  expect(sentences).toHaveLength(2)
})

it('finds the verb of a sentence that closes like one where its form is a noun as well', () => {
  const heads = [
    'Portuguese lawmakers increasingly question closer cooperation with the neighbours.',
    'Portuguese lawmakers guide closer cooperation with the neighbours.',
    'Villagers along the river openly favour closer cooperation with the neighbours.',
    'Villagers along the river schedule the price of bread.',
  ].map((text) => {
    const { words } = analyse(text).sentences[0]!
    const verb = words.findIndex(({ head }) => head < 0)
    const subject = words.find(({ head, deprel }) => head === verb && deprel === 'nsubj')
    return [words[verb]!.form, words[verb]!.upos, subject?.form]
  })
  expect(heads).toEqual([
    ['question', 'VERB', 'lawmakers'],
    ['guide', 'VERB', 'lawmakers'],
    ['favour', 'VERB', 'Villagers'],
    ['schedule', 'VERB', 'Villagers'],
  ])
  const title = analyse('The long road from the harbour to the old market square.').sentences[0]!.words
  expect(title.find(({ head }) => head < 0)!.form).toBe('road')
})

it('finds the verb of a headline behind the name that opens it', () => {
  const roots = [
    'Oslo backs bigger army',
    'Oslo doubts peace plan',
    'Democrats cite rising costs',
    'Norwegian troops near the border',
    'Campaign promises of the new premier',
  ].map((text) => analyse(text).sentences[0]!.words.find(({ head }) => head < 0)!.form)
  expect(roots).toEqual(['backs', 'doubts', 'cite', 'troops', 'promises'])
})
