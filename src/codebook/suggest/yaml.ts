import { stringify } from 'yaml'
import type { Actor } from '../../model/index.ts'
import { fold } from '../alias.ts'
import type { CodebookFile } from '../entries.ts'
import type { SuggestedActors } from './actors.ts'
import type { ContestedTopic } from './contested.ts'
import type { SuggestOptions } from './index.ts'
import type { SuggestedTopic } from './topics.ts'

/** The proposal as the files of a codebook, with comments for whoever goes over it. */
export function codebookFilesOf(
  { actors, people, roles, offices, unserved, alliance, documents }: SuggestedActors,
  topics: readonly ContestedTopic[],
  { id, name }: Pick<SuggestOptions, 'id' | 'name'>,
): CodebookFile[] {
  const actorLines = actors.map((actor) => ({
    line: entry(withoutDefaults(actor)),
    note: noteOn(actor, alliance, documents.get(actor.id)),
  }))
  const files: CodebookFile[] = [
    { path: 'codebook.yaml', text: stringify({ id, name, alliance }) },
    {
      path: 'actors.yaml',
      text: listed(
        [
          `Who acts in the texts, those in most texts first. Strike out whoever takes no sides; correct \`kind\`; see that exactly`,
          `those have a membership who belong to ${alliance}; add capitals and seats as metonyms, and further names.`,
        ],
        actorLines,
      ),
    },
    {
      path: 'roles.yaml',
      text: listed(
        [
          'Who speaks for whom. Add from and to where they are missing: the day decides for whom a person speaks.',
          ...(unserved.length > 0 ? ['Lines to complete and take in:'] : []),
          ...unserved.map(({ person, role }) => `- {person: ${person}, actor: ?, role: ${role}}`),
        ],
        roles.map((role) => ({ line: entry(withoutDefaults(role)), note: '' })),
      ),
    },
    {
      path: 'people.yaml',
      text: listed(
        ['People who are named. Those without a role speak for themselves.'],
        people.map((person) => ({
          line: entry(withoutDefaults(person)),
          note: counted(documents.get(person.name) ?? 0),
        })),
      ),
    },
  ]
  if (offices.length > 0)
    files.push({
      path: 'offices.yaml',
      text: listed(
        ['Offices beside the general ones.'],
        offices.map((office) => ({ line: entry(withoutDefaults(office)), note: '' })),
      ),
    })
  const slugs = slugsOf(topics)
  topics.forEach((topic, index) => {
    const slug = slugs[index]!
    files.push({ path: `issues/${slug}.yaml`, text: issueText(slug, topic) })
  })
  return files
}

/** The issues' ids, all different, from the phrases that name them. */
export function slugsOf(topics: readonly SuggestedTopic[]): string[] {
  const ids = new Set<string>()
  return topics.map(({ phrase }) => {
    let slug = fold(phrase)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    while (ids.has(slug)) slug += '-2'
    ids.add(slug)
    return slug
  })
}

/** The fields that say something: lists that are empty and flags that are down go without saying. */
function withoutDefaults(fields: object): Record<string, unknown> {
  const { id, kind, name, ...rest } = fields as { id?: unknown; kind?: unknown; name?: unknown }
  const said = Object.entries({ id, kind, name, ...rest }).map(([key, value]): [string, unknown] => [
    key,
    key === 'memberships' && Array.isArray(value)
      ? value.map(({ as, ...rest }) => (as === 'member' ? rest : { ...rest, as }))
      : value,
  ])
  return Object.fromEntries(
    said.filter(
      ([key, value]) =>
        value !== undefined &&
        !(Array.isArray(value) && value.length === 0) &&
        !(['silent', 'acting', 'uncertain', 'many'].includes(key) && value === false) &&
        !(key === 'speaksFor' && value === true && !('person' in fields)),
    ),
  )
}

function noteOn({ kind, id, memberships, silent }: Actor, alliance: string, documents: number | undefined): string {
  if (silent) return 'names that are nobody who takes sides'
  if (documents === undefined) return 'not named in these texts'
  const outside = kind === 'state' && id !== alliance && memberships.length === 0
  return outside ? `${counted(documents)}; no sign that it is a member` : counted(documents)
}

function issueText(id: string, { phrase, nouns, deeds, documents, examples, sides }: ContestedTopic): string {
  const concepts: Record<string, string[]> = { topic: nouns }
  if (deeds.length > 0) concepts.deed = deeds
  // As a modifier the words mostly name something else: whoever rejects 'the quota talks' may want quotas.
  const itself = { pattern: '$topic', alone: true }
  const about = deeds.length > 0 ? ['$deed patient:$topic', itself] : [itself]
  const issue = {
    id,
    kind: 'policy',
    name: phrase.charAt(0).toUpperCase() + phrase.slice(1),
    plus: `for ${phrase}`,
    concepts,
    about,
  }
  const found = sides
    ? [
        `A first reading finds ${sides.plus} for it and ${sides.minus} against it, among them ${[...sides.actors].slice(0, 6).join(', ')}.`,
      ]
    : []
  const comments = [
    `In ${counted(documents)}.`,
    ...found,
    'Say in plus what a + means; kind: claim where people say it is or is not so; add words to concepts; strike out the file where',
    'nobody takes sides. Sentences it rests on:',
    ...examples.map((example) => `  ${example}`),
  ]
  return `${comments.map((comment) => `# ${comment}`).join('\n')}\n${stringify(issue)}`
}

function listed(comments: readonly string[], entries: readonly { line: string; note: string }[]): string {
  const lines = entries.map(({ line, note }) => (note ? `- ${line} # ${note}` : `- ${line}`))
  return `${[...comments.map((comment) => `# ${comment}`), ...(lines.length > 0 ? lines : ['[]'])].join('\n')}\n`
}

function entry(fields: Record<string, unknown>): string {
  return stringify(fields, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim()
}

function counted(documents: number): string {
  return documents === 1 ? '1 text' : `${documents} texts`
}
