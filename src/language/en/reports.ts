import { months } from './numbers.ts'
import { fold } from './spelling.ts'

/** English words around what is reported: where it begins, goes on and ends, who is its source, when and where it was said. */

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

/** Words with which what was said before a reporting clause goes on right behind it. */
export const resumingWords = new Set(['even', 'if', 'so', 'because', 'although', 'though', 'unless', 'but', 'and'])

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

/** Prepositions that open what is said with some verbs, besides 'of', 'about', 'on' and their like. */
export const topicPrepositions = new Map<string, string[]>()
for (const [preposition, lemmas] of [
  [
    'for',
    `call push press plead ask beg appeal argue campaign lobby vote apologise apologize vouch hope wish long yearn plan opt
    advocate fight pray preach`,
  ],
  [
    'to',
    `respond reply refer point object allude react agree admit confess testify attest appeal plead commit consent listen look`,
  ],
  ['at', `hint bristle balk bridle scoff sneer jeer marvel laugh lash rail fume rage wonder`],
  ['with', `agree disagree concur side sympathise sympathize quarrel clash`],
  ['in', `believe rejoice trust delight`],
] as const)
  for (const lemma of lemmas.split(/\s+/))
    topicPrepositions.set(fold(lemma), [...(topicPrepositions.get(fold(lemma)) ?? []), preposition])

/** Nouns of time, which say when something was said. */
export const timeNouns = new Set([
  ...months,
  ...'monday tuesday wednesday thursday friday saturday sunday day night morning afternoon evening weekend week month year hour minute occasion date eve anniversary'.split(
    ' ',
  ),
])

/** Nouns of what is held and attended, at which something is said. */
export const occasionNouns = new Set(
  `meeting session summit talk negotiation conference briefing ceremony visit interview speech address debate hearing dinner lunch breakfast
  reception gathering forum rally phone telephone call parliament podcast radio television show broadcast broadcaster reporter
  journalist newspaper daily magazine audience sideline margin capital city`.split(/\s+/),
)

/** Verbs that lend a noun of saying or thinking their subject: 'voiced concern', 'made a promise'. */
export const lightVerbs = new Set(
  `make have hold take give issue express voice raise pose send deliver release publish file offer present show add
  launch lodge cast declare unveil announce reiterate repeat share harbor harbour entertain put air convey state
  reaffirm declare register submit announce post write level utter`.split(/\s+/),
)
/** Verbs whose subject is spoken of, not speaking: 'faced criticism', 'drew praise'. */
export const receivingVerbs = new Set(
  `face draw receive get win meet spark prompt trigger stir fuel attract earn provoke cause create encounter endure arouse
  elicit invite hear`.split(/\s+/),
)

/** Nouns for what is written, shown or spoken. */
export const textNouns = new Set(
  `paper document memo memorandum email e-mail text post tweet series string flurry raft ad advertisement video clip film book
  article column essay editorial op-ed piece story brief filing lawsuit suit motion petition resolution bill legislation
  communique transcript testimony sermon song slogan banner sign placard poem blog interview press briefing conference
  policy guideline guidance directive memoir script pamphlet leaflet manifesto platform poll survey study analysis`.split(
    /\s+/,
  ),
)

/** Verbs by which something seems to be so, to nobody in particular. */
export const seemingVerbs = new Set(['seem', 'appear'])

/** Adjectives by which it is said of a clause how far it is known, by nobody in particular: 'it is unclear whether …'. */
export const evidentAdjectives = new Set(
  'clear unclear evident apparent obvious plain uncertain doubtful likely unlikely possible conceivable plausible implausible'.split(
    ' ',
  ),
)

/** Adverbs by which a clause is told as somebody says, who is not named. */
export const hearsayAdverbs = new Set('reportedly allegedly purportedly supposedly presumably'.split(' '))

/** Prepositional openings that name the source: 'according to X', 'in the words of X', 'for X's part'. */
export const sourcePhrases = [
  'according to',
  'in the words of',
  'in the view of',
  'in the eyes of',
  'in the opinion of',
  'in the judgement of',
  'in the judgment of',
  'in the telling of',
  'in the reading of',
  'in the estimation of',
  'in the assessment of',
  'to the mind of',
  'from the perspective of',
  'from the point of view of',
  'from the viewpoint of',
  'from the standpoint of',
  'in the mind of',
  'in the minds of',
  'in the account of',
  'in the book of',
  'by the account of',
  'by the reckoning of',
  'by the estimate of',
  'by the estimates of',
  'by the calculation of',
  'by the count of',
  'by the lights of',
  'on the figures of',
  'on the account of',
  'on the reading of',
  'if you ask',
  'if you believe',
  'if one believes',
  'if we believe',
  'to hear',
  'seen from',
  'viewed from',
]

/** Words by which a question asks for more than a yes or a no. */
export const interrogatives = new Set(['why', 'how', 'who', 'whom', 'whose', 'what', 'where'])

/** Adverbs by which somebody who tells something says what they think of it. */
export const commentingAdverbs = new Set(
  'indeed clearly obviously surely perhaps simply frankly fortunately unfortunately rightly wrongly'.split(' '),
)

export const isDay = (form: string): boolean => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(form)

/** Forms of verbs of telling that stand with whoever is told. */
export const addresseeForms = new Set('told tells assured assures reminded reminds'.split(' '))

/** Forms of verbs of saying that stand with whoever says it in the middle of what is said. */
export const tellingForms = new Set([
  ...addresseeForms,
  ...`said says argued argues insisted insists warned warns wrote writes added adds noted notes explained explains claimed claims stressed
  stresses maintained maintains declared declares announced announces predicted predicts suggested suggests believes believed
  thinks thought concluded concludes admitted admits conceded concedes acknowledged acknowledges complained complains asserted
  asserts cautioned cautions observed observes remarked remarks recalled recalls confirmed confirms promised promises vowed vows
  contended contends replied replies responded tweeted quipped repeated reiterated fears feared hopes hoped`.split(
    /\s+/,
  ),
])

/** Verbs by which somebody tells or knows what others do or want, and takes no side on it: 'disclosed that Oslo would send them'. */
export const reportingVerbs = new Set(
  'disclose reveal report recall relate recount learn hear know believe think suspect predict forecast'.split(' '),
)

/** Nouns that with these before them name whoever reports, and no part of a government: 'the Norwegian state news agency'. */
export const pressWords = new Set('news press wire'.split(' '))
