import type { Codebook, PatternMatch } from '../../codebook/index.ts'
import {
  changeNouns,
  cueVerbs,
  doneNouns,
  hasChild,
  isNegated,
  ongoingNouns,
  refusingVerbs,
  stanceEffects,
  type Tree,
  vetoNouns,
} from '../../language/index.ts'
import type { View } from '../view.ts'
import { labelledSide } from './labelled-sides.ts'
import { isBareSide, isOneOfThem, loneStance, saidBesides } from './lone.ts'
import { lastBlocked, surestNaming } from './naming.ts'
import { isSidedOnAnew, takesUp } from './taking.ts'
import { isNamedNear, type Theme, themesAt } from './theme.ts'
import { isTold } from './told-apart.ts'
import { topicsResumed } from './topic-phrases.ts'

/** An issue named in a sentence, by its own words or by 'the plan', 'such a move', 'it' for what was named before. */
export interface Topic {
  match: PatternMatch
  /** A noun that takes it up, or only a pronoun or a verb without its object. */
  anaphor: false | 'noun' | 'bare'
  /** Whether it does so by a word of the issue's own: 'the deployment'. */
  isOwn?: boolean
  /** Whether there is little doubt of that: a word of the issue's own, or no other issue named in the sentence before. */
  isSure?: boolean
  /** What it takes up, as that was named. */
  taken?: Theme
  /** Where a word of stance takes it up from another sentence that stands without what it is about: how sure it is that it does. */
  alone?: Aloneness
  /** The matches in the same sentence that only said what is spoken of, and say no more once this goes on about it. */
  resumed?: PatternMatch[]
}

/** How far back was named what a word of stance takes up, and how many words its sentence has that say more than whose stance it is. */
export interface Aloneness {
  since: number
  besides: number
}

/** For each sentence the issues that it takes up from before, anchored at the word that does so. */
export function anaphoraOf(view: View, named: Topic[][], { issues, vocabulary }: Codebook['patterns']): Topic[][] {
  const isClaim = (issue: string): boolean => issues.get(issue)?.kind === 'claim'
  // What a sentence takes up, the next may take up from it.
  const topics = named.map((list) => [...list])
  return view.sentences.map(({ tree, index }) => {
    const found: Topic[] = []
    const isNear = isNamedNear(topics, index)
    for (let node = 0; node < tree.words.length; node++) {
      // 'The deployment', 'the measures': of an issue whose own word that is, where one was named.
      const own = tree.words[node]!.upos === 'NOUN' ? vocabulary.get(tree.words[node]!.lemma) : undefined
      if (!isNear && !own && !reachesFar(tree, node)) continue
      const opened = topicsResumed(view, tree, named[index]!, node)
      const how = takesUp(tree, node, opened.length > 0, own !== undefined)
      if (!how) continue
      // 'The agreement' is something done, and no claim.
      const { lemma } = tree.words[node]!
      const isDone = how !== 'bare' && (doneNouns.has(lemma) || changeNouns.has(lemma))
      // Nor is anybody 'for' one, or 'against'.
      const isPolicy = isDone || (how === 'bare' && isBareSide(tree, node))
      const fits = ({ match: { pattern } }: Topic): boolean => !isPolicy || !isClaim(pattern.issue)
      // 'The veto' is of what was blocked.
      const isVeto = how === 'noun' && vetoNouns.has(lemma)
      if (
        how !== 'bare' &&
        !isVeto &&
        named[index]!.some(({ match }) => match.anchor === node && own?.has(match.pattern.issue))
      )
        continue
      const isOwn = (topic: Topic): boolean => fits(topic) && own!.has(topic.match.pattern.issue)
      // 'The envoy's statements' may be others.
      const isOwned = hasChild(tree, node, 'nmod:poss')
      const isOngoing = how !== 'bare' && own !== undefined && ongoingNouns.has(lemma)
      const typed = isOngoing ? themesAt(view, topics, index, node, 'own', isOwn) : []
      const taking = how === 'bare' && loneStance(tree, node) !== 0 ? 'alone' : how
      const seek = (): Theme[] => {
        const blocked = isVeto ? lastBlocked(view, topics, index) : []
        return taking === 'own' || blocked.length > 0 ? blocked : themesAt(view, topics, index, node, taking, fits)
      }
      const said = opened.map((match): Theme => ({ match, sentence: index }))
      const themes = said.length > 0 ? said : typed.length > 0 ? typed : seek()
      for (const theme of themes) {
        const match = doneNaming(view, named, theme, lemma, taking === 'alone')
        if (found.some((topic) => topic.match.pattern.issue === match.pattern.issue && topic.match.anchor === node))
          continue
        if (isDenied(tree, node) && !isClaim(match.pattern.issue)) continue
        // 'The plan met with scepticism': the plan takes it up, and the scepticism is about the plan.
        if (how === 'bare' && tree.words[node]!.upos === 'NOUN' && found.some(isBeside(tree, node, match))) continue
        const turns = isOneOfThem(tree, node)
          ? isRefused(view, theme)
          : how === 'bare'
            ? loneStance(tree, node) < 0
            : isChanged(view, theme, lemma)
        const told = typed.includes(theme) ? own!.get(match.pattern.issue) : undefined
        // 'It' and 'the plan' are less sure than what somebody does or refuses with nothing behind.
        const isStance = isSidedOnAnew(tree, node) || (how === 'bare' && tree.words[node]!.upos !== 'PRON')
        const surest = isStance ? surestNaming(view, named, { ...theme, match }) : match
        const stance = told ?? (turns ? (match.pattern.stance === '+' ? '-' : '+') : match.pattern.stance)
        found.push({
          match: {
            pattern: { ...match.pattern, weight: surest.pattern.weight, holder: undefined, stance },
            level: 'clause',
            anchor: node,
            nodes: [node],
            words: [node],
            spread: surest.spread,
            borrowed: 0,
            agreeing: 1,
          },
          anaphor: opened.length > 0 || how === 'own' ? 'noun' : how,
          isOwn: typed.includes(theme) || undefined,
          isSure:
            typed.includes(theme) || (themes.length === 1 && theme.sentence === index - 1 && !isOwned) || undefined,
          taken: { ...theme, match },
          alone:
            taking === 'alone' && theme.sentence < index ? alonenessAt(tree, node, index - theme.sentence) : undefined,
          resumed:
            opened.length > 0 ? opened.filter(({ pattern }) => pattern.issue === match.pattern.issue) : undefined,
        })
      }
    }
    topics[index]!.push(...found)
    return found
  })
}

/** What 'do so' takes up: where an issue was named by a verb, that ('gave it up'), and not by the noun behind it. */
function doneNaming(
  { sentences }: View,
  named: Topic[][],
  { match, sentence }: Theme,
  lemma: string,
  alone: boolean,
): PatternMatch {
  if (lemma !== 'do' && !alone) return match
  const { words } = sentences[sentence]!.tree
  const deed = named[sentence]!.find(
    (other) =>
      other.match.pattern.issue === match.pattern.issue &&
      words[other.match.anchor]!.upos === 'VERB' &&
      words[match.anchor]!.head === other.match.anchor,
  )
  return deed?.match ?? match
}

/** Whether a word may take up what was named further back than others do: 'the veto', the side that an entry of a list takes. */
function reachesFar(tree: Tree, node: number): boolean {
  return vetoNouns.has(tree.words[node]!.lemma) || labelledSide(tree)?.node === node
}

/** 'Oppose the lifting', of penalties; not where it was named as lifted: 'they suspended it', 'the suspension'. */
function isChanged({ sentences }: View, { match, sentence }: Theme, noun: string): boolean {
  if ((changeNouns.get(noun) ?? 1) > 0) return false
  return match.pattern.stance === '+' || sentences[sentence]!.tree.words[match.anchor]!.upos === 'NOUN'
}

/** Whether those told of before are against what was named: 'many refuse to send them; Oslo is among them'. */
function isRefused({ sentences }: View, { match, sentence }: Theme): boolean {
  const { tree } = sentences[sentence]!
  let turned = false
  for (let at = match.anchor; at >= 0; at = tree.words[at]!.head) {
    const effect = at === match.anchor ? 0 : (stanceEffects.get(tree.words[at]!.lemma)?.policy ?? 0)
    if (effect < 0 !== isNegated(tree, at)) turned = !turned
  }
  return turned
}

/** An entry of a list says no more than a side, however far up the list began. */
function alonenessAt(tree: Tree, node: number, since: number): Aloneness {
  return labelledSide(tree)?.node === node ? { since: 1, besides: 0 } : { since, besides: saidBesides(tree, node) }
}

/** Whether a topic is of the same issue as a match, and taken up in the same clause as a word. */
function isBeside(tree: Tree, node: number, { pattern }: PatternMatch): (topic: Topic) => boolean {
  return ({ match }) => match.pattern.issue === pattern.issue && !isTold(tree, match.anchor, node)
}

/** 'denied it': that it is so, not that it should be, as 'rejected it'. */
function isDenied(tree: Tree, node: number): boolean {
  const { upos, head } = tree.words[node]!
  if (upos !== 'PRON' || head < 0 || cueVerbs.get(tree.words[head]!.lemma)?.kind !== 'denial') return false
  return !refusingVerbs.has(tree.words[head]!.lemma)
}
