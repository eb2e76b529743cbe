import type { Effect } from './effects.ts'
import { choicesOf } from './phrases.ts'

/**
 * Fixed phrases that do to the stance on what follows them what one word would: 'pour cold water on', 'want nothing to do
 * with'. Words are lemmas in their order, `/` parts choices at a place, `-` is none; articles, possessives and adjectives may
 * stand between. Written from general knowledge of the language.
 */
const before: [kind: Effect['kind'], policy: number, claim: number, lines: string][] = [
  // Against it, and holding it untrue.
  [
    'attitude',
    -1,
    -1,
    `pour/throw/dash cold water on/over
    pour/heap scorn/ridicule/derision on/upon/over
    give short shrift to
    make short work of
    want none of
    have no truck with
    have no/little/scant/short time/patience/use/sympathy for/with
    have no/little/scant appetite/stomach/enthusiasm/desire/wish/inclination/intention/interest for/to/of/in
    take exception to
    take issue with
    take umbrage/offence/offense at
    take dim view of
    look askance at
    turn up nose at
    turn nose up at
    turn back on
    wash hand of
    bat/swat/brush/wave/sweep/cast/push away/aside/off -
    shrug/laugh off -
    find fault with
    pick/poke hole in/at
    cast/throw doubt on/upon/over
    be no fan/friend/supporter/believer/advocate/admirer of/in
    scoff/sneer/sniff/jeer/snort/scowl/tut at
    carp/cavil/grumble/fume/seethe/rage/rail/fulminate/inveigh/storm/thunder at/against/over/about
    tear/lay/rip/pile/light/wade into
    take swipe/dig/jab/potshot at
    set face against
    dead set against
    up in arm about/over/against`,
  ],
  // Against doing it.
  [
    'attitude',
    -1,
    0,
    `shut/close/slam/bang/bar door on/to/against
    want/have nothing to do with
    want no part/share of/in
    not/never hear of
    not countenance/stomach/brook -
    in no mood for/to
    see no/little/scant point/use/need/reason/sense/merit/case/value/cause/basis/logic/wisdom/virtue/benefit/advantage/purpose in/for/to
    leave no/little/scant room/scope/place for
    draw line at
    draw red line at
    put foot down over/on/at
    put paid/end/stop to
    put brake/damper/lid on
    pull plug/rug on/from
    sound/toll death knell for/of/on
    call time/halt/end on/to
    bring end/halt/stop to
    steer/stay/keep clear of
    stay/keep/hold aloof from
    fight shy of
    give wide berth to
    keep distance from
    distance/dissociate himself/herself/itself/themselves/oneself/myself/ourselves from
    stand in way of
    dig in heel over/on/against
    in no hurry/rush/position for/to
    come out/down against
    turn/knock/shoot/strike/vote down -
    wriggle/weasel/duck/bow/opt/back/get out of
    beg off -
    balk/baulk/recoil/bridle/bristle/wince/shudder/jib at/from
    allergic to
    loath/loth to`,
  ],
  // Against what others do, which is so.
  [
    'attitude',
    -1,
    1,
    `not/never/hardly/scarcely/barely understand/comprehend/fathom/grasp/explain/see why/how/that/-
    fail to understand/comprehend/fathom/grasp/see why/how/that/-
    unable to understand/comprehend/fathom/grasp/explain why/how/that/-
    at loss to understand/comprehend/fathom/grasp/explain why/how/that/-
    hard/difficult/impossible to understand/comprehend/fathom/grasp/explain/justify why/how/that/-
    beyond me/him/her/us/them/belief/comprehension why/how/that`,
  ],
  [
    'value',
    -1,
    -1,
    `there be no/little point/use/need/reason/sense/merit/case/cause/room/place in/for/to
    be no question/chance/prospect/possibility/hope of
    make no/little/scant sense to/for`,
  ],
  [
    'value',
    1,
    1,
    `be/see/have no alternative/substitute/replacement to/for
    no alternative/choice/option but to
    make good/perfect/every/- sense to/for`,
  ],
  // Not quite for it.
  [
    'attitude',
    -0.5,
    -0.5,
    `have/get second thought/mind about/on
    in two mind about/over/on
    blow hot and cold on/over/about
    go cold/cool on
    get cold foot about/over/on
    cool/sour on/toward/towards
    drag foot/heel on/over/about
    sit on hand over/on
    play down -
    play for time on/over`,
  ],
  // For it.
  [
    'attitude',
    1,
    0,
    `throw/put/place/lend weight/support/backing behind/to
    get/swing/fall/rally/line/stand/unite/range/rank up/in/- behind
    get/come on board with/for
    come round/around to
    come out for
    come out/down in favour/favor/support of
    speak/stand/stick up for
    go to bat/barricade for
    beat/bang drum for
    fly/wave flag for
    carry torch for
    make/argue/plead/press/put case/plea/pitch/push/bid/argument for
    put in word for
    cry/hold out for
    hanker after/for
    clamour/clamor/agitate/lobby/petition/canvass/crusade for
    hold fast/firm to/on
    stick to gun on/over
    set heart/sight on
    have heart set on
    put name/signature to
    put pen to -
    sign up/on to
    buy into
    subscribe to
    jump/leap at
    warm to
    rally to/round
    lap up -
    plump/root for
    sing praise of
    give blessing/nod/approval/assent/consent/backing/go-ahead/green/thumb light/up/ahead/- to/for
    clear/pave/smooth/open way/path/ground for/to
    open door to/for
    leave/keep door open/ajar to/for
    all for
    in favour/favor of
    at forefront of
    lead charge for
    set/put in motion -`,
  ],
]

/** Phrases that stand as the predicate of what they are said of: 'troops are off the table'. */
const behind: [kind: Effect['kind'], policy: number, claim: number, lines: string][] = [
  [
    'deed',
    -1,
    -0.5,
    `off table/agenda/menu/cards
    on ice/hold
    dead in water
    no long on table/agenda/cards
    not on table/agenda/cards/menu/horizon`,
  ],
  [
    'value',
    -1,
    -1,
    `out of question
    out of place
    beyond pale
    dead end
    dead duck/letter
    waste of time/money/effort/breath
    recipe for disaster/war/chaos/defeat/escalation
    step/bridge too far
    slippery slope
    own goal
    pipe dream
    lost cause
    fool errand
    road to nowhere
    step in wrong direction
    not/no option/answer/solution/remedy/way
    make thing/matter/situation/problem/crisis/conflict worse/bad/harder/hard
    do more harm than good
    do little/nothing for/to
    achieve/solve/change/accomplish/resolve/settle little/nothing
    lead/go/get nowhere
    too little too late
    of no use
    to no avail
    shot in foot/knee`,
  ],
  // How it is received: by whom, stands behind ('in Oslo', 'with Oslo').
  [
    'attitude',
    -1,
    -0.5,
    `fall on deaf ear
    go down badly
    cut no ice
    raise eyebrow/hackle
    ruffle feather
    get/receive short shrift
    get/receive/have/find cool/chilly/frosty/lukewarm reception/welcome/hearing`,
  ],
  [
    'attitude',
    1,
    0.5,
    `go down well
    find favour/favor/backer/supporter/taker
    strike chord
    get/receive/have/find warm/friendly reception/welcome/hearing`,
  ],
  [
    'value',
    1,
    1,
    `step in right direction
    right/only way/course/answer/thing
    only language/hope/option
    game changer/changing
    matter of life/survival/necessity/honour
    in interest of
    worth price/effort/candle`,
  ],
  [
    'deed',
    0.5,
    0.5,
    `on table/agenda/cards
    in work/pipeline/making
    under consideration/discussion/preparation/way`,
  ],
]

/** What may follow the words of a phrase so far; with an effect where a phrase may end. */
export interface StanceIdiom {
  effect?: Effect
  predicate?: boolean
  next: Map<string, StanceIdiom>
}

/** Phrases by the lemma of their first word. */
export const stanceIdioms = new Map<string, StanceIdiom>()

for (const [lists, predicate] of [
  [before, false],
  [behind, true],
] as const)
  for (const [kind, policy, claim, lines] of lists)
    for (const line of lines.split('\n'))
      for (const words of choicesOf(line)) {
        let idiom: StanceIdiom = { next: stanceIdioms }
        for (const word of words) {
          const known = idiom.next.get(word) ?? { next: new Map() }
          idiom.next.set(word, known)
          idiom = known
        }
        idiom.effect = { kind, policy, claim }
        idiom.predicate = predicate
      }
