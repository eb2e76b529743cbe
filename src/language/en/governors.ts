/** English words that govern a thing, by what they do to the stance on it beyond their own effect. */

/** Governors by which something is asked of others: the doer has not done it. */
export const askingWords = new Set(
  'demand propose suggest recommend insist call want need desire proposal request ban forbid'.split(' '),
)

/** Verbs by which somebody brings others together: who is only ready to has not done so yet. */
export const arrangingVerbs = new Set(
  'host co-host hold arrange organise organize broker mediate facilitate convene moderate'.split(' '),
)

/** Of the asking words those by which something is as often said to be so. */
export const sayingOrProposing = new Set(['suggest', 'suggestion'])

/** Words for making an end of what one does: who is to stop it does it. */
export const haltingWords = new Set(
  `stop cease quit end halt drop abandon lift suspend discontinue terminate renounce relinquish desist scrap waive withdraw
  overcome shelve ditch forgo reverse revoke rescind retract pause`.split(/\s+/),
)

/** Before a noun, that it was not done or goes on no more: 'the cancelled talks'. */
export const undoneForms = new Set(
  `cancelled canceled suspended frozen halted delayed stalled scrapped aborted postponed abandoned blocked withheld lifted
  curtailed vetoed shelved dropped failed collapsed stopped interrupted paused deferred thwarted scuttled axed`.split(
    /\s+/,
  ),
)

/** Words for what is to be done: 'no plans to send them' tells what will be, and reproaches nobody. */
export const planningWords = new Set(['plan', 'intend', 'intention', 'intent'])

/** Words for wanting what others have to grant. */
export const wishingWords = new Set(
  'hope wish want seek ask demand request plea appeal call bid aspiration ambition desire dream'.split(' '),
)

/** Who is this of a thing would have it, whatever they think of its chances … */
export const hopefulWords = new Set('hopeful optimistic keen eager hope'.split(' '))

/** … and who is this doubts those. */
export const doubtfulWords = new Set(
  'sceptical skeptical doubtful unsure uncertain unconvinced wary cautious pessimistic realistic doubt'.split(' '),
)

/** What is only tried, wanted or aimed at is not so yet. */
export const attemptWords = new Set(
  'try attempt seek aim strive endeavour want wish hope intend plan effort bid goal objective ambition plot scheme'.split(
    ' ',
  ),
)

/** Words for telling of harm that may come. */
export const warningVerbs = new Set(['warn', 'caution', 'warning'])

/** Being against what somebody does leaves no doubt that they do it. */
export const opposingWords = new Set(['oppose', 'opposition', 'opponent', 'opposed', 'reject', 'rejection'])

/** Verbs of bringing something about: who fails to get it wanted it. */
export const obtainingVerbs = new Set('get win secure obtain persuade convince rally muster garner'.split(' '))

/** Not affirming a thing, where it was to be affirmed, denies it. */
export const omittingWords = new Set(['fail', 'failure', 'neglect', 'omit', 'omission'])

/** Words by which somebody will not do a thing. */
export const refusingWords = new Set('refuse refusal reluctance reluctant unwilling unwillingness'.split(' '))

/** Words by which somebody leaves another without what was owed: 'turned its back', 'fell short'. */
export const desertingWords = new Set(
  'back short abandon desert forsake withhold withdraw withdrawal behind neglect shirk evade dodge skimp underspend renege'.split(
    ' ',
  ),
)

export const losingVerbs = new Set(
  'collapse fall crumble lose die fail perish surrender disintegrate unravel break dissolve founder sink suffer'.split(
    ' ',
  ),
)

/** What becomes of a thing that nobody goes on with. */
export const lapsingVerbs = new Set(
  'lapse expire wither fade die dry slip wane ebb peter run falter crumble stall rot'.split(' '),
)

/** What becomes of an attitude that is had no more, or less and less: 'Oslo's enthusiasm has evaporated'. */
export const fadingVerbs = new Set(
  `fade evaporate vanish disappear wane dwindle ebb wither crumble collapse dissolve dissipate melt die dry wear falter peter shrink diminish
  subside weaken soften`.split(/\s+/),
)

/** How the chances or the outlook of those are who lack a thing. */
export const bleakWords = new Set(
  'slim bleak dim grim doomed lost hopeless helpless defenceless defenseless'.split(' '),
)

/** Verbs by which a thing meets an attitude: passive with 'with' ('was met with scepticism'), active with an object ('drew criticism'). */
export const meetingVerbs = new Set('meet greet receive view regard see treat'.split(' '))

export const drawingVerbs = new Set(
  'draw face encounter provoke spark prompt elicit attract win earn garner meet receive trigger cause arouse raise find get gain enjoy bring incur invite unleash generate arouse evoke stir rouse'.split(
    ' ',
  ),
)

/** What one draws or comes under who is blamed. */
export const blamingNouns = new Set(
  'fire ire flak wrath heat anger fury outrage scorn rebuke condemnation criticism backlash censure scrutiny attack'.split(
    ' ',
  ),
)

export const questioningVerbs = new Set('ask know wonder question understand demand'.split(' '))

/** Verbs by which a question or a doubt comes up. */
export const raisingVerbs = new Set(['raise', 'pose', 'prompt', 'stir'])

/** Verbs by which a thing brings about what their object names. */
export const causingVerbs = new Set(
  `cause inflict do bring mean amount finance fund bankroll feed spell provoke spur trigger risk create fuel deal represent pose constitute invite lead spark
  generate produce sow unleash entail deliver give send set drag plunge draw pull push tip steer propel drive throw suck
  tumble drift sink have carry`.split(/\s+/),
)

/** What says of an attitude that it is there: 'opposition is growing'. */
export const growingVerbs = new Set(
  'grow rise mount exist persist remain build spread swell increase prevail abound deepen linger emerge'.split(' '),
)

/** How far an attitude is shared: 'opposition is widespread in Oslo'. */
export const extentWords = new Set(
  `strong stronger strongest high higher highest widespread broad solid deep fierce firm intense stiff considerable overwhelming
  common universal unanimous robust vocal rife palpable`.split(/\s+/),
)

/** What a thing costs, and what it brings. */
export const costNouns = new Set(
  'price cost toll bill burden risk danger drawback downside disadvantage harm damage'.split(' '),
)
export const gainNouns = new Set('benefit advantage gain value reward upside merit profit good'.split(' '))

/** 'The costs outweigh the benefits'. */
export const exceedingVerbs = new Set('outweigh exceed outstrip dwarf eclipse surpass'.split(' '))

/** Verbs by which a thing makes something of what their object names: 'makes us weaker'. */
export const makingVerbs = new Set(['make', 'leave', 'render', 'keep'])

/** Prepositions of where it leads to: 'drags us into war'. */
export const leadingMarkers = new Set(['to', 'into', 'towards', 'toward'])

export const sufficiencyWords = new Set(['enough', 'sufficient', 'sufficiently', 'adequate', 'adequately'])

/** Nouns by which a question with 'what' finds a thing in vain or out of place: 'what good is it', 'what business have they'. */
export const pointlessNouns = new Set(
  'good use point sense purpose business right reason benefit earthly hurry'.split(' '),
)

/** What somebody did not tell, hear, get or see is neither wanted nor refused by that: 'made no mention of it', 'has not received it'. */
export const noticingWords = new Set(
  `mention mentioned refer reference allude allusion specify elaborate comment disclose reveal divulge state
  receive hear notice detect witness learn notify inform brief register record indication sign evidence hint
  notification notice word trace happen occur materialise transpire`.split(/\s+/),
)

/** What tells whether somebody will do a thing: 'there is no sign that Oslo will'. */
export const signWords = new Set('sign signal indication hint prospect chance likelihood inkling'.split(' '))

/** The same by verbs: 'nothing suggests that Oslo will'. */
export const signVerbs = new Set('suggest indicate hint signal show'.split(' '))

/** Words of complaint, whose clause tells what is bad about a thing. */
export const grievingWords = new Set(
  'complain complaint grumble gripe grouse moan whine whinge carp protest object objection'.split(' '),
)

/** What somebody keeps to themselves: who 'would not confirm it' neither wants nor refuses it. */
export const disclosingVerbs = new Set('confirm disclose reveal divulge specify elaborate comment'.split(' '))

/** Verbs whose object only listens: 'told a meeting that …'. */
export const audienceVerbs = new Set('tell inform brief remind assure lecture notify'.split(' '))

/** Words for the time of a thing, which may be over. */
export const timesOf = new Set('time day era age period phase hour moment chapter window'.split(' '))

/** What is said of a time that has passed: 'is over', 'are gone'. */
export const pastWords = new Set('over past gone up finished closed done ended'.split(' '))

/** Words that tell what others may do, and not that they do it: 'hopes that Oslo will send them', 'fears that it will'. */
export const foreseeingWords = new Set(
  `hope wish fear dread worry doubt expect predict forecast warn bet wonder pray assume suspect concern expectation prediction
  speculation suspicion anxiety apprehension`.split(/\s+/),
)

/** Further words for what may come, and for how one looks to it: 'the prospect that it will', 'afraid that it will'. */
export const prospectWords = new Set(
  `prospect possibility chance likelihood probability risk danger spectre specter afraid fearful hopeful worried anxious confident
  wary nervous`.split(/\s+/),
)

/** Verbs of coming about: who says that a thing will not do so refuses it. */
export const happeningVerbs = new Set('happen materialise materialize'.split(' '))

/** Words for making a thing other than it is, for better or worse: who would have it not done is for the thing as it is. */
export const alteringWords = new Set(
  'change amend amendment alter alteration modify modification exemption adjustment'.split(' '),
)

/** Nouns of being able or allowed to do what follows: 'the power to lift them' is not used yet. */
export const abilityNouns = new Set(
  `ability capability capacity power authority authorisation flexibility option leeway latitude discretion freedom chance
  opportunity means scope room wherewithal`.split(/\s+/),
)

/** Verbs by which somebody only comes to have what they may use or not. */
export const affordingVerbs = new Set(
  'have give grant contain include provide offer allow retain keep leave afford get hold lack need preserve reserve'.split(
    ' ',
  ),
)

/** Verbs by which several come to terms. */
export const reachingVerbs = new Set('reach achieve find agree sign strike conclude negotiate clinch hammer'.split(' '))

/** What somebody asks for, needs or puts first is not said to be so: 'called for unity'. */
export const callingForWords = new Set(
  `need call appeal plea plead urge push demand ask request seek strive require encourage exhort implore beg beseech invite press
  lobby pressure prioritise prioritize priority quest search wish want hope`.split(/\s+/),
)

/** 'It is vital that they stay together': what is so called has yet to be, or to go on. */
export const necessityWords = new Set(
  'important vital essential crucial necessary imperative critical key paramount urgent indispensable'.split(' '),
)

/** What somebody is there for, or has to do: 'their task is to protect them'. */
export const dutyNouns = new Set(
  'task duty requirement mission job purpose aim goal objective strategy ambition role principle raison'.split(' '),
)

/** Verbs by which a state is only shown, kept or had: 'show unity'. */
export const bearingVerbs = new Set(
  'show display demonstrate keep maintain preserve retain safeguard sustain remain stay be have exhibit project signal express'.split(
    ' ',
  ),
)

/** Verbs by which somebody makes what is proposed or asked: 'a plan that Oslo drafted', 'the target set by Bern'. */
export const authoringVerbs = new Set('draft draw devise table author formulate sponsor set pen'.split(' '))

/** Verbs of stance that need nothing behind them: 'the claim that Oslo objected'. */
export const intransitiveVerbs = new Set(
  `agree disagree object refuse decline hesitate insist waver retreat yield relent comply balk baulk consent persist dissent fail
  succeed change win lose act help pay wait`.split(/\s+/),
)

/** Verbs by which somebody speaks through a paper: 'a letter signed by Oslo'; not 'a letter seen by reporters'. */
export const signingVerbs = new Set(
  'sign cosign co-sign draft write author issue table submit pen sponsor adopt circulate'.split(' '),
)
