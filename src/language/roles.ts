import { stativeVerbs } from './en/complements.ts'
import { partisanNouns } from './en/persons.ts'
import { askedPrepositions, negators } from './en/stance.ts'
import { childrenBy, hasChild, isPassive, isVerb, markers, relation, type Tree } from './tree.ts'

/** Verbs whose infinitive is done by their object: 'urged Berlin to send'. Others leave it to their subject. */
type ObjectControl = (lemma: string) => boolean

/**
 * Who does what a word names, as word indices: the subject of an active verb, the agent of a passive, the owner or maker
 * of a noun ('Turkey's deliveries', 'US support', 'opposition of Hungary', 'attack by Russia'). Where the word has none
 * of its own it is sought where grammar puts it: the first conjunct's, the noun a relative clause or participle modifies,
 * the subject or object of the verb that governs an infinitive, the subject of the main clause of an adverbial.
 */
export function agents(tree: Tree, node: number, objectControl: ObjectControl = () => false): number[] {
  // 'Hopes of tanks': the tanks have no doer in themselves.
  return ownAgents(tree, node) ?? inheritedAgents(tree, node, objectControl, 0).filter((agent) => agent !== node)
}

/**
 * Who does it, without going up through words that may turn what is done: its own agents, or those of its first conjunct, of the
 * clause it is an adjunct of, or the noun it describes. `undefined` where the doer is only found further up.
 */
export function localAgents(
  tree: Tree,
  node: number,
  objectControl: ObjectControl = () => false,
): number[] | undefined {
  let at = node
  for (let steps = 0; steps < 6; steps++) {
    const own = ownAgents(tree, at)
    if (own !== undefined) return own
    const word = tree.words[at]!
    if (word.head < 0) return []
    const deprel = relation(word)
    if (deprel === 'acl' && (word.deprel === 'acl:relcl' || !hasChild(tree, at, 'mark'))) return [word.head]
    if (deprel === 'advcl' && askedOf(tree, at).length > 0) return undefined
    if (deprel === 'advcl' || deprel === 'parataxis' || deprel === 'csubj') return agents(tree, at, objectControl)
    if (deprel !== 'conj') return undefined
    at = word.head
  }
  return undefined
}

/** The agents a word has itself; undefined where it has none, [] where a passive hides them. */
export function ownAgents(tree: Tree, node: number): number[] | undefined {
  const word = tree.words[node]!
  if (isVerb(word) && word.upos === 'VERB') {
    if (isPassive(tree, node) || isBareParticiple(tree, node)) {
      const doers = byAgents(tree, node)
      // 'Oslo is committed to it': done by nobody, and held by Oslo.
      return doers.length === 0 && stativeVerbs.has(word.lemma) ? childrenBy(tree, node, 'nsubj') : doers
    }
    const subjects = childrenBy(tree, node, 'nsubj')
    if (subjects.length === 0) return undefined
    return [...subjects, ...companions(tree, node), ...subjects.flatMap((subject) => companions(tree, subject))]
  }
  const subjects = childrenBy(tree, node, 'nsubj')
  if (subjects.length > 0 && hasChild(tree, node, 'cop')) return [...subjects, ...namedBeside(tree, node)]
  if (word.upos === 'ADJ' || word.upos === 'ADV') {
    if (subjects.length > 0) return subjects
    // 'nations willing to send': an adjective is said of the noun it modifies.
    return relation(word) === 'amod' && word.head >= 0 ? [word.head] : undefined
  }
  const owners = childrenBy(tree, node, 'nmod:poss')
  if (owners.length > 0) return owners
  if (partisanNouns.has(word.lemma)) return [node, ...turnedInto(tree, node)]
  const origins = [...originsOf(tree, node), ...makersBeside(tree, node)]
  if (origins.length > 0) return origins
  const by = byAgents(tree, node)
  if (by.length > 0) return by
  const makers = childrenBy(tree, node, 'amod', 'compound').filter(
    (child) => tree.words[child]!.upos === 'PROPN' || isCapitalised(tree, child),
  )
  // 'New sanctions by', 'German sanctions': at the head of a sentence any word is written so.
  if (makers.some((child) => child > 0 || tree.words[child]!.upos === 'PROPN')) return makers
  const of = childrenBy(tree, node, 'nmod').filter((child) => {
    const mark = markers(tree, child)[0] ?? ''
    if (mark === 'from' && isLeaving(tree, node)) return false
    return ['of', 'from', 'among', 'within', 'between'].includes(mark)
  })
  const all = [...makers, ...of]
  return all.length > 0 ? all : undefined
}

/** Verbs of doing what another does: 'joined Sweden in calling for it', 'echoed Oslo in rejecting it', 'teamed up with Oslo in it'. */
const JOINING = new Set(
  'join echo follow mirror emulate copy second support back team unite combine partner cooperate collaborate work'.split(
    ' ',
  ),
)

/** Verbs by which something makes one thing of another. */
const MAKING = new Set('turn make transform convert render'.split(' '))

/** 'Turned Oslo into a supporter of it', 'made Oslo a champion of it'. */
function turnedInto(tree: Tree, node: number): number[] {
  const { head } = tree.words[node]!
  if (head < 0 || !MAKING.has(tree.words[head]!.lemma)) return []
  return childrenBy(tree, head, 'obj', 'iobj').filter((child) => child < node)
}

const ARISING = new Set(['come', 'stem', 'emanate', 'originate', 'arise'])

/** 'Opposition to it came from Oslo'. */
function originsOf(tree: Tree, node: number): number[] {
  const { head, deprel } = tree.words[node]!
  if (deprel !== 'nsubj' || !ARISING.has(tree.words[head]!.lemma)) return []
  return childrenBy(tree, head, 'obl').filter((child) => markers(tree, child)[0] === 'from')
}

/** Verbs by which somebody makes or has what a noun names. */
const HAVING = new Set('pose make present issue voice express raise give provide level impose'.split(' '))

/** 'The threat that Oslo poses', 'the pledge made by Oslo'. */
function makersBeside(tree: Tree, node: number): number[] {
  return childrenBy(tree, node, 'acl', 'acl:relcl').flatMap((clause) => {
    if (!HAVING.has(tree.words[clause]!.lemma) || hasChild(tree, clause, 'mark')) return []
    if (isPassive(tree, clause) || isBareParticiple(tree, clause)) return byAgents(tree, clause)
    return childrenBy(tree, clause, 'nsubj').filter((child) => !/^(?:who|which|that)$/i.test(tree.words[child]!.form))
  })
}

const LEAVING = new Set(
  'withdraw withdrawal pull pullout pull-out remove removal retreat depart departure leave exit expel evacuate evacuation'.split(
    ' ',
  ),
)

/** 'The departure of the battlegroups from Latvia': they leave it, and are not of it. */
export function isLeaving(tree: Tree, node: number): boolean {
  const { lemma, head } = tree.words[node]!
  return LEAVING.has(lemma) || (head >= 0 && LEAVING.has(tree.words[head]!.lemma))
}

/** 'along with Ukraine', 'together with Berlin', 'others, like Italy,': they do it too. */
function companions(tree: Tree, node: number): number[] {
  const joined = childrenBy(tree, node, 'advmod').filter((child) =>
    /^(?:together|along|alongside)$/i.test(tree.words[child]!.form),
  )
  const beside = joined.flatMap((child) => childrenBy(tree, child, 'obl', 'nmod'))
  return [...beside, ...namedBeside(tree, node)]
}

function namedBeside(tree: Tree, node: number): number[] {
  return childrenBy(tree, node, 'obl', 'nmod').filter((child) => {
    const marks = markers(tree, child)
    if (marks.includes('with') && (marks.includes('along') || marks.includes('together'))) return true
    return child < node && (marks.includes('like') || marks.includes('including') || marks.includes('such'))
  })
}

function isCapitalised(tree: Tree, node: number): boolean {
  const first = tree.words[node]!.form[0]!
  return first !== first.toLowerCase()
}

function isBareParticiple(tree: Tree, node: number): boolean {
  const word = tree.words[node]!
  // 'who has called for it' is no participle.
  if (word.xpos !== 'VBN' || hasChild(tree, node, 'aux', 'nsubj')) return false
  const deprel = relation(word)
  if (deprel !== 'conj' || hasChild(tree, node, 'obj')) return deprel === 'acl'
  // 'Backed by Oslo but opposed by Bern', 'is backed by Oslo but opposed by Bern'.
  return isBareParticiple(tree, word.head) || (isPassive(tree, word.head) && byAgents(tree, node).length > 0)
}

function hasRelativeSubject(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'nsubj').some((child) => /^(?:who|which|that)$/i.test(tree.words[child]!.form))
}

const MEASURES = new Set('day week month year hour percent point dollar euro third half quarter vote margin'.split(' '))

/** 'Taken by Oslo'; not 'extended by six months', which measures. */
function byAgents(tree: Tree, node: number): number[] {
  const behind = (...relations: string[]): number[] =>
    childrenBy(tree, node, ...relations).filter((child) => !MEASURES.has(tree.words[child]!.lemma))
  const agents = behind('obl:agent')
  return agents.length > 0 ? agents : behind('obl', 'nmod').filter((child) => markers(tree, child)[0] === 'by')
}

function inheritedAgents(tree: Tree, node: number, objectControl: ObjectControl, steps: number): number[] {
  const word = tree.words[node]!
  const head = word.head
  if (head < 0 || steps > 6) return []
  const governor = tree.words[head]!
  const up = (from: number): number[] => ownAgents(tree, from) ?? inheritedAgents(tree, from, objectControl, steps + 1)
  switch (relation(word)) {
    case 'conj':
      return up(head)
    case 'acl': {
      if (!word.deprel.startsWith('acl:relcl')) {
        // 'willingness to deploy', 'plan to send': the noun's own agent; 'nations willing to send': the noun itself.
        if (!hasChild(tree, node, 'mark') || isBlamed(tree, node, head)) return [head]
        return up(head)
      }
      return [head]
    }
    case 'xcomp':
    case 'ccomp': {
      if (hasChild(tree, node, 'nsubj', 'csubj')) return []
      const objects = childrenBy(tree, head, 'obj', 'iobj')
      if (objects.length > 0 && (objectControl(governor.lemma) || !hasChild(tree, head, 'nsubj'))) return objects
      if (isPassive(tree, head)) return childrenBy(tree, head, 'nsubj')
      return up(head)
    }
    case 'advcl': {
      if (hasChild(tree, node, 'nsubj')) return []
      // 'Norway joined Sweden in calling for it': both do.
      if (JOINING.has(governor.lemma) && markers(tree, node)[0] === 'in')
        return [...up(head), ...childrenBy(tree, head, 'obj'), ...partners(tree, head)]
      // 'accused Berlin of buying', 'praised Oslo for sending'.
      const mark = markers(tree, node)[0]
      const blamed = mark === 'of' || mark === 'for' || mark === 'from'
      const objects = blamed && isVerb(governor) ? blamedBy(tree, head) : askedOf(tree, node)
      return objects.length > 0 ? objects : up(head)
    }
    case 'csubj':
      // 'Oslo thinks that sending them is wrong': nobody is said to send them.
      if (markers(tree, head).includes('that') || relation(governor) === 'parataxis') return []
      return hasChild(tree, node, 'nsubj') ? [] : up(head)
    case 'parataxis':
    case 'dep':
      return hasChild(tree, node, 'nsubj') ? [] : up(head)
    case 'obj':
    case 'obl':
      // 'made a pledge', 'take steps': the doer of the noun is the subject of its light verb.
      return isVerb(governor) ? up(head) : []
    case 'nmod':
    case 'compound':
    case 'amod':
      return up(head)
    default:
      return []
  }
}

/** 'Accused Oslo of blocking it', with the gerund hung on the name: it is what the one named does. */
function isBlamed({ words }: Tree, gerund: number, name: number): boolean {
  const { upos, deprel } = words[name]!
  return upos === 'PROPN' && deprel === 'obj' && words[gerund]!.xpos === 'VBG' && words[gerund - 1]?.form === 'of'
}

/** With whom something is done: 'joined with Oslo'. */
function partners(tree: Tree, node: number): number[] {
  return childrenBy(tree, node, 'obl').filter((child) => markers(tree, child)[0] === 'with')
}

/** Whom a verb of blame or praise is aimed at: its object, or 'against', 'at' somebody. */
function blamedBy(tree: Tree, node: number): number[] {
  const objects = patients(tree, node)
  if (objects.length > 0) return objects
  return childrenBy(tree, node, 'obl').filter((child) => ['against', 'at'].includes(markers(tree, child).at(-1) ?? ''))
}

/** Whom or what a word's action touches: objects, passive subjects, 'of' and compound parts of a noun. */
export function patients(tree: Tree, node: number): number[] {
  const word = tree.words[node]!
  if (word.upos === 'VERB') {
    if (isPassive(tree, node)) return childrenBy(tree, node, 'nsubj:pass', 'nsubj')
    const objects = childrenBy(tree, node, 'obj', 'iobj')
    if (objects.length > 0) return objects
    const head = word.head
    // 'The man who called for it' is not what is called.
    const fronted = word.deprel === 'acl:relcl' && !hasRelativeSubject(tree, node)
    if (head >= 0 && (fronted || isBareParticiple(tree, node))) return [head]
    if (head >= 0 && relation(word) === 'conj') return patients(tree, head)
    return []
  }
  const of = childrenBy(tree, node, 'nmod').filter((child) =>
    ['of', 'on', 'against', 'to'].includes(markers(tree, child)[0] ?? ''),
  )
  return [...of, ...childrenBy(tree, node, 'compound', 'amod'), ...childrenBy(tree, node, 'nmod:poss')]
}

/** 'Called on Oslo to send them', 'appealed to Oslo to join': of whom the verb above asks what stands behind, by its preposition. */
function askedOf(tree: Tree, node: number): number[] {
  const verb = tree.words[node]!.head
  const prepositions = askedPrepositions.get(tree.words[verb]!.lemma)
  if (prepositions === undefined || markers(tree, node)[0] !== 'to') return []
  return childrenBy(tree, verb, 'obl').filter(
    (child) => child < node && prepositions.includes(markers(tree, child)[0] ?? ''),
  )
}

/** Whether a word that negates hangs on a word: 'not', 'never', 'hardly', 'no', 'no longer'. */
export function isNegated({ words, children }: Tree, node: number): boolean {
  return children[node]!.some((child) => {
    const form = words[child]!.form.toLowerCase()
    if (isJustBefore(words, child)) return false
    return negators.has(form) || (form === 'longer' && words[child - 1]?.form.toLowerCase() === 'no')
  })
}

/** 'Had hardly said so when they protested': what was done a moment before was done. */
function isJustBefore(words: Tree['words'], at: number): boolean {
  if (!/^(?:hardly|scarcely|barely)$/i.test(words[at]!.form)) return false
  const first = words[at - 1]?.form.toLowerCase() === 'had' || words[at + 1]?.form.toLowerCase() === 'had'
  return first && words.some(({ form }, later) => later > at && /^(?:when|before|than)$/i.test(form))
}
