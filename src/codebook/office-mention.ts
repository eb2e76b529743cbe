import type { Word } from '../model/index.ts'
import type { Mention, RoleMention } from './matcher.ts'
import { officeQualifiers, outOfOffice } from './offices.ts'

/**
 * Joins an office with the actor it serves: before it (`French president`, `Poland's new defence minister`) or behind it
 * (`president of the European Commission`), and marks those out of office. Other mentions stay as they are.
 */
export function officeMentions(mentions: readonly Mention[], words: readonly Word[]): Mention[] {
  const joined: Mention[] = []
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]!
    if (mention.how !== 'role') {
      joined.push(mention)
      continue
    }
    const role: RoleMention = { ...mention }
    const before = joined.at(-1)
    if (role.actor !== undefined) {
      // The office's own name says whom it serves.
    } else if (before && isActor(before) && linksBack(words, before.end, role.start)) {
      joined.pop()
      role.actor = before.actor
      role.rivals = [...role.rivals, ...before.rivals]
      role.start = before.start
    } else {
      const after = mentions[index + 1]
      if (after && isActor(after) && after.how !== 'demonym' && linksOn(words, role.end, after.start)) {
        role.actor = after.actor
        role.rivals = [...role.rivals, ...after.rivals]
        role.end = after.end
        index++
      }
    }
    role.former = isFormer(words, role.start, mention.start) || endsBefore(words, role.end)
    joined.push(role)
  }
  return joined
}

function isActor(
  mention: Mention,
): mention is Extract<Mention, { actor: string }> & { how: 'name' | 'demonym' | 'metonym' } {
  return mention.how === 'name' || mention.how === 'demonym' || mention.how === 'metonym'
}

/** Whether only a possessive mark, qualifiers and at most two adjectives stand between. */
function linksBack(words: readonly Word[], from: number, to: number): boolean {
  let adjectives = 0
  for (let index = from; index < to; index++) {
    const word = words[index]!
    const form = word.form.toLowerCase()
    if (word.upos === 'PART' || form === '-' || officeQualifiers.has(form) || outOfOffice.has(form)) continue
    if (word.upos !== 'ADJ' || ++adjectives > 2) return false
  }
  return true
}

function linksOn(words: readonly Word[], from: number, to: number): boolean {
  if (to === from || words[from]?.form.toLowerCase() !== 'of') return false
  return to === from + 1 || (to === from + 2 && words[from + 1]!.upos === 'DET')
}

function isFormer(words: readonly Word[], start: number, office: number): boolean {
  // 'Until last year the commander of'.
  for (let index = Math.max(0, start - 4); index < start; index++)
    if (words[index]!.form.toLowerCase() === 'until' && words[index + 1]?.form.toLowerCase() === 'last') return true
  for (let index = Math.max(0, start - 2); index < office; index++) {
    if (outOfOffice.has(words[index]!.form.toLowerCase())) return index >= start || reaches(words, index, start)
  }
  return false
}

/** 'Prime minister until last year', 'chancellor until 2005': the office was held up to then. */
function endsBefore(words: readonly Word[], end: number): boolean {
  if (words[end]?.form.toLowerCase() !== 'until') return false
  const until = words[end + 1]
  return until?.form.toLowerCase() === 'last' || until?.upos === 'NUM'
}

/** Whether nothing but a hyphen stands between a qualifier and the phrase it qualifies. */
function reaches(words: readonly Word[], index: number, start: number): boolean {
  return index === start - 1 || (index === start - 2 && words[start - 1]!.form === '-')
}
