/** Verbs by which somebody answers what is asked of them, where nothing stands behind: 'Berlin refused'. +1 does it, −1 does not. */
export const answers = new Map<string, number>()
for (const lemma of 'agree comply oblige relent consent acquiesce accede concur yield'.split(' ')) answers.set(lemma, 1)
for (const lemma of 'refuse decline balk baulk demur'.split(' ')) answers.set(lemma, -1)
