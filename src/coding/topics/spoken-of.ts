import { cueNouns, cueVerbs, isVerb, markers, relation, type Tree } from '../../language/index.ts'
import { effectOf } from '../stance/governors.ts'

const ABOUT = new Set(['of', 'about', 'on', 'over', 'upon', 'regarding', 'concerning', 'to'])

/** Words that point back at what they are spoken about. */
const POINTING = new Set(
  'refer allude react respond reply answer comment inquire enquire ask question reference allusion reaction response regard respect invitation view'.split(
    ' ',
  ),
)

/** Relations by which a word belongs to what is spoken of. */
const WITHIN = new Set(['nmod', 'obl', 'acl', 'obj', 'appos', 'compound', 'conj', 'amod'])

/** Whether a sentence only says by a word what is spoken of: 'said of it', 'asked about it', 'referring to the plan to do it'. */
export function isSpokenOf(tree: Tree, anchor: number): boolean {
  for (let at = anchor; at >= 0; at = tree.words[at]!.head) {
    const { head } = tree.words[at]!
    if (head < 0 || !WITHIN.has(relation(tree.words[at]!))) return false
    const mark = markers(tree, at)[0] ?? ''
    if (ABOUT.has(mark) && relation(tree.words[at]!) !== 'acl' && speaks(tree, head, mark)) return true
    if (at !== anchor && effectOf(tree, at, [])?.kind === 'attitude' && isVerb(tree.words[at]!)) return false
  }
  return false
}

function speaks(tree: Tree, word: number, mark: string): boolean {
  const { lemma } = tree.words[word]!
  if (POINTING.has(lemma)) return true
  const cue = isVerb(tree.words[word]!) ? cueVerbs.get(lemma) : cueNouns.get(lemma)
  return mark !== 'to' && (cue?.kind === 'speech' || cue?.kind === 'question') && cue.frames.includes('s')
}

const OCCASIONS = new Set(['when', 'as', 'after', 'upon', 'following', 'hearing'])

/** Whether a word stands behind what tells at what somebody speaks: 'when they brought it up', 'after the news of it'. */
export function isOccasion(tree: Tree, anchor: number, cue: number): boolean {
  return tree.words.slice(cue + 1, Math.max(cue + 1, anchor)).some(({ form }) => OCCASIONS.has(form.toLowerCase()))
}
