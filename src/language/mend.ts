import type { Name, Word } from '../model/index.ts'
import { tellCoordinations } from './appositions.ts'
import {
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
import { anythingBut, littleDone, unsurpassed } from './comparisons.ts'
import {
  gerundsAsSubjects,
  gerundsOfPrepositions,
  gerundsOfSides,
  gerundsOfVerbs,
  labelsOfVerbs,
  phrasesThatAdd,
  whenItComesTo,
} from './complements.ts'
import { clausesUnless, invertedConditions } from './conditions.ts'
import { gerundsBehindThat, saidByNouns, toldThat } from './content-clauses.ts'
import { copulasOfPredicates, verdictsBeforeInfinitives } from './copulas.ts'
import { datelineOf, setApart } from './dateline.ts'
import { cueVerbs } from './en/cues.ts'
import { stanceEffects } from './en/effects.ts'
import { fold } from './en/spelling.ts'
import { examplesBetweenCommas } from './examples.ts'
import { exceptionsOfWholes } from './exceptions.ts'
import { freePerfects, freePlurals, freeVerbs, perfectsBehindAdverbs } from './free-verbs.ts'
import { gappedClauses } from './gapped-verdicts.ts'
import { subjectsOfGerunds } from './gerund-subjects.ts'
import { heldBehindOwners, ownersBehindTopics } from './held-owners.ts'
import { heldPrepositions } from './held-prepositions.ts'
import {
  infinitivesAsAdjectives,
  infinitivesAsked,
  infinitivesOfNouns,
  objectsOfInfinitives,
  purposesOfCuts,
  purposesOfJourneys,
} from './infinitives.ts'
import { jointSubjects, listsOfSubjects } from './joint-subjects.ts'
import { loneVerbsBehindNames, pairedSubjects, participlesBehindWith } from './lone-verbs.ts'
import { oughtAsAuxiliary, phrasesOfNever, raisedPassives } from './modals.ts'
import { gatherTitles } from './name-phrases.ts'
import {
  clausesAskedFor,
  clausesBehindColons,
  objectsBehindAsides,
  passivesBehindParticiples,
  subjectsBeforeParticiples,
} from './parted-clauses.ts'
import {
  activePasts,
  clausesBehindVerdicts,
  clausesCalledSo,
  pastsBehindThat,
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
import { sidesAsPredicates } from './sides.ts'
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
 * that would leave no tree is not made.
 */
export function mended(words: Word[], names: readonly Name[] = []): Word[] {
  const result = words.slice()
  words.forEach((word, at) => {
    const lemma = wholeLemma(word, fold(word.lemma))
    if (lemma !== word.lemma) change(result, at, { lemma })
  })
  let before = result.slice()
  for (const repair of REPAIRS) {
    const made = changesMade()
    repair(result, names)
    if (changesMade() === made) continue
    if (isTree(result)) before = result.slice()
    else result.splice(0, result.length, ...before)
  }
  return result
}

type Repair = (words: Word[], names: readonly Name[]) => void

const REPAIRS: Repair[] = [
  participlesOfStance,
  copulasOfPredicates,
  verdictsBeforeInfinitives,
  phrasesOfNever,
  oughtAsAuxiliary,
  raisedPassives,
  infinitivesAsAdjectives,
  phrasesThatAdd,
  whenItComesTo,
  whatClefts,
  itClefts,
  clausePredicates,
  unsurpassed,
  anythingBut,
  littleDone,
  (words, names) => setApart(words, datelineOf(words, names)),
  prepositionsAsCases,
  (words, names) => {
    for (const name of names) if (name.kind === 'PER') gatherTitles(words, name)
  },
  (words, names) => {
    for (const name of names) asNoun(words, name)
  },
  tellCoordinations,
  askedAbout,
  gerundsBehindThat,
  toldThat,
  saidByNouns,
  bareSubjects,
  pairedSubjects,
  loneVerbsBehindNames,
  participlesBehindWith,
  verbsBehindDoNot,
  clausesCalledSo,
  verdictsBehindThoughts,
  verbsBeforeThat,
  activePasts,
  pluralsBehindPasts,
  verbsBehindLists,
  subjectsBeforeUnlike,
  verbsBehindNames,
  verbsBehindAgents,
  labelsBehindNames,
  postposed,
  verbsOfRootNouns,
  clausesBehindOpeners,
  unmarkedSubjects,
  verbsBeforeGerunds,
  freeVerbs,
  freePlurals,
  freePerfects,
  thatBeforeSubjects,
  clausesBehindVerdicts,
  pastsBehindThat,
  perfectsBehindAdverbs,
  jointSubjects,
  listsOfSubjects,
  exceptionsOfWholes,
  examplesBetweenCommas,
  joinActives,
  heldPrepositions,
  heldBehindOwners,
  ownersBehindTopics,
  toldBehind,
  openersOfTold,
  clausesApart,
  speakersBehind,
  subjectsBehind,
  agentsOfParticiples,
  participlesJoined,
  participlesOfObjects,
  absolutes,
  sidesAsPredicates,
  gappedClauses,
  gerundsAsObjects,
  gerundsOfSides,
  gerundsOfVerbs,
  gerundsOfPrepositions,
  subjectsOfGerunds,
  gerundsAsSubjects,
  infinitivesAsked,
  infinitivesOfNouns,
  objectsOfInfinitives,
  parallelPrepositions,
  clausesOfTime,
  purposesOfCuts,
  purposesOfJourneys,
  labelsOfVerbs,
  participlesOfVerbs,
  openClauses,
  subjectsBeforeParticiples,
  passivesBehindParticiples,
  objectsBehindAsides,
  clausesAskedFor,
  clausesBehindColons,
  findSubjects,
  findAntecedents,
  objectsOfRelatives,
  relativesOfObjects,
  relativesOfResumed,
  clearAuxiliaries,
  clausesOfVerbs,
  nameAsSubject,
  namesBehindOpeners,
  subjectsBehindOpeners,
  invertedConditions,
  clausesUnless,
]

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
    // 'Is opposed to it' is said of who opposes it.
    const isOpposed = form === 'opposed' && words[at + 1]?.form === 'to'
    const lemma = isOpposed ? form : words[at]!.lemma
    if (upos !== 'VERB' || (xpos !== 'VBN' && xpos !== 'VBG') || lemma !== fold(form)) continue
    const own = words.flatMap(({ head }, i) => (head === at ? [i] : []))
    if (own.some((i) => words[i]!.deprel === 'obj') || !isAdjectiveOfStance(lemma, xpos)) continue
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
