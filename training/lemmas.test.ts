import { describe, expect, test } from 'vitest'
import { lemmaOf, readLemmaRules, writeLemmaRules } from '../src/language/lemmas.ts'
import type { TreebankSentence } from './corpus.ts'
import { trainLemmas } from './lemmas.ts'

const tags = ['NOUN NNS', 'VERB VBD', 'VERB VBN']

/** One sentence of `form lemma` pairs, all with one tag. */
function sentence(tag: string, ...pairs: string[]): TreebankSentence {
  const split = pairs.map((pair) => pair.split(' '))
  return {
    forms: split.map(([form]) => form!),
    lemmas: split.map(([, lemma]) => lemma!),
    tags: pairs.map(() => tag),
    heads: [],
    labels: [],
    spaceAfter: [],
    paragraph: false,
    document: '',
  }
}

const past = ['walked walk', 'talked talk', 'looked look', 'cooked cook', 'smoked smoke', 'joked joke', 'hoped hope']
const doubled = ['stopped stop', 'dropped drop', 'planned plan', 'banned ban', 'voted vote', 'noted note']

describe('rules for lemmas', () => {
  const learned = (words: string[], given: Parameters<typeof trainLemmas>[3] = []) => {
    const known = new Set(words)
    const isWord = (lower: string) => known.has(lower)
    const rules = trainLemmas([sentence('VERB VBD', ...past, ...doubled)], tags, isWord, given)
    const read = readLemmaRules(JSON.parse(JSON.stringify(writeLemmaRules(rules))))
    return (form: string, tag = 'VERB VBD') => lemmaOf(form, tags.indexOf(tag), read, isWord)
  }

  test('go by whether a vowel or another letter stands before the ending', () => {
    const lemma = learned([])
    expect(lemma('booked')).toBe('book')
    expect(lemma('poked')).toBe('poke')
  })

  test('take another edit seen behind the same letters where it makes a word and the longest ending does not', () => {
    expect(learned([])('zoned')).not.toBe('zone')
    expect(learned(['zone'])('zoned')).toBe('zone')
  })

  test('give way to lemmas that are given', () => {
    expect(learned([])('froze')).not.toBe('freeze')
    expect(learned([], [{ form: 'froze', tag: 'VERB VBD', lemma: 'freeze' }])('froze')).toBe('freeze')
  })

  test('are learned for two tags from both where their forms have the same lemmas', () => {
    const forms = Array.from({ length: 120 }, (_, i) => `w${i}xed w${i}x`)
    const shared = [sentence('VERB VBD', ...forms), sentence('VERB VBN', ...forms)]
    const rules = (...more: TreebankSentence[]) => trainLemmas([...shared, ...more], tags, () => false)
    const only = sentence('VERB VBD', 'smoked smoke', 'joked joke')
    expect(lemmaOf('choked', tags.indexOf('VERB VBN'), rules(), () => false)).toBe('chok')
    expect(lemmaOf('choked', tags.indexOf('VERB VBN'), rules(only), () => false)).toBe('choke')
  })
})
