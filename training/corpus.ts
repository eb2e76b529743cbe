import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConllu } from '../src/language/conllu.ts'

export interface TreebankSentence {
  forms: string[]
  lemmas: string[]
  /** UPOS and XPOS, separated by a space. */
  tags: string[]
  /** Index of the head; the number of words for the root. */
  heads: number[]
  labels: string[]
  spaceAfter: boolean[]
  /** Whether a paragraph begins with this sentence. */
  paragraph: boolean
  document: string
}

/** Reads a treebank; words that stand for no text (empty nodes) are left out. */
export function readTreebank(path: string): TreebankSentence[] {
  let document = ''
  return readConllu(readFileSync(path, 'utf8')).map(({ comments, rows }) => {
    const opened = comments.find((line) => line.startsWith('# newdoc'))
    if (opened) document = opened.slice(opened.indexOf('=') + 1).trim()
    const words = rows.filter((row) => /^\d+$/.test(row[0]!))
    const spaceAfter = words.map((row) => !row[9]!.split('|').includes('SpaceAfter=No'))
    for (const row of rows) {
      const [from, to] = row[0]!.split('-').map(Number)
      if (to === undefined) continue
      for (let i = from!; i < to; i++) spaceAfter[i - 1] = false
      spaceAfter[to - 1] = !row[9]!.split('|').includes('SpaceAfter=No')
    }
    return {
      forms: words.map((row) => row[1]!),
      lemmas: words.map((row) => row[2]!),
      tags: words.map((row) => `${row[3]} ${row[4]}`),
      heads: words.map((row) => (row[6] === '0' ? words.length : Number(row[6]) - 1)),
      labels: words.map((row) => row[7]!),
      spaceAfter,
      paragraph: comments.some((line) => /^# new(par|doc)( |$)/.test(line)),
      document,
    }
  })
}

export function readTraining(corpora: string): TreebankSentence[] {
  return ['en_ewt-ud-train.conllu', 'en_gum-noNC-train.conllu'].flatMap((file) =>
    readTreebank(join(corpora, 'ud', file)),
  )
}

/** Sentences that follow each other within a paragraph. */
export function paragraphs(sentences: TreebankSentence[]): TreebankSentence[][] {
  const groups: TreebankSentence[][] = []
  for (const sentence of sentences) {
    if (sentence.paragraph || !groups.length) groups.push([])
    groups.at(-1)!.push(sentence)
  }
  return groups
}

/** The running text the sentences were taken from: paragraphs apart by an empty line. */
export function textOf(sentences: TreebankSentence[]): string {
  return paragraphs(sentences)
    .map((group) =>
      group
        .map(({ forms, spaceAfter }) => forms.map((form, i) => form + (spaceAfter[i] ? ' ' : '')).join(''))
        .join('')
        .trimEnd(),
    )
    .join('\n\n')
}
