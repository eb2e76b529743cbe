import { describe, expect, test } from 'vitest'
import { handBuilt } from '../../language/words.fixture.ts'
import { quotesOf } from '../quotes.ts'
import { attributionsIn } from './attribution.ts'

/** The attributions of a sentence built by hand, as [source, cue, content] in words. */
function told(source: string): string[][] {
  const words = handBuilt(source)
  const text = words.map(({ form }) => form).join(' ')
  const found = attributionsIn({ id: 'd', text }, { sentences: [{ start: 0, end: text.length, words, names: [] }] })
  return found.map(({ source: from, cue, content }) =>
    [from, cue, content].map((spans) => spans.map(([start, end]) => text.slice(start, end)).join(' … ')),
  )
}

describe('attributions', () => {
  test('a clause behind its verb', () => {
    expect(
      told(
        'Poland||PROPN|2|nsubj said|say|VERB|0|root that||SCONJ|6|mark talks|talk|NOUN|6|nsubj had|have|AUX|6|aux failed|fail|VERB|2|ccomp .||PUNCT|2|punct',
      ),
    ).toEqual([['Poland', 'said', 'that talks had failed']])
  })

  test('a clause before its verb, whatever the parser made the verb', () => {
    expect(
      told(
        'Talks|talk|NOUN|3|nsubj had|have|AUX|3|aux failed|fail|VERB|0|root ,||PUNCT|6|punct Poland||PROPN|6|nsubj said|say|VERB|3|parataxis .||PUNCT|3|punct',
      ),
    ).toEqual([['Poland', 'said', 'Talks had failed']])
  })

  test('according to', () => {
    expect(
      told(
        'Talks|talk|NOUN|3|nsubj had|have|AUX|3|aux failed|fail|VERB|0|root ,||PUNCT|7|punct according|accord|VERB|7|case to||ADP|5|fixed Poland||PROPN|3|obl .||PUNCT|3|punct',
      ),
    ).toEqual([['Poland', 'according to', 'Talks had failed']])
  })

  test('a report ends where a participle goes on about the speaker', () => {
    expect(
      told(
        'Poland||PROPN|2|nsubj said|say|VERB|0|root talks|talk|NOUN|4|nsubj failed|fail|VERB|2|ccomp and||CCONJ|6|cc stopped|stop|VERB|4|conj .||PUNCT|2|punct',
      ),
    ).toEqual([['Poland', 'said', 'talks failed and stopped']])
  })

  test('what others are said to say is told by them, not by the text', () => {
    expect(
      told(
        'Oslo||PROPN|2|nsubj said|say|VERB|0|root Poland||PROPN|4|nsubj denied|deny|VERB|2|ccomp that||SCONJ|7|mark talks|talk|NOUN|7|nsubj failed|fail|VERB|4|ccomp .||PUNCT|2|punct',
      ),
    ).toEqual([['Oslo', 'said', 'Poland denied that talks failed']])
  })

  test('whoever expects it is not whoever it is expected of', () => {
    expect(
      told(
        'Talks|talk|NOUN|3|nsubj:pass are|be|AUX|3|aux:pass|VBP expected|expect|VERB|0|root|VBN to||PART|5|mark fail||VERB|3|xcomp .||PUNCT|3|punct',
      ),
    ).toEqual([['', 'are expected', 'Talks … to fail']])
  })

  test('a stand is told where it is taken, not where it could be', () => {
    const stand = (auxiliary: string) =>
      told(`He|he|PRON|3|nsubj ${auxiliary} attack|attack|VERB|0|root|VB Oslo||PROPN|3|obj .||PUNCT|3|punct`)
    expect(stand('did|do|AUX|3|aux|VBD')).toEqual([['He', 'did attack', 'Oslo']])
    expect(stand('might|might|AUX|3|aux|MD')).toEqual([])
  })
})

describe('who tells', () => {
  test('whoever stands right before the verb, wherever the tree looked for its subject', () => {
    expect(
      told(
        'Talks|talk|NOUN|4|nsubj experts|expert|NOUN|3|dep often||ADV|4|advmod say|say|VERB|0|root|VBP have|have|AUX|6|aux failed|fail|VERB|4|ccomp .||PUNCT|4|punct',
      ),
    ).toEqual([['experts', 'often say', 'have failed']])
  })

  test("not 'that' but what it stands for", () => {
    expect(
      told(
        'The||DET|2|det states|state|NOUN|6|nsubj that||PRON|4|nsubj oppose|oppose|VERB|2|acl:relcl|VBP it||PRON|4|obj left|leave|VERB|0|root|VBD .||PUNCT|6|punct',
      ).map(([source]) => source),
    ).toEqual(['The states'])
  })

  test('whoever said it goes on with a participle behind a comma', () => {
    expect(
      told(
        'Oslo||PROPN|2|nsubj said|say|VERB|0|root|VBD talks|talk|NOUN|4|nsubj failed|fail|VERB|2|ccomp|VBD ,||PUNCT|6|punct citing|cite|VERB|4|advcl|VBG delays|delay|NOUN|6|obj .||PUNCT|2|punct',
      ),
    ).toEqual([
      ['Oslo', 'said', 'talks failed'],
      ['Oslo', 'citing', 'delays'],
    ])
  })
})

describe('nouns that tell', () => {
  test('a verb that lends them its subject belongs to the cue', () => {
    expect(
      told(
        'Oslo||PROPN|3|nsubj has|have|AUX|3|aux|VBZ voiced|voice|VERB|0|root|VBN deep||ADJ|5|amod concern||NOUN|3|obj about||ADP|8|case the||DET|8|det plan||NOUN|5|nmod .||PUNCT|3|punct',
      ),
    ).toEqual([['Oslo', 'has voiced deep concern about', 'the plan']])
  })

  test('whoever meets with it did not say it', () => {
    expect(
      told(
        'Oslo||PROPN|2|nsubj faced|face|VERB|0|root|VBD sharp||ADJ|4|amod criticism||NOUN|2|obj over||ADP|7|case the||DET|7|det plan||NOUN|4|nmod .||PUNCT|2|punct',
      ),
    ).toEqual([['', 'sharp criticism over', 'the plan']])
  })

  test('told in passing they tell nothing', () => {
    expect(
      told(
        'Talks|talk|NOUN|2|nsubj failed|fail|VERB|0|root|VBD after||ADP|4|case criticism||NOUN|2|obl of||ADP|7|case the||DET|7|det plan||NOUN|4|nmod .||PUNCT|2|punct',
      ),
    ).toEqual([])
  })
})

describe('adjectives that tell', () => {
  test('of somebody', () => {
    expect(
      told(
        'Oslo||PROPN|4|nsubj has|have|AUX|4|aux|VBZ been|be|AUX|4|cop|VBN critical||ADJ|0|root of||ADP|7|case the||DET|7|det plan||NOUN|4|obl .||PUNCT|4|punct',
      ),
    ).toEqual([['Oslo', 'has been critical of', 'the plan']])
  })

  test('of nobody in particular', () => {
    expect(
      told(
        'It|it|PRON|3|expl is|be|AUX|3|cop|VBZ unclear||ADJ|0|root whether||SCONJ|6|mark talks|talk|NOUN|6|nsubj failed|fail|VERB|3|csubj|VBD .||PUNCT|3|punct',
      ),
    ).toEqual([['', 'It is unclear', 'whether talks failed']])
  })

  test('but not where somebody makes sure of it', () => {
    expect(
      told(
        'Oslo||PROPN|2|nsubj made|make|VERB|0|root|VBD sure||ADJ|2|xcomp that||SCONJ|6|mark talks|talk|NOUN|6|nsubj failed|fail|VERB|3|ccomp|VBD .||PUNCT|2|punct',
      ),
    ).toEqual([])
  })
})

describe('cues', () => {
  test('auxiliaries, adverbs among them, whoever is addressed, and the preposition', () => {
    expect(
      told(
        'Oslo||PROPN|4|nsubj has|have|AUX|4|aux|VBZ often||ADV|4|advmod asked|ask|VERB|0|root|VBN them|they|PRON|4|obj about||ADP|8|case the||DET|8|det plan||NOUN|4|obl .||PUNCT|4|punct',
      ),
    ).toEqual([['Oslo', 'has often asked them about', 'the plan']])
  })

  test('how and in what it was said, behind the verb', () => {
    expect(
      told(
        'Talks|talk|NOUN|2|nsubj failed|fail|VERB|5|ccomp|VBD ,||PUNCT|2|punct Oslo||PROPN|5|nsubj said|say|VERB|0|root|VBD in||ADP|8|case an||DET|8|det interview||NOUN|5|obl .||PUNCT|5|punct',
      ),
    ).toEqual([['Oslo', 'said in an interview', 'Talks failed']])
  })

  test('what governs it without telling anything itself', () => {
    expect(
      told(
        'Oslo||PROPN|2|nsubj avoided|avoid|VERB|0|root|VBD condemning|condemn|VERB|2|xcomp|VBG the||DET|5|det raid||NOUN|3|obj .||PUNCT|2|punct',
      ),
    ).toEqual([['Oslo', 'avoided condemning', 'the raid']])
  })

  test('the words of a fixed phrase, with those that describe its noun', () => {
    expect(
      told(
        'Oslo||PROPN|2|nsubj took|take|VERB|0|root|VBD strong||ADJ|4|amod issue||NOUN|2|obj with||ADP|7|case the||DET|7|det plan||NOUN|2|obl .||PUNCT|2|punct',
      ),
    ).toEqual([['Oslo', 'took strong issue with', 'the plan']])
  })

  test('of a participle that hangs on what is wanted, whoever wants it', () => {
    expect(
      told(
        'The||DET|2|det levels|level|NOUN|6|nsubj desired|desire|VERB|2|acl|VBN by||ADP|5|case Oslo||PROPN|3|obl:agent fell|fall|VERB|0|root|VBD .||PUNCT|6|punct',
      ),
    ).toEqual([['Oslo', 'desired', 'The levels']])
  })

  test('of a verb that seldom takes a noun, the noun behind it', () => {
    expect(
      told(
        'Oslo||PROPN|2|nsubj found|find|VERB|0|root|VBD three||NUM|4|nummod errors|error|NOUN|2|obj .||PUNCT|2|punct',
      ),
    ).toEqual([['Oslo', 'found', 'three errors']])
  })

  test('of a verb of saying within what it reports, what is on both its sides', () => {
    expect(
      told(
        'Talks|talk|NOUN|7|nsubj ,||PUNCT|4|punct Oslo||PROPN|4|nsubj said|say|VERB|0|root|VBD ,||PUNCT|4|punct would||AUX|7|aux|MD fail||VERB|4|dep|VB .||PUNCT|4|punct',
      ),
    ).toEqual([['Oslo', 'said', 'Talks … would fail']])
  })

  test('an adverb of hearsay, by nobody named', () => {
    expect(
      told(
        'Talks|talk|NOUN|4|nsubj have||AUX|4|aux reportedly||ADV|4|advmod failed|fail|VERB|0|root|VBN .||PUNCT|4|punct',
      ),
    ).toEqual([['', 'reportedly', 'Talks have … failed']])
  })

  test('the day on which somebody was asked is not what they were asked about', () => {
    expect(
      told(
        'Oslo||PROPN|2|nsubj asked|ask|VERB|0|root|VBD them|they|PRON|2|obj on||ADP|5|case Tuesday||PROPN|2|obl .||PUNCT|2|punct',
      ).map(([, cue]) => cue),
    ).toEqual(['asked'])
  })

  test('what is added behind a comma belongs to the author', () => {
    expect(
      told(
        'Oslo||PROPN|2|nsubj praised|praise|VERB|0|root|VBD the||DET|4|det plan||NOUN|2|obj ,||PUNCT|7|punct which||PRON|7|nsubj failed|fail|VERB|4|acl:relcl|VBD .||PUNCT|2|punct',
      ),
    ).toEqual([['Oslo', 'praised', 'the plan']])
  })
})

describe('quotations', () => {
  const pieces = (text: string): string[] => quotesOf(text).map(({ start, end }) => text.slice(start, end))

  test('curly, straight and doubled single marks', () => {
    expect(pieces("“One,” she said. \"Two,\" he said. ''Three,'' they said.")).toEqual([
      '“One,”',
      '"Two,"',
      "''Three,''",
    ])
  })

  test('a closing mark where a paragraph opens', () => {
    expect(pieces('”One is one.” So said Ann.\n”Two is two.”')).toEqual(['”One is one.”', '”Two is two.”'])
  })

  test('apostrophes open nothing', () => {
    expect(pieces("Poland's allies' plans aren't new")).toEqual([])
  })

  test('a quotation that its paragraph does not close ends with it', () => {
    expect(quotesOf('"One is open.\n\n"Two is closed."').map(({ closed }) => closed)).toEqual([false, true])
  })
})
