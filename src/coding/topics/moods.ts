import {
  anyoneWords,
  childrenBy,
  hasChild,
  isPassive,
  loneMoods,
  markers,
  patients,
  receptionMoods,
  receptionNouns,
  relation,
  stanceEffects,
  type Tree,
  timeNouns,
} from '../../language/index.ts'
import { reactionAt } from '../stance/parted.ts'

/** What somebody is told to feel about what nothing behind names, and who. */
export interface Mood {
  sign: number
  /** Words for those of whom it is said; empty where they are whoever does what the word names. */
  holders: number[]
}

/** What a sentence tells somebody to feel about a thing that it does not name: at the word that says so. */
export function moodAt(tree: Tree, node: number): Mood | undefined {
  if (isCause(tree, node)) return undefined
  return (
    takenAs(tree, node) ??
    keptTo(tree, node) ??
    courseAt(tree, node) ??
    wonOver(tree, node) ??
    reacting(tree, node) ??
    described(tree, node) ??
    said(tree, node)
  )
}

/** 'Oslo backs it because voters are angry': why something is done, and not what is felt about it. */
function isCause(tree: Tree, node: number): boolean {
  if (relation(tree.words[node]!) !== 'advcl') return false
  const [mark = ''] = markers(tree, node)
  return ['because', 'since', 'as', 'although', 'though'].includes(mark)
}

/** 'Oslo's reaction was icy', 'the mood in Oslo was sour'. */
function takenAs(tree: Tree, node: number): Mood | undefined {
  const sign = receptionMoods.get(tree.words[node]!.form.toLowerCase())
  if (sign === undefined) return undefined
  const subject = childrenBy(tree, node, 'nsubj')[0] ?? -1
  if (subject < 0 || !receptionNouns.has(tree.words[subject]!.lemma)) return undefined
  if (childrenBy(tree, node, 'obl').some((child) => !saysWhen(tree, child))) return undefined
  const holders = childrenBy(tree, subject, 'nmod:poss', 'nmod').filter(
    (child) => tree.words[child]!.deprel === 'nmod:poss' || ['in', 'from'].includes(markers(tree, child)[0] ?? ''),
  )
  return holders.length > 0 ? { sign, holders } : undefined
}

/** Verbs of having a view, of keeping it and of saying it again. */
const KEEPING = new Set(
  'have take keep maintain retain hold change alter abandon reiterate repeat reaffirm restate'.split(' '),
)

/** 'Oslo has not changed its reserved position', 'Bern maintains its hostile attitude': who has it, whether they keep it or not. */
function keptTo(tree: Tree, node: number): Mood | undefined {
  const { head, deprel } = tree.words[node]!
  if (deprel !== 'amod' || !receptionNouns.has(tree.words[head]!.lemma)) return undefined
  const { head: verb, deprel: role } = tree.words[head]!
  const sign = signOf(tree, node)
  if (sign === 0 || role !== 'obj' || !KEEPING.has(tree.words[verb]!.lemma)) return undefined
  if (childrenBy(tree, head, 'nmod', 'acl').some((child) => tree.words[child]!.deprel !== 'nmod:poss')) return undefined
  return { sign, holders: childrenBy(tree, verb, 'nsubj') }
}

/** 'Oslo is ahead of schedule', 'Bern is on track', 'Rome is close to it': who does what was agreed. */
export function courseAt(tree: Tree, node: number): Mood | undefined {
  const form = tree.words[node]!.form.toLowerCase()
  if (!(form === 'ahead' || form === 'close' || COURSES.has(form)) || !hasChild(tree, node, 'cop')) return undefined
  const by = childrenBy(tree, node, 'obl', 'nmod').map((child) => tree.words[child]!.lemma)
  const isAhead = form === 'ahead' && by.some((lemma) => COURSES.has(lemma))
  const isNear = form === 'close' && childrenBy(tree, node, 'obl').some((child) => isThat(tree, child))
  const isOn = COURSES.has(form) && markers(tree, node)[0] === 'on' && by.length === 0
  return isAhead || isOn || isNear ? { sign: 1, holders: childrenBy(tree, node, 'nsubj') } : undefined
}

/** 'To it', 'to that'. */
function isThat(tree: Tree, node: number): boolean {
  return /^(?:it|that|this)$/i.test(tree.words[node]!.form) && markers(tree, node)[0] === 'to'
}

const COURSES = new Set(['schedule', 'track', 'course', 'target', 'time', 'plan', 'curve'])

const WINNING = new Set(['persuade', 'convince', 'win', 'sway'])

/** 'Oslo has been won over', 'has yet to be persuaded', 'remains to be convinced'. */
function wonOver(tree: Tree, node: number): Mood | undefined {
  const { lemma, head, deprel } = tree.words[node]!
  if (!WINNING.has(lemma) || !isPassive(tree, node) || hasChild(tree, node, 'xcomp', 'ccomp', 'obl')) return undefined
  const over = childrenBy(tree, node, 'compound:prt', 'advmod').some((child) => tree.words[child]!.lemma === 'over')
  if (lemma === 'win' && !over) return undefined
  const own = patients(tree, node)
  if (own.length > 0) return { sign: 1, holders: own }
  if (deprel !== 'xcomp' || !['have', 'remain', 'need'].includes(tree.words[head]!.lemma)) return undefined
  return { sign: -1, holders: childrenBy(tree, head, 'nsubj') }
}

/** Prepositions behind which stands what somebody reacts to. */
const NAMING = new Set(['to', 'by', 'at', 'over', 'about', 'for'])

const REACTING = new Set(['react', 'respond', 'reply', 'answer'])

/** 'Oslo reacted coolly', 'responded with scorn'; not 'reacted coolly to the film'. */
function reacting(tree: Tree, node: number): Mood | undefined {
  if (!REACTING.has(tree.words[node]!.lemma) || hasChild(tree, node, 'obj')) return undefined
  const about = childrenBy(tree, node, 'obl').flatMap((child) => [child, ...childrenBy(tree, child, 'nmod')])
  if (about.some((child) => NAMING.has(markers(tree, child)[0] ?? ''))) return undefined
  const effect = reactionAt(tree, node, -1)
  return effect && effect.policy !== 0 ? { sign: Math.sign(effect.policy), holders: [] } : undefined
}

/** 'A sceptical Oslo asked for more time'. */
function described(tree: Tree, node: number): Mood | undefined {
  const { form, head } = tree.words[node]!
  if (relation(tree.words[node]!) !== 'amod' || tree.words[head]!.upos !== 'PROPN') return undefined
  const isOne = childrenBy(tree, head, 'det').some((child) => /^an?$/i.test(tree.words[child]!.form))
  const sign = signOf(tree, node)
  return isOne && sign !== 0 && loneMoods.has(form.toLowerCase()) ? { sign, holders: [head] } : undefined
}

/** 'Oslo is hostile', 'was less keen', 'has been delighted from the start'. */
function said(tree: Tree, node: number): Mood | undefined {
  const sign = signOf(tree, node)
  if (sign === 0) return undefined
  const passive = isPassive(tree, node)
  if (!passive && !(hasChild(tree, node, 'cop') && hasChild(tree, node, 'nsubj'))) return undefined
  if (hasChild(tree, node, 'obj', 'ccomp', 'xcomp', 'expl')) return undefined
  const places = placesOfAnyone(tree, node)
  if (childrenBy(tree, node, 'obl', 'nmod', 'acl').some((child) => !saysWhen(tree, child) && !places.includes(child)))
    return undefined
  return { sign, holders: passive ? patients(tree, node) : [] }
}

/** 'In Oslo they are furious', 'in Bern nobody is keen': where those are that stand for it. */
function placesOfAnyone(tree: Tree, node: number): number[] {
  const isAnyone = childrenBy(tree, node, 'nsubj', 'nsubj:pass').some((child) =>
    anyoneWords.has(tree.words[child]!.form.toLowerCase()),
  )
  if (!isAnyone) return []
  return childrenBy(tree, node, 'obl').filter(
    (child) => markers(tree, child)[0] === 'in' && tree.words[child]!.upos === 'PROPN',
  )
}

function signOf(tree: Tree, node: number): number {
  const { lemma, form } = tree.words[node]!
  const word = form.toLowerCase()
  const warmth = receptionMoods.get(word)
  if (warmth !== undefined) return warmth
  const mood = [word, lemma].find((each) => loneMoods.has(each))
  const policy = mood === undefined ? 0 : stanceEffects.get(mood)!.policy
  return Math.sign(policy)
}

/** 'From the start', 'on Monday', 'at first'. */
function saysWhen(tree: Tree, node: number): boolean {
  const { lemma } = tree.words[node]!
  return timeNouns.has(lemma) || lemma === 'start' || lemma === 'first'
}
