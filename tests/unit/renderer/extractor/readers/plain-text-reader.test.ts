/** Plain texts as analysts get them: from a wire, from a browser, from nobody knows where. */
import { describe, expect, it } from 'vitest'
import { blockText, findBodyFault } from '../../../../../shared/domain/article-body.ts'
import { readAs } from '../read-as.ts'

const blocksOf = async (text: string) => {
  const article = await readAs(text, 'story.txt')
  expect(findBodyFault(article.body)).toBeNull()
  return article.body.blocks.map((block) => [block.kind, blockText(article.body, block)])
}

const caption = 'Security forces stand guard along the roadside in Marenza. Photo: AFP'
const story =
  'MARENZA, 4 March (Reuters) – The port garrison left its posts on Tuesday evening, a spokesman said.'
const more = '“We withdrew so that the grain stores would not burn,” a senior officer told Reuters.'

describe('the plain text reader', () => {
  it('finds headline, byline, date, dateline and agency of a wire text', async () => {
    const text = ['Garrison leaves Marenza port', 'By Ilse Taront', '4 March 2031', story, more].join('\n\n')
    expect(await readAs(text, 'story.txt')).toMatchObject({
      title: 'Garrison leaves Marenza port',
      byline: 'Ilse Taront',
      issued: '2031-03-04',
      dateline: 'MARENZA, 4 March',
      agency: 'Reuters',
      language: 'en',
      direction: 'ltr',
      warnings: [],
    })
  })

  it('does not take an agency’s name or its codes for the headline', async () => {
    const head = ['Meridian News Agency', 'MRD-0417 / Home / 3rd take', 'Filed: Tuesday 4 March 2031, 22:50']
    const text = [
      ...head,
      'Garrison leaves Marenza port as committee claims control',
      'By Ilse Taront',
      story,
      more,
    ].join('\n\n')
    const article = await readAs(text, 'story.txt')
    expect(article.title).toBe('Garrison leaves Marenza port as committee claims control')
    expect(article.issued).toBe('2031-03-04')
  })

  it('makes a title of the first sentence where there is no headline, and says so', async () => {
    const text = [caption, 'Marenza - The ministry has also confirmed the fall of Port Saltgate.', more].join(
      '\n',
    )
    const article = await readAs(text, 'story.txt')
    expect(article).toMatchObject({
      title: 'The ministry has also confirmed the fall of Port Saltgate',
      dateline: 'Marenza',
    })
    expect(article.warnings).toHaveLength(1)
  })

  it('keeps every word, in order', async () => {
    const lines = [
      caption,
      'Marenza - The ministry has confirmed it.',
      '- a list item',
      '> a quoted line',
      more,
    ]
    const article = await readAs(lines.join('\n'), 'story.txt')
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)
    expect(words(article.body.text)).toEqual(words(lines.join(' ')))
  })

  it('knows captions, list items, quoted lines, headings and tables', async () => {
    const text = [
      caption,
      '',
      'What was handed over',
      '====================',
      '',
      '- 214 rifles',
      '- the keys',
      '',
      '> They left at four.',
      '',
      'place      rifles     men',
      'quay       100        20',
    ].join('\n')
    expect(await blocksOf(text)).toEqual([
      ['caption', caption],
      ['heading', 'What was handed over'],
      ['list-item', '214 rifles'],
      ['list-item', 'the keys'],
      ['quote', 'They left at four.'],
      ['preformatted', 'place      rifles     men\nquay       100        20'],
    ])
  })

  it('reads right-to-left text from right to left', async () => {
    const text =
      'غادرت الحامية مواقعها مساء الثلاثاء، بعد تسعة أيام من الحصار.\n\nوقال متحدث إن السفن لم تتحرك حتى الصباح.'
    expect(await readAs(text, 'story.txt')).toMatchObject({ language: 'ar', direction: 'rtl' })
  })

  it('refuses white space', async () => {
    await expect(readAs(' \n\t\n ', 'story.txt')).rejects.toThrow('no-text')
  })
})
