import { blame, objectControl } from '../../language/index.ts'

export function isObjectControl(lemma: string): boolean {
  return objectControl.has(lemma) || blame.has(lemma)
}
