import { expect, test } from 'vitest'
import { features } from './names/features.ts'
import { hashText } from './names/hash.ts'
import { labelCount, labelOf, Place } from './names/labels.ts'
import { Known } from './names/lexicon.ts'
import { type NameModel, nameModel } from './names/model.ts'
import { look, rowsOf } from './names/view.ts'
import { findNames } from './names.ts'

const person = 0
const place = 1

/** A finder that knows the given words: each of their features speaks for one label. */
function finder(known: Record<string, number>, lists: Record<string, number> = {}): NameModel {
  const listed = {
    words: Int32Array.from(Object.keys(lists), (word) => hashText(word)),
    lists: Uint16Array.from(Object.values(lists)),
  }
  const transitions = new Int16Array(labelCount * (labelCount + 2))
  const empty = nameModel({ ...listed, features: new Int32Array(0), weights: new Int8Array(0), transitions })
  const rows: number[] = []
  const weights: number[] = []
  for (const [word, label] of Object.entries(known)) {
    // the feature of the word itself comes third: see features.ts
    const hashes = new Int32Array(128)
    look(empty.view, empty.facts, rowsOf(empty.facts, [word]), [0])
    features(empty.view, empty.facts.columns, 0, hashes)
    rows.push(hashes[2]!)
    weights.push(...Array.from({ length: labelCount }, (_, l) => (l === label ? 50 : 0)))
  }
  return nameModel({ ...listed, features: Int32Array.from(rows), weights: Int8Array.from(weights), transitions })
}

const named = (model: NameModel, ...sentences: string[]) => {
  const forms = sentences.map((sentence) => sentence.split(' '))
  const inputs = forms.map((words) => ({ forms: words, tags: new Int32Array(words.length) }))
  return findNames(model, inputs).map((names, i) =>
    names.map(({ start, end, kind }) => `${kind} ${forms[i]!.slice(start, end).join(' ')}`),
  )
}

const known = {
  Ada: labelOf(person, Place.begin),
  Moreau: labelOf(person, Place.last),
  Lisbon: labelOf(place, Place.unit),
  Senator: labelOf(person, Place.begin),
}

test('names are spans of the labels that score best', () => {
  expect(named(finder(known), 'In Lisbon they met Ada Moreau .', 'Nobody came .')).toEqual([
    ['LOC Lisbon', 'PER Ada Moreau'],
    [],
  ])
})

test('titles are left out of a name, but for given names that are titles too', () => {
  const words = { ...known, Ada: labelOf(person, Place.inside) }
  expect(named(finder(words, { Senator: Known.title }), 'Then Senator Ada Moreau rose .')).toEqual([['PER Ada Moreau']])
  expect(named(finder(words, { Senator: Known.title | Known.firstname }), 'Then Senator Ada Moreau rose .')).toEqual([
    ['PER Senator Ada Moreau'],
  ])
})

test('titles alone are no name, and one before the end begins it', () => {
  const lists = { Senator: Known.title }
  expect(named(finder({ Senator: labelOf(person, Place.unit) }, lists), 'then Senator left')).toEqual([[]])
  const words = {
    Lisbon: labelOf(person, Place.begin),
    Senator: labelOf(person, Place.inside),
    Moreau: labelOf(person, Place.last),
  }
  expect(named(finder(words, lists), 'then Lisbon Senator Moreau left')).toEqual([['PER Moreau']])
})

test('given names tied by a hyphen are one name', () => {
  const words = {
    Ada: labelOf(person, Place.unit),
    Lena: labelOf(person, Place.begin),
    Moreau: labelOf(person, Place.last),
  }
  const model = (lists: Record<string, number>) => finder(words, lists)
  expect(named(model({ Ada: Known.firstname, Lena: Known.firstname }), 'then Ada - Lena Moreau left')).toEqual([
    ['PER Ada - Lena Moreau'],
  ])
  expect(named(model({ Ada: Known.firstname }), 'then Ada - Lena Moreau left')).toEqual([
    ['PER Ada', 'PER Lena Moreau'],
  ])
})

test('a sentence of any length fits, and an empty one has no names', () => {
  const long = `${'and '.repeat(20_000)}Lisbon`
  expect(named(finder(known), long)).toEqual([['LOC Lisbon']])
  expect(findNames(finder(known), [{ forms: [], tags: [] }])).toEqual([[]])
  expect(findNames(finder(known), [])).toEqual([])
})

test('the finder is the same after other texts', () => {
  const model = finder(known)
  const once = named(model, 'Ada Moreau left Lisbon')
  for (let i = 0; i < 50; i++) named(model, `W${i} X${i} Lisbon`)
  expect(named(model, 'Ada Moreau left Lisbon')).toEqual(once)
})

test('weights that do not fit their features are refused', () => {
  expect(() =>
    nameModel({
      words: new Int32Array(0),
      lists: new Uint16Array(0),
      features: new Int32Array(2),
      weights: new Int8Array(3),
      transitions: new Int16Array(0),
    }),
  ).toThrow(/2 features but 3 weights/)
})
