import { type Mention as Alias, type Codebook, nameKey } from '../../codebook/index.ts'
import { kinNouns } from '../../language/index.ts'
import type { Actor } from '../../model/index.ts'
import type { View } from '../view.ts'
import type { Who } from './mention.ts'

/** What every document asks of a codebook: the actors that are states, and what persons are called. */
interface Facts {
  states: ReadonlySet<string>
  pronouns: ReadonlyMap<string, 'he' | 'she'>
}

const known = new WeakMap<Codebook, Facts>()

function factsOf(codebook: Codebook): Facts {
  let facts = known.get(codebook)
  if (!facts) {
    const pronouns = new Map<string, 'he' | 'she'>()
    for (const [name, { pronoun }] of codebook.people)
      if (pronoun === 'he' || pronoun === 'she') pronouns.set(name, pronoun)
    const states = new Set([...codebook.actors].filter(([, { kind }]) => kind === 'state').map(([id]) => id))
    known.set(codebook, (facts = { states, pronouns }))
  }
  return facts
}

/** Who is who in one document: full names seen, offices that the text gives to people, those it calls former. */
export class Register {
  readonly codebook: Codebook
  readonly date: string | undefined
  /** Full names of persons that the text gives, known or not. */
  readonly fullNames = new Set<string>()
  /** What the full names of one person share → the first of them: 'Ada M. Brook' and 'Ada Brook' are one. */
  private readonly firstNamed = new Map<string, string>()
  /** Family name of a person unknown to the codebook → full name. */
  readonly unknown = new Map<string, string>()
  /** Persons known to the codebook whose family name is no stranger's alone: it stood before any stranger's, or is that of their kin. */
  readonly foremost = new Set<string>()
  private readonly kin = new Set<string>()
  /** Person → whom the text says the person speaks for; null for nobody else. */
  readonly servants = new Map<string, string | null>()
  readonly pronouns: ReadonlyMap<string, 'he' | 'she'>
  /** Those who are named by the office they hold and their family name: 'President Trump'. */
  readonly titled = new Set<string>()
  readonly states: ReadonlySet<string>

  constructor(codebook: Codebook, date: string | undefined) {
    this.codebook = codebook
    this.date = date
    const { states, pronouns } = factsOf(codebook)
    this.states = states
    this.pronouns = pronouns
  }

  /** Reads the whole text once for full names and offices, so that a short name may stand before the full one. */
  introduce(view: View, aliases: Alias[][]): void {
    for (const { sentence, index } of view.sentences) {
      const mentions = aliases[index]!
      for (const mention of mentions)
        if (mention.how === 'person' && !mention.familyNameOnly) this.fullNames.add(mention.person)
        else if (mention.how === 'person' && !this.unknown.has(familyOf(mention.person)))
          this.foremost.add(mention.person)
      for (const name of sentence.names) {
        if (name.kind !== 'PER' || name.end - name.start < 2 || runsOn(sentence.words, name)) continue
        if (
          mentions.some((mention) => mention.how === 'person' && mention.start < name.end && name.start < mention.end)
        )
          continue
        const words = sentence.words.slice(name.start, name.end)
        const full = this.firstName(nameOf(view.text, words[0]!.start, words.at(-1)!.end))
        const family = words.at(-1)!.form
        if (!this.unknown.has(family)) this.unknown.set(family, full)
        if (isKin(sentence.words, name)) this.kin.add(family)
      }
      for (const mention of mentions) {
        if (mention.how !== 'role') continue
        const person = this.bearerOf(view, index, mentions, mention)
        if (person === undefined) continue
        if (this.mayHold(person, mention.office)) this.titled.add(person)
        if (mention.former) {
          if (this.date === undefined || !this.codebook.people.has(person))
            this.servants.set(person, this.servants.get(person) ?? null)
        } else if (mention.actor !== undefined && this.speaks(mention.office)) {
          if (this.isWithinState(mention.actor)) continue
          const known = this.codebook.terms.actorOfPerson(person, this.date) !== undefined
          if (!known || (this.date === undefined && this.servants.get(person) !== null))
            this.servants.set(person, mention.actor)
        }
      }
    }
  }

  /** Whom the text gives an office: 'Minister Ada Brook', 'the minister, Ada Brook,', 'Ada Brook, the minister,'. */
  bearerOf(view: View, sentence: number, mentions: Alias[], role: Extract<Alias, { how: 'role' }>): string | undefined {
    const { words, names } = view.sentences[sentence]!.sentence
    const named = (
      fits: (span: { start: number; end: number }) => boolean,
    ): { person: string; end: number } | undefined => {
      const known = mentions.find((other) => other.how === 'person' && fits(other))
      if (known?.how === 'person') return known
      const name = names.find((other) => other.kind === 'PER' && fits(other))
      const person = name && this.personAt(view, sentence, name.start)
      return person === undefined ? undefined : { person, end: name!.end }
    }
    const joined = named(({ start }) => start === role.end)
    if (joined || role.plural) return joined?.person
    const closes = (at: number): boolean => /^[,.;:)]$/.test(words[at]?.form ?? '.')
    const before = /^(?:the|an?)$/i.test(words[role.start - 1]?.form ?? '') ? role.start - 2 : role.start - 1
    const other = /^(?:to|of|for|in|at|from)$/i.test(words[before]?.form ?? '')
    const behind = words[role.end]?.form === ',' && !other ? named(({ start }) => start === role.end + 1) : undefined
    const ahead = words[before]?.form === ',' && closes(role.end) ? named(({ end }) => end === before) : undefined
    const person = ahead?.person ?? (behind && closes(behind.end) ? behind.person : undefined)
    return person !== undefined && this.codebook.terms.actorOfPerson(person, this.date) === undefined
      ? person
      : undefined
  }

  personAt(view: View, sentence: number, word: number): string | undefined {
    const { names, words } = view.sentences[sentence]!.sentence
    const name = names.find((candidate) => candidate.kind === 'PER' && candidate.start === word)
    if (!name) return undefined
    const full = nameOf(view.text, words[name.start]!.start, words[name.end - 1]!.end)
    return name.end - name.start > 1 ? this.firstName(full) : (this.unknown.get(words[name.end - 1]!.form) ?? full)
  }

  /** Whether a family name alone means whom the codebook knows by it, though the text names a stranger who bears it. */
  isForemost(person: string): boolean {
    return this.foremost.has(person) || this.kin.has(familyOf(person))
  }

  /** The first of the full names that a text gives one person. */
  firstName(full: string): string {
    const key = nameKey(full)
    const first = this.firstNamed.get(key)
    if (first === undefined) this.firstNamed.set(key, full)
    return first ?? full
  }

  speaks(office: string): boolean {
    return this.codebook.offices.get(office)?.speaksFor ?? true
  }

  /** Whether a person holds an office, by the codebook or, where that does not know them, perhaps by the text. */
  mayHold(person: string, office: string): boolean {
    if (this.codebook.terms.rolesOn(person, this.date).some(({ role }) => role === office)) return true
    return !this.codebook.people.has(person) && Boolean(this.servants.get(person))
  }

  /** Whether it is a body within a state, a party or a chamber: who leads it speaks for nobody else. */
  isWithinState(actor: string): boolean {
    return this.codebook.actors.get(actor)?.state !== undefined
  }

  whoIs(person: string): Who {
    const served = this.servants.get(person)
    if (served !== undefined) return served === null ? { actor: person, person } : { actor: served, person }
    const actor = this.codebook.terms.actorOfPerson(person, this.date)?.actor
    return { actor: actor ?? person, person }
  }

  /** An actor, split where the codebook says what a group stands for and names it as divisible. */
  actors(id: string): Who[] {
    const actor = this.codebook.actors.get(id)
    return isDivisible(actor) ? actor!.of.map((member) => ({ actor: member })) : [{ actor: id }]
  }
}

/** Groups of a handful of named members are split; large ones (Europe, the West) stand for themselves. */
function isDivisible(actor: Actor | undefined): boolean {
  return actor !== undefined && actor.kind === 'group' && actor.of.length > 0 && actor.of.length <= 5
}

function familyOf(person: string): string {
  return person.split(' ').at(-1)!
}

/** 'Help for Ruritania The Brooks administration …': a headline that runs into the next line is no name. */
export function runsOn(words: readonly { form: string }[], { start, end }: { start: number; end: number }): boolean {
  return words.slice(start, end).some(({ form }) => form === 'The')
}

/** 'His wife, Ada Brook,', 'Ada Brook, the wife of the minister'. */
function isKin(
  words: readonly { form: string; lemma: string }[],
  { start, end }: { start: number; end: number },
): boolean {
  const behind = words[end]?.form === ',' ? words.slice(end + 1, end + KIN) : []
  return [...words.slice(Math.max(0, start - KIN), start), ...behind].some(({ lemma }) => kinNouns.has(lemma))
}

/** How near to a name it must stand whose kin its bearer is. */
const KIN = 3

function nameOf(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '')
}
