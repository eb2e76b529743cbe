/** Verbs by which somebody answers what is asked of them, where nothing stands behind: 'Berlin refused'. +1 does it, −1 does not. */
export const answers = new Map<string, number>()
for (const lemma of 'agree comply oblige relent consent acquiesce accede concur yield'.split(' ')) answers.set(lemma, 1)
for (const lemma of 'refuse decline balk baulk demur'.split(' ')) answers.set(lemma, -1)

/** Who refuses to do no more than this refuses what the others do: 'declined to sign'. */
export const compliedVerbs = new Set('sign join follow do comply oblige subscribe countersign participate'.split(' '))

/** Of these the ones by which somebody is of another mind than the one before, whatever that one wants or says. */
export const differing = new Set(['agree', 'disagree', 'concur', 'differ', 'dissent'])
for (const lemma of 'disagree differ dissent'.split(' ')) answers.set(lemma, -1)

/** By the verb and a word that stands under it: how somebody is of the mind of the one before (1), or of another (−1): 'begs to differ', 'takes the opposite view'. */
export const agreements = new Map<string, number>()
for (const [sign, verbs, words] of [
  [-1, 'think see judge feel argue hold decide read', 'otherwise differently'],
  [-1, 'beg', 'differ'],
  [-1, 'say argue claim insist believe hold maintain think want prefer favour do', 'opposite contrary reverse'],
  [-1, 'part', 'company way'],
  [
    1,
    'share agree endorse second',
    'view assessment analysis concern position opinion conviction judgement misgiving reading sentiment attitude stance line scepticism reservation',
  ],
  [1, 'echo', 'view assessment concern position call demand misgiving sentiment warning'],
  [1, 'join', 'chorus call demand appeal'],
  [1, 'follow', 'example lead'],
  [1, 'go', 'further'],
  [1, 'say think feel believe argue mean maintain', 'same'],
] as const)
  for (const verb of verbs.split(' ')) for (const word of words.split(' ')) agreements.set(`${verb} ${word}`, sign)

/** Their verbs. */
export const agreeingVerbs = new Set([...agreements.keys()].map((phrase) => phrase.split(' ')[0]!))

/** Verbs by whose passive somebody is brought to the mind of the one before, or is not: 'was not convinced'. */
export const movingVerbs = new Set('convince persuade sway impress'.split(' '))

/** Verbs by whose passive whoever wants a thing is refused it: 'was rebuffed by Bern'. */
export const rebuffingVerbs = new Set([
  'rebuff',
  'turn down',
  'snub',
  'overrule',
  'outvote',
  'refuse',
  'thwart',
  'spurn',
])

/** Nouns of what somebody thinks or says that is like what was told before, or unlike it, by their adjectives: 'struck a similar note'. */
export const viewNouns = new Set(
  `view line note tone tune tack approach position stance course argument point mind opinion sense vein direction attitude sentiment
  spirit concern reservation doubt misgiving`.split(/\s+/),
)
export const likeAdjectives = new Map<string, number>([
  ...'similar same like-minded comparable identical'.split(' ').map((word): [string, number] => [word, 1]),
  ...'opposite contrary different opposing discordant dissenting'
    .split(' ')
    .map((word): [string, number] => [word, -1]),
])
/** Nouns of what is said that is like what was said before: 'made similar remarks', 'published a comparable estimate'. */
export const saidNouns = new Set(
  `remark comment statement warning estimate assessment forecast prediction finding conclusion appeal call demand request plea claim
  pledge promise offer proposal suggestion message criticism complaint`.split(/\s+/),
)
export const viewVerbs = new Set(
  'take strike sing have adopt hold hear sound make be follow express voice raise speak argue comment share'.split(' '),
)

/** Verbs of taking somebody's side (1) or the other (−1), by the preposition behind which they stand, '' where they are the object. */
export const sidingVerbs = new Map<string, ReadonlyMap<string, number>>()
for (const [verb, preposition, sign] of [
  ['side', 'with', 1],
  ['agree', 'with', 1],
  ['concur', 'with', 1],
  ['stand', 'behind', 1],
  ['stand', 'with', 1],
  ['rally', 'behind', 1],
  ['line', 'behind', 1],
  ['back', '', 1],
  ['second', '', 1],
  ['echo', '', 1],
  ['support', '', 1],
  ['join', '', 1],
  ['follow', '', 1],
  ['disagree', 'with', -1],
  ['side', 'against', -1],
  ['contradict', '', -1],
] as const)
  sidingVerbs.set(verb, new Map([...(sidingVerbs.get(verb) ?? []), [preposition, sign]]))

/** Verbs by whose participle it is told that somebody else says the same (1), or the contrary: 'called for it, echoing Bern'. */
export const echoingVerbs = new Map([
  ['echo', 1],
  ['second', 1],
  ['contradict', -1],
])

/** Words behind which a 'to' can stand alone for what others do: whoever has them will do it (1), or not (−1): 'Oslo has promised to', 'Bern is reluctant to'. */
export const infinitiveWords = new Map<string, number>()
for (const lemma of `mean intend plan choose opt hope want wish agree promise pledge vow offer decide volunteer undertake resolve swear
  ready willing keen prepared happy eager likely intention plan wish desire inclination`.split(/\s+/))
  infinitiveWords.set(lemma, 1)
for (const lemma of 'refuse decline hesitate unwilling reluctant unlikely loath'.split(' '))
  infinitiveWords.set(lemma, -1)
