import { stringify } from 'yaml'
import { fold } from '../alias.ts'
import type { CodebookFile } from '../entries.ts'
import type { SuggestedActors } from './actors.ts'
import type { SuggestOptions } from './index.ts'
import type { SuggestedTopic } from './topics.ts'

/** The proposal as the files of a codebook, with comments for whoever goes over it. */
export function codebookFilesOf(
  { actors, people, roles, unserved, alliance, documents }: SuggestedActors,
  topics: readonly SuggestedTopic[],
  { id, name }: SuggestOptions,
): CodebookFile[] {
  const actorLines = actors.map((actor) => {
    const fields: Record<string, unknown> = { id: actor.id, kind: actor.kind, name: actor.name }
    if (actor.demonyms.length > 0) fields.demonyms = actor.demonyms
    if (actor.kind === 'state') fields.memberships = [{ in: alliance }]
    return { line: entry(fields), note: counted(documents.get(actor.id) ?? 0) }
  })
  const files: CodebookFile[] = [
    { path: 'codebook.yaml', text: stringify({ id, name, alliance }) },
    {
      path: 'actors.yaml',
      text: listed(
        [
          'Who acts in the texts, those in most texts first. Strike out whoever takes no sides; correct `kind`; take the',
          'membership from states outside; add capitals and seats as metonyms, and further names.',
        ],
        actorLines,
      ),
    },
    {
      path: 'roles.yaml',
      text: listed(
        [
          'Who speaks for whom. Add from and to: the day decides for whom a person speaks.',
          ...(unserved.length > 0 ? ['Lines to complete and take in:'] : []),
          ...unserved.map(({ person, role }) => `- {person: ${person}, actor: ?, role: ${role}}`),
        ],
        roles.map((role) => ({ line: entry({ ...role }), note: '' })),
      ),
    },
    {
      path: 'people.yaml',
      text: listed(
        ['People who are named. Those without a role speak for themselves.'],
        people.map((person) => ({
          line: entry({ name: person.name }),
          note: counted(documents.get(person.name) ?? 0),
        })),
      ),
    },
  ]
  const ids = new Set<string>()
  for (const topic of topics) {
    let slug = fold(topic.phrase)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    while (ids.has(slug)) slug += '-2'
    ids.add(slug)
    files.push({ path: `issues/${slug}.yaml`, text: issueText(slug, topic) })
  }
  return files
}

function issueText(id: string, { phrase, nouns, deeds, documents, examples }: SuggestedTopic): string {
  const concepts: Record<string, string[]> = { topic: nouns }
  if (deeds.length > 0) concepts.deed = deeds
  const about = deeds.length > 0 ? ['$deed patient:$topic', '$topic'] : ['$topic']
  const issue = {
    id,
    kind: 'policy',
    name: phrase.charAt(0).toUpperCase() + phrase.slice(1),
    plus: `for ${phrase}`,
    concepts,
    about,
  }
  const comments = [
    `In ${counted(documents)}. Say in plus what a + means; kind: claim where people say it is or is not so; add words to`,
    'concepts; strike out the file where nobody takes sides. Sentences it rests on:',
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
