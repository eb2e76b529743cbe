import {
  type Effect,
  headOf,
  negators,
  reach,
  type StanceIdiom,
  stanceIdioms,
  type Tree,
} from '../../language/index.ts'

/** A fixed phrase that acts as one governor: 'pour cold water on'. `end` is exclusive, `top` the word that the others depend on. */
export interface FixedPhrase {
  start: number
  end: number
  top: number
  effect: Effect
  /** It is said of its subject ('off the table'), and does not govern what follows. */
  predicate: boolean
}

/** Words that may stand between those of a phrase. */
const LOOSE = new Set(['DET', 'ADJ', 'ADV', 'PRON', 'NUM'])
const SKIPPED = 2

const known = new WeakMap<Tree, FixedPhrase[]>()

function phrasesOf(tree: Tree): FixedPhrase[] {
  const found = known.get(tree) ?? fixedPhrases(tree)
  known.set(tree, found)
  return found
}

/** The phrase within which `node` stands and that is said of its subject: 'a dead end'. */
export function predicateAt(tree: Tree, node: number): FixedPhrase | undefined {
  return phrasesOf(tree).find(({ start, end, predicate }) => predicate && start <= node && node < end)
}

/** The phrase within which `head` stands, and which `node` completes or is the subject of. */
export function fixedPhraseAt(tree: Tree, node: number, head: number): FixedPhrase | undefined {
  return phrasesOf(tree).find(({ start, end, predicate }) => {
    if (head < start || head >= end || (start <= node && node < end)) return false
    if (predicate) return node < start
    const first = reach(tree, node)[0]
    const parted = tree.words.slice(end, node).some(({ form }) => form === ',')
    return node >= end && end - 1 <= first && first <= end + 1 && !parted
  })
}

/**
 * The phrase of a clause that lacks the noun which its last word governs: '… that Oslo has thrown its weight behind', 'behind which
 * Oslo has thrown its weight' (`mark` is then the preposition that opens the clause).
 */
export function strandedPhraseAt(tree: Tree, verb: number, mark?: string): Effect | undefined {
  for (const { idiom, at, denied } of phrasesFrom(tree, verb)) {
    const last = mark === undefined ? idiom : idiom.next.get(mark)
    if (last?.effect && !last.predicate && closesAt(tree, at + 1)) return denied ? opposite(last.effect) : last.effect
  }
  return undefined
}

/**
 * The phrase that begins at a verb and lacks what its last word would govern: 'is dragging its feet', 'does not stand in the way',
 * 'has second thoughts'.
 */
export function lonePhraseAt(tree: Tree, verb: number): Effect | undefined {
  if (tree.words[verb]!.upos !== 'VERB') return undefined
  let named = false
  for (const { idiom, at, denied } of phrasesFrom(tree, verb)) {
    // 'Pulls back', 'stays away' are movements as often.
    named ||= ['NOUN', 'ADJ', 'VERB'].includes(tree.words[at]!.upos)
    const effect = named && closesAt(tree, at + 1) ? effectBeyond(idiom) : undefined
    if (effect) return denied ? opposite(effect) : effect
  }
  return undefined
}

/** The beginnings of phrases that a verb opens, word by word, and whether a 'no' of their own denies them: it is counted with what hangs on the verb. */
function* phrasesFrom(tree: Tree, verb: number): Generator<{ idiom: StanceIdiom; at: number; denied: boolean }> {
  let idiom = stanceIdioms.get(lemmaAt(tree, verb))
  let denied = false
  for (let at = verb + 1; idiom && at < tree.words.length; at++) {
    const next = idiom.next.get(lemmaAt(tree, at))
    if (next) {
      idiom = next
      denied ||= negators.has(lemmaAt(tree, at))
      yield { idiom, at, denied }
    } else if (!LOOSE.has(tree.words[at]!.upos)) return
  }
}

/** What may follow a phrase that stands without what it is about. */
const CLOSING = new Set(['PUNCT', 'CCONJ', 'SCONJ'])

function closesAt({ words }: Tree, at: number): boolean {
  const next = words[at]
  return next === undefined || (CLOSING.has(next.upos) && !GOVERNING.has(next.form.toLowerCase()))
}

/** The effect of a phrase that a preposition would end. */
function effectBeyond({ next, predicate }: StanceIdiom): Effect | undefined {
  if (predicate) return undefined
  for (const [word, { effect }] of next) if (effect && effect.kind === 'attitude' && GOVERNING.has(word)) return effect
  return undefined
}

const GOVERNING = new Set('about over on of to for against at in from with towards'.split(' '))

function fixedPhrases(tree: Tree): FixedPhrase[] {
  const found: FixedPhrase[] = []
  for (let start = 0; start < tree.words.length; start++) {
    const first = stanceIdioms.get(lemmaAt(tree, start))
    const longest = first && longestFrom(tree, start + 1, first)
    if (!longest) continue
    found.push({ start, top: headOf(tree, start, longest.end), ...longest })
    start = longest.end - 1
  }
  return found
}

function lemmaAt(tree: Tree, node: number): string {
  const { form, lemma } = tree.words[node]!
  return form === "n't" || form === 'n’t' ? 'not' : lemma
}

function longestFrom(
  tree: Tree,
  from: number,
  idiom: StanceIdiom,
  denied = false,
): Pick<FixedPhrase, 'end' | 'effect' | 'predicate'> | undefined {
  const { effect } = idiom
  const inner = denied
  for (let at = from; at <= from + SKIPPED && at < tree.words.length; at++) {
    const next = idiom.next.get(lemmaAt(tree, at))
    const longer = next && longestFrom(tree, at + 1, next, denied)
    if (longer) return longer
    // 'Has found no takers': a 'no' between the words of the phrase denies it.
    denied ||= negators.has(lemmaAt(tree, at))
    if (!LOOSE.has(tree.words[at]!.upos)) break
  }
  return effect && { end: from, effect: inner ? opposite(effect) : effect, predicate: idiom.predicate === true }
}

function opposite({ kind, policy, claim }: Effect): Effect {
  return { kind, policy: -policy, claim: -claim }
}
