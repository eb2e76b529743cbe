/** Words by which English takes up again what was named, or says whom it means. */

/** Nouns that take up something proposed, planned or said before. */
export const resumingNouns = new Set(
  `plan idea proposal move decision initiative step measure suggestion prospect request notion scheme demand commitment
  goal target pledge promise offer deal agreement approach policy position stance concept option possibility course
  announcement news bill motion legislation law call appeal vow threat
  claim allegation assertion accusation argument statement warning suggestion view project
  bid application package formula roadmap blueprint plea push effort undertaking venture enterprise gambit ploy overture pact accord
  arrangement settlement compromise resolution amendment draft undertaking pause exemption funding deployment mission`.split(
    /\s+/,
  ),
)

/** Those of them that take up something done or to be done, and nothing claimed. */
export const doneNouns = new Set(
  `deal agreement bill motion legislation law package formula roadmap blueprint project venture enterprise undertaking pact accord
  arrangement settlement compromise amendment draft exemption funding deployment mission application bid measure scheme`.split(
    /\s+/,
  ),
)

/** Nouns for what is done or kept up, by which a text goes on about an issue that has the word: 'the ban', 'the brigade', 'the talks'. */
export const ongoingNouns = new Set(
  `ban embargo cap ceiling freeze phase-out phaseout boycott prohibition restriction curb sanction penalty
  withdrawal pullout pull-out pullback drawdown reduction suspension halt exit cutoff lifting easing
  expansion enlargement extension buildup build-up reinforcement increase rise boost hike
  accession membership entry admission candidacy invitation ratification integration
  delivery shipment transfer export supplies aid assistance donation purchase sale import contribution consignment trade
  deployment stationing rotation presence force troop brigade battalion battlegroup contingent division squadron garrison
  talk negotiation dialogue rapprochement truce ceasefire cease-fire armistice
  target goal pledge commitment application bid pause exemption mission request
  guarantee assurance backstop umbrella clause spending expenditure outlay benchmark quota threshold figure money fund`.split(
    /\s+/,
  ),
)

/** Nouns for keeping a thing from coming about, which say so of what was told to be blocked: 'criticised the veto'. */
export const vetoNouns = new Set('veto blockade blockage obstruction refusal rejection'.split(' '))

/** Nouns for what becomes of a thing, and whether there is more of it (1) or less (−1): 'oppose the extension', 'deplored the halt'. */
export const changeNouns = new Map<string, number>([
  ...'extension renewal prolongation continuation resumption restoration expansion increase reinforcement acceleration'
    .split(' ')
    .map((noun): [string, number] => [noun, 1]),
  ...'suspension halt stoppage cessation freeze pause cutoff withdrawal lifting easing reduction cancellation postponement delay'
    .split(' ')
    .map((noun): [string, number] => [noun, -1]),
  ...[...vetoNouns].map((noun): [string, number] => [noun, -1]),
])

/** Nouns for what a thing is like, by which sides on it are taken, too: 'doubts about the pace', 'resisted the term'. */
export const aspectNouns = new Set(
  'pace speed tempo timetable schedule timeline calendar deadline scale scope wording phrasing term formulation language text detail'.split(
    ' ',
  ),
)

/** Nouns that take up what somebody has done, be it to stop a thing, and what somebody means to do. */
export const decisionNouns = new Set(
  'move decision step announcement act action news manoeuvre maneuver reversal turnabout'.split(' '),
)
export const intentNouns = new Set(
  'plan proposal suggestion idea initiative vow pledge promise threat demand request appeal call plea bid'.split(' '),
)

/** Verbs of what somebody thinks of what was done. */
export const reactionVerbs = new Set(
  'welcome deplore regret lament bemoan decry celebrate cheer defend justify'.split(' '),
)

/** Why something is done: what another word is said to be so is not that thing ('the leak, the reason for the ban'). */
export const reasonNouns = new Set(
  'reason cause ground basis pretext trigger justification motive rationale excuse'.split(' '),
)

/** Words for what somebody feels at what was done, and not about what may be done. */
export const reactionMoods = new Set(
  `delighted pleased thrilled overjoyed elated jubilant glad happy impressed delight glee satisfaction
  furious livid irate angry incensed outraged enraged appalled aghast horrified dismayed alarmed displeased unhappy disappointed
  exasperated annoyed upset frustrated relieved sad sorry scathing unimpressed
  disappointment anger fury dismay outrage relief regret joy annoyance frustration criticism condemnation praise chagrin consternation
  object disagree approve disapprove bristle fume applaud cheer`.split(/\s+/),
)

/** Verbs of not doing what others would have done, which is something done. */
export const refusingVerbs = new Set('refuse decline reject exclude veto block bar forbid vote'.split(' '))

/** Nouns that take up whatever was named, where a word points at it: 'such a path', 'this step'. */
export const pointingNouns = new Set(
  `action act matter path road route way direction line gesture response answer reaction choice shift change turn development outcome
  result visit journey trip encounter tactic strategy programme program practice experiment adventure thing use scenario threshold figure`.split(
    /\s+/,
  ),
)

/** Words that point at what was named. */
export const pointingDeterminers = new Set(['this', 'that', 'such', 'these', 'those'])

/** Nouns that take up what somebody feels or thinks: 'a wish shared in Oslo'. */
export const sentimentNouns = new Set(
  `wish hope fear worry concern sentiment conviction belief doubt criticism complaint assessment opinion stand line
  judgement judgment desire ambition feeling`.split(/\s+/),
)

/** Prepositions behind which stands what somebody takes sides on. */
export const sidingPrepositions = new Set(['for', 'against', 'to'])

/** Prepositions behind which stands what a noun or an adjective of stance is about: 'doubts about it', 'sceptical of it'. */
export const aboutPrepositions = new Set([
  ...sidingPrepositions,
  ...['about', 'of', 'on', 'over', 'with', 'in', 'regarding', 'concerning'],
])

/** Verbs of doing what was agreed or asked for, or of not doing it. */
export const fulfillingVerbs = new Set(
  `join meet fulfil fulfill honour observe implement reach achieve attain exceed fund finance underwrite extend prolong renew resume
  violate breach flout ignore lift ease abandon postpone delay`.split(/\s+/),
)

/** Words for having a part in a thing, behind which it stands with 'in' or 'to'. */
export const joiningWords = new Set('participate participation contribute contribution involve involvement'.split(' '))

/** Of these the nouns, which stand for having a part in what was named: 'ruled out a contribution'. */
export const joiningNouns = new Set(['participation', 'contribution', 'involvement'])

/** Words for how much of a thing is done, which say no more of what it is: 'contribute to varying degrees', 'up to a point'. */
export const degreeNouns = new Set(['degree', 'extent', 'point', 'principle', 'part', 'form', 'way', 'scale'])

/** Verbs that do again what was done: with one of these words behind them, or (where there is none) without an object. */
export const repeatingVerbs = new Map<string, Set<string>>(
  Object.entries({
    do: new Set(['so', 'same', 'likewise']),
    follow: new Set(['suit', '']),
    join: new Set(['in', '']),
    take: new Set(['part']),
    go: new Set(['along']),
    sign: new Set(['up', 'on']),
    participate: new Set(['']),
    contribute: new Set(['']),
    involve: new Set(['']),
  }),
)

/** Verbs of stance that can stand without what they are about. */
export const loneStanceWords = new Set(
  `against refuse decline agree object oppose resist opposed hesitate balk demur acquiesce consent concur comply relent budge oblige
  waver ratify veto approve disapprove abstain dither bristle fume applaud cheer protest grumble baulk vacillate prevaricate temporise
  dawdle equivocate cave`.split(/\s+/),
)

/** Words for what somebody feels about a thing that can be said of them without the thing. */
export const loneMoods = new Set(
  `keen enthusiastic supportive favourable receptive sympathetic amenable delighted pleased thrilled overjoyed elated jubilant enthused
  glad happy impressed insistent adamant eager willing
  hostile opposed averse dismissive scathing furious livid irate angry incensed outraged enraged appalled aghast horrified dismayed alarmed
  displeased unhappy disappointed exasperated annoyed unimpressed unenthusiastic unconvinced unpersuaded sceptical skeptical doubtful
  dubious suspicious contemptuous disdainful unwilling intransigent obstructive recalcitrant resistant immovable unreceptive
  uneasy wary leery lukewarm tepid cool noncommittal non-committal ambivalent half-hearted reluctant hesitant cautious aloof
  underwhelmed indifferent undecided torn outvoted overruled`.split(/\s+/),
)

/** Nouns for how somebody takes a thing, and how that may be. */
export const receptionNouns = new Set(
  'reaction response answer reply verdict attitude position stance mood view tone line'.split(' '),
)
export const receptionMoods = new Map<string, number>([
  ...'reserved critical icy icier frosty chilly cold cool cooler lukewarm tepid muted hostile negative scathing dismissive withering furious angry sceptical skeptical sour'
    .split(' ')
    .map((word): [string, number] => [word, -1]),
  ...'warm warmer enthusiastic positive favourable favorable jubilant ecstatic welcoming'
    .split(' ')
    .map((word): [string, number] => [word, 1]),
])

/** Nouns of stance that can stand without what they are about: 'Berlin's refusal', 'voiced misgivings'. */
export const loneStanceNouns = new Set(
  `opposition resistance refusal reluctance objection veto scepticism skepticism hesitation hesitancy misgiving reservation qualm
  unease dismay chagrin consternation delight satisfaction glee enthusiasm
  unwillingness intransigence obstruction hostility doubt appetite sympathy eagerness zeal support approval consent assent blessing backing endorsement go-ahead`.split(
    /\s+/,
  ),
)

/** Verbs by which somebody is said to have or give such a noun. */
export const stanceGivingVerbs = new Set(
  'have voice express raise give grant lend signal show lead announce withhold deny drop lift overcome conceal hide disguise mask betray'.split(
    ' ',
  ),
)

/** Words behind which a verb needs no more to be for a thing (1) or against it (−1): 'said no', 'is holding out'. */
export const loneStancePhrases = new Map([
  ['say no', -1],
  ['hold out', -1],
  ['dig heel', -1],
  ['say yes', 1],
  ['vote no', -1],
  ['vote yes', 1],
  ['rule nothing', 1],
  ['exclude nothing', 1],
  ...'dig in, stay out, stand apart, stand aloof, stand aside, opt out, sit out, drop out, beg off, hang back, stay away, keep away, shake head, pull plug, hit brake, stay aloof, walk away, hold back, hold off, drag foot, drag heel, take time, want time, back out, bow out, break rank'
    .split(', ')
    .map((phrase): [string, number] => [phrase, -1]),
  ...'come round, come around, come aboard, sign up, give nod, fall line, go along, toe line, come board, bite bullet, give in, cave in, play along'
    .split(', ')
    .map((phrase): [string, number] => [phrase, 1]),
])

/** Nouns that say of somebody on which side they stand, with nothing behind: 'Budapest is the lone holdout'. */
export const loneRoleNouns = new Map<string, number>([
  ...'holdout outlier naysayer sceptic skeptic doubter laggard spoiler obstacle brake dissenter refusenik obstructionist stumbling-block opponent critic'
    .split(' ')
    .map((noun): [string, number] => [noun, -1]),
  ...'champion cheerleader enthusiast supporter advocate proponent backer'
    .split(' ')
    .map((noun): [string, number] => [noun, 1]),
])

/** 'Kyiv's allies' are not Kyiv: what these nouns are said of does not act by them, unless it names their kind ('NATO allies'). */
export const relationalNouns = new Set([
  'ally',
  'partner',
  'neighbour',
  'neighbor',
  'counterpart',
  'colleague',
  'friend',
  'rival',
  'enemy',
  'supporter',
  'critic',
  'opponent',
  'rest',
])

/** Words for whoever is meant by where they are: 'in Berlin they hold that …', 'in Oslo nobody thinks so'. */
export const anyoneWords = new Set(
  `they nobody none few many most everyone everybody one people officials politicians ministers diplomats lawmakers policymakers
  parliamentarians strategists leaders opinion`.split(/\s+/),
)

export const exampleMarkers = new Set(['such', 'like', 'including', 'especially', 'particularly', 'notably'])

export const exceptingMarkers = new Set(['but', 'except', 'excepting', 'save', 'bar'])

/** Prepositions behind which a state is a place, or what something is of or for, and does nothing. */
export const placingPrepositions = new Set(
  `in at to near into inside outside across around through via on of for like such than against toward towards over
  above below among amid within beyond behind under about during`.split(/\s+/),
)

/** Words that say of somebody else the same as before: 'so does Oslo', 'nor has Madrid', ', as did Rome'. */
export const wordsOfEcho = new Set(['so', 'nor', 'neither', 'as'])

/** Words by which it is said of one more. */
export const wordsOfSame = new Set(['too', 'either', 'also', 'likewise', 'neither'])

/** Words by which a relative clause takes up a thing. */
export const relativeWords = new Set(['that', 'which'])

/** Prepositions that open a sentence with what it speaks of: 'on sanctions, Oslo was clear'. */
export const topicOpeners = new Set(['on', 'of', 'about', 'regarding', 'concerning', 'as', 'over'])

/** Words that name some of those who stand behind an 'of': 'one of them', 'most of the members'. */
export const partitiveWords = new Set(
  'one none neither some many most both all each few several other others number group handful series majority half part'.split(
    ' ',
  ),
)

/** Words that name only some: 'several members', 'a handful of them'; what is said of those is not said of the rest. */
export const fewWords = new Set(
  'some few several certain various individual different other others another handful part'.split(' '),
)

/** Nouns that take up what somebody did, not what they did it to: 'they rejected it, a step that Oslo welcomed'. */
export const eventNouns = new Set('step move decision act gesture shift turn development'.split(' '))

/** Verbs of deeds by which somebody keeps a plan from coming about: 'has blocked it'. */
export const blockingVerbs = new Set(
  'block veto exclude obstruct thwart scupper torpedo shelve suspend halt derail sabotage stall stymie sink kill scrap'.split(
    ' ',
  ),
)
