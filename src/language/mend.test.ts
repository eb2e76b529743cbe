import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Name, Word } from '../model/index.ts'
import { mended } from './mend.ts'
import { handBuilt } from './words.fixture.ts'

/** `form relation governor` of every word, in order; the tags of verbs after `#`. */
function arcs(source: string, tags: Record<string, string> = {}, names: Name[] = []): string[] {
  const words: Word[] = handBuilt(source).map((word) => ({ ...word, xpos: tags[word.form] ?? '' }))
  const result = mended(words, names)
  return result.map(({ form, deprel, head }) => `${form} ${deprel} ${result[head]?.form ?? '-'}`)
}

describe('what vocabulary mends', () => {
  test('a title and a name that were torn apart are one phrase in the place of the phrase', () => {
    const found = arcs(
      `to||PART|2|mark meet||VERB|0|root Finnish||ADJ|2|obj Foreign||PROPN|5|compound Minister|minister|PROPN|6|compound
      Elina||PROPN|3|parataxis Valtonen||PROPN|6|flat in||ADP|9|case Geneva||PROPN|3|nmod`,
      {},
      [{ start: 5, end: 7, kind: 'PER' }],
    )
    expect(found.slice(2)).toEqual([
      'Finnish amod Elina',
      'Foreign compound Minister',
      'Minister compound Elina',
      'Elina obj meet',
      'Valtonen flat Elina',
      'in case Geneva',
      'Geneva nmod meet',
    ])
  })

  test('a verb of stance before a gerund is what the subject does', () => {
    const found = arcs(
      `Ada||PROPN|3|nsubj Brook||PROPN|1|flat opposed|oppose|VERB|4|aux sending|send|VERB|0|root guns||NOUN|4|obj .||PUNCT|4|punct`,
      { opposed: 'VBD', sending: 'VBG' },
    )
    expect(found).toEqual([
      'Ada nsubj opposed',
      'Brook flat Ada',
      'opposed root -',
      'sending xcomp opposed',
      'guns obj sending',
      '. punct opposed',
    ])
  })

  test('what a visit that is called off was for is called off with it', () => {
    const found = arcs(
      `They||PRON|2|nsubj cancelled|cancel|VERB|0|root a||DET|4|det visit||NOUN|2|obj next||ADJ|6|amod
      month||NOUN|2|obl:unmarked for||ADP|8|case talks||NOUN|2|obl`,
    )
    expect(found[7]).toBe('talks nmod visit')
  })

  test('a scheme of somebody named is meant to do what stands behind it, and their own is a means', () => {
    const infinitiveOf = (owner: string) =>
      arcs(
        `They||PRON|2|nsubj mocked|mock|VERB|0|root ${owner}|nmod:poss scheme||NOUN|2|obj to||PART|6|mark
        dig||VERB|2|advcl deeper||ADV|6|advmod`.replace('|nmod:poss', '|4|nmod:poss'),
      )[5]
    expect(infinitiveOf('Halden||PROPN')).toBe('dig acl scheme')
    expect(infinitiveOf('their||PRON')).toBe('dig advcl mocked')
  })

  test('what an exemption is from, and a part is in, hangs on the noun', () => {
    const behind = (verb: string, noun: string, preposition: string) =>
      arcs(
        `They||PRON|2|nsubj ${verb}||VERB|0|root a||DET|4|det ${noun}||NOUN|2|obj ${preposition}||ADP|7|case the||DET|7|det
        pact||NOUN|2|obl`,
      )[6]
    expect(behind('win', 'waiver', 'from')).toBe('pact nmod waiver')
    expect(behind('suspend', 'part', 'in')).toBe('pact nmod part')
    expect(behind('win', 'prize', 'in')).toBe('pact obl win')
  })

  test('a participle behind "so far" is the verb of a perfect', () => {
    const found = arcs(
      `They||PRON|2|nsubj has|have|VERB|0|root so||ADV|4|advmod far||ADV|5|advmod resisted|resist|ADJ|6|amod pressure||NOUN|2|obj`,
      { resisted: 'VBN' },
    )
    expect(found.slice(0, 2)).toEqual(['They nsubj resisted', 'has aux resisted'])
    expect(found.slice(4)).toEqual(['resisted root -', 'pressure obj resisted'])
  })

  test('an adjective that closes what something is called is set free', () => {
    const found = arcs(
      `They||PRON|2|nsubj called|call|VERB|0|root the||DET|4|det share||NOUN|2|obj of||ADP|7|case output||NOUN|7|compound
      absurd||ADJ|4|nmod`,
    )
    expect(found.slice(5)).toEqual(['output nmod share', 'absurd xcomp called'])
  })

  test('a participle with its agent right behind an object tells of that', () => {
    const participleBehind = (verb: string) =>
      arcs(
        `They||PRON|2|nsubj ${verb}||VERB|0|root the||DET|4|det pact||NOUN|2|obj signed|sign|VERB|2|xcomp by||ADP|7|case
        Oslo||PROPN|5|obl:agent`,
        { signed: 'VBN' },
      )[4]
    expect(participleBehind('break')).toBe('signed acl pact')
    expect(participleBehind('want')).toBe('signed xcomp want')
  })

  test('an unless opens a clause, though its verb be read as a noun', () => {
    const found = arcs(
      `They||PRON|2|nsubj leave||VERB|0|root it||PRON|2|obj unless||SCONJ|3|advmod members||NOUN|4|nsubj boost||NOUN|7|compound
      outlays||NOUN|5|nmod`,
    )
    expect(found.slice(3, 5)).toEqual(['unless mark members', 'members advcl leave'])
  })

  test('a sentence of names alone before its verb is left as it is', () => {
    const source = `Brook||PROPN|9|nsubj ,||PUNCT|5|punct an||DET|5|det Arizona||PROPN|5|compound Republican||PROPN|1|appos ,||PUNCT|5|punct
      on||ADP|8|case Wednesday||PROPN|9|nsubj criticised|criticise|VERB|0|root them||PRON|9|obj`
    expect(() => arcs(source)).not.toThrow()
  })

  test('an infinitive right behind a noun of will is what is willed, and behind another object is not', () => {
    const infinitiveOf = (noun: string) =>
      arcs(
        `They||PRON|2|nsubj kept|keep|VERB|0|root their||PRON|4|nmod:poss ${noun}||NOUN|2|obj to||PART|6|mark
        spend||VERB|2|xcomp more||ADJ|6|obj`,
      )[5]
    expect(['promise', 'vow', 'offer', 'decision'].map(infinitiveOf)).toEqual([
      'spend acl promise',
      'spend acl vow',
      'spend acl offer',
      'spend acl decision',
    ])
    expect(infinitiveOf('money')).toBe('spend xcomp kept')
  })

  test('an infinitive between a subject and its verb is the subject’s', () => {
    const found = arcs(
      `Any||DET|2|det decision||NOUN|8|nsubj by||ADP|4|case Oslo||PROPN|2|nmod to||PART|6|mark send||VERB|8|advcl
      ships||NOUN|6|obj would-fail|fail|VERB|0|root`,
    )
    expect(found[5]).toBe('send acl decision')
  })

  test('a preposition before a name and its verb opens a clause', () => {
    const found = arcs(
      `agreed|agree|VERB|0|root on||ADP|3|case terms||NOUN|1|obl after||ADP|5|case Mensah||PROPN|3|nmod
      halted|halt|VERB|1|advcl talks||NOUN|6|obj`,
      { agreed: 'VBD', halted: 'VBD' },
    )
    expect(found.slice(2)).toEqual([
      'terms obl agreed',
      'after mark halted',
      'Mensah nsubj halted',
      'halted advcl agreed',
      'talks obj halted',
    ])
  })

  test('a word that the parser made head of the name behind its title is part of the title', () => {
    const found = arcs(
      `spoke|speak|VERB|0|root with||ADP|5|case Turkish||PROPN|1|obl President|president|PROPN|5|nmod:desc Defne||PROPN|3|flat
      Aydin||PROPN|5|flat`,
      {},
      [{ start: 4, end: 6, kind: 'PER' }],
    )
    expect(found.slice(2)).toEqual([
      'Turkish compound Defne',
      'President nmod:desc Defne',
      'Defne obl spoke',
      'Aydin flat Defne',
    ])
  })

  test('a name behind a word that is no title keeps its place', () => {
    const source = 'praised|praise|VERB|0|root reporters|reporter|NOUN|1|obj Anna||PROPN|1|dep Berg||PROPN|3|flat'
    expect(arcs(source, {}, [{ start: 2, end: 4, kind: 'PER' }])[2]).toBe('Anna dep praised')
  })

  test('a verb between a name and the noun it was joined to is the verb', () => {
    const found = arcs(
      `Oslo||PROPN|5|nmod:poss blocked|block|VERB|3|amod Turku||PROPN|5|nmod:poss 's||PART|3|case accession||NOUN|0|root
      .||PUNCT|5|punct`,
      { blocked: 'VBD' },
    )
    expect(found).toEqual([
      'Oslo nsubj blocked',
      'blocked root -',
      'Turku nmod:poss accession',
      "'s case Turku",
      'accession obj blocked',
      '. punct blocked',
    ])
    // What somebody does to a noun behind a preposition is told of the noun.
    const said = 'Oslo||PROPN|3|compound backed|back|VERB|3|amod rebels||NOUN|0|root by||ADP|5|case night||NOUN|2|obl'
    expect(arcs(said, { backed: 'VBN' })[0]).toBe('Oslo compound rebels')
  })

  test('a preposition that heads its noun becomes its case', () => {
    expect(arcs('meeting||NOUN|0|root with||ADP|1|nmod Oslo||PROPN|2|obj').slice(1)).toEqual([
      'with case Oslo',
      'Oslo nmod meeting',
    ])
  })

  test('a date line stands beside its sentence', () => {
    const found = arcs(
      `OSLO||PROPN|7|nsubj (||PUNCT|1|punct Reuters||PROPN|1|appos )||PUNCT|1|punct -||PUNCT|6|punct
      Berg||PROPN|7|nsubj left|leave|VERB|0|root`,
    )
    expect([found[0], found[4], found[5]]).toEqual(['OSLO discourse left', '- punct left', 'Berg nsubj left'])
  })

  test('a teller between a comma and a closing verb of saying is its subject, and the clause before what is said', () => {
    const found = arcs(
      `Pacts|pact|NOUN|6|nsubj are|be|AUX|3|cop binding||ADJ|1|acl ,||PUNCT|6|punct Berg||PROPN|6|dep
      said|say|VERB|0|root in||ADP|8|case Oslo||PROPN|6|obl .||PUNCT|6|punct`,
      { are: 'VBP', said: 'VBD' },
    )
    expect([found[0], found[4], found[5]]).toEqual(['Pacts ccomp said', 'Berg nsubj said', 'said root -'])
  })

  test('a teller behind the verb of saying is its subject', () => {
    const found = arcs(
      `Pacts|pact|NOUN|2|nsubj bind||VERB|0|root us||PRON|2|obj ,||PUNCT|5|punct wrote|write|VERB|2|conj
      envoy||NOUN|7|compound Berg||PROPN|5|obj .||PUNCT|2|punct`,
      { bind: 'VBP', wrote: 'VBD' },
    )
    expect([found[4], found[6]]).toEqual(['wrote parataxis bind', 'Berg nsubj wrote'])
  })

  test('a verb of saying that goes on to another clause is left alone', () => {
    const found = arcs(
      `Asked|ask|VERB|6|advcl if|if|SCONJ|4|mark pacts|pact|NOUN|4|nsubj bind||VERB|1|advcl ,||PUNCT|6|punct said|say|VERB|0|root
      Berg||PROPN|6|obj they||PRON|9|nsubj do||VERB|6|ccomp`,
      { bind: 'VBP', said: 'VBD', do: 'VBP' },
    )
    expect(found[6]).toBe('Berg obj said')
  })

  test('a bare noun before a finite verb without a subject is its subject', () => {
    const source = 'States|state|NOUN|3|ccomp ,||PUNCT|3|punct want||VERB|0|root peace||NOUN|3|obj'
    expect(arcs(source, { want: 'VBP' })[0]).toBe('States nsubj want')
  })

  test('a clause that which opens behind a comma hangs on the first of the nouns before it', () => {
    const found = arcs(
      `fears|fear|VERB|0|root Oslo||PROPN|1|obj and||CCONJ|4|cc Riga||PROPN|2|conj ,||PUNCT|7|punct which||PRON|7|nsubj
      block||VERB|1|parataxis it||PRON|7|obj`,
      { block: 'VBP' },
    )
    expect(found[6]).toBe('block acl:relcl Oslo')
  })

  test('one noun with an article behind a comma, joined by nothing, says the same as the noun before', () => {
    const found = arcs(
      `Norway||PROPN|7|nsubj ,||PUNCT|4|punct a||DET|4|det member||NOUN|1|conj of||ADP|6|case pacts|pact|NOUN|4|nmod
      left|leave|VERB|0|root`,
    )
    expect(found[3]).toBe('member appos Norway')
  })

  test('all but one is no coordination', () => {
    const source =
      'All||DET|2|det members|member|NOUN|5|nsubj but||CCONJ|4|cc Norway||PROPN|2|conj left|leave|VERB|0|root'
    expect(arcs(source).slice(2, 4)).toEqual(['but case Norway', 'Norway nmod members'])
  })

  test('the second of two places tells where the first lies, but not before a verb', () => {
    const names: Name[] = [
      { start: 1, end: 2, kind: 'LOC' },
      { start: 3, end: 4, kind: 'LOC' },
    ]
    const place =
      'in||ADP|2|case Bergen||PROPN|6|obl ,||PUNCT|2|punct Norway||PROPN|6|nsubj ,||PUNCT|2|punct left|leave|VERB|0|root'
    expect(arcs(place, {}, names)[3]).toBe('Norway appos Bergen')
    const subject = 'in||ADP|2|case Bergen||PROPN|5|obl ,||PUNCT|2|punct Norway||PROPN|5|nsubj left|leave|VERB|0|root'
    expect(arcs(subject, {}, names)[3]).toBe('Norway nsubj left')
  })

  test('a bare verb of stance behind those of a plural whom a phrase names', () => {
    const found = arcs(
      `allies|ally|NOUN|0|root such||ADJ|6|case as||ADP|2|fixed Norway||PROPN|5|nsubj oppose||VERB|6|compound
      cuts|cut|NOUN|1|nmod`,
      { allies: 'NNS', oppose: 'VB' },
    )
    expect([found[0], found[1], found[3], found[4], found[5]]).toEqual([
      'allies nsubj oppose',
      'such case Norway',
      'Norway nmod allies',
      'oppose root -',
      'cuts obj oppose',
    ])
  })

  test('of a noun and a place behind it only the noun can be the subject', () => {
    const names: Name[] = [
      { start: 2, end: 3, kind: 'LOC' },
      { start: 4, end: 5, kind: 'LOC' },
    ]
    const found = arcs(
      'talks|talk|NOUN|6|dislocated in||ADP|3|case Bergen||PROPN|1|nmod ,||PUNCT|1|punct Norway||PROPN|6|nsubj failed|fail|VERB|0|root',
      {},
      names,
    )
    expect([found[0], found[4]]).toEqual(['talks nsubj failed', 'Norway appos Bergen'])
  })
})

describe('whatever tree it is given', () => {
  const chunks = [
    'Bergen|PROPN ,|PUNCT Norway|PROPN ,|PUNCT',
    'Soldiers|NOUN',
    'based|VERB|VBN in|ADP',
    'who|PRON are|AUX arriving|VERB|VBG',
    'said|VERB|VBD that|SCONJ',
    'and|CCONJ Oslo|PROPN opposed|VERB|VBD',
    'to|PART leave|VERB|VB',
    'with|ADP ministers|NOUN not|PART',
  ]
  const labels = 'nsubj obj obl nmod advcl acl:relcl conj appos ccomp xcomp case mark aux punct parataxis'.split(' ')

  test('every word still hangs on a root', () => {
    const drawn = fc.array(fc.constantFrom(...chunks), { minLength: 1, maxLength: 5 }).chain((list) => {
      const words = list.join(' ').split(' ')
      return fc.tuple(
        fc.constant(words),
        fc.shuffledSubarray([...words.keys()], { minLength: words.length }),
        fc.array(fc.tuple(fc.constantFrom(...labels), fc.nat()), { minLength: words.length, maxLength: words.length }),
      )
    })
    fc.assert(
      fc.property(drawn, ([words, order, arcs]) => {
        // Each word hangs on one that comes before it in a shuffled order: trees of any shape.
        const source = words.map((word, i) => {
          const place = order.indexOf(i)
          const head = place === 0 ? 0 : order[arcs[i]![1] % place]! + 1
          const [form, upos, xpos = ''] = word.split('|')
          return `${form}||${upos}|${head}|${head === 0 ? 'root' : arcs[i]![0]}|${xpos}`
        })
        const sentence = handBuilt(source.join(' '))
        const names = sentence.flatMap(({ upos }, start): Name[] =>
          upos === 'PROPN' ? [{ start, end: start + 1, kind: 'LOC' }] : [],
        )
        const result = mended(sentence, names)
        for (let start = 0; start < result.length; start++) {
          let at = start
          for (let steps = 0; at >= 0 && steps <= result.length; steps++) at = result[at]!.head
          expect(at).toBe(-1)
        }
      }),
      { numRuns: 3000, seed: 1 },
    )
  })
})

test('a particle behind the verb with which it makes another belongs to that', () => {
  const words = mended(
    handBuilt(
      'Oslo||PROPN|2|nsubj scaled|scale|VERB|0|root back||ADV|4|advmod deliveries||NOUN|2|obj .||PUNCT|2|punct',
    ),
  )
  expect(words[2]).toMatchObject({ head: 1, deprel: 'compound:prt' })
})
