import type { Why } from '../model/index.ts'

/** What ties an actor to an issue, by the name of the rule that found it, as a reader would say it. */
const REASONS = {
  stance: 'The words that name the issue say by themselves where this actor stands.',
  excepted: 'The sentence makes an exception of this actor, who is therefore taken to stand on the other side.',
  deed: 'The sentence tells it as something this actor does or did, or does not do.',
  attitude: 'The sentence tells it as something this actor wants, backs, opposes or holds to be so or not.',
  echo: 'The text says that this actor does or thinks the same as another, or the contrary.',
  doubted: 'The sentence tells this actor’s will or promise to do it as doubtful.',
  unknown: 'This actor is subject or object of a verb about the issue that by itself says neither yes nor no.',
  speaker: 'The sentence gives it as what this actor says.',
  tone: 'This actor speaks with disapproval of others who do it.',
  reproach: 'This actor says that others fail to do it, and is therefore taken to want it done.',
  author: 'The author writes it in their own voice and gives it as nobody else’s view.',
  dispute: 'This actor is told to be at odds with the others on what they have agreed.',
  loose: 'This actor is named in the sentence about the issue, but no grammar ties the two together: a guess.',
} as const

export type RuleKind = keyof typeof REASONS

/** The name of a rule: what ties the actor to the issue, and the codebook's pattern that found the issue. */
export type Rule = `${RuleKind}: ${string}`

const EFFECTS: Readonly<Record<string, string>> = {
  turns: 'turns it round',
  'turns, weakly': 'turns it round, but weakly',
  keeps: 'leaves it as it is',
  'keeps, weakly': 'leaves it as it is, but weaker',
  doubted: 'calls it into doubt',
}

/** Why a statement was coded, in words for a reader. */
export interface Reasons {
  /** A sentence, or the rule's own name where another coder gave it. */
  reason: string
  /** The codebook's pattern that found the issue; left out where the rule names none. */
  pattern?: string
  /** The words passed on the way from the issue to the actor, and what each did to the stance. */
  steps: string[]
}

export function reasonsOf({ rule, steps }: Why): Reasons {
  const end = rule.indexOf(': ')
  const kind = end < 0 ? rule : rule.slice(0, end)
  const known = Object.hasOwn(REASONS, kind)
  return {
    reason: known ? REASONS[kind as RuleKind] : `Coded by the rule “${rule}”.`,
    ...(known && end >= 0 ? { pattern: rule.slice(end + 2) } : {}),
    steps: steps.map(({ text, effect }) => `“${text}” ${effectWords(effect)}`),
  }
}

/** An effect may name what gives the word its force: 'against: turns'. */
function effectWords(effect: string): string {
  const end = effect.lastIndexOf(': ')
  const does = effect.slice(end < 0 ? 0 : end + 2)
  const words = EFFECTS[does] ?? does
  return end < 0 ? words : `(${effect.slice(0, end)}) ${words}`
}
