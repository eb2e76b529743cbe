import {
  childrenBy,
  cueNouns,
  cueVerbs,
  isNegated,
  isVerb,
  markers,
  ownedNouns,
  reach,
  relation,
  type Tree,
  titleNouns,
} from '../../language/index.ts'
import { quoteAt } from '../quotes.ts'
import type { SentenceView, View } from '../view.ts'
import type { AttributionFound } from './attribution.ts'
import { cueSpans, nounSpan } from './spans.ts'

/**
 * 'The minister gave vent to his anger: the pact had been torn up.' What somebody does before a colon is how they say what
 * stands behind it, whatever the verb.
 */
export function ofColon(view: View, sentence: SentenceView): AttributionFound | undefined {
  const { tree } = sentence
  const { words } = tree
  const colon = words.findIndex(({ form, start }) => form === ':' && !quoteAt(view.quotes, start))
  if (colon < 2 || colon > words.length - 5 || /["“”]/.test(words[colon + 1]!.form)) return undefined
  const verb = words.findIndex(
    (_, at) => at < colon && isSaid(tree, at) && isMain(tree, at, colon) && childrenBy(tree, at, 'nsubj').length > 0,
  )
  if (verb < 0) return undefined
  const subject = childrenBy(tree, verb, 'nsubj')[0]!
  // 'The minister's message was clear: …'.
  const told = cueNouns.has(tree.words[subject]!.lemma) && PLAIN.has(tree.words[verb]!.lemma)
  const source = told ? ownerOf(tree, subject) : subject
  if (source < 0 || subject > verb || !hasClause(tree, colon + 1)) return undefined
  if (!differs(tree, verb, source) && (colon < 4 || !(told || isPerson(sentence, source)))) return undefined
  const last = words.at(-1)!.upos === 'PUNCT' ? words.length - 2 : words.length - 1
  return {
    sentence: sentence.index,
    cue: verb,
    sourceNode: source,
    kind: 'speech',
    how: 'colon',
    negated: false,
    source: [nounSpan(tree, source, verb)],
    cueSpans: cueSpans(tree, verb),
    content: [[words[colon + 1]!.start, words[last]!.end]],
  }
}

/** 'Oslo disagreed: …', 'Oslo did not agree: …': one who is named is of another mind, and says why; not 'Oslo and Bern disagreed: …'. */
function differs(tree: Tree, verb: number, source: number): boolean {
  if (tree.words[source]!.upos !== 'PROPN' || childrenBy(tree, source, 'conj').length > 0) return false
  const { lemma } = tree.words[verb]!
  return lemma === 'disagree' || cueVerbs.get(lemma)?.kind === 'denial' || (lemma === 'agree' && isNegated(tree, verb))
}

/** What somebody's message is before it is told. */
const PLAIN = new Set(
  'clear simple blunt plain unequivocal unambiguous unmistakable stark short straightforward this change remain stand same unchanged'.split(
    ' ',
  ),
)

/** Whose message it is; −1 where nobody is named. */
function ownerOf(tree: Tree, noun: number): number {
  const owners = childrenBy(tree, noun, 'nmod:poss')
  return (
    owners[0] ??
    childrenBy(tree, noun, 'nmod').find((child) => ['of', 'from'].includes(markers(tree, child)[0] ?? '')) ??
    -1
  )
}

/** A verb, or what somebody is as they say it: 'was clear', 'was blunt'. */
function isSaid(tree: Tree, at: number): boolean {
  const { upos } = tree.words[at]!
  if (isVerb(tree.words[at]!)) return true
  const manner = upos === 'ADJ' || (upos === 'NOUN' && childrenBy(tree, at, 'det', 'nmod').length === 0)
  return manner && childrenBy(tree, at, 'cop').length > 0
}

/** Whether nothing before the colon governs a verb. */
function isMain(tree: Tree, at: number, colon: number): boolean {
  const { head } = tree.words[at]!
  return head < 0 || head > colon
}

/** Whether a word names a person, or one by title. */
export function isPerson({ tree, sentence }: SentenceView, node: number): boolean {
  const { lemma, upos, form } = tree.words[node]!
  if (titleNouns.has(lemma)) return true
  if (upos === 'PRON') return /^(?:he|she)$/i.test(form)
  if (ownedNouns.has(lemma) && upos === 'PROPN') return true
  const [from, to] = reach(tree, node)
  return sentence.names.some(
    ({ kind, start, end }) => kind === 'PER' && start >= from && end <= to + 1 && start <= node && node < end,
  )
}

/** Whether a clause with a subject of its own follows. */
function hasClause(tree: Tree, from: number): boolean {
  return (
    tree.words.some(
      (word, at) =>
        at >= from &&
        /^[nc]subj$/.test(relation(word)) &&
        word.head >= from &&
        (isVerb(tree.words[word.head]!) || childrenBy(tree, word.head, 'cop').length > 0),
    ) || tree.words.some((word, at) => at > from && word.deprel === 'nsubj:pass')
  )
}
