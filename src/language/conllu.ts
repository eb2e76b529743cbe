import type { Parse, Sentence } from '../model/index.ts'

/** One sentence of a CoNLL-U file: its comment lines, and its lines of ten columns, ranges and empty nodes among them. */
export interface ConlluSentence {
  comments: string[]
  rows: string[][]
}

const isWord = (row: string[]) => /^\d+$/.test(row[0]!)

/** Reads one block of CoNLL-U (the lines between two blank lines); throws where a line has not ten columns. */
export function readConlluBlock(block: string): ConlluSentence {
  const comments: string[] = []
  const rows: string[][] = []
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('#')) comments.push(line)
    else if (line) {
      const columns = line.split('\t')
      if (columns.length !== 10)
        throw new Error(
          `CoNLL-U line with ${columns.length} columns where 10 are needed, separated by tabs: ${line.slice(0, 80)}`,
        )
      rows.push(columns)
    }
  }
  return { comments, rows }
}

export function readConllu(text: string): ConlluSentence[] {
  return text
    .split(/(?:\r?\n){2,}/)
    .filter((block) => block.trim())
    .map(readConlluBlock)
}

/** The forms of a sentence's words. */
export function conlluForms(sentence: ConlluSentence): string[] {
  return sentence.rows.filter(isWord).map((row) => row[1]!)
}

function nameMarks(sentence: Sentence): (string | undefined)[] {
  const marks: (string | undefined)[] = sentence.words.map(() => undefined)
  for (const { start, end, kind } of sentence.names)
    for (let i = start; i < end; i++) marks[i] = `Name=${i === start ? 'B' : 'I'}-${kind}`
  return marks
}

const joined = (parts: (string | undefined)[]) => parts.filter((part) => part && part !== '_').join('|') || '_'

/** The sentence with tags, lemmas and dependencies replaced by those of `parsed`, which holds the same words. */
export function withParse(
  sentence: ConlluSentence,
  parsed: Sentence,
  options: { names?: boolean } = {},
): ConlluSentence {
  const names = options.names ? nameMarks(parsed) : []
  let at = 0
  const rows = sentence.rows
    .filter((row) => !row[0]!.includes('.'))
    .map((row) => {
      if (!isWord(row)) return row
      const word = parsed.words[at]
      if (!word || word.form !== row[1])
        throw new Error(`word ${row[0]} is "${row[1]}", but the parse has "${word?.form ?? 'no word'}"`)
      const misc = row[9]!.split('|').filter((part) => !options.names || !part.startsWith('Name='))
      return [
        row[0]!,
        row[1]!,
        word.lemma,
        word.upos,
        word.xpos,
        '_',
        String(word.head + 1),
        word.deprel,
        '_',
        joined([...misc, names[at++]]),
      ]
    })
  return { comments: sentence.comments, rows }
}

export function writeConllu(sentences: ConlluSentence[]): string {
  return sentences
    .map(({ comments, rows }) => `${[...comments, ...rows.map((row) => row.join('\t'))].join('\n')}\n\n`)
    .join('')
}

/** A parse of `text` as CoNLL-U, with the text of each sentence and, in MISC, where no space follows. */
export function toConllu(text: string, parse: Parse, options: { names?: boolean } = {}): string {
  let out = ''
  parse.sentences.forEach((sentence, number) => {
    const names = options.names ? nameMarks(sentence) : []
    out += `# sent_id = ${number + 1}\n# text = ${text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}\n`
    sentence.words.forEach((word, i) => {
      const next = sentence.words[i + 1] ?? parse.sentences[number + 1]?.words[0]
      const misc = joined([next && next.start === word.end ? 'SpaceAfter=No' : undefined, names[i]])
      out += `${i + 1}\t${word.form}\t${word.lemma}\t${word.upos}\t${word.xpos}\t_\t${word.head + 1}\t${word.deprel}\t_\t${misc}\n`
    })
    out += '\n'
  })
  return out
}
