import {
  childrenBy,
  forbearingVerbs,
  isNegated,
  isVerb,
  markers,
  oughtModals,
  pointingVerbs,
  reach,
  relation,
  type Tree,
} from '../../language/index.ts'

/**
 * Whether what is said at `node` ought to be: 'needs to send them', 'send them!', 'it is time to', 'has no choice but to', 'cannot
 * afford to'. `denied` says that it is negated there: nobody owes what they 'do not have to' do.
 */
export function isOwed(tree: Tree, node: number, denied: boolean): boolean {
  const word = tree.words[node]!
  // 'Has to do with it': is about it.
  const about = childrenBy(tree, node, 'xcomp').some(
    (child) => tree.words[child]!.lemma === 'do' && tree.words[child + 1]?.lemma === 'with',
  )
  const owes = !about && isVerb(word) && (word.lemma === 'need' || (word.lemma === 'have' && !denied))
  return (
    (owes && childrenBy(tree, node, 'xcomp').length > 0) ||
    (word.lemma === 'time' && isTimeTo(tree, node)) ||
    isOwedByThing(tree, node) ||
    (denied && isForborne(tree, node)) ||
    isWithoutChoice(tree, node) ||
    isOwedByName(tree, node) ||
    (isImperative(tree, node) && !pointingVerbs.has(word.lemma)) ||
    couldDoMore(tree, node)
  )
}

/** 'The time has come to send them', 'has every reason to', 'would do well to', 'is well advised to': whoever is told of has not done it. */
export function isOwedByThing(tree: Tree, node: number): boolean {
  const { lemma } = tree.words[node]!
  const has = (relations: string[], fits: (at: number) => boolean): boolean =>
    childrenBy(tree, node, ...relations).some(fits)
  const isTo = (at: number): boolean => markers(tree, at)[0] === 'to'
  if (lemma === 'come')
    return has(['nsubj'], (at) => tree.words[at]!.lemma === 'time') && has(['xcomp', 'advcl', 'acl'], isTo)
  if (lemma === 'have') return has(['obj'], (at) => isReasonTo(tree, at))
  const isWell = (at: number): boolean => /^(?:well|better|best)$/i.test(tree.words[at]!.form)
  if (lemma === 'do')
    return (
      has(['advmod'], isWell) &&
      has(['aux'], (at) => /^(?:would|['’]d)$/i.test(tree.words[at]!.form)) &&
      has(['xcomp', 'advcl'], isTo)
    )
  return (
    (lemma === 'advise' || lemma === 'advised') && has(['advmod'], isWell) && has(['xcomp', 'advcl', 'ccomp'], isTo)
  )
}

function isReasonTo(tree: Tree, noun: number): boolean {
  if (!REASONS.has(tree.words[noun]!.lemma)) return false
  return (
    childrenBy(tree, noun, 'acl').some((at) => markers(tree, at)[0] === 'to') &&
    childrenBy(tree, noun, 'det', 'amod').some((at) => REASONED.has(tree.words[at]!.form.toLowerCase()))
  )
}

const REASONS = new Set(['reason', 'cause', 'ground', 'need', 'interest'])
const REASONED = new Set(['every', 'no', 'good', 'ample', 'compelling', 'little', 'excellent', 'strong'])

/** 'Could do far more': has not done enough. */
function couldDoMore(tree: Tree, node: number): boolean {
  if (tree.words[node]!.lemma !== 'do') return false
  return (
    childrenBy(tree, node, 'aux').some((child) => tree.words[child]!.lemma === 'could') &&
    childrenBy(tree, node, 'obj', 'advmod').some((child) => tree.words[child]!.form.toLowerCase() === 'more')
  )
}

/** 'It is time to stop it', 'it is time for Oslo to act', 'it is high time Oslo acted'. */
function isTimeTo(tree: Tree, node: number): boolean {
  // 'Now is the time to send them'.
  const { head, deprel } = tree.words[node]!
  const isNow = head >= 0 && deprel === 'nsubj' && tree.words[head]!.lemma === 'now'
  if (!isNow && childrenBy(tree, node, 'cop').length === 0) return false
  // 'It is time for a truce'.
  const isFor = (child: number): boolean => markers(tree, child)[0] === 'for' && tree.words[child]!.upos === 'NOUN'
  if (childrenBy(tree, node, 'nmod', 'obl').some(isFor)) return true
  const high = childrenBy(tree, node, 'amod').some((child) => tree.words[child]!.lemma === 'high')
  return childrenBy(tree, node, 'acl', 'csubj', 'advcl').some(
    (child) => markers(tree, child).includes('to') || (high && tree.words[child]!.xpos === 'VBD'),
  )
}

/** 'We cannot allow it', 'cannot afford to drop it'; but 'Oslo cannot accept it' tells what Oslo wants. */
function isForborne(tree: Tree, node: number): boolean {
  const isNamed = childrenBy(tree, node, 'nsubj').some((child) => tree.words[child]!.upos !== 'PRON')
  if (isNamed && /^(?:accept|tolerate)$/.test(tree.words[node]!.lemma)) return false
  return (
    forbearingVerbs.has(tree.words[node]!.lemma) &&
    childrenBy(tree, node, 'aux').some((child) => /^(?:can|ca|could)$/i.test(tree.words[child]!.form))
  )
}

/** 'Has no choice but to send them'. */
export function isWithoutChoice(tree: Tree, node: number): boolean {
  const { lemma, head } = tree.words[node]!
  if (!/^(?:choice|option|alternative)$/.test(lemma)) return false
  // 'Left them with no choice'.
  return tree.words[node + 1]?.lemma === 'but' || /^(?:leave|give)$/.test(tree.words[head]?.lemma ?? '')
}

/** 'What Oslo ought to do is send them', 'all that we need to do is send them'. */
function isOwedByName(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'nsubj:outer', 'nsubj').some(
    (name) =>
      /^(?:what|all)$/i.test(tree.words[name]!.form) &&
      childrenBy(tree, name, 'acl:relcl').some(
        (clause) =>
          oughtModals.has(tree.words[clause]!.lemma) ||
          childrenBy(tree, clause, 'aux').some((aux) => oughtModals.has(tree.words[aux]!.lemma)),
      ),
  )
}

/** 'Send them now', 'stop buying it', 'do not let them in'. */
function isImperative(tree: Tree, node: number): boolean {
  const word = tree.words[node]!
  if (word.xpos !== 'VB') return false
  const deprel = relation(word)
  if (deprel === 'conj')
    return childrenBy(tree, node, 'nsubj', 'aux', 'mark').length === 0 && isImperative(tree, word.head)
  if (
    deprel !== 'root' &&
    !(deprel === 'parataxis' && /^[:;—–-]$/.test(tree.words[reach(tree, node)[0] - 1]?.form ?? ''))
  )
    return false
  const within = tree.children[node]!.map((child) => tree.words[child]!)
  // 'Loosened it, and not tighten it': no 'do not'.
  const never = childrenBy(tree, node, 'advmod').some((child) => tree.words[child]!.lemma === 'never')
  if (isNegated(tree, node) && !never && !within.some(({ deprel: own }) => own === 'aux')) return false
  return within.every(
    ({ deprel: own, form: written }) =>
      !/^(?:nsubj|csubj|expl|mark|cop)/.test(own) && (own !== 'aux' || written.toLowerCase() === 'do'),
  )
}

/** 'Must have known': the 'must' tells what seems to be. */
export function isInferred(tree: Tree, modal: number): boolean {
  const form = (at: number): string => tree.words[at]?.form.toLowerCase() ?? ''
  const next = modal + (form(modal + 1) === 'not' || /^n[’']t$/.test(form(modal + 1)) ? 2 : 1)
  return form(modal) === 'must' && form(next) === 'have' && tree.words[next]!.upos === 'AUX'
}

/** 'Had better send them', 'you'd better send them'. */
export function isHadBetter(tree: Tree, auxiliary: number): boolean {
  const form = (at: number): string => tree.words[at]?.form.toLowerCase() ?? ''
  return /^(?:had|['’]d)$/.test(form(auxiliary)) && form(auxiliary + 1) === 'better'
}
