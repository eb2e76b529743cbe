import type { Name, Word } from '../model/index.ts'
import { participlesBehindWith } from './absolutes.ts'
import { tellCoordinations } from './appositions.ts'
import {
  ASKED,
  absolutes,
  askedAbout,
  asNoun,
  clausesApart,
  clausesOfTime,
  clausesOfVerbs,
  clearAuxiliaries,
  gerundsAsObjects,
  notwithstandingAsCase,
  parallelPrepositions,
  prepositionsAsCases,
} from './attachments.ts'
import { verbsBeforeGerunds } from './before-gerunds.ts'
import { labelsBehindNames, verbsBehindAgents, verbsBehindNames } from './behind-names.ts'
import { clausePredicates, itClefts, whatClefts } from './clefts.ts'
import { anythingBut, littleDone, NEXT_TO_NOTHING, unsurpassed } from './comparisons.ts'
import {
  gerundsAsSubjects,
  gerundsOfPrepositions,
  gerundsOfSides,
  gerundsOfVerbs,
  labelsOfVerbs,
  phrasesThatAdd,
  whenItComesTo,
} from './complements.ts'
import { clausesUnless, INVERTED, invertedConditions } from './conditions.ts'
import { gerundsBehindThat, presentsBehindSaid, saidByNouns, TELLING, toldThat } from './content-clauses.ts'
import { copulasOfPredicates, verdictsBeforeInfinitives } from './copulas.ts'
import { datelineOf, setApart } from './dateline.ts'
import { answers } from './en/answers.ts'
import { addingPhrases, callingOffVerbs, copularVerbs, cuttingVerbs, finiteGerundVerbs } from './en/complements.ts'
import { cueVerbs } from './en/cues.ts'
import { hinderingVerbs } from './en/influence.ts'
import { pairWords } from './en/persons.ts'
import { exceptingMarkers, loneStanceWords, resumingNouns } from './en/reference.ts'
import { labelling, objectControl } from './en/stance.ts'
import { EXEMPLIFYING, examplesBetweenCommas } from './examples.ts'
import { exceptionsOfWholes, WHOLES } from './exceptions.ts'
import { freePerfects, freePlurals, freeVerbs, perfectsBehindAdverbs, WITHIN } from './free-verbs.ts'
import { gappedVerbs } from './gapped-verbs.ts'
import { gappedClauses } from './gapped-verdicts.ts'
import { sidesAgainstDeeds, subjectsOfGerunds, subjectsOfPassiveGerunds } from './gerund-subjects.ts'
import { heldBehindOwners, ownersBehindTopics } from './held-owners.ts'
import { heldPrepositions } from './held-prepositions.ts'
import {
  ADJECTIVE_OR_VERB,
  infinitivesAsAdjectives,
  infinitivesAsked,
  infinitivesOfNouns,
  objectsOfInfinitives,
  purposesOfCuts,
  purposesOfJourneys,
} from './infinitives.ts'
import { jointSubjects, listsOfSubjects, namesOfSeveral } from './joint-subjects.ts'
import { keptFrom, perfectsOfForbidding } from './kept-from.ts'
import { labelsBehindObjects } from './labels-behind.ts'
import { loneVerbsBehindNames, pairedSubjects } from './lone-verbs.ts'
import { NEVER, oughtAsAuxiliary, phrasesOfNever, RAISING, raisedPassives } from './modals.ts'
import { gatherTitles } from './name-phrases.ts'
import { type AnyOf, type Needs, numberOfNeed } from './needs.ts'
import {
  clausesAskedFor,
  clausesBehindColons,
  objectsBehindAsides,
  passivesBehindParticiples,
  subjectsBeforeParticiples,
} from './parted-clauses.ts'
import {
  agentsInLists,
  participlesBeforeVerbs,
  participlesBetweenDashes,
  participlesInLists,
} from './participle-lists.ts'
import { PARTICLES, particlesOfVerbs } from './particles.ts'
import {
  activePasts,
  clausesBehindVerdicts,
  clausesCalledSo,
  memberStates,
  pastsBehindThat,
  pluralsBeforeAuxiliaries,
  pluralsBehindPasts,
  subjectsBeforeUnlike,
  thatBeforeSubjects,
  verbsBeforeThat,
  verbsBehindDoNot,
  verbsBehindLists,
} from './plural-or-verb.ts'
import { postposed } from './postposed.ts'
import { objectsOfRelatives, relativesOfObjects, relativesOfResumed } from './relatives.ts'
import { clausesBehindOpeners, unmarkedSubjects, verbsOfRootNouns } from './root-nouns.ts'
import { relativesBehindThat, relativesSetOff } from './set-off-relatives.ts'
import { SIDES, SIDES_OF_BE, sidesAsPredicates } from './sides.ts'
import { participlesOfStance } from './stance-words.ts'
import {
  agentsOfParticiples,
  bareSubjects,
  findAntecedents,
  findSubjects,
  joinActives,
  nameAsSubject,
  namesBehindOpeners,
  openClauses,
  participlesJoined,
  participlesOfObjects,
  subjectsBehindOpeners,
} from './subjects.ts'
import { phrasesOfThanks } from './thanks.ts'
import { openersOfTold, participlesOfVerbs, speakersBehind, subjectsBehind, toldBehind } from './told.ts'
import { verdictsBehindThoughts } from './verdicts-behind.ts'
import { verdictsOnThat } from './verdicts-on-that.ts'
import { WISHING, wishesBehindThat } from './wishes-behind-that.ts'

type Repair = (words: Word[], names: readonly Name[]) => void

/** A repair, and the numbers of what a sentence must hold for it to find anything. */
interface Step {
  repair: Repair
  needs: number[]
}

/** What the repairs need. */
export const NEEDS: Needs = { count: 0, metBy: new Map() }

/** A repair that finds nothing in a sentence unless that meets each of the needs. */
function where(repair: Repair, ...needs: AnyOf[]): Step {
  return { repair, needs: needs.map((anyOf) => numberOfNeed(NEEDS, anyOf)) }
}

/** Verbs that may have a clause as what is said or thought. */
const verbsOfSaying = [...cueVerbs].flatMap(([lemma, { frames }]) => (frames.includes('s') ? [lemma] : []))

/** In the order in which they are made: one may be right only once another was made. */
const REPAIRS: (Repair | Step)[] = [
  where(participlesOfStance, 'VBN VBG'),
  where(particlesOfVerbs, PARTICLES),
  where(copulasOfPredicates, copularVerbs),
  where(verdictsBeforeInfinitives, 'to', 'cop'),
  where(
    phrasesOfNever,
    'no',
    NEVER.map((phrase) => phrase.at(-1)!),
  ),
  where(oughtAsAuxiliary, 'ought', 'xcomp'),
  where(raisedPassives, RAISING, 'xcomp', 'aux:pass'),
  where(infinitivesAsAdjectives, 'to', 'amod', ADJECTIVE_OR_VERB),
  where(
    phrasesThatAdd,
    addingPhrases.map((phrase) => phrase[2]!),
  ),
  where(whenItComesTo, 'when', 'comes came'),
  where(whatClefts, 'what all', 'cop'),
  where(itClefts, 'it', 'acl:relcl advcl:relcl csubj'),
  where(clausePredicates, 'cop', 'that to'),
  where(unsurpassed, 'than', 'JJR RBR'),
  where(anythingBut, 'anything', 'but'),
  where(littleDone, NEXT_TO_NOTHING, 'to'),
  (words, names) => setApart(words, datelineOf(words, names)),
  prepositionsAsCases,
  where(notwithstandingAsCase, 'notwithstanding'),
  (words, names) => {
    for (const name of names) if (name.kind === 'PER') gatherTitles(words, name)
  },
  (words, names) => {
    for (const name of names) asNoun(words, name)
  },
  tellCoordinations,
  where(askedAbout, ASKED, 'VBN VBD'),
  where(gerundsBehindThat, 'that', 'VBG VBZ'),
  where(toldThat, 'that', TELLING),
  where(saidByNouns, 'that', 'acl:relcl advcl acl'),
  where(bareSubjects, 'compound nmod:poss', 'VBD VBZ VBP'),
  gappedVerbs,
  where(pairedSubjects, pairWords.keys()),
  where(loneVerbsBehindNames, [...loneStanceWords, ...answers.keys()]),
  where(participlesBehindWith, 'with', 'PROPN'),
  where(verbsBehindDoNot, 'do', "not n't n’t"),
  where(clausesCalledSo, 'it', 'that', 'xcomp'),
  where(verdictsBehindThoughts, 'who', 'acl:relcl', 'ccomp'),
  where(verbsBeforeThat, 'that', 'NNS'),
  where(activePasts, 'nsubj:pass'),
  where(pluralsBeforeAuxiliaries, 'VBZ', 'aux cop aux:pass'),
  where(memberStates, 'states'),
  where(pluralsBehindPasts, 'VBZ', 'amod', 'VBD VBN'),
  where(verbsBehindLists, 'conj', 'nsubj'),
  where(subjectsBeforeUnlike, 'unlike like'),
  where(verbsBehindNames, 'NNS NNPS', 'ADP'),
  where(verbsBehindAgents, 'by', 'obl:agent obl', 'nsubj'),
  where(labelsBehindNames, labelling, 'NN', 'PROPN'),
  where(postposed, ',', verbsOfSaying),
  verbsOfRootNouns,
  clausesBehindOpeners,
  unmarkedSubjects,
  where(verbsBeforeGerunds, 'VBG', finiteGerundVerbs.keys()),
  where(freeVerbs, 'amod compound'),
  where(freePlurals, 'amod compound', 'NNS'),
  where(freePerfects, 'have', 'amod', 'VBD VBN'),
  where(thatBeforeSubjects, 'that', 'ccomp acl:relcl'),
  where(presentsBehindSaid, 'conj', 'VBZ VBP', 'VBD', 'ccomp'),
  where(verdictsOnThat, 'that', 'cop', 'ccomp csubj'),
  where(wishesBehindThat, 'VB', 'acl', WISHING),
  where(clausesBehindVerdicts, 'that', 'it', 'cop', 'parataxis'),
  where(pastsBehindThat, 'that', 'amod'),
  where(perfectsBehindAdverbs, 'have', [...WITHIN, 'so'], 'VBD VBN'),
  where(perfectsOfForbidding, 'forbidden', 'have', 'obj'),
  where(keptFrom, 'from', hinderingVerbs),
  where(jointSubjects, 'and or', 'conj', 'nsubj'),
  where(namesOfSeveral, ',', 'PROPN', 'CCONJ'),
  where(listsOfSubjects, ',', 'flat vocative dislocated discourse parataxis'),
  where(exceptionsOfWholes, exceptingMarkers, WHOLES),
  where(examplesBetweenCommas, ',', EXEMPLIFYING),
  where(joinActives, 'conj', 'aux:pass', 'VBN VBD'),
  where(phrasesOfThanks, 'thanks'),
  heldPrepositions,
  heldBehindOwners,
  where(ownersBehindTopics, 'by part'),
  toldBehind,
  where(openersOfTold, 'ccomp', ','),
  where(clausesApart, ': ;'),
  where(speakersBehind, 'parataxis', 'obj iobj'),
  where(subjectsBehind, 'ccomp', 'cop aux aux:pass'),
  where(agentsOfParticiples, 'by', 'VBN'),
  where(participlesJoined, 'by', 'VBN', 'CCONJ'),
  where(participlesOfObjects, 'by', 'VBN', 'xcomp'),
  where(participlesBeforeVerbs, 'by', 'nsubj nsubj:pass', 'conj'),
  where(agentsInLists, 'by', 'VBN', 'CCONJ'),
  where(participlesInLists, 'by', 'VBN', 'CCONJ'),
  where(participlesBetweenDashes, '– — -- -', 'VBN VBD'),
  where(absolutes, 'with', 'VBG VBN'),
  where(sidesAsPredicates, [...SIDES, ...SIDES_OF_BE]),
  gappedClauses,
  where(gerundsAsObjects, 'VBG', 'advcl'),
  where(gerundsOfSides, 'VBG', 'against for'),
  where(gerundsOfVerbs, 'VBG', 'advcl amod'),
  gerundsOfPrepositions,
  where(sidesAgainstDeeds, 'against', 'VBG', 'cop aux aux:pass'),
  subjectsOfGerunds,
  where(subjectsOfPassiveGerunds, 'being', 'aux:pass'),
  gerundsAsSubjects,
  where(infinitivesAsked, objectControl, 'to', 'advcl'),
  where(infinitivesOfNouns, 'to', 'xcomp advcl'),
  where(objectsOfInfinitives, 'acl'),
  where(parallelPrepositions, 'CCONJ', 'conj', 'obl'),
  where(clausesOfTime, 'conj', 'when while after before whenever'),
  where(purposesOfCuts, cuttingVerbs, 'acl'),
  where(purposesOfJourneys, callingOffVerbs, 'for'),
  where(labelsBehindObjects, labelling, 'ADJ ADV NOUN'),
  where(labelsOfVerbs, [...labelling, 'declare', 'pronounce']),
  where(participlesOfVerbs, 'VBG', ','),
  where(openClauses, 'advcl advcl:relcl advcl:asked', 'VBD VBZ VBP'),
  where(subjectsBeforeParticiples, ',', 'VBG VBN'),
  where(passivesBehindParticiples, 'be', 'VBN'),
  where(objectsBehindAsides, ','),
  where(clausesAskedFor, 'that', 'acl:relcl'),
  where(clausesBehindColons, ':'),
  findSubjects,
  where(findAntecedents, ',', 'which who whom'),
  where(relativesSetOff, ',', 'which'),
  where(relativesBehindThat, 'that', 'ccomp acl advcl'),
  where(objectsOfRelatives, 'acl:relcl'),
  where(relativesOfObjects, ',', 'which'),
  where(relativesOfResumed, ',', [...resumingNouns, 'something']),
  clearAuxiliaries,
  where(clausesOfVerbs, 'that for'),
  nameAsSubject,
  namesBehindOpeners,
  subjectsBehindOpeners,
  where(invertedConditions, ',', INVERTED),
  where(clausesUnless, 'unless'),
]

export const STEPS: readonly Step[] = REPAIRS.map((repair) => (typeof repair === 'function' ? where(repair) : repair))
