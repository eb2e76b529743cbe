import type { PatternMatch } from '../../codebook/index.ts'
import { childrenBy, differing, hasChild, isWithin, markers, relation, type Tree } from '../../language/index.ts'
import type { View } from '../view.ts'
import type { Topic } from './anaphora.ts'
import { labelEnd, labelledSide } from './labelled-sides.ts'
import { bringsIn, bringsInItself, numberTaken } from './newcomers.ts'
import { isInClauseBehind, isTold } from './told-apart.ts'
import { turnsAway } from './turns-away.ts'

/** An issue that a sentence may take up: as it was named, and in which sentence that was. */
export interface Theme {
  match: PatternMatch
  sentence: number
}

/**
 * How a word takes up an issue: as a noun of the issue's own ('the deployment') or that stands for any ('the plan'), as a word of stance
 * alone, or as a pronoun or a verb without its object.
 */
export type Taking = 'own' | 'noun' | 'alone' | 'bare'

/** How many sentences back an issue may have been named that a word takes up. */
const BACK = 3

/** Whether an issue was named in a sentence, or so near before it that any word there may take it up. */
export function isNamedNear(topics: Topic[][], index: number): boolean {
  for (let at = index; at >= 0 && at >= index - BACK; at--) if (topics[at]!.length > 0) return true
  return false
}

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
  const isNoun = how === 'noun' || how === 'own'
  if (isNoun && here.some((topic) => !isOfHolder(tree, topic))) return lastIssues(here.filter(close), index)
  // 'Oslo wants talks, but Bern rejects them': said in another clause of the sentence.
  const beside = here.filter((topic) => close(topic) && isTold(tree, topic.match.anchor, node))
  if (beside.length > 0) return lastNamed(beside, index)
  const own = topics[index]!.filter(({ anaphor }) => !anaphor)
  // 'Bern objects; Oslo is ready to send them' may still go on about what was named before.
  const isBehind = ({ match }: Topic): boolean =>
    !isNoun && match.anchor > node && isInClauseBehind(tree, match.anchor, node)
  const issues = new Set(
    own.filter((topic) => !isOfHolder(tree, topic) && !isBehind(topic)).map(({ match }) => match.pattern.issue),
  )
  const besides = new Set(own.map(({ match }) => match.pattern.issue))
  if (labelledSide(tree)?.node === node) {
    const list = beforeList(view, topics, index, close)
    return lastIssues(topics[list]?.filter(close) ?? [], list).slice(-1)
  }
  if (how === 'alone' && goesAlong(tree, node)) {
    const shared = sharedWith(view, topics, index)
    if (shared.length > 0) return shared
  }
  if (tree.words[node]!.upos === 'PRON' && bringsInItself(tree, node)) return []
  // 'Their demand' is of whoever was named last.
  const back = how === 'noun' && hasChild(tree, node, 'nmod:poss') ? 1 : BACK
  // Where a paragraph names nothing before a stance that stands alone, that goes on about the end of the one above it.
  // Who agrees does so with what was said just before.
  const above = how === 'alone' && !differing.has(tree.words[node]!.lemma) ? endAbove(view, index) : index
  for (let at = index - 1; at >= 0 && at >= index - back; at--) {
    const before = view.sentences[at]!
    if (at < index - 1 && before.paragraph !== paragraph && (above < 0 || at < above)) break
    const main = topics[at]!.filter(
      (topic) => close(topic) && !(how === 'alone' && isTakenByTheWay(before.tree, topic)),
    )
    const named = unconditional(before.tree, main, isNoun)
    if (named.length > 0) {
      const last = lastIssues(how === 'alone' ? surest(topmost(before.tree, named)) : foremost(named), at)
      const found = last.filter(
        ({ match, sentence }) =>
          !issues.has(match.pattern.issue) &&
          !(isOne(view.sentences[sentence]!.tree, match) && isOfSeveral(tree, node)),
      )
      // 'Oslo, one of the buyers of gas, backed the timetable': that of the gas, where something else was named with it.
      const touched = found.filter(({ match }) => besides.has(match.pattern.issue))
      return touched.length > 0 ? touched : found
    }
    if (leadsAway(before.tree, tree, node, how)) return []
  }
  return how === 'own' ? keptUp(view, topics, index, close) : []
}

/** The last sentence above the paragraph of another, where a line that is no sentence, as a heading is, counts for none. */
function endAbove({ sentences, text }: View, index: number): number {
  const { paragraph } = sentences[index]!
  return sentences.findLastIndex(
    ({ sentence, paragraph: other }) =>
      other < paragraph && /[.!”"]\s*$/.test(text.slice(sentence.start, sentence.end)),
  )
}

/** How many sentences back an issue may have been named last that the text keeps coming back to. */
const KEPT = 10

/** The issue that the text has named again and again, the last time not long before, where that is one only. */
function keptUp(view: View, topics: Topic[][], index: number, fits: (topic: Topic) => boolean): Theme[] {
  const themes: Theme[] = []
  for (let at = Math.max(0, index - KEPT); at < index; at++)
    themes.push(...lastIssues(unconditional(view.sentences[at]!.tree, topics[at]!.filter(fits)), at))
  const issues = new Set(themes.map(({ match }) => match.pattern.issue))
  const sentences = new Set(themes.map(({ sentence }) => sentence))
  return issues.size === 1 && sentences.size > 1 ? themes.slice(-1) : []
}

/** 'Them', 'these'. */
function isOfSeveral(tree: Tree, node: number): boolean {
  return tree.words[node]!.upos === 'PRON' && numberTaken(tree, node) === 'several'
}

/** 'The act', 'a truce': whether an issue is named by nothing of which there are several. */
function isOne({ words }: Tree, { anchor, words: named }: PatternMatch): boolean {
  return words[anchor]!.upos === 'NOUN' && [anchor, ...named].every((at) => words[at]!.xpos !== 'NNS')
}

/** Whether a sentence that names no issue has something else that a word behind it takes up. */
function leadsAway(before: Tree, tree: Tree, node: number, how: Taking): boolean {
  if (how === 'alone') return turnsAway(before)
  // 'They protested against a trade deal. Oslo balked at the deal.'
  if (how === 'own') return spellsOut(before, tree.words[node]!.lemma)
  if (how === 'noun' && spellsOut(before, tree.words[node]!.lemma)) return true
  return turnsAway(before) || bringsIn(before, numberTaken(tree, node), tree.words[node]!.upos === 'PRON')
}

/** 'Oslo, one of the buyers of gas, backed the timetable': what is told beside the name of somebody is not what the sentence is about. */
function isOfHolder(tree: Tree, { match }: Topic): boolean {
  for (let at = match.anchor; at >= 0; at = tree.words[at]!.head) {
    const { deprel, head } = tree.words[at]!
    if (/^(?:acl:relcl|appos)$/.test(deprel) && tree.words[head]!.upos === 'PROPN') return true
  }
  return false
}

/** 'The coast that its forces hold': whether what only takes an issue up stands in a clause beside a noun. */
function isTakenByTheWay(tree: Tree, { match, anaphor }: Topic): boolean {
  if (anaphor !== 'noun') return false
  for (let at = match.anchor; at >= 0; at = tree.words[at]!.head)
    if (/^(?:acl:relcl|advcl)$/.test(tree.words[at]!.deprel)) return true
  return false
}

/** 'Bern was wary, too': whether a word of stance says that somebody is of a mind with whoever was told of before. */
function goesAlong({ words, children }: Tree, node: number): boolean {
  return children[node]!.some((child) => /^(?:too|also|likewise|equally|similarly)$/i.test(words[child]!.form))
}

/** What the last word of stance that stood alone took up, in the sentences before of the same paragraph. */
function sharedWith(view: View, topics: Topic[][], index: number): Theme[] {
  const { paragraph } = view.sentences[index]!
  for (let at = index - 1; at >= index - BACK && view.sentences[at]?.paragraph === paragraph; at--) {
    const themes = topics[at]!.flatMap(({ alone, taken }) => (alone && taken ? [taken] : []))
    if (themes.length > 0)
      return themes.filter(({ match }, i) => themes.findIndex((other) => other.match === match) === i)
  }
  return []
}

/** Whether a sentence has the same noun with what it is about, or of what kind it is; or tells it by the verb: 'is bidding for it', the bid. */
function spellsOut(tree: Tree, noun: string): boolean {
  return tree.words.some(
    ({ lemma, upos }, at) =>
      lemma === noun &&
      (upos === 'NOUN'
        ? hasChild(tree, at, 'nmod', 'compound', 'acl') || isIndefinite(tree, at)
        : upos === 'VERB' && hasChild(tree, at, 'obj', 'obl', 'xcomp')),
  )
}

/** 'A ban'. */
function isIndefinite(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, 'det').some((child) => /^an?(?:other)?$/i.test(tree.words[child]!.form))
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

/** Those that are not only a condition ('ready to send them if there is a guarantee') or tell when ('after a truce'); all, where there are no others. */
function unconditional(tree: Tree, topics: Topic[], isNoun = true): Topic[] {
  // 'The deal' may be what came of 'after the talks'.
  const marks = isNoun ? CONDITIONS : OCCASIONS
  const isCondition = ({ match }: Topic): boolean => {
    for (let at = match.anchor; at >= 0; at = tree.words[at]!.head)
      if (marks.has(markers(tree, at)[0] ?? '') && /^(?:advcl|obl|nmod)$/.test(relation(tree.words[at]!))) return true
    return false
  }
  const main = topics.filter((topic) => !isCondition(topic))
  return main.length > 0 ? main : topics
}

const CONDITIONS = new Set(['if'])
const OCCASIONS = new Set('if once after before until during following pending'.split(' '))

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

/** Without those of an issue that the sentence only touches on while it names another again and again. */
function foremost(topics: Topic[]): Topic[] {
  const times = new Map<string, Set<number>>()
  for (const { match } of topics)
    times.set(match.pattern.issue, (times.get(match.pattern.issue) ?? new Set()).add(match.anchor))
  const most = Math.max(...[...times.values()].map(({ size }) => size))
  return topics.filter(({ match }) => times.get(match.pattern.issue)!.size * 2 > most || most < 3)
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
