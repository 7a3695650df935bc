/** What a file is taken for: its content decides, its name only between kinds of text. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { detectFormat, findCharsetLabel } from '../../../../renderer/extractor/detect-format.ts'
import { Refusal } from '../../../../renderer/extractor/refusal.ts'
import { writeZip } from './archive/write-zip.ts'
import { encodeSingleByte } from './encode.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const kindOf = async (content: string | Uint8Array<ArrayBuffer>, name: string) =>
  (await detectFormat(typeof content === 'string' ? bytesOf(content) : content, name, null)).kind

describe('detectFormat', () => {
  it.each([
    ['a page saved as .txt', '<!doctype html><html><body><p>Words</p></body></html>', 'page.txt', 'html'],
    [
      'a page that begins with a comment',
      '<!-- saved from url=(0020)https://a.example/ -->\n<html><p>Words</p>',
      'x',
      'html',
    ],
    [
      'XHTML',
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html xmlns="http://www.w3.org/1999/xhtml"></html>',
      'x.xml',
      'html',
    ],
    ['a fragment without a head', '<div><p>One</p><p>Two</p></div>', 'cut.html', 'html'],
    ['plain text named .html', 'The garrison left the city. Nobody saw it go.', 'story.html', 'plain-text'],
    ['Markdown by its name', '# A title\n\nWords.', 'story.md', 'markdown'],
    ['Markdown that begins with a tag', '<div align="center">\n\n# A title\n</div>', 'README.md', 'markdown'],
    [
      'Markdown with front matter, whatever its name',
      '---\ntitle: A title\n---\n\nWords.',
      'story.txt',
      'markdown',
    ],
    ['a page named .md', '<!doctype html><html><body><p>Words</p></body></html>', 'page.md', 'html'],
    ['plain text', 'The garrison left.\n\nNobody saw it go.', 'story.txt', 'plain-text'],
    [
      'text with a few angle brackets',
      'If a < b and b > c then <name> is missing.',
      'note.txt',
      'plain-text',
    ],
    ['a feed behind a comment', '<!--\nwhat it tests\n-->\n<rss version="2.0"></rss>', 'feed.xml', 'feed'],
    ['JSON with markup in it', '{"body": "<p>One</p><p>Two</p><p>Three</p>"}', 'item.json', 'json'],
    [
      'mail that no program wrote, by its name',
      'From: a@b.example\nSubject: News\n\nText',
      'mail.eml',
      'email',
    ],
    [
      'an item as agencies send it',
      '{"uri": "urn:x", "headline": "News", "body_text": "Words."}',
      'a.json',
      'news-json',
    ],
    [
      'several of them in a list',
      '{"items": [{"uri": "urn:x", "headlines": [], "bodies": []}]}',
      'a.json',
      'news-json',
    ],
    [
      'a DTD before a feed',
      '<!DOCTYPE rss PUBLIC "-//x" "http://x.example/x.dtd">\n<rss></rss>',
      'a.xml',
      'feed',
    ],
    [
      'an agency message with a prefix and nothing before it',
      '<g2:newsItem xmlns:g2="x"></g2:newsItem>',
      'a',
      'news-xml',
    ],
    ['an XML file of another kind', '<?xml version="1.0"?><gpx></gpx>', 'a.xml', 'xml'],
    [
      'an OpenDocument text in one file',
      '<office:document office:mimetype="application/vnd.oasis.opendocument.text">',
      'a',
      'odt',
    ],
    ['a feed', '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', 'feed.xml', 'feed'],
    [
      'an agency message',
      '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"></newsItem>',
      'a.xml',
      'news-xml',
    ],
    [
      'an e-mail',
      'From: a@b.example\nTo: c@d.example\nSubject: News\nMIME-Version: 1.0\n\nText',
      'mail.txt',
      'email',
    ],
    ['JSON', '{"uri": "urn:x", "headline": "News"}', 'item.json', 'json'],
    [
      'a list of headers that nobody mailed',
      'From: our correspondent\nDate: 12 August\nSubject: Herat\n\nText',
      'a.txt',
      'plain-text',
    ],
  ])('takes %s for what it is', async (_story, content, name, kind) => {
    expect(await kindOf(content, name)).toBe(kind)
  })

  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['{\\rtf1\\ansi', 'rtf'],
    ['PK\x03\x04\x14\x00mimetypeapplication/epub+zip', 'epub'],
    ['PK\x03\x04\x14\x00word/document.xml', 'docx'],
    ['PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text', 'odt'],
    ['\x89PNG\r\n\x1a\n', 'image'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'office'],
    ['WARC/1.0\r\n', 'warc'],
    ['\xef\xbb\xbf\r\n{\\rtf1\\ansi', 'rtf'],
    ['HTTP/1.1 200 OK\r\n\r\n\x00\x00\x00\x00%PDF-1.4', 'pdf'],
  ])('knows %j by its signature although it is named .html', async (magic, kind) => {
    expect(await kindOf(latin(magic.padEnd(64, ' ')), 'story.html')).toBe(kind)
  })

  it.each([
    [
      'a Word document',
      [{ name: '[Content_Types].xml', content: 'wordprocessingml.document.main+xml' }],
      'docx',
    ],
    [
      'a Word document with macros',
      [{ name: '[Content_Types].xml', content: 'ms-word.document.macroEnabled.main+xml' }],
      'docx',
    ],
    ['a spreadsheet', [{ name: '[Content_Types].xml', content: 'spreadsheetml.sheet.main+xml' }], 'office'],
    ['an e-book whose type is packed, too', [{ name: 'mimetype', content: 'application/epub+zip' }], 'epub'],
    ['an e-book that does not state its type', [{ name: 'META-INF/container.xml', content: '' }], 'epub'],
    ['a web archive', [{ name: 'archive/data.warc.gz', content: '' }], 'wacz'],
    ['a folder with a Word document in it', [{ name: 'word/report.docx', content: '' }], 'zip'],
  ])('looks into an archive and knows %s', async (_story, members, kind) => {
    expect(await kindOf(writeZip(members), 'story.zip')).toBe(kind)
  })

  it.each([
    ['a packed web archive', 'WARC/1.0\r\nWARC-Type: response\r\n', 'warc'],
    ['a packed text', 'The garrison left the city.', 'gzip'],
  ])('looks into a gzip and knows %s', async (_story, content, kind) => {
    expect(await kindOf(Uint8Array.from(gzipSync(content)), 'story.gz')).toBe(kind)
  })

  it('reads XML in UTF-16', async () => {
    const text = '\ufeff<?xml version="1.0" encoding="UTF-16"?><rss version="2.0"></rss>'
    expect(
      await kindOf(new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer), 'a'),
    ).toBe('feed')
  })

  it('says that an Office document is locked', async () => {
    const ole = new Uint8Array(4096)
    ole.set([0xd0, 0xcf, 0x11, 0xe0])
    ole.set(
      [...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]),
      1280,
    )
    await expect(kindOf(ole, 'report.docx')).rejects.toThrow(/password/)
  })

  it('refuses bytes that are no text, whatever their name', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256)
    await expect(kindOf(noise, 'story.html')).rejects.toThrow(Refusal)
    await expect(kindOf(noise, 'story.html')).rejects.toThrow(/not text/)
  })

  it('sees binary bytes behind a harmless beginning', async () => {
    const mixed = new Uint8Array(200_000).fill(0x61)
    mixed.fill(0, 150_000)
    await expect(kindOf(mixed, 'story.txt')).rejects.toThrow(Refusal)
  })

  it('refuses an empty file', async () => {
    await expect(kindOf(new Uint8Array(0), 'story.txt')).rejects.toThrow(/no bytes/)
  })

  it('does not take old charsets for binary', async () => {
    const text = encodeSingleByte('Войска покинули город, сообщил штаб. '.repeat(20), 'ibm866')
    expect(await kindOf(Uint8Array.from(text), 'story.txt')).toBe('plain-text')
  })
})

describe('what a server said of a file', () => {
  it('counts where the file itself says nothing of its charset', async () => {
    const page = Uint8Array.from(encodeSingleByte('<html><p>Гарнизон ушёл</p>', 'windows-1251'))
    expect((await detectFormat(page, 'a.html', 'text/html; charset="windows-1251"')).decoded).toMatchObject({
      charset: 'windows-1251',
      text: '<html><p>Гарнизон ушёл</p>',
    })
  })
})

describe('findCharsetLabel', () => {
  it.each([
    ['<meta charset="windows-1251">', 'windows-1251'],
    ['<META http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', 'shift_jis'],
    ['<meta charset=latin1>', 'windows-1252'],
    ['<?xml version="1.0" encoding="koi8-r"?><html>', 'koi8-r'],
    ['<!-- <meta charset="big5"> --><meta charset="gbk">', 'gbk'],
    ['<meta charset="no-such-charset">', null],
    ['<p>charset=utf-8</p>', null],
  ])('finds the label of %j', (head, label) => {
    expect(findCharsetLabel(bytesOf(head))).toBe(label)
  })
})
