import { expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

const actors = [
  ['Berlin', 'DEU'],
  ['Prime Minister Boris Johnson', 'GBR'],
  ['A spokeswoman for the Norwegian government', 'NOR'],
] as const
/** An issue as a noun phrase and as an infinitive. */
const topics = [
  ['sanctions on Russia', 'impose sanctions on Russia', 'sanctions-on-russia'],
  ['talks with Russia', 'talk to Russia', 'dialogue-with-russia'],
  ['arms deliveries to Ukraine', 'send weapons to Ukraine', 'arms-for-ukraine'],
] as const

/** Plain ways of being for ({A}: who, {T} or {I}: what; small letters within a sentence) … */
const supporting = `
    {A} supports {T}.
    {A} said on Monday that it was in favor of {T}.
    {A} called for {T}.
    {A} renewed a call for {T}.
    {A} expressed support for {T}.
    {A} said there was no alternative to {T}.
    "We need {T}," {a} said.
    {T} drew praise from {A}.
    {T} is backed by {A}, according to diplomats.
    {A} repeated a demand for {T}.
    {A} hailed {T} as a step in the right direction.
    {A} said {T} was working.
    {A} threw its weight behind {T}.
    {A} is in favour of {T}.
    {A} remains committed to {T}.
    {A} gave the green light to {T} on Thursday.
    {A} signed off on {T} last week.
    {A} praised {T} as a sign of resolve.
    {A} sees {T} as the best answer.
    {A} made the case for {T} in a speech.
    In a speech on Friday, {a} came out in support of {T}.
    "{T} is the right answer," {a} said.
    "I fully support {T}," {a} said on Tuesday.
    {A} told reporters that {T} should be considered.
    According to {A}, {T} is needed.
    {A} says {T} is overdue.
    {A} insists on {T}.
    {A} has repeatedly demanded {T}.
    {A} expressed hope for {T}.
    {A} agreed that {T} was necessary.
    {A} acknowledged that {T} was needed.
    {A} stressed the importance of {T}.
    {A} underlined the need for {T}.
    {A} is pushing for {T}.
    {T} found support from {A}.
    Unlike its neighbours, {a} supports {T}.
    {A} would like to see {T}.
    {A} voted for {T}.
    {A} was among the first to back {T}.
    {A} joined calls for {T}.
    {A} promised to fight for {T}.
    {A} said that without {T} there could be no progress.
    {A} argued for {T}.
    {A} wants to {I}.
    {A} said it was time to {I}.
    {A} urged allies to {I}.
    {A} agreed on Thursday to {I}.
    {A} is ready to {I}, a spokesman said.
    {A} called on the West to {I}.
    {A} backed a proposal to {I}.
    "We should {I}," {a} told reporters.
    {A} argued that Europe must {I}.
    {A} welcomed the decision to {I}.
    The decision to {I} was praised by {A}.
    {A} said the refusal to {I} was a mistake.
    {A} vowed to {I}.
    {A} said that it would {I}.
    {A} has pledged to {I}.
    {A} asked allies to {I}.
    {A} demanded that Europe {I}.
    {A} supports plans to {I}.
    {A} insisted on the right to {I}.
    {A} believes it is necessary to {I}.
    {A} said: "We will {I}."
    "The time has come to {I}," {a} said.
    It is important to {I}, {a} said.
    {A} was the first to {I}.
    {A} is willing to {I}.
    {A} is eager to {I}.
    {A} decided to {I}.
    {A} is pressing others to {I}.
    {A} welcomed a pledge to {I}.
    {A} lamented the failure to {I}.
    {A} convinced others to {I}.
    {A} can live with {T}.
    {A} lifted its veto on {T}.
`
/** … and against. */
const opposing = `
    {A} opposes {T}.
    {A} has come out against {T}.
    {A} ruled out {T}.
    {A} on Wednesday criticized {T}.
    {A} dismissed calls for {T}.
    {A} warned against {T}.
    {A} said there was no need for {T}.
    {A} described {T} as a mistake.
    "There can be no question of {T}," {a} said.
    {A} said that {T} would be a mistake.
    {A} said {T} would only make things worse.
    For {A}, {T} is out of the question.
    {T} was condemned by {A}.
    {A}, which has long opposed {T}, declined to comment.
    A diplomat said {A} was against {T}.
    {A} would not hear of {T}, officials said.
    Despite pressure from allies, {A} remained opposed to {T}.
    {A} had doubts about {T}.
    {A} was skeptical of {T}.
    {A} said {T} had failed.
    {A} spoke out against {T}.
    {A} remains wary of {T}.
    {A} has been lukewarm about {T}.
    {A} denounced {T} as a provocation.
    {A} called {T} pointless.
    {A} considers {T} a dangerous step.
    {A} made the case against {T} in a speech.
    "{T} is a mistake," {a} said.
    "I am against {T}," {a} said on Tuesday.
    "{T} has not worked," {a} said.
    According to {A}, {T} is not needed.
    {A} insisted that {T} was not an option.
    {A} raised objections to {T}.
    {A} has repeatedly criticized {T}.
    {A} expressed concern about {T}.
    {A} warned that {T} would be dangerous.
    {A} warned that {T} would lead to war.
    {A} denied that {T} was necessary.
    {A} questioned the need for {T}.
    {A} questioned the wisdom of {T}.
    {A} is lobbying against {T}.
    Opposition to {T} came from {A}.
    {T} met resistance from {A}.
    Unlike its neighbours, {a} opposes {T}.
    {A} does not want {T}.
    {A} no longer believes in {T}.
    {A} voted against {T}.
    {A} has always been against {T}, diplomats say.
    {A} never supported {T}.
    {A} did not support {T}.
    {A} resisted calls for {T}.
    {A} promised to fight {T}.
    {A} again ruled out any {T}.
    The idea of {T} was dismissed by {A}.
    {A} said it could not accept {T}.
    {A} said it would never agree to {T}.
    {A} said that there would be no {T}.
    {A} argued against {T}.
    {A} refused to {I}.
    {A} said it would be wrong to {I}.
    {A} urged allies not to {I}.
    {A} has no plans to {I}.
    {A} is reluctant to {I}.
    {A} rejected a proposal to {I}.
    "We should not {I}," {a} told reporters.
    "It makes no sense to {I}," {a} said on Sunday.
    {A} argued that Europe must never {I}.
    {A} criticized the decision to {I}.
    {A} said it would be better not to {I}.
    {A} blocked a plan to {I}.
    {A} said it would not {I}.
    {A} is not ready to {I}.
    {A} warned allies not to {I}.
    {A} opposes plans to {I}.
    {A} backed away from a promise to {I}.
    {A} balked at a request to {I}.
    {A} turned down a request to {I}.
    {A} believes it is dangerous to {I}.
    {A} said: "We will not {I}."
    "Why should we {I}?" {a} asked.
    "This is not the time to {I}," {a} said.
    It would be wrong to {I}, {a} said.
    {A} is unwilling to {I}.
    {A} is afraid to {I}.
    {A} decided against a plan to {I}.
    {A} dropped a plan to {I}.
    {A} does not intend to {I}.
    {A} saw no reason to {I}.
    {A} urged caution over plans to {I}.
    {A} cannot accept {T}.
    {A} kept its veto on {T}.
    {A} vowed never to {I}.
`

const frames = [
  ...supporting
    .trim()
    .split('\n')
    .map((line) => [line.trim(), '+'] as const),
  ...opposing
    .trim()
    .split('\n')
    .map((line) => [line.trim(), '-'] as const),
]

function within(actor: string): string {
  return actor.replace(/^A /, 'a ')
}

function sentence(frame: string, actor: string, noun: string, infinitive: string): string {
  const text = frame
    .replace(/^\{A\}/, actor)
    .replace(/\{[Aa]\}/, within(actor))
    .replace('{T}', noun)
    .replace('{I}', infinitive)
  return text.replace(/^\W?[a-z]/, (first) => first.toUpperCase())
}

test.each(frames)('%s (%s)', (frame, sign) => {
  actors.forEach(([actor, id], at) => {
    for (const [noun, infinitive, issue] of [topics[at]!, topics[(at + 1) % topics.length]!]) {
      const text = sentence(frame, actor, noun, infinitive)
      const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook)
      const signs = statements.filter((each) => each.actor === id && each.issue === issue).map(({ stance }) => stance)
      expect([...new Set(signs)], text).toEqual([sign])
    }
  })
})
