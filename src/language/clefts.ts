import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { dependsOn, relation } from './tree.ts'

const COPULAS = new Set(['is', 'was', 'are', 'were'])

/** 'What Oslo wants is talks', 'all Oslo has sent is helmets': Oslo wants talks and sent helmets. Changes `words` in place. */
export function whatClefts(words: Word[]): void {
  const what = words.findIndex(({ upos }) => upos !== 'PUNCT' && upos !== 'CCONJ')
  if (what < 0 || !/^(?:what|all)$/i.test(words[what]!.form) || /^[,.]$/.test(words[what + 1]?.form ?? '.')) return
  const copula = words.findIndex(({ form, deprel }, at) => at > what + 2 && COPULAS.has(form) && deprel === 'cop')
  if (copula < 0) return
  const predicate = words[copula]!.head
  const verb = words.findIndex(
    ({ upos }, at) =>
      at > what &&
      at < copula &&
      upos === 'VERB' &&
      words.some(({ head, deprel }, own) => head === at && deprel === 'nsubj' && own > what && own < at),
  )
  if (verb < 0 || predicate < copula || words.slice(what, copula).some(({ form }) => form === ',')) return
  const parts = [what, verb, predicate]
  const top = parts.find((at) => parts.every((part) => !dependsOn(words, words[at]!.head, part)))
  if (top === undefined) return
  const { head, deprel } = words[top]!
  const inner = words[predicate]!.upos === 'VERB' ? 'ccomp' : 'obj'
  for (let at = 0; at < words.length; at++) {
    const above = words[at]!.head
    if (at !== verb && (above === what || (above === predicate && at < copula))) change(words, at, { head: verb })
  }
  change(words, what, { head: verb, deprel: 'dep' })
  change(words, copula, { head: verb, deprel: 'dep' })
  change(words, predicate, { head: verb, deprel: inner })
  change(words, verb, { head, deprel })
}

/** 'It was Oslo, not Bern, that blocked it': Oslo blocked it. Changes `words` in place. */
export function itClefts(words: Word[]): void {
  for (let it = 0; it < words.length - 4; it++) {
    if (!/^it$/i.test(words[it]!.form) || !COPULAS.has(words[it + 1]!.form.toLowerCase())) continue
    const focus = words[it]!.head
    if (focus < it || words[focus]!.upos !== 'PROPN' || words[it + 1]!.head !== focus) continue
    if (words.slice(it, focus).some(({ form }) => form === 'not')) continue
    const verb = words.findIndex(
      ({ head, deprel, upos }, at) =>
        at > focus &&
        head === focus &&
        upos === 'VERB' &&
        /^(?:acl|advcl):relcl$|^csubj$/.test(deprel) &&
        opens(words, at),
    )
    if (verb < 0) continue
    const { head, deprel } = words[focus]!
    for (let at = 0; at < words.length; at++) {
      if (words[at]!.head !== focus || at === verb) continue
      if (words[at]!.upos === 'PROPN' && words[at - 1]?.form.toLowerCase() === 'not')
        change(words, at, { deprel: 'conj' })
      else if (at < it + 2 || at > verb) change(words, at, { head: verb })
    }
    change(words, it, { deprel: 'expl' })
    change(words, it + 1, { deprel: 'dep' })
    const that = words.findIndex((word, at) => at > focus && word.head === verb && relation(word) === 'nsubj')
    change(words, that, { deprel: 'mark' })
    change(words, focus, { head: verb, deprel: 'nsubj' })
    change(words, verb, { head, deprel })
  }
}

/** Whether a clause has 'that' or 'who' for its subject. */
function opens(words: Word[], verb: number): boolean {
  return words.some(
    ({ head, deprel, form }) => head === verb && deprel === 'nsubj' && /^(?:that|who|which)$/i.test(form),
  )
}
