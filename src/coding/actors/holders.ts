import {
  actingNouns,
  anyoneWords,
  childrenBy,
  conjuncts,
  crowdNouns,
  EXAMPLE,
  exampleMarkers,
  exceptingMarkers,
  firstConjunct,
  leadingNouns,
  manyNouns,
  markers,
  occasionNouns,
  ownedNouns,
  partitiveWords,
  pressWords,
  reach,
  relation,
  relationalNouns,
  signingVerbs,
  type Tree,
} from '../../language/index.ts'
import type { Mention, Who } from './mention.ts'
import { areSome, countsFew, isNarrowed, isPart } from './parts.ts'

/** Somebody found at a word of a sentence, and how sure it is that the words mean them. */
export interface Holder {
  who: Who
  /** The word at which they stand. */
  node: number
  certainty: number
  how: Mention['how'] | 'representative' | 'example' | 'crowd'
}

/** Whom the phrase at a word means: those named there, joined there, or spoken for ('the leaders of Germany and France'). */
export function holdersAt(tree: Tree, mentions: Mention[], node: number): Holder[] {
  const found: Holder[] = []
  for (const part of conjuncts(tree, node))
    if (part === node || !isDeniedConjunct(tree, part))
      for (const holder of atWord(tree, mentions, part, 0)) add(found, holder)
  return found
}

/** 'Warsaw, but not Budapest', 'of Warsaw, but not of Budapest': said of the first, and of the second the contrary. */
function isDeniedConjunct(tree: Tree, node: number): boolean {
  return relation(tree.words[node]!) === 'conj' && isDenied(tree, node)
}

/** Whether a 'not' stands right before a name or its preposition: 'but not by Bern'. */
export function isDenied(tree: Tree, node: number): boolean {
  const [first] = [...childrenBy(tree, node, 'case'), node]
  return tree.words[Math.min(first!, node) - 1]?.form.toLowerCase() === 'not'
}

function add(found: Holder[], holder: Holder): void {
  const same = found.find((other) => other.who.actor === holder.who.actor)
  if (!same) found.push(holder)
  else if (holder.certainty > same.certainty) Object.assign(same, holder)
}

/** Somebody found by way of another word: less sure by a factor, and perhaps meant in another way. */
function met({ who, node, certainty, how }: Holder, factor: number, as = how): Holder {
  return { who, node, certainty: certainty * factor, how: as }
}

export function mentionAt(mentions: Mention[], node: number): Mention | undefined {
  return mentions.find((mention) => mention.start <= node && node < mention.end)
}

function atWord(tree: Tree, mentions: Mention[], node: number, steps: number): Holder[] {
  const word = tree.words[node]!
  const found: Holder[] = []
  const mention = mentionAt(mentions, node)
  if (mention) {
    const own = ownNameOf(tree, mentions, mention)
    if (own) return own.who.map((who) => ({ who, node: own.node, certainty: own.certainty, how: own.how }))
    if (areSome(tree, mention.node, mention.start, mention.end)) return examplesAt(tree, mentions, node, steps)
    for (const who of mention.who) found.push({ who, node, certainty: mention.certainty, how: mention.how })
    if (mention.how === 'role' && steps === 0)
      for (const part of joinedWithin(tree, mention))
        for (const holder of atWord(tree, mentions, part, 1)) found.push(met(holder, 1, 'representative'))
    for (const holder of examplesAt(tree, mentions, node, steps)) found.push(holder)
    return found
  }
  const form = word.form.toLowerCase()
  // 'Norway, whose premier rejects it'.
  if (((form === 'who' || form === 'which' || form === 'that') && steps === 0) || (form === 'whose' && steps < 3)) {
    const antecedent = antecedentOf(tree, node)
    if (antecedent < 0 || isNarrowed(tree, antecedent)) return []
    const named = conjuncts(tree, antecedent).flatMap((part) => atWord(tree, mentions, part, 1))
    // 'Georgia, a country which asks', 'the country that has sent most is Estonia'.
    return named.length > 0 ? named : namesakes(tree, antecedent).flatMap((same) => atWord(tree, mentions, same, 1))
  }
  const range = rangeAt(tree, mentions, node)
  if (range.length > 0) return range
  for (const child of tree.children[node]!)
    if (relation(tree.words[child]!) === 'appos' || tree.words[child]!.deprel === 'flat')
      for (const part of conjuncts(tree, child))
        for (const holder of atWord(tree, mentions, part, steps + 1)) found.push(met(holder, 0.9))
  if (found.length > 0) return found
  if (isOfPress(tree, node)) return found
  const isOwned = (ownedNouns.has(word.lemma) && !isPart(tree, node)) || isOneOfNation(tree, node)
  if (isOwned || word.upos === 'PROPN') {
    for (const child of tree.children[node]!) {
      const dependent = tree.words[child]!
      const deprel = relation(dependent)
      const owner =
        dependent.deprel === 'nmod:poss' || (deprel === 'nmod' && isOwner(word.lemma, markers(tree, child)[0]))
      const kind = deprel === 'amod' || deprel === 'compound' || deprel === 'nmod' || deprel === 'det'
      if (!(kind || owner) || (relationalNouns.has(word.lemma) && deprel === 'nmod')) continue
      if (deprel === 'nmod' && !owner) continue
      if (areOthers(tree, mentions, node, child)) continue
      for (const part of conjuncts(tree, child))
        for (const holder of atWord(tree, mentions, part, steps + 1))
          found.push(met(holder, actingNouns.has(word.lemma) ? 0.9 : 0.7, 'representative'))
    }
  }
  for (const signer of signersOf(tree, node))
    for (const part of conjuncts(tree, signer))
      for (const holder of atWord(tree, mentions, part, 0)) found.push(met(holder, 0.9, 'representative'))
  for (const holder of examplesAt(tree, mentions, node, steps)) found.push(holder)
  if (found.length === 0 && actingNouns.has(word.lemma) && steps === 0 && !isPart(tree, node))
    for (const mention of mentions)
      if (
        mention.node < node &&
        node - mention.node <= 6 &&
        !relationalNouns.has(word.lemma) &&
        withinNoun(tree, mention.node, node)
      )
        for (const who of mention.who)
          found.push({ who, node: mention.node, certainty: mention.certainty * 0.7, how: 'representative' })
  // 'Thirteen of the members' are not the body.
  const counts = partitiveWords.has(word.lemma) && word.upos !== 'NUM' && !countsFew(tree, node)
  if (found.length === 0 && counts && steps < 3) {
    for (const child of tree.children[node]!)
      if (relation(tree.words[child]!) === 'nmod' && markers(tree, child)[0] === 'of')
        for (const holder of atWord(tree, mentions, child, steps + 1)) found.push(met(holder, 0.6))
  }
  if (found.length === 0 && steps === 0)
    for (const place of placesBefore(tree, node))
      for (const part of conjuncts(tree, place)) {
        const there = mentionAt(mentions, part)
        for (const who of there?.who ?? [])
          found.push({ who, node: part, certainty: there!.certainty * 0.8, how: 'representative' })
      }
  if (found.length === 0 && steps === 0)
    for (const same of namesakes(tree, node))
      for (const part of isOfOne(tree, node) ? [same] : conjuncts(tree, same))
        for (const holder of atWord(tree, mentions, part, 1)) found.push(met(holder, 0.9))
  if (
    found.length === 0 &&
    crowdNouns.has(word.lemma) &&
    word.upos === 'NOUN' &&
    word.form.toLowerCase() !== word.lemma
  )
    found.push({ who: { actor: word.form.toLowerCase() }, node, certainty: 0.5, how: 'crowd' })
  return found
}

/** 'The Norwegian minister and the Maltese one': whoever holds there the office that was named before. */
function isOneOfNation(tree: Tree, node: number): boolean {
  const { lemma, upos } = tree.words[node]!
  if (lemma !== 'one' || upos === 'ADJ' || !tree.children[node]!.some((child) => isNation(tree.words[child]!)))
    return false
  return tree.words.some((word, at) => at < node && actingNouns.has(word.lemma))
}

function isNation({ form, deprel }: Tree['words'][number]): boolean {
  return /^(?:amod|compound)$/.test(deprel) && /^\p{Lu}/u.test(form)
}

/** 'The Norwegian state news agency' reports, and speaks for nobody. */
function isOfPress(tree: Tree, node: number): boolean {
  const { lemma } = tree.words[node]!
  if (lemma !== 'agency' && lemma !== 'service') return false
  return tree.children[node]!.some((child) => pressWords.has(tree.words[child]!.lemma))
}

/** 'The Storting's opposition leader, Ada Brook': named behind, whoever leads a part of a body speaks for themselves. */
function ownNameOf(tree: Tree, mentions: Mention[], { node, who }: Mention): Mention | undefined {
  const { xpos, lemma } = tree.words[node]!
  if (xpos !== 'NN' || !leadingNouns.has(lemma) || who.length !== 1 || who[0]!.person !== undefined) return undefined
  const named = childrenBy(tree, node, 'appos').map((child) => mentionAt(mentions, child))
  return named.find((mention) => mention?.who.length === 1 && mention.who[0]!.person === mention.who[0]!.actor)
}

/** 'Oslo's allies', 'its Norwegian neighbours' are others than that state; 'NATO allies' are the alliance. */
function areOthers(tree: Tree, mentions: Mention[], node: number, owner: number): boolean {
  const { lemma } = tree.words[node]!
  return (
    relationalNouns.has(lemma) &&
    lemma !== 'counterpart' &&
    lemma !== 'colleague' &&
    mentionAt(mentions, owner)?.single === true
  )
}

/** 'In Oslo they fear it', 'in Bern nobody wants it': the place before a subject that names nobody. */
function placesBefore(tree: Tree, node: number): number[] {
  const { form, head, deprel } = tree.words[node]!
  if (!anyoneWords.has(form.toLowerCase()) || !deprel.startsWith('nsubj') || childrenBy(tree, node, 'nmod').length > 0)
    return []
  return childrenBy(tree, head, 'obl').filter((child) => child < node && markers(tree, child)[0] === 'in')
}

/** What a noun is said of: 'Oslo was among those opposed to it', 'Ada Brook, an advocate of it'. */
function namesakes(tree: Tree, node: number): number[] {
  const { head, deprel } = tree.words[node]!
  if (deprel === 'appos') return [head]
  // 'The opponents include Oslo'.
  if (deprel === 'nsubj' && tree.words[head]!.lemma === 'include') return childrenBy(tree, head, 'obj')
  // 'Oslo is one of the opponents', 'one of the opponents is Oslo'.
  if (deprel === 'nmod' && tree.words[head]!.lemma === 'one') return namesakes(tree, head)
  const named =
    deprel.startsWith('nsubj') && tree.words[head]!.upos === 'PROPN' && childrenBy(tree, head, 'cop').length > 0
  if (named) return [head]
  return childrenBy(tree, node, 'cop').length > 0 ? childrenBy(tree, node, 'nsubj') : []
}

/** 'A letter signed by Oslo and Bern', 'a declaration drafted by Oslo': those whose words a paper is. */
function signersOf(tree: Tree, node: number): number[] {
  if (!DOCUMENTS.has(tree.words[node]!.lemma)) return []
  return childrenBy(tree, node, 'acl').flatMap((clause) =>
    signingVerbs.has(tree.words[clause]!.lemma) ? childrenBy(tree, clause, 'obl:agent') : [],
  )
}

/** 'Oslo, an advocate of it, and Bern': one noun says what the name before it is, and not those joined with that. */
function isOfOne({ words }: Tree, node: number): boolean {
  return words[node]!.deprel === 'appos' && words[node]!.xpos === 'NN'
}

/** 'Officials of Poland', 'a spokeswoman for the German government'; a summit in Rome is not Italy's. */
function isOwner(noun: string, preposition = ''): boolean {
  if (occasionNouns.has(noun)) return preposition === 'of'
  return (
    ['of', 'from', 'in', 'within', 'at'].includes(preposition) ||
    (preposition === 'for' && noun.startsWith('spokes')) ||
    (preposition === 'by' && DOCUMENTS.has(noun))
  )
}

const DOCUMENTS = new Set(
  'report assessment memo dossier bulletin paper statement declaration letter communique resolution'.split(' '),
)

/** Whether a word stands before a noun and within its phrase, whatever the parser made of the words between. */
function withinNoun(tree: Tree, node: number, top: number): boolean {
  for (let at = node; at >= 0 && tree.depth[at]! > tree.depth[top]!; at = tree.words[at]!.head) {
    if (!['compound', 'amod', 'appos', 'flat', 'nmod', 'nsubj'].includes(relation(tree.words[at]!)) || at > top)
      return false
    if (tree.words[at]!.head === top) return true
  }
  return false
}

/** 'countries such as France', 'others, like Italy', 'allies including Poland'. */
function examplesAt(tree: Tree, mentions: Mention[], node: number, steps: number): Holder[] {
  if (steps > 2) return []
  const found: Holder[] = []
  for (const child of tree.children[node]!) {
    const deprel = relation(tree.words[child]!)
    if (!['nmod', 'obl', 'acl', 'advcl', 'appos', 'dep'].includes(deprel)) continue
    const example =
      tree.words[child]!.deprel === EXAMPLE ||
      markers(tree, child).some((marker) => exampleMarkers.has(marker)) ||
      exampleMarkers.has(tree.words[child]!.lemma) ||
      tree.children[child]!.some((part) => exampleMarkers.has(tree.words[part]!.form.toLowerCase()))
    if (!example) continue
    for (const part of exampleWords(tree, child))
      for (const holder of atWord(tree, mentions, part, steps + 1)) found.push(met(holder, 0.95, 'example'))
  }
  return found
}

/** The words that name the examples: of 'those of Latvia and Finland', 'that in Oslo' the names. */
function exampleWords(tree: Tree, node: number): number[] {
  const parts = conjuncts(tree, node)
  if (!/^(?:those|that|ones?)$/i.test(tree.words[node]!.form)) return parts
  return parts.flatMap((part) => childrenBy(tree, part, 'nmod', 'obl').flatMap((child) => conjuncts(tree, child)))
}

/** 'Governments from Warsaw to Lisbon': the two ends of those who are meant, wherever the parser hung the second. */
function rangeAt(tree: Tree, mentions: Mention[], node: number): Holder[] {
  if (!/^NNP?S$/.test(tree.words[node]!.xpos)) return []
  const from = childrenBy(tree, node, 'nmod').find((child) => markers(tree, child)[0] === 'from')
  if (from === undefined || from !== node + 2 || tree.words[from + 1]?.form !== 'to') return []
  const ends = [from, from + 2].map((at) => mentionAt(mentions, at))
  if (ends.some((end) => end === undefined)) return []
  return ends.flatMap((end) =>
    end!.who.map((who) => ({ who, node: end!.node, certainty: end!.certainty * 0.9, how: 'example' as const })),
  )
}

/** Words joined with one of an office's own: 'the leaders of Germany and France', 'French and German officials'. */
function joinedWithin(tree: Tree, { start, end, node }: Mention): number[] {
  const found = new Set<number>()
  for (let at = start; at < end; at++)
    if (at !== node) for (const part of conjuncts(tree, firstConjunct(tree, at))) found.add(part)
  // 'Polish and Romanian officials', where the first was not joined with the second.
  if (tree.words[start - 1]?.upos === 'CCONJ' && tree.words[start - 2]?.head === node) found.add(start - 2)
  return [...found].filter((part) => part < start || part >= end)
}

/** Those left out of what is said of a word: 'all members but Spain', 'every member except Hungary', 'Warsaw, but not Budapest'. */
export function exceptionsAt(tree: Tree, mentions: Mention[], node: number): Holder[] {
  const excepted = tree.children[node]!.filter(
    (child) => relation(tree.words[child]!) === 'nmod' && exceptingMarkers.has(markers(tree, child)[0] ?? ''),
  )
  const denied = conjuncts(tree, node).filter((part) => part !== node && isDeniedConjunct(tree, part))
  // 'Unlike Warsaw, Budapest sends nothing', 'with the exception of Bern'.
  const { head, deprel } = tree.words[node]!
  const unlike = (deprel.startsWith('nsubj') ? [node, head] : [node]).flatMap((at) => partedFrom(tree, at, node))
  return [
    ...[...excepted, ...unlike].flatMap((child) => holdersAt(tree, mentions, child)),
    ...denied.flatMap((part) => atWord(tree, mentions, part, 0)),
  ]
}

/** Those from whom the subject of a clause is told apart: 'unlike Bern', 'in contrast to Bern', 'with the exception of Bern', 'all, apart from Bern'. */
function partedFrom(tree: Tree, clause: number, subject: number): number[] {
  // 'Apart from Bern, the allies …'.
  const aside = childrenBy(tree, clause, 'advmod').filter((child) => APART.test(tree.words[child]!.form))
  const beside = [clause, ...aside].flatMap((at) => childrenBy(tree, at, 'obl', 'nmod'))
  const within =
    clause === subject ? [] : childrenBy(tree, clause, 'obj', 'obl').flatMap((at) => childrenBy(tree, at, 'nmod'))
  return [...beside, ...within].flatMap((child) => {
    const [mark = ''] = markers(tree, child)
    const part = PARTING.get(`${mark} ${tree.words[child]!.lemma}`)
    if (part) return childrenBy(tree, child, 'nmod').filter((at) => markers(tree, at)[0] === part)
    if (mark === 'unlike') return beside.includes(child) ? [child] : []
    const opener = tree.words[reach(tree, child)[0] - 1]?.form.toLowerCase() ?? ''
    return mark === 'from' && APART.test(opener) && isWhole(tree, subject) ? [child] : []
  })
}

const APART = /^(?:apart|aside)$/i

/** Phrases that part somebody from others, and the preposition before whom they part. */
const PARTING = new Map([
  ['with exception', 'of'],
  ['in contrast', 'to'],
  ['by contrast', 'to'],
])

/** 'All members', 'the allies', 'the rest'. */
function isWhole(tree: Tree, node: number): boolean {
  const { lemma, xpos } = tree.words[node]!
  if (xpos === 'NNS' && manyNouns.has(lemma) && childrenBy(tree, node, 'det').length > 0) return true
  return [node, ...tree.children[node]!].some((at) =>
    /^(?:all|every|each|everyone|everybody|no|none|nobody|other|rest)$/i.test(tree.words[at]!.form),
  )
}

/** The noun that a relative pronoun stands for. */
function antecedentOf(tree: Tree, node: number): number {
  let at = node
  for (let i = 0; i < 6 && at >= 0; i++) {
    const word = tree.words[at]!
    if (word.deprel.startsWith('acl')) return word.head
    at = word.head
  }
  return -1
}
