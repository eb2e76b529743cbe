import { type Cue, cueVerbs, type Tree } from '../../language/index.ts'
import type { Span } from '../../model/index.ts'
import type { SentenceView, View } from '../view.ts'
import type { AttributionFound } from './attribution.ts'
import { opensTopic } from './contents.ts'

const LONGEST = 20
const NOUNS = new Set(['NOUN', 'PROPN'])

/**
 * 'Court rules against …', 'Doctor Says …', '…, Doctor Says': headlines leave out and capitalise what a parser goes by, so that
 * it takes their verbs for nouns. The first word behind a noun that has a verb's ending, can tell and is followed by what it can
 * tell is read as one. For headlines in which the tree shows nobody who tells.
 */
export function ofHeadline(view: View): AttributionFound | undefined {
  const sentence = view.sentences[0]
  if (!sentence || sentence.tree.words.length > LONGEST || !isLine(view, sentence)) return undefined
  const { words } = sentence.tree
  let last = words.length - 1
  while (last > 0 && words[last]!.form === '.') last--
  for (let at = 1; at <= last; at++) {
    const cue = cueIn(sentence.tree, at)
    if (!cue) continue
    if (at === last) return closing(sentence, at, cue)
    const first = contentFrom(sentence.tree, at, cue)
    if (first === undefined || first > last) continue
    const source = spanOf(sentence.tree, from(sentence.tree, at), at - 1)
    return found(sentence, at, cue, source, spanOf(sentence.tree, at, first - 1), spanOf(sentence.tree, first, last))
  }
  return undefined
}

/** Whether a sentence is a line of its own. */
function isLine(view: View, { sentence }: SentenceView): boolean {
  return view.text.slice(0, sentence.start).trim() === '' && /^["”’']?\s*(\n|$)/.test(view.text.slice(sentence.end))
}

function found(
  sentence: SentenceView,
  at: number,
  { kind }: Cue,
  source: Span,
  cue: Span,
  content: Span,
): AttributionFound {
  return {
    sentence: sentence.index,
    cue: at,
    sourceNode: at - 1,
    kind,
    how: 'phrase',
    negated: false,
    source: [source],
    cueSpans: [cue],
    content: [content],
  }
}

/** The text of words, both included. */
function spanOf({ words }: Tree, first: number, last: number): Span {
  return [words[first]!.start, words[last]!.end]
}

/** '…, Former Minister Says'. */
function closing(sentence: SentenceView, at: number, cue: Cue): AttributionFound | undefined {
  const { words } = sentence.tree
  const start = from(sentence.tree, at)
  if (start < 3 || words[start - 1]!.form !== ',' || !cue.frames.includes('s')) return undefined
  const { tree } = sentence
  return found(sentence, at, cue, spanOf(tree, start, at - 1), spanOf(tree, at, at), spanOf(tree, 0, start - 2))
}

/** The cue that a word is, read as a verb: in -s behind a noun, or bare behind a plural. */
function cueIn(tree: Tree, at: number): Cue | undefined {
  const { form: written, upos } = tree.words[at]!
  const form = written.toLowerCase()
  const before = tree.words[at - 1]!
  if (NOUNS.has(upos) && ['NNS', 'NNPS'].includes(before.xpos) && cueVerbs.has(form)) return cueVerbs.get(form)
  const named = before.upos === 'ADJ' && at > 1 && before.form[0] !== before.form[0]!.toLowerCase()
  if (!form.endsWith('s') || !(named || NOUNS.has(before.upos))) return undefined
  for (const lemma of [form.slice(0, -1), form.slice(0, -2), `${form.slice(0, -3)}y`]) {
    const cue = cueVerbs.get(lemma)
    if (cue) return cue
  }
  return undefined
}

/** The first word of what a headline's verb tells, where what follows it can be that. */
function contentFrom(tree: Tree, at: number, cue: Cue): number | undefined {
  const next = tree.words[at + 1]!
  const form = next.form.toLowerCase()
  if (form === 'to' && tree.words[at + 2]?.upos === 'VERB') return cue.frames.includes('i') ? at + 1 : undefined
  if (next.upos === 'ADP' || form === 'with') {
    const opens = cue.frames.includes('p') && opensTopic(tree.words[at]!.form.toLowerCase().slice(0, -1), form)
    return opens ? at + 2 : undefined
  }
  if (next.upos === 'CCONJ' || next.upos === 'AUX' || [',', ':', ';', '.'].includes(next.form)) return undefined
  return cue.frames.includes('s') || cue.frames.includes('o') ? at + 1 : undefined
}

/** Where the noun before a headline's verb begins: behind the last mark. */
function from(tree: Tree, at: number): number {
  let first = at - 1
  while (first > 0 && tree.words[first - 1]!.upos !== 'PUNCT') first--
  return first
}
