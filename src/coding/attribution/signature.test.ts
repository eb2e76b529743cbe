import { expect, it } from 'vitest'
import { signatureAfter } from './signature.ts'

const after = (text: string) => {
  const found = signatureAfter(text, text.indexOf('”') + 1)
  return found && text.slice(found.start, found.end)
}

it('finds who signs a quotation, behind it or on the next line', () => {
  expect(after('“The pact must hold.” Mary Ann Smith, Evening Lantern\n\nMore.')).toBe('Mary Ann Smith')
  expect(after('“The pact must hold.” ― Mary Ann Smith\nMore.')).toBe('Mary Ann Smith')
  expect(after('“The pact must hold.”\n\nJ. P. Doe & Ann Roe, The Lantern')).toBe('J. P. Doe & Ann Roe')
})

it('takes no sentence for a signature', () => {
  expect(after('“The pact must hold,” Mary Smith, a senator, said.')).toBeUndefined()
  expect(after('“The pact must hold.” Smith, Lantern\n')).toBeUndefined()
  expect(after('“The pact must hold.” Mary Smith, Ann Roe and others left. They were late.\n')).toBeUndefined()
})
