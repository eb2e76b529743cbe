import type { StanceLines } from './stance-idioms.ts'

/** Fixed phrases by which somebody is against what follows them, or judges it (see `stanceIdioms`). */
export const idiomsAgainst: StanceLines = [
  // Against it, and holding it untrue.
  [
    'attitude',
    -1,
    -1,
    `pour/throw/dash cold water on/over
    pour/heap scorn/ridicule/derision on/upon/over
    give short shrift to
    make short work of
    want/have none of
    have no truck with
    have no/little/scant/short time/patience/use/sympathy for/with
    have no/little/scant appetite/stomach/enthusiasm/desire/wish/inclination/intention/interest for/to/of/in
    have problem with
    resist temptation/urge/impulse/pressure to
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
    be odd one/man out on/over/in/about
    maintain/keep/enter/lodge/place/uphold/have general/scrutiny/parliamentary/- reserve on/over/about
    up in arm about/over/against`,
  ],
  // Against doing it.
  [
    'attitude',
    -1,
    0,
    `shut/close/slam/bang/bar door/border/airspace/port on/to/against/for
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
    stay/keep/hold/stand/remain aloof from
    frown on/upon
    steer/veer/tiptoe away/clear from/of
    look other way on
    fob/palm off - on/with
    be excused/exempted/spared from
    shut/slap down suggestion/talk/speculation/notion of/about/that
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
    make no/little/scant sense to/for
    shoot itself/himself/herself/themselves/ourselves/yourself/economy/industry/country in foot/knee/leg with/by/over/-
    score own goal with/by/over
    play with fire with/by/over
    pay heavy/high/steep/bitter/dear price for
    play into hand of with/by`,
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
    get/have/develop/- cold foot about/over/on
    draw line under
    get in way of
    cast shadow/pall over/on
    come down hard on
    put/place/leave on back burner
    put/place/keep/leave on ice/hold -
    put/lay/leave/keep/bury/stick in/into drawer/freezer -
    cool/sour on/toward/towards
    drag foot/heel on/over/about
    sit on hand over/on
    play for time on/over`,
  ],
  // Making little of it: no side on whether it ought to be done.
  ['attitude', 0, -1, 'play down -'],
  // Against doing it, in further phrases.
  [
    'attitude',
    -1,
    0,
    `give/show cold shoulder/shoulder/cold/thumb down/- to
    give thumb down to
    turn thumb down on
    turn deaf ear/ear/eye to
    give cool/chilly/frosty/icy/lukewarm/tepid reception/welcome/response/reaction/answer/hearing to
    turn cold shoulder on/to
    step/stamp/stand/lean on brake on/over
    slam/hit/jam/apply brake on/to
    pull rug/carpet from/out under -
    cut ground from under -
    throw/put/toss spanner/wrench/spoke in/into work/wheel/- of/for
    throw wrench into -
    put/place obstacle/hurdle/stumbling in/before/block way/path/- of/before
    stand/get/be in path of
    block/bar/obstruct path/way/road to/for/towards
    throw/put up roadblock/obstacle/barrier/hurdle/resistance/fight to/against/over
    raise hue and cry about/against/over
    raise alarm/objection/stink/ruckus/racket over/about/to/against/at
    kick up fuss/stink/row/storm/dust about/over/against
    make fuss/song/stink about/over/of
    make fun/mock/mincemeat/mockery of
    poke fun at
    sound/ring alarm/bell/tocsin bell/- about/over/on
    sound/strike note of caution/alarm/warning/scepticism/skepticism about/on/over
    strike/sound cautious/sceptical/discordant/sour/defiant note on/over/about
    say no/non/nein/nyet to
    vote no to/on
    throw/chuck in towel/sponge on/over
    throw/cast/toss/chuck overboard/aside/out -
    clip wing of
    hammer/drive/put/knock nail in/into coffin of
    sound/ring/toll/knell death/knell/bell knell/- for/of
    deal/deliver/strike/land blow/death/body blow/- to/against
    strike blow at/against
    dig grave for/of
    speak/think/talk ill/poorly/badly/disparagingly/harshly/slightingly of/about
    look down on/upon
    look down nose at/on
    take jaundiced/dim/sour/bleak view of
    have enough of
    have bellyful/surfeit of
    be tired/sick/weary/fed to/of/up death/with/- of/with/-
    feed/fed up with/of
    sick to death of
    sick and tired of
    ill at ease with/about
    out of love with
    fall out of love with
    lose patience/faith/confidence/interest/appetite/enthusiasm/heart/trust/taste/hope in/for/with/of/over
    run out of patience with
    at end of patience with
    see red over/about/at
    go on/to warpath/barricade against/over
    go ballistic/berserk over/about/at
    go to war against/over
    at war with/over
    up to here with
    let off steam about
    vent anger/spleen/fury/frustration/rage/ire/wrath at/on/over
    direct/train/turn/aim fire/ire/anger/gun/criticism on/at/against
    level/heap/direct/hurl/aim criticism/abuse/accusation/invective at/on/against
    close/join/link rank/force/arm against
    make common cause/case against
    make/build/argue/put case against
    beat/bang drum against
    lead charge/opposition/fight/resistance/revolt/campaign/rebellion against/to
    rally/drum/muster up/- opposition/resistance/support to/against
    take up arm/cudgel against
    take stand/hard/tough line/stand/stance/- against
    mount/wage/fight campaign/crusade/rearguard/opposition/guerrilla action/war/battle/- against
    fight tooth and nail against
    stumbling block/blocks to/for/in
    bone in throat of
    brake/drag on -
    no love for/of
    no love lose for/between
    have no love/regard/respect/need/place/room for/of
    have little/no interest/faith/confidence/trust/belief in
    have/want no dealing/business with
    will/would not touch -
    would sooner/rather die than
    ask/plead/beg/press for more/extra/additional time to/for/on/before/-
    cannot/not bear/abide/stand/stomach/tolerate/support thought/idea/prospect of
    not bear/abide/stomach -
    not bring himself/herself/itself/themselves/myself/ourselves to
    have/harbour/harbor/nurse misgiving/doubt/reservation/qualm/fear/concern/suspicion about/over/of
    hold/set no brief/store for/by
    set dead/- against
    dead/dead-set set/- against
    firmly/resolutely/adamantly/implacably/flatly/strongly against
    jib/shy/quail/cringe/grimace at/from
    not let/allow itself/himself/herself/themselves be draw/drag into
    let slide/lapse/drop -
    water down -
    get/slip/wriggle round/around -
    bail/back/bow/beg/cry/drop/chicken/cop/opt/pull/contract out of
    walk/step/shrink/veer/edge/turn/pull/move/break back/away from
    wash/wipe/dust hand of
    walk/draw/step/pull/shy/row/stand/roll back/away/down from
    think better of
    have change/crisis of heart/confidence about/over/on
    change mind/tune about/on/over
    do/make/perform/execute/stage U-turn/u-turn/about-face/volte-face/about-turn/reversal on/over
    do/make/perform U -turn/turn/- on/over
    cry/bleat foul/wolf over/about/at`,
  ],
  // Hesitating.
  [
    'attitude',
    -0.5,
    -0.5,
    `hem and haw over/about/on
    hum/um and haw/hah/ah over/about/on
    stall/play for/- time/- on/over
    bide/take/buy time on/over/about
    of/in two mind about/over/on
    sit/be/remain/stay/perch on fence on/over/about
    on fence on/over/about
    hedge bet on/over/about
    err on side of caution on/over
    tread water/warily/carefully/softly/lightly/gingerly/cautiously on/over/around/in
    move/proceed/act slowly/cautiously/warily/gingerly on/over/in/with
    lag/trail behind - on/over/in/with
    lag on/in
    wait on/with
    walk tightrope on/over
    keep option open on/over
    pussyfoot around/about -
    beat around/about bush on
    soft-pedal on
    kick can down road on/over
    slow to/in -
    give pause about/over
    lose nerve over/about/on
    hold/hang/pull fire/back on/from
    hold off on/-
    slow-walk -
    drag out -
    agonise/agonize over/about -`,
  ],
]
