/**
 * Shows what the coder finds in a text: issues named, candidates with their chances, and the tree.
 * node dist/bench/explain.js [--tree] [--codebook DIR] [--date DAY] TEXT…
 */
import { parseArgs } from 'node:util'
import { readCodebook } from '../src/codebook/index.ts'
import { candidatesOf, prepare } from '../src/coding/fitting.ts'
import { analyse } from '../src/language/index.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tree: { type: 'boolean' },
    codebook: { type: 'string', default: 'codebooks/nato' },
    date: { type: 'string' },
  },
})
const text = positionals.join(' ')
const work = prepare({ id: 'text', text, date: values.date }, analyse(text), await readCodebook(values.codebook))
const candidates = candidatesOf(work)
for (const { index, tree } of work.view.sentences) {
  const { words } = tree
  if (values.tree)
    for (const [i, word] of words.entries())
      console.log(`${i}\t${word.form}\t${word.lemma}\t${word.upos}\t${word.head}\t${word.deprel}`)
  console.log(
    `who: ${work.mentions[index]!.map(
      (mention) =>
        `${words
          .slice(mention.start, mention.end)
          .map((word) => word.form)
          .join(
            ' ',
          )} = ${mention.who.map(({ actor, person }) => (person ? `${actor} (${person})` : actor)).join(' + ')}`,
    ).join('; ')}`,
  )
  for (const { match, anaphor } of work.topics[index]!)
    console.log(
      `issue: ${match.pattern.issue} ${match.pattern.stance} ${match.level}${anaphor ? ' (taken up)' : ''} at "${words[match.anchor]!.form}" by ${match.pattern.source}`,
    )
  for (const candidate of candidates.filter(({ sentence }) => sentence === index))
    console.log(
      `  ${candidate.who.actor} ${candidate.issue} ${candidate.stance > 0 ? '+' : '-'}${Math.abs(candidate.stance)} ${candidate.confidence.toFixed(2)} ${candidate.rule.split(':')[0]} | ${candidate.steps.map(({ node, effect }) => `${words[node]!.form}: ${effect}`).join('; ')}`,
    )
}
for (const [i, attribution] of work.attributions.entries())
  console.log(
    `said: ${attribution.how} by ${work.sources[i]!.map(({ who }) => who.person ?? who.actor).join(', ') || '?'} [${attribution.cueSpans.map(([start, end]) => text.slice(start, end)).join(' ')}] ${attribution.content.map(([start, end]) => text.slice(start, end)).join(' … ')}`,
  )
