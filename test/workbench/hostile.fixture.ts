import { attacksByClass } from './hostile-classes.fixture.ts'

// Markup that runs where it is taken for markup. Each calls pwned(), which a test defines; written for this project, by the
// kinds of attack there are and not by any list of cases.

const handlers = [
  '<img src=x onerror=pwned()>',
  '<IMG SRC=x ONERROR="pwned()">',
  '<img src=x onerror\n=\npwned()>',
  '<img/src=x/onerror=pwned()>',
  '<img src="x` `onerror=pwned()">',
  '"><img src=x onerror=pwned()>',
  "'><svg/onload=pwned()>",
  '<body onload=pwned()>',
  '<input autofocus onfocus=pwned()>',
  '<details open ontoggle=pwned()>x</details>',
  '<video><source onerror=pwned()></video>',
  '<audio src=x onerror=pwned()></audio>',
  '<marquee onstart=pwned()>x</marquee>',
  '<p style="position:fixed;inset:0" onpointerenter=pwned()>x</p>',
  '<p style="animation:spin 1s" onanimationstart=pwned()>x</p>',
  '<button autofocus onfocusin=pwned()>x</button>',
]

const scripts = [
  '<script>pwned()</script>',
  '<SCRIPT SRC=//nowhere.example/x.js></SCRIPT>',
  '<script/x>pwned()</script\n>',
  '</script><script>pwned()</script>',
  '<scr<script>ipt>pwned()</scr</script>ipt>',
  '<script type=module>pwned()</script>',
  '<script>\u2028pwned()\u2029</script>',
  '<![CDATA[<script>pwned()</script>]]>',
  '<?xml-stylesheet href="javascript:pwned()"?>',
  ']]></p><script>pwned()</script>',
  '&lt;img src=x onerror=pwned()&gt;',
  '&#60;script&#62;pwned()&#60;/script&#62;',
  '%3Cscript%3Epwned()%3C/script%3E',
  '\\u003cscript\\u003epwned()\\u003c/script\\u003e',
]

const vectors = [
  '<svg onload=pwned()>',
  '<svg><script>pwned()</script></svg>',
  '<svg><animate onbegin=pwned() attributeName=x dur=1s></svg>',
  '<svg><a xlink:href="javascript:pwned()"><text y=20>x</text></a></svg>',
  '<svg><a><set attributeName=href to="javascript:pwned()"/><text y=20>x</text></a></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>parent.pwned()</script>"></iframe></foreignObject></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=pwned()>#x"/></svg>',
  '<math href="javascript:pwned()">x</math>',
  '<math><maction actiontype="statusline#" xlink:href="javascript:pwned()">x</maction></math>',
  '<math><annotation-xml encoding="text/html"><script>pwned()</script></annotation-xml></math>',
]

const mutations = [
  '<svg><style><img src=x onerror=pwned()></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=pwned()></style></mglyph></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=pwned()>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=pwned()>',
  '<select><option><style></option></select><img src=x onerror=pwned()></style>',
  '<template><img src=x onerror=pwned()></template>',
  '<div><template shadowrootmode=open><img src=x onerror=pwned()></template></div>',
  '<textarea></textarea><img src=x onerror=pwned()>',
  '</title><img src=x onerror=pwned()>',
  '<!--><img src=x onerror=pwned()>-->',
  '<!-- --!><img src=x onerror=pwned()>',
  '<a title="--><img src=x onerror=pwned()>">x</a>',
]

const styles = [
  '<style>@import "//nowhere.example/x.css"; main { display: none }</style>',
  '<link rel=stylesheet href=//nowhere.example/x.css>',
  '<p style="background:url(javascript:pwned())">x</p>',
  '<base href="//nowhere.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:pwned()">',
]

const frames = [
  '<iframe src="javascript:parent.pwned()"></iframe>',
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<object data="javascript:pwned()"></object>',
  '<embed src="javascript:pwned()">',
  '<form action="javascript:pwned()"><button autofocus>x</button></form>',
  '<a href="javascript:pwned()">x</a>',
]

const templates = [
  "{{constructor.constructor('pwned()')()}}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an attack on whoever evaluates templates
  '${pwned()}',
  '<%= pwned() %>',
  '{"__proto__":{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=pwned()>"}}}',
]

/** Addresses that run instead of leading somewhere. */
export const hostileAddresses = [
  'javascript:pwned()',
  'JaVaScRiPt:pwned()',
  'java\tscript:pwned()',
  '\u0001javascript:pwned()',
  ' javascript:pwned()',
  'javascript://nowhere.example/%0apwned()',
  '&#106;avascript:pwned()',
  'data:text/html,<script>pwned()</script>',
  'vbscript:pwned()',
  'blob:http://127.0.0.1/pwned',
  'file:///etc/hostname',
  'https:javascript:pwned()//"><script>pwned()</script>',
]

export const attacks: readonly string[] = [
  ...scripts,
  ...handlers,
  ...vectors,
  ...mutations,
  ...styles,
  ...frames,
  ...templates,
  ...Object.values(attacksByClass).flat(),
]
