import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { generalOffices } from './offices.ts'

it('are all told to whoever writes a codebook, by whom they speak for', () => {
  const page = readFileSync(new URL('../../docs/own-codebook.md', import.meta.url), 'utf8').replace(/\s+/g, ' ')
  const [, speak = '', own = ''] =
    /speak for the actor they serve: (.*?)\. These speak for themselves: (.*?)\./.exec(page) ?? []
  const listed = (speaksFor: boolean) => generalOffices.filter((one) => one.speaksFor === speaksFor).map(({ id }) => id)
  expect(speak.split(', ')).toEqual(listed(true))
  expect(own.split(', ')).toEqual(listed(false))
})
