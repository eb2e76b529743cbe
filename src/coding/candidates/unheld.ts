import type { Holder } from '../actors/holders.ts'
import { standFeatures } from '../features.ts'
import type { Work } from '../work.ts'
import { type Candidate, type Occurrence, occurrenceOf, propose } from './occurrence.ts'

/** Whoever does or wants what is told of nobody who is known: it is only there to be echoed. */
const NOBODY: Omit<Holder, 'node'> = { who: { actor: '' }, certainty: 1, how: 'name' }

/**
 * What is told of nobody known, asked for, or asked about, before a word of a sentence, or in the one before where the sentence `opens` with one who takes it up: 'some allies
 * want it', 'they were asked to send them', 'who wants it?'. It is nobody's stance, but 'Oslo does' and 'Bern has not' take it up.
 */
export function unheldBefore(work: Work, index: number, at: number, opens: boolean): Candidate[] {
  const here = at === 0 ? [] : unheld(work, index, at)
  return here.length > 0 || (at > 0 && !(opens && work.topics[index]!.length === 0)) ? here : unheld(work, index - 1)
}

function unheld(work: Work, index: number, until = Number.POSITIVE_INFINITY): Candidate[] {
  const sentence = work.view.sentences[index]
  if (!sentence) return []
  return work.topics[index]!.flatMap((topic) => {
    if (topic.match.anchor >= until) return []
    const occurrence = occurrenceOf(work, sentence, topic, true)
    if (!occurrence) return []
    const { stands, path } = occurrence.climbed
    const held = stands.filter(({ how }) => how === 'deed' || how === 'attitude')
    for (const { how, nodes, stance, steps, climbed, unknown } of held) {
      // What a question suggests is turned by it only for whoever asks.
      const told = steps.filter(({ effect }) => effect !== ASKED)
      const sign = told.length < steps.length ? -1 : 1
      const stand = { how, nodes, stance: stance * sign, steps: told, climbed, unknown, unreal: false }
      proposeUnheld(occurrence, stand)
    }
    if (stands.length === 0)
      proposeUnheld(occurrence, {
        how: 'deed',
        nodes: [],
        stance: path[0]!.stance,
        steps: [],
        climbed: 0,
        unknown: 0,
        unreal: false,
      })
    return occurrence.found
  })
}

const ASKED = 'asked: turns'

function proposeUnheld(occurrence: Occurrence, stand: Occurrence['climbed']['stands'][number]): void {
  const holder = { ...NOBODY, node: stand.nodes[0] ?? occurrence.topic.match.anchor }
  propose(
    occurrence,
    holder,
    stand.stance,
    stand.how === 'attitude' ? 'attitude' : 'deed',
    standFeatures(stand),
    stand.steps,
  )
}
