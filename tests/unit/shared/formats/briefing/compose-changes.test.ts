/** A briefing whose quotes the outlet changed afterwards says so, with both wordings and both files. */
import { describe, expect, it } from 'vitest'
import { createArticleBody } from '../../../../../shared/domain/article-body.ts'
import { composeBriefing } from '../../../../../shared/formats/briefing/compose-briefing.ts'
import { renderBriefingHtml } from '../../../../../shared/formats/briefing/briefing-html/render-briefing-html.ts'
import { buildCase, composeInput } from './build-case.ts'

const quoted = 'We withdrew in order to the lighthouse barracks.'

/** The wire story sent again, with a sentence changed. */
function sendAgain(change: (text: string) => string) {
  const built = buildCase()
  const first = built.tables.revisions.find(({ id }) => id === 'revision:wire')!
  const { text } = built.bodies.get(first.bodySha256)!
  const file = built.tables.sourceFiles[0]!
  const bodySha256 = 'b'.repeat(64)
  const sha256 = 'f'.repeat(64)
  const parts = change(text).split('\n').map((line) => ({ kind: 'paragraph' as const, text: line }))
  built.tables.sourceFiles.push({ ...file, id: `file:${sha256}`, sha256 })
  built.tables.revisions.push({ ...first, id: 'revision:wire2', revisionNumber: 2, sourceFileId: `file:${sha256}`, bodySha256 })
  built.tables.articles.find(({ id }) => id === 'article:wire')!.currentRevisionId = 'revision:wire2'
  built.bodies.set(bodySha256, createArticleBody(parts))
  return composeBriefing(composeInput(built))
}

describe('a briefing', () => {
  it('lists both wordings of a quote that the outlet changed', () => {
    const document = sendAgain((text) => text.replace('in order to the', 'in haste to the'))
    expect(document.changedQuotes).toMatchObject([
      {
        excerptId: 'excerpt:wire',
        kind: 'reworded',
        before: quoted,
        after: quoted.replace('in order', 'in haste'),
        from: { revisionNumber: 1 },
        to: { revisionNumber: 2, sourceFileSha256: 'f'.repeat(64) },
      },
    ])
    const page = renderBriefingHtml(document, 'print')
    expect(page).toContain('Quotes that the outlet changed')
    expect(page).toContain('We withdrew in haste to the lighthouse barracks.')
  })

  it('says that a quote was taken out', () => {
    const document = sendAgain((text) => text.replace(quoted, ''))
    expect(document.changedQuotes).toMatchObject([{ kind: 'removed', before: quoted, after: null }])
    expect(renderBriefingHtml(document, 'print')).toContain('does not say it any more')
  })

  it('says nothing of it where all quotes still stand', () => {
    const document = sendAgain((text) => `${text}\nAn update follows.`)
    expect(document.changedQuotes).toEqual([])
    expect(renderBriefingHtml(document, 'print')).not.toContain('that the outlet changed')
  })
})
