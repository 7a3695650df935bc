// Which sentences were read before: word for word, with words changed, beside known ones; in other articles and in earlier revisions; after
// undo, after opening again, and in a case that is older than the prints.
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { bulkRoutes } from '../../../../../shared/bridge/bulk-routes.ts'
import type { NoveltyKind } from '../../../../../shared/bridge/novelty-calls.ts'
import { createArticleRevision } from '../../../../../shared/domain/article-revision.ts'
import type { Article } from '../../../../../shared/domain/article.ts'
import { insertion, update } from '../../../../../shared/journal/change.ts'
import { articleParts, importDraft, type ArticleParts } from '../helpers/case-acts.ts'
import { draftOf } from '../helpers/memory-journal.ts'
import { createTestDesk, type TestDesk } from '../helpers/test-desk.ts'

const left = 'The port garrison left its posts on Tuesday evening after nine days of blockade.'
const nobody = 'Nobody in the harbour office saw General Maran leave the barracks.'
const grain = '“The grain stores will not burn,” a senior officer told Meridian.'
const fresh = 'Two cranes were found without their trolleys on the northern quay.'

async function createCase(desk: TestDesk): Promise<string> {
  return (await desk.ask('cases/create', { title: 'Marenza', question: '', parentFolder: null })).path
}

let brought = 0

async function bring(desk: TestDesk, ...paragraphs: string[]): Promise<ArticleParts> {
  return bringAs(desk, 'unread', paragraphs)
}

const readStory = (desk: TestDesk, ...paragraphs: string[]) => bringAs(desk, 'read', paragraphs)

async function bringAs(
  desk: TestDesk,
  readingState: Article['readingState'],
  paragraphs: string[],
): Promise<ArticleParts> {
  // The title is part of the original: two originals are never the same file.
  const made = articleParts(paragraphs, `Story ${(brought += 1)}`)
  const parts = { ...made, article: { ...made.article, readingState } }
  await store(desk, parts)
  await desk.ask('journal/commit', { draft: importDraft(parts) })
  return parts
}

async function store(desk: TestDesk, { sourceFile, original, bodySha256, bodyBytes }: ArticleParts) {
  await desk.post(bulkRoutes.upload('file', sourceFile.sha256, 0, original.length), original)
  await desk.post(bulkRoutes.upload('body', bodySha256, 0, bodyBytes.length), bodyBytes)
}

const mark = (desk: TestDesk, article: Article, readingState: Article['readingState']) =>
  desk.ask('journal/commit', { draft: draftOf(update('articles', article, { readingState })!) })

async function kindsOf(desk: TestDesk, { revision }: ArticleParts): Promise<NoveltyKind[]> {
  const { sentences } = await desk.ask('novelty/compare', { revisionId: revision.id })
  return sentences.map(([, , kind]) => kind)
}

describe('novelty of an article', () => {
  it('knows what stands in an article that was read, in whatever setting, and nothing else', async () => {
    const desk = createTestDesk()
    await createCase(desk)
    const story = await readStory(desk, left, nobody, grain)
    const copy = await bring(
      desk,
      `MARENZA – ${left}`,
      grain.replaceAll(/[“”]/g, '"'),
      fresh,
      nobody.toUpperCase(),
    )
    expect(await kindsOf(desk, copy)).toEqual(['changed', 'known', 'new', 'known'])
    const start = copy.body.text.indexOf('"The grain')
    expect(await desk.ask('novelty/trace', { revisionId: copy.revision.id, start })).toEqual({
      standings: [
        {
          articleId: story.article.id,
          revisionId: story.revision.id,
          start: story.body.text.indexOf(grain),
          end: story.body.text.length,
          words: grain,
        },
      ],
      articleCount: 1,
    })
  })

  it('takes no notice of articles that were not read, and follows when they are, and when that is undone', async () => {
    const desk = createTestDesk()
    await createCase(desk)
    const story = await bring(desk, left, nobody)
    const copy = await bring(desk, left, fresh)
    expect(await kindsOf(desk, copy)).toEqual(['new', 'new'])
    await mark(desk, story.article, 'to-do')
    expect(await kindsOf(desk, copy)).toEqual(['new', 'new'])
    await mark(desk, { ...story.article, readingState: 'to-do' }, 'read')
    expect(await kindsOf(desk, copy)).toEqual(['known', 'new'])
    await desk.ask('journal/undo', {})
    expect(await kindsOf(desk, copy)).toEqual(['new', 'new'])
    await desk.ask('journal/redo', {})
    expect(await kindsOf(desk, copy)).toEqual(['known', 'new'])
  })

  it('does not count the article itself, but what an earlier revision of it said', async () => {
    const desk = createTestDesk()
    await createCase(desk)
    const story = await readStory(desk, left, nobody)
    expect(await kindsOf(desk, story)).toEqual(['new', 'new'])
    const later = articleParts([left, fresh])
    await store(desk, later)
    const revision = createArticleRevision({
      ...later.revision,
      articleId: story.article.id,
      revisionNumber: 2,
    })
    await desk.ask('journal/commit', {
      draft: draftOf(insertion('sourceFiles', later.sourceFile), insertion('revisions', revision)),
    })
    expect(await kindsOf(desk, { ...later, revision })).toEqual(['known', 'new'])
    expect(await kindsOf(desk, story)).toEqual(['new', 'new'])
    expect(await desk.ask('novelty/trace', { revisionId: revision.id, start: 0 })).toMatchObject({
      standings: [{ revisionId: story.revision.id }],
      articleCount: 0,
    })
  })

  it('knows the same text under another name', async () => {
    const desk = createTestDesk()
    await createCase(desk)
    await readStory(desk, left, nobody)
    expect(await kindsOf(desk, await bring(desk, left, nobody))).toEqual(['known', 'known'])
  })

  it('tells a changed sentence from a new one, and where it stood', async () => {
    const desk = createTestDesk()
    await createCase(desk)
    await readStory(desk, left, nobody)
    const copy = await bring(desk, left.replace('nine', 'eleven'), fresh)
    expect(await kindsOf(desk, copy)).toEqual(['changed', 'new'])
    const { standings } = await desk.ask('novelty/trace', { revisionId: copy.revision.id, start: 0 })
    expect(standings.map(({ words }) => words)).toEqual([left])
    const { changes } = await desk.ask('novelty/compare', { revisionId: copy.revision.id })
    expect(changes.map(([start, end]) => copy.body.text.slice(start, end))).toEqual(['eleven'])
  })

  it('knows a short sentence only beside a known one', async () => {
    const desk = createTestDesk()
    await createCase(desk)
    await readStory(desk, `${left} He said no more. ${nobody}`)
    expect(await kindsOf(desk, await bring(desk, `${left} He said no more. ${fresh}`))).toEqual([
      'known',
      'short',
      'new',
    ])
    expect(await kindsOf(desk, await bring(desk, `${fresh} He said no more. ${grain}`))).toEqual([
      'new',
      'new',
    ])
  })

  it('calls what stands in more than a hundred read articles furniture, unless it is most of the article', async () => {
    const desk = createTestDesk()
    await createCase(desk)
    const footer = 'Sign up for our morning letter and never miss a story from the coast.'
    for (let n = 0; n <= 100; n++)
      await readStory(desk, `Ship number ${n} came into the harbour of Marenza today.`, footer)
    expect(await kindsOf(desk, await bring(desk, fresh, nobody, footer))).toEqual(['new', 'new', 'furniture'])
    expect(await kindsOf(desk, await bring(desk, footer))).toEqual(['known'])
  })

  it('lists the article that shares most first, and counts all', async () => {
    const desk = createTestDesk()
    await createCase(desk)
    await readStory(desk, left, fresh)
    const mother = await readStory(desk, left, nobody, grain)
    const copy = await bring(desk, left, nobody, grain)
    const { standings, articleCount } = await desk.ask('novelty/trace', {
      revisionId: copy.revision.id,
      start: 0,
    })
    expect(standings[0]!.articleId).toBe(mother.article.id)
    expect([standings.length, articleCount]).toEqual([2, 2])
  })

  it('refuses a revision that is not there', async () => {
    const desk = createTestDesk()
    await createCase(desk)
    expect(await desk.refused('novelty/compare', { revisionId: 'revision:01JNOWHERE' })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('novelty after opening again', () => {
  it('is there at once', async () => {
    const desk = createTestDesk()
    const folder = await createCase(desk)
    await readStory(desk, left, nobody)
    const copy = await bring(desk, left, fresh)
    await desk.ask('cases/close', {})
    await desk.ask('cases/open', { path: folder })
    expect(await kindsOf(desk, copy)).toEqual(['known', 'new'])
  })

  it('is made again where prints are missing, damaged or of other rules, and says when it is whole', async () => {
    const desk = createTestDesk()
    const folder = await createCase(desk)
    await readStory(desk, left, nobody)
    const copy = await bring(desk, left, fresh)
    await readStory(desk, fresh, grain)
    await desk.ask('cases/close', {})
    tamper(
      folder,
      'DELETE FROM body_prints WHERE seq = 1',
      'UPDATE body_prints SET rules = 0 WHERE seq = 2',
      "UPDATE body_prints SET prints = x'0000' WHERE seq = 3",
    )
    await desk.ask('cases/open', { path: folder })
    await expect
      .poll(async () => (await desk.ask('novelty/compare', { revisionId: copy.revision.id })).isWhole)
      .toBe(true)
    expect(await kindsOf(desk, copy)).toEqual(['known', 'known'])
  })

  it('is not hidden by a text that was damaged', async () => {
    const desk = createTestDesk()
    const folder = await createCase(desk)
    const broken = await readStory(desk, nobody, fresh)
    await readStory(desk, left, grain)
    const copy = await bring(desk, left, fresh)
    await desk.ask('cases/close', {})
    tamper(
      folder,
      'DELETE FROM body_prints',
      `UPDATE bodies SET json = x'7B' WHERE sha256 = '${broken.bodySha256}'`,
    )
    await desk.ask('cases/open', { path: folder })
    await expect.poll(() => kindsOf(desk, copy)).toEqual(['known', 'new'])
  })

  it('shows nothing as known that was not read, whatever the prints say', async () => {
    const desk = createTestDesk()
    const folder = await createCase(desk)
    await readStory(desk, nobody)
    const copy = await bring(desk, left)
    await desk.ask('cases/close', {})
    // Prints that claim the read text to be the other one.
    tamper(folder, 'UPDATE body_prints SET prints = (SELECT prints FROM body_prints WHERE seq = 2)')
    await desk.ask('cases/open', { path: folder })
    expect(await kindsOf(desk, copy)).toEqual(['new'])
  })
})

/** Works on the case file behind Attest's back. */
function tamper(folder: string, ...statements: string[]): void {
  const database = new DatabaseSync(path.join(folder, 'case.sqlite'))
  for (const sql of statements) database.exec(sql)
  database.close()
}
