/** Verbs by which somebody answers what is asked of them, where nothing stands behind: 'Berlin refused'. +1 does it, −1 does not. */
export const answers = new Map<string, number>()
for (const lemma of 'agree comply oblige relent consent acquiesce accede concur yield'.split(' ')) answers.set(lemma, 1)
for (const lemma of 'refuse decline balk baulk demur'.split(' ')) answers.set(lemma, -1)

/** Verbs of taking somebody's side (1) or the other (−1), by the preposition behind which they stand, '' where they are the object. */
export const sidingVerbs = new Map<string, ReadonlyMap<string, number>>()
for (const [verb, preposition, sign] of [
  ['side', 'with', 1],
  ['agree', 'with', 1],
  ['concur', 'with', 1],
  ['stand', 'behind', 1],
  ['stand', 'with', 1],
  ['rally', 'behind', 1],
  ['line', 'behind', 1],
  ['back', '', 1],
  ['second', '', 1],
  ['echo', '', 1],
  ['disagree', 'with', -1],
  ['side', 'against', -1],
  ['contradict', '', -1],
] as const)
  sidingVerbs.set(verb, new Map([...(sidingVerbs.get(verb) ?? []), [preposition, sign]]))
