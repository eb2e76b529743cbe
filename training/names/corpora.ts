import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds, labelOf, Place } from '../../src/language/names/labels.ts'

/** A sentence with the kinds of names it holds; `doc` numbers the document it stands in. */
export interface NamedSentence {
  forms: string[]
  spans: { start: number; end: number; kind: number }[]
  doc: number
}

const kindOf: Record<string, string> = {
  PER: 'PER',
  person: 'PER',
  politician: 'PER',
  LOC: 'LOC',
  location: 'LOC',
  country: 'LOC',
  ORG: 'ORG',
  organisation: 'ORG',
  politicalparty: 'ORG',
  OTH: 'MISC',
  MISC: 'MISC',
  misc: 'MISC',
  event: 'MISC',
  election: 'MISC',
}

/** Reads words and their I- and B- labels: `word label`, or `index word label …`. Kinds not known count as outside. */
export function readColumns(file: string): NamedSentence[] {
  const sentences: NamedSentence[] = []
  let doc = 0
  for (const block of readFileSync(file, 'utf8').split(/\n\s*\n/)) {
    const forms: string[] = []
    const labels: string[] = []
    for (const line of block.split('\n')) {
      if (line.startsWith('# newdoc')) doc++
      if (line.startsWith('# ') || line.startsWith('-DOCSTART-')) continue
      const columns = line.trim().split(/[\t ]/)
      const at = columns.findIndex((column, i) => i > 0 && /^(O|[BI]-.+)$/.test(column))
      if (at < 0) continue
      forms.push(columns[at - 1]!)
      labels.push(columns[at]!)
    }
    if (forms.length > 0) sentences.push({ forms, spans: spansOf(labels), doc })
  }
  return sentences
}

function spansOf(labels: readonly string[]): NamedSentence['spans'] {
  const spans: NamedSentence['spans'] = []
  let open: NamedSentence['spans'][number] | undefined
  labels.forEach((label, i) => {
    const kind = kinds.indexOf((kindOf[label.slice(2)] ?? '') as (typeof kinds)[number])
    if (kind < 0) open = undefined
    else if (open && label[0] === 'I' && open.kind === kind) open.end = i + 1
    else spans.push((open = { start: i, end: i + 1, kind }))
  })
  return spans
}

export interface TreebankWord {
  form: string
  upos: string
  xpos: string
  misc: string
}

export interface TreebankSentence {
  words: TreebankWord[]
  doc: number
}

export function readTreebank(file: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = []
  let doc = 0
  for (const block of readFileSync(file, 'utf8').split(/\n\s*\n/)) {
    const words: TreebankWord[] = []
    for (const line of block.split('\n')) {
      if (line.startsWith('# newdoc')) doc++
      const columns = line.split('\t')
      if (!/^\d+$/.test(columns[0]!)) continue
      words.push({ form: columns[1]!, upos: columns[3]!, xpos: columns[4]!, misc: columns[9]! })
    }
    if (words.length > 0) sentences.push({ words, doc })
  }
  return sentences
}

const entityKind: Record<string, string> = { person: 'PER', place: 'LOC', organization: 'ORG' }
const unnamed = new Set(['time', 'quantity'])
const withinNames = /^(of|the|and|for|de|du|di|del|la|van|von|al|[-–&.'’/])$/i
const withinPersons = /^(of|the|de|du|di|del|la|van|von|al|[-–.'’])$/i

/**
 * The names among GUM's entity mentions. A mention counts as a name where the words it cannot do without (its minimal span)
 * are proper nouns, but for small words between them; its other words are left out.
 */
export function namesInEntities(sentence: TreebankSentence, titles: ReadonlySet<string>): NamedSentence {
  const { words } = sentence
  const spans: NamedSentence['spans'] = []
  const open: { id: string; start: number; type: string; minimal: number[] }[] = []
  words.forEach((word, i) => {
    const entity = word.misc.split('|').find((feature) => feature.startsWith('Entity='))
    if (!entity) return
    for (const [part] of entity.slice(7).matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      const fields = part.replace(/[()]/g, '').split('-')
      if (part.startsWith('(')) {
        const minimal = (fields[5] ?? '').split(',').map(Number)
        open.push({ id: fields[0]!, start: i, type: fields[1]!, minimal })
      }
      if (!part.endsWith(')')) continue
      const at = open.findLastIndex((mention) => mention.id === fields[0])
      if (at < 0) continue
      const [mention] = open.splice(at, 1)
      if (unnamed.has(mention!.type)) continue
      const span = nucleus(words, mention!.start, mention!.minimal, titles, entityKind[mention!.type] === 'PER')
      if (span)
        spans.push({ ...span, kind: kinds.indexOf((entityKind[mention!.type] ?? 'MISC') as (typeof kinds)[number]) })
    }
  })
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const flat: NamedSentence['spans'] = []
  for (const span of spans) if (flat.length === 0 || span.start >= flat.at(-1)!.end) flat.push(span)
  return {
    forms: words.map((word) => word.form),
    spans: flat.filter((span) => !isDemonym(words, span)),
    doc: sentence.doc,
  }
}

const isDemonym = (words: readonly TreebankWord[], span: { start: number; end: number }) =>
  span.end - span.start === 1 && words[span.start]!.xpos === 'NNPS'

function nucleus(
  words: readonly TreebankWord[],
  at: number,
  minimal: readonly number[],
  titles: ReadonlySet<string>,
  person: boolean,
): { start: number; end: number } | undefined {
  const proper = (i: number) => words[i]?.upos === 'PROPN'
  const places = minimal.map((k) => at + k - 1).filter((i) => i >= 0 && i < words.length)
  if (places.length === 0 || !places.some(proper)) return undefined
  let start = Math.min(...places)
  let end = Math.max(...places) + 1
  const within = person ? withinPersons : withinNames
  const named = (i: number) =>
    proper(i) || words[i]!.upos === 'NUM' || /^\p{Lu}/u.test(words[i]!.form) || within.test(words[i]!.form)
  while (start < end && !proper(start) && !/^\p{Lu}/u.test(words[start]!.form)) start++
  let reach = start
  while (reach < end && named(reach)) reach++
  end = reach
  while (start < end && !/^\p{Lu}/u.test(words[start]!.form)) start++
  while (end > start && !/^[\p{Lu}\p{N}]/u.test(words[end - 1]!.form)) end--
  while (start < end && /^the$/i.test(words[start]!.form)) start++
  if (person) while (start < end - 1 && titles.has(words[start]!.form)) start++
  return end > start && words.slice(start, end).some((_, k) => proper(start + k)) ? { start, end } : undefined
}

/** Labels of a sentence's words: begin, inside, last, unit of each kind; 0 outside. */
export function labelsOf(sentence: NamedSentence): Uint8Array {
  const labels = new Uint8Array(sentence.forms.length)
  for (const { start, end, kind } of sentence.spans) {
    for (let i = start; i < end; i++) {
      const place =
        end - start === 1 ? Place.unit : i === start ? Place.begin : i === end - 1 ? Place.last : Place.inside
      labels[i] = labelOf(kind, place)
    }
  }
  return labels
}

export interface Corpora {
  named: Record<'ewt' | 'wikigold' | 'politics' | 'gum', NamedSentence[]>
  treebanks: TreebankSentence[][]
}

export function readCorpora(folder: string, titles: ReadonlySet<string>): Corpora {
  const path = (name: string) => {
    const file = join(folder, name)
    if (!existsSync(file)) throw new Error(`no ${name} in ${folder}; give the corpora's folder with --corpora`)
    return file
  }
  const gum = readTreebank(path('ud/en_gum-noNC-train.conllu'))
  return {
    named: {
      ewt: readColumns(path('names/uner_ewt/en_ewt-ud-train.iob2')),
      wikigold: readColumns(path('names/wikigold/wikigold.conll.txt')),
      politics: readColumns(path('names/crossner_politics/train.txt')),
      gum: gum.map((sentence) => namesInEntities(sentence, titles)),
    },
    treebanks: [readTreebank(path('ud/en_ewt-ud-train.conllu')), gum],
  }
}
