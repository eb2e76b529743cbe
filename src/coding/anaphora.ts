import type { PatternMatch } from '../codebook/index.ts'
import { relation } from '../language/index.ts'
import type { View } from './view.ts'

/** An issue named in a sentence, by its own words or by 'the plan', 'such a move' for what was named before. */
export interface Topic {
  match: PatternMatch
  anaphor: boolean
}

/** Nouns that take up something proposed, planned or said before. */
const TAKES_UP = new Set(
  `plan idea proposal move decision initiative step measure suggestion prospect request notion scheme demand commitment
  goal target pledge promise offer deal agreement approach policy position stance concept option possibility course
  claim allegation assertion accusation argument statement warning suggestion view`.split(/\s+/),
)
const DETERMINERS = new Set(['the', 'this', 'that', 'such', 'these', 'those', 'his', 'her', 'its', 'their', 'both'])
/** How many sentences back an issue may have been named. */
const BACK = 2

/** For each sentence the issues that it takes up from before, anchored at the word that does so. */
export function anaphoraOf(view: View, topics: Topic[][]): Topic[][] {
  return view.sentences.map(({ tree, index }) => {
    const found: Topic[] = []
    for (let node = 0; node < tree.words.length; node++) {
      if (!takesUp(tree, node)) continue
      const antecedent = lastTopic(topics, index, tree.words[node]!.start, view)
      if (!antecedent) continue
      for (const match of antecedent) {
        if (topics[index]!.some((topic) => topic.match.pattern.issue === match.pattern.issue)) continue
        found.push({ match: { ...match, anchor: node, nodes: [node], level: 'clause', borrowed: 0 }, anaphor: true })
      }
    }
    return found
  })
}

function takesUp(
  tree: { words: { lemma: string; upos: string; form: string; head: number; deprel: string }[]; children: number[][] },
  node: number,
): boolean {
  const word = tree.words[node]!
  if (word.upos === 'NOUN' && TAKES_UP.has(word.lemma)) {
    let determined = false
    for (const child of tree.children[node]!) {
      const dependent = tree.words[child]!
      if (DETERMINERS.has(dependent.form.toLowerCase())) determined = true
      else if (dependent.deprel === 'nmod:poss') determined = true
      else if (['acl', 'nmod', 'compound'].includes(relation(dependent as never)) && dependent.upos !== 'PROPN')
        return false
    }
    return determined
  }
  return false
}

function lastTopic(topics: Topic[][], index: number, _offset: number, view: View): PatternMatch[] | undefined {
  for (let back = 1; back <= BACK; back++) {
    const at = index - back
    if (at < 0) return undefined
    if (back > 1 && view.sentences[at]!.paragraph !== view.sentences[index]!.paragraph) return undefined
    const matches = topics[at]!.filter((topic) => topic.match.level === 'strict' || topic.match.level === 'clause').map(
      (topic) => topic.match,
    )
    if (matches.length === 0) continue
    const issues = new Map<string, PatternMatch>()
    for (const match of matches) if (!issues.has(match.pattern.issue)) issues.set(match.pattern.issue, match)
    return [...issues.values()].slice(-2)
  }
  return undefined
}
