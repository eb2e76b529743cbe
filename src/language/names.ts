import type { Name } from '../model/index.ts'
import { isDay } from './en/reports.ts'
import { decode, score, scoreMemory } from './names/decode.ts'
import { eachInContext } from './names/document.ts'
import { Fact, type Facts, trim } from './names/facts.ts'
import { hashText } from './names/hash.ts'
import { kinds, labelCount, outside, Place, reported } from './names/labels.ts'
import { Known } from './names/lexicon.ts'
import type { NameModel } from './names/model.ts'
import { look, rowsOf, widened } from './names/view.ts'

const hyphen = hashText('-')

/** A sentence for the name finder: its words, and the numbers of their tags in the tagger's dictionary. */
export interface NameInput {
  forms: readonly string[]
  tags: ArrayLike<number>
}

/**
 * The proper names of a document, sentence by sentence, in order and without overlap. It goes over the text twice: what a word
 * is taken for elsewhere in the document bears on it the second time.
 */
export function findNames(model: NameModel, sentences: readonly NameInput[]): Name[][] {
  const { facts } = model
  trim(facts)
  const rows = sentences.map(({ forms }) => rowsOf(facts, forms))
  const scores: Int32Array[] = []
  const first: Uint8Array[] = []
  sentences.forEach(({ forms, tags }, index) => {
    model.view = widened(model.view, forms.length)
    look(model.view, facts, rows[index]!, tags)
    const own = new Int32Array(forms.length * labelCount)
    score(model, own)
    scores.push(own)
    first.push(decode(model, own))
  })
  const names: Name[][] = []
  eachInContext(facts, rows, first, (index, memory) => {
    look(model.view, facts, rows[index]!, sentences[index]!.tags)
    scoreMemory(model, scores[index]!, memory)
    names.push(namesOf(decode(model, scores[index]!), rows[index]!, facts, sentences[index]!.forms))
  })
  return names
}

function namesOf(labels: Uint8Array, rows: Int32Array, facts: Facts, forms: readonly string[]): Name[] {
  const names: Name[] = []
  let start = 0
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (label === outside) continue
    const place = (label - 1) % 4
    if (place === Place.begin || place === Place.unit) start = i
    // 'On Monday Oslo refused': the day is no part of the name behind it.
    if (start === i && place === Place.begin && isDay(forms[i]!)) start++
    if (place !== Place.last && place !== Place.unit) continue
    const kind = reported.find((name) => name === kinds[(label - 1) >> 2])
    if (!kind) continue
    const from = kind === 'PER' ? afterTitles(start, i, rows, facts) : start
    const earlier = names.at(-1)
    if (kind === 'PER' && earlier?.kind === 'PER' && hyphenates(earlier, from, rows, facts)) earlier.end = i + 1
    else if (from <= i) names.push({ start: from, end: i + 1, kind })
  }
  return names
}

const listsOf = (rows: Int32Array, i: number, { columns }: Facts) => columns[rows[i]! + Fact.listed]!

/**
 * Where a person's name begins from `start` to `last`: after the last title, for titles are no part of it; past `last` where
 * there is nothing but titles. A word that is a given or family name too (Earl, King) is none.
 */
function afterTitles(start: number, last: number, rows: Int32Array, facts: Facts): number {
  const isTitle = (i: number) =>
    (listsOf(rows, i, facts) & (Known.title | Known.firstname | Known.surname)) === Known.title
  let from = last + 1
  while (from > start && !isTitle(from - 1)) from--
  // a title at the end says nothing of where the name begins: `Ada Moreau MP`
  if (from <= last) return from
  while (from > start && isTitle(from - 1)) from--
  return from === start ? last + 1 : start
}

/** Two given names with a hyphen between them are one: Anna-Lena Berg. */
function hyphenates(earlier: Name, from: number, rows: Int32Array, facts: Facts): boolean {
  const given = (i: number) => (listsOf(rows, i, facts) & Known.firstname) !== 0
  return (
    earlier.end === earlier.start + 1 &&
    earlier.end === from - 1 &&
    facts.columns[rows[earlier.end]! + Fact.lower] === hyphen &&
    given(earlier.start) &&
    given(from)
  )
}
