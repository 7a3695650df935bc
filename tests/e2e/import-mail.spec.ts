/**
 * E-mail, mailboxes and pages saved as one file, read by the product's own extractor. The corpora are other people's and lie beside the
 * project; without them their tests are skipped, visibly.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findBodyFault } from '../../shared/domain/article-body.ts'
import { expect, test } from './fixtures.ts'
import { breakBytes } from './helpers/break-bytes.ts'
import { corpora, partOf } from './helpers/corpora.ts'
import {
  asArticle,
  extractFiles,
  outline,
  type GivenFile,
  type ReadArticle,
  type RefusedFile,
} from './helpers/extract-files.ts'

type Answer = (ReadArticle & { readonly inside?: readonly Answer[] }) | RefusedFile


const HEAD = [
  'From: "Roe, Jane" <jane@example.org>',
  'Subject: =?utf-8?Q?Convoy_leaves_Herat_=E2=80=93_again?=',
  'Date: Thu, 12 Aug 2021 21:30:00 +0430',
  'Message-ID: <1@example.org>',
  'List-Id: Valley notes <notes.example.org>',
  'MIME-Version: 1.0',
]

const message = (...lines: readonly string[]) => [...HEAD, ...lines].join('\r\n')
const multipart = (kind: string, ...parts: readonly (readonly string[])[]) => [
  `Content-Type: multipart/${kind}; boundary="b"`,
  '',
  ...parts.flatMap((part) => ['--b', ...part]),
  '--b--',
]

async function readOne(content: string | Uint8Array, name = 'message.eml'): Promise<Answer> {
  return (await extractFiles([{ name, content }]))[0] as Answer
}

test('a message is an article with its sender, its date in its zone and its quotes', async () => {
  const html = [
    '<p>It left <b>at four</b>.</p><div style="display:none">Teaser</div><img src="https://count.example/1.gif">',
    '<blockquote><p>When did it leave?</p></blockquote><p>See <a href="https://example.org/a">the report</a>.</p>',
  ]
  const article = asArticle(
    (await readOne(
      message(
        ...multipart(
          'alternative',
          ['Content-Type: text/plain', '', 'It left at four.'],
          ['Content-Type: text/html; charset=utf-8', '', ...html],
        ),
      ),
    )) as ReadArticle,
  )
  expect(article).toMatchObject({
    title: 'Convoy leaves Herat – again',
    byline: 'Roe, Jane',
    published: '2021-08-12T21:30:00+04:30',
    identifier: '1@example.org',
    identifierVersion: null,
    reader: 'email',
  })
  expect(outline(article)).toEqual([
    ['paragraph', 'It left at four.'],
    ['quote', 'When did it leave?'],
    ['paragraph', 'See the report.'],
  ])
  const { candidates } = article as unknown as { candidates: unknown }
  expect(candidates).toContainEqual({ field: 'byline', value: 'jane@example.org', from: 'From' })
  expect(candidates).toContainEqual({ field: 'publisher', value: 'Valley notes', from: 'List-Id' })
})

test('plain text is taken where the HTML is only a notice', async () => {
  const plain = Array.from({ length: 20 }, (_, n) => `Witness ${n} saw the convoy on the bridge.`)
  const article = asArticle(
    (await readOne(
      message(
        ...multipart(
          'alternative',
          ['Content-Type: text/plain', '', ...plain],
          ['Content-Type: text/html', '', '<p>Your program shows no HTML.'],
        ),
      ),
    )) as ReadArticle,
  )
  expect(article.text).toContain('Witness 19 saw')
})

test('the letters of a part overrule its label', async () => {
  const words = 'Гарнизон покинул крепость в четверг ночью, сообщили два свидетеля из соседней долины.'
  const head = Buffer.from(
    message('Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit', '', ''),
  )
  const utf8 = asArticle((await readOne(Buffer.concat([head, Buffer.from(words)]))) as ReadArticle)
  expect(utf8).toMatchObject({ text: words, charset: 'utf-8' })
})

test('what came with a message is read on its own, and what is no file is told of', async () => {
  const answer = await readOne(
    message(
      ...multipart(
        'mixed',
        ['Content-Type: text/html', '', '<p>Two files. <img src="cid:p@x"></p>'],
        ['Content-Type: image/png; name=p.png', 'Content-ID: <p@x>', '', 'png'],
        [
          "Content-Disposition: attachment; filename*=utf-8''..%2F%D0%9E%D1%82%D1%87%D1%91%D1%82.txt",
          '',
          'The report has words enough.',
        ],
        [
          'Content-Type: message/rfc822',
          '',
          'From: k@example.org',
          'Subject: Forwarded',
          '',
          'They went north.',
        ],
        ['Content-Type: application/pgp-signature', '', 'x'],
      ),
    ),
  )
  if (!answer.ok) throw new Error(answer.reason)
  expect(answer.warnings).toEqual([
    '1 picture inside the text is left out.',
    '1 digital signature is left out and not checked.',
  ])
  expect(answer.inside?.map((each) => each.ok && [each.file.split(' › ').at(-1), each.title])).toEqual([
    ['attachment 1: Отчёт.txt', expect.any(String)],
    ['attachment 2: attachment 2.eml', 'Forwarded'],
  ])
})

test('a message that nobody can read without a key is refused as encrypted', async () => {
  const pgp = ['-----BEGIN PGP MESSAGE-----', '', 'hQEMA', '-----END PGP MESSAGE-----']
  const given = [
    message(
      ...multipart('encrypted; protocol="application/pgp-encrypted"', [
        'Content-Type: application/octet-stream',
        '',
        ...pgp,
      ]),
    ),
    message('', ...pgp),
  ]
  const answers = await extractFiles(given.map((content) => ({ name: 'a.eml', content })))
  expect(answers.map((answer) => !answer.ok && answer.code)).toEqual(['encrypted', 'encrypted'])
})

test('each message of a mailbox is read on its own', async () => {
  const FROM = 'From jane@example.org Thu Aug 12 21:30:00 2021'
  const box = [
    FROM,
    ...HEAD,
    '',
    'One.',
    '>From Herat.',
    '',
    FROM,
    'Subject: Second',
    'From: b@example.org',
    '',
    'Two.',
    '',
  ].join('\n')
  const answer = await readOne(box, 'box')
  if (!answer.ok) throw new Error(answer.reason)
  expect(answer.reader).toBe('mbox')
  expect(answer.inside?.map((each) => each.ok && [each.title, each.text])).toEqual([
    ['Convoy leaves Herat – again', 'One.\nFrom Herat.'],
    ['Second', 'Two.'],
  ])
})

const PAGE_HEAD = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://example.org/a',
  'Date: Thu, 12 Aug 2021 21:30:00 +0000',
  'MIME-Version: 1.0',
]

test('a page saved as one file keeps its address, and its date of saving stays a candidate', async () => {
  const words =
    '<p>The garrison left the fort on Thursday night, two witnesses said. It went north.</p>'.repeat(6)
  const page = [
    ...PAGE_HEAD,
    ...multipart(
      'related',
      ['Content-Type: text/css', '', 'p{}'],
      [
        'Content-Type: text/html',
        'Content-Location: https://example.org/a',
        '',
        `<title>Garrison leaves</title><article>${words}</article>`,
      ],
    ),
  ].join('\r\n')
  const article = asArticle((await readOne(page, 'a.mhtml')) as ReadArticle)
  expect(article).toMatchObject({
    reader: 'mhtml',
    url: 'https://example.org/a',
    published: null,
    title: 'Garrison leaves',
  })
  expect((article as unknown as { candidates: unknown }).candidates).toContainEqual({
    field: 'issued',
    value: '2021-08-12T21:30:00+00:00',
    from: 'date of saving',
  })
})

test('a page that a phone saved with its pictures as they are is a page', async () => {
  const words =
    '<p>The garrison left the fort on Thursday night, two witnesses said. It went north.</p>'.repeat(6)
  const picture = Buffer.from(Array.from({ length: 60_000 }, (_, n) => (n * 7919) % 256))
  const [text, image] = [
    [
      'Content-Type: text/html',
      'Content-Transfer-Encoding: binary',
      '',
      `<title>Garrison leaves</title><article>${words}</article>`,
    ],
    ['Content-Type: image/jpeg', 'Content-Transfer-Encoding: binary', '', ''],
  ]
  const head = [
    ...PAGE_HEAD,
    'Content-Type: multipart/related; boundary="b"',
    '',
    '--b',
    ...text,
    '--b',
    ...image,
  ].join('\r\n')
  const page = Buffer.concat([Buffer.from(head), picture, Buffer.from('\r\n--b--\r\n')])
  expect(asArticle((await readOne(page, 'a.mhtml')) as ReadArticle)).toMatchObject({
    reader: 'mhtml',
    title: 'Garrison leaves',
  })
})

test('the frames of a page are its text', async () => {
  const words =
    '<p>The garrison left the fort on Thursday night, two witnesses said. It went north.</p>'.repeat(6)
  const page = [
    ...PAGE_HEAD,
    ...multipart(
      'related',
      [
        'Content-Type: text/html',
        '',
        '<html><title>Frames</title><frameset><frame src="cid:a"></frameset></html>',
      ],
      [
        'Content-Type: text/html',
        'Content-ID: <a>',
        '',
        `<html><body><article>${words}</article></body></html>`,
      ],
    ),
  ].join('\r\n')
  expect(asArticle((await readOne(page, 'a.mht')) as ReadArticle).text).toContain('two witnesses')
})

test('hostile messages end in time, as articles or as refusals', async () => {
  const nested = Array.from({ length: 10_000 }, (_, n) => [
    `Content-Type: multipart/mixed; boundary=b${n}`,
    '',
    `--b${n}`,
  ]).flat()
  const given: GivenFile[] = [
    { name: 'nested.eml', content: [...HEAD, ...nested, '', 'At the bottom.'].join('\r\n') },
    {
      name: 'parts.eml',
      content: message('Content-Type: multipart/mixed; boundary=b', '', '--b\r\n\r\nx\r\n'.repeat(200_000)),
    },
    {
      name: 'headers.eml',
      content: [...HEAD, ...Array.from({ length: 300_000 }, (_, n) => `X-${n}: y`), '', 'Text.'].join('\n'),
    },
    { name: 'line.eml', content: message('', 'x '.repeat(5_000_000)) },
    {
      name: 'words.eml',
      content: `Subject: ${'=?utf-8?Q?a?= '.repeat(400_000)}\nMessage-ID: <1>\nReceived: x\n\nText.`,
    },
    {
      name: 'messages.eml',
      content: 'Content-Type: message/rfc822\nMessage-ID: <1>\nReceived: x\n\n'.repeat(20) + '\nText.',
    },
    {
      name: 'from.eml',
      content: `From: ${'"'.repeat(100_001)} <a@b.org>, ${'(('.repeat(50_000)}\nMessage-ID: <1>\nReceived: x\n\nText.`,
    },
  ]
  const answers = await extractFiles(given)
  const told = answers.map((answer, index) => [given[index]!.name, answer.ok ? 'read' : answer.code])
  expect(told).toEqual([
    ['nested.eml', 'read'],
    ['parts.eml', 'too-complex'],
    ['headers.eml', 'read'],
    ['line.eml', 'read'],
    ['words.eml', 'read'],
    ['messages.eml', 'read'],
    ['from.eml', 'read'],
  ])
  expect(JSON.stringify(answers[5])).toContain('unsafe-archive')
})

const OURS = ['reader-failed', 'time-limit', 'unreadable-file', 'could-not-store']

function expectRead(answers: readonly Answer[], names: (index: number) => string): void {
  for (const [index, answer] of answers.entries()) {
    if (!answer.ok) expect.soft(OURS, `${names(index)}: ${answer.reason}`).not.toContain(answer.code)
    else if (answer.text !== '')
      expect.soft(findBodyFault({ text: answer.text, blocks: [...answer.blocks] }), names(index)).toBeNull()
    if (answer.ok) expectRead(answer.inside ?? [], () => `inside ${names(index)}`)
  }
}

for (const folder of ['eml', 'mhtml'])
  test(`the dev corpus ${folder} is read or refused, whole and broken`, { tag: '@corpora' }, async () => {
    test.setTimeout(300_000)
    const root = path.join(corpora, folder)
    test.skip(!existsSync(root), `0 files: ${folder} is not beside the project`)
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .sort((a, b) => a.name.localeCompare(b.name))
    const whole = partOf(files).map((entry) => ({
      name: entry.name,
      content: readFileSync(path.join(entry.parentPath, entry.name)),
    }))
    const broken = whole.flatMap(({ name, content }, index) =>
      breakBytes(content, 3, 20310305 + index).map((each, n) => ({ name: `${n}-${name}`, content: each })),
    )
    const given = [...whole, ...broken]
    expectRead((await extractFiles(given)) as Answer[], (index) => given[index]!.name)
  })
