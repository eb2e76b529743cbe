import { childrenBy, isVerb, relation, type Tree } from '../../language/index.ts'
import { quoteAt } from '../quotes.ts'
import type { SentenceView, View } from '../view.ts'
import type { AttributionFound } from './attribution.ts'

/**
 * 'The envoy would not worry, she said. The allies would come.' What is told as yet to be, or as owed, from where a speaker stands who
 * was named in the sentence before, goes on with what they said; so does what follows a semicolon behind 'she said'.
 */
export function goingOn(view: View, attributions: readonly AttributionFound[]): AttributionFound[] {
  const found: AttributionFound[] = []
  let speaker: AttributionFound | undefined
  let paragraph = -1
  // 'Would defend every ally' says nothing.
  const saying = attributions.filter(({ how }) => how !== 'object' && how !== 'infinitive' && how !== 'preposition')
  const inSentence = new Map<number, AttributionFound[]>()
  for (const attribution of saying) {
    const list = inSentence.get(attribution.sentence)
    if (list) list.push(attribution)
    else inSentence.set(attribution.sentence, [attribution])
  }
  for (const sentence of view.sentences) {
    const here = inSentence.get(sentence.index) ?? []
    const touched = saying.some(({ content }) => content.some((span) => overlaps(span, sentence.sentence)))
    if (sentence.paragraph !== paragraph) speaker = undefined
    paragraph = sentence.paragraph
    if (here.length === 0 && !touched) {
      if (!speaker || !isBackshifted(view, sentence)) {
        speaker = undefined
        continue
      }
      found.push({ ...speaker, kind: 'speech', negated: false, content: [[sentence.sentence.start, lastOf(sentence)]] })
      continue
    }
    speaker = here.find((attribution) => isMainSpeech(view, sentence, attribution)) ?? undefined
    const behind = speaker && behindSemicolon(sentence, speaker)
    if (speaker && behind)
      found.push({ ...speaker, kind: 'speech', negated: false, content: [[behind, lastOf(sentence)]] })
  }
  return found
}

function overlaps([start, end]: [number, number], sentence: { start: number; end: number }): boolean {
  return start < sentence.end && sentence.start < end
}

function lastOf({ tree }: SentenceView): number {
  return tree.words.at(-1)!.end
}

/** Somebody says it in the main clause: 'X said that …', '…, X said'. */
function isMainSpeech(view: View, { tree }: SentenceView, { kind, how, cue, sourceNode }: AttributionFound): boolean {
  if (cue < 0 || sourceNode < 0 || (kind !== 'speech' && kind !== 'belief')) return false
  if (how !== 'clause' && how !== 'quotation' && how !== 'colon') return false
  if (/^(?:one|i|we|you|they|it|who)$/i.test(tree.words[sourceNode]!.form)) return false
  const word = tree.words[cue]!
  if (!isVerb(word) || quoteAt(view.quotes, word.start)) return false
  return word.head < 0 || relation(word) === 'parataxis'
}

/** The main clause tells what would be, might be or had to be. */
function isBackshifted(view: View, { tree, sentence }: SentenceView): boolean {
  const { words } = tree
  if (
    words.some(({ start }) => quoteAt(view.quotes, start)) ||
    view.text.slice(sentence.start, sentence.end).includes('?')
  )
    return false
  const root = words.findIndex(({ head }) => head < 0)
  return root >= 0 && [root, ...childrenBy(tree, root, 'conj', 'ccomp')].some((at) => isFuture(tree, at))
}

function isFuture(tree: Tree, at: number): boolean {
  const aux = childrenBy(tree, at, 'aux').map((child) => tree.words[child]!.form.toLowerCase())
  if (aux.some((form) => FUTURE.has(form))) return true
  const { lemma, xpos } = tree.words[at]!
  return lemma === 'have' && xpos === 'VBD' && childrenBy(tree, at, 'xcomp').length > 0
}

const FUTURE = new Set(['would', '’d', "'d", 'could', 'might'])

/** Where a clause of its own begins behind a semicolon that follows the verb of saying. */
function behindSemicolon({ tree }: SentenceView, { cue, content }: AttributionFound): number | undefined {
  const { words } = tree
  const at = words.findIndex(({ form }, index) => index > cue && form === ';')
  if (at < 0 || at > words.length - 4) return undefined
  const { start } = words[at + 1]!
  return content.some(([from, to]) => from <= start && start < to) ? undefined : start
}
