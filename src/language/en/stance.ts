import { fold } from './spelling.ts'

/** Verbs whose infinitive or content is done by their object: 'urged Berlin to send'. */
export const objectControl = new Set(
  `urge ask tell order command instruct direct invite encourage press pressure implore beseech beg entreat exhort advise
  persuade convince request require challenge force compel oblige allow permit let enable help want expect need
  push call lead cause get make have warn forbid prod nudge help tempt lobby prompt authorise authorize train`.split(
    /\s+/,
  ),
)

/** Verbs that ask a thing of others behind a preposition: 'called on Berlin to send'. */
export const askedPrepositions = new Map<string, readonly string[]>([
  ['call', ['for', 'on', 'upon']],
  ['appeal', ['to']],
  ['plead', ['with']],
  ['push', ['for']],
  ['press', ['for']],
  ['argue', ['for']],
  ['lobby', ['for']],
  ['wait', ['for']],
  ['long', ['for']],
  ['vote', ['for']],
])

/** Verbs that blame or praise their object for what follows: 'accused Berlin of buying', 'praised Oslo for sending'. */
export const blame = new Map<string, number>([
  ...'accuse criticise criticize blame condemn denounce slam blast fault lambast lambaste rebuke scold attack chide assail suspect hit target berate confront knock upbraid admonish castigate skewer chastise deride mock needle rail lash rip bash question tease taunt warn reproach harangue flay hammer pillory vilify savage excoriate reprimand pummel roast grill censure'
    .split(' ')
    .map((lemma): [string, number] => [lemma, -1]),
  ...'praise commend thank applaud credit laud congratulate hail'
    .split(' ')
    .map((lemma): [string, number] => [lemma, 1]),
])

/** What it says of a thing that it does this: 'enlargement threatens peace'. */
export const subjectEffects = new Map<string, number>()
for (const lemma of `threaten undermine weaken hurt harm damage provoke endanger jeopardise jeopardize destabilise destabilize
  escalate prolong anger alarm worry cost burden violate break breach risk fail backfire worsen complicate inflame fuel poison
  antagonise antagonize alienate embolden reward empower divide split disappoint outrage
  destroy ruin cripple wreck devastate imperil erode sap drain bleed impoverish hobble stifle choke strangle penalise aggravate
  exacerbate corrode rattle frighten unsettle humiliate infuriate ignite derail torpedo scuttle drag bully blackmail undercut subvert sabotage scare unnerve menace
  shatter overstretch overburden overtax embroil entangle bankrupt`.split(/\s+/))
  subjectEffects.set(lemma, -1)
for (const lemma of `strengthen help benefit improve deter protect secure ensure serve reinforce enable bolster save preserve
  stabilise stabilize solve boost contribute advance reassure work succeed matter promote foster defend support
  calm unite heal spare underpin cement fortify buttress safeguard guarantee enrich revive restore reinvigorate galvanise vindicate
  rescue shield soothe consolidate shorten deter hasten`.split(/\s+/))
  subjectEffects.set(lemma, 1)

/** What is done to others by these is good for whoever is against them (1), or bad (−1). */
export const doneToOthers = new Map<string, number>()
for (const lemma of `hurt harm damage weaken cost cripple ruin wreck devastate sap drain bleed impoverish hobble choke strangle
  penalise penalize bankrupt punish bite squeeze constrain degrade starve isolate deter hit hinder hamper dent rob deprive strip deny disarm unmask wrong-foot unnerve`.split(
  /\s+/,
))
  doneToOthers.set(lemma, 1)
for (const lemma of `help benefit strengthen boost enrich rescue serve reward embolden empower encourage please legitimise
  legitimize finance fund bolster aid assist fuel feed bankroll allow let enable permit flatter placate appease rehabilitate`.split(
  /\s+/,
))
  doneToOthers.set(lemma, -1)

/** What is handed to others by these … */
export const handingVerbs = new Set('give hand grant offer buy allow afford bring win lend provide'.split(' '))

/** … and does them good: 'gives Moscow time to regroup'. */
export const advantages = new Set(
  'opportunity chance time breather respite breathing space room break pause victory win triumph gift advantage leverage lifeline boost reward propaganda excuse pretext'.split(
    ' ',
  ),
)

/** Words that find somebody fit (1) or unfit (−1) to come in. */
export const fitness = new Map<string, number>()
for (const lemma of 'ready prepared fit belong qualified eligible mature suited suitable qualify deserve merit earn worthy ripe meet fulfil satisfy'.split(
  ' ',
))
  fitness.set(lemma, 1)
for (const lemma of 'unready unfit unqualified ineligible immature unsuited unworthy unprepared premature early soon'.split(
  ' ',
))
  fitness.set(lemma, -1)

/** Things that come of something, good (1) or bad (−1). */
export const outcomes = new Map<string, number>()
for (const lemma of `war conflict confrontation crisis chaos bloodshed suffering catastrophe tragedy blow threat danger risk instability insecurity
  division tension escalation retaliation reprisal collapse ruin pain misery distrust isolation humiliation problem trouble
  consequence setback dilemma burden nightmare death casualty destruction hardship poverty menace peril hazard disaster
  anarchy turmoil unrest upheaval strife hatred resentment bitterness famine hunger misfortune defeat disunity discord panic
  aggression radicalism extremism terrorism inflation recession unemployment headache drain drag loss disadvantage difficulty bloodbath carnage invader occupier aggressor invasion concern fear worry anxiety suspicion dependence dependency reliance
  vulnerability failure flop fiasco debacle shambles washout backlash fallout anger fury ire wrath outrage uproar`.split(
  /\s+/,
))
  outcomes.set(lemma, -1)
for (const lemma of `stability security peace relief hope confidence prosperity protection reassurance deterrence progress
  advantage boost strength safety unity harmony reconciliation calm freedom democracy prosperity understanding dignity wealth
  growth opportunity`.split(/\s+/))
  outcomes.set(lemma, 1)

/** Nouns that are as good or bad as what stands behind them, and the prepositions before it: 'a recipe for disaster', 'a cause of war'. */
export const judgedBehind = new Map<string, readonly string[]>([
  ...'act piece form kind sort matter case example gesture sign stroke bit'
    .split(' ')
    .map((noun): [string, string[]] => [noun, ['of']]),
  ...'recipe formula prescription'.split(' ').map((noun): [string, string[]] => [noun, ['for']]),
  ...'invitation road path ticket step prelude'.split(' ').map((noun): [string, string[]] => [noun, ['to', 'towards']]),
  ...'cause source root origin trigger catalyst reason ground seed'
    .split(' ')
    .map((noun): [string, string[]] => [noun, ['of', 'for']]),
  ['nothing', ['but']],
])

/** What somebody does about a thing … */
export const reactionNouns = new Set(['reaction', 'response', 'answer', 'reply'])

/** … and is said to do in this way, does harm: 'a sharp response from Moscow'. */
export const hostileAdjectives = new Set(
  'harsh sharp angry furious strong violent military stern tough aggressive strident severe forceful fierce hostile devastating'.split(
    ' ',
  ),
)

/** What a thing may make of others, good (1) or bad (−1): 'makes Europe safer', 'leaves us vulnerable'. */
export const states = new Map<string, number>()
for (const lemma of `weak poor unsafe insecure vulnerable dependent reliant beholden worse isolated divided defenceless defenseless unstable complicit
  hostage prisoner laughing-stock bankrupt impossible difficult hard harder`.split(/\s+/))
  states.set(lemma, -1)
for (const lemma of 'safe secure strong rich prosperous free united independent better stable resilient possible easy well'.split(
  ' ',
))
  states.set(lemma, 1)

/** Leaning on what others sell: who says so of somebody else would rather they did not. */
export const relianceWords = new Set(
  'dependence dependency dependent depend reliance reliant rely overdependence overdependent overreliance over-reliance overreliant addiction addicted beholden'.split(
    ' ',
  ),
)

/** Whoever is named with these poses it, bears it or does it, and does not thereby hold that it is so: 'Oslo's threat', 'defends them'. */
export const posedWords = new Set(
  'threat threaten danger endanger menace peril risk hazard spectre specter fault defend uphold champion'.split(' '),
)

/** What is done by these to what is claimed makes more of it than there is. */
export const overdrawingVerbs = new Set(
  'exaggerate overstate overplay overestimate overdo overdraw overdramatise overdramatize fabricate invent concoct'.split(
    ' ',
  ),
)

/** By these somebody counts on a thing, and so holds that it is so. */
export const trustingVerbs = new Set('trust count bank'.split(' '))

/** What two have with each other. */
/** What somebody has in a thing who is part of it. */
export const sharingNouns = new Set('part participation membership involvement role'.split(' '))

/** What somebody has who need not keep to a thing. */
export const exemptNouns = new Set(
  'exemption waiver reprieve derogation exception immunity dispensation opt-out carve-out'.split(' '),
)

/** What is put on a thing to hold it back. */
export const limitingNouns = new Set(
  'restriction limit ban curb cap ceiling embargo tariff levy tax penalty sanction control constraint moratorium'.split(
    ' ',
  ),
)

export const dealingNouns = new Set(
  'transaction deal business tie link contact cooperation trade relation relationship contract partnership dialogue talk'.split(
    ' ',
  ),
)

/** Verbs whose object feels it: 'has alarmed Poland'. */
export const felt = new Set(
  `alarm worry unnerve frighten scare spook anger upset rattle concern unsettle terrify shock dismay please reassure outrage
  infuriate irritate annoy embarrass disappoint delight frustrate exasperate enrage incense rankle rile vex perturb disturb
  offend appal appall antagonise antagonize displease gall gladden hearten cheer relieve satisfy impress gratify`.split(
    /\s+/,
  ),
)

/** Of these the ones that make glad. */
export const pleasing = new Set(
  'please reassure delight gladden hearten cheer relieve satisfy impress gratify'.split(' '),
)

/** Verbs that say what their object is: 'called the idea foolish', 'described it as a mistake'. */
export const labelling = new Set(
  'call label brand dub describe deem consider find think judge regard see view characterise characterize dismiss portray depict term remember perceive paint cast frame present interpret count rate class treat pronounce proclaim hold'.split(
    ' ',
  ),
)

/** Verbs that say what their object is like: 'compared the ban to blackmail'. */
export const likening = new Set(['compare', 'liken', 'equate'])

/** What is done to somebody for what they do: whoever imposes or threatens it is against that. */
export const punishments = new Set(
  'sanction penalty tariff fine punishment retaliation reprisal countermeasure consequence retribution repercussion'.split(
    ' ',
  ),
)

/** Verbs by which somebody holds out a punishment. */
export const threateningVerbs = new Set(['threaten', 'warn', 'vow', 'promise', 'pledge', 'swear'])

/** Verbs by which somebody says what they will do about it, if another does a thing. */
export const retaliatingVerbs = new Set('respond retaliate react strike counter answer hit'.split(' '))

/** Words by which there is nobody or nothing that does it, or that it is done to. */
export const noneWords = new Set(['nothing', 'nobody', 'none'])

export const negators = new Set([
  ...noneWords,
  'not',
  "n't",
  'n’t',
  'nt',
  'never',
  'no',
  'neither',
  'nor',
  'hardly',
  'scarcely',
  'without',
  'nowhere',
])

/** What somebody who has none of it is open about: 'made no secret of it', 'make no bones about it'. */
export const hiddenNouns = new Set(['secret', 'bone', 'apology', 'mystery'])

/** Whether or not it is hidden, it is held: 'never hid it', 'could hardly conceal it'. */
export const hidingVerbs = new Set('hide conceal disguise mask veil obscure camouflage overlook paper gloss'.split(' '))

/** Words of blame and of praise that tell on which side a speaker is who only says what others do. */
export const tone = new Map<string, number>()
for (const word of `inappropriate outrageous unfair bad terrible horrible wrong captive controlled hostage sad disgrace disgraceful
  ridiculous foolish stupid weak dangerous unacceptable mistake disaster shame shameful embarrassing worst worse insane crazy
  joke insult insulting threat irresponsible reckless naive sorry unfortunate tragic unhappy angry disappointed disappointing
  complain criticize criticise condemn slam blast attack rip blame lament deplore scold rail hypocrisy hypocritical appeasement betray
  betrayal surrender humiliating unjust absurd scandalous scandal intolerable shocking pathetic laughable regrettable unwise
  misguided mistaken reprehensible dishonest selfish cowardly shortsighted short-sighted nonsense folly unhelpful objectionable delinquent freeload freeloader freeloading laggard shirker sponger moocher deadbeat captive appalling troubling alarming worrying outrage`.split(
  /\s+/,
))
  tone.set(fold(word), -1)
for (const word of `good great wonderful fantastic excellent welcome proud happy glad important essential vital crucial necessary right
  success successful praise applaud thank commend congratulate pleased delighted grateful strong positive historic best better
  incredible tremendous amazing`.split(/\s+/))
  tone.set(fold(word), 1)

/** How a deed is done: who 'did not do it lightly' has done it. */
export const mannerAdverbs = new Set(
  'lightly overnight alone blindly gladly hastily rashly cheaply thoughtlessly unthinkingly willingly'.split(' '),
)

/** Prepositions and subordinators that turn what they mark. */
export const turningMarkers = new Set(['without', 'against', 'instead', 'rather', 'unlike', 'lest', 'minus'])

/** Degree words that make little of what they modify. */
export const diminishers = new Set([
  'less',
  'only',
  'little',
  'few',
  'fewer',
  'insufficient',
  'inadequate',
  'minimal',
  'lower',
  'scant',
  'reduced',
  'smaller',
  'weaker',
  'declining',
  'dwindling',
  'shifting',
  'wavering',
  'fading',
  'waning',
  'flagging',
  'faltering',
  'ebbing',
  'fraying',
  'weakening',
  'shaky',
  'half-hearted',
  'slow',
  'slower',
  'unlikely',
  'weak',
  'alleged',
  'supposed',
  'so-called',
  'impossible',
  'dubious',
  'doubtful',
  'unlikely',
  'false',
])

/** Verbs and modals by which a speaker says what ought to be. */
export const oughtModals = new Set(['should', 'must', 'ought', 'need', 'shall'])
/** What one cannot do that one must not: 'we cannot allow it'. */
export const forbearingVerbs = new Set('allow afford permit tolerate accept let risk ignore abandon'.split(' '))
/** Verbs whose imperative only points to a thing, or tells the reader of another page. */
export const pointingVerbs = new Set(
  `see look read watch listen click sign subscribe follow share get find check visit download consider imagine suppose note notice
  remember recall think say ask add take compare forget mind witness picture call count guess assume try meet learn contrast
  blame thank thanks welcome please believe know explain describe discuss mention tell`.split(/\s+/),
)
export const futureModals = new Set(['will', "'ll", 'shall', 'wo'])
export const maybeModals = new Set(['would', 'could', 'might', 'may', 'can'])

export const conditionMarkers = new Set(['if', 'unless', 'whether', 'once', 'provided', 'should', 'until', 'when'])

/** Prepositions that set a thing beside what is said, in time, in contrast or by the way. */
export const contrastMarkers = new Set(
  'despite amid amidst during after before since until while although though because besides beyond than except notwithstanding ahead following upon'.split(
    ' ',
  ),
)

/** Words by which there is next to none of what they modify; 'a little' has no such sense. */
export const scarceWords = new Set(['little', 'scant', 'few', 'scarce', 'minimal', 'zero', 'hardly'])

/** How likely a thing is, and what speaks for it. */
export const chanceNouns = new Set(
  'chance odds odd likelihood probability possibility prospect hope evidence proof sign indication'.split(' '),
)

/** Of these those that tell how likely it is that a thing comes: who finds that it is not is neither for nor against it. */
export const likelihoodNouns = new Set('chance odds odd likelihood probability possibility prospect'.split(' '))

/** How likely a thing is that is not, … */
export const unlikelyWords = new Set(
  'slim low remote small slight dim distant faint nil minimal minuscule negligible bleak poor zero'.split(' '),
)

/** … and that is. */
export const likelyWords = new Set('good high fair decent even better bright'.split(' '))

/** How much of a thing there is, or how fast it comes. */
export const measureNouns = new Set(
  'pace speed rate tempo rhythm scale scope size extent volume flow trickle progress'.split(' '),
)

/** Words by which a measure is small. */
export const smallWords = new Set(
  'slow slower sluggish glacial leaden limited small modest meagre meager paltry insufficient inadequate low poor thin narrow tiny timid'.split(
    ' ',
  ),
)
