import type { PatternMatch } from '../../codebook/index.ts'
import { agents, isNegated, isVerb, markers, relation, type Tree, tone } from '../../language/index.ts'
import { AUTHOR } from '../../model/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { Who } from '../actors/mention.ts'
import { isPart } from '../actors/parts.ts'
import type { AttributionFound } from '../attribution/attribution.ts'
import type { Climb, Step } from '../stance/stand.ts'
import type { SentenceView } from '../view.ts'
import type { Work } from '../work.ts'

/** Lines of references and links say nothing. */
export function isReference(text: string): boolean {
  return /https?:\/\/|^\s*\[\d+\]/.test(text)
}

/** Whether the word above the anchor names the issue too, with this word among its own: 'undermine unity' where both are listed. */
export function isPartOfAnother(work: Work, sentence: SentenceView, match: PatternMatch): boolean {
  const { words } = sentence.tree
  const top = nameAt(sentence.tree, match.anchor)
  const { head } = words[match.anchor]!
  return work.topics[sentence.index]!.some(({ match: other }) => {
    if (other === match || other.pattern.issue !== match.pattern.issue) return false
    if (other.anchor === head || isClauseBeside(sentence.tree, other.anchor, match.anchor))
      if (other.nodes.includes(match.anchor)) return true
    // 'Blacklisted the Yamal pipeline', where the one has the noun and the other the name.
    if (other.anchor !== words[top]!.head || other.pattern.stance === match.pattern.stance) return false
    return other.nodes.some((node) => node >= 0 && nameAt(sentence.tree, node) === top)
  })
}

/** The noun of which a word is part as a name: 'pipeline' for 'Yamal' in 'the Yamal pipeline'. */
function nameAt({ words }: Tree, node: number): number {
  let at = node
  while (words[at]!.head >= 0 && ['compound', 'flat'].includes(words[at]!.deprel)) at = words[at]!.head
  return at
}

/** 'Lifting the penalties is out of the question': parsers take the object for a subject beside the clause. */
function isClauseBeside({ words }: Tree, clause: number, node: number): boolean {
  return words[clause]!.deprel === 'csubj' && clause < node && words[clause]!.head === words[node]!.head
}

/** How a speaker speaks of it: the words of praise less those of blame, in the sentence and what the same speaker says beside it. */
export function toneOf(work: Work, sentence: SentenceView, index: number): number {
  const speaker = work.sources[index]![0]?.who.actor
  let sum = 0
  for (let at = sentence.index - 1; at <= sentence.index + 2; at++) {
    const view = work.view.sentences[at]
    if (!view) continue
    const offset = view.sentence.start
    const said =
      at === sentence.index ||
      work.attributions.some(
        ({ content }, i) =>
          work.sources[i]![0]?.who.actor === speaker &&
          content.some(([start, end]) => start < view.sentence.end && offset < end),
      )
    if (!said) continue
    view.tree.words.forEach((word, node) => {
      const value = tone.get(word.lemma)
      if (value === undefined) return
      const negated = isNegated(view.tree, node)
      sum += (negated ? -value : value) * (at === sentence.index ? 1.5 : 1)
    })
  }
  return sum
}

/** The patterns of an issue by the words at which they were found. */
export function anchorsOf(work: Work, sentence: SentenceView, issue: string): Map<number, PatternMatch['pattern']> {
  return new Map(
    work.topics[sentence.index]!.filter(({ match }) => match.pattern.issue === issue).map(({ match }) => [
      match.anchor,
      match.pattern,
    ]),
  )
}

/** Words that name those with whom the alliance is at odds. */
export function foesIn({ codebook, mentions }: Work, sentence: SentenceView): Set<number> {
  return new Set(
    mentions[sentence.index]!.filter(
      ({ who, how }) => how !== 'pronoun' && who.length > 0 && who.every(({ actor }) => isFoe(codebook, actor)),
    ).map(({ node }) => node),
  )
}

/** Whether the alliance is at odds with somebody. */
export function isFoe({ actors, alliance }: Work['codebook'], actor: string): boolean {
  return actors.get(actor)?.memberships.some(({ in: body, as }) => body === alliance && as === 'adversary') === true
}

/** The stance as it stands inside an attribution's content, and the steps to it: at the highest word of the path that the content covers. */
export function reachedWithin(
  sentence: SentenceView,
  climbed: Climb,
  attribution: AttributionFound,
): { stance: number; steps: Step[] } {
  let reached = climbed.path[0]!
  for (const here of climbed.path) {
    const { start } = sentence.tree.words[here.node]!
    if (!attribution.content.some(([from, to]) => from <= start && start < to)) break
    reached = here
  }
  return { stance: reached.stance, steps: climbed.steps.slice(0, reached.taken) }
}

/** The stance as it stands inside an attribution's content. */
export function stanceWithin(sentence: SentenceView, climbed: Climb, attribution: AttributionFound): number {
  return reachedWithin(sentence, climbed, attribution).stance
}

/** Attributions whose content covers a place, innermost first. */
export function coveringAttributions(
  work: Work,
  sentence: SentenceView,
  offset: number,
): { attribution: AttributionFound; index: number; size: number }[] {
  const found: { attribution: AttributionFound; index: number; size: number }[] = []
  work.attributions.forEach((attribution, index) => {
    if (attribution.sentence > sentence.index + 12 || attribution.sentence < sentence.index - 30) return
    const span = attribution.content.find(([start, end]) => start <= offset && offset < end)
    if (span) found.push({ attribution, index, size: span[1] - span[0] })
  })
  return found.sort((a, b) => a.size - b.size)
}

export function tellersOf(work: Work, covering: { index: number }[], holder: Who, self: number): string[] {
  const chain: string[] = [AUTHOR]
  for (let i = covering.length - 1; i >= 0; i--) {
    const { index } = covering[i]!
    if (index === self) break
    const who = work.sources[index]![0]?.who
    if (!who || who.actor === holder.actor) continue
    const name = who.person ?? who.actor
    if (!chain.includes(name)) chain.push(name)
  }
  return chain
}

/** 'Talks between Oslo and Bern': whoever is named there does it with the other. */
function isBetween(tree: Tree, node: number): boolean {
  for (let at = node; at >= 0; at = tree.words[at]!.head) {
    const deprel = relation(tree.words[at]!)
    if (deprel === 'nmod' || deprel === 'obl') return markers(tree, at)[0] === 'between'
    if (!['conj', 'amod', 'compound', 'flat', 'appos'].includes(deprel)) return false
  }
  return false
}

/** Actors that the pattern itself names: they are what the issue is about, and do not hold it by being named there. */
export function partiesOf(work: Work, sentence: SentenceView, match: PatternMatch): Set<string> {
  const actors = new Set<string>()
  match.nodes.forEach((node, t) => {
    if (
      node < 0 ||
      isBetween(sentence.tree, node) ||
      match.pattern.terms[t]?.roles.includes('agent') ||
      match.pattern.terms[t]?.roles.includes('party')
    )
      return
    for (const mention of work.mentions[sentence.index]!)
      if (mention.start <= node && node < mention.end) for (const who of mention.who) actors.add(who.actor)
  })
  return actors
}

/** Whether whoever does it, in its clause or above ('accused Moscow of arming them', 'as an excuse to arm them'), is an outsider. */
export function isOutsidersDeed(
  work: Work,
  sentence: SentenceView,
  match: PatternMatch,
  { stands }: Climb,
  outsiders: ReadonlySet<string>,
): boolean {
  const mentions = work.mentions[sentence.index]!
  for (const { how, nodes } of stands) {
    // 'Moscow faces sanctions': the subject of a verb that has the thing as a noun need not do it.
    const does =
      how === 'deed' ||
      (isVerb(sentence.tree.words[match.anchor]!) &&
        (how === 'unknown' || isMeantBy(sentence.tree, match.anchor, nodes)))
    if (!does) return false
    // 'banned Russian oil': whom the pattern names is what it is about.
    const others = nodes.filter((node) => !match.nodes.includes(node))
    const doers = others.flatMap((node) => holdersAt(sentence.tree, mentions, node))
    if (doers.length > 0) return doers.some(({ who }) => outsiders.has(who.actor))
  }
  return false
}

/** 'Moscow intends to arm them': whether those named are the subject of a verb that has the deed as its infinitive. */
function isMeantBy({ words }: Tree, deed: number, nodes: readonly number[]): boolean {
  let at = deed
  while (at >= 0 && words[at]!.deprel === 'xcomp') at = words[at]!.head
  return (
    at !== deed &&
    nodes.length > 0 &&
    nodes.every((node) => words[node]!.head === at && words[node]!.deprel === 'nsubj')
  )
}

export function isAgentTerm(match: PatternMatch, node: number): boolean {
  return match.pattern.terms.some(
    (term, t) => match.nodes[t] === node && (term.roles.includes('agent') || term.roles.includes('party')),
  )
}

/** 'The most Moscow-friendly EU member': one of them, and not the whole. */
function isOfMember(tree: Tree, node: number): boolean {
  const { deprel, head } = tree.words[node]!
  return head >= 0 && ['compound', 'amod', 'nmod'].includes(deprel) && isPart(tree, head)
}

export function namedHolders(work: Work, sentence: SentenceView, match: PatternMatch, role: string): Holder[] {
  const mentions = work.mentions[sentence.index]!
  const found: Holder[] = []
  match.pattern.terms.forEach((term, t) => {
    const node = match.nodes[t]!
    if (term.roles.includes(role) && node >= 0 && !isOfMember(sentence.tree, node))
      found.push(...holdersAt(sentence.tree, mentions, node))
  })
  if (found.length === 0 && role === 'agent')
    for (const node of agents(sentence.tree, match.anchor)) found.push(...holdersAt(sentence.tree, mentions, node))
  return found
}
