/** Words by which English tells what a number is a number of, and how far it is real. Written from general knowledge of the language. */

/** Abstract nouns of which a few are no figure: 'two things', 'three reasons'. */
export const uncountedNouns = new Set(
  `thing way reason side kind type sort source part step option question matter issue problem aspect factor element example occasion
  instance idea argument principle scenario choice version letter word sentence paragraph chapter page evil less lesser lesson challenge
  front term theme fact condition stage phase round sense respect direction purpose piece`.split(/\s+/),
)

/** Furniture of pages and lists, of which no number is a figure: '3 of 21 photos'. */
export const furnitureNouns = new Set(
  'photo image picture video slide page caption comment pt pct anniversary street avenue road'.split(' '),
)

/** Lengths and weights: whose they are only their own words say. */
export const extentNouns = new Set(
  'mile kilometer kilometre km meter metre foot inch yard acre hectare kg kilogram kilo knot degree'.split(' '),
)

/** What is counted by ones and twos: soldiers, weapons, votes. Of other things two, three or four are seldom a figure. */
export const headedNouns = new Set(
  `people person man woman child civilian soldier troop serviceman servicewoman officer sailor airman marine pilot fighter militant rebel
  insurgent separatist mercenary guard police policeman agent spy diplomat ambassador envoy adviser advisor aide
  general captain suspect attacker gunman terrorist expert official minister lawmaker legislator mp mep
  senator deputy member voter protester protestor demonstrator activist journalist reporter prisoner hostage refugee migrant immigrant
  casualty victim death fatality injury passenger citizen national resident worker employee oligarch businessman
  battalion brigade regiment division battlegroup company squadron platoon army fleet ship warship vessel frigate destroyer corvette
  submarine carrier tank jet fighter aircraft airplane plane bomber helicopter drone missile rocket warhead bomb battery launcher
  howitzer interceptor radar satellite system base airbase
  vote abstention ballot seat dollar euro pound job reactor country state nation ally`.split(/\s+/),
)

/** Of these, those of which even one is a figure: 'one soldier', 'one abstention'. */
export const singledNouns = new Set(
  `soldier serviceman servicewoman officer sailor airman pilot civilian battalion brigade regiment division battlegroup squadron
  warship frigate destroyer submarine tank jet bomber helicopter battery abstention`.split(/\s+/),
)

/** Moving from one number to another, which makes 'from 2 to 3 per cent' two numbers and no range. */
export const changeWords = new Set(
  `rise fall grow shrink climb drop dip jump slip sink soar plunge plummet surge slide decline swell increase decrease raise cut reduce
  bump boost lift lower slash double move go shift change swing revise bring expand`.split(/\s+/),
)

/** What befalls people, said of a bare number of them: '20 were killed', '300 wounded'. */
export const casualtyWords = new Set(
  'kill die wound injure hurt dead wounded injured missing arrest detain capture hospitalize hospitalise evacuate displace drown perish slay massacre expel deport eject evict oust indict jail imprison release free'.split(
    ' ',
  ),
)

/** Nouns that a bare number fills, and what is then counted; '' where that is the noun behind 'of'. */
export const filledNouns = new Map<string, string>([
  ['toll', 'people'],
  ['population', 'people'],
  ['casualty', 'people'],
  ['headcount', 'people'],
  ['city', 'people'],
  ['town', 'people'],
  ['village', 'people'],
  ['nation', 'people'],
  ['country', 'people'],
  ['crowd', 'people'],
  ['army', 'troop'],
  ['force', 'troop'],
  ['garrison', 'troop'],
  ['contingent', 'troop'],
  ['number', ''],
  ['total', ''],
  ['tally', ''],
  ['count', ''],
])

/** Deciding by counting heads: what makes '344-286' and '242 to 391' votes. */
export const votingWords = new Set(
  'vote ballot division reject approve pass adopt ratify defeat back endorse'.split(' '),
)

/** Nouns for a number to be reached or kept, which make it a target. */
export const targetNouns = new Set(
  'target goal aim benchmark threshold minimum guideline objective requirement floor ceiling cap limit quota demand call request obligation ambition'.split(
    ' ',
  ),
)
/** Verbs by which somebody wants or has to have what completes them done. */
export const targetVerbs = new Set(
  'require demand urge ask call want press push need aim target seek recommend insist request order oblige beg appeal lobby propose suggest'.split(
    ' ',
  ),
)
/** Of these, those whose object is what is wanted: 'requires 60 per cent', 'wants 500 tanks'. */
export const wantingVerbs = new Set('require demand want need seek target recommend propose request'.split(' '))
export const pledgeNouns = new Set('pledge promise commitment vow offer plan proposal intention'.split(' '))
export const pledgeVerbs = new Set(
  'pledge promise commit vow agree plan intend offer earmark approve decide prepare authorize authorise allocate announce undertake resolve set budget'.split(
    ' ',
  ),
)
/** Of these, those that make a pledge of a clause. */
export const promisingVerbs = new Set('pledge promise vow undertake commit'.split(' '))
export const estimateNouns = new Set(
  'estimate forecast projection prediction chance odds probability likelihood prospect risk expectation'.split(' '),
)
export const estimateVerbs = new Set(
  'estimate expect project forecast predict anticipate foresee reckon believe think calculate guess'.split(' '),
)
/** Adjectives that say how far a number is real. */
export const kindAdjectives = new Map<string, 'target' | 'pledged' | 'estimate'>([
  ...'planned pledged promised proposed approved committed agreed earmarked allocated'
    .split(' ')
    .map((word): [string, 'pledged'] => [word, 'pledged']),
  ...'required minimum targeted requested demanded needed'
    .split(' ')
    .map((word): [string, 'target'] => [word, 'target']),
  ...'estimated expected projected predicted likely potential forecast'
    .split(' ')
    .map((word): [string, 'estimate'] => [word, 'estimate']),
])
/** Adjectives of which an infinitive says who is ready to do it, and what is foreseen. */
export const openAdjectives = new Map<string, 'pledged' | 'estimate'>([
  ['ready', 'pledged'],
  ['willing', 'pledged'],
  ['prepared', 'pledged'],
  ['due', 'estimate'],
])
/** Verbs of giving and making: who will do so pledges it; what will merely come about is foreseen. */
export const givingVerbs = new Set(
  `spend give send provide raise increase buy purchase deploy invest contribute deliver allocate supply donate add station boost lift
  devote pay fund train build double triple cut reduce withdraw lend transfer hand commit put pour expel accept host take`.split(
    /\s+/,
  ),
)
/** Nouns whose infinitive is aimed at, and not merely possible: 'an effort to raise'. */
export const effortNouns = new Set(
  'effort attempt bid need drive push campaign order pressure move initiative struggle race decision willingness readiness desire wish'.split(
    ' ',
  ),
)
/** Verbs whose infinitive tells something done, not aimed at. */
export const doingVerbs = new Set(
  'manage begin start continue come get use go help allow permit force lead cause prompt cease stop able seem appear turn tend'.split(
    ' ',
  ),
)
/** Verbs that say how high something stands: their subject is what is measured. */
export const measuringVerbs = new Set(
  `total reach equal amount average exceed surpass hit crack top number stand hover rise fall drop dip climb grow shrink sink jump slip
  soar plunge plummet surge slide decline swell run be represent constitute comprise make cover span weigh`.split(
    /\s+/,
  ),
)
/** Verbs of meeting a cost: who pays 90 per cent of it is whose share that is. */
export const sharingVerbs = new Set(
  'pay spend cover fund provide finance bear shoulder carry hold own control supply'.split(' '),
)
/** Verbs whose doer a sum or number belongs to where it is said to be done by them: 'spent by Oslo'. */
export const owningVerbs = new Set(
  'own hold field operate lose make contribute use keep possess produce manufacture import export borrow owe suffer'.split(
    ' ',
  ),
)
/** Verbs by which a text or an inquiry tells a number: 'the audit found a $5 million gap'. */
export const findingVerbs = new Set('find show reveal report record document cite list'.split(' '))
/** Verbs of saying that tell nothing where no quotation stands beside them. */
export const proceedingCues = new Set('begin continue conclude'.split(' '))
/** Verbs of putting a number on something: their subject tells it, their object is what is measured. */
export const assessingVerbs = new Set('put place peg pin estimate set assess value rate calculate mark'.split(' '))
