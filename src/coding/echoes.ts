import { type Tree, wordsOfEcho } from '../language/index.ts'
import { type Features, passageChance } from './confidence.ts'
import { holderFeatures } from './features.ts'
import { type Holder, holdersAt } from './holders.ts'
import type { Mention } from './mention.ts'
import type { Candidate } from './occurrence.ts'
import type { Rule } from './reasons.ts'
import type { SentenceView } from './view.ts'
import type { Work } from './work.ts'

/** Somebody who is said to do as the one before: 'and so has Oslo', 'nor did Madrid', 'as does Rome'. */
interface Echo {
  holders: Holder[]
  /** Where it begins: at 0 it echoes the sentence before. */
  at: number
}

/** The echoes of a sentence: 'so', 'nor', 'neither' or ', as', an auxiliary, and a name that ends the clause. */
function echoesIn(tree: Tree, mentions: Mention[]): Echo[] {
  const { words } = tree
  const found: Echo[] = []
  for (let at = 0; at + 2 < words.length; at++) {
    const form = words[at]!.form.toLowerCase()
    if (!wordsOfEcho.has(form) || (form === 'as' && words[at - 1]?.form !== ',')) continue
    if (words[at + 1]!.upos !== 'AUX' && !['do', 'have', 'be'].includes(words[at + 1]!.lemma)) continue
    let end = at + 2
    const nodes: number[] = []
    while (end < words.length && ['DET', 'ADJ', 'NOUN', 'PROPN', 'CCONJ', 'PART'].includes(words[end]!.upos)) {
      if (mentions.some(({ node }) => node === end)) nodes.push(end)
      end++
    }
    if (end < words.length && words[end]!.upos !== 'PUNCT') continue
    const holders = nodes.flatMap((node) => holdersAt(tree, mentions, node))
    if (holders.length > 0) found.push({ holders, at })
  }
  return found
}

/** The stances that a sentence gives by an echo of its own candidates, or at its beginning of those of the sentence before. */
export function echoes(work: Work, sentence: SentenceView, here: Candidate[], before: Candidate[]): Candidate[] {
  return echoesIn(sentence.tree, work.mentions[sentence.index]!).flatMap(({ holders, at }) =>
    surest(at === 0 ? before : here).flatMap((first) => holders.map((holder) => echoed(work, sentence, first, holder))),
  )
}

/** For each issue the surest of what somebody is told to do or want. */
function surest(candidates: Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const candidate of candidates) {
    if (!candidate.features.deed && !candidate.features.attitude) continue
    if (candidate.confidence > (best.get(candidate.issue)?.confidence ?? 0)) best.set(candidate.issue, candidate)
  }
  return [...best.values()]
}

/** The same stance for somebody else. */
function echoed({ codebook }: Work, { index }: SentenceView, first: Candidate, holder: Holder): Candidate {
  const features: Features = { ...first.features, certainty: holder.certainty }
  for (const name in holderFeatures({ ...holder, who: first.who }, codebook)) delete features[name]
  Object.assign(features, holderFeatures(holder, codebook))
  return {
    ...first,
    who: holder.who,
    sentence: index,
    rule: first.rule.replace(/^\w+/, 'echo') as Rule,
    steps: [],
    features,
    confidence: passageChance(features),
  }
}
