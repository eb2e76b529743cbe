import {
  attemptWords,
  bringingVerbs,
  childrenBy,
  type Effect,
  failingWords,
  futureModals,
  hinderingVerbs,
  isNegated,
  isPassive,
  isVerb,
  markers,
  maybeModals,
  negators,
  noneWords,
  oughtModals,
  patients,
  pressingVerbs,
  relation,
  stanceEffects,
  succeedingWords,
  type Tree,
} from '../../language/index.ts'
import { applied } from './applied.ts'
import { completed } from './completed.ts'
import type { Walk } from './walk.ts'

/** What somebody does to another about a deed of the other's: brings them to do it, or keeps them from it. */
type Influence = 'bring' | 'keep'

const EFFECTS: Record<Influence, Effect> = {
  bring: { kind: 'attitude', policy: 1, claim: 0 },
  keep: { kind: 'deed', policy: -1, claim: 0 },
}

/** What the verb `head` does to its object about the deed at `node`: 'persuaded Oslo to send them', 'shamed Oslo into it'. */
export function influenceAt(tree: Tree, node: number, head: number, marks: string[]): Influence | undefined {
  if (!isVerb(tree.words[head]!) || !['xcomp', 'advcl', 'ccomp', 'obl'].includes(relation(tree.words[node]!)))
    return undefined
  const { lemma } = tree.words[head]!
  // 'Talked Oslo into talks'; not 'pulled troops out of Oslo'.
  const gerund =
    tree.words[node]!.xpos === 'VBG' ||
    (tree.words[node]!.upos === 'NOUN' &&
      (pressingVerbs.has(lemma) || (hinderingVerbs.has(lemma) && isOwn(tree, node))))
  const mark = isOut(tree, node) ? 'out of' : marks.join(' ')
  if (gerund && (mark === 'into' || mark === 'out of' || mark === 'from')) {
    const found = mark === 'into' ? 'bring' : mark === 'out of' || hinderingVerbs.has(lemma) ? 'keep' : undefined
    return found && patients(tree, head).length > 0 ? found : undefined
  }
  // 'Hampered Oslo in its efforts to send them'.
  const hampers = mark === 'in' && attemptWords.has(tree.words[node]!.lemma) && isObstacle(lemma)
  if (hampers && patients(tree, head).length > 0) return 'keep'
  const bare = mark === 'to' || (mark === '' && relation(tree.words[node]!) === 'xcomp')
  return bare && bringingVerbs.has(lemma) && patients(tree, head).length > 0 ? 'bring' : undefined
}

function isObstacle(lemma: string): boolean {
  const effect = stanceEffects.get(lemma)
  return hinderingVerbs.has(lemma) || (effect?.kind === 'deed' && effect.policy < 0)
}

/** 'Its plan'. */
function isOwn(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, 'nmod:poss').some((owner) => tree.words[owner]!.upos === 'PRON')
}

/** Whether 'out of' marks a word, however the parser has parted it. */
function isOut(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'mark', 'case').some(
    (child) => tree.words[child]!.lemma === 'of' && tree.words[child - 1]?.form.toLowerCase() === 'out',
  )
}

/**
 * The step of a deed into the verb that moves another to it or keeps them from it. Those who do the one are for or against
 * the deed; the others do it where they were moved, or where nobody could keep them from it.
 */
export function influenced(walk: Walk, head: number, influence: Influence, marks: string[]): void {
  // Who is hampered in an effort goes on wanting it.
  if (marks[0] === 'in') walk.note(patients(walk.tree, head), 'attitude')
  const { tree, stance, climbed, kind } = walk
  const steps = [...walk.steps]
  const came = outcome(tree, head, 0)
  // 'Tried to talk Oslo out of its plan to send them': Oslo has the plan.
  if (influence === 'keep' && came < 1 && isOwn(tree, walk.node)) walk.note(patients(tree, head), 'attitude')
  const moved = influence === 'bring' ? came : Math.min(came, 0) * -1
  walk.influencing = head
  if (isInVain(tree, head, influence))
    for (const child of tree.children[head]!)
      if (negators.has(tree.words[child]!.form.toLowerCase())) walk.spent.add(child)
  if (marks.includes('to') || marks.length === 0) completed(walk, head, 'xcomp', marks)
  else {
    walk.pending = undefined
    for (const earlier of walk.stands) if (earlier.how !== 'attitude') earlier.unreal = true
    applied(walk, EFFECTS[influence], head)
  }
  if (kind === 'policy' && moved !== 0)
    walk.stands.push({
      nodes: patients(tree, head),
      stance: stance * moved,
      // Those who would not be moved stand by that, whatever is said of the trying.
      how: moved * (influence === 'bring' ? 1 : -1) < 0 ? 'attitude' : 'deed',
      climbed,
      unknown: 0,
      unreal: false,
      steps: [...steps, { node: head, effect: moved < 0 ? 'turns' : 'keeps' }],
    })
}

/** 'Could not persuade them', 'did not persuade them': not 'will not', which refuses to. */
function isInVain(tree: Tree, verb: number, influence: Influence): boolean {
  if (!isNegated(tree, verb) || isPassive(tree, verb)) return false
  // 'Nobody could persuade them' tells of nobody who tried.
  if (childrenBy(tree, verb, 'nsubj').some((child) => noneWords.has(tree.words[child]!.form.toLowerCase())))
    return false
  const aux = childrenBy(tree, verb, 'aux').map((child) => tree.words[child]!.form.toLowerCase())
  if (aux.some((form) => ['can', 'ca', 'could'].includes(form))) return true
  return influence === 'bring' && aux.some((form) => ['did', 'has', 'had', 'have'].includes(form))
}

/** Whether what `verb` brings about came (1), did not (−1), or is open (0): tried, wanted, to come, asked. */
function outcome(tree: Tree, verb: number, steps: number): -1 | 0 | 1 {
  const word = tree.words[verb]!
  if (markers(tree, verb).some((mark) => ['if', 'whether', 'unless', 'until', 'before'].includes(mark))) return 0
  const aux = childrenBy(tree, verb, 'aux').map((child) => tree.words[child]!.form.toLowerCase())
  const denied = isNegated(tree, verb)
  if (aux.some((form) => oughtModals.has(form))) return 0
  if (denied) return aux.some((form) => ['may', 'might'].includes(form)) ? 0 : -1
  if (aux.some((form) => maybeModals.has(form) || futureModals.has(form))) return 0
  const deprel = relation(word)
  const { head } = word
  if (head < 0) return word.xpos === 'VBG' ? 0 : 1
  if (deprel === 'xcomp' || (deprel === 'advcl' && markers(tree, verb)[0] === 'to')) {
    const { lemma } = tree.words[head]!
    const above = steps < 4 ? outcome(tree, head, steps + 1) : 0
    if (failingWords.has(lemma) || (isPassive(tree, verb) && isRefusal(lemma)))
      return above === 0 ? 0 : above < 0 ? 1 : -1
    return succeedingWords.has(lemma) ? above : 0
  }
  if (deprel === 'acl' && markers(tree, verb).includes('to')) return 0
  return /^VB[DNPZ]$/.test(word.xpos) || (word.xpos === 'VBG' && deprel === 'advcl') ? 1 : 0
}

/** 'Refused to be persuaded'. */
function isRefusal(lemma: string): boolean {
  const effect = stanceEffects.get(lemma)
  return effect?.kind === 'attitude' && effect.policy === -1
}
