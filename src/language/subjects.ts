import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { dependsOn, relation } from './tree.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])
export const SUBJECTS = new Set(['nsubj', 'csubj', 'expl'])
/** Relations by which a parser hangs a subject that it took for something else. */
const MISTAKEN = new Set([
  'ccomp',
  'dep',
  'parataxis',
  'advcl',
  'obj',
  'vocative',
  'appos',
  'list',
  'reparandum',
  'obl',
])
/** Relations by which a parser hangs a relative clause that it took for a clause of its own. */
export const STRAY = new Set(['parataxis', 'ccomp', 'advcl', 'conj', 'dep'])

/** Makes a bare noun before a finite verb that has no subject its subject. Changes `words` in place. */
export function findSubjects(words: Word[]): void {
  for (let verb = 1; verb < words.length; verb++) {
    const word = words[verb]!
    if (word.upos !== 'VERB' || word.deprel === 'acl:relcl') continue
    const own = words.filter(({ head }) => head === verb)
    // A conjunct shares its subject, unless a conjunction of its own ('while') sets it apart, or a name stands right before it.
    const shares =
      relation(word) === 'conj' && !own.some((child) => relation(child) === 'mark' && child.form.toLowerCase() !== 'to')
    if (shares && words[verb - 1]!.upos !== 'PROPN') continue
    const passive = own.some(({ deprel }) => deprel === 'aux:pass')
    const finite =
      ['VBD', 'VBZ', 'VBP'].includes(word.xpos) ||
      (word.xpos === 'VBN' && word.deprel === 'root') ||
      own.some((child) => relation(child) === 'aux' && child.lemma === 'have')
    if (!finite || passive) continue
    let found = -1
    let settled = false
    for (let at = 0; at < words.length && !settled; at++) {
      if (words[at]!.head !== verb) continue
      const deprel = relation(words[at]!)
      if (SUBJECTS.has(deprel)) settled = true
      else if (at < verb && MISTAKEN.has(deprel) && NOMINAL.has(words[at]!.upos) && !isMarked(words, at))
        if (!shares || dependsOn(words, verb - 1, at)) found = at
    }
    if (settled) continue
    if (found >= 0) change(words, found, { deprel: 'nsubj' })
    else if (!shares) fromPhraseBefore(words, verb)
  }
}

/**
 * 'The government doubts it', 'on Tuesday, Oslo refused it', read as compounds or as owners, though no 's' marks them: a bare noun right
 * before a finite verb that it hangs on is its subject. Changes `words` in place.
 */
export function bareSubjects(words: Word[]): void {
  for (let verb = 1; verb < words.length; verb++) {
    const noun = words[verb - 1]!
    if (!/^VB[DZP]$/.test(words[verb]!.xpos) || words[verb]!.upos !== 'VERB') continue
    if (noun.head !== verb || !/^(?:compound|nmod:poss)$/.test(noun.deprel)) continue
    if (!/^NNP?S?$/.test(noun.xpos) || isMarked(words, verb - 1)) continue
    const others = words.flatMap(({ head, deprel }, at) => (head === verb && deprel === 'nsubj' ? [at] : []))
    if (others.some((at) => at > verb || !isMarked(words, at))) continue
    for (const at of others) change(words, at, { deprel: 'obl' })
    change(words, verb - 1, { deprel: 'nsubj' })
    words.forEach(({ head, deprel }, at) => {
      if (head === verb && at < verb - 1 && /^(?:det|amod|compound|nmod:poss)$/.test(deprel))
        change(words, at, { head: verb - 1 })
    })
  }
}

/** 'In the same context, Oslo, which …, has raised it', read as a context that is Oslo: the name is the subject. */
function fromPhraseBefore(words: Word[], verb: number): void {
  const name = words.findIndex(
    (word, at) =>
      at < verb &&
      word.upos === 'PROPN' &&
      word.deprel === 'appos' &&
      words[at - 1]?.form === ',' &&
      words[word.head]!.head === verb &&
      relation(words[word.head]!) === 'obl',
  )
  if (name < 0) return
  const before = words[name]!.head
  change(words, name, { head: verb, deprel: 'nsubj' })
  for (let at = name + 1; at < verb; at++) if (words[at]!.head === before) change(words, at, { head: name })
}

/**
 * 'Ada Brook, I-Maine, called for talks', 'Brook denied in the Senate that …', read as a name with the rest hung on it: a verb right
 * behind the name that heads its sentence, or behind its comma or bracket, is what is told. Changes `words` in place.
 */
export function nameAsSubject(words: Word[]): void {
  const root = words.findIndex(({ head }) => head < 0)
  if (root < 0 || words[root]!.upos !== 'PROPN') return
  const own = words.flatMap((word, at) => (word.head === root ? at : []))
  if (own.some((at) => SUBJECTS.has(relation(words[at]!)) || ['cop', 'aux'].includes(relation(words[at]!)))) return
  const verb = own.find(
    (at) =>
      (words[at]!.deprel === 'acl' || (words[at]!.deprel === 'parataxis' && !hasSubject(words, at))) &&
      at > root &&
      /^VB[DNZP]$/.test(words[at]!.xpos) &&
      (/^[,)\]]$/.test(words[at - 1]!.form) || words[at - 1]!.upos === 'PROPN'),
  )
  if (verb === undefined) return
  const told = words.filter(({ head }) => head === verb).map(({ deprel }) => deprel)
  const parted = words[verb - 1]!.upos !== 'PROPN'
  const tells = parted ? /^(?:obj|obl|ccomp|xcomp|advcl)/ : /^(?:obj|ccomp|xcomp)/
  if (told.includes('obl:agent') || !told.some((deprel) => tells.test(deprel))) return
  change(words, verb, { head: -1, deprel: 'root' })
  if (words[verb]!.xpos === 'VBN') change(words, verb, { xpos: 'VBD' })
  change(words, root, { head: verb, deprel: 'nsubj' })
  for (const at of own) if (at > verb) change(words, at, { head: verb })
}

function hasSubject(words: Word[], verb: number): boolean {
  return words.some(
    ({ head, deprel }) => head === verb && (SUBJECTS.has(deprel.split(':')[0]!) || deprel === 'aux:pass'),
  )
}

/**
 * 'Criticised how it is funded and pressed members to pay', read as 'is funded and pressed': a verb with an object is no passive,
 * and is joined to the verb above. Changes `words` in place.
 */
export function joinActives(words: Word[]): void {
  for (let at = 1; at < words.length; at++) {
    const { upos, xpos, deprel, head } = words[at]!
    if (upos !== 'VERB' || deprel !== 'conj' || head > at || (xpos !== 'VBN' && xpos !== 'VBD')) continue
    const has = (verb: number, relations: string[]): boolean =>
      words.some((word) => word.head === verb && relations.includes(word.deprel))
    if (!has(head, ['aux:pass']) || has(at, ['aux', 'aux:pass', 'nsubj', 'nsubj:pass'])) continue
    // The object may have been hung on the passive.
    const behind = words.findIndex((word, i) => i > at && word.head === head && word.deprel === 'obj')
    if (behind < 0 && !has(at, ['obj'])) continue
    if (behind >= 0)
      for (let i = at + 1; i < words.length; i++) if (words[i]!.head === head) change(words, i, { head: at })
    let above = words[head]!.head
    while (above >= 0 && (words[above]!.upos !== 'VERB' || has(above, ['aux:pass']))) above = words[above]!.head
    if (above >= 0 && above < at) change(words, at, { head: above })
  }
}

/** Prepositions that open clauses too. */
const OPENERS = new Set(['after', 'before', 'since', 'until', 'as'])

/**
 * 'After President Mensah halted the talks', read as a phrase 'after President Mensah' beside a verb without a subject: the
 * noun right before the verb is its subject, and the preposition opens the clause. Changes `words` in place.
 */
export function openClauses(words: Word[]): void {
  for (let verb = 2; verb < words.length; verb++) {
    const { upos, xpos, deprel } = words[verb]!
    if (upos !== 'VERB' || !['VBD', 'VBZ', 'VBP'].includes(xpos) || relation(words[verb]!) !== 'advcl') continue
    const own = words.filter(({ head }) => head === verb)
    if (own.some((child) => SUBJECTS.has(relation(child)) || ['mark', 'aux'].includes(relation(child)))) continue
    let noun = verb - 1
    while (['flat', 'compound', 'conj', 'appos'].includes(relation(words[noun]!)) && words[noun]!.head >= 0)
      noun = words[noun]!.head
    if (!NOMINAL.has(words[noun]!.upos) || !['nmod', 'obl'].includes(relation(words[noun]!))) continue
    const opener = words.findIndex(
      (word) => word.head === noun && relation(word) === 'case' && OPENERS.has(word.form.toLowerCase()),
    )
    if (opener < 0 || opener > noun || dependsOn(words, noun, verb)) continue
    let governor = words[noun]!.head
    while (governor >= 0 && words[governor]!.upos !== 'VERB' && words[governor]!.head >= 0)
      governor = words[governor]!.head
    if (governor < 0 || dependsOn(words, governor, verb)) continue
    change(words, opener, { head: verb, deprel: 'mark' })
    change(words, noun, { head: verb, deprel: 'nsubj' })
    change(words, verb, { head: governor, deprel })
  }
}

/** Hangs a clause that 'which' or 'who' opens behind a comma on the noun before the comma. Changes `words` in place. */
export function findAntecedents(words: Word[]): void {
  for (let at = 2; at < words.length; at++) {
    const { form, head, deprel } = words[at]!
    // 'Oslo, for which it is a mistake'.
    const behindPreposition = words[at - 1]!.form === 'for' && words[at - 3]?.upos === 'PROPN'
    const comma = behindPreposition ? at - 2 : at - 1
    if (words[comma]!.form !== ',' || !['which', 'who', 'whom'].includes(form.toLowerCase())) continue
    if (!behindPreposition && !SUBJECTS.has(deprel.split(':')[0]!)) continue
    if (head <= at || !STRAY.has(relation(words[head]!)) || comma < 1) continue
    let noun = comma - 1
    if (!NOMINAL.has(words[noun]!.upos)) continue
    while (relation(words[noun]!) === 'conj' && words[noun]!.head >= 0) noun = words[noun]!.head
    if (dependsOn(words, noun, head)) {
      // 'His plan, which …, was met with doubt': the noun is the subject of the clause that the relative one stands in.
      const main = words[head]!.head
      if (
        words[noun]!.head !== head ||
        main <= head ||
        words.some((word) => word.head === main && SUBJECTS.has(word.deprel.split(':')[0]!))
      )
        continue
      const passive = words.some((word) => word.head === main && word.deprel === 'aux:pass')
      change(words, noun, { head: main, deprel: passive ? 'nsubj:pass' : 'nsubj' })
    }
    change(words, head, { head: noun, deprel: 'acl:relcl' })
  }
}

/**
 * 'To the relief of Oslo, Bern rejected it', read as a relief that rejected: what a preposition opens is no subject, the name right
 * before the verb is. Changes `words` in place.
 */
export function namesBehindOpeners(words: Word[]): void {
  for (let verb = 3; verb < words.length; verb++) {
    const name = words[verb - 1]!
    if (words[verb]!.upos !== 'VERB' || name.head !== verb || name.upos !== 'PROPN' || name.deprel !== 'compound')
      continue
    const opener = words.findIndex(
      ({ head, deprel }, at) => at < verb - 2 && head === verb && deprel === 'nsubj' && isMarked(words, at),
    )
    if (opener < 0) continue
    change(words, opener, { deprel: 'obl' })
    change(words, verb - 1, { deprel: 'nsubj' })
  }
}

/**
 * 'At their summit in The Hague, allied leaders agreed', read as a summit in some Hague leaders: behind a comma, the noun right before a
 * verb without a subject is its subject, and the name before the comma ends what the preposition opens. Changes `words` in place.
 */
export function subjectsBehindOpeners(words: Word[]): void {
  for (let verb = 5; verb < words.length; verb++) {
    const subject = verb - 1
    const { upos, head, deprel } = words[subject]!
    if (words[verb]!.upos !== 'VERB' || !/^(?:NOUN|PROPN)$/.test(upos) || !/^(?:nmod|obl)$/.test(deprel)) continue
    if (words.some((word) => word.head === verb && SUBJECTS.has(relation(word)))) continue
    const opener = words.findIndex((word, at) => at < subject && word.head === subject && word.deprel === 'case')
    const comma = words.findLastIndex(({ form }, at) => at > opener && at < subject && form === ',')
    const place = comma - 1
    if (opener < 0 || place <= opener || words[place]!.upos !== 'PROPN' || head > opener) continue
    words.forEach((word, at) => {
      if (at >= opener && at < place && word.head === subject) change(words, at, { head: place })
    })
    change(words, place, { head, deprel })
    change(words, subject, { head: verb, deprel: 'nsubj' })
  }
}

/** Whether a preposition or a verb of its own makes a word something else than a bare noun. */
function isMarked(words: Word[], node: number): boolean {
  return words.some(({ head, deprel }) => head === node && ['case', 'mark', 'nsubj', 'cop'].includes(deprel))
}

/** 'A move opposed by Oslo': the one behind 'by' right after a participle does what the participle says, whatever it hangs on. */
export function agentsOfParticiples(words: Word[]): void {
  words.forEach((word, at) => {
    if (word.deprel !== 'case' || word.head < at || word.form.toLowerCase() !== 'by') return
    const opener = words[at - 1]
    if (opener?.xpos === 'VBN' && opener.deprel === 'case' && opener.head === word.head) {
      // 'a step opposed by Oslo', read as if 'opposed by' were a preposition
      const { head } = words[word.head]!
      change(words, at - 1, { head, deprel: 'acl' })
      change(words, word.head, { head: at - 1, deprel: 'obl:agent' })
      return
    }
    const agent = words[word.head]!
    const participle = words[at - 1]
    if (participle?.xpos !== 'VBN' || agent.head !== participle.head || relation(agent) !== 'nmod') return
    change(words, word.head, { head: at - 1, deprel: 'obl:agent' })
  })
}

/**
 * 'Is backed by Oslo and opposed by Bern', read as backed by both: a participle with an 'and' or 'but' before it and an agent right behind
 * is joined to the one before, and the agent is its own.
 */
export function participlesJoined(words: Word[]): void {
  for (let second = 3; second < words.length - 2; second++) {
    const { xpos, deprel, head } = words[second]!
    if (xpos !== 'VBN' || words[second - 1]!.upos !== 'CCONJ' || words[second + 1]!.form.toLowerCase() !== 'by')
      continue
    const agent = words[second + 1]!.head
    const first = words.findIndex(
      (word, at) =>
        at < second && word.xpos === 'VBN' && words.some((by) => by.head === at && by.deprel === 'obl:agent'),
    )
    if (first < 0 || agent < second) continue
    if (head !== first) {
      if (deprel !== 'conj' || words[head]?.head !== first) continue
      change(words, second, { head: first })
    }
    change(words, second - 1, { head: second, deprel: 'cc' })
    if (words[agent]!.head === first) change(words, agent, { head: second, deprel: 'obl:agent' })
  }
}

/** Verbs of having or seeing a thing done: 'had it signed by Oslo'. */
const HAVING = new Set('have get see want make need keep leave find hear feel watch'.split(' '))

/** 'Undermined the truce signed by Oslo', read as undermining it signed: a participle with its agent right behind an object tells of that. */
export function participlesOfObjects(words: Word[]): void {
  words.forEach(({ deprel, head: verb, xpos }, at) => {
    if (deprel !== 'xcomp' || xpos !== 'VBN' || verb < 0 || verb >= at || HAVING.has(words[verb]!.lemma)) return
    const object = words[at - 1]!
    if (words[at + 1]?.form !== 'by' || object.head !== verb || object.deprel !== 'obj') return
    change(words, at, { head: at - 1, deprel: 'acl' })
  })
}
