import type { Codebook } from '../../codebook/index.ts'
import {
  actingNouns,
  enteredNouns,
  femininePronouns,
  firstPersonPronouns,
  groupNouns,
  hasChild,
  markers,
  masculinePronouns,
  neuterPronouns,
  pairWords,
  personNouns,
  pluralPronouns,
  relation,
  stateBodies,
  stateNouns,
  type Tree,
  titleNouns,
} from '../../language/index.ts'
import { quoteAt } from '../quotes.ts'
import type { SentenceView, View } from '../view.ts'
import { antecedentOf, inView, isPerson, type Sought } from './antecedents.ts'
import { isDoer, isNamedBelow } from './binding.ts'
import { isNamedBehind, type Mention, type Who } from './mention.ts'
import { pairAt } from './pairs.ts'
import { isMany, isOvershadowed, joinedWith, spokenForAt } from './plurals.ts'
import { isOfTheme } from './themes.ts'

/** Who may be meant by words that stand in for a name. */
export interface Known {
  codebook: Codebook
  pronouns: ReadonlyMap<string, 'he' | 'she'>
  /** The actors that are states. */
  states: ReadonlySet<string>
}

/** Parts of speech of words that never mean anybody. */
const NO_STAND_IN = new Set(['VERB', 'AUX', 'ADP', 'SCONJ', 'PART', 'NUM', 'PUNCT', 'SYM'])

/** The mentions of a sentence with those added that pronouns, 'the government', 'a ministry spokesman' make. */
export function withStandIns(
  view: View,
  sentence: SentenceView,
  mentions: Mention[],
  history: Mention[],
  known: Known,
): Mention[] {
  const { tree, index } = sentence
  const { words } = tree
  const found = [...mentions]
  let recent: Mention[] | undefined
  const persons = mentions.filter(({ who }) => who[0]!.person !== undefined)
  for (let i = 0; i < words.length; i++) {
    if (NO_STAND_IN.has(words[i]!.upos) && !pairWords.has(words[i]!.lemma)) continue
    if (mentions.some(({ start, end }) => start <= i && i < end)) continue
    if (areMembers(tree, i) && history.some(({ who }) => who[0]!.actor === known.codebook.alliance)) {
      const who = [{ actor: known.codebook.alliance }]
      found.push({ sentence: index, start: i, end: i + 1, node: i, who, how: 'noun', certainty: 0.5 })
      continue
    }
    if (words[i]!.upos === 'NOUN' && isNamedBehind(words, i + 1, persons)) continue
    const seat = seatBehind(tree, i, mentions, known.states)
    if (seat) {
      found.push({ ...seat, start: i, end: i + 1, node: i, how: 'noun' })
      continue
    }
    const pair = pairAt(view, sentence, i, history, found, known.states)
    if (pair.length > 0) {
      found.push({ sentence: index, start: i, end: i + 1, node: i, who: pair, how: 'noun', certainty: 0.5 })
      continue
    }
    const sought = soughtBy(view, tree, i, known)
    if (!sought) continue
    recent ??= inView(history, index)
    const before = [...recent, ...found.filter((mention) => mention.start < i)]
    // 'Oslo stopped using it': a thing, rather than somebody named further off.
    const isThing = words[i]!.form.toLowerCase() === 'it'
    const others = isThing
      ? before
      : before.filter((mention) => mention.sentence !== index || !isDoer(tree, i, mention))
    const antecedent = antecedentOf(view, sentence, i, others, sought)
    if (isThing && antecedent?.sentence === index && isDoer(tree, i, antecedent)) continue
    if (!antecedent || isNamedBelow(tree, i, mentions, antecedent)) continue
    const many = pluralPronouns.has(words[i]!.form.toLowerCase())
    if (many && isOvershadowed(view, sentence, i, antecedent, [...recent, ...found])) continue
    if (isOfTheme(view, sentence, i, antecedent)) continue
    const who = many ? joinedWith(view, antecedent, history, found) : bodyOf(antecedent, sought)
    // 'Ada Brook, correspondent and author': one person is not many.
    if (many && who.length === 1 && who[0]!.person !== undefined) continue
    found.push({
      sentence: index,
      start: i,
      end: i + 1,
      node: i,
      who,
      how: words[i]!.upos === 'NOUN' ? 'noun' : 'pronoun',
      certainty: sought.certainty * Math.min(1, antecedent.certainty + 0.2),
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 'The cabinet in Rome': the seat that says whose it is; 'the richest country in Europe' is one of many. */
function seatBehind(
  { words }: Tree,
  node: number,
  mentions: Mention[],
  states: ReadonlySet<string>,
): Mention | undefined {
  const { upos, lemma } = words[node]!
  const governs = upos === 'NOUN' && (stateNouns.has(lemma) || stateBodies.has(lemma))
  if (!governs || words[node + 1]?.form !== 'in') return undefined
  return mentions.find(({ start, who }) => start === node + 2 && who.length === 1 && states.has(who[0]!.actor))
}

/** 'The administration' means the state, also where a person was named who speaks for it. */
function bodyOf({ who }: Mention, { noun }: Sought): Who[] {
  return noun === undefined ? who : who.map(({ actor }) => ({ actor }))
}

/** 'Troops in Ukraine itself': stands behind the noun that it is about. */
function isEmphatic({ words }: Tree, node: number): boolean {
  const before = words[node - 1]?.upos
  return (before === 'NOUN' || before === 'PROPN') && /^(?:it|him|her|them)sel(?:f|ves)$/i.test(words[node]!.form)
}

function soughtBy(view: View, tree: Tree, node: number, known: Known): Sought | undefined {
  const word = tree.words[node]!
  const form = word.form.toLowerCase()
  const kindOf = ({ who }: Mention): string | undefined => known.codebook.actors.get(who[0]!.actor)?.kind
  if (isEmphatic(tree, node)) return undefined
  const pronounOf = ({ who }: Mention): string | undefined => known.pronouns.get(who[0]!.person!)
  if (word.upos === 'PRON' || word.upos === 'DET') {
    if (masculinePronouns.has(form))
      return { certainty: 0.65, fits: (mention) => isPerson(mention) && pronounOf(mention) !== 'she' }
    if (femininePronouns.has(form))
      return { certainty: 0.65, fits: (mention) => isPerson(mention) && pronounOf(mention) !== 'he' }
    if (pluralPronouns.has(form)) {
      const isObject = relation(word) !== 'nsubj' && relation(word) !== 'nmod'
      const isQuoted = !isObject && !isThing(tree, node) && quoteAt(view.quotes, word.start) !== undefined
      const isState = (mention: Mention): boolean => isBody(mention) && kindOf(mention) === 'state'
      return {
        certainty: 0.45,
        // Who speaks calls a state 'they'.
        fits: (mention) => isMany(mention, view, known) || (isQuoted && isState(mention)),
        stands: (mention) => spokenForAt(view.sentences[mention.sentence]!.tree, mention),
      }
    }
    if (neuterPronouns.has(form) && !isExpletive(tree, node) && !isThing(tree, node)) {
      // Who was 'they' is not 'it'.
      const isPlural = ({ sentence, node }: Mention): boolean =>
        pluralPronouns.has(view.sentences[sentence]!.tree.words[node]!.form.toLowerCase())
      return { certainty: 0.5, fits: (mention) => isBody(mention) && !isPlural(mention) }
    }
    return undefined
  }
  if (isNational(tree, node)) return { certainty: 0.5, fits: isPerson }
  if (word.upos !== 'NOUN') return undefined
  if (isDefinite(tree, node) && word.lemma === form) {
    if (stateNouns.has(word.lemma))
      return {
        certainty: 0.5,
        noun: word.lemma,
        fits: (mention) => mention.who.length === 1 && mention.how !== 'demonym' && kindOf(mention) === 'state',
      }
    const titled = (mention: Mention): boolean => mention.who.length === 1 && isTitled(view, mention, word.lemma)
    if (personNouns.has(word.lemma)) return { certainty: 0.5, fits: (mention) => isPerson(mention) || titled(mention) }
    if (titleNouns.has(word.lemma) || actingNouns.has(word.lemma)) return { certainty: 0.5, fits: titled }
    if (groupNouns.has(word.lemma))
      return {
        certainty: 0.5,
        fits: (mention) =>
          mention.who.length === 1 && mention.who[0]!.person === undefined && kindOf(mention) === 'organisation',
      }
  }
  if (speaksForState(tree, node))
    return {
      certainty: 0.45,
      noun: word.lemma,
      fits: (mention) => mention.who.length === 1 && kindOf(mention) === 'state',
    }
  return undefined
}

/** 'Norway's defence minister', 'Ada Brook, the minister', 'a Polish official': whether a mention was named by this title. */
function isTitled(view: View, { sentence, start, end, node }: Mention, title: string): boolean {
  const { words } = view.sentences[sentence]!.tree
  return words.some(({ lemma, form, head }, at) => {
    if (lemma !== title || form.toLowerCase() !== lemma) return false
    return (start <= at && at < end) || head === node || words[node]!.head === at
  })
}

/** 'It is a mistake', 'they were distractions': what is said to be a thing that nobody is. */
function isThing(tree: Tree, node: number): boolean {
  const { head, deprel } = tree.words[node]!
  if (head < 0 || deprel !== 'nsubj' || tree.words[head]!.upos !== 'NOUN' || !hasChild(tree, head, 'cop')) return false
  const { lemma } = tree.words[head]!
  return ![actingNouns, groupNouns, personNouns, stateNouns, enteredNouns].some((nouns) => nouns.has(lemma))
}

/** 'The Norwegian said': a person, by the nation; not 'the Norwegian minister', 'the French'. */
export function isNational(tree: Tree, node: number): boolean {
  const { form, deprel } = tree.words[node]!
  if (deprel !== 'nsubj' || !/^\p{Lu}\p{Ll}+(?:an|man|woman)$/u.test(form)) return false
  return tree.words[node - 1]?.form.toLowerCase() === 'the'
}

/** 'The allies', 'member states': those of the alliance, where nothing says that they are some of them or another's. */
function areMembers(tree: Tree, node: number): boolean {
  const { form, lemma, upos } = tree.words[node]!
  if (upos !== 'NOUN' || form.toLowerCase() === lemma) return false
  const before = tree.words[tree.words[node - 1]?.lemma === 'member' ? node - 2 : node - 1]?.form
  // 'the European Union (EU) members', 'a handful of members'.
  if (before === ')' || before === 'of') return false
  const children = tree.children[node]!.filter((child) => child < node).map((child) => tree.words[child]!)
  if (lemma !== 'ally' && lemma !== 'member' && !children.some((child) => child.lemma === 'member')) return false
  const owned = tree.children[node]!.some((child) => ['nmod', 'acl'].includes(relation(tree.words[child]!)))
  return (
    !owned &&
    children.every(
      (child) =>
        child.lemma === 'member' ||
        ['the', 'fellow'].includes(child.form.toLowerCase()) ||
        !['DET', 'ADJ', 'NUM', 'PROPN', 'NOUN', 'PRON'].includes(child.upos),
    )
  )
}

/** 'A government spokesman', 'the foreign ministry': of the state named last, where no other is named with it. */
function speaksForState(tree: Tree, node: number): boolean {
  const { lemma, head, form } = tree.words[node]!
  if (form.toLowerCase() !== lemma) return false
  const owned = tree.children[node]!.some(
    (child) => relation(tree.words[child]!) === 'nmod' || tree.words[child]!.upos === 'PROPN',
  )
  if (owned) return false
  const joined = relation(tree.words[node]!) === 'compound' && head >= 0 && actingNouns.has(tree.words[head]!.lemma)
  return (lemma === 'government' && joined) || (stateBodies.has(lemma) && (joined || hasThe(tree, node)))
}

function hasThe(tree: Tree, node: number): boolean {
  return tree.children[node]!.some((child) => tree.words[child]!.form.toLowerCase() === 'the')
}

function isBody(mention: Mention): boolean {
  return mention.who.length === 1 && mention.who[0]!.person === undefined && mention.how !== 'demonym'
}

/** 'it is hard to believe', 'it seems that': stands for a clause, not for anybody. */
function isExpletive(tree: Tree, node: number): boolean {
  const word = tree.words[node]!
  if (word.deprel === 'expl') return true
  const head = word.head
  if (head < 0 || relation(word) !== 'nsubj') return false
  return tree.children[head]!.some(
    (child) =>
      ['csubj', 'expl'].includes(relation(tree.words[child]!)) ||
      // 'it is not sanctions that they oppose'.
      (tree.words[child]!.deprel === 'acl:relcl' && hasChild(tree, head, 'cop')) ||
      (relation(tree.words[child]!) === 'xcomp' && tree.words[head]!.upos === 'ADJ') ||
      // 'it is time to stop', 'it is a pity that'.
      (relation(tree.words[child]!) === 'acl' && markers(tree, child).some((mark) => mark === 'to' || mark === 'that')),
  )
}

/** 'the country', 'his government', not 'a country' nor 'the country of …'. */
function isDefinite(tree: Tree, node: number): boolean {
  let determined = false
  for (const child of tree.children[node]!) {
    const word = tree.words[child]!
    const form = word.form.toLowerCase()
    if (form === 'the' || form === 'this' || form === 'that' || (word.deprel === 'nmod:poss' && word.upos === 'PRON'))
      determined = true
    else if (['amod', 'compound', 'nmod', 'acl'].includes(relation(word))) return false
  }
  return determined
}

/** 'I' and 'we' within a quotation mean its speaker; found once the attributions are known. */
export function isFirstPerson(form: string): boolean {
  return firstPersonPronouns.has(form.toLowerCase())
}
