import { parse } from 'yaml'
import type { Problem } from '../model/index.ts'
import { isFieldName } from './fields.ts'

export interface FrontMatter {
  fields: Record<string, unknown>
  body: string
  problem?: Problem
}

const fence = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/**
 * The YAML between two lines of dashes at the head of a text, or lines of `name: value` there with known names and an empty line
 * below, and the text below it. Without such a head the whole text is body; lines of `name: value` that are no YAML ('title: Talks:
 * again') are taken as they are written; where the head is neither, the text below is kept and the problem told.
 */
export function readFrontMatter(text: string, where: string): FrontMatter {
  const match = fence.exec(text)
  if (!match) return readHeaderLines(text)
  const body = text.slice(match[0].length).replace(/^\n+/, '')
  let what = 'the front matter is no list of fields'
  try {
    const fields = parse(match[1] ?? '', { schema: 'core' })
    if (fields === null) return { fields: {}, body }
    if (typeof fields === 'object' && !Array.isArray(fields)) return { fields, body }
    // A line of dashes may also be a rule above ordinary text.
    if (typeof fields === 'string') return { fields: {}, body: text }
  } catch (error) {
    const pairs = pairsOf(match[1] ?? '')
    // What begins as YAML's own signs do was meant as YAML.
    if (pairs?.every(([, value]) => !/^[[{"'|>&*!%@`]/.test(value))) return { fields: Object.fromEntries(pairs), body }
    what = `the front matter is no YAML (${String((error as Error).message).split('\n')[0]})`
  }
  const remedy = 'write it as `title: …` lines between two lines of `---`; the text below was read without it'
  return { fields: {}, body, problem: { code: 'front-matter', where, line: 1, what, remedy } }
}

const header = /^(?:\w+[ \t]*:[ \t]*\S.*\n)+\s*\n/

/** Values are taken as they are written: what stands there was not meant as YAML. */
function readHeaderLines(text: string): FrontMatter {
  const match = header.exec(text)
  const pairs = match && pairsOf(match[0])
  return pairs ? { fields: Object.fromEntries(pairs), body: text.slice(match[0].length) } : { fields: {}, body: text }
}

/** Lines of `name: value`, if each has a known name. */
function pairsOf(text: string): [string, string][] | undefined {
  const pairs = text
    .trim()
    .split('\n')
    .map((line): [string, string] => [
      line.slice(0, line.indexOf(':')).trim(),
      line.slice(line.indexOf(':') + 1).trim(),
    ])
  return pairs.every(([name]) => isFieldName(name)) ? pairs : undefined
}
