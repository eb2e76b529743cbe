import { commentingAdverbs, firstPersonPronouns, oughtModals } from '../language/index.ts'
import type { AttributionFound } from './attribution/attribution.ts'
import { isOwed, isWritersOwn } from './attribution/unsaid.ts'
import { quoteAt } from './quotes.ts'
import type { View } from './view.ts'

/** How far a document speaks in a voice of its own rather than telling what others say. Shares of its sentences, in [0, 1]. */
export interface Voice {
  /**
   * Sentences outside quotations that say what ought to be, ask, or say I and we; as if there were five more, one in ten of them so: a short text
   * says little of its voice.
   */
  opinion: number
  /** Sentences of which a part is somebody else's. */
  told: number
  /** Whether its title says that it is an article of opinion. */
  column: boolean
}

const COLUMN = /^(?:opinion|op-ed|editorial|commentary|column|leader|viewpoint)\s*[:|–—-]/i

/** Whether a document mostly tells what others say, and hardly speaks itself. */
export function isReport({ opinion, told, column }: Voice): boolean {
  return !column && told > 0.5 && opinion < 0.15
}

/** How far a document speaks for itself, in [0, 1]: wholly by its title, or where every fifth sentence says what ought to be, asks, or says I and we. */
export function opinionOf({ opinion, column }: Voice): number {
  return column ? 1 : Math.min(1, opinion / 0.2)
}

export function isOpinion(voice: Voice): boolean {
  return voice.column || voice.opinion > 0.2
}

export function voiceOf(view: View, attributions: AttributionFound[]): Voice {
  let opinion = 0
  let told = 0
  const spans = attributions
    .filter(({ kind, how }) => how !== 'infinitive' && how !== 'object' && (kind === 'speech' || kind === 'belief'))
    .filter((attribution) => !isOwed(view, attribution) && !isWritersOwn(view, attribution))
    .flatMap(({ content }) => content)
  for (const { sentence, tree } of view.sentences) {
    if (spans.some(([start, end]) => start < sentence.end && sentence.start < end)) {
      told++
      continue
    }
    const speaks = tree.words.some((word) => {
      if (quoteAt(view.quotes, word.start)) return false
      const form = word.form.toLowerCase()
      return (
        form === '?' ||
        commentingAdverbs.has(form) ||
        (word.upos === 'PRON' && firstPersonPronouns.has(form)) ||
        (word.upos === 'AUX' && oughtModals.has(word.lemma))
      )
    })
    if (speaks) opinion++
  }
  const count = Math.max(1, view.sentences.length)
  return { opinion: (opinion + 0.5) / (count + 5), told: told / count, column: COLUMN.test(view.document.title ?? '') }
}
