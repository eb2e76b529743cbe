import type { PatternMatch } from '../codebook/index.ts'
import {
  agents,
  blame,
  childrenBy,
  conditionMarkers,
  diminishers,
  type Effect,
  felt,
  isPassive,
  isVerb,
  labelling,
  markers,
  maybeModals,
  negators,
  objectControl,
  oughtModals,
  patients,
  phrasalEffects,
  relation,
  stanceEffects,
  subjectEffects,
  type Tree,
  turningMarkers,
} from '../language/index.ts'
import { isObjectControl } from './roles.ts'

/** What a step from the issue towards its holder went through. */
export interface Step {
  node: number
  effect: string
}

/** A word at which somebody may hold the stance that has been worked out so far. */
export interface Stand {
  /** Words that may name the holders. */
  nodes: number[]
  /** + or −, with its strength: −0.5 is a weak −. */
  stance: number
  how: 'deed' | 'attitude' | 'unknown' | 'doubted'
  /** Steps climbed from the issue. */
  climbed: number
  /** Governors passed whose effect is not known. */
  unknown: number
  /** The thing was only wanted of the doer, or supposed: not done. */
  unreal: boolean
  steps: Step[]
}

/** What is said about the whole, by which the speaker's own stance is judged. */
export interface Manner {
  ought: boolean
  maybe: boolean
  condition: boolean
  question: boolean
  value: boolean
  /** The issue is what something is said of, not what somebody does or wants. */
  asSubject: boolean
  relative: boolean
  negated: boolean
  unknown: number
}

export interface Climb {
  stands: Stand[]
  /** The stance at each word of the path, before its governor turned it. */
  path: { node: number; stance: number }[]
  /** The stance at the top, which whoever says the whole takes. */
  stance: number
  manner: Manner
  steps: Step[]
}

/**
 * Climbs from a pattern's anchor to the root of its sentence. Each governing word turns, keeps or weakens the stance;
 * at each, whoever does it or holds it is noted.
 */
export function climb(tree: Tree, match: PatternMatch, kind: 'policy' | 'claim'): Climb {
  const matched = new Set(match.nodes)
  const manner: Manner = {
    ought: false,
    maybe: false,
    condition: false,
    question: false,
    value: false,
    asSubject: false,
    relative: false,
    negated: false,
    unknown: 0,
  }
  const stands: Stand[] = []
  const path: Climb['path'] = []
  const steps: Step[] = []
  let stance = match.pattern.stance === '+' ? 1 : -1
  let climbed = 0
  let node = match.anchor

  const modify = (at: number, entry: boolean): void => {
    const change = modifiers(tree, at, matched, kind)
    for (const { node: word, effect } of change.steps) steps.push({ node: word, effect })
    if (change.turn) {
      stance = -stance
      manner.negated = true
    }
    if (change.ought) manner.ought = true
    if (change.maybe) manner.maybe = true
    if (change.condition) manner.condition = true
    if (entry && change.diminished && !change.turn) stance *= -0.5
  }
  const stand = (at: number, how: Stand['how'], unreal = false): void => {
    const nodes = agents(tree, at, isObjectControl).filter((agent) => !matched.has(agent) || how !== 'attitude')
    if (nodes.length > 0)
      stands.push({ nodes, stance, how, climbed, unknown: manner.unknown, unreal, steps: [...steps] })
  }

  modify(node, true)
  const spoken = match.pattern.holder === 'speaker'
  if (match.pattern.holder !== undefined && !spoken) return { stands, path: [{ node, stance }], stance, manner, steps }
  if (felt.has(tree.words[node]!.lemma) && kind === 'claim') {
    const nodes = patients(tree, node)
    if (nodes.length > 0)
      stands.push({ nodes, stance, how: 'attitude', climbed, unknown: 0, unreal: false, steps: [...steps] })
  }
  if (spoken) manner.value = true
  else if (kind === 'policy') stand(node, 'deed')
  else if (
    stanceEffects.get(tree.words[node]!.lemma)?.claim === 1 &&
    stanceEffects.get(tree.words[node]!.lemma)?.kind === 'attitude'
  )
    stand(node, 'attitude')

  for (let guard = 0; guard < 60; guard++) {
    path.push({ node, stance })
    const word = tree.words[node]!
    const head = word.head
    if (head < 0) break
    const deprel = relation(word)
    const governor = tree.words[head]!
    if (deprel === 'conj' || deprel === 'appos' || deprel === 'flat' || deprel === 'fixed' || deprel === 'list') {
      node = head
      if (deprel !== 'conj') modify(node, false)
      else inheritModality(tree, node, manner)
      continue
    }
    climbed++
    const marks = markers(tree, node)
    if (
      deprel === 'advcl' ||
      deprel === 'parataxis' ||
      deprel === 'dep' ||
      deprel === 'discourse' ||
      word.deprel === 'acl:relcl'
    ) {
      const phrasal =
        deprel === 'advcl'
          ? marks.map((mark) => phrasalEffects.get(`${governor.lemma} ${mark}`)).find(Boolean)
          : undefined
      if (phrasal) {
        apply(phrasal, head)
        continue
      }
      const blamed = deprel === 'advcl' ? blameOf(tree, head, marks, stance) : 0
      if (blamed !== 0) {
        stance *= blamed
        steps.push({ node: head, effect: blamed < 0 ? 'blamed: turns' : 'praised: keeps' })
        node = head
        stand(node, 'attitude')
        modify(node, false)
        continue
      }
      if (word.deprel === 'acl:relcl') manner.relative = true
      if (marks.some((mark) => turningMarkers.has(mark))) {
        stance = -stance
        steps.push({ node, effect: `${marks.join(' ')}: turns` })
      }
      const complement =
        deprel === 'advcl' && (governor.upos === 'ADJ' || marks[0] === 'to')
          ? effectOf(tree, head, node, marks)
          : undefined
      if (complement?.kind === 'attitude') {
        apply(complement, head)
        continue
      }
      if (marks.some((mark) => conditionMarkers.has(mark))) manner.condition = true
      node = head
      inheritModality(tree, node, manner)
      continue
    }
    if (marks.some((mark) => turningMarkers.has(mark)) && !isNegative(stanceEffects.get(governor.lemma), kind)) {
      // 'protests against', 'peace without': turned already where the governor itself opposes.
      stance = -stance
      steps.push({ node, effect: `${marks.join(' ')}: turns` })
      if (marks.includes('against') && isVerb(governor)) {
        node = head
        stand(node, 'attitude')
        modify(node, false)
        continue
      }
    }
    const blamedFor = deprel === 'obl' && isVerb(governor) ? blameOf(tree, head, marks, stance) : 0
    if (blamedFor !== 0) {
      stance *= blamedFor
      steps.push({ node: head, effect: blamedFor < 0 ? 'blamed: turns' : 'praised: keeps' })
      node = head
      stand(node, 'attitude')
      modify(node, false)
      continue
    }
    const active = deprel === 'nsubj' && word.deprel !== 'nsubj:pass' && !isPassive(tree, head)
    const label =
      deprel === 'obj' || word.deprel === 'nsubj:pass' || deprel === 'nsubj' || deprel === 'ccomp' || deprel === 'xcomp'
        ? labelOf(tree, head, node)
        : undefined
    if (label) {
      turnBy(label.effect, label.node)
      node = head
      modify(node, false)
      stand(node, 'attitude')
      continue
    }
    const effect = effectOf(tree, head, node, marks)
    if (deprel === 'nsubj' && active) {
      manner.asSubject = true
      if (
        effect &&
        (effect.kind === 'value' || (effect.kind === 'deed' && childrenBy(tree, head, 'obj').length === 0))
      ) {
        turnBy(effect, head)
        if (effect.kind === 'value') manner.value = true
      } else if (subjectEffects.has(governor.lemma)) {
        const change = subjectEffects.get(governor.lemma)!
        stance *= change
        manner.value = true
        steps.push({ node: head, effect: change < 0 ? 'turns' : 'keeps' })
      } else manner.unknown++
      node = head
      modify(node, false)
      continue
    }
    if (effect) {
      apply(effect, head)
      continue
    }
    node = head
    if (isVerb(governor) || governor.upos === 'ADJ' || governor.upos === 'NOUN') {
      manner.unknown++
      steps.push({ node, effect: 'keeps' })
      modify(node, false)
      if (kind === 'policy' && deprel !== 'ccomp' && !spoken) stand(node, 'unknown')
    }
  }
  if (asks(tree)) manner.question = true
  return { stands, path, stance, manner, steps }

  function turnBy(effect: Effect, head: number): void {
    const value = kind === 'policy' ? effect.policy : effect.claim
    if (value === 0) return
    stance *= value
    steps.push({
      node: head,
      effect: value < 0 ? (value > -1 ? 'turns, weakly' : 'turns') : value < 1 ? 'keeps, weakly' : 'keeps',
    })
  }

  function apply(effect: Effect, head: number): void {
    const lemma = tree.words[head]!.lemma
    // Whoever was only wanted to do it has not done it.
    if (
      effect.kind === 'attitude' &&
      (objectControl.has(lemma) ||
        [
          'demand',
          'propose',
          'suggest',
          'recommend',
          'insist',
          'call',
          'want',
          'need',
          'desire',
          'proposal',
          'request',
          'ban',
          'forbid',
        ].includes(lemma))
    )
      for (const earlier of stands) if (earlier.how === 'deed') earlier.unreal = true
    if (effect.kind === 'deed' && (kind === 'policy' ? effect.policy : effect.claim) < 0)
      for (const earlier of stands) if (earlier.how === 'deed' || earlier.how === 'unknown') earlier.unreal = true
    // A doubted commitment is, as told, the lack of one.
    if (effect.kind === 'attitude' && effect.claim < 0 && kind === 'policy' && Math.abs(effect.claim) === 1)
      for (const earlier of stands.filter(({ how, unreal }) => how === 'deed' && !unreal)) {
        earlier.unreal = true
        stands.push({
          ...earlier,
          stance: -earlier.stance,
          how: 'doubted',
          unreal: false,
          steps: [...earlier.steps, { node: head, effect: 'doubted' }],
        })
      }
    turnBy(effect, head)
    node = head
    if (effect.kind === 'value') manner.value = true
    modify(node, false)
    const value = kind === 'policy' ? effect.policy : effect.claim
    if (value === 0) {
      manner.unknown++
      return
    }
    if (effect.kind === 'attitude') {
      const before = stands.length
      stand(node, 'attitude')
      // Whoever is against doing it has not done it.
      const holders = stands.length > before ? stands[before]!.nodes : []
      if (value < 0)
        for (const earlier of stands.slice(0, before))
          if (earlier.nodes.every((own) => holders.includes(own))) earlier.unreal = true
    }
    if (effect.kind === 'deed' && kind === 'policy' && !spoken) stand(node, 'deed')
  }
}

function isNegative(effect: Effect | undefined, kind: 'policy' | 'claim'): boolean {
  return effect !== undefined && (kind === 'policy' ? effect.policy : effect.claim) < 0
}

/**
 * +1 or −1 where somebody is praised or blamed for what depends on the verb ('slammed Berlin for buying'): by the verb itself, or
 * where the thing is left undone ('needled Berlin for not spending'). 0 where nobody is.
 */
function blameOf(tree: Tree, head: number, marks: string[], stance: number): number {
  if (!marks.includes('for') && !marks.includes('of') && !marks.includes('over')) return 0
  const known = blame.get(tree.words[head]!.lemma)
  if (known !== undefined) return known
  return stance < 0 && marks.includes('for') && patients(tree, head).length > 0 && isVerb(tree.words[head]!) ? -1 : 0
}

/** What a labelling verb calls the thing that depends on it: the effect of its predicate, and where that stands. */
function labelOf(tree: Tree, head: number, node: number): { effect: Effect; node: number } | undefined {
  if (!labelling.has(tree.words[head]!.lemma)) return undefined
  for (const child of tree.children[head]!) {
    if (child === node || child < head) continue
    const deprel = relation(tree.words[child]!)
    if (!['xcomp', 'obl', 'advcl', 'obj', 'ccomp'].includes(deprel)) continue
    const effect = stanceEffects.get(tree.words[child]!.lemma)
    if (effect?.kind === 'value') return { effect, node: child }
    for (const part of tree.children[child]!) {
      const inner = stanceEffects.get(tree.words[part]!.lemma)
      if (inner?.kind === 'value' && relation(tree.words[part]!) === 'amod') return { effect: inner, node: part }
    }
  }
  return undefined
}

/** What a governor does to what depends on it: by its particle or preposition first, then by itself. */
export function effectOf(tree: Tree, head: number, node: number, marks: string[]): Effect | undefined {
  const { lemma } = tree.words[head]!
  const folded = lemma.toLowerCase()
  for (const particle of childrenBy(tree, head, 'compound:prt', 'advmod')) {
    const found = phrasalEffects.get(`${folded} ${tree.words[particle]!.form.toLowerCase()}`)
    if (found) return found
  }
  for (const mark of marks) {
    const found = phrasalEffects.get(`${folded} ${mark}`)
    if (found) return found
  }
  void node
  return stanceEffects.get(folded)
}

interface Modifiers {
  turn: boolean
  ought: boolean
  maybe: boolean
  condition: boolean
  diminished: boolean
  steps: Step[]
}

/** Negations, modals and degree words that hang on a word. */
function modifiers(tree: Tree, node: number, matched: Set<number>, kind: 'policy' | 'claim'): Modifiers {
  const found: Modifiers = { turn: false, ought: false, maybe: false, condition: false, diminished: false, steps: [] }
  for (const child of tree.children[node]!) {
    if (matched.has(child)) continue
    const word = tree.words[child]!
    const form = word.form.toLowerCase()
    const deprel = relation(word)
    if (deprel === 'advmod' || deprel === 'det' || deprel === 'cc' || deprel === 'aux') {
      if (negators.has(form) && !(form === 'not' && tree.words[child + 1]?.form.toLowerCase() === 'only')) {
        found.turn = !found.turn
        found.steps.push({ node: child, effect: 'turns' })
        continue
      }
    }
    if (deprel === 'nsubj' && (form === 'nobody' || form === 'none' || form === 'nothing')) {
      found.turn = !found.turn
      found.steps.push({ node: child, effect: 'turns' })
    }
    if (
      deprel === 'nsubj' &&
      tree.children[child]!.some(
        (sub) => tree.words[sub]!.form.toLowerCase() === 'no' && relation(tree.words[sub]!) === 'det',
      )
    ) {
      found.turn = !found.turn
      found.steps.push({ node: child, effect: 'turns' })
    }
    if (deprel === 'aux') {
      if (oughtModals.has(word.lemma)) found.ought = true
      else if (maybeModals.has(word.lemma) || maybeModals.has(form)) found.maybe = true
    }
    if (deprel === 'mark' && conditionMarkers.has(form)) found.condition = true
    if (
      (deprel === 'obj' || deprel === 'obl') &&
      tree.children[child]!.some(
        (sub) => tree.words[sub]!.form.toLowerCase() === 'no' && relation(tree.words[sub]!) === 'det',
      )
    ) {
      found.turn = !found.turn
      found.steps.push({ node: child, effect: 'turns' })
    }
    if (['amod', 'advmod', 'det', 'obj', 'obl'].includes(deprel) && diminishers.has(word.lemma)) {
      found.diminished = true
      found.steps.push({ node: child, effect: 'turns, weakly' })
    }
  }
  const word = tree.words[node]!
  if (isVerb(word) && (word.lemma === 'need' || word.lemma === 'have') && childrenBy(tree, node, 'xcomp').length > 0)
    found.ought = true
  // 'have to', 'need to', 'it is time to' govern the infinitive.
  void kind
  return found
}

/** Of a first conjunct only what holds for all of them is taken over: modals and conditions. */
function inheritModality(tree: Tree, node: number, manner: Manner): void {
  for (const child of tree.children[node]!) {
    const word = tree.words[child]!
    if (relation(word) === 'aux') {
      if (oughtModals.has(word.lemma)) manner.ought = true
      else if (maybeModals.has(word.lemma)) manner.maybe = true
    }
    if (relation(word) === 'mark' && conditionMarkers.has(word.form.toLowerCase())) manner.condition = true
  }
}

function asks(tree: Tree): boolean {
  for (let i = tree.words.length - 1; i >= 0 && i >= tree.words.length - 3; i--)
    if (tree.words[i]!.form === '?') return true
  return false
}
