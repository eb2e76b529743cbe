import type { PatternMatch } from '../../codebook/index.ts'
import { childrenBy, cueVerbs, markers, reach, relation, type Tree, topicOpeners } from '../../language/index.ts'
import { quoteAt } from '../quotes.ts'
import type { View } from '../view.ts'
import type { Topic } from './anaphora.ts'
import { isSpokenOf } from './spoken-of.ts'

/** Pronouns by which a clause goes on about what it was opened with. */
const GOING_ON = new Set(['it', 'this', 'that', 'they', 'them', 'these', 'those'])

/**
 * What a pronoun takes up that the sentence names only as what it speaks of: 'asked about talks, she called them a mistake', 'on
 * talks she was clear: they would fail', 'said of the talks: “This is a trap.”'.
 */
export function topicsResumed(view: View, tree: Tree, topics: Topic[], node: number): PatternMatch[] {
  if (topics.length === 0) return []
  const { form, upos, start } = tree.words[node]!
  const goesOn = upos === 'PRON' && GOING_ON.has(form.toLowerCase())
  if (!goesOn && upos !== 'NOUN') return []
  const quote = quoteAt(view.quotes, start)
  return topics
    .filter(({ match: { anchor } }) => {
      if (goesOn && (anchor < node ? topicOf(tree, anchor) : isSaidOf(tree, anchor, node))) return true
      // '“Such a step is a mistake,” she said of the plan'.
      return (
        quote !== undefined && quoteAt(view.quotes, tree.words[anchor]!.start) !== quote && isSpokenOf(tree, anchor)
      )
    })
    .map(({ match }) => match)
}

/** Whether a word stands in a phrase that only says what is spoken of. */
export function topicOf(tree: Tree, anchor: number): boolean {
  for (let at = anchor; at >= 0; at = tree.words[at]!.head) {
    const { deprel, head } = tree.words[at]!
    if (deprel === 'advcl:asked') return true
    if (head < 0 || !['obl', 'nmod', 'dislocated', 'advcl'].includes(relation(tree.words[at]!))) continue
    const [first, last] = reach(tree, at)
    const opener = markers(tree, at)[0] ?? ''
    const parted = tree.words[last]!.form === ',' || tree.words[last + 1]?.form === ','
    if (first === 0 && head > last && parted && topicOpeners.has(opener)) return true
    if (['of', 'about'].includes(opener) && at > head && tellsOf(tree, head, last)) return true
  }
  return false
}

/** 'Said of the plan: …', 'said of the plan that …': a verb of saying that has what it says behind. */
function tellsOf(tree: Tree, verb: number, end: number): boolean {
  if (!cueVerbs.get(tree.words[verb]!.lemma)?.frames.includes('s')) return false
  return childrenBy(tree, verb, 'ccomp', 'parataxis').some((child) => child > end)
}

/** '“We will never agree to it,” she said of the plan': what is spoken of stands behind what is said of it. */
function isSaidOf(tree: Tree, anchor: number, node: number): boolean {
  let at = anchor
  while (!['of', 'about'].includes(markers(tree, at)[0] ?? '')) {
    if (!['nmod', 'compound', 'obl'].includes(relation(tree.words[at]!))) return false
    at = tree.words[at]!.head
  }
  const { head } = tree.words[at]!
  if (head < node || relation(tree.words[at]!) !== 'obl') return false
  return cueVerbs.get(tree.words[head]!.lemma)?.frames.includes('s') ?? false
}
