import type { Codebook } from '../codebook/index.ts'
import { AUTHOR } from '../model/index.ts'
import type { Holder } from './actors/holders.ts'
import type { Features } from './confidence.ts'
import type { Climb, Stand } from './stance/stand.ts'
import type { Topic } from './topics/anaphora.ts'

const LEVEL = ['strict', 'clause', 'sentence', 'near'] as const

/** `topics` are all those of the sentence: the more patterns name the issue there, the surer it is what the sentence is about. */
export function baseFeatures(topic: Topic, topics: readonly Topic[], climbed: Climb): Features {
  const { match } = topic
  const { manner } = climbed
  const features: Features = { weight: Math.log(Math.max(0.05, match.pattern.weight)) }
  for (const level of LEVEL) if (match.level === level) features[level] = 1
  if (topic.anaphor) features[topic.anaphor === 'noun' ? 'anaphor' : 'bareAnaphor'] = 1
  if (topic.alone) {
    features.alone = 1
    features.since = topic.alone.since - 1
    features.besides = Math.min(8, topic.alone.besides) / 2
  }
  if (match.borrowed > 0) features.borrowed = 1
  if (manner.maybe) features.maybe = 1
  if (manner.condition) features.condition = 1
  if (manner.question) features.question = 1
  if (manner.relative) features.relative = 1
  if (manner.asSubject) features.asSubject = 1
  if (Math.abs(climbed.stance) < 1) features.weak = 1
  features.passed = Math.min(3, manner.unknown)
  features.linked =
    match.pattern.terms.filter((term, t) => term.scope === 'linked' && !term.negative && match.nodes[t]! >= 0).length -
    1
  features.spread = Math.min(8, match.spread) / 4
  if (match.pattern.list === 'stances') features.stancePattern = 1
  const same = topics.filter(
    (other) => other.match.pattern.issue === match.pattern.issue && (other === topic || !other.isOwn),
  )
  features.agreeing = Math.log(same.reduce((sum, other) => sum + other.match.agreeing, 0))
  return features
}

export function standFeatures(stand: Stand): Features {
  const features: Features = { [stand.how]: 1, climbed: Math.min(4, stand.climbed), passed: Math.min(3, stand.unknown) }
  if (stand.unreal) features.unreal = 1
  if (stand.halted) features.halted = 1
  return features
}

export function holderFeatures(holder: Holder, codebook: Codebook): Features {
  const features: Features = {}
  if (holder.how === 'demonym') features.demonym = 1
  if (holder.how === 'pronoun' || holder.how === 'noun') features.pronoun = 1
  if (holder.how === 'crowd') features.crowd = 1
  const actor = codebook.actors.get(holder.who.actor)
  if (actor?.kind === 'group') features.group = 1
  if (actor === undefined && holder.who.actor !== AUTHOR)
    features[holder.who.person === undefined ? 'unknownBody' : 'ownVoice'] = 1
  if (holder.who.person !== undefined && actor !== undefined) features.spokenFor = 1
  const standing =
    holder.who.actor === codebook.alliance
      ? 'member'
      : actor?.memberships.find(({ in: body }) => body === codebook.alliance)?.as
  if (standing !== undefined) features[standing === 'member' ? 'ofAlliance' : standing] = 1
  return features
}
