import { describe, expect, it } from 'vitest'
import { checkCodebook } from './check.ts'
import type { CodebookFile } from './entries.ts'
import { problemText } from './problem.ts'

const sound: Record<string, string> = {
  'codebook.yaml': 'id: river\nname: The river commission\nalliance: RC\n',
  'actors.yaml': `- {id: RC, kind: organisation, name: River Commission}
- {id: UPP, kind: state, name: Upperland, demonyms: [Upperlander], memberships: [{in: RC, from: 1950}]}
- {id: LOW, kind: state, name: Lowland, memberships: [{in: RC, from: 1950-05, to: 2001}]}
`,
  'roles.yaml': `- {person: Ada Brook, actor: UPP, role: president, from: 2001-02-03, to: 2005}
- {person: Ben Ford, actor: UPP, role: president, from: 2005-03-01}
`,
}

/** The problems of the sound codebook with some files changed, as text. */
function problemsWith(changed: Record<string, string>): string[] {
  const files: CodebookFile[] = Object.entries({ ...sound, ...changed }).map(([path, text]) => ({ path, text }))
  return checkCodebook(files).problems.map(problemText)
}

describe('checkCodebook', () => {
  it('finds nothing wrong with a sound codebook, and keeps what it says', () => {
    const { codebook, problems } = checkCodebook(Object.entries(sound).map(([path, text]) => ({ path, text })))
    expect(problems).toEqual([])
    expect(codebook?.alliance).toBe('RC')
    expect(codebook?.actors.get('LOW')?.memberships).toEqual([{ in: 'RC', as: 'member', from: '1950-05', to: '2001' }])
    expect(codebook?.roles[0]).toMatchObject({ person: 'Ada Brook', from: '2001-02-03', speaksFor: true })
  })

  it.each([
    [
      'an unknown field',
      { 'roles.yaml': '- {person: A, actor: UPP, role: president, form: 2001}' },
      'roles.yaml:1: error: unknown field "form"; write "from"',
    ],
    [
      'a field missing',
      { 'roles.yaml': '\n- {person: A, actor: UPP}' },
      'roles.yaml:2: error: field "role" is missing; write text',
    ],
    [
      'an impossible date',
      { 'roles.yaml': '- {person: A, actor: UPP, role: president, from: 2001-02-30}' },
      'roles.yaml:1: error: "from: 2001-02-30" is no date: write 2022, 2022-03 or 2022-03-04; correct the date',
    ],
    [
      'an unknown actor of a role',
      { 'roles.yaml': '- {person: A, actor: UPA, role: president}' },
      'roles.yaml:1: error: unknown actor "UPA"; write "UPP", or add it to actors.yaml',
    ],
    [
      'an unknown office',
      { 'roles.yaml': '- {person: A, actor: UPP, role: presidnet}' },
      'roles.yaml:1: error: unknown office "presidnet"; write "president", or add it to offices.yaml',
    ],
    [
      'a role that ends before it begins',
      { 'roles.yaml': '- {person: A, actor: UPP, role: president, from: 2005, to: 2001}' },
      'roles.yaml:1: error: ends (2001) before it begins (2005); swap or correct the dates',
    ],
    [
      'an alliance nobody knows',
      { 'codebook.yaml': 'id: river\nname: X\nalliance: RX\n' },
      'codebook.yaml:3: error: unknown actor "RX"; write "RC", or add it to actors.yaml',
    ],
    [
      'an outsider nobody knows',
      { 'issues/dam.yaml': 'id: dam\nkind: policy\nplus: building the dam\noutsiders: [UPA, rebels]\nabout: [dam]\n' },
      'issues/dam.yaml:4: error: unknown actor "UPA"; write "UPP", or add it to actors.yaml',
    ],
    [
      'a file that belongs nowhere',
      { 'actor.yaml': '- {}' },
      'actor.yaml:1: warning: belongs to no section and is not read; call it actors.yaml',
    ],
  ])('names file, line and remedy of %s', (_, changed, expected) => {
    expect(problemsWith(changed as unknown as Record<string, string>)).toEqual([expected])
  })

  it('points into the list entry that is wrong', () => {
    const actors = `${sound['actors.yaml']}- id: X
  kind: country
  name: X
  memberships:
    - in: RC
    - in: RK
`
    expect(problemsWith({ 'actors.yaml': actors })).toEqual([
      'actors.yaml:5: error: "kind: "country"" does not fit; write one of: state, organisation, person, group',
    ])
    expect(problemsWith({ 'actors.yaml': actors.replace('country', 'state') })).toEqual([
      'actors.yaml:9: error: unknown actor "RK"; write "RC", or add it to actors.yaml',
    ])
  })

  it('tells of duplicate ids, of two holders of one office at once, and of an alias with two owners', () => {
    const twice = `${sound['actors.yaml']}- {id: LOW, kind: state, name: Lowlands, demonyms: [Upperlander]}\n`
    expect(problemsWith({ 'actors.yaml': twice })).toEqual([
      'actors.yaml:4: error: duplicate actor "LOW", first at actors.yaml:3; join the two or rename one',
      'actors.yaml:4: warning: "Upperlander" means both UPP (actors.yaml:2) and LOW; texts are read as UPP; take it out of one of the two, or leave it so',
    ])
    const both = sound['roles.yaml']!.replace('to: 2005}', 'to: 2006}')
    expect(problemsWith({ 'roles.yaml': both })).toEqual([
      'roles.yaml:2: error: Ben Ford overlaps with Ada Brook as UPP president (roles.yaml:1); correct a date, or say acting: true',
    ])
  })

  it('says what is wrong inside a pattern', () => {
    const issue = (about: string) => `id: x\nkind: policy\nplus: more of it\nabout:\n  - ${about}\n`
    expect(problemsWith({ 'issues/x.yaml': issue('{pattern: dam, stnce: +}') })).toEqual([
      'issues/x.yaml:5: error: unknown field "stnce"; write "stance"',
    ])
    expect(problemsWith({ 'issues/x.yaml': issue('{pattern: dam, stance: yes}') })).toEqual([
      'issues/x.yaml:5: error: "about.0.stance: "yes"" does not fit; write one of: +, -',
    ])
    expect(problemsWith({ 'issues/x.yaml': issue('$dmas') })[0]).toMatch(
      /^issues\/x\.yaml:5: error: no concept or actor "\$dmas"/,
    )
  })

  it('reads the rest of a codebook whose one file is no YAML', () => {
    const problems = problemsWith({ 'people.yaml': '- {name: "A}\n' })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^people\.yaml:\d: error: is no YAML/)
    expect(checkCodebook([]).problems.map(problemText)).toEqual([
      'codebook.yaml:1: error: is missing; write one with id, name and alliance (the id of the actor whose members are the alliance)',
    ])
  })

  const warned = (actors: string, roles = '[]') =>
    problemsWith({ 'actors.yaml': `${sound['actors.yaml']}${actors}`, 'roles.yaml': roles })

  it.each([
    ['{id: FRI, kind: state, name: Friday}', 'actor FRI is called "Friday", which is a weekday'],
    ['{id: OCT, kind: state, name: October}', 'actor OCT is called "October", which is a month'],
    ['{id: MRS, kind: state, name: Mrs.}', 'actor MRS is called "Mrs.", which is a title'],
    ['{id: UP2, kind: state, name: UPPERLAND}', '"UPPERLAND" of UP2 is a name of UPP too but for its capitals'],
    ['{id: RC2, kind: organisation, name: RC}', '"RC" of RC2 is the abbreviation of RC (River Commission)'],
    ['{id: HIL, kind: state, name: Hilland}', undefined],
  ])('warns of %s where it is no actor, or one twice', (entry, what) => {
    const problems = warned(`- ${entry}\n`)
    if (what === undefined) expect(problems).toEqual([])
    else expect(problems).toEqual([expect.stringContaining(`actors.yaml:4: warning: ${what}; `)])
  })

  it('warns of a role that cannot be its actor’s', () => {
    const files = Object.entries({
      ...sound,
      'offices.yaml': '- {id: ferry master, actor: UPP, rank: 2, names: [ferry master]}\n',
      'roles.yaml':
        '- {person: Ada Brook, actor: UPP, role: president}\n- {person: Ben Ford, actor: RC, role: official}\n- {person: Cy Lake, actor: LOW, role: ferry master}\n',
    }).map(([path, text]) => ({ path, text }))
    const known = checkCodebook(Object.entries(sound).map(([path, text]) => ({ path, text }))).codebook!
    expect(checkCodebook(files, { known }).problems.map(problemText)).toEqual([
      'roles.yaml:2: warning: Ben Ford as official of RC is doubtful: this person is known for Upperland; correct the actor, or leave it where it is somebody else of that name',
      'roles.yaml:3: warning: Cy Lake is ferry master of LOW, an office of UPP; write UPP, or another office',
    ])
    expect(checkCodebook(files).problems).toHaveLength(1)
  })
})
