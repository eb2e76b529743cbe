import type { CueKind } from './cues.ts'
import { choicesOf } from './phrases.ts'

/**
 * Fixed phrases by which English tells who says, thinks, wants or plans what: a verb with its particle, noun or adjective, up to
 * what is said. `/` parts choices at a place, `-` is none. Words are lemmas.
 */
const phrases: [kind: CueKind, lines: string][] = [
  [
    'speech',
    `speak out/up about/on/for/against
    speak in favor/favour/support/defense of
    speak in opposition to
    come out for/against
    come out in favor/favour/support of
    come out in opposition to
    lash out at/against/over
    hit/fire/shoot/snap back at
    push back on/against/at
    hit out at/against
    point/lay/spell/call/single out -/that/how
    set/put forth/out -
    put forward -
    rule out -
    play/talk up/down -
    shrug/brush/laugh/wave off -
    brush/wave/cast aside -
    walk back -
    weigh/chime in on/about
    sound off on/about/against
    pile on
    double down on
    back off/away from
    back off -
    back down from/on
    sum up -
    bring up -
    open up about
    own up to
    read out -
    cry out for/against
    go public/ballistic with/about
    hold forth on
    tear/rip/lay into
    touch/expand/harp/dwell on/upon
    fill in on
    seize/pounce/jump on/upon
    take/aim aim at
    take issue with
    take exception to
    take offense/umbrage at/to
    take swipe/shot/jab/dig/potshot at
    take stand/position/stance/view/line on/against/that
    take credit/responsibility/blame for
    take note/stock of
    take turn at
    take question about/on
    take opportunity/chance/occasion/time/moment/pains/trouble to
    take to task for
    make case that/for/against
    make point that/of/about
    make argument that/for/against
    make fun/light/mention/note/sport/mockery of
    make reference/allusion/appeal to
    make plea/pitch/push/bid for/to
    make known/clear/plain/public/official -/that/how
    make no/little bone/secret about/of
    make comparison between/to/with
    make joke/comment/remark/statement/speech about/on/that
    make excuse for
    give speech/lecture/talk/interview about/on/in
    give thanks to/for
    give order/notice/warning to/that
    give account/description/explanation/example/indication/hint/sign/overview of
    give account/indication/hint/sign/assurance/explanation that/for
    give voice/thought/consideration/approval/consent/support/credence to
    give detail/clue about/on/of
    have word/message for
    have say in
    have talk/conversation/discussion/debate/argument/dialogue/row/feud about/on/over/with
    hold talk/discussion/debate/negotiation/hearing/conference/meeting/press on/about/over/with/to
    pay tribute/homage/heed to
    pay attention to
    pay lip service to
    call attention to
    call into question -
    draw attention to
    draw distinction/line/contrast/parallel/comparison between/with/to
    draw conclusion that/from
    cast aspersion on/upon
    cast blame on
    throw cold water on
    throw doubt/light on
    shed light on
    lay blame on/at/for
    lay claim to
    put/place emphasis/blame/stress/onus on
    put pressure on
    put question to
    point finger at
    poke fun/hole at/in
    find fault with
    sound alarm/note/warning about/on/over/of/that
    strike tone/note/chord of/on
    raise concern/issue/objection/alarm/possibility/prospect/specter/spectre/point about/on/over/that/whether/of/to/with
    pose question about/to
    send message/signal/word/warning/letter that/to/of/about
    deliver speech/address/remark/rebuke/message/warning/lecture about/on/to/that
    issue statement/warning/call/order/apology/rebuke/ruling/challenge/ultimatum/threat/report for/to/on/about/of/that
    level criticism/charge/accusation/allegation against/at/that
    launch/mount attack/campaign/challenge/defense/tirade/criticism on/against/of/at
    file lawsuit/suit/complaint/motion/petition/appeal/brief/charge/report against/over/to/for/on/alleging/that
    strike deal/agreement/bargain/compromise to/with/on/over
    reach deal/agreement/accord/settlement/compromise/consensus to/with/on/over
    sign deal/agreement/petition/letter/order/pact/treaty to/with/on/for
    offer/provide detail/information/insight/glimpse/evidence/explanation/assessment/account/look/view about/on/into/of/that/at
    offer/extend apology/support/praise/condolence/thanks/congratulation for/to/of
    offer advice/idea/thought/suggestion/solution/prediction on/for/to/of/about
    share story/thought/view/experience/concern of/about/on/that
    tell story/tale/lie of/about
    tell truth about
    spread/peddle lie/rumor/rumour/story/word about/that
    set record straight on/about
    go so/as far as to say
    stop short of
    take to twitter/facebook/instagram/air/airwave/stage/podium/floor to/with
    sing praise of
    spill bean on/about
    break silence on/about
    break with -
    break news that/of/to
    hold accountable/responsible -/for
    bear witness to
    come clean about/on
    wax poetic/lyrical about
    keep quiet/silent/mum about/on
    remain/stay silent/quiet/mum on/about
    leave door open to/for
    lead chorus/charge of/against`,
  ],
  [
    'denial',
    `cast/raise/voice/express doubt about/on/over/upon/that/whether/of
    raise question about/on/over/whether/of
    have doubt/qualm/reservation/misgiving/question about/that/over/as`,
  ],
  [
    'belief',
    `come to conclusion/realization/realisation/understanding/view/belief that/of
    reach conclusion/verdict/decision/consensus that/on/about
    have illusion/concern/worry/regret about/that/over/as
    have idea/sense/notion/knowledge/memory/recollection/inkling/understanding/opinion/clue/view of/about/on/that/how/what/why
    have faith/confidence/trust/belief/interest in
    have feeling/sympathy/respect/admiration/contempt/affection/disdain/appetite/stomach/patience/tolerance/use/taste/love for/about/that
    have problem/trouble/issue/beef/quarrel with
    have objection to
    have hope/fear/expectation/dream of/for/that/about
    have in mind -
    hold view/belief/opinion/grudge/notion/position that/of/on/against
    hold out hope for/that/of
    keep eye on
    keep in mind -/that
    keep tab on
    keep promise to
    bear in mind -/that
    take pride/comfort/solace/pleasure/delight/interest/satisfaction in
    take into account/consideration -
    take for granted -/that
    take account/notice/heed of
    take look at
    take seriously -
    take dim/dimmer/view of
    find comfort/solace/evidence/reason/hope/pleasure/value in/that/to/of
    find out -/that/about/how/what/why/whether
    figure/work out -/that/how/what/why/whether
    make sense of
    make up mind about/to
    make distinction/connection between
    make assumption/judgment/judgement/assessment/determination about/that/of
    get sense/idea/impression/feeling/message that/of
    get/catch wind/sight/glimpse of
    lose faith/confidence/hope/interest/trust/patience in/of/with/that
    lose sight/track of
    put/place faith/trust/hope/confidence/stock/premium/value/importance in/on
    set store by
    set sight/heart/hope on
    look forward/ahead to
    look down on
    look up to
    look back on/at
    look askance at
    see fit to
    see reason/need/sign/evidence/benefit/value/chance/opportunity to/for/of/in/that
    think highly/ill/twice/back/ahead of/about/to
    think over/through -
    mull/puzzle over -
    grapple/wrestle/reckon/toy with
    sympathize/sympathise/empathize/empathise with
    identify with
    approve/disapprove/conceive/tire/despair of
    subscribe/adhere to
    warm to
    count/bank/bet on/upon
    settle/decide on/upon/against
    stand by/behind
    stand up for/to/against
    stick up for
    rally/line behind
    rally/line up behind
    root for
    side with
    throw support/weight/backing behind
    lend support/voice/credence/weight/backing to
    turn attention/ire/focus/back to/on
    turn against
    brace for
    give up on
    fall for
    change mind/tune/position/view/stance on/about
    be of mind/opinion/view/belief that
    be under impression/illusion that
    be in favor/favour/support of
    be in agreement/talk/negotiation/discussion/denial/despair/awe/doubt/dispute/disagreement with/that/on/about/over/of/to
    be at odds/loggerhead with/over/on/about
    be on record/fence/side as/about/of/saying
    be fan/supporter/critic/opponent/advocate/proponent/defender/admirer/foe/champion/backer/believer/skeptic/sceptic/enthusiast of/in/for`,
  ],
  [
    'will',
    `have intention/desire/wish/plan/reason/right/obligation of/to/for
    have eye on
    make effort/attempt/decision/choice/promise/pledge/vow/plan/commitment/bid/push/move/offer/vow to/for
    make point of
    give order/permission/instruction/approval to/for/that
    give go-ahead/green to/for
    give priority to
    seek comment/approval/permission/support/help/advice/answer/clarification/information/redress/assurance/solution from/for/to/on/that
    set goal/target/deadline/limit of/for/on/to
    set out to
    plan/opt/push/press/call/campaign/lobby/plead/argue/fight for/against/on
    vote/rule/decide/argue/campaign/lobby/fight/protest against/for
    stand ready to
    reserve right to
    go to bat for
    put hold on
    put end/stop to
    pull plug on
    drag foot on
    take step/action/measure/vote to/on/against
    cast vote/ballot for/against
    pass/adopt resolution/law/measure/bill/legislation/motion/policy that/to/of/on/against
    sign off on
    give in to
    sign/write into law -
    turn/vote/strike/shoot/knock down -
    turn away -
    swear off/in -
    launch/open/order/conduct/begin investigation/probe/inquiry/review/study/survey/poll into/of/on
    do research/study/survey on/of
    conduct interview with`,
  ],
]

/** What may follow the words of a phrase so far; with a kind where a phrase may end. */
export interface Idiom {
  kind?: CueKind
  next: Map<string, Idiom>
}

/** Fixed phrases by the lemma of their verb. */
export const idioms = new Map<string, Idiom>()
for (const [kind, lines] of phrases)
  for (const line of lines.split('\n'))
    for (const words of choicesOf(line)) {
      let idiom: Idiom = { next: idioms }
      for (const word of words) {
        const known = idiom.next.get(word) ?? { next: new Map() }
        idiom.next.set(word, known)
        idiom = known
      }
      idiom.kind = kind
    }
