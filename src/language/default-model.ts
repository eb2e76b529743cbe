import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadModel, type Model } from './model.ts'

let loaded: Model | undefined

/** The English model that comes with the package, loaded when first asked for. */
export function defaultModel(): Model {
  if (loaded) return loaded
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return (loaded = loadModel(readFileSync(join(folder, 'models', 'en', 'weights.bin'))))
}
