import type { Office } from '../model/index.ts'

/** Offices by rank, speaking for the actor served, with the names English texts give them; a codebook adds its own. */
const kinds: [id: string, rank: number, names: string][] = [
  ['monarch', 2, 'king, queen, emperor, grand duke, monarch, emir, sultan'],
  ['president', 1, 'president, head of state'],
  ['prime minister', 1, 'prime minister, premier, head of government, chancellor, pm, taoiseach'],
  ['chair', 1, 'chair, chairman, chairwoman, chairperson, chief'],
  ['leader', 1, 'leader, supreme leader, paramount leader, strongman, dictator, ruler, autocrat'],
  ['secretary general', 1, 'secretary general, secretary-general'],
  ['vice president', 2, 'vice president, vice-president'],
  ['deputy prime minister', 2, 'deputy prime minister, vice-premier, deputy premier, vice-chancellor, vice chancellor'],
  ['deputy secretary general', 2, 'deputy secretary general, deputy secretary-general'],
  [
    'foreign minister',
    3,
    `foreign minister, minister of foreign affairs, minister for foreign affairs, foreign secretary,
    top diplomat, foreign affairs minister, secretary of state, external affairs minister,
    minister of external affairs, minister for europe and foreign affairs`,
  ],
  [
    'defence minister',
    3,
    `defence minister, defense minister, minister of defence, minister of defense, minister for defence,
    minister of national defence, minister of national defense, defence secretary, defense secretary,
    secretary of defence, secretary of defense, national defence minister, national defense minister,
    armed forces minister, minister of the armed forces, secretary of war, war secretary,
    secretary of state for defence, pentagon chief, defence chief, defense chief`,
  ],
  [
    'finance minister',
    3,
    `finance minister, minister of finance, treasury secretary, chancellor of the exchequer,
    secretary of the treasury`,
  ],
  ['interior minister', 3, 'interior minister, minister of the interior, home secretary'],
  [
    'economy minister',
    3,
    'economy minister, minister of economy, economic minister, trade minister, commerce secretary',
  ],
  ['energy minister', 3, 'energy minister, minister of energy, energy secretary'],
  ['minister', 4, 'minister, cabinet minister, minister of state, secretary, europe minister, minister for europe'],
  [
    'deputy foreign minister',
    4,
    `deputy foreign minister, deputy secretary of state, under secretary of state, undersecretary of state,
    assistant secretary of state, junior foreign minister`,
  ],
  [
    'deputy defence minister',
    4,
    `deputy defence minister, deputy defense minister, deputy minister of defence,
    deputy minister of defense, junior defence minister`,
  ],
  ['deputy minister', 4, 'deputy minister, junior minister, parliamentary state secretary'],
  [
    'security adviser',
    4,
    `national security adviser, national security advisor, security adviser, security advisor,
    security council secretary, secretary of the security council, deputy national security adviser`,
  ],
  ['chief of staff', 4, 'chief of staff, head of the presidential office, head of the presidential administration'],
  [
    'adviser',
    5,
    `adviser, advisor, aide, presidential adviser, presidential aide, foreign policy adviser,
    foreign policy aide`,
  ],
  [
    'spokesperson',
    5,
    `spokesperson, spokesman, spokeswoman, press secretary, government spokesman, government spokeswoman,
    spokespeople`,
  ],
  [
    'ambassador',
    5,
    `ambassador, envoy, permanent representative, special envoy, representative, high commissioner,
    ambassadors`,
  ],
  ['negotiator', 5, 'negotiator, chief negotiator'],
  [
    'chief of defence',
    5,
    `chief of defence, chief of defense, chief of the defence staff, chief of the general staff, army chief,
    commander-in-chief, commander in chief, chairman of the joint chiefs of staff, military chief,
    chief of general staff, top general, armed forces chief, inspector general, chief of defence staff,
    top soldier, top military officer, head of the armed forces, head of the army, head of the military`,
  ],
  [
    'intelligence chief',
    5,
    `intelligence chief, spy chief, spymaster, foreign intelligence chief, military intelligence chief,
    domestic intelligence chief, security service chief, head of intelligence, head of military intelligence,
    head of foreign intelligence, intelligence head, director of national intelligence, national intelligence director,
    CIA director, director of the CIA, CIA chief, MI6 chief, head of MI6, chief of MI6, head of the BND, BND chief,
    BND president, president of the BND`,
  ],
  ['commander', 5, 'commander, military commander'],
  [
    'official',
    6,
    `official, officials, diplomat, diplomats, senior official, ministers, authorities, administration,
    government, cabinet, ministry, foreign ministry, defence ministry, defense ministry,
    ministry of defence, ministry of foreign affairs, embassy, leadership, regime`,
  ],
]

/** Offices whose holder speaks for nobody else. */
const ownVoices: [id: string, rank: number, names: string][] = [
  [
    'president-elect',
    3,
    `president-elect, prime minister-elect, prime minister-designate, chancellor-designate,
    incoming president, designate`,
  ],
  [
    'candidate',
    6,
    `candidate, presidential candidate, nominee, presidential nominee, presidential hopeful, front-runner,
    contender`,
  ],
  [
    'speaker',
    6,
    `speaker, house speaker, speaker of parliament, parliament speaker, president of the senate,
    president of parliament`,
  ],
  [
    'legislator',
    7,
    `senator, sen., congressman, congresswoman, rep., representative, lawmaker, deputy, mp, mep,
    member of parliament, legislator, parliamentarian, minority leader, majority leader,
    senate majority leader, senate minority leader, committee chairman, committee chair, lawmakers,
    senators, mps, meps`,
  ],
  [
    'party leader',
    7,
    `party leader, opposition leader, leader of the opposition, party chairman, party chief,
    party secretary, first secretary, opposition politician, politician`,
  ],
  ['governor', 7, 'governor, mayor, regional governor'],
  ['former official', 7, 'former official, ex-president, ex-minister, ex-premier, ex-chancellor'],
  [
    'general',
    7,
    `general, gen., lt. gen., lieutenant general, colonel, col., admiral, adm., major general, brigadier,
    brigadier general, retired general`,
  ],
  [
    'analyst',
    8,
    `analyst, expert, historian, scholar, professor, researcher, research fellow, senior fellow, economist,
    political scientist, commentator, columnist, director, journalist, editor, author, activist, academic,
    lecturer, pundit, observer`,
  ],
  ['businessperson', 8, 'businessman, businesswoman, chief executive, ceo, oligarch, billionaire'],
  ['cleric', 8, 'pope, patriarch, archbishop, cardinal'],
]

/** Offices that only one at a time holds for an actor. */
const single = new Set([
  'monarch',
  'president',
  'prime minister',
  'secretary general',
  'foreign minister',
  'defence minister',
])

export const generalOffices: readonly Office[] = [
  ...kinds.map(([id, rank, names]) => ({
    id,
    rank,
    names: names.split(/,\s+/),
    speaksFor: true,
    many: !single.has(id),
  })),
  ...ownVoices.map(([id, rank, names]) => ({ id, rank, names: names.split(/,\s+/), speaksFor: false, many: true })),
]

/** Words before an office that leave its holder in it. */
export const officeQualifiers: ReadonlySet<string> = new Set([
  'acting',
  'interim',
  'new',
  'current',
  'incumbent',
  'then',
  'caretaker',
  'outgoing',
])

/** Words before an office that say its holder no longer, or not yet, holds it. */
export const outOfOffice: ReadonlySet<string> = new Set([
  'former',
  'ex',
  'onetime',
  'one-time',
  'once',
  'erstwhile',
  'formerly',
  'previously',
  'retired',
  'late',
  'ousted',
  'deposed',
  'exiled',
  'future',
  'would-be',
])

/** Titles that may stand before a bare family name. */
export const courtesyTitles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr sir dame lord lady baron baroness madame monsieur herr frau prof professor comrade rev hon president secretary chancellor vice'.split(
    ' ',
  ),
)
