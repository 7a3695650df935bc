/** Markdown: structure and spans come through, tags stay characters. */
import { describe, expect, it } from 'vitest'
import { blockText, findBodyFault } from '../../../../../shared/domain/article-body.ts'
import { readAs } from '../read-as.ts'

const text = `---
title: "Two ways out of Marenza"
author: [Tavia Renholt, Ilse Taront]
date: 2031-03-06
publisher: The Inland Review
url: https://inland.example/two-ways
lang: en_GB
---

# Two ways out

I was *in the harbour* from **three** in the afternoon, [as I wrote](https://inland.example/before) then.

- one
  - inside one
- two

1. first

> They left at four.

| place | rifles |
| ----- | ------ |
| quay  | 100    |

\`\`\`
as typed
  here
\`\`\`

A <script>alert(1)</script> tag and [a trap](javascript:alert(1)).
`

describe('the Markdown reader', () => {
  it('reads the front matter', async () => {
    expect(await readAs(text, 'story.md')).toMatchObject({
      title: 'Two ways out of Marenza',
      byline: 'Tavia Renholt, Ilse Taront',
      issued: '2031-03-06',
      publisher: 'The Inland Review',
      url: 'https://inland.example/two-ways',
      language: 'en-GB',
    })
  })

  it('gives blocks', async () => {
    const { body } = await readAs(text, 'story.md')
    expect(findBodyFault(body)).toBeNull()
    expect(body.blocks.map((block) => [block.kind, block.level, blockText(body, block)])).toEqual([
      ['heading', 1, 'Two ways out'],
      ['paragraph', undefined, 'I was in the harbour from three in the afternoon, as I wrote then.'],
      ['list-item', 0, 'one'],
      ['list-item', 1, 'inside one'],
      ['list-item', 0, 'two'],
      ['list-item', 0, 'first'],
      ['quote', undefined, 'They left at four.'],
      ['table-row', undefined, 'place\trifles'],
      ['table-row', undefined, 'quay\t100'],
      ['preformatted', undefined, 'as typed\n  here'],
      ['paragraph', undefined, 'A <script>alert(1)</script> tag and [a trap](javascript:alert(1)).'],
    ])
  })

  it('marks emphasis and links where they are', async () => {
    const { body } = await readAs(text, 'story.md')
    const marked = body.blocks
      .flatMap((block) => block.spans ?? [])
      .map(({ kind, start, end, target }) => [kind, body.text.slice(start, end), target])
    expect(marked).toEqual([
      ['emphasis', 'in the harbour', undefined],
      ['strong', 'three', undefined],
      ['link', 'as I wrote', 'https://inland.example/before'],
    ])
  })

  it('takes the first heading for the title where nothing else says it', async () => {
    expect((await readAs('Words before.\n\n## The heading\n\nWords.', 'a.md')).title).toBe('The heading')
  })

  it('reads what is nested too deeply as plain text', async () => {
    expect((await readAs(`${'> '.repeat(5_000)}deep`, 'a.md')).body.text).toContain('deep')
  })
})
