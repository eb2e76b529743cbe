import { fold } from './spelling.ts'

/** What sort of act or state a cue is: saying that something is so, thinking it, wanting it done, asking, or taking a stand by an act. */
export type CueKind = 'speech' | 'belief' | 'will' | 'question' | 'fear' | 'denial' | 'stand'

/**
 * A word by which English tells who says, thinks, wants or plans what. Written from general knowledge of the language; the
 * words around them stand in `reports.ts`.
 */
export interface Cue {
  /** What may stand as its content: `s` a clause or a quotation, `i` an infinitive, `o` a noun, `p` what is behind a preposition. */
  frames: string
  kind: CueKind
}

const verbs: [kind: CueKind, frames: string, lemmas: string][] = [
  [
    'speech',
    's',
    `say add note explain remark comment reply respond retort quip joke tweet write post blog recall recount relate mention
    state declare announce proclaim pronounce assert affirm reaffirm aver avow attest testify maintain contend argue claim
    allege insist reiterate repeat emphasize emphasise stress underline underscore point observe conclude reveal disclose
    divulge confide confess admit acknowledge concede confirm report inform tell notify brief advise assure reassure remind
    warn caution predict forecast project prophesy speculate surmise theorize theorise posit postulate hypothesize
    hypothesise imply hint suggest indicate signal intimate whisper mutter murmur shout yell scream cry exclaim chant
    interject interrupt continue begin conclude counter rebut protest complain grumble lament bemoan moan gripe boast brag
    crow gush rave vent fume thunder bellow rail elaborate clarify specify stipulate swear vow pledge promise
    guarantee certify verify show demonstrate prove illustrate document highlight detail describe outline charge accuse
    estimate calculate reckon rule find determine hold joke tease chime read urge muse ponder opine echo chide
    scoff snap shrug sigh laugh lecture preach teach summarize summarise paraphrase quote cite narrate broadcast
    publish headline editorialize editorialise rumour rumor gossip leak agree concur assess evaluate
    caution lie mock deadpan crack answer offer volunteer sum signal vouch plead tout trumpet herald stipulate
    argue joke bark beam beg sing utter tout blurt bluster gloat recollect reminisce reflect exult rejoice hiss rasp growl
    snarl roar storm rage rant fulminate drawl intone chuckle smirk grin smile groan wail weep sob splutter stammer snort
    sniff jeer taunt gibe jibe retaliate riposte venture interpose chip coo purr enthuse rhapsodise rhapsodize effuse marvel
    pontificate sermonise moralise philosophise philosophize improvise orate declaim blare bleat whine whinge grouse carp
    snipe croak gasp seethe remonstrate expostulate counsel forewarn foretell presage exhort depose rate diagnose recommend
    propose urge plead object foresee envision cheer applaud grant crow quaver declaim decree ordain sum underscore accentuate
    reassert restate rehearse recite proffer spell spout trot wax joke inveigh harangue thank concede`,
  ],
  [
    'belief',
    's',
    `think believe feel suppose assume presume guess figure imagine expect anticipate foresee suspect sense understand know
    realize realise recognize recognise remember forget learn discover hear see perceive judge deem conclude infer deduce
    gather accept trust consider regard view hope wish dream decide resolve agree appreciate perceive envision
    envisage reckon`,
  ],
  ['question', 's', `ask wonder inquire enquire question query doubt debate challenge`],
  ['fear', 's', `fear worry dread fret panic regret`],
  ['denial', 's', `deny doubt dispute refute rebut disbelieve reject dismiss gainsay disavow exclude disagree`],
  [
    'will',
    'i',
    `want wish hope plan intend aim seek mean propose offer promise pledge vow swear threaten refuse decline agree consent
    decide resolve choose opt elect prefer demand ask beg request desire expect long yearn aspire attempt prepare
    undertake volunteer commit hesitate dare love hate like dislike`,
  ],
  [
    'will',
    'io',
    `urge ask tell order command instruct direct invite encourage press pressure implore beseech beg entreat exhort advise
    persuade convince request challenge warn forbid`,
  ],
  [
    'speech',
    'o',
    `praise charge criticize criticise condemn denounce decry slam blast assail lambast lambaste ridicule mock deride
    disparage deplore rebuke reprimand scold blame fault accuse applaud hail laud commend celebrate cheer
    welcome thank congratulate discuss describe explain outline detail address mention cite quote announce unveil reveal
    disclose admit acknowledge concede confirm confess call label brand dub term characterize characterise portray depict
    paint liken compare declare proclaim tout promote advocate champion defend
    downplay minimize minimise emphasize emphasise stress highlight underscore underline reiterate repeat
    question challenge dispute contest deny reject rebuff dismiss refute rebut repudiate disavow renounce retract recant
    predict forecast foresee promise pledge propose suggest recommend demand request urge threaten offer express voice
    convey articulate signal echo allege claim assert criticise bemoan lament protest discuss debate
    nickname lampoon bash trash rip savage caution invoke reference`,
  ],
  [
    'belief',
    'o',
    `support back endorse oppose favor favour prefer value expect anticipate fear
    doubt question suspect trust distrust consider view regard see perceive deem judge rate rank
    appreciate admire respect resent despise
    blame credit envision envisage imagine love hate like dislike understand know remember`,
  ],
  ['will', 'o', `want seek demand request desire plan oppose reject refuse`],
  [
    'speech',
    'p',
    `rhapsodise rhapsodize enthuse rave rage rant fulminate marvel gloat exult rejoice crow preach pontificate warble speak talk complain warn brag boast joke comment remark testify lie write call push press argue accuse apologize
    apologise agree disagree respond refer point allude object rail inveigh campaign lobby vouch plead preach
    rant elaborate expand report tweet protest appeal insist`,
  ],
  [
    'belief',
    'p',
    `think dream worry fret care know hear learn agree disagree believe wonder view bet gamble wager reckon speculate calculate`,
  ],
  ['will', 'p', `hope wish long yearn ask beg plead push press plan decide opt`],
  // Told at length, or told of.
  [
    'stand',
    'o',
    `note recall report recount relate narrate chronicle document detail depict publish post tweet retweet blog broadcast air leak
    herald tout pitch present propound expound formulate articulate summarize summarise exaggerate overstate understate
    misstate misrepresent distort rehash reprise telegraph enumerate list contradict counter preview recap review`,
  ],
  // What shows something to be so.
  [
    'stand',
    'o',
    `show illustrate reflect demonstrate prove indicate suggest expose exemplify symbolize symbolise embody mirror
    foreshadow corroborate substantiate attest`,
  ],
  // For or against somebody or something.
  [
    'stand',
    'o',
    `attack berate castigate chastise flay skewer hammer pillory vilify demonize demonise pan confront
    harangue chide admonish upbraid malign vilify smear insult heckle boo disavow disown embrace second applaud
    defy shun spurn snub honour salute esteem idolize idolise glorify mourn regret lament bemoan`,
  ],
  // Ruled, voted, allowed and forbidden.
  [
    'stand',
    'oi',
    `allow permit let enable authorize authorise empower oblige obligate mandate prohibit ban bar block veto approve
    ratify overrule override overturn uphold repeal abolish enact sponsor sanction`,
  ],
  ['stand', 'p', `vote rule`],
  ['stand', 'i', `vote`],
  ['stand', '', `seem appear`],
  // Looked at, and looked for.
  [
    'belief',
    'o',
    `consider contemplate weigh mull ponder eye examine study explore investigate probe assess analyze analyse evaluate
    scrutinize scrutinise ignore overlook disregard misunderstand fathom grasp comprehend foresee prioritize prioritise
    distrust mistrust covet crave`,
  ],
  ['will', 'i', `strive vie fight plot conspire scheme endeavour endeavor vote look`],
  [
    'stand',
    'p',
    `bristle balk bridle bicker spar clash quarrel sympathize sympathise side rejoice gloat agonize agonise obsess dwell
    focus marvel sneer jeer scoff lash weigh react allude`,
  ],
]

const nouns: [kind: CueKind, frames: string, lemmas: string][] = [
  [
    'speech',
    's',
    `statement claim allegation assertion contention argument announcement declaration report suggestion
    warning admission acknowledgement acknowledgment confession revelation accusation charge complaint criticism
    denial prediction forecast remark comment tweet message word promise pledge vow assurance reminder testimony
    insistence explanation answer response reply rumor rumour news proposal estimate finding conclusion headline letter
    speech note quote quotation observation line`,
  ],
  [
    'belief',
    's',
    `position stance diagnosis verdict thesis reading creed credo mantra refrain motto axiom belief view opinion idea thought notion feeling sense impression conviction expectation hope fear concern
    worry suspicion doubt assumption theory understanding recognition realization realisation hypothesis perception
    confidence certainty faith skepticism scepticism`,
  ],
  [
    'will',
    'i',
    `plan promise pledge vow decision desire wish intention willingness refusal reluctance commitment offer
    proposal threat demand request call order bid effort attempt ambition determination readiness unwillingness resolve
    invitation appeal goal aim dream hope`,
  ],
  [
    'speech',
    'p',
    `question criticism condemnation praise outrage allegation accusation claim complaint plea warning comment remark
    denial debate discussion talk speculation rumor rumour endorsement rejection statement assessment denunciation
    attack apology explanation prediction tribute protest objection rebuke outcry tirade reminder`,
  ],
  [
    'belief',
    'p',
    `concern worry fear doubt support opposition disdain contempt admiration skepticism scepticism uncertainty reservation
    misgiving confidence faith trust belief interest enthusiasm disappointment frustration anger regret respect
    sympathy gratitude appreciation view opinion hope alarm dismay preference`,
  ],
  ['will', 'p', `call demand appeal request desire proposal plan`],
]

const adjectives: [kind: CueKind, frames: string, lemmas: string][] = [
  [
    'belief',
    's',
    `sure certain confident convinced aware hopeful optimistic pessimistic skeptical sceptical doubtful surprised glad happy
    sad proud sorry angry disappointed pleased delighted grateful thankful adamant positive mindful conscious unaware
    shocked amazed astonished upset clear`,
  ],
  ['fear', 's', `afraid worried concerned fearful nervous anxious scared alarmed wary`],
  [
    'will',
    'i',
    `willing unwilling ready eager keen reluctant determined prepared committed anxious hesitant inclined glad
    happy desperate proud content loath`,
  ],
  [
    'belief',
    'p',
    `critical supportive dismissive contemptuous appreciative respectful suspicious fond passionate enthusiastic bullish bearish
    vocal outspoken candid blunt hostile opposed sympathetic receptive resistant dedicated interested unhappy dissatisfied
    satisfied comfortable uncomfortable impressed frustrated furious outraged incredulous cynical ambivalent cautious
    noncommittal silent unconvinced dubious tolerant intolerant envious jealous leery protective intent bent`,
  ],
]

function table(lists: [CueKind, string, string][]): Map<string, Cue> {
  const cues = new Map<string, Cue>()
  for (const [kind, frames, lemmas] of lists)
    for (const word of lemmas.split(/\s+/)) {
      if (word === '') continue
      const lemma = fold(word)
      const known = cues.get(lemma)
      if (known) known.frames = [...new Set(known.frames + frames)].join('')
      else cues.set(lemma, { frames, kind })
    }
  return cues
}

/** Verbs that tell, think or deny something only with their particle. */
const phrasal: [kind: CueKind, frames: string, phrases: string][] = [
  ['speech', 's', 'shoot back,hit back,fire back,snap back,chime in,blurt out,burst out,spell out,let slip,let on'],
  ['speech', 'p', 'own up,fess up,open up'],
  [
    'denial',
    'so',
    'rule out,laugh off,brush off,brush aside,wave away,wave aside,wave off,shrug off,shoot down,play down',
  ],
]

/** Verbs that tell what somebody says only beside a quotation: '“Leave it,” she implored'. */
export const quotingVerbs = new Set(
  'demand implore beseech entreat order command appeal press exclaim scribble text'.split(' '),
)

/** By verb and particle: 'rule out'. */
export const cuePhrases = new Map<string, Cue>()
for (const [kind, frames, phrases] of phrasal)
  for (const phrase of phrases.split(',')) cuePhrases.set(phrase, { frames, kind })

export const cueVerbs = table(verbs)
export const cueNouns = table(nouns)
export const cueAdjectives = table(adjectives)
