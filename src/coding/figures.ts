import {
  agents,
  childrenBy,
  comparisons,
  estimating,
  isNegated,
  isVerb,
  markers,
  months,
  opposingWords,
  pledging,
  reach,
  relation,
  stanceEffects,
  type Tree,
  targeting,
  unmeasuredNouns,
} from '../language/index.ts'
import { AUTHOR, type Figure } from '../model/index.ts'
import { holdersAt } from './holders.ts'
import { type Quantity, quantityAt } from './quantities.ts'
import type { SentenceView } from './view.ts'
import type { Work } from './work.ts'

/** The numbers a document states: whose, of what, how much, for when, and who says so. */
export function figuresOf(work: Work): Figure[] {
  return work.view.sentences.flatMap((sentence) => inSentence(work, sentence))
}

function inSentence(work: Work, sentence: SentenceView): Figure[] {
  const { tree } = sentence
  const found: Figure[] = []
  for (let i = 0; i < tree.words.length; i++) {
    const quantity = quantityAt(tree, i)
    if (!quantity) continue
    const figure = figureOf(work, sentence, quantity)
    if (figure) found.push(figure)
    i = Math.max(i, quantity.end - 1)
  }
  return found
}

function figureOf(work: Work, sentence: SentenceView, quantity: Quantity): Figure | undefined {
  const { tree } = sentence
  const { words } = tree
  const mentions = work.mentions[sentence.index]!
  const path = governors(tree, quantity.node)
  const verb = path.find((node) => isVerb(words[node]!) && words[node]!.upos === 'VERB')
  const holder = [quantity.counted ?? quantity.node, ...path]
    .slice(0, 6)
    .flatMap((node) => agents(tree, node))
    .flatMap((node) => holdersAt(tree, mentions, node))[0]
  const attribution = work.attributions.findIndex(({ content }) =>
    content.some(([start, end]) => start <= words[quantity.start]!.start && words[quantity.start]!.start < end),
  )
  const teller = attribution >= 0 ? work.sources[attribution]![0]?.who : undefined
  const tellers = [AUTHOR, ...(teller && teller.actor !== holder?.who.actor ? [teller.person ?? teller.actor] : [])]
  const topic = work.topics[sentence.index]!.filter(
    ({ match }) => match.level === 'strict' || match.level === 'clause',
  ).map(({ match }) => match.pattern.issue)[0]
  const when = whenOf(tree, quantity, work.view.document.date)
  return {
    ...(holder ? { actor: holder.who.actor } : {}),
    ...(topic === undefined ? {} : { issue: topic }),
    of: ofWhat(work, sentence, quantity, path),
    value: Number(quantity.value.toPrecision(12)),
    ...(quantity.valueTo === undefined ? {} : { valueTo: Number(quantity.valueTo.toPrecision(12)) }),
    comparison: comparisonOf(tree, quantity.start),
    unit: quantity.unit,
    kind: kindOf(tree, quantity, path, verb, when),
    ...(when === undefined ? {} : { when }),
    tellers,
    start: sentence.sentence.start,
    end: sentence.sentence.end,
    quote: work.view.text.slice(sentence.sentence.start, sentence.sentence.end),
    confidence: holder ? 0.7 : 0.5,
  }
}

function governors(tree: Tree, node: number): number[] {
  const path: number[] = []
  for (let at = tree.words[node]!.head; at >= 0 && path.length < 8; at = tree.words[at]!.head) path.push(at)
  return path
}

function comparisonOf(tree: Tree, start: number): '=' | '<' | '>' | '~' {
  const before = [start - 2, start - 1].map((i) => tree.words[i]?.form.toLowerCase() ?? '')
  for (const [words, sign] of comparisons) if (words.join(' ') === before.slice(2 - words.length).join(' ')) return sign
  return '='
}

/** The counted noun with its adjectives; the noun that money or a share is of, in or for; else what is spent, raised or held. */
function ofWhat(work: Work, sentence: SentenceView, quantity: Quantity, path: number[]): string {
  const { tree } = sentence
  const text = (node: number): string => {
    const [first, last] = nounReach(tree, node, quantity)
    return work.view.text.slice(tree.words[first]!.start, tree.words[last]!.end).replace(/\s+/g, ' ')
  }
  if (quantity.counted !== undefined) return text(quantity.counted)
  const usable = (node: number): boolean =>
    tree.words[node]!.upos === 'NOUN' && !unmeasuredNouns.has(tree.words[node]!.lemma)
  for (const prepositions of [
    ['on', 'in', 'for'],
    ['of', 'to'],
  ])
    for (const node of [quantity.node, ...path.slice(0, 3)])
      for (const child of childrenBy(tree, node, 'nmod', 'obl'))
        if (child >= quantity.end && prepositions.includes(markers(tree, child)[0] ?? '') && usable(child))
          return text(child)
  const noun = path.find(usable)
  if (noun !== undefined) return text(noun)
  for (const node of path)
    for (const object of childrenBy(tree, node, 'obj', 'nsubj:pass', 'nsubj')) if (usable(object)) return text(object)
  return path[0] === undefined ? quantity.unit : tree.words[path[0]!]!.lemma
}

function nounReach(tree: Tree, node: number, quantity: Quantity): [number, number] {
  let first = node
  for (const child of childrenBy(tree, node, 'amod', 'compound'))
    if (child < node && (child < quantity.start || child >= quantity.end))
      first = Math.min(first, reach(tree, child)[0])
  if (first < quantity.end && node >= quantity.end) first = Math.max(first, quantity.end)
  return [first, node]
}

function kindOf(
  tree: Tree,
  quantity: Quantity,
  path: number[],
  verb: number | undefined,
  when: string | undefined,
): Figure['kind'] {
  const near = [
    ...path.slice(0, 4),
    ...path
      .slice(0, 3)
      .flatMap((node) =>
        tree.children[node]!.filter((child) =>
          ['aux', 'amod', 'advmod', 'compound'].includes(relation(tree.words[child]!)),
        ),
      ),
  ]
  const has = (list: Set<string>): boolean => near.some((node) => list.has(tree.words[node]!.lemma))
  if (has(targeting) || isUndone(tree, quantity.node)) return 'target'
  if (has(pledging)) return 'pledged'
  if (has(estimating) || comparisonOf(tree, quantity.start) === '~') return 'estimate'
  const due = childrenBy(tree, verb ?? quantity.node, 'obl', 'nmod').some(
    (child) => markers(tree, child)[0] === 'by' && /^(19|20)\d\d$/.test(tree.words[child]!.form),
  )
  return due && when !== undefined ? 'target' : 'actual'
}

/** Whether the number is of something not done: 'refused to spend 5 %', 'does not spend', 'failed to reach'. */
function isUndone(tree: Tree, from: number): boolean {
  let node = from
  for (let steps = 0; steps < 6 && tree.words[node]!.head >= 0; steps++) {
    const below = node
    node = tree.words[node]!.head
    const word = tree.words[node]!
    if (!isVerb(word) && word.upos !== 'ADJ' && word.upos !== 'NOUN') continue
    if (isVerb(word) && word.upos === 'VERB' && isNegated(tree, node)) return true
    const effect = stanceEffects.get(word.lemma)
    const infinitive = markers(tree, below)[0] === 'to'
    if (effect && effect.policy < 0 && effect.kind !== 'value' && infinitive) return true
    if (opposingWords.has(word.lemma)) return true
  }
  return false
}

/** The year (or month) in the figure's own clause: 'by 2027', 'in 2014', 'last year', 'since February'. */
function whenOf(tree: Tree, quantity: Quantity, date: string | undefined): string | undefined {
  let best: string | undefined
  let distance = Number.POSITIVE_INFINITY
  const year = date === undefined ? undefined : Number(date.slice(0, 4))
  tree.words.forEach((word, i) => {
    if (i >= quantity.start && i < quantity.end) return
    const form = word.form.toLowerCase()
    let when: string | undefined
    if (/^(19|20)\d\d$/.test(form)) when = form
    else if (form === 'year' && year !== undefined && i > 0) {
      const before = tree.words[i - 1]!.form.toLowerCase()
      if (before === 'this') when = String(year)
      else if (before === 'last') when = String(year - 1)
      else if (before === 'next') when = String(year + 1)
    } else if (
      months.includes(form) &&
      word.upos === 'PROPN' &&
      date !== undefined &&
      i > 0 &&
      ['since', 'in', 'by'].includes(tree.words[i - 1]!.form.toLowerCase())
    ) {
      const month = months.indexOf(form) + 1
      const ahead = tree.words[i - 1]!.form.toLowerCase() === 'by'
      const at = `${year}-${String(month).padStart(2, '0')}`
      when = !ahead && at > date ? `${year! - 1}` : ahead && at < date ? `${year! + 1}` : String(year)
    }
    const far = Math.abs(i - quantity.start)
    if (when !== undefined && far < distance && far <= 14) {
      best = when
      distance = far
    }
  })
  return best
}
