import { isVerb, type Tree, wishingWords } from '../../language/index.ts'
import { isLittle } from './degrees.ts'
import type { Walk } from './walk.ts'

/** Those who are told to have wished for more of a thing than there is (+1), or for less (−1), and the word that compares. */
interface WishedMore {
  holders: number[]
  sign: number
  word: number
}

const WISHING = new Set([...wishingWords, 'like', 'prefer', 'need'])
/** How many words may stand between what compares and who wishes, and the wish. */
const REACH = 18
const NAMING = new Set(['PROPN', 'NOUN', 'PRON'])
/** Relations of words within the name of another. */
const PARTS = new Set(['compound', 'amod', 'flat', 'nmod:poss'])

/** Notes who would have more or less of it than they are told to get by the word `at`. */
export function noteWishes(walk: Walk, at: number): void {
  if (walk.kind !== 'policy' || walk.adding) return
  for (const { holders, sign, word } of wishedMore(walk.tree, at)) {
    if (walk.spent.has(word)) continue
    walk.spent.add(word)
    walk.note(holders, 'attitude', 0, sign, word)
  }
}

/**
 * 'Went further than Oslo would have liked', 'are fewer than Oslo had hoped for', 'not as many as Oslo asked for', told at the word `node`:
 * what is less than somebody wished, they want, and of what is more they want less. By the order of words: parsers often take what
 * stands behind 'than' for a phrase.
 */
function wishedMore(tree: Tree, node: number): WishedMore[] {
  return comparingWords(tree).flatMap((mark) => {
    const compared = comparison(tree, mark)
    if (!compared || !isSaidAt(tree, compared.word, node)) return []
    const holders = wishersBehind(tree, mark)
    return holders.length > 0 ? [{ holders, ...compared }] : []
  })
}

/** Where each sentence has a 'than' or 'as', for which it is asked at every step. */
const known = new WeakMap<Tree, number[]>()

function comparingWords(tree: Tree): number[] {
  let found = known.get(tree)
  if (!found) {
    found = tree.words.flatMap(({ form }, mark) => (mark > 1 && /^(?:than|as)$/i.test(form) ? [mark] : []))
    known.set(tree, found)
  }
  return found
}

function isSaidAt({ words }: Tree, word: number, node: number): boolean {
  const { head } = words[word]!
  return word === node || head === node || (head >= 0 && words[head]!.head === node)
}

/** Whose the wish is behind 'than' or 'as': 'than Oslo and Bern would have liked'. */
function wishersBehind({ words }: Tree, mark: number): number[] {
  const named: number[] = []
  for (let at = mark + 1; at < Math.min(mark + REACH, words.length); at++) {
    const { upos, lemma, deprel } = words[at]!
    if (isVerb(words[at]!) && upos !== 'AUX') return WISHING.has(lemma) ? named : []
    if (NAMING.has(upos) && !PARTS.has(deprel)) named.push(at)
  }
  return []
}

/** Whether there is less than is wished (+1) or more (−1). */
function comparison(tree: Tree, mark: number): Omit<WishedMore, 'holders'> | undefined {
  const { words } = tree
  const before = words.slice(Math.max(0, mark - REACH), mark)
  if (/^as$/i.test(words[mark]!.form)) {
    const as = mark - before.length + before.findLastIndex(({ form }) => /^(?:as|so)$/i.test(form))
    const denied = before.some(({ form }) => /^(?:not|n.t|never)$/i.test(form))
    return denied && as >= mark - before.length ? { sign: isLittle(tree, as + 1) ? -1 : 1, word: as + 1 } : undefined
  }
  const degree = before.findLastIndex(({ xpos, lemma }) => /^(?:JJR|RBR)$/.test(xpos) || lemma === 'less')
  if (degree < 0) return undefined
  const word = mark - before.length + degree
  const isLess = words[word]!.lemma === 'less' || isLittle(tree, word) || words[word]!.lemma === 'weak'
  return { sign: isLess ? 1 : -1, word }
}

/** 'The sooner it comes, the better': what is told of is wanted. */
export function isSoonerBetter({ words }: Tree): boolean {
  const sooner = words.findIndex(
    ({ form }, at) => /^(?:sooner|faster|quicker)$/i.test(form) && /^the$/i.test(words[at - 1]?.form ?? ''),
  )
  return sooner > 0 && words.some(({ form }, at) => at > sooner && form === 'better' && words[at - 1]!.form === 'the')
}
