import * as consequences from './consequences.ts'
import * as cues from './cues.ts'
import * as effects from './effects.ts'
import * as governors from './governors.ts'
import * as influence from './influence.ts'
import * as neutral from './neutral.ts'
import * as phrasal from './phrasal.ts'
import * as reference from './reference.ts'
import { fold } from './spelling.ts'
import * as stance from './stance.ts'

const LISTS = [consequences, cues, effects, governors, influence, neutral, phrasal, reference, stance]

/** Further verbs whose forms come out wrong where nothing says that they are words. */
const FURTHER =
  `atone avenge billet brood dethrone entrap float free impair intervene lean leap loathe manoeuvre massacre offset
  outmanoeuvre overstep parrot patrol permeate plummet quake quell ransom reconvene recoup regroup revere scapegoat sponge strafe
  stymie troll uproot vie whip`.split(/\s+/)

/** All single words, folded, that the lists for stances and attributions know: words, though a treebank may lack them. */
export const vocabulary = new Set<string>(FURTHER)
for (const list of LISTS)
  for (const words of Object.values(list))
    if (words instanceof Map || words instanceof Set)
      for (const word of words.keys())
        if (typeof word === 'string' && /^[a-z]{3,}$/.test(word)) vocabulary.add(fold(word))
