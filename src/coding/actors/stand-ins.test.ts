import { describe, expect, test } from 'vitest'
import type { Codebook } from '../../codebook/index.ts'
import { handBuilt } from '../../language/words.fixture.ts'
import type { Parse, Sentence } from '../../model/index.ts'
import { viewOf } from '../view.ts'
import type { Mention } from './mention.ts'
import { withStandIns } from './stand-ins.ts'

const actors = new Map([
  ['NOR', { kind: 'state' }],
  ['SWE', { kind: 'state' }],
  ['UN', { kind: 'organisation' }],
])
const known = {
  codebook: { actors } as unknown as Codebook,
  pronouns: new Map<string, 'he' | 'she'>([['Anna Berg', 'she']]),
  states: new Set<string>(),
}

function named(sentence: number, start: number, actor: string, person?: string): Mention {
  const who = [person === undefined ? { actor } : { actor, person }]
  return { sentence, start, end: start + 1, node: start, who, how: person ? 'person' : 'name', certainty: 1 }
}

/** Whom the words of the second sentence mean that stand in for somebody named in the first. */
function meant(
  first: string,
  mentions: Mention[],
  second: string,
  tags: Record<string, string> = {},
): Record<string, string> {
  let offset = 0
  const sentences = [first, second].map((source): Sentence => {
    const words = handBuilt(source).map((word) => ({
      ...word,
      xpos: tags[word.form] ?? word.xpos,
      start: word.start + offset,
      end: word.end + offset,
    }))
    const start = offset
    offset = words.at(-1)!.end + 1
    return { start, end: offset - 1, words, names: [] }
  })
  const parse: Parse = { sentences }
  const view = viewOf({ id: 'x', text: 'x'.repeat(offset) }, parse)
  const { words } = view.sentences[1]!.tree
  return Object.fromEntries(
    withStandIns(view, view.sentences[1]!, [], mentions, known).map(({ start, who }) => [
      words[start]!.form,
      who.map(({ actor, person }) => person ?? actor).join('+'),
    ]),
  )
}

describe('words that stand in for a name', () => {
  const berg = 'Berg||PROPN|2|nsubj left|leave|VERB|0|root'

  test('the government is the state of whoever was named last as speaking for one', () => {
    const second = 'The|the|DET|2|det government||NOUN|3|nsubj agreed|agree|VERB|0|root'
    expect(meant(berg, [named(0, 0, 'NOR', 'Anna Berg')], second)).toEqual({ government: 'NOR' })
  })

  test('a government named before in that word comes before whoever stands nearer', () => {
    const first =
      'Oslo||PROPN|2|compound government||NOUN|4|nsubj has|have|AUX|4|aux met|meet|VERB|0|root Stockholm||PROPN|4|obj'
    const government = { ...named(0, 0, 'NOR'), end: 2, node: 1 }
    const second = 'The|the|DET|2|det government||NOUN|3|nsubj agreed|agree|VERB|0|root'
    expect(meant(first, [government, named(0, 4, 'SWE')], second)).toEqual({ government: 'NOR' })
  })

  test('a government spokesman and the foreign ministry speak for the state named last', () => {
    const first = 'Stockholm||PROPN|2|nsubj agreed|agree|VERB|0|root'
    const spokesman = 'A|a|DET|3|det government||NOUN|3|compound spokesman||NOUN|4|nsubj spoke|speak|VERB|0|root'
    const ministry = 'The|the|DET|3|det foreign||ADJ|3|amod ministry||NOUN|4|nsubj agreed|agree|VERB|0|root'
    expect(meant(first, [named(0, 0, 'SWE')], spokesman)).toEqual({ government: 'SWE' })
    expect(meant(first, [named(0, 0, 'SWE')], ministry)).toEqual({ ministry: 'SWE' })
  })

  test('he is nobody whom the codebook calls she', () => {
    const second = 'He|he|PRON|2|nsubj agreed|agree|VERB|0|root'
    expect(meant(berg, [named(0, 0, 'NOR', 'Anna Berg')], second)).toEqual({})
  })

  test('they are those of a nation or the officials of a state that were told of last', () => {
    const second = 'They|they|PRON|2|nsubj agreed|agree|VERB|0|root'
    const people = 'Norwegians||PROPN|2|nsubj met|meet|VERB|0|root'
    const town = 'Oslo||PROPN|2|nsubj spoke|speak|VERB|0|root'
    const asDemonym = { ...named(0, 0, 'NOR'), how: 'demonym' as const }
    expect(meant(people, [asDemonym], second, { Norwegians: 'NNPS' })).toEqual({ They: 'NOR' })
    expect(meant(town, [named(0, 0, 'NOR')], second)).toEqual({})
  })

  test('they are all who were joined, also by the words of a longer mention', () => {
    const first = `Leaders|leader|NOUN|6|nsubj of||ADP|3|case Oslo||PROPN|1|nmod and||CCONJ|5|cc Stockholm||PROPN|3|conj
      met|meet|VERB|0|root`
    const leaders = { ...named(0, 0, 'NOR'), end: 3 }
    const second = 'They|they|PRON|2|nsubj agreed|agree|VERB|0|root'
    expect(meant(first, [leaders, named(0, 4, 'SWE')], second)).toEqual({ They: 'NOR+SWE' })
  })
})
