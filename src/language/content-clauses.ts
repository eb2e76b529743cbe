import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { cueNouns, cueVerbs } from './en/cues.ts'
import { has } from './told.ts'
import { dependsOn } from './tree.ts'

/**
 * 'The view that sending them would be wrong', read as a view that sends; 'the truth is that sending them would be wrong', read as a truth
 * that sends: a gerund right behind 'that', before a predicate that has no other subject, is its subject. Changes `words` in place.
 */
export function gerundsBehindThat(words: Word[]): void {
  for (let gerund = 2; gerund < words.length - 2; gerund++) {
    const that = gerund - 1
    // 'The view that talks are wrong', read as a view that talks.
    const plural = words[gerund]!.xpos === 'VBZ' && cueNouns.has(words[that - 1]!.lemma)
    if ((words[gerund]!.xpos !== 'VBG' && !plural) || words[that]!.form !== 'that') continue
    const finite = words.findIndex(
      ({ upos, xpos }, at) => at > gerund && (upos === 'AUX' || /^(?:VBD|VBZ|VBP|MD)$/.test(xpos)),
    )
    if (finite < 0) continue
    const predicate = words[finite]!.upos === 'AUX' ? words[finite]!.head : finite
    const { head, deprel } = words[gerund]!
    if (predicate < finite || (head === predicate && deprel === 'csubj')) continue
    const subject = words.findIndex(
      (word, at) => at !== gerund && word.head === predicate && /^[nc]subj/.test(word.deprel),
    )
    if (subject >= 0 && subject !== that - 1) continue
    // 'Shares the view that …', where the view was taken for what is wrong.
    if (subject >= 0 && dependsOn(words, head, predicate)) {
      if (words[predicate]!.head < 0) continue
      change(words, subject, { head: words[predicate]!.head, deprel: 'obj' })
      change(words, predicate, { head: subject, deprel: 'acl' })
    } else if (!dependsOn(words, head, predicate)) change(words, predicate, { head, deprel })
    else continue
    if (plural) {
      change(words, gerund, { head: predicate, deprel: 'nsubj', upos: 'NOUN', xpos: 'NNS' })
      for (const [at, word] of words.entries())
        if (word.head === gerund && word.deprel === 'obl') change(words, at, { deprel: 'nmod' })
    } else change(words, gerund, { head: predicate, deprel: 'csubj' })
    change(words, that, { head: predicate, deprel: 'mark', upos: 'SCONJ' })
    for (const [at, word] of words.entries())
      if (at < that && word.head === gerund && word.upos !== 'PUNCT') change(words, at, { head: predicate })
  }
}

/** Verbs behind which stands whoever is told, and then what. */
export const TELLING = new Set('tell inform remind assure warn promise convince persuade advise notify'.split(' '))

/**
 * 'Warned allies that Oslo would send them', 'told reporters that sending them could not be ruled out', read as the allies that Oslo sent and
 * the reporters that send: whoever is told stands behind the verb, and then what. Changes `words` in place.
 */
export function toldThat(words: Word[]): void {
  for (let that = 3; that < words.length - 2; that++) {
    if (words[that]!.form !== 'that') continue
    const noun = toldBefore(words, that)
    if (noun < 0) continue
    const verb = words[noun]!.head
    // 'Reminded them in Oslo that …', read as beside it.
    const { head: beside } = words[that]!
    const isBeside = beside > that && words[beside]!.head === verb && words[beside]!.deprel === 'advcl'
    const inner = isBeside
      ? beside
      : words.findIndex(
          ({ head, deprel }, at) => at > that && dependsOn(words, head, noun) && deprel === 'acl:relcl' && head < that,
        )
    if (inner < 0) continue
    if (words[inner]!.xpos === 'VBG') subjectClause(words, noun, that, inner)
    else if (words.some(({ head, deprel }, at) => at > that && head === inner && /^nsubj/.test(deprel))) {
      change(words, inner, { head: verb, deprel: 'ccomp' })
      change(words, noun, { deprel: 'obj' })
      change(words, that, { head: inner, deprel: 'mark', upos: 'SCONJ' })
    }
  }
}

/**
 * 'The view of Oslo that it should join', read as the Oslo that it should join; 'defended the view that it should', read as beside the
 * defence: what a noun of saying or thinking says hangs on it. Changes `words` in place.
 */
export function saidByNouns(words: Word[]): void {
  for (let that = 2; that < words.length - 2; that++) {
    if (words[that]!.form !== 'that') continue
    const clause = words.findIndex(
      ({ deprel }, at) =>
        at > that && words[that]!.head === at && (deprel === 'acl:relcl' || deprel === 'advcl' || deprel === 'acl'),
    )
    if (clause < 0 || !words.some(({ head, deprel }, at) => at > that && head === clause && /^[nc]subj/.test(deprel)))
      continue
    const above = words[clause]!.head
    const before = words[that - 1]!
    const isTheirs = above >= 0 && cueNouns.has(words[above]!.lemma) && words[above]!.upos === 'NOUN'
    const noun = isTheirs
      ? above
      : words[clause]!.deprel === 'advcl' && cueNouns.has(before.lemma) && before.head === above
        ? that - 1
        : ownedBy(words, above)
    if (noun < 0 || noun > that) continue
    change(words, clause, { head: noun, deprel: 'acl' })
    change(words, that, { deprel: 'mark', upos: 'SCONJ' })
  }
}

/** The noun of saying or thinking of which somebody named is told to be the owner: 'the view of Oslo'; −1 for none. */
function ownedBy(words: Word[], owner: number): number {
  const { head, deprel } = words[owner]!
  const of = words.some((word) => word.head === owner && word.deprel === 'case' && word.form === 'of')
  return of && deprel === 'nmod' && head >= 0 && cueNouns.has(words[head]!.lemma) ? head : -1
}

/** The noun for whoever is told, in the phrase right before the 'that'; −1 for none. */
function toldBefore(words: Word[], that: number): number {
  for (let at = that - 1, steps = 0; at > 0 && steps < 5; at = words[at]!.head, steps++) {
    const { head, deprel } = words[at]!
    if (head >= 0 && head < at && TELLING.has(words[head]!.lemma) && /^(?:obj|iobj)$/.test(deprel)) return at
    if (head > that || head < 0) return -1
  }
  return -1
}

/** 'That sending them could not be ruled out': the gerund is the subject of what follows. */
function subjectClause(words: Word[], noun: number, that: number, inner: number): void {
  const { head } = words[noun]!
  const clause = words.findIndex((word, at) => at > inner && word.head === head && word.deprel === 'ccomp')
  if (clause < 0) return
  change(words, inner, { head: clause, deprel: has(words, clause, 'aux:pass') ? 'csubj:pass' : 'csubj' })
  change(words, noun, { deprel: 'obj' })
  change(words, that, { head: clause, deprel: 'mark', upos: 'SCONJ' })
}

/**
 * 'Recalled that Oslo had agreed and takes no part', read as taking no part oneself: a verb in the present without a subject, behind what somebody
 * said in the past, goes on with what was said. Changes `words` in place.
 */
export function presentsBehindSaid(words: Word[]): void {
  words.forEach(({ xpos, deprel, head: verb }, at) => {
    if (deprel !== 'conj' || (xpos !== 'VBZ' && xpos !== 'VBP') || verb > at) return
    if (words[verb]!.xpos !== 'VBD' || !cueVerbs.get(words[verb]!.lemma)?.frames.includes('s')) return
    if (has(words, at, 'nsubj') || has(words, at, 'aux') || has(words, at, 'nsubj:pass')) return
    const content = words.findIndex((word, i) => i > verb && i < at && word.head === verb && word.deprel === 'ccomp')
    if (content >= 0) change(words, at, { head: content })
  })
}
