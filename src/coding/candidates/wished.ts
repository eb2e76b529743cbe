import {
  bearingVerbs,
  callingForWords,
  childrenBy,
  dutyNouns,
  isNegated,
  isVerb,
  markers,
  necessityWords,
  oughtModals,
  relation,
  type Tree,
} from '../../language/index.ts'

/**
 * Whether what a claim says is only asked for, needed, owed or somebody's task, and so not said to be so: 'called for unity', 'it is
 * vital that they show unity', 'the need to stay together', 'their task is to protect each other'. Climbs from the word
 * that names it through the verbs by which it is only shown, kept or had; `own` are the words of the claim itself.
 */
export function isOnlyWished(tree: Tree, anchor: number, own: ReadonlySet<number>): boolean {
  let at = anchor
  for (;;) {
    const word = tree.words[at]!
    if (isOwedHere(tree, at)) return true
    const { head } = word
    if (head < 0) return false
    if (own.has(head)) return isOwedHere(tree, head)
    const above = tree.words[head]!
    if (isAsked(tree, at, head)) return !isNegated(tree, head)
    // 'It is vital for the alliance to show unity', where parsers hang the clause on the noun.
    if (relation(word) === 'acl' && markers(tree, at)[0] === 'to' && above.head >= 0 && isAsked(tree, head, above.head))
      return !isNegated(tree, above.head)
    const goesOn =
      ['conj', 'appos'].includes(relation(word)) ||
      (['obj', 'xcomp', 'nsubj:pass'].includes(relation(word)) && bearingVerbs.has(above.lemma))
    if (!goesOn) return false
    at = head
  }
}

/** 'Ought to show unity', 'their duty is to protect them'. */
function isOwedHere(tree: Tree, at: number): boolean {
  const aux = childrenBy(tree, at, 'aux')
  return aux.some((child) => oughtModals.has(tree.words[child]!.lemma)) || isTask(tree, at)
}

/** 'Their duty is to protect them', 'the aim was to split them': what somebody is there to do, or wants to. */
export function isTask(tree: Tree, at: number): boolean {
  if (!isVerb(tree.words[at]!)) return false
  const { head } = tree.words[at]!
  // 'The aim is to split them', with the aim for the root.
  if (head >= 0 && dutyNouns.has(tree.words[head]!.lemma) && tree.words[at - 2]?.lemma === 'be')
    return markers(tree, at)[0] === 'to'
  // 'Their core task, to protect them'.
  const [to] = childrenBy(tree, at, 'mark')
  if (to !== undefined && tree.words[to]!.form.toLowerCase() === 'to' && isSetOff(tree, to)) return true
  if (childrenBy(tree, at, 'cop').length === 0) return false
  return childrenBy(tree, at, 'nsubj').some((noun) => dutyNouns.has(tree.words[noun]!.lemma))
}

/** Whether a word stands right behind a duty and a comma or dash. */
function isSetOff({ words }: Tree, at: number): boolean {
  return /^[,:–—-]$/.test(words[at - 1]?.form ?? '') && dutyNouns.has(words[at - 2]?.lemma ?? '')
}

/** Whether a word asks for, or calls a need or a duty, what hangs on it at `at`. */
function isAsked(tree: Tree, at: number, head: number): boolean {
  const { lemma, upos } = tree.words[head]!
  const how = relation(tree.words[at]!)
  const [mark] = markers(tree, at)
  const isClause = /^(?:xcomp|ccomp|csubj|advcl|acl)$/.test(how) && tree.words[at]!.deprel !== 'acl:relcl'
  if (upos === 'ADJ')
    return (
      necessityWords.has(lemma) &&
      (isClause
        ? mark === 'to' || mark === 'that' || mark === 'for'
        : how === 'obl' && (mark === 'for' || mark === 'to'))
    )
  if (isClause && (mark === 'to' || mark === 'that') && upos === 'NOUN')
    return callingForWords.has(lemma) || dutyNouns.has(lemma)
  if (!callingForWords.has(lemma)) return false
  if (upos === 'NOUN') return how === 'nmod' && (mark === 'for' || mark === 'to')
  // 'Asked for it', 'urged them to', 'prioritises it', but not 'called it solidarity', 'asks in unity'.
  if (how === 'obl' || how === 'nmod') return mark === 'for'
  // 'Called it a myth that they are split' asks for nothing.
  if (lemma === 'call') return isVerb(tree.words[head]!) && isClause && mark === 'to'
  return isVerb(tree.words[head]!) && (isClause ? mark === 'to' || mark === 'that' : how === 'obj')
}

/**
 * 'If they were divided, …': what is only supposed is claimed by nobody; 'even if', 'as if' and 'what if' are another matter, as is an
 * 'if' among the claim's `own` words.
 */
export function isOnlySupposed(tree: Tree, anchor: number, own: ReadonlySet<number>): boolean {
  for (let at = anchor, steps = 0; at >= 0 && steps < 3; at = tree.words[at]!.head, steps++) {
    const mark = childrenBy(tree, at, 'mark').find(
      (child) => /^(?:if|unless)$/i.test(tree.words[child]!.form) && !own.has(child),
    )
    if (mark !== undefined)
      return relation(tree.words[at]!) === 'advcl' && !/^(?:as|even|what|only)$/i.test(tree.words[mark - 1]?.form ?? '')
    if (!['obj', 'obl', 'nmod', 'xcomp', 'nsubj', 'nsubj:pass'].includes(tree.words[at]!.deprel)) return false
  }
  return false
}
