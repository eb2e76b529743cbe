import { AUTHOR, type Statement } from '../model/index.ts'
import type { Mention, Who } from './actors/mention.ts'
import type { Candidate } from './candidates/occurrence.ts'
import { type Features, logit, statementChance } from './confidence.ts'
import type { View } from './view.ts'

/** Of an actor's two signs on an issue the less sure one is told only from here on. */
const SECOND_SIGN = 0.55
/** An actor's stance on an issue in a document, with the passages it rests on (the best of each sentence). */
export interface Pool {
  who: Who
  issue: string
  sign: '+' | '-'
  passages: Candidate[]
  features: Features
  confidence: number
}

/** Gathers the passages for each actor, issue and sign, and judges them together. */
export function poolsOf(candidates: Candidate[], mentions: Mention[][]): Pool[] {
  const pools = new Map<string, Pool>()
  const keyOf = (candidate: Candidate, sign: string): string => `${candidate.who.actor}\n${candidate.issue}\n${sign}`
  for (const candidate of candidates) {
    const sign = candidate.stance > 0 ? '+' : '-'
    const key = keyOf(candidate, sign)
    let pool = pools.get(key)
    if (!pool) {
      pool = { who: candidate.who, issue: candidate.issue, sign, passages: [], features: {}, confidence: 0 }
      pools.set(key, pool)
    }
    const same = pool.passages.findIndex((other) => other.sentence === candidate.sentence)
    if (same < 0) pool.passages.push(candidate)
    else if (candidate.confidence > pool.passages[same]!.confidence) pool.passages[same] = candidate
  }
  const named = new Map<string, number>()
  for (const list of mentions)
    for (const { who } of list) for (const { actor } of who) named.set(actor, (named.get(actor) ?? 0) + 1)
  const most = Math.max(1, ...named.values())
  const issues = new Map<string, number>()
  const actors = new Map<string, number>()
  const top = (pool: Pool | undefined): number =>
    pool ? Math.max(...pool.passages.map(({ confidence }) => confidence)) : 0
  for (const pool of pools.values()) {
    const mass = pool.passages.reduce((sum, { confidence }) => sum + confidence, 0)
    issues.set(pool.issue, (issues.get(pool.issue) ?? 0) + mass)
    actors.set(pool.who.actor, (actors.get(pool.who.actor) ?? 0) + mass)
  }
  for (const [key, pool] of pools) {
    const opposite = pools.get(key.slice(0, -1) + (pool.sign === '+' ? '-' : '+'))
    const best = top(pool)
    const mass = pool.passages.reduce((sum, { confidence }) => sum + confidence, 0)
    pool.features = {
      best: logit(best),
      more: Math.log1p(mass - best),
      opposite: top(opposite),
      oppositeBetter: top(opposite) > best ? 1 : 0,
      issue: Math.log1p(issues.get(pool.issue)! - mass),
      actor: Math.log1p(actors.get(pool.who.actor)! - mass),
      minus: pool.sign === '-' ? 1 : 0,
      isAuthor: pool.who.actor === AUTHOR ? 1 : 0,
      named: Math.log1p(named.get(pool.who.actor) ?? 0),
      share: (named.get(pool.who.actor) ?? 0) / most,
      passages: Math.log(pool.passages.length),
    }
    pool.confidence = statementChance(pool.features)
    pool.passages.sort((a, b) => a.sentence - b.sentence)
  }
  return [...pools.values()]
}

/** Whether all that speaks for a sign are sentences that speak more surely for the other: one sentence takes one side. */
function isEcho(pool: Pool, pools: readonly Pool[]): boolean {
  const other = pools.find((each) => each.sign !== pool.sign && pairOf(each) === pairOf(pool))
  if (!other || other.confidence < pool.confidence) return false
  return pool.passages.every((passage) => {
    const rival = other.passages.find(({ sentence }) => sentence === passage.sentence)
    return rival !== undefined && rival.confidence >= passage.confidence
  })
}

function pairOf({ who, issue }: Pool): string {
  return `${who.actor}\n${issue}`
}

/** Statements in the order of the text; of a pool's passages those that are not far weaker than its best. */
export function statementsOf(view: View, pools: Pool[], minConfidence: number): Statement[] {
  const best = new Map<string, number>()
  for (const pool of pools) best.set(pairOf(pool), Math.max(best.get(pairOf(pool)) ?? 0, pool.confidence))
  return pools
    .filter((pool) => pool.confidence >= minConfidence)
    .filter((pool) => pool.confidence >= SECOND_SIGN || pool.confidence === best.get(pairOf(pool)))
    .filter((pool) => !isEcho(pool, pools))
    .flatMap((pool) => {
      const best = Math.max(...pool.passages.map(({ confidence }) => confidence))
      return pool.passages
        .filter(({ confidence }) => confidence >= best * 0.5)
        .map((passage) => ({ passage, confidence: pool.confidence }))
    })
    .sort(
      (a, b) =>
        a.passage.sentence - b.passage.sentence ||
        compare(a.passage.issue, b.passage.issue) ||
        compare(a.passage.who.actor, b.passage.who.actor) ||
        b.passage.stance - a.passage.stance,
    )
    .map(({ passage, confidence }) => statementOf(view, passage, confidence))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Kinds of rule by which a passage gives what the actor says or is reported to want. */
const OWN_WORDS = new Set(['speaker', 'tone', 'reproach', 'attitude'])

/** Whose words a rule rests on: what the actor says or wants is its own; of deeds and all else somebody tells. */
export function voiceOfRule(rule: string): 'own' | 'told' {
  return OWN_WORDS.has(rule.slice(0, rule.indexOf(':'))) ? 'own' : 'told'
}

function statementOf(view: View, candidate: Candidate, confidence: number): Statement {
  const { sentence, tree } = view.sentences[candidate.sentence]!
  return {
    actor: candidate.who.actor,
    ...(candidate.who.person === undefined ? {} : { person: candidate.who.person }),
    issue: candidate.issue,
    stance: candidate.stance > 0 ? '+' : '-',
    strength: Math.min(1, Math.abs(candidate.stance)),
    tellers: candidate.tellers,
    start: sentence.start,
    end: sentence.end,
    quote: view.text.slice(sentence.start, sentence.end),
    confidence: Math.round(confidence * 1000) / 1000,
    ...(candidate.who.actor === AUTHOR ? {} : { voice: candidate.said ? 'own' : voiceOfRule(candidate.rule) }),
    why: {
      rule: candidate.rule,
      steps: candidate.steps.map(({ node, effect, phrase }) => {
        const { start } = tree.words[phrase?.start ?? node]!
        const { end } = tree.words[phrase ? phrase.end - 1 : node]!
        return { start, end, text: view.text.slice(start, end), effect }
      }),
    },
  }
}
