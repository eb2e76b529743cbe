import type { PatternMatch } from '../../codebook/index.ts'
import {
  actingNouns,
  chamberNouns,
  childrenBy,
  cueVerbs,
  disclosingVerbs,
  type Effect,
  felt,
  firstPersonPronouns,
  isPassive,
  isVerb,
  isWithin,
  joiningVerbs,
  localAgents,
  markers,
  negators,
  patients,
  stanceEffects,
  type Tree,
  warningVerbs,
} from '../../language/index.ts'
import { isObjectControl } from '../actors/roles.ts'
import { type Accompaniment, accompanying } from './accompanied.ts'
import { attitudesBeside, attitudesJoined, deedsBeside, placesFeeling, placesOf, tellingOf } from './added.ts'
import { asksWhether, hangsOnCondition, hangsOnUnless, isOnlySubject } from './clauses.ts'
import { complains, condemns, isLess, isScarce } from './degrees.ts'
import { disbelieved } from './disbelieved.ts'
import type { Halted } from './halts.ts'
import { type Modifiers, modifiersOf } from './modifiers.ts'
import { isUnnoticed, isUnreached } from './neutral.ts'
import { isOwedByThing } from './owed.ts'
import { suggestionAt } from './questions.ts'
import { isSignOfDeed } from './signs.ts'
import { type Climb, type Manner, plainManner, type Stand, type Step } from './stand.ts'

/** The patterns of the same issue by the words at which they are found: what they do is part of what they name. */
export type Anchors = ReadonlyMap<number, PatternMatch['pattern']>

/**
 * A climb under way: the word reached, the stance worked out so far, what was noted on the way, and the moves of which every
 * step is made. What each kind of step does stands in `step.ts`, `beside.ts`, `subject.ts`, `completed.ts` and `applied.ts`.
 */
export class Walk {
  readonly tree: Tree
  readonly match: PatternMatch
  readonly kind: 'policy' | 'claim'
  readonly anchors: Anchors
  /** Words for those with whom the alliance is at odds: what harms them is no harm. */
  readonly foes: ReadonlySet<number>
  /** The pattern's own words, which do nothing to what they name. */
  readonly matched: ReadonlySet<number>
  /** Whoever says it holds it. */
  readonly spoken: boolean
  /** A complaint (`delinquent`, `appeasement`) stays one whoever wants or resents what it names: only saying that it is not so turns it. */
  complaint: boolean
  readonly manner: Manner
  readonly stands: Stand[] = []
  readonly path: Climb['path'] = []
  readonly steps: Step[] = []
  /** Negators that were counted already. */
  readonly spent = new Set<number>()
  /** + or −, with its strength, at the word reached. */
  stance: number
  /** Steps climbed from the issue. */
  climbed = 0
  /** The word reached. */
  node: number
  /** What the doer, who stands further up, does: sought again at the next governor. */
  pending: 'deed' | 'attitude' | undefined
  /** Who is of a mind about what is done, told beside a verb whose doer stands further up: 'refused to send them, to the dismay of Oslo'. */
  private readonly beside: Accompaniment[] = []
  /** Within a clause that only adds something to a noun: nothing above it turns it. */
  adding = false
  /** It was told as contrary to fact. */
  contrary = false
  /** It was negated below. */
  denied = false
  /** It stands in a clause with 'that', of which nothing above does more than tell. */
  told = false
  /** Something that affirms was passed: endorse, say, commit to. */
  affirmed = false
  /** Whoever comes in is judged fit or unfit for it: nothing that they do or want is told. */
  judged = false
  /** The word ought to be done, and so is not: 'must insist', 'need to spend'. */
  owed = false
  /** The verb by which others are moved to it or kept from it. */
  influencing = -1
  /** What was passed is only about it: nobody does it by dealing with that, though they may be for or against it. */
  aired = false
  /** What was passed is how somebody learns or tells of it: who wants that, or not, takes no side on the thing. */
  toldOf = false
  /** The words for somebody else who is said to want or dread it: 'students who oppose it', 'critics of it'. */
  held: number[] = []
  /** How the word before hung on the word reached. */
  below = ''
  /** What somebody stops or is to stop, before that turns it: 'stop blocking it'. */
  halted: Halted | undefined
  /** The word by which whoever tells of a deed or a wish judges it. */
  verdict: Climb['verdict']

  constructor(tree: Tree, match: PatternMatch, kind: 'policy' | 'claim', anchors: Anchors, foes: ReadonlySet<number>) {
    this.tree = tree
    this.match = match
    this.kind = kind
    this.anchors = anchors
    this.foes = foes
    // A 'not' among a pattern's own words ('not_spend') is a negation all the same.
    this.matched = new Set(
      match.words.filter((at) => match.nodes.includes(at) || !negators.has(tree.words[at]!.form.toLowerCase())),
    )
    this.spoken = match.pattern.holder === 'speaker'
    this.complaint =
      this.spoken &&
      kind === 'policy' &&
      match.nodes.some((at) => at >= 0 && (match.pattern.stance === '+' ? complains : condemns)(tree, at))
    this.manner = { ...plainManner(), value: this.spoken, open: asksWhether(tree) }
    this.stance = match.pattern.stance === '+' ? 1 : -1
    this.node = match.anchor
  }

  /** What an effect does to the stance; refusing to affirm a claim denies it, though refusing says nothing of claims. */
  sized(effect: Effect, lemma = ''): number {
    if (this.complaint) return cueVerbs.get(lemma)?.kind === 'denial' ? effect.policy : Math.abs(effect.policy)
    if (this.kind === 'policy') return effect.policy
    if (effect.claim === 0 && effect.policy < 0 && this.affirmed) return effect.policy
    return effect.claim
  }

  /** Turns, keeps or weakens the stance by what the word `at` does, which `because` may name. */
  turn(at: number, factor: number, because = ''): void {
    this.stance *= factor
    const effect = factor < 0 ? (factor > -1 ? 'turns, weakly' : 'turns') : factor < 1 ? 'keeps, weakly' : 'keeps'
    this.steps.push({ node: at, effect: because ? `${because}: ${effect}` : effect })
  }

  /** Whether words of the pattern itself stand within a phrase. */
  holds({ start, end }: { start: number; end: number }): boolean {
    for (const at of this.matched) if (start <= at && at < end) return true
    return false
  }

  /** Turns the stance, and with it what those did or wanted by the word reached: 'would rather leave than give it up', 'than agree to it'. */
  undo(at: number, because = ''): void {
    this.turn(at, -1, because)
    for (const earlier of this.stands) {
      if (earlier.how !== 'deed' && (earlier.how !== 'attitude' || earlier.climbed < this.climbed)) continue
      earlier.stance = -earlier.stance
      earlier.steps.push(this.steps.at(-1)!)
    }
  }

  /** What was told of those who do or want it is not to be looked for: 'no sign that Oslo would'. */
  deny(): void {
    for (const stand of this.stands) {
      if (stand.how !== 'deed' && stand.how !== 'attitude') continue
      stand.stance = -stand.stance
      stand.steps.push(this.steps.at(-1)!)
    }
  }

  /** What hangs on the word reached. */
  modifiers(): Modifiers {
    this.takeSuggestion(false)
    return modifiersOf(this.tree, this.node, this.matched, this.spent)
  }

  /** Takes in what hangs on the word reached. */
  modify(anchor = false, negates = true): void {
    if (this.kind === 'claim')
      for (const { at, because } of disbelieved(this.tree, this.node)) this.turn(at, -1, because)
    const change = this.modifiers()
    // 'They do not spend enough' turns for them; 'the sanctions do not go far enough' asks for more.
    const asked = change.insufficient && this.manner.asSubject
    this.manner.value ||= asked
    const turns = (change.turn || (change.insufficient && !asked)) && negates && !(this.complaint && this.climbed > 0)
    // 'Only accession will deter them': nothing else will.
    const weakly =
      !turns && anchor && change.diminished && !isOnlySubject(this.tree, this.node) && !this.isUnderlined(change)
    const less = !turns && !anchor && isLess(this.tree, this.node)
    const told = asked
      ? change.words.map((word) => ({ ...word, effect: 'not enough: keeps' }))
      : change.words.filter(({ effect }) => (effect === 'turns' ? turns || !change.turn : weakly || less))
    if (less) {
      const { tree, node } = this
      const others = childrenBy(tree, node, 'obl', 'nmod').filter((child) => markers(tree, child)[0] === 'than')
      this.note(others, 'attitude')
    }
    this.steps.push(...told)
    if (turns) this.stance = -this.stance
    else if (weakly) this.stance *= -0.5
    // 'Has little appetite for it', 'is in little doubt that': next to none.
    else if (!anchor && isScarce(this.tree, this.node)) this.turn(this.node, -0.7, 'scarce')
    else if (less) this.stance *= -0.5
    this.denied ||= change.turn
    const unlikely = turns && this.kind === 'policy' && isSignOfDeed(this.tree, this.node, this.path.at(-1)?.node ?? -1)
    if (unlikely) this.deny()
    this.manner.open ||=
      change.turn &&
      !unlikely &&
      !change.ought &&
      !this.matched.has(this.node) &&
      (disclosingVerbs.has(this.tree.words[this.node]!.lemma) || (!change.future && isUnnoticed(this.tree, this.node)))
    this.manner.open ||= change.turn && isUnreached(this.tree, this.node)
    // 'Without it Oslo could not send them'.
    if (this.kind === 'policy' && change.turn && change.maybe && isWithoutMeans(this.tree, this.node, this.matched))
      this.manner.open = true
    this.qualify(change)
    this.owed = change.ought
  }

  /** Takes in what a question suggests: 'why should we send them?'; of those who do it, only when the walk is `leaving` them. */
  takeSuggestion(leaving: boolean): void {
    const suggested = suggestionAt(this.tree, this.node)
    if (!suggested || this.spent.has(suggested.node) || (suggested.ofOthers && !leaving)) return
    this.spent.add(suggested.node)
    if (suggested.sign < 0) this.turn(suggested.node, -1, 'asked')
    this.manner.suggested = true
    this.manner.value = true
  }

  /** 'Only spends a little': doing little of it is no less so for being all that is done; nor is what 'only divides' them. */
  private isUnderlined({ words }: Modifiers): boolean {
    return (
      (this.kind === 'policy' ? this.stance < 0 : isVerb(this.tree.words[this.node]!)) &&
      words.every(({ node }) => this.tree.words[node]!.lemma === 'only')
    )
  }

  /** Takes in how the word reached is told, whatever that does to the stance. */
  qualify({ turn, ought, maybe, condition, future }: Modifiers): void {
    const { manner } = this
    // What will not be done unless something else is, is refused for now.
    const refused = this.stance < 0 && hangsOnUnless(this.tree, this.node)
    // 'Warned that it could collapse if they went on' offers nothing.
    const { head, deprel } = this.tree.words[this.node]!
    const isWarnedOf = deprel === 'ccomp' && warningVerbs.has(this.tree.words[head]!.lemma)
    const befalls = this.stance < 0 && manner.asSubject && isWarnedOf && !isPassive(this.tree, this.node)
    manner.open ||=
      !turn && !this.denied && !refused && !befalls && (maybe || future) && hangsOnCondition(this.tree, this.node)
    // 'It is high time that Oslo sent them': it has not.
    if (ought && (this.tree.words[this.node]!.lemma === 'time' || isOwedByThing(this.tree, this.node)))
      for (const earlier of this.stands) if (earlier.how !== 'attitude') earlier.unreal = true
    manner.future ||= future
    manner.ought ||= ought
    manner.maybe ||= maybe
    manner.condition ||= condition
  }

  /** Notes that those whom the words name hold the stance as it is now, or as `factor` turns it by the word `because`. */
  note(nodes: number[], how: Stand['how'], unknown = 0, factor = 1, because = -1): void {
    if (this.toldOf) return
    if ((this.judged || (this.aired && !this.isHalting())) && how !== 'attitude') return
    if (this.isAnothers(nodes, how)) return
    const { climbed } = this
    const stance = this.stance * factor
    if (nodes.length > 0)
      this.stands.push({ nodes, stance, how, climbed, unknown, unreal: false, steps: this.stepsWith(because, factor) })
    if (how === 'attitude' && this.held.length === 0) {
      this.held = nodes.filter((at) => isHolder(this.tree, this.node, at))
      this.manner.othersView ||= this.held.length > 0
      this.manner.crowdsView ||= this.held.some((at) => isCrowd(this.tree, at))
    }
  }

  private stepsWith(because: number, factor: number): Step[] {
    if (because < 0) return [...this.steps]
    return [...this.steps, { node: because, effect: factor < 0 ? 'turns' : 'keeps' }]
  }

  /** 'Blocked a debate on it'. */
  private isHalting(): boolean {
    return (stanceEffects.get(this.tree.words[this.node]!.lemma)?.policy ?? 0) < 0
  }

  /** Whether somebody else is said to want or dread it, and whoever stands here only deals with them. */
  private isAnothers(nodes: number[], how: Stand['how']): boolean {
    if (this.held.length === 0 || this.below === 'xcomp' || this.kind === 'claim') return false
    // 'Is against nations that refuse it'.
    if (childrenBy(this.tree, this.node, 'cop').length > 0) return false
    const { lemma } = this.tree.words[this.node]!
    if (how === 'attitude' ? !isObjectControl(lemma) : joiningVerbs.has(lemma)) return false
    return !nodes.some((at) => this.held.includes(at))
  }

  /** Notes who does or holds it at the word reached; leaves it pending where the doer stands further up. */
  stand(how: Stand['how']): number[] {
    const { tree, node } = this
    const feels = how === 'attitude' && felt.has(tree.words[node]!.lemma) && isPassive(tree, node)
    const local = feels ? patients(tree, node) : localAgents(tree, node, isObjectControl)
    if (this.kind === 'policy') this.beside.push(...accompanying(tree, node))
    if (local === undefined) {
      if (how === 'deed' || how === 'attitude') this.pending = how
      return []
    }
    this.pending = undefined
    // 'We must act': whoever says so means it.
    const meant =
      this.owed && this.kind === 'policy'
        ? local.filter((at) => firstPersonPronouns.has(tree.words[at]!.form.toLowerCase()))
        : local
    this.note(meant, how, this.manner.unknown)
    if (how === 'attitude' && local.length === 0 && isPassive(tree, node)) this.note(placesFeeling(tree, node), how)
    // 'Has been blocked in the House'.
    if (how === 'deed' && local.length === 0 && this.stance < 0 && isPassive(tree, node))
      this.note(
        placesOf(tree, node).filter((place) => chamberNouns.has(tree.words[place]!.lemma)),
        how,
      )
    for (const { holders, factor, word, prevents } of this.beside.splice(0)) {
      // 'Failed because of Oslo's veto': nobody else would have it fail.
      if (prevents && this.stance > 0) continue
      if (prevents) for (const stand of this.stands) stand.unreal ||= stand.stance < 0
      this.note(holders, 'attitude', 0, factor, word)
    }
    return local
  }

  /** Notes what clauses that hang on a noun say of it. */
  noteAdded(noun: number): void {
    this.stands.push(...attitudesBeside(this.tree, noun, this.matched, this.telling()))
    this.stands.push(...attitudesJoined(this.tree, noun, this.matched, this.telling()))
  }

  /** Notes who does the thing in clauses that hang on the word reached. */
  noteDeeds(): void {
    this.stands.push(...deedsBeside(this.tree, this.node, this.telling()))
  }

  /** Passes from what is told of those who come in to what the speaker thinks of it. */
  judge(): void {
    this.judged = true
    this.manner.value = true
    this.stands.splice(0, this.stands.length, ...this.stands.filter(({ how }) => how === 'attitude'))
  }

  private telling(): ReturnType<typeof tellingOf> {
    return tellingOf(this.tree, this.matched, this.stance, (effect) => this.sized(effect))
  }
}

/** 'Could not do it without a budget', 'without it could neither': what is told is what it would take. */
function isWithoutMeans(tree: Tree, node: number, matched: ReadonlySet<number>): boolean {
  return (
    childrenBy(tree, node, 'aux').some((aux) => /^(?:could|can|ca)$/i.test(tree.words[aux]!.form)) &&
    childrenBy(tree, node, 'obl', 'advcl').some(
      (child) => markers(tree, child)[0] === 'without' && ![...matched].some((at) => isWithin(tree, at, child)),
    )
  )
}

/** Whether a word names somebody by a noun as whose view is told at `node`: its subject, its agent, or itself. */
function isHolder(tree: Tree, node: number, at: number): boolean {
  const { upos, form, deprel } = tree.words[at]!
  if (!/^(?:NOUN|PROPN|NUM)$/.test(upos) && !/^(?:who|which|that)$/i.test(form)) return false
  return at === node || deprel.startsWith('nsubj') || deprel === 'obl:agent' || isModifiedBy(tree, at, node)
}

/** 'Voters', 'most people': many whom nobody speaks for. */
function isCrowd({ words }: Tree, node: number): boolean {
  const { upos, lemma, xpos } = words[node]!
  return upos === 'NOUN' && xpos === 'NNS' && !actingNouns.has(lemma)
}

/** 'Leaflets attacking it', 'students opposed to it'. */
function isModifiedBy(tree: Tree, noun: number, node: number): boolean {
  const { head, deprel, upos } = tree.words[node]!
  return head === noun && (deprel === 'acl' || deprel === 'acl:relcl' || (deprel === 'amod' && upos !== 'ADJ'))
}
