import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { cueVerbs } from './en/cues.ts'
import { stanceEffects } from './en/effects.ts'
import { isDay } from './en/reports.ts'
import { CLAUSAL, lemmaOf } from './free-verbs.ts'
import { dependsOn, relation } from './tree.ts'

/**
 * 'Rejected calls to send it', read as something rejected that calls: what a participle right before it describes is no verb but a
 * plural noun. Changes `words` in place.
 */
export function pluralsBehindPasts(words: Word[]): void {
  for (let noun = 2; noun < words.length; noun++) {
    const past = words[noun - 1]!
    if (words[noun]!.xpos !== 'VBZ' || words[noun]!.upos !== 'VERB') continue
    if (past.head !== noun || past.deprel !== 'amod' || !/^VB[DN]$/.test(past.xpos)) continue
    change(words, noun, { upos: 'NOUN', xpos: 'NNS' })
    words.forEach(({ head, deprel }, at) => {
      if (head === noun && at > noun && /^(?:xcomp|advcl|ccomp)$/.test(deprel)) change(words, at, { deprel: 'acl' })
    })
  }
}

/**
 * 'Security guarantees for Oslo would be a mistake', read as security that guarantees: a plural that was taken for the verb, right behind a bare
 * noun and before what has a finite auxiliary but no subject, is the subject of that. Changes `words` in place.
 */
export function pluralsBeforeAuxiliaries(words: Word[]): void {
  for (let noun = 1; noun < words.length - 3; noun++) {
    const { upos, xpos, head, deprel } = words[noun]!
    const modifier = noun - 1
    if (upos !== 'VERB' || xpos !== 'VBZ') continue
    if (words[modifier]!.head !== noun || words[modifier]!.deprel !== 'nsubj') continue
    if (words[modifier]!.upos !== 'NOUN' || words[modifier]!.xpos !== 'NN') continue
    const verb = words.findIndex(
      (word, at) =>
        at > noun &&
        (word.head === noun
          ? /^(?:ccomp|advcl|xcomp|conj|parataxis)$/.test(word.deprel)
          : word.deprel === 'ccomp' && word.head > at && words[word.head]!.head === noun),
    )
    if (verb < 0) continue
    const own = words.flatMap((word, at) => (word.head === verb ? [{ ...word, at }] : []))
    const finite = own.find((word) => /^(?:aux|cop)/.test(word.deprel) && /^(?:MD|VBD|VBP)$/.test(word.xpos))
    if (!finite || own.some((word) => /^(?:nsubj|csubj|expl|mark|cc)/.test(word.deprel))) continue
    const apart = words.slice(noun + 1, finite.at).some(({ form }) => form === ',' || form === ';')
    if (apart) continue
    const top = words[verb]!.head === noun ? verb : words[verb]!.head
    words.forEach((word, at) => {
      if (word.head !== noun || at === modifier || at === top) return
      if (at < noun && /^(?:det|amod|compound|nmod)/.test(word.deprel)) return
      if (at > noun && at < finite.at) {
        if (word.deprel === 'obl') change(words, at, { deprel: 'nmod' })
      } else change(words, at, { head: top })
    })
    change(words, top, { head, deprel })
    change(words, noun, {
      upos: 'NOUN',
      xpos: 'NNS',
      head: verb,
      deprel: own.some((word) => word.deprel === 'aux:pass') ? 'nsubj:pass' : 'nsubj',
    })
    change(words, modifier, { deprel: 'compound' })
  }
}

/**
 * 'Oslo accused NATO member states of it', read as somebody accused who states: behind 'member' they are no verb, and the past before them is
 * the verb. Changes `words` in place.
 */
export function memberStates(words: Word[]): void {
  for (let noun = 3; noun < words.length; noun++) {
    const { form, xpos, head, deprel } = words[noun]!
    if (
      form !== 'states' ||
      xpos !== 'VBZ' ||
      !/^(?:member|allied|baltic|western|european)$/i.test(words[noun - 1]!.form)
    )
      continue
    const verb = words.findIndex(
      (word, at) => at < noun && word.head === noun && word.deprel === 'amod' && word.xpos === 'VBD',
    )
    if (verb < 0) continue
    words.forEach((word, at) => {
      if (word.head === noun && at !== verb && (at < verb || at > noun))
        change(words, at, { head: verb, ...(word.deprel === 'nmod' && { deprel: 'obl' }) })
    })
    change(words, verb, { head, deprel })
    change(words, noun, { head: verb, deprel: 'obj', upos: 'NOUN', xpos: 'NNS', lemma: 'state' })
  }
}

/**
 * 'Oslo, Rome and Bern oppose talks', read as they and opposing, who talk: a bare verb of stance that was joined to the subject, right before
 * a plural that was taken for the verb, is the verb. Changes `words` in place.
 */
export function verbsBehindLists(words: Word[]): void {
  for (let noun = 4; noun < words.length; noun++) {
    const verb = noun - 1
    const { xpos, upos, head, deprel } = words[noun]!
    if (xpos !== 'VBZ' && xpos !== 'NNS' && upos !== 'VERB') continue
    const subject = words[verb]!.head
    if (words[verb]!.deprel !== 'conj' || subject < 0 || subject > verb) continue
    if (words[subject]!.head !== noun || words[subject]!.deprel !== 'nsubj') continue
    if (stanceEffects.get(words[verb]!.form.toLowerCase())?.kind !== 'attitude') continue
    words.forEach((word, at) => {
      if (word.head === noun && at !== subject && (at < verb || word.deprel === 'punct' || word.deprel === 'conj'))
        change(words, at, { head: verb })
      else if (word.head === noun && at > noun && word.deprel === 'obl') change(words, at, { deprel: 'nmod' })
    })
    change(words, verb, { head, deprel, upos: 'VERB', xpos: 'VBP', lemma: words[verb]!.form.toLowerCase() })
    change(words, subject, { head: verb })
    change(words, noun, { head: verb, deprel: 'obj', upos: 'NOUN', xpos: 'NNS' })
  }
}

/**
 * 'Oslo, unlike Rome, opposes it', read as Rome opposing it: whom 'unlike' or 'like' sets apart between commas is not the subject, the name
 * before is. Changes `words` in place.
 */
export function subjectsBeforeUnlike(words: Word[]): void {
  for (let mark = 2; mark < words.length - 3; mark++) {
    const { form, deprel, head: other } = words[mark]!
    if (!/^(?:unlike|like)$/i.test(form) || deprel !== 'case' || words[mark - 1]!.form !== ',') continue
    const verb = words[other]!.head
    const before = mark - 2
    if (
      words[other]!.deprel === 'nsubj' &&
      words[before]!.head === verb &&
      words[before]!.upos === 'PROPN' &&
      /^(?:vocative|dislocated|discourse|nsubj)$/.test(words[before]!.deprel)
    ) {
      change(words, before, { deprel: 'nsubj' })
      change(words, other, { deprel: 'obl' })
      continue
    }
    const noun = words[verb]?.head ?? -1
    if (
      words[other]!.deprel !== 'nsubj' ||
      verb < other ||
      noun < 0 ||
      noun > mark ||
      !CLAUSAL.has(words[noun]!.deprel)
    )
      continue
    if (!/^(?:NOUN|PROPN)$/.test(words[noun]!.upos)) continue
    const place = { head: words[noun]!.head, deprel: words[noun]!.deprel }
    words.forEach((word, at) => {
      if (word.head === noun && at > other) change(words, at, { head: verb })
    })
    change(words, verb, place)
    change(words, noun, { head: verb, deprel: 'nsubj' })
    change(words, other, { head: noun, deprel: 'nmod' })
  }
}

/**
 * 'The government doubts that they would', read as doubts of the government: a plural that is a verb of saying or thinking, too, behind a
 * singular and before a clause with 'that', is the verb where the clause has no other. Changes `words` in place.
 */
export function verbsBeforeThat(words: Word[]): void {
  for (let verb = 1; verb < words.length - 3; verb++) {
    const subject = verb - 1
    const { xpos, deprel, lemma } = words[verb]!
    if (xpos !== 'NNS' || !CLAUSAL.has(deprel) || words[verb + 1]!.form !== 'that') continue
    if (!cueVerbs.get(lemma)?.frames.includes('s')) continue
    if (words[subject]!.head !== verb || !/^(?:compound|nsubj)$/.test(words[subject]!.deprel)) continue
    if (!/^NNP?$/.test(words[subject]!.xpos) || words.some((word) => word.head === verb && word.deprel === 'cop'))
      continue
    const clause = words.findIndex(
      ({ head, upos }, at) => at > verb + 1 && head === verb && upos === 'VERB' && dependsOn(words, verb + 1, at),
    )
    if (clause < 0) continue
    words.forEach(({ head, deprel: own }, at) => {
      if (head === verb && at < subject && /^(?:det|amod|compound|nmod|flat)/.test(own))
        change(words, at, { head: subject })
    })
    change(words, verb, { upos: 'VERB', xpos: 'VBZ' })
    change(words, subject, { deprel: 'nsubj' })
    change(words, clause, { deprel: 'ccomp' })
  }
}

/**
 * 'Reported on Monday that Oslo refused', read as that which Oslo refused, or as a Monday that did: the 'that' of a clause with a subject
 * of its own, which is what a verb says, only marks it. Changes `words` in place.
 */
export function thatBeforeSubjects(words: Word[]): void {
  for (let that = 1; that < words.length - 2; that++) {
    const { form, head: clause, deprel } = words[that]!
    if (form !== 'that' || clause <= that || !/^(?:obj|nsubj)$/.test(deprel)) continue
    if (!/^(?:ccomp|acl:relcl)$/.test(words[clause]!.deprel)) continue
    let verb = words[clause]!.head
    if (verb === that - 1 && isDay(words[verb]!.form)) verb = words[verb]!.head
    if (verb < 0 || verb >= that || words[verb]!.upos !== 'VERB') continue
    if (!cueVerbs.get(words[verb]!.lemma)?.frames.includes('s')) continue
    if (!words.some((word, at) => at > that && word.head === clause && relation(word) === 'nsubj')) continue
    change(words, that, { upos: 'SCONJ', xpos: 'IN', deprel: 'mark' })
    change(words, clause, { head: verb, deprel: 'ccomp' })
  }
}

/**
 * 'It is good that the plan failed, Oslo said', read as Oslo saying that it failed: what is called so behind 'it is' is the clause with 'that',
 * and not what is said. Changes `words` in place.
 */
export function clausesBehindVerdicts(words: Word[]): void {
  for (let that = 3; that < words.length - 3; that++) {
    const verdict = that - 1
    if (words[that]!.form !== 'that' || !/^(?:ADJ|NOUN)$/.test(words[verdict]!.upos)) continue
    const own = words.filter(
      ({ head, deprel }, at) => head === verdict && at < verdict && /^(?:cop|expl|nsubj)$/.test(deprel),
    )
    if (!own.some(({ deprel }) => deprel === 'cop') || !own.some(({ form }) => /^it$/i.test(form))) continue
    const said = words.findIndex(({ head, deprel }, at) => at > that && head === verdict && deprel === 'parataxis')
    if (said < 0) continue
    const clause = words.findIndex(
      ({ head, deprel, upos }, at) => at > that && at < said && head === said && deprel === 'ccomp' && upos === 'VERB',
    )
    if (clause < 0) continue
    change(words, that, { upos: 'SCONJ', xpos: 'IN', head: clause, deprel: 'mark' })
    change(words, clause, { head: verdict, deprel: 'ccomp' })
  }
}

/**
 * 'Regrets that the row weakened ties', read as weakened ties of the row: a past that was taken for what describes the noun behind it is the
 * verb of a clause with 'that' that has no other. Changes `words` in place.
 */
export function pastsBehindThat(words: Word[]): void {
  for (let verb = 3; verb < words.length - 1; verb++) {
    const { form, deprel, head: object } = words[verb]!
    const subject = verb - 1
    if (deprel !== 'amod' || object < verb || !form.endsWith('ed') || !/^(?:NOUN|PROPN)$/.test(words[subject]!.upos))
      continue
    const that = words.findLastIndex((word, at) => at < subject && word.form === 'that')
    const place = words[that]
    if (!place || place.head < 0 || place.head >= that || !/^(?:obl|obj|ccomp|acl)$/.test(place.deprel)) continue
    if (words.some(({ upos }, at) => at > that && at < words.length && at !== verb && /^(?:VERB|AUX)$/.test(upos)))
      continue
    if (!/^(?:compound|nsubj|obl:unmarked)$/.test(words[subject]!.deprel)) continue
    words.forEach((word, at) => {
      if (at <= that || at === subject || at === verb) return
      if (at < subject && word.head === object) change(words, at, { head: subject })
      else if (at > verb && (word.head === that || word.head === subject)) change(words, at, { head: verb })
    })
    change(words, that, { upos: 'SCONJ', xpos: 'IN', head: verb, deprel: 'mark' })
    change(words, subject, { head: verb, deprel: 'nsubj' })
    change(words, verb, {
      upos: 'VERB',
      xpos: 'VBD',
      lemma: lemmaOf(words[verb]!),
      head: place.head,
      deprel: place.deprel === 'acl' ? 'acl' : 'ccomp',
    })
    change(words, object, { head: verb, deprel: 'obj' })
  }
}

/**
 * 'The minister called for it', read as a minister who was called: what no auxiliary makes a passive is none, where the sentence is
 * no headline. Changes `words` in place.
 */
export function activePasts(words: Word[]): void {
  if (!/^[.!?”"']$/.test(words.at(-1)?.form ?? '')) return
  for (let verb = 1; verb < words.length; verb++) {
    const { upos, xpos, deprel } = words[verb]!
    if (upos !== 'VERB' || !/^VB[DN]$/.test(xpos) || !CLAUSAL.has(deprel)) continue
    const own = words.filter(({ head }) => head === verb)
    const subject = words.findIndex((word, at) => at < verb && word.head === verb && word.deprel === 'nsubj:pass')
    if (subject < 0 || own.some((word) => /^(?:aux|cop)/.test(word.deprel) || word.deprel === 'obl:agent')) continue
    change(words, subject, { deprel: 'nsubj' })
    change(words, verb, { xpos: 'VBD' })
  }
}

/**
 * 'The minister did not doubt it', read as a minister with a doubt, or as a deed with 'doubt' for how it was done: what 'did not' stands
 * before is the verb, and what that was hung on its subject. Changes `words` in place.
 */
export function verbsBehindDoNot(words: Word[]): void {
  for (let aux = 1; aux < words.length - 2; aux++) {
    const verb = aux + 2
    const { lemma, head: noun } = words[aux]!
    if (lemma !== 'do' || !/^(?:not|n['’]t)$/i.test(words[aux + 1]!.form) || noun === verb) continue
    if (!/^(?:VB|NN)$/.test(words[verb]!.xpos) || words[verb]!.head !== aux) continue
    if (/^(?:advmod|obj|xcomp|ccomp)$/.test(words[verb]!.deprel)) {
      const { deprel } = words[aux]!
      words.forEach((word, at) => {
        if (word.head === aux) change(words, at, { head: verb })
      })
      change(words, aux, { head: verb, deprel: 'aux', upos: 'AUX' })
      change(words, verb, { head: noun, deprel })
      continue
    }
    if (noun < 0) continue
    if (noun > aux || !CLAUSAL.has(words[noun]!.deprel) || !/^(?:NOUN|PROPN)$/.test(words[noun]!.upos)) continue
    const { head, deprel } = words[noun]!
    words.forEach((word, at) => {
      if (at > aux && (word.head === noun || word.head === aux)) change(words, at, { head: verb })
    })
    change(words, aux, { head: verb, deprel: 'aux', upos: 'AUX' })
    change(words, verb, { head, deprel, upos: 'VERB', xpos: 'VB' })
    change(words, noun, { head: verb, deprel: 'nsubj' })
  }
}

/**
 * 'Called it a myth that they would', read as a myth which would, or as a further deed: behind 'it' and what that is called, a clause with
 * 'that' is what is called so. Changes `words` in place.
 */
export function clausesCalledSo(words: Word[]): void {
  for (let it = 1; it < words.length - 4; it++) {
    const { form, head: verb, deprel } = words[it]!
    if (form !== 'it' || deprel !== 'obj' || verb !== it - 1) continue
    const that = words.findIndex((word, at) => at > it && word.form === 'that')
    const label = words.findIndex((word, at) => at > it && at < that && word.head === verb && word.deprel === 'xcomp')
    if (label !== that - 1) continue
    let clause = words[that]!.head
    if (clause < that || !isPredicate(words, clause))
      clause = words.findIndex(({ head }, at) => at > that && head === label)
    if (clause < that || ![label, verb].includes(words[clause]!.head)) continue
    change(words, that, { head: clause, deprel: 'mark', upos: 'SCONJ', xpos: 'IN' })
    change(words, clause, { head: verb, deprel: 'ccomp' })
  }
}

/** A verb, or what is said of something by 'is'. */
function isPredicate(words: Word[], node: number): boolean {
  return words[node]!.upos === 'VERB' || words.some(({ head, deprel }) => head === node && deprel === 'cop')
}
