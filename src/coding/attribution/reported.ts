import {
  addressingVerbs,
  asideOpeners,
  childrenBy,
  continuingWords,
  cueVerbs,
  reach,
  relation,
  resumingWords,
  subordinating,
  type Tree,
  timeNouns,
} from '../../language/index.ts'

/** Words of a sentence, both included. */
export type WordRange = [number, number]

const STOP = new Set(['.', '!', '?', ';'])

/** Verbs whose object is whoever is told; of others a noun behind them belongs to what is said. */
/**
 * What a verb of saying reports, read from where its clause stands rather than from the tree alone: everything before a
 * closing ', he said'; what is on both sides of ', he said,'; what follows 'he said' to the end of what depends on the verb.
 * `contents` are the clauses that the tree gives the verb; without any, it is where the verb stands that tells. Undefined where
 * the clause stands in none of these ways.
 */
export function reportedAround(tree: Tree, cue: number, source: number, contents: number[]): WordRange[] | undefined {
  const { words } = tree
  const last = words.length - 1
  const content = contents[0]
  const [start, end] = reportingClause(tree, cue, source, contents)
  const before = start - 1
  let after = end + 1
  while (after <= last && isClosing(words[after]!.form)) after++
  if (content === undefined || content < cue || relation(words[cue]!) === 'parataxis') {
    if (before < 1 || !isComma(words[before]!.form) || childrenBy(tree, cue, 'cc').length > 0) return undefined
    if (after > last || STOP.has(words[after]!.form)) return [[0, before - (words[before]!.form === ',' ? 1 : 0)]]
    if (content === undefined || words[after]!.form !== ',' || after === last) return undefined
    // 'The envoy was blunt: Moscow, she said, wants war': what is told begins behind the colon.
    const colon = words.slice(0, start).findLastIndex(({ form }) => form === ':') + 1
    const whole = words
      .slice(0, start)
      .some(
        (word, i) =>
          relation(word) === 'nsubj' && i >= colon && word.head >= colon && word.head < start && word.head > i - 30,
      )
    const goesOn =
      !whole ||
      subordinating.has(words[0]!.form.toLowerCase()) ||
      continuingWords.has(words[after + 1]!.form.toLowerCase()) ||
      goesOnWith(tree, after + 1) ||
      words.some((word, i) => i > after && word.upos !== 'PUNCT' && word.head >= 0 && word.head < start)
    return goesOn
      ? [
          [colon, before],
          [after + 1, last],
        ]
      : [[0, before - (words[before]!.form === ',' ? 1 : 0)]]
  }
  const reaches = contents.map((node) => reach(tree, node))
  let first = Math.min(...reaches.map(([from]) => from))
  if (first <= cue) return undefined
  if (!addressingVerbs.has(words[cue]!.lemma))
    for (const object of childrenBy(tree, cue, 'obj'))
      if (object > cue && object < first) first = reach(tree, object)[0]
  const behind: WordRange = [first, endOfReport(tree, cue, Math.max(...reaches.map(([, to]) => to)))]
  const goesBefore =
    isFragment(tree, before) || (resumingWords.has(words[first]!.form.toLowerCase()) && isWhole(tree, before))
  return goesBefore ? [[0, before - 1], behind] : [behind]
}

/**
 * The last word of a report that follows its cue: past its clause, over what the tree hung on the cue without a comma, on the
 * report itself behind a mark, or as a further 'and that …'. Reports run to the end of their sentence unless their teller, or the
 * clause that the cue stands in, goes on.
 */
export function endOfReport(tree: Tree, cue: number, end: number): number {
  const { words } = tree
  let to = end
  for (;;) {
    let next = to + 1
    while (next < words.length && MARKS.has(words[next]!.form)) next++
    if (next >= words.length || words[next]!.upos === 'PUNCT') return to
    const marked = next > to + 1
    const top = topFrom(tree, next, to)
    if (top < 0) return to
    const { head } = words[top]!
    const deprel = relation(words[top]!)
    const joined = head > cue && head <= to
    const further = words[next]!.upos === 'CCONJ' && words[next + 1]?.form.toLowerCase() === 'that'
    const hung =
      head === cue && (deprel === 'parataxis' ? !marked || words[next - 1]!.form !== ',' : !marked && HUNG.has(deprel))
    if (!joined && !further && !hung) return to
    to = reach(tree, top)[1]
  }
}

const MARKS = new Set([',', ':', '--', '—', '–', '-', '“', '‘', '"', "''", '``', '('])
const HUNG = new Set(['advcl', 'obl', 'advmod', 'xcomp', 'dep', 'obj', 'ccomp', 'nmod', 'acl'])

/** The word nearest the root of those that begin a stretch of words at `from`, with its head at or before `to`; −1 where there is none. */
function topFrom(tree: Tree, from: number, to: number): number {
  for (let node = from; node >= 0 && node < tree.words.length; node = tree.words[node]!.head) {
    const { head } = tree.words[node]!
    if (head < 0) return -1
    if (head <= to) return reach(tree, node)[0] >= to + 1 ? node : -1
  }
  return -1
}

/** The clause that a parser hid from a verb of saying: from the first subject behind it that has its verb behind it, to the end. */
export function reportedBehind(tree: Tree, cue: number): WordRange | undefined {
  const { words } = tree
  for (let i = cue + 1; i < words.length; i++) {
    const word = words[i]!
    if (word.upos === 'CCONJ' || word.form === ';' || asideOpeners.has(word.form.toLowerCase())) return undefined
    if (relation(word) !== 'nsubj' || word.head <= i) continue
    const first = Math.max(cue + 1, reach(tree, i)[0])
    let last = words.length - 1
    while (last > first && words[last]!.upos === 'PUNCT') last--
    return [first, last]
  }
  return undefined
}

/** The clause whose subject a parser took for the object of a verb of saying: from there to its end, where that holds a finite verb. */
export function reportedFrom(tree: Tree, cue: number, object: number): WordRange | undefined {
  const { words } = tree
  const [first, to] = reach(tree, object)
  if (first <= cue) return undefined
  const last = endOfReport(tree, cue, to)
  for (let i = object + 1; i <= last; i++)
    if (['VBD', 'VBZ', 'VBP', 'MD'].includes(words[i]!.xpos)) return [first, last]
  return undefined
}

/** The source, the cue and what belongs to the cue beside its content: 'Trump told reporters on Tuesday'. */
function reportingClause(tree: Tree, cue: number, source: number, contents: number[]): WordRange {
  let start = cue
  let end = cue
  const take = (node: number): void => {
    const [from, to] = reach(tree, node)
    if (contents.some((content) => from <= content && content <= to)) return
    start = Math.min(start, from)
    end = Math.max(end, to)
  }
  if (source >= 0 && tree.words[source]!.head === cue) take(source)
  for (const child of tree.children[cue]!) {
    if (contents.includes(child)) continue
    const deprel = relation(tree.words[child]!)
    if (['aux', 'advmod', 'obj', 'iobj', 'obl', 'compound'].includes(deprel) && Math.abs(child - cue) < 12) take(child)
  }
  for (const child of childrenBy(tree, cue, 'cc')) take(child)
  return [start, end]
}

/** 'The pact would hold, he told the forum, even if …': a clause that opens the sentence, up to a comma. */
function isWhole({ words }: Tree, comma: number): boolean {
  return (
    words[comma]?.form === ',' &&
    words.some(
      ({ deprel, head, upos }, at) => at < comma && head < comma && deprel.startsWith('nsubj') && upos !== 'PUNCT',
    )
  )
}

/** 'Membership, he warned the forum, would mean war': a noun that opens the sentence, parted from what is said of it. */
function isFragment({ words }: Tree, comma: number): boolean {
  if (comma < 1 || words[comma]!.form !== ',' || !FRAGMENTS.has(words[0]!.upos)) return false
  const before = words.slice(0, comma)
  return !before.some(
    ({ xpos, form, lemma }) => /^(?:VB[DZP]|MD)$/.test(xpos) || form === ',' || form === ':' || timeNouns.has(lemma),
  )
}

const FRAGMENTS = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'VERB', 'NUM'])

/** ', he said, and the pact would hold': a clause with a subject of its own is said by the same. */
function goesOnWith(tree: Tree, at: number): boolean {
  const { words } = tree
  if (!['and', 'or', 'nor', 'yet'].includes(words[at]!.form.toLowerCase())) return false
  const subject = words.findIndex((word, node) => node > at && /^nsubj/.test(word.deprel))
  return (
    subject > 0 &&
    subject - at < 8 &&
    !words.slice(at + 1, subject).some(({ upos }) => upos === 'VERB' || upos === 'AUX')
  )
}

function isComma(form: string): boolean {
  return [',', '”', '"', "''", '’', '?', '!', '—', '–', '--'].includes(form)
}

function isClosing(form: string): boolean {
  return ['”', '"', "''", '’', ')'].includes(form)
}

/**
 * Where a report that follows its cue ends for certain: before ', arguing …' and other participles behind a comma that go
 * on about the speaker; for a noun as content, also before a dash, before what is added behind a comma, and before another verb
 * of the same subject.
 */
export function cutReport(tree: Tree, [first, last]: WordRange, cue: number, noun: boolean): WordRange {
  const { words } = tree
  for (let i = Math.max(first, cue) + 1; i < last; i++) {
    const form = words[i]!.form
    const next = words[i + 1]!
    if (form === ',' && next.xpos === 'VBG' && cueVerbs.has(next.lemma)) return [first, i - 1]
    if (!noun) continue
    if (form === ',' && isAdded(tree, i + 1, last)) return [first, i - 1]
    if (form === '—' || form === '–' || form === '--') return [first, i - 1]
    if (words[i]!.upos === 'CCONJ' && ['VBD', 'VBZ'].includes(next.xpos)) return [first, i - 1]
  }
  return [first, last]
}

/** Whether what begins at a word and goes on to the end is said of something before it, and not joined to it. */
function isAdded(tree: Tree, from: number, last: number): boolean {
  for (let node = from; node <= last; node++) {
    const word = tree.words[node]!
    if (word.head >= from - 1 || word.head < 0) continue
    const [first, end] = reach(tree, node)
    return first >= from - 1 && end >= last - 1 && ['acl', 'appos', 'advcl'].includes(relation(word))
  }
  return false
}
