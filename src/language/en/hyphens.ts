import { stanceEffects } from './effects.ts'
import { fold } from './spelling.ts'
import { outcomes, subjectEffects, tone } from './stance.ts'

/** Words with a hyphen by which English takes sides: parted into their pieces they would say something else, or nothing. */
const compounds = new Set(
  [stanceEffects, outcomes, subjectEffects, tone].flatMap((words) =>
    [...words.keys()].filter((word) => word.includes('-')),
  ),
)

const ENDINGS: [RegExp, string][] = [
  [/(?:s|ed|ing)$/, ''],
  [/(?:d|ing)$/, 'e'],
  [/(.)\1(?:ed|ing)$/, '$1'],
  [/ies$|ied$/, 'y'],
]

/** Whether a word with a hyphen is one word of stance, in whatever form: 'short-sighted', 'rubber-stamped'. */
export function isHeldTogether(word: string): boolean {
  if (!word.includes('-')) return false
  const folded = fold(word)
  return compounds.has(folded) || ENDINGS.some(([ending, by]) => compounds.has(folded.replace(ending, by)))
}
