import { givingVerbs, owningVerbs, type Tree } from '../../language/index.ts'
import type { Figure } from '../../model/index.ts'
import type { SentenceView } from '../view.ts'
import type { Work } from '../work.ts'
import { kindOf } from './kind.ts'
import { mayBegin } from './numerals.ts'
import { measuredNoun, ownersOf, wholeOf } from './owner.ts'
import { governorsOf, type Step } from './path.ts'
import { type Quantity, quantityAt } from './quantities.ts'
import { subjectOf } from './subject.ts'
import { type Counted, comparedWith, otherSide, tallyAt } from './tallies.ts'
import { figureTellers } from './tellers.ts'
import { timeOf } from './time.ts'

/** The numbers a document states: whose, of what, how much, for when, and who says so. */
export function figuresOf(work: Work): Figure[] {
  return work.view.sentences.flatMap((sentence) => inSentence(work, sentence))
}

function inSentence(work: Work, sentence: SentenceView): Figure[] {
  const found: Figure[] = []
  const counted = countedIn(sentence).flatMap((each) => {
    const figures = figuresAt(work, sentence, each, found.at(-1))
    found.push(...figures)
    return figures.map(() => each)
  })
  // 'Spent 1.6 % of GDP and will spend 2 %': a bare share beside one of GDP is one of GDP too.
  if (found.some(({ unit }) => unit === GDP))
    counted.forEach(({ quantity }, i) => {
      if (quantity.unit === '%' && isBare(sentence.tree, quantity)) found[i]!.unit = GDP
    })
  return found
}

const GDP = '% of GDP'

function isBare(tree: Tree, quantity: Quantity): boolean {
  return wholeOf(tree, quantity).length === 0 && measuredNoun(tree, quantity, governorsOf(tree, quantity)) === undefined
}

/** The quantities of a sentence, in order. */
function countedIn({ tree }: SentenceView): Counted[] {
  const found: Counted[] = []
  for (let i = 0; i < tree.words.length; i++) {
    if (!mayBegin(tree, i)) continue
    const tally = tallyAt(tree, i)
    if (tally.length > 0) {
      found.push(...tally)
      i = tally.at(-1)!.quantity.end - 1
      continue
    }
    const quantity =
      quantityAt(tree, i) ??
      comparedWith(
        tree,
        i,
        found.map((each) => each.quantity),
      )
    if (!quantity) continue
    found.push({ quantity })
    const other = otherSide(tree, quantity)
    if (other) found.push({ quantity: other })
    i = Math.max(i, (other ?? quantity).end - 1)
  }
  return found
}

/** The figures that a number makes: one, or one for each who has the same share. */
function figuresAt(
  work: Work,
  sentence: SentenceView,
  { quantity, span }: Counted,
  before: Figure | undefined,
): Figure[] {
  const { tree } = sentence
  const { words } = tree
  const place = {
    start: sentence.sentence.start,
    end: sentence.sentence.end,
    quote: work.view.text.slice(sentence.sentence.start, sentence.sentence.end),
    at: span ?? ([words[quantity.start]!.start, words[quantity.end - 1]!.end] as [number, number]),
  }
  const amount = {
    value: Number(quantity.value.toPrecision(12)),
    ...(quantity.valueTo === undefined ? {} : { valueTo: Number(quantity.valueTo.toPrecision(12)) }),
    comparison: quantity.comparison,
    unit: quantity.unit,
  }
  if (before && isConverted(work, sentence, quantity, before)) {
    const { valueTo: _, ...same } = before
    return [{ ...same, ...amount, ...place }]
  }
  const steps = governorsOf(tree, quantity)
  const owners = ownersOf(tree, work.mentions[sentence.index]!, quantity, steps)
  const topic = work.topics[sentence.index]!.filter(
    ({ match }) => match.level === 'strict' || match.level === 'clause',
  ).map(({ match }) => match.pattern.issue)[0]
  const kind = kindOf(tree, quantity, steps)
  const time = timeOf(tree, work.mentions[sentence.index]!, quantity, steps, kind, work.view.document.date)
  const of = ofWhat(work, sentence, quantity, steps, before)
  return (owners.length > 0 ? owners : [undefined]).map((owner) => ({
    ...(owner ? { actor: owner.who.actor } : {}),
    ...(topic === undefined ? {} : { issue: topic }),
    of,
    ...amount,
    kind,
    ...time,
    ...figureTellers(work, sentence, quantity, steps, owner, kind),
    ...place,
    confidence: owner ? 0.7 : 0.5,
  }))
}

/** '6.2 million rubles (about $177,500)': the same sum in another currency. */
function isConverted({ view }: Work, { tree }: SentenceView, { start, unit }: Quantity, before: Figure): boolean {
  if (unit === before.unit || !/^[A-Z]{3}$/.test(unit) || !/^[A-Z]{3}$/.test(before.unit)) return false
  const between = view.text.slice(before.at![1], tree.words[start]!.start)
  return /^\s*\((?:about |around |roughly |some |or |nearly |almost )*$/.test(between)
}

/** What the number is of, in the document's words; else as the figure before it in the same unit; else what is done with it, or its unit. */
function ofWhat(
  work: Work,
  { tree, index }: SentenceView,
  quantity: Quantity,
  steps: Step[],
  before: Figure | undefined,
): string {
  if (quantity.of) return quantity.of
  const phrase = subjectOf(tree, work.mentions[index]!, quantity, steps)
  if (phrase) return work.view.text.slice(tree.words[phrase[0]]!.start, tree.words[phrase[1]]!.end).replace(/\s+/g, ' ')
  if (before && before.unit.slice(0, 1) === quantity.unit.slice(0, 1)) return before.of
  const verb = steps.map(({ node }) => tree.words[node]!).find(({ upos, lemma }) => upos === 'VERB' && isDealing(lemma))
  return verb?.lemma ?? quantity.unit
}

/** Whether a verb says what becomes of a number: 'spend', 'lose'; not 'plan', 'demand', 'reach'. */
function isDealing(lemma: string): boolean {
  return givingVerbs.has(lemma) || owningVerbs.has(lemma)
}
