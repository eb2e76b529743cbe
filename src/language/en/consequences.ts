/** What becomes of people, for better (1) or worse (−1), who do a thing or leave it: 'we will regret it', 'they will be safer'. */
export const consequences = new Map<string, number>([
  ...`regret rue repent mourn weep suffer bleed starve freeze perish die lose fail collapse fall crumble disintegrate unravel sink drown
  burn shrink wither despair tremble poor alone lonely isolated vulnerable sorry ashamed guilty defenceless defenseless helpless unsafe
  insecure cold dark weak bad worse curse haunt doom doomed lost finished next dead`
    .split(/\s+/)
    .map((word): [string, number] => [word, -1]),
  ...'alive intact whole win survive prosper flourish thrive benefit gain thank forgive safe secure rich free happy proud strong good well better sleep'
    .split(' ')
    .map((word): [string, number] => [word, 1]),
])

/** Adjectives by whose comparative one way is found better (1) or worse (−1) than another. */
export const comparedWorths = new Map<string, number>([
  ...'good better wise smart clever cheap safe effective quick fast fair easy sensible sound humane efficient elegant promising noble'
    .split(' ')
    .map((word): [string, number] => [word, 1]),
  ...'bad worse dangerous dumb stupid foolish silly risky reckless expensive costly wrong harmful insane absurd crazy mad cruel'
    .split(' ')
    .map((word): [string, number] => [word, -1]),
])

/** Verbs by whose imperative somebody is challenged to come up with a better thing: 'show me a better way'. */
export const challengingVerbs = new Set(['show', 'name', 'give', 'tell', 'find', 'offer', 'bring'])

/** What people are or do who are found to act ill (−1) or well (1). */
export const conducts = new Map<string, number>([
  ...`fool coward traitor idiot hypocrite appeaser liar warmonger dreamer freeloader sponger delinquent shirker culprit bully madman
  cheat delude dream err betray mislead appease blunder misjudge mistake miscalculate underestimate deceive dupe kid fool lie overreact`
    .split(/\s+/)
    .map((word): [string, number] => [word, -1]),
  ...'hero patriot realist'.split(' ').map((word): [string, number] => [word, 1]),
])
