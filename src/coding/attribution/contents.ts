import {
  addressedOn,
  addressingVerbs,
  type Cue,
  childrenBy,
  completingPrepositions,
  hasChild,
  isNegated,
  isPassive,
  markers,
  notTellingWithInfinitive,
  openingPrepositions,
  reach,
  relation,
  seemingVerbs,
  type Tree,
  tellingOnlyWithClause,
  timeNouns,
  topicPrepositions,
} from '../../language/index.ts'
import type { AttributionFound } from './attribution.ts'
import { moodOf } from './mood.ts'
import { reportedAround, reportedBehind, reportedFrom, type WordRange } from './reported.ts'

/** What a verb tells: the words at whose heads it stands, and what of the rest belongs to the cue. */
interface Contents {
  /** Where the words of the content stand, where that is known better than from its nodes. */
  ranges?: WordRange[]
  how: AttributionFound['how']
  nodes: number[]
  /** A word whose dependents do not belong to the content (the cue itself, where it stands inside). */
  outside?: number
  /** A preposition that belongs to the cue. */
  preposition?: number
  /** Whoever is addressed, between the cue and its preposition. */
  over?: number
  /** The subject belongs to the content: 'talks are expected to fail'. */
  raised?: boolean
}

/** What a verb that can tell something tells here; undefined where it tells nothing. `source` is the word at the head of who tells. */
export function contentsOf(tree: Tree, node: number, source: number, cue: Cue): Contents | undefined {
  return raised(tree, node, cue) ?? verbContents(tree, node, cue) ?? hidden(tree, node, source, cue)
}

/** 'Talks are expected to fail': whoever expects it is not named, or with 'by'; the subject is part of what they expect. */
function raised(tree: Tree, node: number, cue: Cue): Contents | undefined {
  if (seemingVerbs.has(tree.words[node]!.lemma)) {
    const seen = childrenBy(tree, node, 'nsubj')[0]
    const as = childrenBy(tree, node, 'xcomp')[0]
    return seen === undefined || as === undefined ? undefined : { how: 'infinitive', nodes: [seen, as], raised: true }
  }
  if (cue.kind === 'will' || !cue.frames.includes('s') || addressingVerbs.has(tree.words[node]!.lemma)) return undefined
  if (!isPassive(tree, node)) return undefined
  const infinitive = childrenBy(tree, node, 'xcomp').find((child) => markers(tree, child).includes('to'))
  const subject = childrenBy(tree, node, 'nsubj')[0]
  if (infinitive === undefined || subject === undefined) return undefined
  return { how: 'infinitive', nodes: [subject, infinitive], raised: true }
}

function verbContents(tree: Tree, node: number, { frames, kind }: Cue): Contents | undefined {
  const word = tree.words[node]!
  // 'They disagreed: Oslo wanted it, Bern did not': what follows is not what is denied.
  const isDenied = (child: number): boolean => {
    const [first] = reach(tree, child)
    return (
      !(kind === 'denial' || isNegated(tree, node)) ||
      (tree.words[first]!.form !== ':' && tree.words[first - 1]?.form !== ':')
    )
  }
  if (frames.includes('s') && reportsAs(tree, node)) {
    // 'As Oslo says, talks are wrong', hung on the talks.
    const around = tree.words[word.head]!
    return { how: 'clause', nodes: [/^[nc]subj/.test(around.deprel) ? around.head : word.head], outside: node }
  }
  const clauses = childrenBy(tree, node, 'ccomp').filter((child) => child !== node && isDenied(child))
  if (clauses.length > 0 && (frames.includes('s') || frames.includes('o') || frames.includes('i')))
    return { how: 'clause', nodes: clauses }
  if (frames.includes('s') && !tellingOnlyWithClause.has(word.lemma)) {
    if (closesReport(tree, node)) return { how: 'clause', nodes: [word.head], outside: node }
    // 'he said: …', 'said he' — a clause beside the verb.
    const beside = childrenBy(tree, node, 'parataxis').filter(
      (child) => child > node && hasChild(tree, child, 'nsubj') && isDenied(child),
    )
    if (beside.length > 0) return { how: 'clause', nodes: [beside[0]!] }
  }
  const infinitives = childrenBy(tree, node, 'xcomp').filter((child) =>
    childrenBy(tree, child, 'mark').some((mark) => tree.words[mark]!.form.toLowerCase() === 'to'),
  )
  if (
    infinitives.length > 0 &&
    (frames.includes('i') || (frames.includes('s') && !notTellingWithInfinitive.has(word.lemma)))
  )
    return { how: 'infinitive', nodes: infinitives }
  const gerunds = childrenBy(tree, node, 'xcomp').filter((child) => child > node && tree.words[child]!.xpos === 'VBG')
  if (gerunds.length > 0 && frames.includes('o') && !isPassive(tree, node)) return { how: 'object', nodes: gerunds }
  const topic = topicOf(tree, node)
  if (topic) return topic
  if (frames.includes('o')) {
    const objects = isPassive(tree, node) ? childrenBy(tree, node, 'nsubj:pass') : childrenBy(tree, node, 'obj')
    if (objects.length > 0 && !isPassive(tree, node))
      return { how: 'object', nodes: [...objects, ...completions(tree, node, objects[0]!)] }
    if (objects.length > 0) {
      const nodes = [...objects, ...childrenBy(tree, node, 'xcomp'), ...completions(tree, node, node)]
      // 'was blamed for it', 'is known as': the preposition right behind belongs to the cue.
      const preposition = nodes
        .flatMap((child) => childrenBy(tree, child, 'case', 'mark'))
        .find((child) => child === node + 1)
      return { how: 'object', nodes, outside: preposition, preposition }
    }
  }
  if (frames.includes('p')) {
    const obliques = [...childrenBy(tree, node, 'obl'), ...childrenBy(tree, node, 'advcl')].filter((child) => {
      const mark = markers(tree, child)[0]
      return child > node && mark !== undefined && opensTopic(word.lemma, mark) && !isTime(tree, child)
    })
    const first = obliques[0]
    if (first !== undefined) {
      const preposition = childrenBy(tree, first, 'case', 'mark')[0]
      // 'called on Berlin to act': what they are to do is part of what is said.
      const end = reach(tree, first)[1]
      const further = childrenBy(tree, node, 'advcl', 'xcomp').filter(
        (child) => markers(tree, child)[0] === 'to' && reach(tree, child)[0] === end + 1,
      )
      const range: WordRange[] | undefined =
        further[0] === undefined || preposition === undefined
          ? undefined
          : [[preposition + 1, reach(tree, further[0])[1]]]
      return { how: 'preposition', nodes: [first], preposition, outside: preposition, ranges: range }
    }
  }
  return undefined
}

/** 'on Tuesday', 'over the weekend': when it was said, not of what. */
function isTime(tree: Tree, node: number): boolean {
  const { lemma, upos } = tree.words[node]!
  return upos === 'NUM' || timeNouns.has(lemma)
}

/** Whether a preposition behind a verb opens what is said: most tell of it or about it, some call for it, object to it, hint at it. */
export function opensTopic(lemma: string, preposition: string): boolean {
  return openingPrepositions.includes(preposition) || (topicPrepositions.get(lemma)?.includes(preposition) ?? false)
}

/** What somebody is asked, pressed, accused: behind a preposition, past whoever is addressed; of a passive, its subject too. */
function topicOf(tree: Tree, node: number): Contents | undefined {
  const prepositions = addressedOn.get(tree.words[node]!.lemma)
  if (!prepositions) return undefined
  const addressee = childrenBy(tree, node, 'obj', 'iobj', 'nsubj:pass')[0]
  const passive = isPassive(tree, node)
  if (addressee === undefined) return undefined
  const topic = childrenBy(tree, node, 'obl', 'advcl').find(
    (child) => child > node && prepositions.includes(markers(tree, child)[0] ?? '') && !isTime(tree, child),
  )
  if (topic === undefined) return undefined
  const preposition = childrenBy(tree, topic, 'case', 'mark')[0]!
  const nodes = passive ? [addressee, topic] : [topic]
  return { how: 'preposition', nodes, outside: preposition, preposition, over: passive ? undefined : addressee }
}

/** 'as Oslo has warned': what the clause around it says. */
function reportsAs(tree: Tree, node: number): boolean {
  const word = tree.words[node]!
  if (relation(word) !== 'advcl' || word.head < 0 || markers(tree, node)[0] !== 'as') return false
  if (!hasChild(tree, node, 'nsubj') || hasChild(tree, node, 'ccomp', 'xcomp')) return false
  return childrenBy(tree, node, 'obj').every((object) => tree.words[object]!.lemma === 'it')
}

/** Whether a verb with its subject stands beside the clause that it reports, behind a comma and with nothing of its own to tell. */
function closesReport(tree: Tree, node: number): boolean {
  const word = tree.words[node]!
  if (relation(word) !== 'parataxis' || word.head < 0 || !hasChild(tree, node, 'nsubj')) return false
  if (hasChild(tree, node, 'xcomp')) return false
  const [first] = reach(tree, node)
  return node > word.head ? ![':', ';'].includes(tree.words[first - 1]?.form ?? '') : reach(tree, word.head)[0] < node
}

/** What a verb says of its object, behind it: 'called it a mistake', 'blamed Berlin for the delay', 'described him as …'. */
function completions(tree: Tree, node: number, object: number): number[] {
  return tree.children[node]!.filter((child) => {
    if (child <= object) return false
    const deprel = relation(tree.words[child]!)
    if (deprel === 'xcomp' || deprel === 'ccomp') return true
    const mark = markers(tree, child)[0]
    if (mark === undefined || hasChild(tree, child, 'nsubj')) return false
    return (deprel === 'obl' || deprel === 'advcl') && completingPrepositions.has(mark)
  })
}

/** What a finite verb of saying with a subject reports though the tree gives it no clause: it closes the sentence, or opens it. */
function hidden(tree: Tree, node: number, source: number, cue: Cue): Contents | undefined {
  const word = tree.words[node]!
  if (!cue.frames.includes('s') || cue.kind === 'will' || moodOf(tree, node) !== 'fact') return undefined
  if (source < 0 || tree.words[source]!.head !== node || tellingOnlyWithClause.has(word.lemma)) return undefined
  const around = reportedAround(tree, node, source, [])
  if (around) return { how: 'clause', nodes: [], ranges: around }
  if (source > node) return undefined
  const addressed = addressingVerbs.has(word.lemma) || cue.frames.includes('o')
  const taken = childrenBy(tree, node, 'obj', 'iobj')[0]
  const range = taken === undefined || addressed ? undefined : reportedFrom(tree, node, taken)
  if (range) return { how: 'clause', nodes: [], ranges: [range] }
  if (hasChild(tree, node, 'obj')) return undefined
  if (cue.kind !== 'speech') return undefined
  const behind = reportedBehind(tree, node)
  return behind ? { how: 'clause', nodes: [], ranges: [behind] } : undefined
}
