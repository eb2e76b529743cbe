import { fold } from './spelling.ts'

/**
 * What English words do to the stance on what they govern. `policy`: the stance of whoever the word is said of, on a
 * thing to be done (+1 for it, −1 against it, 0 none). `claim`: the same for a proposition (+1 holds it true). The size
 * is the strength. Written from general knowledge of the language.
 */
export interface Effect {
  policy: number
  claim: number
  /** `attitude`: its subject takes a stance. `deed`: its subject does (or does not do) the thing. `value`: the speaker judges the thing. */
  kind: 'attitude' | 'deed' | 'value'
}

const effects: [kind: Effect['kind'], policy: number, claim: number, lemmas: string][] = [
  // For it.
  [
    'attitude',
    1,
    1,
    `support back endorse advocate champion defend uphold reaffirm affirm confirm embrace hail applaud cheer laud praise
    celebrate commend supporter advocate proponent backer champion backing endorsement support supportive favourable
    reaffirmation agree agreement concur accept acceptance recognise acknowledge acknowledgement recognition`,
  ],
  [
    'attitude',
    1,
    0,
    `favour welcome promote encourage urge press push lobby call demand insist seek want wish hope desire request ask
    appeal plead beg implore propose suggest recommend offer pledge promise vow swear undertake commit plan intend aim
    decide resolve prepare prefer prioritise prioritize need require approve approval ratify ratification authorise
    authorisation permit permission allow let consent clear greenlight adopt adoption sign vote enable facilitate
    spearhead drive ready willing eager keen open committed determined prepared steadfast enthusiastic adamant
    willingness readiness commitment determination desire ambition aspiration bid proposal plan intention decision
    resolution promise vow request demand insistence invitation invite enthusiasm zeal interest eagerness
    strive endeavour work campaign fight bat argue exhort advise counsel instruct order mandate task pressure persuade
    convince prod nudge call-up hopeful interested set`,
  ],
  // A measure that somebody warns of or threatens is one they are ready to take; what they warn of is held true.
  ['attitude', 0.7, 1, 'warn warning caution threaten threat prospect'],
  [
    'attitude',
    0.5,
    0,
    `consider mull contemplate ponder weigh consideration explore study discuss discussion envisage`,
  ],
  // Against it.
  [
    'attitude',
    -1,
    -1,
    `oppose reject dispute dismiss deny disagree rebut refute repudiate disavow contradict debunk discredit deride mock
    ridicule scoff question challenge doubt distrust disbelieve mistrust rejection denial dismissal repudiation
    opposition opponent critic criticism disagreement rebuttal doubter sceptic skeptic disbelief distrust mistrust
    opposed sceptical skeptical doubtful dubious unconvinced incredulous cynical`,
  ],
  // Refusing to say or affirm it denies it, as far as anybody can tell.
  ['attitude', -1, -0.7, 'refuse decline refusal'],
  [
    'attitude',
    -1,
    0,
    `resist exclude preclude foreclose criticise condemn denounce decry slam blast lambaste lambast assail attack rip vent bash trash needle chide lash deplore bemoan object
    protest balk bristle lament castigate berate rebuke scold upbraid excoriate pillory gripe grumble shun spurn rebuff complain complaint objection resistance condemnation protest unwilling
    averse hostile hostility refuse rail railing campaigner detractor foe regret resent dislike hate abhor despise
    disapprove disapproval dismay frustrate frustrated frustration annoyed annoyance exasperated irritated disappointed disappointment consternation irritation exasperation anger outrage outraged angry furious fury unhappy dissatisfied displeased`,
  ],
  [
    'attitude',
    -0.5,
    -0.5,
    `struggle hesitate waver hedge reluctant hesitant wary lukewarm cautious ambivalent noncommittal uncertain unsure tepid cool
    hesitation hesitancy reluctance scepticism skepticism ambivalence wariness misgiving reservation qualm unease
    uneasy unenthusiastic equivocate dither backtrack`,
  ],
  // Fearing that it be so, or warning of it: against the thing, holding that it may come.
  [
    'attitude',
    -1,
    1,
    `fear dread afraid fearful nervous anxious worried worry alarmed alarm concern concerned anxiety unnerve
    unnerved scared frightened spook spooked apprehension apprehensive nervousness fret brace danger risk
    menace spectre specter blame accuse accusation allege allegation fault suspect suspicion`,
  ],
  // Doing it, beginning it, doing more of it.
  [
    'deed',
    1,
    1,
    `continue keep maintain begin start launch resume restart renew increase raise boost expand step accelerate speed
    strengthen deepen extend complete finish carry conduct implement undertake join participate contribute host
    hold attend organise arrange pursue proceed make take give provide deliver grant bring do perform execute fulfil
    fulfill honour enact introduce initiate establish create set restore revive reinforce bolster
    intensify widen broaden double triple quadruple ramp beef hike hasten advance move manage succeed
    contribution continuation resumption expansion increase rise boost start beginning launch participation effort
    attempt try help assist aid serve enter remain stay stick stand prolong sustain preserve protect guarantee ensure
    secure achieve reach win obtain receive get use lead play tend return go come seem appear`,
  ],
  // Not doing it, doing less of it, making an end of it.
  [
    'deed',
    -1,
    -1,
    `stop halt end cease suspend freeze cancel abandon scrap drop withdraw quit leave exit delay postpone stall defer ban
    prohibit forbid bar block veto obstruct thwart hinder hamper impede prevent foil avert avoid evade undermine sabotage
    weaken erode jeopardise endanger cut reduce slash curb limit restrict shrink lower downgrade diminish neglect ignore
    fail lack lose violate breach reverse overturn undo repeal lift ease loosen relax waive forgo renounce discontinue
    terminate abolish dismantle decrease decline dwindle wane fade stem
    halt end cessation suspension freeze cancellation abandonment withdrawal exit delay postponement ban prohibition
    blockade veto obstruction prevention undermining erosion cut reduction limitation restriction
    failure lack absence loss violation breach reversal repeal lifting easing termination dearth want shortage
    reduce curtail withhold deny starve deprive refrain desist abstain stay-away ditch shelve dump kill eliminate
    divest wean shed phase break sever divorce shy escape dodge skimp shirk renege miss`,
  ],
  // Judged good by whoever speaks.
  [
    'value',
    1,
    1,
    `necessary essential crucial vital important critical indispensable imperative key beneficial useful helpful valuable
    good right wise welcome legitimate justified reasonable sensible overdue urgent worthwhile fruitful successful
    effective sound prudent commendable laudable admirable sacrosanct ironclad unshakable unshakeable unwavering rock-solid indispensable invaluable timely fair proper benefit strengthen help improve matter success priority must strong solid
    credible real true clear certain undeniable obvious inevitable worth positive`,
  ],
  // Judged too little: more of it is wanted; of a claim, that it does not hold.
  ['value', 1, -1, 'inadequate insufficient unsatisfactory paltry meagre meager lacking patchy sluggish deficient'],
  // Judged bad.
  [
    'value',
    -1,
    -1,
    `dangerous reckless wrong mistaken misguided foolish stupid pointless useless futile harmful counterproductive
    unnecessary irresponsible disastrous catastrophic provocative unacceptable illegal illegitimate unjustified
    unreasonable premature outrageous inappropriate bad terrible horrible awful ridiculous absurd nonsense naive
    mistake error folly disaster catastrophe blunder provocation hurt harm damage worsen
    escalate escalation backfire unlikely impossible unrealistic unthinkable improbable implausible false untrue
    ineffective weak obsolete dead fiction myth lie hoax fantasy illusion farce failure doubtful questionable
    expensive costly unaffordable hollow meaningless empty shaky capitulation surrender appeasement cowardice betrayal disgrace
    shame scandal outrage unfair unjust absurdity madness insanity lunacy suicide suicidal gamble senseless nonsensical unwise ill-advised short-sighted shortsighted ruinous fruitless self-defeating hopeless worthless
    unworkable unfeasible unsustainable undesirable insane crazy mad idiotic delusional destabilising destabilizing inflammatory escalatory
    unhelpful damaging detrimental risky perilous hazardous irrational illogical excessive disproportionate unwarranted needless`,
  ],
]

export const stanceEffects = new Map<string, Effect>()
for (const [kind, policy, claim, lemmas] of effects)
  for (const lemma of lemmas.split(/\s+/))
    if (lemma !== '' && !stanceEffects.has(fold(lemma))) stanceEffects.set(fold(lemma), { kind, policy, claim })

/** Phrasal verbs whose particle or preposition changes what the verb does: 'rule out', 'call off', 'call for'. */
export const phrasalEffects = new Map<string, Effect>()
const phrasal: [kind: Effect['kind'], policy: number, claim: number, phrases: string][] = [
  [
    'attitude',
    1,
    0,
    'call for,press for,push for,ask for,argue for,vote for,appeal for,plead for,opt for,sign off,sign on,sign up,root for,speak for,beg for,aim for,go for,come for,lobby for,campaign for,fight for,wait for,pave for',
  ],
  [
    'deed',
    -1,
    -1,
    'far from,put hold,put ice,place hold,place ice,keep hold,keep ice,detract from,distract from,chip at,eat away',
  ],
  ['attitude', -1, 0, 'distance from,recoil from,shrink from,flinch from'],
  [
    'attitude',
    -1,
    0,
    'retaliate for,retaliate against,retaliation for,retaliation against,retaliation over,retaliate over,reprisal for,revenge for,strike back,hit back,hit out',
  ],
  ['attitude', 1, 1, 'believe in,stand by,stand behind,stick to,adhere to,stick with,commit to'],
  [
    'attitude',
    -1,
    0,
    'rule out,call off,vote against,argue against,warn against,warn off,speak against,campaign against,fight against,protest against,rail against,decide against,caution against,lash out,advise against,object to,push back,turn down,hold off,lobby against,stand against,come against,hold up,say no',
  ],
  [
    'deed',
    -1,
    -1,
    'pull out,back out,back away,walk away,move away,back down,back off,drop out,opt out,shut down,cut off,cut back,hold back,put off,scale back,scale down,wind down,give up,do without,turn away,turn back,phase out,get rid,break off,shy away,run out,fall short,draw down,slow down,stop short,walk out,water down,break down,fall behind,lag behind,pull back,step back,roll back,dial back,keep out,stay out,keep from,bar from,block from,discourage from,dissuade from,exclude from,stop from,prevent from,refrain from,abstain from,stay away',
  ],
  [
    'deed',
    1,
    1,
    'step up,carry out,carry on,take up,set up,go ahead,follow through,ramp up,beef up,keep up,live up,take part,move ahead,press ahead,push ahead,move forward,sign up,scale up,build up,go on,live up to',
  ],
]
/** Verbs whose stance lies in the noun they are set with: 'drag its feet on the pledge'. */
phrasal.push(
  ['attitude', -0.5, -0.5, 'drag foot,drag heel,pump brake,hit brake,slam brake,put brake'],
  ['attitude', -1, -0.5, 'cast doubt,pour water,take issue,raise objection'],
  ['attitude', 1, 1, 'throw weight,lend support,give backing,give nod,give blessing,give light,put faith,place faith'],
)
for (const [kind, policy, claim, list] of phrasal)
  for (const phrase of list.split(',')) phrasalEffects.set(phrase.trim(), { kind, policy, claim })

/** Verbs whose infinitive or content is done by their object: 'urged Berlin to send'. */
export const objectControl = new Set(
  `urge ask tell order command instruct direct invite encourage press pressure implore beseech beg entreat exhort advise
  persuade convince request require challenge force compel oblige allow permit let enable help want expect need
  push call lead cause get make have warn forbid prod nudge help tempt lobby prompt authorise authorize train`.split(
    /\s+/,
  ),
)

/** Verbs whose object does in the end what it is brought to do: 'the invasion led Oslo to send them'. */
export const inducingVerbs = new Set(
  'prompt lead cause force compel oblige get persuade convince drive spur induce motivate inspire enable provoke'.split(
    ' ',
  ),
)

/** Verbs that blame or praise their object for what follows: 'accused Berlin of buying', 'praised Oslo for sending'. */
export const blame = new Map<string, number>([
  ...'accuse criticise criticize blame condemn denounce slam blast fault lambast lambaste rebuke scold attack chide assail suspect hit target berate confront knock upbraid admonish castigate skewer chastise deride mock needle rail lash rip bash question tease taunt warn'
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
  antagonise antagonize alienate embolden reward empower divide split disappoint outrage`.split(/\s+/))
  subjectEffects.set(lemma, -1)
for (const lemma of `strengthen help benefit improve deter protect secure ensure serve reinforce enable bolster save preserve
  stabilise stabilize boost contribute advance reassure work succeed matter promote foster defend support`.split(/\s+/))
  subjectEffects.set(lemma, 1)

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
  consequence setback dilemma burden nightmare`.split(/\s+/))
  outcomes.set(lemma, -1)
for (const lemma of `stability security peace relief hope confidence prosperity protection reassurance deterrence progress
  advantage boost strength safety`.split(/\s+/))
  outcomes.set(lemma, 1)

/** Verbs whose object feels it: 'has alarmed Poland'. */
export const felt = new Set(
  `alarm worry unnerve frighten scare spook anger upset rattle concern unsettle terrify shock dismay please reassure outrage
  infuriate irritate annoy embarrass disappoint delight frustrate exasperate`.split(/\s+/),
)

/** Verbs that say what their object is: 'called the idea foolish', 'described it as a mistake'. */
export const labelling = new Set(
  'call label brand dub describe deem consider find think judge regard see view characterise characterize dismiss portray depict term'.split(
    ' ',
  ),
)

export const negators = new Set([
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
  'nothing',
  'nobody',
  'none',
  'without',
  'nowhere',
])

/** Words of blame and of praise that tell on which side a speaker is who only says what others do. */
export const tone = new Map<string, number>()
for (const word of `inappropriate outrageous unfair bad terrible horrible wrong captive controlled hostage sad disgrace disgraceful
  ridiculous foolish stupid weak dangerous unacceptable mistake disaster shame shameful embarrassing worst worse insane crazy
  joke insult insulting threat irresponsible reckless naive sorry unfortunate tragic unhappy angry disappointed disappointing
  complain criticize criticise condemn slam blast attack rip blame lament deplore scold rail hypocrisy hypocritical appeasement betray
  betrayal surrender humiliating unjust absurd scandalous scandal intolerable shocking pathetic laughable regrettable unwise
  misguided mistaken reprehensible dishonest selfish cowardly shortsighted short-sighted nonsense folly unhelpful objectionable delinquent freeload captive appalling troubling alarming worrying outrage`.split(
  /\s+/,
))
  tone.set(fold(word), -1)
for (const word of `good great wonderful fantastic excellent welcome proud happy glad important essential vital crucial necessary right
  success successful praise applaud thank commend congratulate pleased delighted grateful strong positive historic best better
  incredible tremendous amazing`.split(/\s+/))
  tone.set(fold(word), 1)

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
  'limited',
  'smaller',
  'weaker',
  'declining',
  'dwindling',
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
export const futureModals = new Set(['will', "'ll", 'shall', 'wo'])
export const maybeModals = new Set(['would', 'could', 'might', 'may', 'can'])

export const conditionMarkers = new Set(['if', 'unless', 'whether', 'once', 'provided', 'should', 'until', 'when'])

/** Prepositions that set a thing beside what is said, in time, in contrast or by the way. */
export const contrastMarkers = new Set(
  'despite amid amidst during after before since until while although though because besides beyond than except notwithstanding ahead following upon'.split(
    ' ',
  ),
)
