/** Nouns for those who speak for the state, body or group that the noun is joined to: 'German officials', 'leaders of Poland'. */
export const ownedNouns = new Set(
  `government administration official leader leadership authority minister ministry president premier chancellor cabinet
  diplomat envoy ambassador delegation delegate representative spokesman spokeswoman spokesperson negotiator regime
  kremlin side team secretary member ally state nation country capital military army force troop soldier serviceman brigade
  battalion general commander command statement policy position stance view approach decision move plan proposal initiative effort foreign-ministry
  defence-ministry embassy mission parliamentarian presidency executive counterpart colleague chief head bureau agency department
  council office summit communique communiqué declaration power partner neighbour neighbor rest half majority
  coalition bloc intelligence service navy police guard
  report assessment strategy paper dossier bulletin bill law resolution doctrine review memo memorandum letter draft announcement reply
  response reading analysis blueprint roadmap budget commission commissioner`.split(/\s+/),
)

/** Of these only the actingNouns and bodies: whoever acts when 'German officials' or 'Berlin's government' act. */
export const actingNouns = new Set(
  `government administration official leader leadership authority minister ministry president premier chancellor cabinet
  diplomat envoy ambassador delegation delegate representative spokesman spokeswoman spokesperson negotiator regime
  side team secretary member ally state nation country capital military army force troop soldier serviceman brigade battalion
  general commander command
  embassy consulate mission presidency executive counterpart colleague chief head office bureau agency department council power partner
  neighbour neighbor policymaker intelligence service navy police guard`.split(/\s+/),
)

/** Of these whoever leads: one person, and not all for whom they stand. */
export const leadingNouns = new Set(
  'leader head chief chairman chairwoman chair whip lawmaker member representative'.split(' '),
)

/** Unnamed groups that hold views of their own; coded under the text's own noun. */
export const crowdNouns = new Set(
  `critic expert analyst observer protester protestor demonstrator activist opponent supporter pundit commentator
  economist historian scholar lawmaker voter rebel separatist insurgent militant`.split(/\s+/),
)

/** Of these those who study and discuss a thing: they take a side by what they say of it, and do nothing. */
export const studyingCrowds = new Set(
  'expert analyst observer pundit commentator economist historian scholar'.split(' '),
)

/** Nouns for whoever is for or against a thing: 'an advocate of it', 'critics of it'. */
export const partisanNouns = new Set(
  `advocate supporter proponent backer champion defender fan admirer enthusiast cheerleader crusader campaigner promoter
  apologist believer sponsor opponent critic sceptic skeptic doubter denier naysayer detractor foe enemy adversary`.split(
    /\s+/,
  ),
)

/** Nouns for what one undergoes rather than does: whose accession it is does nothing by it, nor does the body that is joined. */
export const undergoneNouns = new Set(
  'membership accession entry admission inclusion enlargement expansion widening ascension path road route way future prospect perspective place'.split(
    ' ',
  ),
)

/** Those who are at odds with the state whose people they are. */
export const dissidentNouns = new Set(
  'separatist secessionist rebel insurgent militant dissident opposition protester protestor demonstrator refugee exile oligarch'.split(
    ' ',
  ),
)

/** Verbs for coming in: whoever is said not to be fit for it is judged, not reproached. */
export const enteringVerbs = new Set(['join', 'enter', 'accede', 'become', 'belong'])

/** What is entered by leave of those within. */
export const enteredNouns = new Set(
  'alliance bloc block club union organisation organization community member'.split(' '),
)

/** Nouns for what is written and agreed: a name that ends with one is nobody's. */
export const writtenNouns = new Set(
  'treaty agreement accord pact act charter convention protocol memorandum declaration resolution bill law doctrine'.split(
    ' ',
  ),
)

/** Nouns for being at odds. */
export const disputeNouns = new Set(
  `tension row dispute rift quarrel standoff stand-off clash feud split friction spat showdown disagreement conflict
  argument confrontation wrangle`.split(/\s+/),
)
/** Nouns for the many of an alliance, from whom one may differ. */
export const manyNouns = new Set(
  'capital ally partner member rest majority other state country nation neighbour neighbor government'.split(' '),
)

export const masculinePronouns = new Set(['he', 'him', 'his', 'himself'])
export const femininePronouns = new Set(['she', 'her', 'hers', 'herself'])
export const pluralPronouns = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
export const neuterPronouns = new Set(['it', 'its', 'itself'])
export const firstPersonPronouns = new Set(['i', 'we', 'us', 'our', 'ours', 'my', 'me', 'ourselves'])

/** Definite nouns that stand for a state named before: 'the country', 'his government'. */
export const stateNouns = new Set([
  'country',
  'government',
  'nation',
  'state',
  'kingdom',
  'republic',
  'administration',
  'regime',
])
/** Of these the ones that name the land with its people, and not who governs it. */
export const landNouns = new Set(['country', 'nation', 'state', 'kingdom', 'republic'])
/** Bodies by which a state speaks: 'the foreign ministry', 'a defence ministry spokesman'. */
export const stateBodies = new Set(['ministry', 'cabinet', 'presidency', 'chancellery'])
/** Definite nouns that stand for a person named before, where no office fits better. */
export const personNouns = new Set([
  'leader',
  'politician',
  'official',
  'diplomat',
  'lawmaker',
  'statesman',
  'general',
  'man',
  'woman',
  'envoy',
])
/** Definite nouns that stand for an organisation or group named before. */
export const groupNouns = new Set([
  'organisation',
  'organization',
  'group',
  'union',
  'party',
  'body',
  'institution',
  'company',
])

/** Titles before a family name. */
export const honorifics = new Set([
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'dr',
  'dr.',
  'sen',
  'sen.',
  'rep',
  'rep.',
  'gen',
  'gen.',
  'gov',
  'gov.',
  'sir',
  'lord',
  'lt',
  'lt.',
  'col',
  'col.',
  'adm',
  'adm.',
  'prof',
  'prof.',
  'maj',
  'maj.',
])

/** Offices and callings that stand right before a name: 'Foreign Minister Sergei Lavrov', 'former secretary Leon Panetta'. */
export const titleNouns = new Set(
  `president vice-president premier minister chancellor secretary secretary-general general admiral marshal colonel major captain
  senator congressman congresswoman representative delegate lawmaker legislator governor mayor speaker chairman chairwoman chair
  chief head leader boss commander commissioner ambassador envoy diplomat negotiator adviser advisor aide spokesman spokeswoman
  spokesperson director deputy candidate nominee king queen prince princess pope cardinal archbishop bishop professor judge
  historian analyst expert economist journalist columnist researcher scholar fellow counterpart colleague strongman dictator
  billionaire activist dissident politician tsar autocrat pm mp mep hetman taoiseach opponent rival`.split(/\s+/),
)

/** Titles cut short, whose full stop ends no sentence: 'Rep. Ada Brook', 'Lt. Col. Tom Reed'. */
export const shortTitles = new Set(
  `rep reps sen sens gov govs gen gens lt col maj capt adm cmdr sgt brig del hon rev prof dr mr mrs ms messrs amb insp supt pres`.split(
    ' ',
  ),
)

/** Nouns for two who were named together. */
export const pairNouns = new Set(['pair', 'duo'])

/** Words for one of two who were named together, behind a 'the': which of them, and with which word for the other they must stand, if with any. */
export const pairWords = new Map<string, { place: 0 | 1; with?: string }>([
  ['former', { place: 0 }],
  ['latter', { place: 1 }],
  ['first', { place: 0, with: 'second' }],
  ['second', { place: 1, with: 'first' }],
  ['one', { place: 0, with: 'other' }],
  ['other', { place: 1, with: 'one' }],
])

/** Nouns of those who may bear the same family name. */
export const kinNouns = new Set(
  `father mother wife husband son daughter brother sister uncle aunt cousin nephew niece grandfather grandmother grandson
  granddaughter grandparent parent spouse widow widower son-in-law daughter-in-law twin sibling`.split(/\s+/),
)

/** What two who meet are called together: 'both sides'. */
export const sideNouns = new Set(['side', 'delegation', 'interlocutor', 'capital'])

/** Titles by which two who met are called together: 'the ministers'. */
export const meetingTitles = new Set(['minister', 'president', 'premier', 'chancellor'])

/** Bodies that vote, in which what is asked of them is passed or held up. */
export const chamberNouns = new Set(
  'house congress senate parliament chamber committee bundestag bundesrat duma knesset assembly council cabinet coalition commons'.split(
    ' ',
  ),
)

/** Of what kind a society of its own is, by its name, which speaks for no state. */
export const societyNouns = new Set(
  'Party Movement Front League Federation Confederation Foundation Institute Association Society Club Alliance Greens Socialists Liberals Conservatives Democrats Communists'.split(
    ' ',
  ),
)
