import { describe, expect, test } from 'vitest'
import type { Pattern, PatternMatch } from '../../codebook/index.ts'
import { treeOf } from '../../language/index.ts'
import { handBuilt } from '../../language/words.fixture.ts'
import { climb } from './climb.ts'

const pattern: Pattern = {
  issue: 'arms',
  source: 'send weapons',
  list: 'about',
  stance: '+',
  terms: [],
  level: 'near',
  weight: 1,
  known: false,
  alone: false,
}

/** Stances by the words at which they are held, for an issue anchored at a word (counted from 0). */
function stances(source: string, anchor: number, kind: 'policy' | 'claim' = 'policy'): Record<string, number> {
  const tree = treeOf(handBuilt(source))
  const match: PatternMatch = {
    pattern,
    level: 'strict',
    anchor,
    nodes: [anchor],
    words: [anchor],
    spread: 0,
    borrowed: 0,
    agreeing: 1,
  }
  const { stands } = climb(tree, match, kind, new Map())
  return Object.fromEntries(
    stands
      .filter((stand) => !stand.unreal)
      .flatMap((stand) => stand.nodes.map((node) => [tree.words[node]!.form, stand.stance])),
  )
}

describe('the calculus of stance', () => {
  test('a deed is a stance of its doer', () => {
    expect(stances('Poland||PROPN|2|nsubj sends|send|VERB|0|root tanks|tank|NOUN|2|obj', 1)).toEqual({ Poland: 1 })
  })

  test('whoever opposes what another does leaves the doer its deed', () => {
    expect(
      stances('Turkey||PROPN|2|nsubj opposes|oppose|VERB|0|root Oslo||PROPN|4|nsubj sending|send|VERB|2|ccomp', 3),
    ).toEqual({ Oslo: 1, Turkey: -1 })
  })

  test('whoever laments that a thing is left undone wants it', () => {
    expect(
      stances(
        'Poland||PROPN|2|nsubj lamented|lament|VERB|0|root the||DET|4|det failure||NOUN|2|obj to||PART|6|mark send||VERB|4|acl',
        5,
      ),
    ).toEqual({ Poland: 1 })
  })

  test('a negated deed is turned', () => {
    expect(
      stances('Poland||PROPN|4|nsubj will||AUX|4|aux not||PART|4|advmod send||VERB|0|root tanks|tank|NOUN|4|obj', 3),
    ).toEqual({ Poland: -1 })
  })

  test('refusing turns, and refusing not to turns back', () => {
    expect(stances('Hungary||PROPN|2|nsubj refused|refuse|VERB|0|root to||PART|4|mark send||VERB|2|xcomp', 3)).toEqual({
      Hungary: -1,
    })
    expect(
      stances(
        'Hungary||PROPN|2|nsubj refused|refuse|VERB|0|root not||PART|5|advmod to||PART|5|mark send||VERB|2|xcomp',
        4,
      ),
    ).toEqual({ Hungary: 1 })
  })

  test('opposing a halt supports', () => {
    // Poland opposes a halt to deliveries
    expect(
      stances(
        'Poland||PROPN|2|nsubj opposes|oppose|VERB|0|root a||DET|4|det halt||NOUN|2|obj to||ADP|6|case deliveries|delivery|NOUN|4|nmod',
        5,
      ).Poland,
    ).toBe(1)
  })

  test('a fixed phrase does what one word would, its own negation included', () => {
    // Poland would have no truck with sending
    expect(
      stances(
        'Poland||PROPN|3|nsubj would||AUX|3|aux have||VERB|0|root no||DET|5|det truck||NOUN|3|obj with||SCONJ|7|mark sending|send|VERB|5|acl',
        6,
      ),
    ).toEqual({ Poland: -1 })
    // Poland did not close the door to deliveries
    expect(
      stances(
        'Poland||PROPN|4|nsubj did||AUX|4|aux not||PART|4|advmod close||VERB|0|root the||DET|6|det door||NOUN|4|obj to||ADP|8|case deliveries|delivery|NOUN|6|nmod',
        7,
      ).Poland,
    ).toBe(1)
  })

  test('reluctance is a weak no', () => {
    expect(
      stances('Germany||PROPN|3|nsubj is|be|AUX|3|cop reluctant||ADJ|0|root to||PART|5|mark send||VERB|3|xcomp', 4),
    ).toEqual({ Germany: -0.5 })
  })

  test('whoever is only urged to act has not acted', () => {
    // Poland urged Germany to send
    expect(
      stances(
        'Poland||PROPN|2|nsubj urged|urge|VERB|0|root Germany||PROPN|2|obj to||PART|5|mark send||VERB|2|xcomp',
        4,
      ),
    ).toEqual({ Poland: 1 })
  })

  test('a noun gives its stance to its owner', () => {
    // the opposition of Hungary to deliveries grew
    expect(
      stances(
        'the||DET|2|det opposition||NOUN|7|nsubj of||ADP|4|case Hungary||PROPN|2|nmod to||ADP|6|case deliveries|delivery|NOUN|2|nmod grew|grow|VERB|0|root',
        5,
      ).Hungary,
    ).toBe(-1)
  })

  test('fear holds a claim true and is against a deed', () => {
    const fears = 'Poland||PROPN|2|nsubj fears|fear|VERB|0|root an||DET|4|det attack||NOUN|2|obj'
    expect(stances(fears, 3, 'claim')).toEqual({ Poland: 1 })
    expect(stances(fears, 3, 'policy').Poland).toBe(-1)
  })

  test('relative clauses and participles act by the noun they hang on', () => {
    // nations willing to send
    expect(
      stances('nations|nation|NOUN|0|root willing||ADJ|1|amod to||PART|4|mark send||VERB|2|xcomp', 3),
    ).toMatchObject({ nations: 1 })
  })

  test('what is said above a clause that only adds something does not turn it', () => {
    const source = `Norway||PROPN|2|nsubj opposes|oppose|VERB|0|root Spain||PROPN|2|obj ,||PUNCT|6|punct which||PRON|6|nsubj
      sends|send|VERB|3|acl:relcl tanks|tank|NOUN|6|obj`
    expect(stances(source, 5)).toEqual({ which: 1 })
  })

  test('a verb set with its object is what the two mean together', () => {
    const source = `Norway||PROPN|2|nsubj drags|drag|VERB|0|root its||PRON|4|nmod:poss feet|foot|NOUN|2|obj on||ADP|6|case
      arms|arms|NOUN|2|obl`
    expect(stances(source, 5)).toEqual({ Norway: -0.5 })
  })
})
