import type { Codebook, PatternMatch } from '../../codebook/index.ts'
import {
  agreements,
  blame,
  blockingVerbs,
  childrenBy,
  cueVerbs,
  doneNouns,
  happeningVerbs,
  hasChild,
  isNegated,
  markers,
  pointingDeterminers,
  pointingNouns,
  refusingVerbs,
  relation,
  repeatingVerbs,
  resumingDeterminers,
  resumingNouns,
  resumingPronouns,
  sidingPrepositions,
  subjectEffects,
  type Tree,
} from '../../language/index.ts'
import { exceedsBounds } from '../stance/degrees.ts'
import { fixedPhraseAt } from '../stance/fixed-phrases.ts'
import { effectOf } from '../stance/governors.ts'
import { labelOf } from '../stance/labels.ts'
import { outcomeOf } from '../stance/outcomes.ts'
import type { View } from '../view.ts'
import { labelledSide } from './labelled-sides.ts'
import { isBareSide, loneStance, saidBesides } from './lone.ts'
import { type Theme, themesAt } from './theme.ts'
import { isTold } from './told-apart.ts'
import { topicsResumed } from './topic-phrases.ts'

/** An issue named in a sentence, by its own words or by 'the plan', 'such a move', 'it' for what was named before. */
export interface Topic {
  match: PatternMatch
  /** A noun that takes it up, or only a pronoun or a verb without its object. */
  anaphor: false | 'noun' | 'bare'
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
    for (let node = 0; node < tree.words.length; node++) {
      const opened = topicsResumed(view, tree, named[index]!, node)
      const how = takesUp(tree, node, opened.length > 0)
      if (!how) continue
      // 'The agreement' is something done, and no claim.
      const isDone = how === 'noun' && doneNouns.has(tree.words[node]!.lemma)
      // Nor is anybody 'for' one, or 'against'.
      const isPolicy = isDone || (how === 'bare' && isBareSide(tree, node))
      const fits = ({ match: { pattern } }: Topic): boolean => !isPolicy || !isClaim(pattern.issue)
      // 'The deployment', 'the measures': of an issue whose own word that is, where one was named.
      const own = how === 'noun' ? vocabulary.get(tree.words[node]!.lemma) : undefined
      if (own && named[index]!.some(({ match }) => match.anchor === node && own.has(match.pattern.issue))) continue
      const isOwn = (topic: Topic): boolean => fits(topic) && own!.has(topic.match.pattern.issue)
      const taking = how === 'bare' && loneStance(tree, node) !== 0 ? 'alone' : how
      const typed = own ? themesAt(view, topics, index, node, taking, isOwn) : []
      const seek = (): Theme[] => themesAt(view, topics, index, node, taking, fits)
      const said = opened.map((match): Theme => ({ match, sentence: index }))
      for (const theme of said.length > 0 ? said : typed.length > 0 ? typed : seek()) {
        const { match } = theme
        if (found.some((topic) => topic.match.pattern.issue === match.pattern.issue && topic.match.anchor === node))
          continue
        if (isDenied(tree, node) && !isClaim(match.pattern.issue)) continue
        // 'The plan met with scepticism': the plan takes it up, and the scepticism is about the plan.
        if (how === 'bare' && tree.words[node]!.upos === 'NOUN' && found.some(isBeside(tree, node, match))) continue
        const turns = how === 'bare' && loneStance(tree, node) < 0
        const stance = turns ? (match.pattern.stance === '+' ? '-' : '+') : match.pattern.stance
        found.push({
          match: {
            pattern: { ...match.pattern, holder: undefined, stance },
            level: 'clause',
            anchor: node,
            nodes: [node],
            words: [node],
            spread: match.spread,
            borrowed: 0,
            agreeing: 1,
          },
          anaphor: opened.length > 0 ? 'noun' : how,
          taken: theme,
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

function takesUp(tree: Tree, node: number, opened: boolean): false | 'noun' | 'bare' {
  const word = tree.words[node]!
  if (labelledSide(tree)?.node === node) return 'bare'
  if (word.upos === 'NOUN') {
    if (isSpeltOut(tree, node)) return false
    // 'Does not share that view': of the mind of whoever has it, or not.
    if (word.head >= 0 && agreements.has(`${tree.words[word.head]!.lemma} ${word.lemma}`)) return false
    const points = pointingNouns.has(word.lemma) && isPointedAt(tree, node)
    if ((points || resumingNouns.has(word.lemma)) && isDetermined(tree, node)) return 'noun'
    return loneStance(tree, node) !== 0 ? 'bare' : false
  }
  if (word.upos === 'PRON' && isSidedWith(tree, node)) return 'bare'
  const resumes = opened || resumingPronouns.has(word.form.toLowerCase())
  if (word.upos === 'PRON' && resumes && word.head >= 0) {
    if (fixedPhraseAt(tree, node, word.head)) return 'bare'
    const effect = effectOf(tree, word.head, markers(tree, node))
    const completes =
      relation(word) === 'obj' ||
      (relation(word) === 'iobj' && !hasChild(tree, word.head, 'obj') && tree.children[node]!.length === 0) ||
      (relation(word) === 'obl' && sidingPrepositions.has(markers(tree, node)[0] ?? ''))
    // 'Opposes it', 'has blocked it'; 'sent it' may be of anything.
    const takesSides = effect?.kind === 'attitude' || blockingVerbs.has(tree.words[word.head]!.lemma)
    if (completes && takesSides && !hasChild(tree, word.head, 'xcomp', 'ccomp')) return 'bare'
    if (relation(word) === 'obj' && isLabelled(tree, word.head, node)) return 'bare'
    // 'Thanked him for it', 'condemned them for this'.
    if (relation(word) === 'obl' && blame.has(tree.words[word.head]!.lemma) && markers(tree, node)[0] === 'for')
      return 'bare'
    const judged =
      effect?.kind === 'value' ||
      subjectEffects.has(tree.words[word.head]!.lemma) ||
      outcomeOf(tree, word.head) !== 0 ||
      isRuledOn(tree, word.head) ||
      (exceedsBounds(tree, word.head) && !hasChild(tree, word.head, 'advcl', 'acl'))
    // 'It supports the move': whoever it is.
    if (effect?.kind === 'attitude' && hasChild(tree, word.head, 'obj')) return false
    return word.deprel === 'nsubj' && judged && !hasChild(tree, word.head, 'csubj', 'ccomp', 'xcomp') ? 'bare' : false
  }
  if (word.upos !== 'VERB' && word.upos !== 'ADJ' && word.form.toLowerCase() !== 'against') return false
  const again = repeatingVerbs.get(word.lemma)
  if (again && !hasChild(tree, node, 'ccomp', 'xcomp', 'csubj')) {
    const after = tree.words.slice(node + 1, node + 3).map(({ form }) => form.toLowerCase())
    if (after.some((form) => again.has(form))) return 'bare'
    return again.has('') && !hasChild(tree, node, 'obj', 'obl') ? 'bare' : false
  }
  return loneStance(tree, node) !== 0 ? 'bare' : false
}

/** 'It will not happen', 'that must not happen'. */
function isRuledOn(tree: Tree, verb: number): boolean {
  return happeningVerbs.has(tree.words[verb]!.lemma) && isNegated(tree, verb)
}

/** 'called it absurd', where no clause behind tells what is called so. */
function isLabelled(tree: Tree, head: number, node: number): boolean {
  const label = labelOf(tree, head, node)
  return label !== undefined && ![head, label.node].some((at) => hasChild(tree, at, 'ccomp', 'csubj', 'advcl'))
}

/** 'is against it', 'Bern for that': the pronoun is the predicate. */
function isSidedWith(tree: Tree, node: number): boolean {
  return (
    resumingPronouns.has(tree.words[node]!.form.toLowerCase()) &&
    hasChild(tree, node, 'nsubj') &&
    sidingPrepositions.has(markers(tree, node)[0] ?? '')
  )
}

/** 'Its plan for sending them', 'the decision to send them': what it is follows, wherever the parser hung that. */
function isSpeltOut({ words }: Tree, noun: number): boolean {
  return /^(?:for|of|to)$/.test(words[noun + 1]?.form ?? '') && /^VBG?$/.test(words[noun + 2]?.xpos ?? '')
}

/** 'Such a path', 'this journey'. */
function isPointedAt(tree: Tree, node: number): boolean {
  return tree.children[node]!.some((child) => pointingDeterminers.has(tree.words[child]!.form.toLowerCase()))
}

/** 'the plan', 'such a move', not 'a plan' nor 'the plan to …'. */
function isDetermined(tree: Tree, node: number): boolean {
  let determined = childrenBy(tree, node, 'nmod:poss').length > 0
  for (const child of tree.children[node]!) {
    const dependent = tree.words[child]!
    if (dependent.deprel === 'nmod:poss') continue
    // 'Any such use of its own'.
    if (dependent.form.toLowerCase() === 'such' && tree.words[node + 1]?.form.toLowerCase() !== 'as') return true
    if (resumingDeterminers.has(dependent.form.toLowerCase())) determined = true
    else if (dependent.deprel === 'acl:relcl' && !isContent(tree, child)) continue
    else if (['acl', 'advcl', 'ccomp', 'xcomp'].includes(relation(dependent))) return false
    else if (['nmod', 'compound'].includes(relation(dependent)) && dependent.upos !== 'PROPN') return false
  }
  return determined
}

/** 'Its view that the pact is dead', where parsers take what is thought for a relative clause: nothing is wanting in it. */
function isContent(tree: Tree, clause: number): boolean {
  const isThat = (at: number): boolean => tree.words[at]!.form.toLowerCase() === 'that'
  const subjects = childrenBy(tree, clause, 'nsubj', 'nsubj:pass')
  const filled = childrenBy(tree, clause, 'cop', 'obj', 'aux:pass').some((at) => !isThat(at))
  return tree.children[clause]!.some(isThat) && subjects.length > 0 && !subjects.some(isThat) && filled
}
