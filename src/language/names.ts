import type { Name } from '../model/index.ts'
import type { Model } from './model.ts'

/**
 * The proper names among the words from `from` to `to` (exclusive) of the columns `words` (numbers of forms in
 * `model.lexicon`) and `tags` (numbers in `model.lexicon.dictionary.tags`), in order and without overlap; the indices
 * of the names count from `from`.
 */
export function findNames(_model: Model, _words: Int32Array, _tags: Int32Array, _from: number, _to: number): Name[] {
  return []
}
