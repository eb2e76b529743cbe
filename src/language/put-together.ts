import type { Word } from '../model/index.ts'
import { change } from './change.ts'

/** Words of a sentence that were read by themselves, and where each of them stands in it. */
export interface Part {
  places: readonly number[]
  /** Heads are places within the part. */
  words: Word[]
  /** It tells who says the rest. */
  tells?: boolean | undefined
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
/** Relations of the words of a name to its first. */
const WITHIN_NAMES = new Set(['flat', 'compound', 'fixed', 'goeswith'])
const RELATIVE = new Set(['WDT', 'WP', 'WP$', 'WRB'])

/**
 * The words of a sentence by their places in it: those of `main`, and of each aside, which hangs on what stands before it. A place
 * that no part has stays empty.
 */
export function putTogether(main: Part, asides: readonly Part[]): Word[] {
  const words: Word[] = []
  for (const part of [main, ...asides])
    part.places.forEach((place, i) => {
      const { head } = part.words[i]!
      if (head >= 0) change(part.words, i, { head: part.places[head]! })
      words[place] = part.words[i]!
    })
  for (const aside of asides) {
    const root = aside.places[aside.words.findIndex(({ head }) => head < 0)]!
    if (aside.tells) {
      hangTeller(words, aside, root, main.places[main.words.findIndex(({ head }) => head < 0)]!)
      continue
    }
    const before = main.places[main.places.findLastIndex((at) => at < aside.places[0]!)]!
    change(words, root, attachment(words, root, words[aside.places[0]!]!, before))
  }
  return words
}

/** Hangs what tells who says the rest beside the main clause; where the verb stands first ('argued the minister'), whoever is named is its subject. */
function hangTeller(words: Word[], { places }: Part, root: number, main: number): void {
  const [verb, ...rest] = places as [number, ...number[]]
  const begins = !NOMINAL.has(words[verb]!.upos) && (words[verb]!.head === root || verb === root)
  if (!begins || !/^(?:VERB|ADJ)$/.test(words[verb]!.upos)) {
    change(words, root, { head: main, deprel: 'parataxis' })
    return
  }
  change(words, verb, { head: main, deprel: 'parataxis', upos: 'VERB', xpos: 'VBD' })
  const source = root === verb ? rest.find((at) => words[at]!.head === verb && NOMINAL.has(words[at]!.upos)) : root
  if (source !== undefined) change(words, source, { head: verb, deprel: 'nsubj' })
}

/** How an aside hangs, by its root and its first word, on the word before it. */
function attachment(words: Word[], root: number, first: Word, before: number): Pick<Word, 'head' | 'deprel'> {
  const { upos, xpos } = words[root]!
  const has = (...relations: string[]): boolean =>
    words.some(({ head, deprel }) => head === root && relations.includes(deprel))
  const noun = nameOf(words, before)
  const clause = clauseOf(words, before)
  const behindNoun = NOMINAL.has(words[noun]!.upos)
  if (has('mark') && !RELATIVE.has(first.xpos)) return { head: clause, deprel: 'advcl' }
  if (behindNoun && RELATIVE.has(first.xpos)) return { head: noun, deprel: 'acl:relcl' }
  if ((NOMINAL.has(upos) || has('det')) && !has('nsubj', 'cop')) {
    if (has('case')) return behindNoun ? { head: noun, deprel: 'nmod' } : { head: clause, deprel: 'obl' }
    return behindNoun ? { head: noun, deprel: 'appos' } : { head: clause, deprel: 'parataxis' }
  }
  if (behindNoun && (xpos === 'VBN' || xpos === 'VBG') && !has('nsubj', 'nsubj:pass', 'aux', 'aux:pass'))
    return { head: noun, deprel: 'acl' }
  return { head: clause, deprel: 'parataxis' }
}

/** The first word of the name or the compound that a word ends. */
function nameOf(words: Word[], at: number): number {
  const { head, deprel } = words[at]!
  return head >= 0 && head < at && WITHIN_NAMES.has(deprel.split(':')[0]!) ? nameOf(words, head) : at
}

/** The verb, or else the word of the main clause, above a word. */
function clauseOf(words: Word[], at: number): number {
  const { head, upos } = words[at]!
  return head < 0 || upos === 'VERB' ? at : clauseOf(words, head)
}
