import type { StanceLines } from './stance-idioms.ts'

/** Fixed phrases by which somebody is for what follows them (see `stanceIdioms`). */
export const idiomsFor: StanceLines = [
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
    will/would hear of
    beat/blaze path to
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
  // For it, in further phrases.
  [
    'attitude',
    1,
    0,
    `vote yes/aye to/on
    give/grant/lend/throw/offer full/backing/support/seal/stamp/vote approval/backing/support/of/- confidence/approval/- to/behind
    give thumb/thumbs-up up/- to
    nail colour/color to mast of
    take up cudgel for
    break lance for
    come to rescue/defence/defense/aid of
    put shoulder to wheel for
    go all/whole in/hog for/on
    put/pin/place/set/stake/hang hope/faith/trust/reputation/future/credibility in/on
    look with favour/favor on/upon
    look kindly/favourably/favorably/approvingly on/upon
    take kindly to
    have soft/sweet spot/tooth for
    have taste/hunger/thirst/yen/passion/appetite/stomach for
    have no/little objection/issue/problem/quarrel/qualm/difficulty/trouble/misgiving/reservation/argument/scruple with/to/about/over/in
    see/raise/find no/little objection/issue/problem/quarrel/difficulty/obstacle/harm/fault with/to/about/over/in
    see/find/have nothing wrong/against with/-
    have nothing against
    make no objection to
    not wait to/for
    hardly/scarcely wait to/for
    champ/chomp at bit to/for
    raring/itching/dying/burning/aching to/for
    see/recognise/recognize/appreciate/grasp merit/wisdom/sense/point/need/benefit/value/logic/virtue/advantage of/in/for
    spare no effort/expense to/in/on/for
    leave no stone unturned to/in
    bend/lean/fall over backwards/backward/- to
    move heaven and earth for/to
    pull out stop/all for/to
    go out of way to
    go extra/last mile for/to/on
    do utmost/best/bit/everything/all to/for
    make point of
    take plunge on
    nail down -
    forge/plough/plow/steam/power/march/blaze/surge ahead/on/forward with
    make good on
    deliver/follow/come through/good on
    breathe new/fresh life into
    give new/fresh impetus/momentum/boost/lease/life/push/shot of/in/- life/arm/- to
    inject/put new/fresh life/momentum/energy into
    get ball roll on
    set ball roll on
    fire start gun on
    lay ground/groundwork/foundation/basis for
    blaze/light trail for/towards
    set stage/scene for
    get out in front on
    take lead on/in
    stay course on/with/over
    hold/keep/stand line/ground/course/firm/faith on/over/with
    keep up pressure for
    answer/heed/hear/echo/join/back/support/endorse call/chorus/plea/demand for/of/to
    stand four-square/foursquare/firmly/squarely/solidly/resolutely behind/by
    firmly/solidly/squarely/fully/wholly/entirely/four-square/foursquare/right behind
    hell-bent/gung-ho/bullish/keen/sold on/about
    nothing if not for
    throw open door to/for
    roll out red carpet for
    welcome/receive/greet with open arm
    get foot in door for
    over moon about/at/over
    tickle pink at/by/about`,
  ],
  [
    'value',
    1,
    1,
    `nothing wrong/untoward/improper/illegal/reprehensible/bad with/about/in
    every/good/ample/compelling reason/justification/case to/for`,
  ],
]
