import type { Name } from '../model/index.ts'
import { decode, score, scoreMemory } from './names/decode.ts'
import { eachInContext } from './names/document.ts'
import { Fact, type Facts, trim } from './names/facts.ts'
import { kinds, labelCount, outside, Place, reported } from './names/labels.ts'
import { Known } from './names/lexicon.ts'
import type { NameModel } from './names/model.ts'
import { look, widened } from './names/view.ts'

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
  const rows: Int32Array[] = []
  const scores: Int32Array[] = []
  const first: Uint8Array[] = []
  for (const { forms, tags } of sentences) {
    model.view = widened(model.view, forms.length)
    look(model.view, facts, forms, tags)
    const own = new Int32Array(forms.length * labelCount)
    score(model, own)
    rows.push(model.view.at.slice(0, forms.length))
    scores.push(own)
    first.push(decode(model, own))
  }
  const names: Name[][] = []
  eachInContext(facts, rows, first, (index, memory) => {
    const { forms, tags } = sentences[index]!
    look(model.view, facts, forms, tags)
    scoreMemory(model, scores[index]!, memory)
    names.push(namesOf(decode(model, scores[index]!), rows[index]!, facts))
  })
  return names
}

function namesOf(labels: Uint8Array, rows: Int32Array, facts: Facts): Name[] {
  const names: Name[] = []
  let start = 0
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (label === outside) continue
    const place = (label - 1) % 4
    if (place === Place.begin || place === Place.unit) start = i
    if (place !== Place.last && place !== Place.unit) continue
    const kind = reported.find((name) => name === kinds[(label - 1) >> 2])
    if (!kind) continue
    const from = kind === 'PER' ? afterTitles(start, i, rows, facts) : start
    names.push({ start: from, end: i + 1, kind })
  }
  return names
}

/** Titles are no part of a person's name; a word that is a given name too (Earl, Dean) is kept. */
function afterTitles(start: number, last: number, rows: Int32Array, { columns }: Facts): number {
  let from = start
  while (from < last) {
    const lists = columns[rows[from]! + Fact.listed]!
    if ((lists & Known.title) === 0 || (lists & Known.firstname) !== 0) break
    from++
  }
  return from
}
