import type { Codebook, IssueFile } from '../codebook/index.ts'
import { analyse } from '../language/index.ts'
import { code } from './code.ts'

/** Low, so that an example of one sentence is judged by who and which side, not by how much more a document would say. */
const LEAST = 0.1
/** How sure a stance must be to contradict an example that says there is none. */
const SURE = 0.45

/** What an example of an issue gives: stances as examples write them (`POL +`), the surest of each actor. */
export interface ExampleResult {
  issue: string
  /** Its place among the issue's examples. */
  index: number
  text: string
  /** What it says should be found. */
  expected: string[]
  found: string[]
  /** All that is expected is found; where nothing is expected, nothing is found that is sure. */
  passed: boolean
}

/** Codes the examples of all issues. Pure. */
export function runExamples(codebook: Codebook): ExampleResult[] {
  return [...codebook.issues.values()].flatMap((issue) =>
    issue.examples.map((example, index) => runExample(codebook, issue.id, index, example)),
  )
}

function runExample(
  codebook: Codebook,
  issue: string,
  index: number,
  { text, date, stances: expected }: IssueFile['examples'][number],
): ExampleResult {
  const { statements } = code({ id: 'example', text, date }, analyse(text), codebook, { minConfidence: LEAST })
  const surest = new Map<string, { stance: string; confidence: number }>()
  for (const { actor, issue: on, stance, confidence } of statements)
    if (on === issue && confidence > (surest.get(actor)?.confidence ?? 0)) surest.set(actor, { stance, confidence })
  const counted = [...surest].filter(([, { confidence }]) => expected.length > 0 || confidence >= SURE)
  const found = counted.map(([actor, { stance }]) => `${actor} ${stance}`)
  const passed = expected.length === 0 ? found.length === 0 : expected.every((stance) => found.includes(stance))
  return { issue, index, text, expected, found, passed }
}
