import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { readFlowLines } from './flow-lines.ts'
import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'

/** One file of a codebook; `path` is relative to the codebook's folder, with forward slashes. */
export interface CodebookFile {
  path: string
  text: string
}

/** A checked entry and where it stands. `lineOf` gives the line of a field within it (`['memberships', 0, 'in']`). */
export interface Entry<T> {
  value: T
  file: string
  line: number
  lineOf: (path: PropertyKey[]) => number
}

/** Reads a file that holds a list of entries, or one entry; what is wrong goes to `problems` and the rest is returned. */
export function readEntries<S extends z.ZodType>(
  file: CodebookFile,
  schema: S,
  problems: Problem[],
): Entry<z.output<S>>[] {
  const entries: Entry<z.output<S>>[] = []
  for (const { value, lineOf, lineOfKey } of readValues(file, problems)) {
    const result = schema.safeParse(value)
    if (result.success) {
      entries.push({ value: result.data, file: file.path, line: lineOf([]), lineOf })
      continue
    }
    for (const issue of result.error.issues.flatMap(nearestOfUnion)) {
      const at = { severity: 'error' as const, file: file.path }
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          const known = knownFields(schema, issue.path)
          const near = nearest(key, known)
          problems.push({
            ...at,
            line: lineOfKey(issue.path, key),
            what: `unknown field "${key}"`,
            remedy: near ? `write "${near}"` : known.length > 0 ? `known fields: ${known.join(', ')}` : 'leave it out',
          })
        }
      } else {
        problems.push({ ...at, line: lineOf(issue.path), what: fault(issue, value), remedy: remedy(issue) })
      }
    }
  }
  return entries
}

interface Located {
  value: unknown
  lineOf: (path: PropertyKey[]) => number
  lineOfKey: (path: PropertyKey[], key: string) => number
}

function readValues(file: CodebookFile, problems: Problem[]): Located[] {
  const lines = readFlowLines(file.text)
  if (!lines) return readDocument(file, problems)
  return lines.map(({ value, line }) => ({ value, lineOf: () => line, lineOfKey: () => line }))
}

function readDocument(file: CodebookFile, problems: Problem[]): Located[] {
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  for (const error of document.errors.slice(0, 1)) {
    problems.push({
      severity: 'error',
      file: file.path,
      line: lines.linePos(error.pos[0]).line,
      what: `is no YAML: ${error.message.replace(/\s+/g, ' ')}`,
      remedy: 'mend the line; quote text that holds ": " or " #" and indent with spaces',
    })
  }
  if (document.errors.length > 0 || document.contents === null) return []

  const lineAt = (path: PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const lineAtKey = (path: PropertyKey[], key: string): number => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    const pair = isMap(node) ? node.items.find((item) => isNode(item.key) && String(item.key) === key) : undefined
    const range = pair && isNode(pair.key) ? pair.key.range : undefined
    return range ? lines.linePos(range[0]).line : lineAt(path)
  }
  const located = (value: unknown, base: PropertyKey[]): Located => ({
    value,
    lineOf: (path) => lineAt([...base, ...path]),
    lineOfKey: (path, key) => lineAtKey([...base, ...path], key),
  })
  if (!isSeq(document.contents)) return [located(document.toJS(), [])]
  return (document.toJS() as unknown[]).map((value, index) => located(value, [index]))
}

/** What is wrong by the alternative that the value comes nearest to: the one that fails deepest inside. */
function nearestOfUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const depth = (issues: z.core.$ZodIssue[]): number =>
    Math.max(...issues.map((inner) => inner.path.length + (inner.code === 'unrecognized_keys' ? 1 : 0)))
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0]!
  return best.flatMap((inner) => nearestOfUnion({ ...inner, path: [...issue.path, ...inner.path] }))
}

function fault(issue: z.core.$ZodIssue, value: unknown): string {
  const field = issue.path.join('.')
  const given = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value)
  if (given === undefined && issue.code === 'invalid_type')
    return field ? `field "${field}" is missing` : 'the entry is empty'
  if (issue.code === 'custom') return `"${field}: ${String(given)}" ${issue.message}`
  return field ? `"${field}: ${JSON.stringify(given)}" does not fit` : `${JSON.stringify(given)} is no entry`
}

function remedy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `write ${nouns[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `write one of: ${issue.values.join(', ')}`
    case 'custom':
      return 'correct the date'
    default:
      return issue.message
  }
}

const nouns: Record<string, string> = {
  object: 'a mapping (field: value)',
  array: 'a list ([a, b])',
  string: 'text',
  int: 'a whole number',
  boolean: 'true or false',
}

interface SchemaParts {
  shape?: Record<string, unknown>
  element?: unknown
  valueType?: unknown
  innerType?: unknown
  options?: unknown[]
}

const partsOf = (schema: unknown): SchemaParts => (schema as { def?: SchemaParts } | undefined)?.def ?? {}

/** The fields that the schema knows at a path, found by walking its objects, lists, alternatives and optional parts. */
function knownFields(schema: unknown, path: PropertyKey[]): string[] {
  const { shape, element, valueType, innerType, options } = partsOf(schema)
  if (innerType !== undefined) return knownFields(innerType, path)
  if (options) return [...new Set(options.flatMap((option) => knownFields(option, path)))]
  const [key, ...rest] = path
  if (key === undefined) return Object.keys(shape ?? {})
  return knownFields(typeof key === 'number' ? element : (shape?.[String(key)] ?? valueType), rest)
}
