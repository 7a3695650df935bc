/** News as agencies and feeds send it: what an analyst finds in the library after importing such a file. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { breakBytes } from './helpers/break-bytes.ts'
import { corpora, isWhole, partOf } from './helpers/corpora.ts'
import { asArticle, extractFiles, extractPaths, outline, type ReadArticle } from './helpers/extract-files.ts'


type ReadItem = ReadArticle & {
  readonly standfirst: string | null
  readonly identifier: string | null
  readonly identifierVersion: string | null
  readonly status: string | null
  readonly more?: readonly ReadItem[]
}

async function read(content: string, name = 'item.xml'): Promise<ReadItem> {
  return asArticle((await extractFiles([{ name, content }]))[0]) as ReadItem
}

async function refusalOf(content: string, name = 'item.xml'): Promise<string> {
  const [answer] = await extractFiles([{ name, content }])
  return answer?.ok === false ? answer.code : 'none'
}

const json = (item: unknown) => JSON.stringify(item)

test.describe('ninjs', () => {
  test('an item of version 1 keeps its name, version and state beside its text', async () => {
    const item = await read(
      json({
        uri: 'urn:newsml:agency.example:20210812:herat',
        version: '3',
        versioncreated: '2021-08-12T09:30:00+04:30',
        pubstatus: 'usable',
        language: 'en',
        headline: 'Garrison leaves Herat',
        byline: 'By Jane Roe and John Doe',
        located: 'Herat, Afghanistan',
        infosource: [{ name: 'Pajhwok Afghan News' }],
        copyrightholder: 'Example Agency',
        body_text: 'Not this one.',
        body_xhtml:
          '<p>The <b>garrison</b> left the city, &amp; nobody saw it go.</p><ul><li>One gate was open.</li></ul>',
      }),
      'item.json',
    )
    expect(item).toMatchObject({
      reader: 'news-json',
      title: 'Garrison leaves Herat',
      byline: 'Jane Roe, John Doe',
      publisher: 'Example Agency',
      agency: 'Pajhwok Afghan News',
      dateline: 'Herat, Afghanistan',
      published: '2021-08-12T09:30:00+04:30',
      identifier: 'urn:newsml:agency.example:20210812:herat',
      identifierVersion: '3',
      status: 'usable',
      language: 'en',
    })
    expect(outline(item)).toEqual([
      ['paragraph', 'The garrison left the city, & nobody saw it go.'],
      ['list-item', 'One gate was open.'],
    ])
  })

  test('an item of version 3 is read by the roles of its texts, and the dateline as printed wins', async () => {
    const item = await read(
      json({
        uri: 'urn:x:1',
        standard: { name: 'ninjs', version: '3.0' },
        versionCreated: '2024-02-01T10:00:00Z',
        pubStatus: 'withheld',
        located: 'Kabul',
        headlines: [
          { role: 'short', value: 'Gate shut' },
          { role: 'main', value: 'The gate was shut' },
        ],
        bodies: [
          {
            role: 'main',
            contentType: 'text/plain',
            value: 'HERAT, Afghanistan (AFP) - The gate was shut.\n\nIt stayed shut.',
          },
        ],
      }),
      'item.json',
    )
    expect(item).toMatchObject({
      title: 'The gate was shut',
      dateline: 'HERAT, Afghanistan',
      agency: 'AFP',
      status: 'withheld',
    })
    expect(outline(item).map(([, words]) => words)).toEqual([
      'HERAT, Afghanistan (AFP) - The gate was shut.',
      'It stayed shut.',
    ])
  })

  test('a notice that takes an item back is read although it has no text', async () => {
    const item = await read(
      json({
        uri: 'urn:x:1',
        version: '4',
        pubstatus: 'canceled',
        headline: 'KILL: Gate shut',
        ednote: 'The quote was invented.',
      }),
      'item.json',
    )
    expect(item).toMatchObject({ status: 'canceled', text: 'KILL: Gate shut\nThe quote was invented.' })
  })

  test('a picture is read by its caption, and an item without words is refused', async () => {
    const caption = {
      uri: 'urn:x:1',
      type: 'picture',
      headline: 'Gate',
      description_text: 'The gate on Monday.',
    }
    expect(outline(await read(json(caption), 'a.json'))).toEqual([['caption', 'The gate on Monday.']])
    expect(
      await refusalOf(json({ uri: 'urn:x:1', type: 'picture', version: '1', headline: 'Gate' }), 'a.json'),
    ).toBe('no-text')
  })

  test('several items in one file are several articles', async () => {
    const items = ['One.', 'Two.'].map((text, index) => ({
      uri: `urn:x:${index}`,
      headline: text,
      body_text: text,
    }))
    const first = await read(json({ items }), 'items.json')
    expect([first, ...first.more!].map(({ text }) => text)).toEqual(['One.', 'Two.'])
  })
})

const g2 = (inside: string, attributes = '') =>
  `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="2" ${attributes}>${inside}</newsItem>`

test.describe('agency XML', () => {
  test('NewsML-G2 with NITF inside', async () => {
    const item = await read(
      g2(
        `<itemMeta><itemClass qcode="ninat:text"/><provider literal="Example Agency"/><versionCreated>2021-08-12T09:30:00Z</versionCreated>
        <pubStatus qcode="stat:canceled"/><edNote>Killed: wrong place.</edNote></itemMeta>
        <contentMeta><by>By Jane Roe</by><creditline>Example/AFP</creditline><dateline>HERAT, Aug 12</dateline><language tag="en"/><headline>Gate shut</headline></contentMeta>
        <contentSet><inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><abstract><p>In short.</p></abstract></body.head>
        <body.content><p>The gate was shut.</p><hl2>After noon</hl2><bq><block><p>It stayed shut.</p></block></bq>
        <media><media-reference source="a.jpg"/><media-caption>The gate.</media-caption></media></body.content></body></nitf></inlineXML></contentSet>`,
      ),
    )
    expect(item).toMatchObject({
      title: 'Gate shut',
      standfirst: 'In short.',
      byline: 'Jane Roe',
      publisher: 'Example Agency',
      agency: 'Example/AFP',
      dateline: 'HERAT, Aug 12',
      identifier: 'urn:x:1',
      identifierVersion: '2',
      status: 'canceled',
    })
    expect(outline(item)).toEqual([
      ['paragraph', 'The gate was shut.'],
      ['heading', 'After noon'],
      ['quote', 'It stayed shut.'],
      ['caption', 'The gate.'],
    ])
    expect(item.warnings.join()).toContain('Killed: wrong place.')
  })

  test('NewsML-G2 with a page inside that has no namespace, in Arabic', async () => {
    const item = await read(
      g2(
        '<contentMeta><language tag="ar"/><headline>البوابة</headline></contentMeta><contentSet><inlineXML><html><head><title>x</title></head><body dir="rtl"><p>أغلقت البوابة يوم الاثنين في المدينة القديمة.</p></body></html></inlineXML></contentSet>',
      ),
    )
    expect(item).toMatchObject({
      direction: 'rtl',
      language: 'ar',
      text: 'أغلقت البوابة يوم الاثنين في المدينة القديمة.',
    })
  })

  test('a message with a story and its pictures is the story, and says what was left out', async () => {
    const story =
      '<contentMeta><headline>Story</headline></contentMeta><contentSet><inlineData>Words of the story.</inlineData></contentSet>'
    const picture =
      '<contentMeta><headline>Picture</headline><description role="drol:caption">A gate.</description></contentMeta>'
    const item = await read(
      `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="1">${story}</newsItem><newsItem guid="2">${picture}</newsItem></itemSet></newsMessage>`,
    )
    expect(item.text).toBe('Words of the story.')
    expect(item.more).toBeUndefined()
    expect(item.warnings.join()).toContain('1 of the 2 items')
  })

  test('a plan or a concept without text is refused', async () => {
    expect(
      await refusalOf(
        '<planningItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="1"><newsCoverageSet/></planningItem>',
      ),
    ).toBe('no-text')
  })

  test('NewsML 1.2 shares its name over its revisions', async () => {
    const item =
      await read(`<?xml version="1.0"?><NewsML Version="1.2"><NewsItem xml:lang="fr"><Identification><NewsIdentifier><ProviderId>agency.example</ProviderId>
      <RevisionId PreviousRevision="1" Update="N">2</RevisionId><PublicIdentifier>urn:newsml:agency.example:20210812:gate:2</PublicIdentifier></NewsIdentifier></Identification>
      <NewsManagement><FirstCreated>20210812T080000+0000</FirstCreated><ThisRevisionCreated>20210812T093000+0000</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
      <NewsComponent><NewsLines><HeadLine>La porte</HeadLine><ByLine>Par Jeanne Roe</ByLine><DateLine>Hérat, 12 août -</DateLine></NewsLines>
      <ContentItem><DataContent><p>La porte était fermée.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`)
    expect(item).toMatchObject({
      title: 'La porte',
      dateline: 'Hérat, 12 août',
      identifier: 'urn:newsml:agency.example:20210812:gate',
      identifierVersion: '2',
      published: '2021-08-12T09:30:00+00:00',
      status: 'usable',
      text: 'La porte était fermée.',
    })
  })
})

test.describe('feeds', () => {
  test('an entry of RSS is an article', async () => {
    const item =
      await read(`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Example Times</title><link>https://times.example/</link><language>en-gb</language>
      <item><title>Gate &amp;amp; wall</title><link>https://times.example/gate</link><guid isPermaLink="false">tag:1</guid><dc:creator>Jane Roe</dc:creator>
      <pubDate>Thu, 12 Aug 2021 09:30:00 EST</pubDate><description>In short.</description>
      <content:encoded><![CDATA[<p>The gate was <a href="/shut">shut</a>.</p><blockquote>It stayed shut.</blockquote>]]></content:encoded></item>
      <item><title>Only a headline</title></item></channel></rss>`)
    expect(item).toMatchObject({
      title: 'Gate & wall',
      standfirst: 'In short.',
      byline: 'Jane Roe',
      publisher: 'Example Times',
      published: '2021-08-12T09:30:00-05:00',
      url: 'https://times.example/gate',
      identifier: 'tag:1',
      identifierVersion: null,
      language: 'en-GB',
    })
    expect(outline(item)).toEqual([
      ['paragraph', 'The gate was shut.'],
      ['quote', 'It stayed shut.'],
    ])
    expect(item.blocks[0]!.spans).toEqual([
      { kind: 'link', start: 13, end: 17, target: 'https://times.example/shut' },
    ])
    expect(item.more!.map(({ text, warnings }) => [text, warnings])).toEqual([
      ['Only a headline', ['The feed gives only the headline.']],
    ])
  })

  test('an entry of Atom says when it was last changed, and its links start where xml:base says', async () => {
    const item =
      await read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://times.example/a/"><title>Times</title><author><name>Desk</name></author>
      <entry><id>urn:1</id><title type="html">&lt;i&gt;Gate&lt;/i&gt;</title><published>2021-08-12T09:30:00Z</published><updated>2021-08-13T09:30:00Z</updated>
      <link rel="edit" href="https://x.example/"/><link href="https://times.example/gate"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>See <a href="b">there</a>.</p></div></content></entry></feed>`)
    expect(item).toMatchObject({
      title: 'Gate',
      byline: 'Desk',
      published: '2021-08-12T09:30:00Z',
      identifier: 'urn:1',
      identifierVersion: '2021-08-13T09:30:00Z',
      url: 'https://times.example/gate',
    })
    expect(item.blocks[0]!.spans).toEqual([
      { kind: 'link', start: 4, end: 9, target: 'https://times.example/a/b' },
    ])
  })

  test('a feed with lone signs, missing ends and undeclared prefixes loses no word', async () => {
    const item =
      await read(`<rss version=2.0><channel><title>Times & more</title><item><title>Gate & wall</title><media:thumbnail url=a.jpg>
      <description>Open&nbsp;at 5 < 6, shut<br>later</description></item><item><title>Second</title><description>And <b>this`)
    expect(item.title).toBe('Gate & wall')
    expect(item.text).toContain('Open\u00a0at 5 < 6, shut')
    expect(item.more![0]!.text).toBe('And this')
    expect(item.warnings.join()).toContain('repaired')
  })
})

test('no XML can make an entity grow or name a file', async () => {
  const laughs = '<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
  const feed = '<rss><channel><item><title>&b;</title></item></channel></rss>'
  expect(await refusalOf(`<?xml version="1.0"?><!DOCTYPE rss [${laughs}]>${feed}`)).toBe('too-complex')
  expect(
    await refusalOf(
      `<!DOCTYPE nitf [<!ENTITY b SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>`,
    ),
  ).toBe('too-complex')
  expect(await refusalOf(`<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://x.example/p.dtd"> %p;]>${feed}`)).toBe(
    'too-complex',
  )
  const named = await read(
    `<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x.example/rss.dtd"><rss><channel><item><title>Caf&eacute;</title></item></channel></rss>`,
  )
  expect(named.title).toBe('Café')
})

/** Every agency file and feed; empty when the corpora are not on this machine. */
function listCorpus(): string[] {
  try {
    return ['newsml-g2', 'newsml-other', 'ninjs', 'feeds']
      .flatMap((name) => readdirSync(path.join(corpora, name), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

test('agency files and feeds of the corpora are read or refused for a reason', { tag: '@corpora' }, async () => {
  const files = partOf(listCorpus(), 2)
  test.skip(files.length === 0, 'The corpora are not on this machine.')
  const answers = await extractPaths(files)
  const codes = new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.code])))
  expect(['no-text', 'unsupported-format']).toEqual(expect.arrayContaining([...codes]))
  const withText = answers.filter((answer) => answer.ok && /newsml|ninjs/.test(answer.file))
  expect(withText.length).toBeGreaterThan(isWhole ? 55 : 25)
})

test('no agency file or feed breaks its reader, whatever becomes of its bytes', { tag: '@corpora' }, async () => {
  const files = partOf(listCorpus(), 8)
  test.skip(files.length === 0, 'The corpora are not on this machine.')
  const broken = files.map((file, index) => ({
    name: path.basename(file),
    content: breakBytes(readFileSync(file), 1, index)[0]!,
  }))
  for (const answer of await extractFiles(broken))
    if (!answer.ok)
      expect
        .soft(
          ['binary-content', 'damaged', 'empty-file', 'no-text', 'too-complex', 'unsupported-format'],
          answer.file,
        )
        .toContain(answer.code)
})
