/** Files that nobody should be able to do harm with, made on the spot: each with what may become of it. */
import { writeZip } from '../../unit/renderer/extractor/archive/write-zip.ts'
import { encodeShiftJis, encodeSingleByte } from '../../unit/renderer/extractor/encode.ts'

export interface HostileFile {
  readonly name: string
  readonly content: string | Uint8Array
  /** A refusal's code, or words that the imported article must have. */
  readonly ends: { readonly refused: string } | { readonly words: string }
}

const sentence =
  'The garrison left its posts on Tuesday evening, after nine days of blockade, an officer said. '
const story = `<article><p>${sentence.repeat(4)}</p><p>${sentence.repeat(5)}</p></article>`
const russian =
  'Правительственные войска покинули город в ночь на четверг, сообщил представитель штаба обороны. '.repeat(8)
const arabic =
  'انسحبت القوات الحكومية من المدينة ليلة الخميس، بحسب ما أعلنه المتحدث باسم وزارة الدفاع. '.repeat(8)
const japanese = '政府軍は木曜日の夜に市街地から撤退したと、国防省の報道官が明らかにした。'.repeat(12)

const label = (charset: string) =>
  Buffer.from(`<html><head><meta charset="${charset}"><title>x</title></head><body><p>`)
const labelled = (charset: string, bytes: Uint8Array) =>
  Buffer.concat([label(charset), bytes, Buffer.from('</p></body></html>')])

/** Calls for a canary in every way that a page has to run something when it is parsed, shown, hovered or left. */
const CANARY = "(globalThis.canary=(globalThis.canary||0)+1,parent.canary=1,alert('canary'))"
const events = [
  'abort',
  'animationstart',
  'beforeunload',
  'blur',
  'click',
  'error',
  'focus',
  'load',
  'message',
  'mouseover',
  'pageshow',
  'scroll',
  'toggle',
  'unload',
]
const handlers = events.map((event) => `on${event}="${CANARY}"`).join(' ')
const tags = [
  'div',
  'p',
  'a href="javascript:canary=1"',
  'img src="x:"',
  'svg',
  'math',
  'body',
  'iframe srcdoc="<script>parent.canary=1</script>"',
  'iframe src="javascript:parent.canary=1"',
  'object data="data:text/html,<script>parent.canary=1</script>"',
  'embed src="x:"',
  'video src="x:" autoplay',
  'audio src="x:" autoplay',
  'details open',
  'input autofocus',
  'form action="javascript:canary=1"',
  'button formaction="javascript:canary=1"',
  'link rel="stylesheet" href="https://evil.example/x.css"',
  'style',
  'meta http-equiv="refresh" content="0;url=javascript:canary=1"',
  'marquee',
  'template',
  'noscript',
  'table background="https://evil.example/x.png"',
]
const everyAttribute = tags
  .map(
    (tag) =>
      `<${tag} ${handlers} style="background:url(https://evil.example/x.png)">words</${tag.split(' ')[0]}>`,
  )
  .join('\n')

const noise = () =>
  Uint8Array.from({ length: 60_000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)

export const hostileFiles: readonly HostileFile[] = [
  { name: 'empty.html', content: '', ends: { refused: 'empty-file' } },
  { name: 'white.txt', content: ' \n\t\n'.repeat(1_000), ends: { refused: 'no-text' } },
  {
    name: 'hundred-megabytes.txt',
    content: Buffer.alloc(100 * 1024 * 1024, sentence),
    ends: { refused: 'too-large' },
  },
  {
    name: 'thirty-megabytes.txt',
    content: Buffer.alloc(30 * 1024 * 1024, `${sentence}\n`),
    ends: { refused: 'too-large' },
  },
  { name: 'binary.html', content: noise(), ends: { refused: 'binary-content' } },
  {
    name: 'picture.html',
    content: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise()]),
    ends: { refused: 'unsupported-format' },
  },
  {
    name: 'cyrillic.html',
    content: labelled('utf-8', encodeSingleByte(russian, 'windows-1251')),
    ends: { words: 'покинули город' },
  },
  {
    name: 'arabic.html',
    content: labelled('utf-8', encodeSingleByte(arabic, 'windows-1256')),
    ends: { words: 'انسحبت القوات' },
  },
  {
    name: 'japanese.html',
    content: labelled('utf-8', encodeShiftJis(japanese)),
    ends: { words: '市街地から撤退した' },
  },
  {
    name: 'mislabelled.html',
    content: labelled('windows-1252', Buffer.from(russian)),
    ends: { words: 'покинули город' },
  },
  {
    name: 'many-paragraphs.html',
    content: `<html><title>Many</title><body>${Array.from({ length: 200_000 }, (_, index) => `<p>Paragraph ${index} of a page that does not end.</p>`).join('')}`,
    ends: { words: 'Paragraph 199999 of' },
  },
  {
    name: 'many-lines.txt',
    content: Array.from({ length: 200_000 }, (_, index) => `Line ${index} of a text that does not end.`).join(
      '\n',
    ),
    ends: { words: 'Line 199999 of' },
  },
  {
    name: 'deep.html',
    content: `<html><title>Deep</title><body>${'<div>'.repeat(100_000)}<p>At the bottom there is one sentence, and it is long enough.</p>`,
    ends: { words: 'At the bottom' },
  },
  {
    name: 'deep-inline.html',
    content: `<html><title>Deep</title><body>${'<b><i><a href=x>'.repeat(34_000)}at the bottom`,
    ends: { words: 'at the bottom' },
  },
  {
    name: 'every-attribute.html',
    content: `<html ${handlers}><head><title>x</title><script>${CANARY}</script></head><body ${handlers}>${story}${everyAttribute}</body></html>`,
    ends: { words: 'nine days' },
  },
  {
    name: 'refresh.html',
    content: `<html><head><meta http-equiv="refresh" content="0;url=https://evil.example/"><meta http-equiv="Content-Security-Policy" content="script-src *"></head><body>${story}`,
    ends: { words: 'nine days' },
  },
  {
    name: 'base.html',
    content: `<html><head><base href="https://evil.example/" target="_top"></head><body>${story}<img src="x.png"><a href="x">x</a>`,
    ends: { words: 'nine days' },
  },
  {
    name: 'template.html',
    content: `<html><body><template><script>${CANARY}</script><p>in a template</p></template>${story}`,
    ends: { words: 'nine days' },
  },
  {
    name: 'noscript.html',
    content: `<html><body><noscript><img src="https://evil.example/x.png" onerror="${CANARY}"><p title="</noscript><img src=x onerror=${CANARY}>">in a noscript</p></noscript>${story}`,
    ends: { words: 'nine days' },
  },
  {
    name: 'clobber.html',
    content: `<html><body><img name="body"><img name="querySelectorAll"><form><input name="parentNode"><input name="childNodes"></form>${story}`,
    ends: { words: 'nine days' },
  },
  {
    name: 'json-ld.html',
    content: `<html><head><script type="application/ld+json">${'[{"@graph":'.repeat(50_000)}</script></head><body>${story}`,
    ends: { words: 'nine days' },
  },
  {
    name: 'attributes.html',
    content: `<html><body><div ${Array.from({ length: 50_000 }, (_, index) => `a${index}=b`).join(' ')}>${story}</div>`,
    ends: { words: 'nine days' },
  },
  { name: 'links.md', content: '['.repeat(50_000), ends: { words: '[[[[' } },
  { name: 'quotes.md', content: `${'> '.repeat(20_000)}deep`, ends: { words: 'deep' } },
  {
    name: '../../outside.txt',
    content: `A name that climbs.\n\n${sentence}`,
    ends: { words: 'A name that climbs' },
  },
  { name: 'good.txt', content: `The last one.\n\n${sentence}`, ends: { words: 'The last one' } },
]

/** Keeps its reader busy for a quarter of a minute: a Word document of 400,000 paragraphs that differ enough to be packed honestly. */
export function slowDocument(): Uint8Array<ArrayBuffer> {
  const word = (index: number) => ((index * 2_654_435_761) >>> 0).toString(36)
  const paragraphs = Array.from({ length: 400_000 }, (_, index) => `<w:p><w:r><w:t>${word(index)} ${word(index ^ 77_777)}</w:t></w:r></w:p>`)
  const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return writeZip([
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="${wordprocessing}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    },
  ])
}
