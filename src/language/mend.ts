import type { Name, Word } from '../model/index.ts'
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
  parallelPrepositions,
  prepositionsAsCases,
} from './attachments.ts'
import { verbsBeforeGerunds } from './before-gerunds.ts'
import { labelsBehindNames, verbsBehindAgents, verbsBehindNames } from './behind-names.ts'
import { change, changesMade } from './change.ts'
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
import { gerundsBehindThat, saidByNouns, TELLING, toldThat } from './content-clauses.ts'
import { copulasOfPredicates, verdictsBeforeInfinitives } from './copulas.ts'
import { datelineOf, setApart } from './dateline.ts'
import { answers } from './en/answers.ts'
import { addingPhrases, callingOffVerbs, copularVerbs, cuttingVerbs, finiteGerundVerbs } from './en/complements.ts'
import { cueVerbs } from './en/cues.ts'
import { stanceEffects } from './en/effects.ts'
import { exceptingMarkers, loneStanceWords, resumingNouns } from './en/reference.ts'
import { fold } from './en/spelling.ts'
import { labelling, objectControl } from './en/stance.ts'
import { EXEMPLIFYING, examplesBetweenCommas } from './examples.ts'
import { exceptionsOfWholes, WHOLES } from './exceptions.ts'
import { freePerfects, freePlurals, freeVerbs, perfectsBehindAdverbs, WITHIN } from './free-verbs.ts'
import { gappedClauses } from './gapped-verdicts.ts'
import { subjectsOfGerunds } from './gerund-subjects.ts'
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
import { jointSubjects, listsOfSubjects } from './joint-subjects.ts'
import { loneVerbsBehindNames, pairedSubjects, participlesBehindWith } from './lone-verbs.ts'
import { NEVER, oughtAsAuxiliary, phrasesOfNever, RAISING, raisedPassives } from './modals.ts'
import { gatherTitles } from './name-phrases.ts'
import { type AnyOf, markMet, type Needs, numberOfNeed } from './needs.ts'
import {
  clausesAskedFor,
  clausesBehindColons,
  objectsBehindAsides,
  passivesBehindParticiples,
  subjectsBeforeParticiples,
} from './parted-clauses.ts'
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
import { SIDES, SIDES_OF_BE, sidesAsPredicates } from './sides.ts'
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
import { openersOfTold, participlesOfVerbs, speakersBehind, subjectsBehind, toldBehind } from './told.ts'
import { verdictsBehindThoughts } from './verdicts-behind.ts'

/**
 * The words with attachments that a parser gets wrong and that vocabulary settles: what hangs on an auxiliary moves to the
 * verb it serves; a clause with 'that' moves to the verb of saying above it; 'for not paying' moves to the verb of blame;
 * a name before a verb without a subject is its subject. Lemmas are folded (see `fold`). One repair follows the other; one
 * that would leave no tree is not made. A repair is tried only where its needs are met, but for `tryAll`.
 */
export function mended(words: Word[], names: readonly Name[] = [], tryAll = false): Word[] {
  const result = words.slice()
  words.forEach((word, at) => {
    const lemma = wholeLemma(word, fold(word.lemma))
    if (lemma !== word.lemma) change(result, at, { lemma })
  })
  let before = result.slice()
  const met = new Uint8Array(NEEDS.count)
  markMet(NEEDS, result, met)
  for (const { repair, needs } of STEPS) {
    if (!tryAll && needs.some((need) => met[need] === 0)) continue
    const made = changesMade()
    repair(result, names)
    if (changesMade() === made) continue
    if (isTree(result)) {
      before = result.slice()
      markMet(NEEDS, result, met)
    } else result.splice(0, result.length, ...before)
  }
  return result
}

type Repair = (words: Word[], names: readonly Name[]) => void

/** A repair, and the numbers of what a sentence must hold for it to find anything. */
interface Step {
  repair: Repair
  needs: number[]
}

const NEEDS: Needs = { count: 0, metBy: new Map() }

/** A repair that finds nothing in a sentence unless that meets each of the needs. */
function where(repair: Repair, ...needs: AnyOf[]): Step {
  return { repair, needs: needs.map((anyOf) => numberOfNeed(NEEDS, anyOf)) }
}

/** Verbs that may have a clause as what is said or thought. */
const verbsOfSaying = [...cueVerbs].flatMap(([lemma, { frames }]) => (frames.includes('s') ? [lemma] : []))

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
  where(pairedSubjects, 'former latter'),
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
  where(clausesBehindVerdicts, 'that', 'it', 'cop', 'parataxis'),
  where(pastsBehindThat, 'that', 'amod'),
  where(perfectsBehindAdverbs, 'have', [...WITHIN, 'so'], 'VBD VBN'),
  where(jointSubjects, 'and or', 'conj', 'nsubj'),
  where(listsOfSubjects, ',', 'flat vocative dislocated discourse parataxis'),
  where(exceptionsOfWholes, exceptingMarkers, WHOLES),
  where(examplesBetweenCommas, ',', EXEMPLIFYING),
  where(joinActives, 'conj', 'aux:pass', 'VBN VBD'),
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
  where(absolutes, 'with', 'VBG VBN'),
  where(sidesAsPredicates, [...SIDES, ...SIDES_OF_BE]),
  gappedClauses,
  where(gerundsAsObjects, 'VBG', 'advcl'),
  where(gerundsOfSides, 'VBG', 'against for'),
  where(gerundsOfVerbs, 'VBG', 'advcl amod'),
  gerundsOfPrepositions,
  subjectsOfGerunds,
  gerundsAsSubjects,
  where(infinitivesAsked, objectControl, 'to', 'advcl'),
  where(infinitivesOfNouns, 'to', 'xcomp advcl'),
  where(objectsOfInfinitives, 'acl'),
  where(parallelPrepositions, 'CCONJ', 'conj', 'obl'),
  where(clausesOfTime, 'conj', 'when while after before whenever'),
  where(purposesOfCuts, cuttingVerbs, 'acl'),
  where(purposesOfJourneys, callingOffVerbs, 'for'),
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

const STEPS = REPAIRS.map((repair) => (typeof repair === 'function' ? where(repair) : repair))

/** Whether every word hangs, through others, on a root. */
function isTree(words: Word[]): boolean {
  const reaches = new Uint8Array(words.length)
  return words.every((_, start) => {
    let at = start
    for (let steps = 0; at >= 0 && !reaches[at]; steps++) {
      if (steps > words.length) return false
      at = words[at]!.head
    }
    for (let on = start; on >= 0 && !reaches[on]; on = words[on]!.head) reaches[on] = 1
    return true
  })
}

/**
 * 'deplor' for 'deplored', 'floute' for 'flouted', 'backpedall' for 'backpedalled': where another ending makes a verb of stance or saying, it is that; 'misguid' for
 * 'misguided', which is an adjective of stance.
 */
function wholeLemma({ upos, form, xpos }: Word, lemma: string): string {
  if (upos !== 'VERB' || lemma.length === form.length || isVerbOfStance(lemma)) return lemma
  if (/^VB[DNG]$/.test(xpos) && isAdjectiveOfStance(fold(form), xpos)) return fold(form)
  return [`${lemma}e`, lemma.replace(/e$/, ''), lemma.replace(/(.)\1$/, '$1')].find(isVerbOfStance) ?? lemma
}

/** 'Talk of it is misplaced', read as something that is done to the talk: the participle is an adjective of stance. */
function participlesOfStance(words: Word[]): void {
  for (let at = 0; at < words.length; at++) {
    const { upos, xpos, form } = words[at]!
    if (upos !== 'VERB' || (xpos !== 'VBN' && xpos !== 'VBG')) continue
    // 'Is opposed to it' is said of who opposes it.
    const isOpposed = form === 'opposed' && words[at + 1]?.form === 'to'
    const lemma = isOpposed ? form : words[at]!.lemma
    if (!isAdjectiveOfStance(lemma, xpos) || lemma !== fold(form)) continue
    const own = words.flatMap(({ head }, i) => (head === at ? [i] : []))
    if (own.some((i) => words[i]!.deprel === 'obj')) continue
    change(words, at, { upos: 'ADJ', xpos: 'JJ', lemma })
    for (const i of own)
      if (['aux:pass', 'nsubj:pass'].includes(words[i]!.deprel))
        change(words, i, { deprel: words[i]!.deprel === 'aux:pass' ? 'cop' : 'nsubj' })
  }
}

/** 'Misguided', 'horrified by': a participle that judges, or tells what somebody feels. */
function isAdjectiveOfStance(form: string, xpos: string): boolean {
  const kind = stanceEffects.get(form)?.kind
  return kind === 'value' || (kind === 'attitude' && xpos === 'VBN' && form.endsWith('ed'))
}

function isVerbOfStance(lemma: string): boolean {
  return stanceEffects.has(lemma) || cueVerbs.has(lemma)
}
