/** Verbs that take a gerund as what is done: 'stop blocking it'. */
export const gerundVerbs = new Set(
  `stop quit keep start begin cease continue resume avoid oppose favour favor consider contemplate suggest recommend propose
  advocate risk resist postpone delay deny regret mind dread`.split(/\s+/),
)

/** The finite forms of verbs that take a gerund for what is done or meant, with their lemmas: 'opposed sending it'. */
export const finiteGerundVerbs = new Map<string, string>()
for (const lemma of [
  ...gerundVerbs,
  ...`reject support back end halt suspend endorse embrace welcome condemn criticise criticize defend reconsider forgo abandon discourage
  mull weigh discuss justify prioritise prioritize prefer approve forbid ban finish mention admit envisage entail`.split(
    /\s+/,
  ),
]) {
  const stem = lemma.replace(/e$/, '')
  const past = lemma.endsWith('y') ? [lemma.replace(/y$/, 'ied')] : [`${stem}ed`, `${stem}${lemma.at(-1)}ed`]
  const present = /(?:s|x|sh|ch)$/.test(lemma)
    ? `${lemma}es`
    : lemma.endsWith('y')
      ? lemma.replace(/y$/, 'ies')
      : `${lemma}s`
  for (const form of [lemma, present, ...past]) finiteGerundVerbs.set(form, lemma)
}

/** Verbs without an object, whose participle before a noun describes it: 'keep rising costs down'. */
export const unaidedVerbs = new Set(
  `rise grow fall increase decrease decline exist go come continue remain emerge loom wane dwindle mount spiral shrink standing
  last live work follow lead overlap compete conflict worsen deepen rage collapse participate neighbour neighbor surround vary
  ensue float fly burn freeze melt age ail suffer struggle fight war oppose pend prevail`.split(/\s+/),
)

/** Verbs whose participle tells of its subject how they stand to a thing, and not what is done to them: 'is committed to it'. */
export const stativeVerbs = new Set(
  `commit engage involve determine convince persuade prepare dedicate devote oppose wed resolve attach anchor entangle invest
  concern interest`.split(/\s+/),
)

/** Phrases that add a thing of which the same holds all the more. */
export const addingPhrases = ['to say nothing of', 'not to mention', 'to say nothing about'].map((phrase) =>
  phrase.split(' '),
)

/** Verbs by which something planned does not take place. */
export const callingOffVerbs = new Set(
  'cancel postpone scrap abandon shelve suspend skip delay abort drop scratch defer'.split(' '),
)

/** Verbs by which less is given to one thing, as a rule for the sake of another. */
export const cuttingVerbs = new Set(
  'cut slash trim reduce axe raid sacrifice divert redirect squeeze sell pawn borrow'.split(' '),
)

/** Journeys and meetings, which are for something. */
export const journeyNouns = new Set(
  'visit trip journey tour meeting summit mission flight call session conference'.split(' '),
)

/** Verbs behind which stands what something is, comes to be or goes on being. */
export const copularVerbs = new Set('become prove remain turn seem appear look sound'.split(' '))

/** Nouns of what somebody undertakes: 'a scheme to build it'. */
export const undertakings = new Set(
  'project scheme initiative venture undertaking manoeuvre maneuver gambit ploy tactic operation programme program deal idea trick'.split(
    ' ',
  ),
)

/** What stands against each other: 'in opposing camps'. */
export const facingNouns = new Set(
  'camp side direction view team force party faction end corner bench argument opinion'.split(' '),
)
