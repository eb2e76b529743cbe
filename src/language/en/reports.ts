/** English words around what is reported: where it begins, goes on and ends. */

/** Verbs of addressing somebody, with the prepositions of what they are addressed on. */
export const addressedOn = new Map<string, string[]>([
  ...'ask press question quiz grill lobby pressure interview tell inform brief remind warn advise lecture confront attack challenge'
    .split(' ')
    .map((lemma): [string, string[]] => [lemma, ['about', 'on', 'over']]),
  ...'accuse suspect convict convince assure persuade'.split(' ').map((lemma): [string, string[]] => [lemma, ['of']]),
])

/** Verbs that take an infinitive without telling what anybody says or wants. */
export const notTellingWithInfinitive = new Set(
  'continue begin find hold show prove go come happen mean report see hear'.split(' '),
)

/** Verbs that tell something only with a clause of what they tell. */
export const tellingOnlyWithClause = new Set(
  'begin continue find hold rule see hear read sum go lie observe sign exclude rate grant'.split(' '),
)

/** Those of them that tell nothing with a noun alone either. */
export const tellingNoNoun = new Set('begin continue hold rule see hear read sum go lie observe sign'.split(' '))

/** Prepositions that open what is said, thought or felt with most verbs. */
export const openingPrepositions = ['of', 'about', 'on', 'upon', 'against', 'over']

/** Prepositions that open what an adjective of attitude is about. */
export const adjectivePrepositions = [
  'about',
  'of',
  'over',
  'with',
  'to',
  'in',
  'on',
  'at',
  'by',
  'for',
  'toward',
  'towards',
  'against',
]

/** Prepositions by which a verb says more of its object: 'described him as', 'blamed them for'. */
export const completingPrepositions = new Set(['as', 'for', 'of', 'over', 'from', 'with', 'to', 'in'])

/** Verbs that only lead to the next: 'went on to say'. */
export const proceedingVerbs = new Set('go continue proceed begin start come rush hasten keep'.split(' '))

/** Verbs whose object is who is spoken to. */
export const addressingVerbs = new Set(
  'tell inform remind assure reassure warn advise notify convince persuade ask urge brief caution promise show teach'.split(
    ' ',
  ),
)

/** Words with which a report goes on behind the clause that reports it: ', he said, until …'. */
export const continuingWords = new Set([
  'even',
  'although',
  'though',
  'until',
  'because',
  'if',
  'unless',
  'that',
  'but',
  'so',
  'where',
  'which',
  'who',
  'than',
])

/** Words that open a sentence whose main clause is still to come. */
export const subordinating = new Set(
  'if unless should had were although though while because since once when whenever as whatever whoever whether without'.split(
    ' ',
  ),
)

/** Words that open a clause beside what is said. */
export const asideOpeners = new Set(
  'after before when while as since because although though unless until once'.split(' '),
)
