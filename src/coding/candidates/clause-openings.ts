import { exampleMarkers, partitiveWords, type Tree } from '../../language/index.ts'
import type { Word } from '../../model/index.ts'
import type { Mention } from '../actors/mention.ts'

/** Where a clause of a name begins, with the 'not' before it (−1 for none) and those joined with it; `first` is −1 where no clause does. */
export function opened(
  tree: Tree,
  mentions: Mention[],
  mention: Mention,
  auxiliary: boolean,
): { named: Mention[]; first: number; no: number } {
  const { words } = tree
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? ''
  const isFree = (first: number, contrasted: boolean): boolean =>
    first === 0 || (contrasted && auxiliary) || words[first - 1]!.upos === 'PUNCT' || JOINING.has(form(first - 1))
  // 'Oslo and Bern do not', where no more than a comma or a 'but' stands before the first.
  const named = [mention]
  for (;;) {
    const joint = beginOf(words, named[0]!, auxiliary) - 1
    const before = mentions.find(({ end, how }) => end === joint && how !== 'pronoun')
    if (!before || !(form(joint) === 'and' || form(joint) === 'or' || (form(joint) === ',' && named.length > 1))) break
    named.unshift(before)
  }
  const start = beginOf(words, named[0]!, auxiliary)
  const whole = auxiliary ? wholeBefore(words, start) : -1
  if (whole >= 0) return { named, first: whole, no: -1 }
  const joint = /^(?:but|and)$/.test(form(start - 1)) ? start - 1 : start
  if (named.length > 1 && auxiliary && (joint < start || isFree(start, false))) return { named, first: joint, no: -1 }
  let first = beginOf(words, mention, auxiliary)
  // 'None of the Baltic states does'.
  if (auxiliary && form(first - 1) === 'of' && /^(?:none|neither)$/.test(form(first - 2)) && isFree(first - 2, false))
    return { named: [mention], first: first - 2, no: -1 }
  if (auxiliary && form(first - 1) === 'as' && form(first - 2) === 'just') return { named, first: first - 2, no: -1 }
  if (auxiliary && COMPARING.has(form(first - 1))) return { named, first: first - 1, no: -1 }
  const no =
    form(first - 1) === 'not' ? first - 1 : form(first - 1) === 'so' && form(first - 2) === 'not' ? first - 2 : -1
  if (no >= 0) first = no
  const contrasted = form(first - 1) === 'but'
  if (contrasted || form(first - 1) === 'and') first--
  return isFree(first, contrasted) ? { named: [mention], first, no } : { named: [], first: -1, no: -1 }
}

/** Where the phrase of a name begins: 'its neighbour Bern' where a clause is all of it, else at an article. */
function beginOf(words: readonly Word[], { start }: Mention, whole: boolean): number {
  let begin = start
  if (whole) while (begin > 0 && isBeforeName(words[begin - 1]!)) begin--
  else if (words[start - 1]?.upos === 'DET') begin--
  return begin
}

function isBeforeName({ upos, deprel }: Word): boolean {
  return /^(?:DET|ADJ|NOUN|NUM)$/.test(upos) || (upos === 'PRON' && deprel === 'nmod:poss')
}

/** 'Others in the region, like Bern', 'some, such as Bern': where the words for those begin of whom examples are given before a place; −1 for none. */
function wholeBefore(words: readonly Word[], start: number): number {
  let at = start - 1
  if (words[at]?.form === 'as' && words[at - 1]?.form === 'such') at--
  else if (!exampleMarkers.has(words[at]?.form ?? '') || words[at]!.form === 'such') return -1
  if (words[at - 1]?.form === ',') at--
  let whole = at
  while (whole > 0 && !/^(?:PUNCT|VERB|AUX|SCONJ)$/.test(words[whole - 1]!.upos)) whole--
  if (/^(?:but|and)$/i.test(words[whole]!.form)) whole++
  return whole < at && partitiveWords.has(words[whole]!.lemma) ? whole : -1
}

/** Conjunctions behind which somebody does as the one before, with no more than an auxiliary: 'longer than Oslo has'. */
export const COMPARING = new Set(['than', 'before', 'after'])
/** Conjunctions behind which a clause of a name is told against the one before. */
const JOINING = new Set(['while', 'whereas', 'though', 'although'])
