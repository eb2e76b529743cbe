import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../shared/', import.meta.url))
const missing = new Set<string>()

/**
 * The path of a corpus or oracle that lies beside the checkout (`corpora/…`, `oracles/…`, `reference/…`), or undefined
 * where it is not there: then the caller skips its test, and this says so once, loudly.
 */
export function sharedPath(relative: string): string | undefined {
  const path = root + relative
  if (existsSync(path)) return path
  if (!missing.has(relative)) {
    missing.add(relative)
    console.warn(`SKIPPED: ${relative} is not beside this checkout; the tests that need it do not run`)
  }
  return undefined
}
