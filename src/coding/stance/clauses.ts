import {
  bleakWords,
  childrenBy,
  conditionMarkers,
  consequences,
  contrastMarkers,
  cueVerbs,
  enteredNouns,
  enteringVerbs,
  hasChild,
  interrogatives,
  isNegated,
  isPassive,
  isVerb,
  losingVerbs,
  markers,
  maybeModals,
  reach,
  relation,
  stanceEffects,
  type Tree,
  undergoneNouns,
} from '../../language/index.ts'
import { effectOf } from './governors.ts'

export function isRelative(tree: Tree, node: number): boolean {
  return ['which', 'who', 'that'].includes(tree.words[node]!.form.toLowerCase())
}

/** A past participle without its auxiliary: 'opposed by Moscow'; not 'which Moscow has opposed'. */
export function isParticiple(tree: Tree, node: number): boolean {
  return tree.words[node]!.xpos === 'VBN' && !hasChild(tree, node, 'obj', 'aux', 'nsubj')
}

/** Whether a word is what its governor is said of, as an active clause's subject. */
export function isSubject(tree: Tree, node: number): boolean {
  const { deprel, head } = tree.words[node]!
  if (deprel === 'nsubj' || deprel === 'nsubj:outer') return !isPassive(tree, head)
  return deprel === 'csubj' && isVerb(tree.words[head]!) && !isPassive(tree, head)
}

/** Whether a word is a subject that 'only' singles out. */
export function isOnlySubject(tree: Tree, node: number): boolean {
  if (!isSubject(tree, node) || isVerb(tree.words[node]!)) return false
  return tree.children[node]!.some((child) => child < node && tree.words[child]!.lemma === 'only')
}

/** 'Without it the alliance would fall apart', 'cannot survive': what comes of the lack is bad. */
export function isLoss(tree: Tree, head: number): boolean {
  // 'Without it their chances are slim'.
  if (bleakWords.has(tree.words[head]!.lemma)) return !isNegated(tree, head)
  const auxiliaries = childrenBy(tree, head, 'aux').map((child) => tree.words[child]!.lemma)
  if (!auxiliaries.some((lemma) => lemma === 'will' || maybeModals.has(lemma))) return false
  const effect = effectOf(tree, head, [])
  const { lemma } = tree.words[head]!
  const bad =
    (effect !== undefined && (effect.policy < 0 || effect.claim < 0)) ||
    losingVerbs.has(lemma) ||
    (consequences.get(lemma) ?? 0) < 0
  return bad !== isNegated(tree, head)
}

/** Whether a word heads a relative clause set off by a comma: ', which blocks it'. */
export function addsOn(tree: Tree, node: number): boolean {
  if (tree.words[node]!.deprel !== 'acl:relcl') return false
  const pronoun = childrenBy(tree, node, 'nsubj', 'obj', 'obl').find((child) =>
    ['which', 'who', 'whom'].includes(tree.words[child]!.form.toLowerCase()),
  )
  return pronoun !== undefined && tree.words[pronoun - 1]?.form === ','
}

/** 'So angry that they left': the clause tells what came of it, and the anger is about something else. */
export function isResult(tree: Tree, clause: number): boolean {
  const { head } = tree.words[clause]!
  if (head < 0 || markers(tree, clause)[0] !== 'that') return false
  return childrenBy(tree, head, 'advmod').some(
    (child) => child < head && tree.words[child]!.form.toLowerCase() === 'so',
  )
}

/** Whether the sentence asks for a yes or a no, and so takes none of them for granted; 'why' and 'who' do. */
export function asksWhether(tree: Tree): boolean {
  return asks(tree) && !tree.words.some(({ form }) => interrogatives.has(form.toLowerCase()))
}

/** 'The question is whether they are': whether a word stands in a clause that is called an open question. */
export function isOpenQuestion(tree: Tree, node: number): boolean {
  for (let at = node, steps = 0; at >= 0 && steps < 4; at = tree.words[at]!.head, steps++)
    if (markers(tree, at).includes('whether'))
      return childrenBy(tree, at, 'nsubj:outer', 'nsubj').some((child) =>
        /^(?:question|issue|matter)$/.test(tree.words[child]!.lemma),
      )
  return false
}

/** Whether a question takes what it asks about for so. */
export function takesForGranted(tree: Tree): boolean {
  return tree.words.some(({ form }) => /^(?:why|how)$/i.test(form))
}

/** Whether the sentence is a question. */
export function asks(tree: Tree): boolean {
  for (let i = tree.words.length - 1; i >= 0 && i >= tree.words.length - 3; i--)
    if (tree.words[i]!.form === '?') return true
  return false
}

/** 'Spoke of a breakthrough': the verb by which somebody gives a name, good or bad, to a thing that was named before; −1 for none. */
export function verdictVerb(tree: Tree, node: number): number {
  const { lemma, head } = tree.words[node]!
  if (head < 0 || relation(tree.words[node]!) !== 'obl' || markers(tree, node)[0] !== 'of') return -1
  if (stanceEffects.get(lemma)?.kind !== 'value' || childrenBy(tree, node, 'nmod', 'acl', 'conj').length > 0) return -1
  return ['speak', 'talk'].includes(tree.words[head]!.lemma) && childrenBy(tree, head, 'nsubj').length > 0 ? head : -1
}

/** 'If elected', 'if necessary', 'if asked': what is promised or offered so is promised or offered. */
const OWN_CONDITIONS = new Set(
  'elect re-elect reelect necessary need require confirm ask request invite possible feasible'.split(' '),
)

/** Whether something is told on a condition: 'could be eased if …', 'only after a truce', 'will agree provided that …'; not 'even if'. */
export function hangsOnCondition(tree: Tree, node: number): boolean {
  return tree.children[node]!.some((child) => {
    const form = tree.words[child]!.form.toLowerCase()
    if (form === 'only' && isOnCondition(tree, child)) return true
    const parts = childrenBy(tree, child, 'mark', 'case', 'advmod')
    if (parts.some((part) => tree.words[part]!.form.toLowerCase() === 'only' && isOnCondition(tree, part))) return true
    // 'Will back them provided that …', read as a verb.
    if (/^provid(?:ed|ing)$/.test(form) && tree.words[child + 1]?.form.toLowerCase() === 'that') return true
    return (
      relation(tree.words[child]!) === 'advcl' &&
      !OWN_CONDITIONS.has(tree.words[child]!.lemma) &&
      !isSaidSoOfIt(tree, child) &&
      parts.some((mark) => {
        const marker = tree.words[mark]!.form.toLowerCase()
        return ['if', 'provided', 'unless'].includes(marker) && tree.words[mark - 1]?.form.toLowerCase() !== 'even'
      })
    )
  })
}

/** 'Will block it unless …': what is refused so is refused for now. */
export function hangsOnUnless(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'advcl').some((child) => markers(tree, child)[0] === 'unless')
}

/** Whether an 'only' sets a condition: 'only after', 'only if', 'only with'. */
export function isOnCondition(tree: Tree, only: number): boolean {
  const next = tree.words[only + 1]?.form.toLowerCase() ?? ''
  return contrastMarkers.has(next) || conditionMarkers.has(next) || next === 'with'
}

/** Whether a clause only supposes something, or waits for it: 'if', 'once', 'as soon as a truce holds'. */
export function isSupposed(tree: Tree, node: number, marks: readonly string[]): boolean {
  const mark = childrenBy(tree, node, 'mark', 'advmod').find(
    (child) => tree.words[child]!.lemma !== 'whether' && conditionMarkers.has(tree.words[child]!.lemma),
  )
  if (mark !== undefined) return tree.words[mark - 1]?.form.toLowerCase() !== 'as'
  return (
    marks.includes('as') &&
    tree.words.slice(Math.max(0, node - 8), node).some(({ form }) => /^(?:soon|long)$/i.test(form))
  )
}

/**
 * Whether a clause with a doer of its own tells what went on before, behind or beside its governor: 'after Oslo lamented it', 'as Oslo
 * lamented it', 'with Oslo lamenting it'.
 */
export function isAccompanying(tree: Tree, node: number, head: number, marks: readonly string[]): boolean {
  const doers = childrenBy(tree, node, 'nsubj', 'nsubj:pass')
  if (doers.length === 0) return false
  // 'They are ready, though he added that there is none': he goes on.
  if (cueVerbs.has(tree.words[node]!.lemma) && doers.every((doer) => tree.words[doer]!.upos === 'PRON')) return false
  if (marks.some((mark) => contrastMarkers.has(mark)) || (marks.includes('with') && node < head)) return true
  // 'As they see it' tells how they do.
  return marks.length === 1 && marks[0] === 'as' && doers.some((doer) => tree.words[doer]!.upos === 'PROPN')
}

/** 'In the event of a truce', 'in case of war'. */
export function isEventuality(tree: Tree, node: number, marks: readonly string[]): boolean {
  return marks[0] === 'in' && ['event', 'case', 'absence'].includes(tree.words[node]!.lemma)
}

/** Whether something is called good or bad in an impersonal clause: 'it was wrong to send them'. */
export function isImpersonal(tree: Tree, head: number): boolean {
  const { head: above, deprel } = tree.words[head]!
  // 'Finds it wrong to send them'.
  const placed = deprel === 'xcomp' && above >= 0 ? childrenBy(tree, above, 'obj', 'expl') : []
  return [...childrenBy(tree, head, 'nsubj', 'expl'), ...placed].some(
    (child) => tree.words[child]!.form.toLowerCase() === 'it',
  )
}

/** 'Too weak to send them', 'too early for them to join': what is too much of one thing is none of the other. */
export function exceeds(tree: Tree, head: number, marks: readonly string[]): boolean {
  const { upos } = tree.words[head]!
  if ((upos !== 'ADJ' && upos !== 'ADV') || !marks.some((mark) => mark === 'to' || mark === 'for')) return false
  return childrenBy(tree, head, 'advmod').some((child) => tree.words[child]!.form.toLowerCase() === 'too')
}

/** Whether a word names a coming into a body, which its members grant: 'join the alliance', 'membership'; not 'join the talks'. */
export function isEntry(tree: Tree, node: number): boolean {
  const { lemma } = tree.words[node]!
  if (undergoneNouns.has(lemma)) return true
  if (!enteringVerbs.has(lemma)) return false
  return childrenBy(tree, node, 'obj', 'obl', 'xcomp').some(
    (child) => tree.words[child]!.upos === 'PROPN' || enteredNouns.has(tree.words[child]!.lemma),
  )
}

/** 'Can join', 'could not join'. */
export function isAble(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'aux').some((child) => {
    const form = tree.words[child]!.form.toLowerCase()
    return form === 'can' || form === 'ca' || (form === 'could' && isNegated(tree, node))
  })
}

/** 'Has yet to ratify it'. */
export function isYetToCome(tree: Tree, head: number): boolean {
  return tree.words[head + 1]?.form.toLowerCase() === 'yet' && tree.words[head + 2]?.form.toLowerCase() === 'to'
}

/** 'It was “absurd” that they would not come', 'it would be a mistake if they refused': what follows is called so. */
export function isSaidSoOfIt(tree: Tree, node: number): boolean {
  const { head, deprel } = tree.words[node]!
  const marks = markers(tree, node)
  const begins = (at: number): boolean => tree.words[at]!.lemma === 'that'
  const follows =
    deprel === 'advcl'
      ? marks[0] === 'that' || (marks[0] === 'if' && isSupposedOf(tree, head))
      : deprel === 'acl:relcl' &&
        begins(reach(tree, node)[0]) &&
        childrenBy(tree, node, 'nsubj').every((at) => !begins(at))
  if (!follows) return false
  const it = childrenBy(tree, head, 'nsubj', 'expl').some((child) => tree.words[child]!.lemma === 'it')
  return it && ['ADJ', 'NOUN'].includes(tree.words[head]!.upos) && childrenBy(tree, head, 'cop').length > 0
}

/** 'Would be a mistake', 'is better'. */
function isSupposedOf(tree: Tree, head: number): boolean {
  return childrenBy(tree, head, 'aux').some((aux) => /^(?:would|will|'d|'ll)$/i.test(tree.words[aux]!.form))
}
