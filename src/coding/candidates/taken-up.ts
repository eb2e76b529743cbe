import {
  aspectNouns,
  blame,
  changeNouns,
  childrenBy,
  decisionNouns,
  intentNouns,
  isVerb,
  markers,
  reactionMoods,
  reactionVerbs,
  refusingVerbs,
  relation,
  repeatingVerbs,
  stanceEffects,
  type Tree,
} from '../../language/index.ts'
import { climb } from '../stance/climb.ts'
import type { Climb, Stand } from '../stance/stand.ts'
import type { Topic } from '../topics/anaphora.ts'
import type { SentenceView } from '../view.ts'
import type { Work } from '../work.ts'
import { anchorsOf, foesIn } from './surroundings.ts'

/**
 * The topic as what it takes up was told: 'Oslo halted the deliveries. Bern welcomed the decision' is about the halt, and who welcomes
 * that is against the deliveries. Not so what somebody is only against, nor what names the thing itself ('the deal', 'the measures').
 */
export function asTold(work: Work, sentence: SentenceView, topic: Topic): Topic {
  const { match, taken } = topic
  if (!taken || topic.resumed !== undefined) return topic
  const { lemma } = sentence.tree.words[match.anchor]!
  const isDecision =
    topic.anaphor === 'noun'
      ? decisionNouns.has(lemma) || aspectNouns.has(lemma)
      : isReactedTo(sentence.tree, match.anchor)
  const issue = work.codebook.patterns.issues.get(match.pattern.issue)!
  if (issue.kind === 'claim') return topic
  const before = work.view.sentences[taken.sentence]!
  const climbed = climb(before.tree, taken.match, 'policy', anchorsOf(work, before, issue.id), foesIn(work, before))
  if (isOfWhole(sentence.tree, topic) && isTurnedByName(before.tree, climbed)) return turned(topic)
  if (!(isDecision || intentNouns.has(lemma) || topic.alone)) return topic
  const { stands } = climbed
  const acts = stands.filter(({ how, unreal }) => !unreal && (how === 'deed' || how === 'attitude'))
  const last = acts.at(-1)
  const stance = taken.match.pattern.stance === '+' ? 1 : -1
  if (last && isDoSo(sentence.tree, match.anchor)) return isUndone(before.tree, last) ? turned(topic) : topic
  if (!last || last.stance * stance > 0 || !isDone(before.tree, last)) return topic
  // 'The plan' is what somebody means to do, and not that it was refused.
  if (!isDecision && (last.how !== 'attitude' || last.steps.at(-1)!.effect.includes('turns'))) return topic
  return turned(topic)
}

function turned(topic: Topic): Topic {
  const { match } = topic
  return {
    ...topic,
    match: { ...match, pattern: { ...match.pattern, stance: match.pattern.stance === '+' ? '-' : '+' } },
  }
}

/** 'It', 'the draft', which take up all that named the issue; not 'them', 'the deliveries', 'the halt', nor a stance alone. */
function isOfWhole({ words }: Tree, { match, anaphor, isOwn, alone }: Topic): boolean {
  const { upos, form, lemma } = words[match.anchor]!
  if (isOwn || alone) return false
  return anaphor === 'noun' ? !changeNouns.has(lemma) : upos === 'PRON' && /^(?:it|this|that)$/i.test(form)
}

/** 'An end to the deliveries', 'a law against the imports': whether the noun that has the issue under it turns it, or what joins it does. */
function isTurnedByName({ words }: Tree, { path }: Climb): boolean {
  const first = path[0]!
  let whole = first
  for (const step of path.slice(1)) {
    const { upos, lemma } = words[step.node]!
    if (upos !== 'NOUN' || relation(words[whole.node]!) !== 'nmod') break
    // 'Opposition to the deliveries' is somebody's.
    if (stanceEffects.get(lemma)?.kind === 'attitude') break
    whole = step
  }
  return whole.stance * first.stance < 0
}

/** 'This was a mistake', 'it is a betrayal', 'Oslo deplored it', 'Oslo was furious': what was done; not 'Oslo needs it', 'Oslo is keen'. */
function isReactedTo({ words }: Tree, node: number): boolean {
  const { upos, form, lemma, deprel, head } = words[node]!
  // 'Followed suit', 'did the same': whatever was done.
  if (repeatingVerbs.has(lemma)) return true
  if (reactionMoods.has(lemma) || reactionMoods.has(form.toLowerCase())) return true
  // 'Defended them': the deliveries, and not the halt.
  if (upos !== 'PRON' || !/^(?:this|that|it)$/i.test(form)) return false
  if (form.toLowerCase() !== 'it' || deprel === 'nsubj') return true
  return deprel === 'obj' && (blame.has(words[head]!.lemma) || reactionVerbs.has(words[head]!.lemma))
}

/** 'Did so', 'is not willing to do so either': what somebody else does or refuses to do, and not that it is refused. */
function isDoSo({ words }: Tree, node: number): boolean {
  return words[node]!.lemma === 'do' && words[node + 1]?.form.toLowerCase() === 'so'
}

/** Whether what is told is an undoing of the thing, be it refused or not: 'halted it', 'will not halt it', 'refuses to give it up'; not 'refuses to send it'. */
function isUndone(tree: Tree, { steps }: Stand): boolean {
  const undoings = steps.filter(
    ({ node, effect }) =>
      effect.startsWith('turns') &&
      (isVerb(tree.words[node]!) || tree.words[node]!.upos === 'NOUN') &&
      childrenBy(tree, node, 'xcomp', 'advcl', 'acl').every((child) => markers(tree, child)[0] !== 'to'),
  )
  return undoings.length % 2 === 1
}

/** Whether what turned it is itself something done: 'halted', 'refused'; not 'is against', 'criticised'. */
function isDone(tree: Tree, { steps }: Stand): boolean {
  return steps.some(({ node, effect }) => {
    // 'A reduced battalion' is one.
    if (!effect.includes('turns') || relation(tree.words[node]!) === 'amod') return false
    const { lemma } = tree.words[node]!
    const kind = stanceEffects.get(lemma)?.kind
    return refusingVerbs.has(lemma) || (kind !== 'attitude' && kind !== 'value')
  })
}
