import {
  agents,
  childrenBy,
  headsClause,
  lowestCommonGovernor,
  markers,
  objectControl,
  patients,
  relation,
  stanceEffects,
  type Tree,
} from '../../language/index.ts'

/** 3: one governs the other within one clause (or a clause and its infinitive); 2: they share a clause; 1: only a sentence. */
export function linkLevel(tree: Tree, a: number, b: number, steps: number): number {
  const top = lowestCommonGovernor(tree, a, b)
  const crossings = clauseCrossings(tree, a, top) + clauseCrossings(tree, b, top)
  if ((top === a || top === b) && steps <= 3 && crossings === 0) return 3
  if (steps <= 6 && crossings <= 1) return 2
  return 1
}

function clauseCrossings(tree: Tree, node: number, top: number): number {
  let count = 0
  for (let at = node; at !== top; at = tree.words[at]!.head) {
    const deprel = relation(tree.words[at]!)
    if (deprel === 'xcomp') continue
    if (deprel === 'parataxis') count += 2
    else if (deprel !== 'root' && headsClause(tree, at)) count++
  }
  return count
}

export function inRole(tree: Tree, head: number, node: number, role: string): boolean {
  switch (role) {
    case 'agent':
      return agents(tree, head, tree.words[head]!.upos === 'VERB' ? isControlled : undefined).some((agent) =>
        inPhrase(tree, node, agent),
      )
    case 'patient':
      return patients(tree, head).some(
        (patient) => inPhrase(tree, node, patient) && !isTurned(tree, node, patient) && !isOpposed(tree, node, head),
      )
    case 'party':
      return (
        inRole(tree, head, node, 'agent') ||
        inRole(tree, head, node, 'patient') ||
        ['with', 'between', 'among', 'of', 'by', 'from'].some((preposition) => inRole(tree, head, node, preposition))
      )
    case 'part':
      return clauseCrossings(tree, node, lowestCommonGovernor(tree, head, node)) === 0
    default:
      return atPreposition(tree, head, node, role)
  }
}

const isControlled = (lemma: string): boolean => objectControl.has(lemma)

/** 'Urged Oslo to send them', 'called on Oslo to send them': who is asked to do it stands as near to it as a subject does. */
export function isAskedTo(tree: Tree, verb: number, node: number): boolean {
  const { head, upos } = tree.words[verb]!
  if (upos !== 'VERB' || !['xcomp', 'advcl'].includes(relation(tree.words[verb]!))) return false
  if (tree.words[node]!.head !== head) return false
  return /^(?:i?obj|obl)$/.test(relation(tree.words[node]!)) && inRole(tree, verb, node, 'agent')
}

/** 'Dropped its opposition to membership': what is dropped is the opposition. */
function isTurned(tree: Tree, node: number, top: number): boolean {
  for (let at = node; at !== top; ) {
    at = tree.words[at]!.head
    if (isOpposing(tree.words[at]!.lemma)) return true
  }
  return false
}

/** Whether `node` stands in the phrase whose head is `top`, not in a clause within it. */
function inPhrase(tree: Tree, node: number, top: number): boolean {
  let at = node
  while (at !== top) {
    if (at < 0 || tree.depth[at]! <= tree.depth[top]!) return false
    const deprel = relation(tree.words[at]!)
    if (deprel === 'acl' || deprel === 'ccomp' || deprel === 'advcl' || deprel === 'parataxis') return false
    if (deprel === 'conj' && isSetAgainst(tree, at)) return false
    at = tree.words[at]!.head
  }
  return true
}

/** 'Moscow, not Oslo'. */
function isSetAgainst(tree: Tree, node: number): boolean {
  return tree.children[node]!.some((child) => child < node && tree.words[child]!.form.toLowerCase() === 'not')
}

/** Whether the head has what the roles' prepositions join to it already: 'a meeting with Norway' is none with whoever else is named. */
export function isFilled(tree: Tree, head: number, roles: string[]): boolean {
  return tree.children[head]!.some((child) => {
    const deprel = relation(tree.words[child]!)
    return (deprel === 'obl' || deprel === 'nmod') && markers(tree, child).some((mark) => roles.includes(mark))
  })
}

function atPreposition(tree: Tree, head: number, node: number, preposition: string): boolean {
  const bases = [head]
  const governor = tree.words[head]!.head
  if (
    governor >= 0 &&
    ['obj', 'nsubj', 'xcomp', 'obl', 'nmod', 'compound', 'amod'].includes(relation(tree.words[head]!)) &&
    !isFilled(tree, head, [preposition])
  )
    bases.push(governor)
  for (const base of bases)
    for (const child of tree.children[base]!) {
      if (!inPhrase(tree, node, child) || isDisliked(tree, node, child)) continue
      const deprel = relation(tree.words[child]!)
      if (deprel === 'iobj' && (preposition === 'to' || preposition === 'for')) return true
      if (deprel === 'compound' || deprel === 'amod' || tree.words[child]!.deprel === 'nmod:poss') {
        if (base === head) return true
      } else if (headsClause(tree, child)) {
        // 'Kept from joining', 'met and spoke with Oslo', 'penalties imposed on Oslo', 'that they imposed on Oslo'; not 'sat
        // down for talks after he had written to Oslo'.
        if (child === node && markers(tree, child).includes(preposition)) return true
        const within = deprel === 'xcomp' || (base === head && (deprel === 'acl' || deprel === 'conj'))
        if (within && isJoinedIn(tree, child, node, preposition)) return true
      } else if ([child, node].some((at) => markers(tree, at).includes(preposition) && !isOpposed(tree, at, head)))
        return true
      // 'aid to the army of Ukraine', 'to Kyiv and Warsaw': the phrase within carries the preposition of the whole.
    }
  return false
}

/** 'Distanced himself from his denigration of Oslo': what is distanced from is the denigration. */
function isDisliked(tree: Tree, node: number, top: number): boolean {
  for (let at = node; at !== top; ) {
    at = tree.words[at]!.head
    const effect = stanceEffects.get(tree.words[at]!.lemma)
    if (effect?.kind === 'attitude' && effect.policy < 0 && effect.claim <= 0) return true
  }
  return false
}

/** Whether a preposition joins a word, or the phrase it stands in, to the verb of a clause. */
function isJoinedIn(tree: Tree, verb: number, node: number, preposition: string): boolean {
  return (
    markers(tree, node).includes(preposition) ||
    childrenBy(tree, verb, 'obl').some(
      (child) => markers(tree, child).includes(preposition) && inPhrase(tree, node, child),
    )
  )
}

/** 'Lifted its veto on the penalties': what the object takes a side against is not what is lifted. */
function isOpposed(tree: Tree, node: number, head: number): boolean {
  const before = (childrenBy(tree, node, 'case')[0] ?? 0) - 1
  if (before < 0 || before === head || !['obj', 'nsubj:pass'].includes(tree.words[before]!.deprel)) return false
  return isOpposing(tree.words[before]!.lemma)
}

function isOpposing(lemma: string): boolean {
  const effect = stanceEffects.get(lemma)
  return effect !== undefined && effect.kind !== 'value' && effect.policy < 0
}
