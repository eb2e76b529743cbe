/** Words by which somebody deals with a question and takes no side on it. */

/** What is said, written, counted or done about a question; behind one of `airingPrepositions` stands what it is about. */
export const airingNouns = new Set(
  `debate discussion conversation panel seminar conference congress symposium forum workshop session hearing lecture
  lesson tutorial speech address sermon interview podcast broadcast briefing presentation deliberation study research
  survey poll questionnaire inquiry enquiry investigation review audit analysis assessment evaluation report paper
  document dossier file memo memorandum note brief letter mail email message cable article essay column editorial
  commentary book novel biography chapter film documentary programme cartoon exhibition website statistic figure datum
  data number fact detail information background knowledge clipping transcript record protocol summary overview digest
  guide leaflet brochure pamphlet handout booklet question query issue matter topic theme subject theory story news
  headline paragraph passage clause section page vote ballot referendum plebiscite count tally result outcome ruling
  verdict case lawsuit suit litigation dispute row quarrel argument controversy wrangle wrangling clash spat feud
  split division rift disagreement odds loggerhead tussle difference polemic uproar fuss furore brouhaha hubbub fracas bickering
  infighting petition correspondence archive rumour rumor speculation gossip hearsay whisper guesswork uncertainty
  confusion silence curiosity position stance view opinion stand thinking mind clue hint comment remark statement text
  mediation arbitration commission committee answer recording minute log readout account testimony probe explanation lie`.split(
    /\s+/,
  ),
)

/** What many may have on a thing; where there is none, nobody has taken a side: 'there is no consensus on it'. */
export const accordNouns = new Set(['consensus', 'unanimity', 'agreement', 'accord', 'unity', 'majority', 'compromise'])

/** Of the airingNouns the ones that are about what stands behind an 'of', too: 'a study of'. */
export const airingOfNouns = new Set(
  `study analysis discussion examination assessment evaluation issue question subject topic matter theme history review survey
  detail transcript content note record recording minute log readout account knowledge odds odd likelihood probability`.split(
    /\s+/,
  ),
)

/** Of the airingNouns those by which somebody learns or tells of a thing: to want one, or to keep it back, is to take no side on the thing. */
export const knowledgeNouns = new Set(
  `answer detail transcript note record recording minute log readout account knowledge information hearing testimony inquiry
  enquiry investigation probe explanation question lie document`.split(/\s+/),
)

/** Verbs of learning: 'wants to know what they spoke of'. */
export const learningVerbs = new Set('know learn hear find discover watch monitor observe see'.split(' '))

/** Prepositions by which a noun or verb is about something, and neither for nor against it. */
export const airingPrepositions = new Set([
  'on',
  'upon',
  'about',
  'over',
  'into',
  'regarding',
  'concerning',
  'around',
  'surrounding',
])

/** Verbs that are about what stands behind `airingPrepositions`, or between its two sides. */
export const airingVerbs = new Set(
  `ask question quiz grill query inquire enquire comment inform brief report read write learn hear lecture elaborate
  dwell touch moderate mediate arbitrate preside deliberate vote rule differ quarrel clash bicker argue disagree split divide wonder
  speculate consult poll interview debate converse chat confer advise publish testify lie mislead`.split(/\s+/),
)

/** Verbs that take no side on the thing that is their object. */
export const mentioningVerbs = new Set(
  `mention list record note observe watch monitor track outline summarise summarize recount chronicle catalogue examine assess
  evaluate analyse analyze investigate study scrutinise scrutinize survey calculate estimate measure count photograph
  film quote cite disclose divulge anticipate predict forecast foresee`.split(/\s+/),
)

/** Verbs that only name what stands behind 'to' or 'of'. */
export const namingPhrases = new Set([
  'refer to',
  'allude to',
  'learn of',
  'read of',
  'hear of',
  'know of',
  'tell of',
  'inform of',
  'notify of',
])

/** Being so about a thing is telling of it or not. */
export const candourAdjectives = new Set(
  'candid forthright forthcoming honest truthful open transparent upfront'.split(' '),
)

/** Being so about a question is taking no side on it. */
export const airingAdjectives = new Set(
  'silent mum quiet tight-lipped neutral impartial even-handed coy vague curious informed ignorant unaware divided split'.split(
    ' ',
  ),
)

/** Verbs by which somebody asks or tells, with 'what' or 'how', where others stand: 'what they think of it'. */
export const thinkingVerbs = new Set(['think', 'make', 'feel', 'say', 'know', 'believe', 'stand'])

/** Words of the two sides of a question beyond those of stance, for it (1) and against it (−1). */
export const sideWords = new Map<string, number>([
  ...'for pro benefit advantage merit strength upside opportunity gain reward virtue friend fan champion proponent yes aye pros good blessing'
    .split(' ')
    .map((word): [string, number] => [word, 1]),
  ...'against con cost disadvantage drawback demerit weakness downside risk loss vice foe enemy adversary no nay cons bad evil curse danger'
    .split(' ')
    .map((word): [string, number] => [word, -1]),
])

/** Verbs by which somebody goes over to those they are with: 'joined the critics of it', 'voted with its friends'. */
export const joiningVerbs = new Set('join side march rally stand vote campaign ally align walk sign belong'.split(' '))

/** What is talked over: 'their membership was discussed', 'they talked about membership'. */
export const discussingVerbs = new Set('discuss debate deliberate talk speak mention broach address cover'.split(' '))

/** What a thing is that others deal with: 'the talks were one of the topics'. */
export const topicNouns = new Set('topic issue question subject theme item matter'.split(' '))

/** Prepositions that only tell when something else is done. */
export const timingPrepositions = new Set([
  'during',
  'since',
  'before',
  'after',
  'following',
  'prior',
  'ahead of',
  'amid',
  'until',
])

/** Nouns of an end or a side of what is held: 'on the eve of it', 'on the sidelines of it'. */
export const edgeNouns = new Set(
  'eve sideline sidelines margin margins wake aftermath midst middle start opening beginning close end conclusion course fringe'.split(
    ' ',
  ),
)

/** Nouns of what is held or undertaken with others, beyond `occasionNouns`. */
export const heldNouns = new Set(
  'trip tour encounter discussion consultation stay stopover meet sit-down tête-à-tête'.split(' '),
)

/** Verbs of being at what is held: who does not, stays away from it. */
export const attendingVerbs = new Set(
  'appear attend be show turn sit arrive participate gather assemble convene represent join welcome seat meet land'.split(
    ' ',
  ),
)

/** What a thing has where something comes of it, and verbs for that: whether it does may be doubted by those who are for it, too. */
export const effectNouns = new Set(['effect', 'impact', 'influence', 'bearing'])
export const workingVerbs = new Set(['work', 'bite', 'sting', 'hurt', 'deter', 'suffice'])

/** Verbs of whoever bears what others do: 'faces curbs', 'feels the embargo'. */
export const enduringVerbs = new Set('face suffer endure undergo incur feel weather withstand survive'.split(' '))

/** Verbs of putting what is held on somebody's list of days. */
export const schedulingVerbs = new Set('plan schedule arrange set slate foresee envisage line'.split(' '))

/** Verbs of what two do with each other. */
export const conferringVerbs = new Set('meet speak talk negotiate confer converse parley'.split(' '))
