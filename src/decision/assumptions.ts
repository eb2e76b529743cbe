import { settledBy } from './body.ts'
import type { Question } from './decide.ts'
import { type Member, thresholdOf, unheardOf } from './members.ts'

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`

/** Everything the answer takes for granted, in sentences for the reader. */
export function assumptionsOf(question: Question, members: readonly Member[]): string[] {
  const { rule, correlation, forum } = question
  const threshold = percent(thresholdOf(rule))
  const lines: string[] = []
  for (const { on, outcome, what } of settledBy(rule, question.day))
    lines.push(`Settled on ${on} (${outcome}): ${what}. A chance told here is what it would be, were it still open.`)
  lines.push(ACTS[rule.kind].replace('THRESHOLD', threshold))
  if (rule.decides === '-')
    lines.push(`What is put to the vote is the end of ${rule.issue}: support is opposition to it.`)
  const unheard = members.filter((m) => !m.heard && !m.done)
  if (unheard.length > 0) {
    const who = unheard.length === 1 ? unheard[0]!.actor : `${unheard.length} members nobody wrote about`
    lines.push(`${who}: ${UNHEARD[unheardOf(rule)]}.`)
  }
  const done = members.filter((m) => m.done)
  if (done.length > 0) lines.push(`${done.map((m) => m.actor).join(', ')} acted already and do not go back on it.`)
  if (forum) lines.push(`The issue is put to ${forum}, whose members decide by the same rule.`)
  lines.push(
    correlation
      ? `Members hang together: any two by ${percent(correlation.common)} (${correlation.cause})` +
          (correlation.groups ?? []).map((g) => `; ${g.name} by ${percent(g.within)} more (${g.cause})`).join('') +
          '.'
      : 'Members decide independently of each other; a common cause would make unanimity, and refusal, more likely.',
  )
  if (members.every((m) => m.salience === 1)) lines.push('All members are taken to care alike (salience 1).')
  lines.push('Positions are what was written, not what is thought: nothing here foretells.')
  return lines
}

const ACTS = {
  consensus: 'Adopted unless a member objects; a member objects where its support lies below THRESHOLD.',
  ratification: 'Every member must act; a member does so where its support reaches THRESHOLD.',
  'qualified-majority': 'A member votes for where its support reaches THRESHOLD; who does not counts as against.',
  'weighted-majority': 'A member votes for where its support reaches THRESHOLD; who does not counts as against.',
  'opt-in': 'A member joins where its support reaches THRESHOLD; nobody is bound by the others.',
  'consent-of-owners': 'Holders transfer and owners give leave where their support reaches THRESHOLD.',
  unilateral: 'It acts where its support reaches THRESHOLD.',
} as const

const UNHEARD = {
  consent: 'silence is taken for consent',
  abstain: 'taken to stay out of it',
  object: 'taken to object',
  prior: 'nothing is known, so any support from 0 to 100 % is taken to be as likely as any other',
} as const
