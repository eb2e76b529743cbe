import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { cueNouns } from './en/cues.ts'
import { stanceEffects } from './en/effects.ts'
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

/** 'Oslo's fear is that Bern will go', 'its aim is to go': Oslo's fear that Bern will go, its aim to go. Changes `words` in place. */
export function clausePredicates(words: Word[]): void {
  words.forEach(({ upos, lemma, head, deprel }, noun) => {
    if (upos !== 'NOUN' || !/^nsubj/.test(deprel) || head <= noun) return
    if (stanceEffects.get(lemma)?.kind !== 'attitude' && !cueNouns.has(lemma)) return
    const hung = (at: number): boolean => words[at]!.head === head
    // 'The best answer would be to send them' judges what is predicated.
    const isJudged = words.some(
      (word) =>
        word.head === noun &&
        word.deprel === 'amod' &&
        (word.xpos === 'JJS' || stanceEffects.get(word.lemma)?.kind === 'value' || word.lemma === 'only'),
    )
    if (isJudged) return
    const copula = words.findIndex((word, at) => at > noun && hung(at) && word.deprel === 'cop' && word.lemma === 'be')
    const mark = words.findIndex((word, at) => at > copula && hung(at) && /^(?:that|to)$/.test(word.form))
    if (copula < 0 || mark < 0 || words.slice(copula, mark).some((word) => OPEN.has(word.upos))) return
    // 'Is that penalties hurt', where the parser read 'that penalties'.
    const ofPlural = words[mark]!.deprel === 'det' && words[head]!.xpos === 'NNS' && words[head]!.deprel === 'nsubj'
    const clause = ofPlural ? words[head]!.head : head
    if (words[mark]!.deprel !== 'mark' && !(ofPlural && clause > head)) return
    const { head: above, deprel: place } = words[clause]!
    for (let at = 0; at < mark; at++)
      if (at !== noun && hung(at)) change(words, at, at === copula ? { head: noun, deprel: 'dep' } : { head: noun })
    change(words, mark, { head: clause, deprel: 'mark' })
    change(words, noun, { head: above, deprel: place })
    change(words, clause, { head: noun, deprel: 'acl' })
  })
}

const OPEN = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB'])

/** 'It was Oslo, not Bern, that blocked it', 'it was the Norwegians who did': Oslo blocked it. Changes `words` in place. */
export function itClefts(words: Word[]): void {
  for (let it = 0; it < words.length - 4; it++) {
    if (!/^it$/i.test(words[it]!.form) || !COPULAS.has(words[it + 1]!.form.toLowerCase())) continue
    const focus = words[it]!.head
    if (focus < it || words[it + 1]!.head !== focus || !isNamed(words, focus)) continue
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
    change(words, it, { deprel: 'dep' })
    change(words, it + 1, { deprel: 'dep' })
    const that = words.findIndex((word, at) => at > focus && word.head === verb && relation(word) === 'nsubj')
    change(words, that, { deprel: 'mark' })
    change(words, focus, { head: verb, deprel: 'nsubj' })
    change(words, verb, { head, deprel })
  }
}

/** Whether it is a name, or a noun with 'the'. */
function isNamed(words: Word[], focus: number): boolean {
  if (words[focus]!.upos !== 'NOUN') return words[focus]!.upos === 'PROPN'
  return words.some(({ head, deprel, form }) => head === focus && deprel === 'det' && form.toLowerCase() === 'the')
}

/** Whether a clause has 'that' or 'who' for its subject. */
function opens(words: Word[], verb: number): boolean {
  return words.some(
    ({ head, deprel, form }) => head === verb && deprel === 'nsubj' && /^(?:that|who|which)$/i.test(form),
  )
}
