import type { PatternMatch } from '../../codebook/index.ts'
import {
  actingNouns,
  childrenBy,
  effectNouns,
  extentWords,
  felt,
  isNegated,
  isPassive,
  isVerb,
  markers,
  patients,
  planningWords,
  posedWords,
  questioningVerbs,
  relation,
  sidingPrepositions,
  stanceEffects,
  type Tree,
  trustingVerbs,
  turningMarkers,
  workingVerbs,
} from '../../language/index.ts'
import { resumedBehind, takesUpClause } from './added.ts'
import { thwarted } from './aims.ts'
import { placedAt } from './applied.ts'
import { refutedBelievers } from './believers.ts'
import { asks, isAble, isEntry, isLoss, verdictVerb } from './clauses.ts'
import { contradictFact } from './contrary.ts'
import { calledBehind, calledBySubject } from './evaluations.ts'
import { effectOf, isThere, ownerOfPhrase } from './governors.ts'
import { undoneAt } from './halts.ts'
import { saysNone } from './modifiers.ts'
import { namesBothSides } from './neutral.ts'
import type { Climb } from './stand.ts'
import { step } from './step.ts'
import { trace } from './traced.ts'
import { judgeDeed } from './verdicts.ts'
import { type Anchors, Walk } from './walk.ts'
import { isSoonerBetter, noteWishes } from './wished-more.ts'

/**
 * Climbs from a pattern's anchor to the root of its sentence. Each governing word turns, keeps or weakens the stance;
 * at each, whoever does it or holds it is noted.
 */
export function climb(
  tree: Tree,
  match: PatternMatch,
  kind: 'policy' | 'claim',
  anchors: Anchors,
  foes: ReadonlySet<number> = new Set(),
): Climb {
  const walk = new Walk(tree, match, kind, anchors, foes)
  const { stands, path, steps, manner } = walk
  if (kind === 'policy' && namesBothSides(tree, match.anchor)) manner.open = true
  walk.modify(true)
  const undone = kind === 'policy' && !walk.spoken ? undoneAt(tree, match.anchor) : -1
  if (undone >= 0 && !walk.matched.has(undone)) walk.turn(undone, -1)
  if (match.pattern.holder === undefined || walk.spoken) {
    noteWishes(walk, walk.node)
    begin(walk)
    judgedBySubject(walk)
    judgeDeed(walk)
    contradictFact(walk)
    for (let guard = 0; guard < 60; guard++) {
      walk.takeSuggestion(true)
      thwarted(walk)
      path.push({ node: walk.node, stance: walk.stance, taken: steps.length })
      if (tree.words[walk.node]!.head < 0) break
      if (isOnlyAsked(walk)) return { stands: [], path, stance: walk.stance, manner, steps, overruled: true }
      const below = relation(tree.words[walk.node]!)
      if (kind === 'policy' && path.length > 1 && !walk.adding && foregone(walk))
        path[path.length - 1] = { node: walk.node, stance: walk.stance, taken: steps.length }
      const told = stands.some(
        ({ how, unreal, nodes }) =>
          !unreal && how !== 'unknown' && how !== 'doubted' && !nodes.some((at) => foes.has(at)),
      )
      const { value } = manner
      noteWishes(walk, tree.words[walk.node]!.head)
      step(walk)
      judgedBySubject(walk)
      manner.judged ||=
        kind === 'policy' && told && !value && manner.value && !extentWords.has(tree.words[walk.node]!.lemma)
      judgeDeed(walk)
      contradictFact(walk)
      const names = below === 'nmod' || below === 'compound' || isPlanned(tree, path.at(-1)!.node)
      if (names && tree.words[walk.node]!.upos === 'NOUN') {
        walk.noteAdded(walk.node)
        trace(walk, walk.node)
      }
      if (isToldAbove(walk)) {
        // 'Despite Oslo's pleas for a ban, Bern went on': what Oslo wants is told all the same.
        const wishes = kind === 'policy' && isInSpite(walk) ? stands.filter(({ how }) => how === 'attitude') : []
        if (wishes.length > 0) manner.circumstance = true
        const overruled = wishes.length === 0
        return { stands: wishes, path, stance: walk.stance, manner, steps, overruled }
      }
    }
    refuteBelievers(walk)
    if (isOnlySuggested(walk)) return { stands: [], path, stance: walk.stance, manner, steps, overruled: true }
    const called = kind === 'policy' && !manner.held && !manner.value ? calledBehind(tree, match.anchor) : undefined
    if (called) {
      walk.stance = called.sign * (match.pattern.stance === '+' ? 1 : -1)
      stands.splice(0, stands.length, ...stands.filter(({ how }) => how !== 'unknown'))
      walk.note(called.holders, 'attitude')
      manner.value = true
      steps.push({ node: called.node, effect: called.sign < 0 ? 'turns' : 'keeps' })
    }
    for (const noun of resumedBehind(tree, match.anchor)) {
      // 'Rejected talks, a policy that Oslo backs': the policy is the talks, and was told of with them.
      const { head, lemma } = tree.words[noun]!
      const isName = relation(tree.words[noun]!) === 'appos' && !takesUpClause(lemma)
      if (isName && head <= match.anchor) continue
      walk.noteAdded(noun)
      trace(walk, noun)
    }
  } else path.push({ node: walk.node, stance: walk.stance, taken: steps.length })
  if (asks(tree)) manner.question = true
  if (kind === 'policy' && isSoonerBetter(tree)) {
    manner.value = true
    for (const stand of stands) if (stand.how !== 'attitude') stand.unreal = true
  }
  return {
    stands,
    path,
    stance: walk.stance,
    manner,
    steps,
    overruled: false,
    ...(walk.verdict !== undefined && { verdict: walk.verdict }),
  }
}

/**
 * What is told beside a word that names an issue, where a word above names it too and is climbed from: 'penalties, which Oslo rejects, were imposed',
 * 'were imposed by Bern and rejected by Oslo'.
 */
export function climbBeside(
  tree: Tree,
  match: PatternMatch,
  kind: 'policy' | 'claim',
  foes: ReadonlySet<number>,
): Climb {
  const walk = new Walk(tree, match, kind, new Map(), foes)
  const { node, stance, stands, manner, steps } = walk
  walk.noteAdded(node)
  trace(walk, node)
  return { stands, path: [{ node, stance, taken: 0 }], stance, manner, steps, overruled: false }
}

/** 'Suggestions that they are split are dangerous', 'amid speculation that they are': nobody who tells of such talk joins in, nor denies it unless told to. */
function isOnlySuggested({ tree, kind, path, steps }: Walk): boolean {
  if (kind !== 'claim') return false
  const at = path.findIndex(
    ({ node }, index) =>
      index > 0 &&
      [node, ...childrenBy(tree, node, 'nsubj')].some(
        (noun) =>
          HEARSAY.has(tree.words[noun]!.lemma) &&
          tree.words[noun]!.upos === 'NOUN' &&
          (noun === node || isThere(tree, node)) &&
          childrenBy(tree, noun, 'nmod:poss').length === 0,
      ) &&
      /^(?:acl|nmod|ccomp|advcl)$/.test(relation(tree.words[path[index - 1]!.node]!)),
  )
  return at >= 0 && !steps.slice(path[at]!.taken).some(({ effect }) => /turns/.test(effect))
}

const HEARSAY = new Set('suggestion insinuation innuendo rumour rumor gossip chatter speculation'.split(' '))

/** 'Anyone who thinks that they are split is mistaken', where no step has told so: whoever says this holds the contrary. */
function refuteBelievers(walk: Walk): void {
  const { tree, kind, match, path, steps, manner } = walk
  if (kind !== 'claim' || steps.some(({ effect }) => effect.startsWith('those who do it'))) return
  const verdict = refutedBelievers(tree, match.anchor)
  if (verdict < 0) return
  const reached = path.findLast(({ node }) => node >= match.anchor && node < verdict) ?? path[0]!
  walk.stance = -reached.stance
  steps.splice(reached.taken)
  steps.push({ node: verdict, effect: 'those who do it: turns' })
  path.splice(path.indexOf(reached) + 1)
  path.push({ node: path.at(-1)!.node, stance: walk.stance, taken: steps.length })
  manner.value = true
  manner.held = false
  walk.verdict = verdict
}

/** Takes in what the subject calls the word reached, where that is its predicate: 'the worst thing would be to send them'. */
function judgedBySubject(walk: Walk): void {
  const verdict =
    walk.kind === 'policy' && !walk.adding
      ? calledBySubject(walk.tree, walk.node, walk.path.at(-1)?.node ?? -1)
      : undefined
  if (!verdict || walk.spent.has(verdict.node) || walk.matched.has(verdict.node)) return
  walk.spent.add(verdict.node)
  walk.turn(verdict.node, verdict.sign)
  walk.manner.value = true
}

/** 'Asked whether Oslo would send them', 'must decide whether to': whether it is so, or will be, is left open. */
function isOnlyAsked(walk: Walk): boolean {
  const { tree, node } = walk
  const { head } = tree.words[node]!
  const marks = markers(tree, node)
  const whether =
    marks.includes('whether') ||
    (marks.includes('that') && tree.words[head]!.lemma === 'doubt' && isAtWork(tree, node)) ||
    (marks.includes('if') && node > head && questioningVerbs.has(tree.words[head]!.lemma)) ||
    isAskedBefore(tree, node)
  if (!whether || !['ccomp', 'advcl', 'acl', 'xcomp'].includes(relation(tree.words[node]!))) return false
  if (walk.kind === 'policy' && isAtWork(tree, node)) return true
  // 'Raised doubts about whether', where the doubts stand before it.
  const owner = ownerOfPhrase(tree, node)
  const effect = owner < 0 ? effectOf(tree, head, marks) : stanceEffects.get(tree.words[owner]!.lemma)
  // 'Doubts whether they would' does say something; so does 'is not sure whether they would', of a claim.
  if (walk.kind === 'claim' && KNOWING.has(tree.words[head]!.lemma) && isNegated(tree, head)) return false
  return effect === undefined || walk.sized(effect) >= 0
}

/** 'Asked if they sent them, Oslo smiled': whether what opens a clause is an 'if' or 'whether' right behind one who was asked. */
function isAskedBefore(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'mark').some(
    (mark) =>
      mark > 0 &&
      /^(?:if|whether)$/i.test(tree.words[mark]!.form) &&
      /^VB[DN]$/.test(tree.words[mark - 1]!.xpos) &&
      questioningVerbs.has(tree.words[mark - 1]!.lemma),
  )
}

/** 'Doubts whether they have any effect': what comes of a thing is another question than whether it ought to be done. */
function isAtWork(tree: Tree, node: number): boolean {
  const { lemma } = tree.words[node]!
  if (childrenBy(tree, node, 'nsubj').length === 0) return false
  return (
    workingVerbs.has(lemma) || childrenBy(tree, node, 'obj').some((child) => effectNouns.has(tree.words[child]!.lemma))
  )
}

const KNOWING = new Set(['know', 'sure', 'certain', 'confident', 'convinced'])

/**
 * Whether the word reached is listed as a finished stance of the other side, or names the other side by what it is free from ('exemption from
 * the ban') or holds in spite of ('united despite their differences').
 */
function isToldAbove(walk: Walk): boolean {
  const { tree, anchors, node, stance, path } = walk
  const above = anchors.get(node)
  if (above === undefined || above.stance === (stance < 0 ? '-' : '+')) return false
  return above.list === 'stances' || isInSpite(walk) || markers(tree, path.at(-1)!.node)[0] === 'from'
}

/** Who does or holds the thing at the very word that names it. */
function begin(walk: Walk): void {
  const { tree, node } = walk
  const { lemma } = tree.words[node]!
  const own = stanceEffects.get(lemma)
  walk.noteAdded(node)
  trace(walk, node)
  if (saysNone(tree, node) && !walk.spent.has(node)) {
    walk.spent.add(node)
    walk.turn(node, -1)
  }
  if (walk.kind === 'policy') {
    foregone(walk)
    const verdict = verdictVerb(tree, node)
    if (verdict >= 0) {
      walk.note(childrenBy(tree, verdict, 'nsubj'), 'attitude')
      return
    }
    if (isSide(tree, node)) {
      walk.note(childrenBy(tree, node, 'nsubj'), 'attitude')
      walk.adding = true
      return
    }
    walk.manner.future ||= planningWords.has(lemma)
    if (isEntry(tree, node) && isAble(tree, node)) walk.judge()
    walk.noteDeeds()
    // Who ought to do it has not done it.
    if (!walk.spoken && !walk.manner.ought && walk.stand('deed').every((at) => walk.matched.has(at)))
      walk.note(ownersOfPatient(walk), 'deed')
    if (own?.kind === 'attitude' && tree.words[node]!.upos === 'NOUN') walk.note(placedAt(tree, node, node), 'attitude')
    tooMuchOf(walk)
  } else if (felt.has(lemma)) {
    walk.note(patients(tree, node), 'attitude')
  } else if (holdsByIt(tree, node)) walk.stand('attitude')
}

/** 'The plan to send them', 'the view that they must go'. */
function isPlanned(tree: Tree, node: number): boolean {
  return tree.words[node]!.deprel === 'acl' && /^(?:to|that)$/.test(markers(tree, node)[0] ?? '')
}

/** Whether the way went through 'despite' or the like. */
function isInSpite({ tree, path }: Walk): boolean {
  return ['despite', 'notwithstanding'].includes(markers(tree, path.at(-1)!.node)[0] ?? '')
}

/** Whether whoever is named with the word by which a claim is made makes it: 'counts on them', 'their pledge'; not 'their threat'. */
function holdsByIt(tree: Tree, node: number): boolean {
  const { lemma } = tree.words[node]!
  const own = stanceEffects.get(lemma)
  if (trustingVerbs.has(lemma)) return isVerb(tree.words[node]!)
  return own?.claim === 1 && own.kind === 'attitude' && !posedWords.has(lemma)
}

/** 'Is for it', 'Bern against': a side is what is said of somebody, and what is told above it is told of others. */
function isSide(tree: Tree, node: number): boolean {
  const { upos, form } = tree.words[node]!
  if (childrenBy(tree, node, 'nsubj').length === 0) return false
  if (upos === 'ADJ')
    return /^(?:against|for|opposed|yes|no)$/i.test(form) && childrenBy(tree, node, 'obl').length === 0
  return upos === 'PRON' && sidingPrepositions.has(markers(tree, node)[0] ?? '')
}

/**
 * 'German deliveries were stepped up', 'Oslo's penalties were extended', 'spending by Oslo rose': where nobody is said to do it, those whose it
 * is; not those it is done to.
 */
function ownersOfPatient({ tree, node, matched }: Walk): number[] {
  const things = isPassive(tree, node)
    ? patients(tree, node)
    : childrenBy(tree, node, 'nsubj').filter((at) => matched.has(at))
  return things
    .filter((noun) => tree.words[noun]!.upos === 'NOUN' && !actingNouns.has(tree.words[noun]!.lemma))
    .flatMap((noun) => [
      ...childrenBy(tree, noun, 'nmod:poss', 'amod', 'compound'),
      ...childrenBy(tree, noun, 'nmod').filter((child) => ['by', 'among'].includes(markers(tree, child)[0] ?? '')),
    ])
    .filter((owner) => !matched.has(owner))
}

/** 'Too dependent on it': they are, and whoever says so would rather they were not. */
function tooMuchOf(walk: Walk): void {
  const { tree, node, matched } = walk
  if (tree.words[node]!.upos !== 'ADJ' || walk.spoken) return
  const too = childrenBy(tree, node, 'advmod').find((child) => tree.words[child]!.form.toLowerCase() === 'too')
  if (too === undefined || matched.has(too)) return
  walk.manner.value = true
  walk.turn(too, -1, 'too')
  walk.complaint = true
}

/** 'Rather than send them', 'talks instead of sending them', 'would rather talk than send them': it is not done. Gives whether that is told. */
function foregone(walk: Walk): boolean {
  const { tree, node } = walk
  const { head, deprel } = tree.words[node]!
  // 'Than support it', read as a phrase.
  const compared = deprel === 'obl' && tree.words[node]!.upos !== 'NOUN' && tree.words[node]!.upos !== 'PROPN'
  if ((deprel !== 'advcl' && !compared) || (markers(tree, node).includes('without') && isLoss(tree, head))) return false
  // 'Would rather see it end than go on', where 'rather' stands above.
  const above = ['ccomp', 'xcomp'].includes(relation(tree.words[head]!)) ? tree.words[head]!.head : head
  const preferring = [head, above].some((at) =>
    childrenBy(tree, at, 'advmod').some((child) => /^(?:rather|sooner)$/i.test(tree.words[child]!.form)),
  )
  for (const mark of childrenBy(tree, node, 'mark', 'case', 'cc')) {
    const { lemma } = tree.words[mark]!
    if (lemma === 'against' || !(turningMarkers.has(lemma) || (lemma === 'than' && preferring)) || walk.spent.has(mark))
      continue
    walk.spent.add(mark)
    walk.undo(node, lemma)
    return true
  }
  return false
}
