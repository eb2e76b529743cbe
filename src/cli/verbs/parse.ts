import {
  analyse,
  analyseWords,
  conlluForms,
  readConlluBlock,
  toConllu,
  withParse,
  writeConllu,
} from '../../language/index.ts'
import { readLines } from '../../reading/index.ts'
import { QuietFailure } from '../failure.ts'
import type { Verb } from '../shell.ts'
import type { Terminal } from '../terminal.ts'

const largest = 100_000_000

async function readText(terminal: Terminal): Promise<string> {
  const lines: string[] = []
  for await (const { text } of readLines(terminal.stdin, largest)) lines.push(text ?? '')
  return lines.join('\n')
}

/** Blocks of lines apart by blank ones, with the line each begins on. */
async function* readBlocks(terminal: Terminal): AsyncGenerator<{ line: number; block: string }> {
  let block: string[] = []
  let begun = 1
  for await (const { line, text } of readLines(terminal.stdin, largest)) {
    if (text?.trim()) {
      if (block.length === 0) begun = line
      block.push(text)
    } else if (block.length) {
      yield { line: begun, block: block.join('\n') }
      block = []
    }
  }
  if (block.length) yield { line: begun, block: block.join('\n') }
}

export const parse: Verb = (program, shell) => {
  program
    .command('parse')
    .summary('filter: plain text in, CoNLL-U out')
    .description(
      'Reads plain text from standard input and writes its sentences in CoNLL-U (Universal Dependencies v2).',
    )
    .option('--tokens', 'read CoNLL-U: its words are kept, tags, lemmas and dependencies replaced')
    .option('--names', 'add Name=B-PER, I-PER, B-LOC … to the MISC column')
    .action(async ({ tokens, names }: { tokens?: boolean; names?: boolean }) => {
      const { terminal } = shell
      const options = { names: names === true }
      let sentences = 0
      if (tokens) {
        for await (const { line, block } of readBlocks(terminal)) {
          try {
            const sentence = readConlluBlock(block)
            const parsed = analyseWords(conlluForms(sentence))
            if (parsed.words.length === 0) throw new Error('there are no words in this block')
            await terminal.write(writeConllu([withParse(sentence, parsed, options)]))
            sentences++
          } catch (error) {
            terminal.say(`standard input:${line}: ${(error as Error).message}; the rest goes on`)
          }
        }
      } else {
        const text = await readText(terminal)
        const found = analyse(text)
        sentences = found.sentences.length
        await terminal.write(toConllu(text, found, options))
      }
      if (sentences === 0) {
        terminal.say('nothing was parsed: there was no text on standard input')
        throw new QuietFailure()
      }
    })
}
