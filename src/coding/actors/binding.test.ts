import { expect, test } from 'vitest'
import { treeOf } from '../../language/index.ts'
import { handBuilt } from '../../language/words.fixture.ts'
import { isDoer } from './binding.ts'

const oslo = { sentence: 0, start: 0, end: 1, node: 0, who: [{ actor: 'NOR' }], how: 'name' as const, certainty: 1 }
const tree = treeOf(
  handBuilt(
    'Oslo||PROPN|2|nsubj wants|want|VERB|0|root to||PART|4|mark stop|stop|VERB|2|xcomp using|use|VERB|4|xcomp it||PRON|5|obj and||CCONJ|9|cc it||PRON|9|nsubj says|say|VERB|2|conj so||ADV|9|advmod',
  ),
)

test('whoever does something does it to somebody else', () => {
  expect(isDoer(tree, 5, oslo)).toBe(true)
  expect(isDoer(tree, 7, oslo)).toBe(false)
})
