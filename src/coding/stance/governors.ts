import {
  actingNouns,
  alteringWords,
  blame,
  childrenBy,
  conditionMarkers,
  contrastMarkers,
  type Effect,
  extentWords,
  growingVerbs,
  isVerb,
  markers,
  occasionNouns,
  oughtModals,
  patients,
  phrasalEffects,
  predicateEffects,
  punishments,
  questioningVerbs,
  raisingVerbs,
  relation,
  sayingOrProposing,
  stanceEffects,
  type Tree,
  timingPrepositions,
  warningVerbs,
} from '../../language/index.ts'
import { judgementOf, labelOf } from './labels.ts'
import { partedEffectOf } from './parted.ts'

/** On the way to a governor: the word come `from`, and the words that the pattern `matched`, which do nothing to what they name. */
interface Way {
  from?: number
  matched?: ReadonlySet<number>
}

/** What a governor does to what depends on it: by its particle, preposition or set object first, then by itself. */
export function effectOf(tree: Tree, head: number, marks: string[], way: Way = {}): Effect | undefined {
  const word = tree.words[head]!
  // 'The question of membership' is open, and no doubt; nor is 'the question is whether'.
  const isOpen = (): boolean => marks[0] === 'of' || [...marks, ...markers(tree, head)].includes('whether')
  if (word.upos === 'NOUN' && word.lemma === 'question' && isOpen() && !isRaised(tree, head)) return undefined
  if (isSaid(tree, head, way.from ?? -1) || isLeftSo(tree, head, way.from ?? -1)) return undefined
  if (isRoundedOff(tree, head, way.from ?? -1) || isCalling(tree, head, way.from ?? -1)) return undefined
  if (isHaltedFor(tree, head, marks)) return undefined
  // 'The cause lies in it': no lie is told.
  if (word.upos === 'VERB' && word.lemma === 'lie' && !['about', 'that'].includes(marks[0]!)) return undefined
  return (
    setEffectOf(tree, head, marks, way) ??
    (isThreatening(tree, head) ? stanceEffects.get('endanger') : undefined) ??
    stanceEffects.get(word.lemma) ??
    gerundEffectOf(word) ??
    deniedEffectOf(word) ??
    nameEffectOf(tree, head)
  )
}

/** 'Broke off to telephone', 'stopped to talk': what somebody stopped for is another thing than what they stopped. */
function isHaltedFor(tree: Tree, head: number, marks: readonly string[]): boolean {
  const { lemma, upos } = tree.words[head]!
  if (upos !== 'VERB' || marks[0] !== 'to') return false
  return /^(?:stop|pause|halt)$/.test(lemma) || (lemma === 'break' && tree.words[head + 1]?.form === 'off')
}

/** 'Raised questions about it', which doubts it: whether a noun is what somebody brings up. */
export function isRaised(tree: Tree, noun: number): boolean {
  const { head, deprel } = tree.words[noun]!
  return deprel === 'obj' && raisingVerbs.has(tree.words[head]!.lemma)
}

/** 'The dispute threatens it': a thing means nothing by it, and only endangers it. */
function isThreatening(tree: Tree, head: number): boolean {
  if (tree.words[head]!.lemma !== 'threaten' || childrenBy(tree, head, 'obj').length === 0) return false
  return isDoneByThing(tree, head)
}

/** 'The dispute', 'the ruling': whether the subject of a verb is neither named nor anybody who acts. */
export function isDoneByThing(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'nsubj').some((doer) => {
    const { upos, lemma } = tree.words[doer]!
    return upos === 'NOUN' && !actingNouns.has(lemma)
  })
}

/** 'Called those who send them warmongers': they are called names, and not called for. */
function isCalling(tree: Tree, head: number, from: number): boolean {
  const { upos, lemma } = tree.words[from] ?? { upos: '', lemma: '' }
  return (
    tree.words[head]!.lemma === 'call' &&
    from > head &&
    relation(tree.words[from]!) === 'obj' &&
    (upos === 'PRON' || upos === 'DET' || lemma === 'critic')
  )
}

/** 'Will end the summit with a dinner': how it closes, and not that it is broken off. */
function isRoundedOff(tree: Tree, head: number, from: number): boolean {
  const { lemma } = tree.words[head]!
  if (from < 0 || !['end', 'close', 'finish', 'conclude'].includes(lemma)) return false
  if (!occasionNouns.has(tree.words[from]!.lemma)) return false
  // The parser may hang the dinner on the summit.
  const phrases = [...childrenBy(tree, head, 'obl', 'advcl'), ...childrenBy(tree, from, 'nmod')]
  return phrases.some((child) => {
    const [mark = ''] = markers(tree, child)
    return (mark === 'with' && occasionNouns.has(tree.words[child]!.lemma)) || mark === 'by'
  })
}

/** 'Left the alliance weaker', 'left it in tatters': that it is so now, and not that anybody went. */
function isLeftSo(tree: Tree, head: number, from: number): boolean {
  if (tree.words[head]!.lemma !== 'leave' || from < head || relation(tree.words[from]!) !== 'obj') return false
  if (tree.words[from]!.upos === 'ADJ' || childrenBy(tree, head, 'xcomp').some((child) => child > from)) return true
  const behind = [...childrenBy(tree, from, 'amod', 'acl', 'nmod'), ...childrenBy(tree, head, 'obl', 'advcl')]
  return behind.some((child) => {
    const { form, xpos, upos, deprel } = tree.words[child]!
    if (child < from || deprel === 'acl:relcl') return false
    return (
      upos === 'ADJ' || xpos === 'VBN' || (form.endsWith('s') && upos === 'NOUN' && markers(tree, child)[0] === 'in')
    )
  })
}

/** 'Suggested that they were dropped', 'suggests it will be': says that it is so, and proposes nothing; not 'suggested that they be dropped'. */
function isSaid(tree: Tree, head: number, content: number): boolean {
  if (content < 0 || !sayingOrProposing.has(tree.words[head]!.lemma)) return false
  const { deprel, xpos } = tree.words[content]!
  if (deprel !== 'ccomp' && !(deprel === 'acl' && markers(tree, content).includes('that'))) return false
  const finite = childrenBy(tree, content, 'aux', 'cop').map((child) => tree.words[child]!)
  if (finite.length === 0) return xpos === 'VBD' || xpos === 'VBZ'
  return finite[0]!.form.toLowerCase() !== 'be' && !oughtModals.has(finite[0]!.lemma)
}

/** 'It would be a step backwards to send them', 'sending them is a terrible idea': what a clause calls what is done. */
function nameEffectOf(tree: Tree, head: number): Effect | undefined {
  if (!['NOUN', 'ADV'].includes(tree.words[head]!.upos) || childrenBy(tree, head, 'cop').length === 0) return undefined
  const impersonal = childrenBy(tree, head, 'nsubj', 'expl').some((child) => tree.words[child]!.lemma === 'it')
  return impersonal || childrenBy(tree, head, 'csubj').length > 0 ? judgementOf(tree, head)?.effect : undefined
}

/** What a noun does that names a deed by its verb: 'a weakening of it', 'the scrapping of it'. */
function gerundEffectOf({ upos, lemma }: Tree['words'][number]): Effect | undefined {
  if (upos !== 'NOUN' || lemma.length < 6 || !lemma.endsWith('ing')) return undefined
  const stem = lemma.slice(0, -3)
  for (const verb of [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')]) {
    const effect = stanceEffects.get(verb)
    if (effect?.kind === 'deed') return effect
  }
  return undefined
}

/** What a word does that is denied by what it begins with: 'non-participation in it', 'noncompliance with it'. */
function deniedEffectOf({ upos, lemma }: Tree['words'][number]): Effect | undefined {
  if (upos !== 'NOUN' || !lemma.startsWith('non')) return undefined
  const effect = stanceEffects.get(lemma.replace(/^non-?/, ''))
  return effect && effect.kind !== 'value' && effect.policy > 0
    ? { ...effect, policy: -effect.policy, claim: -effect.claim }
    : undefined
}

/** 'Threatened reprisals for it', 'criticised penalties on those who do it', where that hangs on the verb. */
function punishedBy(tree: Tree, verb: number, object: number, marks: string[]): Effect | undefined {
  const { lemma } = tree.words[object]!
  if (!punishments.has(lemma)) return undefined
  const effect = marks.map((mark) => phrasalEffects.get(`${lemma} ${mark}`)).find((found) => found !== undefined)
  const opposed = (stanceEffects.get(tree.words[verb]!.lemma)?.policy ?? 0) < 0
  return effect && opposed ? { ...effect, policy: -effect.policy } : effect
}

/**
 * What a verb does by words that are set with it: 'rule out', 'stop short of', 'put an end to'. Not by the noun that was come
 * `from`, where that has done its own ('raised objections to it'), nor by a word of those `matched`: 'are held captive by them'.
 */
export function setEffectOf(tree: Tree, head: number, marks: string[], way: Way = {}): Effect | undefined {
  const { from = -1, matched } = way
  if (isHaltedFor(tree, head, marks)) return undefined
  const { lemma } = tree.words[head]!
  for (const particle of childrenBy(tree, head, 'compound:prt', 'advmod', 'xcomp')) {
    if (matched?.has(particle)) continue
    const both = `${lemma} ${tree.words[particle]!.form.toLowerCase()}`
    // 'Went back on it', and not 'went back to it'.
    const found = phrasalEffects.get(`${both} ${marks[0] ?? ''}`) ?? phrasalEffects.get(both)
    if (found) return found
  }
  for (const mark of marks) {
    const found = phrasalEffects.get(`${lemma} ${mark}`)
    if (found) return found
  }
  for (const object of childrenBy(tree, head, 'obj')) {
    if (matched?.has(object)) continue
    const punished = object === from ? undefined : punishedBy(tree, head, object, marks)
    if (punished) return punished
    const found = phrasalEffects.get(`${lemma} ${tree.words[object]!.lemma}`)
    const own = object === from ? (stanceEffects.get(tree.words[object]!.lemma)?.policy ?? 0) : 0
    if (found && own * found.policy > 0) continue
    // 'Called the halt to it a mistake'.
    if (found && labelOf(tree, head, object)) continue
    if (found) return found
  }
  return labelOf(tree, head, from) ? undefined : partedEffectOf(tree, head, from)
}

/** What is said by 'is out of the question', 'was not on the agenda', 'lies in tatters': the preposition with its noun. */
export function predicateOf(tree: Tree, node: number): Effect | undefined {
  if (tree.words[node]!.upos !== 'NOUN') return undefined
  for (const mark of markers(tree, node)) {
    const found = predicateEffects.get(`${mark} ${tree.words[node]!.lemma}`)
    if (found) return found
  }
  return undefined
}

export function isAgainst(effect: Effect | undefined, kind: 'policy' | 'claim'): boolean {
  return effect !== undefined && (kind === 'policy' ? effect.policy : effect.claim) < 0
}

/**
 * The verb at which somebody is praised or blamed for what depends on `node`, and +1 or −1: by the verb itself ('slammed
 * Berlin for buying'), or where the thing is left undone ('needled Berlin for not spending'). The parser may have hung the
 * cause on whoever is blamed.
 */
export function blameOf(
  tree: Tree,
  node: number,
  marks: string[],
  stance: number,
): { verb: number; sign: number } | undefined {
  if (!marks.includes('for') && !marks.includes('of') && !marks.includes('over')) return undefined
  let verb = tree.words[node]!.head
  if (verb >= 0 && !isVerb(tree.words[verb]!)) {
    const deprel = relation(tree.words[verb]!)
    if (!marks.includes('for') || (deprel !== 'obj' && deprel !== 'obl' && deprel !== 'nsubj')) return undefined
    // 'Criticised the push for it': the push is Oslo's, and Oslo is not there.
    if (stanceEffects.get(tree.words[verb]!.lemma)?.kind === 'attitude') return undefined
    verb = tree.words[verb]!.head
    if (verb < 0 || !blame.has(tree.words[verb]!.lemma)) return undefined
  }
  if (verb < 0) return undefined
  const { lemma } = tree.words[verb]!
  // 'warns of it' foretells it.
  const known = marks[0] === 'of' && warningVerbs.has(lemma) ? undefined : blame.get(lemma)
  if (known !== undefined) return { verb, sign: known }
  // 'A ban, for which Oslo has fought': nobody is dealt with for it.
  if (/^(?:which|whom)$/.test(tree.words[node]!.form)) return undefined
  return stance < 0 && marks.includes('for') && patients(tree, verb).length > 0 ? { verb, sign: -1 } : undefined
}

const WIELDING = new Set('use wield exercise employ invoke cast brandish'.split(' '))

/**
 * The noun to which a phrase belongs that the parser hung on the verb: 'has doubts about the guarantee', where the verb's
 * object is a word of stance and stands right before the preposition. −1 where there is none.
 */
export function ownerOfPhrase(tree: Tree, node: number): number {
  const head = tree.words[node]!.head
  const deprel = relation(tree.words[node]!)
  if (head < 0 || (deprel !== 'obl' && deprel !== 'advcl' && deprel !== 'xcomp')) return -1
  const first = childrenBy(tree, node, 'case', 'mark')[0]
  if (first === undefined || conditionMarkers.has(tree.words[first]!.lemma)) return -1
  const preposition = tree.words[first]!.form.toLowerCase()
  if (timingPrepositions.has(preposition) || contrastMarkers.has(preposition)) return -1
  // 'Used its veto to block them': the veto is the means, and not what is done to the blocking.
  if (preposition === 'to' && WIELDING.has(tree.words[head]!.lemma)) return -1
  // Not 'in order to'.
  const objects = childrenBy(tree, head, 'obj', 'obl')
  // 'Took a dim view of the push for it'.
  for (const object of [...objects, ...objects.flatMap((at) => childrenBy(tree, at, 'nmod'))])
    if (
      object === first - 1 &&
      markers(tree, object)[0] !== 'in' &&
      (isTaking(stanceEffects.get(tree.words[object]!.lemma) ?? deniedEffectOf(tree.words[object]!)) ||
        alteringWords.has(tree.words[object]!.lemma))
    )
      return object
  return ownerBefore(tree, node, head, preposition)
}

/** 'There is fury in Oslo at it', 'opposition is growing in Oslo to it': the noun of stance that is said to be there. */
function ownerBefore(tree: Tree, node: number, verb: number, preposition: string): number {
  if (!OPENING.has(preposition) || !isThere(tree, verb)) return -1
  const owner = childrenBy(tree, verb, 'nsubj').find(
    (noun) => noun < node && tree.words[noun]!.upos === 'NOUN' && isTaking(stanceEffects.get(tree.words[noun]!.lemma)),
  )
  return owner ?? -1
}

/** Whether a word says that its subject is there: 'there is', 'is growing', 'is strong'. */
export function isThere(tree: Tree, verb: number): boolean {
  const { lemma, upos } = tree.words[verb]!
  if (upos === 'ADJ') return extentWords.has(lemma) && childrenBy(tree, verb, 'cop').length > 0
  return growingVerbs.has(lemma) || childrenBy(tree, verb, 'expl').some((child) => tree.words[child]!.lemma === 'there')
}

/** Prepositions behind nouns of stance, before what they are about. */
const OPENING = new Set(['to', 'for', 'at', 'about', 'over', 'of', 'on', 'against', 'towards', 'toward', 'with'])

/** Whether a noun with this effect takes what it is about behind a preposition: 'doubts about', 'a ban on'. */
function isTaking(effect: Effect | undefined): boolean {
  return effect?.kind === 'attitude' || (effect?.kind === 'deed' && effect.policy < 0)
}

/** Whether a verb asks for the reasons of what depends on it: 'wanted to know why they buy it', 'asked why'. */
export function asksWhy(tree: Tree, head: number, node: number): boolean {
  if (!questioningVerbs.has(tree.words[head]!.lemma)) return false
  return childrenBy(tree, node, 'advmod', 'mark').some((child) => tree.words[child]!.lemma === 'why')
}
