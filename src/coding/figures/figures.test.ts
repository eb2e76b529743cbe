import { describe, expect, test } from 'vitest'
import { handBuilt } from '../../language/words.fixture.ts'
import type { Mention } from '../actors/mention.ts'
import { viewOf } from '../view.ts'
import type { Work } from '../work.ts'
import { figuresOf } from './figures.ts'

/** The figures of a sentence built by hand, in which the words named stand for actors. */
function figures(source: string, actors: Record<string, string> = {}, date?: string) {
  const words = handBuilt(source)
  const text = words.map(({ form }) => form).join(' ')
  const view = viewOf({ id: 'd', text, date }, { sentences: [{ start: 0, end: text.length, words, names: [] }] })
  const mentions: Mention[] = words.flatMap((word, node) =>
    actors[word.form] === undefined
      ? []
      : [
          {
            sentence: 0,
            start: node,
            end: node + 1,
            node,
            who: [{ actor: actors[word.form]! }],
            how: 'name',
            certainty: 1,
          },
        ],
  )
  return figuresOf({ view, mentions: [mentions], topics: [[]], attributions: [], sources: [] } as unknown as Work)
}

describe('figures', () => {
  test('a share of GDP that is to be reached', () => {
    // Poland will raise spending to 2.5 % of GDP by 2027
    const [figure] = figures(
      'Poland||PROPN|3|nsubj will||AUX|3|aux raise||VERB|0|root spending||NOUN|3|obj to||ADP|7|case 2.5||NUM|7|nummod %||SYM|3|obl of||ADP|9|case GDP||NOUN|7|nmod by||ADP|11|case 2027||NUM|3|obl',
      { Poland: 'POL' },
    )
    expect(figure).toMatchObject({ actor: 'POL', value: 2.5, unit: '% of GDP', when: '2027', comparison: '=' })
    expect(['pledged', 'target']).toContain(figure!.kind)
  })

  test('money with its multiplier', () => {
    const [figure] = figures(
      'Norway||PROPN|2|nsubj gave|give|VERB|0|root $||SYM|2|obj 80||NUM|5|compound billion||NUM|3|nummod',
      { Norway: 'NOR' },
    )
    expect(figure).toMatchObject({ actor: 'NOR', value: 80e9, unit: 'USD', kind: 'actual' })
  })

  test('things counted', () => {
    const [figure] = figures(
      'Canada||PROPN|2|nsubj sent|send|VERB|0|root more||ADJ|5|advmod than||ADP|3|fixed four||NUM|6|nummod battalions|battalion|NOUN|2|obj',
      { Canada: 'CAN' },
    )
    expect(figure).toMatchObject({ actor: 'CAN', value: 4, unit: 'battalion', comparison: '>', of: 'battalions' })
  })

  test('numbers in words joined by a hyphen', () => {
    const [figure, ...more] = figures(
      'Twenty||NUM|3|compound -||PUNCT|1|punct six||NUM|4|nummod countries|country|NOUN|5|nsubj pledged|pledge|VERB|0|root troops||NOUN|5|obj',
    )
    expect(figure).toMatchObject({ value: 26, unit: 'country' })
    expect(figure!.valueTo).toBeUndefined()
    expect(more).toEqual([])
  })

  test('numbers in names, years and times are no figures', () => {
    expect(
      figures(
        'F||PROPN|4|compound -||PUNCT|1|punct 16||NUM|1|nummod jets|jet|NOUN|5|nsubj came|come|VERB|0|root in||ADP|7|case 2014||NUM|5|obl',
      ),
    ).toEqual([])
    expect(figures('Article||PROPN|3|nsubj 5||NUM|1|nummod holds|hold|VERB|0|root')).toEqual([])
    expect(figures('They|they|PRON|2|nsubj met|meet|VERB|0|root two||NUM|4|nummod days|day|NOUN|2|obl')).toEqual([])
  })
})
