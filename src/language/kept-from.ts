import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { hinderingVerbs } from './en/influence.ts'
import { has } from './told.ts'
import { dependsOn, relation } from './tree.ts'

/**
 * 'Has forbidden itself to send them', read as having what is forbidden: with an object of its own it is a verb, and the 'has' only
 * its auxiliary. Changes `words` in place.
 */
export function perfectsOfForbidding(words: Word[]): void {
  words.forEach((word, at) => {
    if (word.form !== 'forbidden' || word.upos !== 'ADJ' || !has(words, at, 'obj')) return
    const having = words.findLastIndex(
      ({ lemma, upos }, i) => i < at && lemma === 'have' && upos === 'VERB' && dependsOn(words, at, i),
    )
    if (having < 0) return
    words.forEach(({ head }, i) => {
      if (head === having && i !== at) change(words, i, { head: at })
    })
    change(words, at, {
      upos: 'VERB',
      xpos: 'VBN',
      lemma: 'forbid',
      head: words[having]!.head,
      deprel: words[having]!.deprel,
    })
    change(words, having, { upos: 'AUX', head: at, deprel: 'aux' })
  })
}

/**
 * 'Barred itself by law from sending them', read as a law from sending: behind a verb that keeps somebody from a thing, that is what they are
 * kept from. Changes `words` in place.
 */
export function keptFrom(words: Word[]): void {
  words.forEach(({ form, head: what }, at) => {
    if (form !== 'from' || what < at || !/^(?:mark|case)$/.test(words[at]!.deprel)) return
    const means = words[what]!.head
    const verb = means < 0 || means > at ? -1 : words[means]!.head
    if (verb < 0 || verb > means || relation(words[means]!) !== 'obl') return
    if (!hinderingVerbs.has(words[verb]!.lemma) || !(has(words, verb, 'obj') || has(words, verb, 'nsubj:pass'))) return
    change(words, what, { head: verb, deprel: words[what]!.xpos === 'VBG' ? 'advcl' : 'obl' })
  })
}
