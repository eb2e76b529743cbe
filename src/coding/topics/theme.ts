import type { PatternMatch } from '../../codebook/index.ts'
import { hasChild, isWithin, markers, relation, type Tree } from '../../language/index.ts'
import type { View } from '../view.ts'
import type { Topic } from './anaphora.ts'
import { labelEnd, labelledSide } from './labelled-sides.ts'
import { isTold } from './told-apart.ts'
import { turnsAway } from './turns-away.ts'

/** An issue that a sentence may take up: as it was named, and in which sentence that was. */
export interface Theme {
  match: PatternMatch
  sentence: number
}

/** How a word takes up an issue: as a noun that stands for it, as a word of stance alone, or as a pronoun or a verb without its object. */
export type Taking = 'noun' | 'alone' | 'bare'

/** How many sentences back an issue may have been named that a word takes up. */
const BACK: Record<Taking, number> = { noun: 2, alone: 3, bare: 1 }

/**
 * What a word takes up: the issues last named, earlier in the sentence, where it is a noun or stands in another clause; else in the
 * sentences before, in the same paragraph or the one next to it. What only takes an issue up itself stands for where that was named.
 */
export function themesAt(
  view: View,
  topics: Topic[][],
  index: number,
  node: number,
  how: Taking,
  fits: (topic: Topic) => boolean,
): Theme[] {
  const { tree, paragraph } = view.sentences[index]!
  const close = (topic: Topic): boolean =>
    (topic.match.level === 'strict' || topic.match.level === 'clause') && fits(topic)
  const here = topics[index]!.filter((topic) => topic.match.anchor < node)
  if (how === 'noun' && here.length > 0) return lastIssues(here.filter(close), index)
  // 'Oslo wants talks, but Bern rejects them': said in another clause of the sentence.
  const beside = here.filter((topic) => close(topic) && isTold(tree, topic.match.anchor, node))
  if (beside.length > 0) return lastNamed(beside, index)
  const issues = new Set(topics[index]!.filter(({ anaphor }) => !anaphor).map(({ match }) => match.pattern.issue))
  if (labelledSide(tree)?.node === node) {
    const list = beforeList(view, topics, index, close)
    return lastIssues(topics[list]?.filter(close) ?? [], list).slice(-1)
  }
  if (how === 'alone' && goesAlong(tree, node)) {
    const shared = sharedWith(view, topics, index)
    if (shared.length > 0) return shared
  }
  for (let at = index - 1; at >= 0 && at >= index - BACK[how]; at--) {
    const before = view.sentences[at]!
    if (at < index - 1 && before.paragraph !== paragraph) break
    const named = unconditional(before.tree, topics[at]!.filter(close))
    if (named.length === 0 && how === 'alone' && turnsAway(before.tree)) return []
    // 'They protested against a trade deal. Oslo balked at the deal.'
    if (named.length === 0 && how === 'noun' && spellsOut(before.tree, tree.words[node]!.lemma)) return []
    if (named.length > 0)
      return lastIssues(how === 'alone' ? surest(topmost(before.tree, named)) : named, at).filter(
        ({ match }) => !issues.has(match.pattern.issue),
      )
  }
  return []
}

/** 'Bern was wary, too': whether a word of stance says that somebody is of a mind with whoever was told of before. */
function goesAlong({ words, children }: Tree, node: number): boolean {
  return children[node]!.some((child) => /^(?:too|also|likewise|equally|similarly)$/i.test(words[child]!.form))
}

/** What the last word of stance that stood alone took up, in the sentences before of the same paragraph. */
function sharedWith(view: View, topics: Topic[][], index: number): Theme[] {
  const { paragraph } = view.sentences[index]!
  for (let at = index - 1; at >= index - BACK.alone && view.sentences[at]?.paragraph === paragraph; at--) {
    const themes = topics[at]!.flatMap(({ alone, taken }) => (alone && taken ? [taken] : []))
    if (themes.length > 0)
      return themes.filter(({ match }, i) => themes.findIndex((other) => other.match === match) === i)
  }
  return []
}

/** Whether a sentence has the same noun with what it is about, or of what kind it is. */
function spellsOut(tree: Tree, noun: string): boolean {
  return tree.words.some(
    ({ lemma, upos }, at) => upos === 'NOUN' && lemma === noun && hasChild(tree, at, 'nmod', 'compound', 'acl'),
  )
}

/** The last sentence before the list in which a sentence stands that names an issue; −1 where none does. */
function beforeList(view: View, topics: Topic[][], index: number, close: (topic: Topic) => boolean): number {
  const entries = new Set(view.sentences.flatMap(({ tree, paragraph }) => (labelEnd(tree) >= 0 ? [paragraph] : [])))
  for (let at = index - 1; at >= 0; at--) {
    const { paragraph, tree } = view.sentences[at]!
    const isEntry = paragraph === view.sentences[index]!.paragraph ? labelEnd(tree) >= 0 : entries.has(paragraph)
    if (!isEntry && topics[at]!.some(close)) return at
  }
  return -1
}

/** Those that are not only a condition ('ready to send them if there is a guarantee'); all, where there are no others. */
function unconditional(tree: Tree, topics: Topic[]): Topic[] {
  const isCondition = ({ match }: Topic): boolean => {
    for (let at = match.anchor; at >= 0; at = tree.words[at]!.head)
      if (relation(tree.words[at]!) === 'advcl' && markers(tree, at)[0] === 'if') return true
    return false
  }
  const main = topics.filter((topic) => !isCondition(topic))
  return main.length > 0 ? main : topics
}

/** Without those that stand under another, of 'a halt to the deliveries' the halt, and without what is only said of or done about it. */
function topmost(tree: Tree, topics: Topic[]): Topic[] {
  const things = topics.filter(({ match: { pattern, anchor } }) => {
    if (!isToldOf(tree, anchor, pattern.stance)) return true
    return topics.every(
      ({ match }) => match.pattern.issue !== pattern.issue || isToldOf(tree, match.anchor, match.pattern.stance),
    )
  })
  return things.filter(({ match: { anchor } }) =>
    things.every(({ match: above }) => above.anchor === anchor || !isWithin(tree, anchor, above.anchor)),
  )
}

/** Those that are named in so many words, where any is. */
function surest(topics: Topic[]): Topic[] {
  const strict = topics.filter(({ match }) => match.level === 'strict')
  return strict.length > 0 ? strict : topics
}

/** 'Membership is unthinkable', 'Oslo held up the accession': what tells of a thing rather than naming it. */
function isToldOf(tree: Tree, anchor: number, stance: string): boolean {
  const { upos, xpos } = tree.words[anchor]!
  return upos === 'ADJ' || (stance === '-' && /^VB[DPZN]$/.test(xpos) && hasChild(tree, anchor, 'nsubj'))
}

/** What was named last, and what of another issue at the same word: 'an oil embargo' is about oil and a penalty. */
function lastNamed(topics: Topic[], sentence: number): Theme[] {
  const themes = lastIssues(topics, sentence)
  const last = themes.at(-1)
  return themes.filter(
    ({ match: { anchor, words } }) => anchor === last?.match.anchor || words.includes(last?.match.anchor ?? -1),
  )
}

/** Each issue as it was last named, of the two issues named last. */
function lastIssues(topics: Topic[], sentence: number): Theme[] {
  const last = new Map<string, Theme>()
  for (const { match, taken } of topics) {
    last.delete(match.pattern.issue)
    last.set(match.pattern.issue, taken ?? { match, sentence })
  }
  return [...last.values()].slice(-2)
}
