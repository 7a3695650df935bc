/** The import on stand-ins: what is said about each file, what is stored before what, and what a bad file or a cancel does to the rest. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { AttestError } from '../../../../shared/bridge/result.ts'
import { articleSchema } from '../../../../shared/domain/article.ts'
import { articleRevisionSchema } from '../../../../shared/domain/article-revision.ts'
import { sourceFileSchema } from '../../../../shared/domain/source-file.ts'
import type { PackedContainedFile, PackedExtraction } from '../../../../renderer/extraction/extractor-client.ts'
import type { Act } from '../../../../renderer/workflows/commit.ts'
import type { ImportItem } from '../../../../renderer/workflows/import-items.ts'
import type { ImportDeps } from '../../../../renderer/workflows/import-file.ts'
import { runImport } from '../../../../renderer/workflows/import-run.ts'

const item = (name: string, content: string): ImportItem => {
  const blob = new Blob([content])
  return { name, size: blob.size, open: () => Promise.resolve(blob) }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

function extractionOf(text: string): PackedExtraction {
  const facts = {
    standfirst: null,
    byline: null,
    correction: null,
    identifier: null,
    identifierVersion: null,
    status: null,
    candidates: [],
    publisher: null,
    agency: null,
    dateline: null,
    issued: null,
    url: null,
    language: null,
    warnings: [],
  }
  return {
    ok: true,
    derivation: {
      reader: 'plain-text',
      version: '1',
      encodingFormat: 'text/plain',
      charset: 'utf-8',
      charsetReason: 'valid UTF-8',
    },
    articles: [
      {
        ...facts,
        title: text,
        direction: 'ltr',
        body: new Blob([JSON.stringify({ blocks: [], text })]),
        text: new Blob([text]),
        textLength: text.length,
        wordCount: 1,
        blockCount: 1,
      },
    ],
    contained: [],
    warnings: [],
  }
}

interface Stage {
  deps: ImportDeps
  /** What happened, in order: "file 1a2b…", "body …", "commit Import …". */
  readonly done: string[]
  readonly acts: Act[]
}

function stage(changed: Partial<ImportDeps> = {}): Stage {
  const done: string[] = []
  const acts: Act[] = []
  const deps: ImportDeps = {
    slots: 2,
    hash: async (bytes) => hashOf(await bytes.text()),
    extract: async (file) => extractionOf(await file.text()),
    findImported: () => Promise.resolve(null),
    findKnownState: () => Promise.resolve(null),
    findTwins: () => Promise.resolve([]),
    upload: (kind, sha256) => Promise.resolve(void done.push(`${kind} ${sha256}`)),
    commit: (act) => {
      acts.push(act)
      done.push(`commit ${act.label}`)
      return Promise.resolve()
    },
    ...changed,
  }
  return { deps, done, acts }
}

describe('runImport', () => {
  it('stores the original and the text before the entry that speaks of them', async () => {
    const { deps, done, acts } = stage()
    const report = await runImport([item('a.txt', 'Garrison leaves')], deps)
    const sha256 = hashOf('Garrison leaves')
    expect(done.map((each) => each.split(' ')[0])).toEqual(['file', 'body', 'commit'])
    expect(done[0]).toBe(`file ${sha256}`)
    expect(report).toMatchObject({
      imported: 1,
      refused: 0,
      lines: [{ name: 'a.txt', outcome: 'imported', title: 'Garrison leaves' }],
    })
    const [file, article, revision] = acts[0]!.changes.map((change) => change!.after)
    expect(sourceFileSchema.parse(file)).toMatchObject({
      id: `file:${sha256}`,
      originalName: 'a.txt',
      sizeBytes: 15,
    })
    expect(articleSchema.parse(article)).toMatchObject({
      title: 'Garrison leaves',
      currentRevisionId: revision!['id'],
    })
    expect(articleRevisionSchema.parse(revision)).toMatchObject({
      articleId: article!['id'],
      textSha256: sha256,
    })
  })

  it('gives all entries of one import one group', async () => {
    const { deps, acts } = stage()
    await runImport([item('a', 'one'), item('b', 'two')], deps)
    expect(new Set(acts.map((act) => act.group)).size).toBe(1)
  })

  it('imports the same bytes once and names the article that is here already', async () => {
    const { deps, acts } = stage()
    const { lines } = await runImport([item('a', 'same'), item('b', 'same'), item('c', 'same')], deps)
    expect(acts).toHaveLength(1)
    expect(lines.map((line) => line.outcome).sort()).toEqual(['already-here', 'already-here', 'imported'])
    expect(new Set(lines.map((line) => ('articleId' in line ? line.articleId : ''))).size).toBe(1)
  })

  it('knows a file that the case has', async () => {
    const { deps, done } = stage({
      findImported: () => Promise.resolve({ articleId: 'article:01' as const, isContainer: false }),
    })
    const { lines } = await runImport([item('a', 'one')], deps)
    expect(lines).toEqual([{ name: 'a', outcome: 'already-here', articleId: 'article:01' }])
    expect(done).toEqual([])
  })

  it('refuses one by one and goes on, and stores nothing of what it refuses', async () => {
    const { deps, done } = stage({
      extract: async (file, name) =>
        name === 'bad'
          ? { ok: false, code: 'unsupported-format', reason: 'This is a PDF document.' }
          : extractionOf(await file.text()),
    })
    const unreadable: ImportItem = { name: 'gone', size: 5, open: () => Promise.reject(new Error('gone')) }
    const huge: ImportItem = {
      name: 'huge',
      size: 100 * 1024 * 1024,
      open: () => Promise.reject(new Error('never opened')),
    }
    const { lines, refused, imported } = await runImport(
      [item('bad', 'x'), item('empty', ''), unreadable, huge, item('good', 'y')],
      deps,
    )
    expect(lines.map((line) => (line.outcome === 'refused' ? line.code : line.outcome))).toEqual([
      'unsupported-format',
      'empty-file',
      'unreadable-file',
      'too-large',
      'imported',
    ])
    expect({ refused, imported }).toEqual({ refused: 4, imported: 1 })
    expect(done).toHaveLength(3)
    for (const line of lines) if (line.outcome === 'refused') expect(line.nextStep).not.toBe('')
  })

  it('says so when a file can’t be stored, and goes on', async () => {
    const { deps } = stage({
      upload: (kind, sha256) =>
        sha256.length === 64 && kind === 'body'
          ? Promise.reject(new AttestError('body-invalid', 'The text does not hold.'))
          : Promise.resolve(),
    })
    const report = await runImport([item('a', 'one'), item('b', 'two')], deps)
    expect(report.lines.map((line) => line.outcome === 'refused' && line.code)).toEqual([
      'could-not-store',
      'could-not-store',
    ])
    expect(report.stoppedBecause).toBeNull()
  })

  it('ends when the case can no longer be written', async () => {
    const { deps } = stage({
      slots: 0,
      commit: () => Promise.reject(new AttestError('disk-full', 'The disk is full.')),
    })
    const report = await runImport(
      Array.from({ length: 50 }, (_, index) => item(`${index}`, `text ${index}`)),
      deps,
    )
    expect(report.stoppedBecause).toBe('The disk is full.')
    expect(report.notReached).toBeGreaterThan(40)
  })

  it('ends after the files in hand when it is cancelled', async () => {
    const abort = new AbortController()
    const { deps, acts } = stage({ slots: 0 })
    const items = Array.from({ length: 50 }, (_, index) => item(`${index}`, `text ${index}`))
    const report = await runImport(items, deps, { signal: abort.signal, onLine: () => abort.abort() })
    expect(report.wasCancelled).toBe(true)
    const written = acts.flatMap((act) => act.changes).filter((change) => change?.table === 'articles')
    expect(report.imported).toBe(written.length)
    expect(report.imported + report.notReached).toBe(50)
    expect(report.imported).toBeLessThan(20)
  })

  it('leaves hidden and system files out, and counts them', async () => {
    const { deps } = stage()
    const hidden = { ...item('story.html', 'x'), path: 'folder/.git/story.html' }
    const report = await runImport(
      [item('.DS_Store', 'x'), item('Thumbs.db', 'x'), hidden, item('a', 'one')],
      deps,
    )
    expect(report).toMatchObject({ skipped: 3, imported: 1 })
    expect(report.lines).toHaveLength(1)
  })

  it('keeps few files open at a time and reports in the order given', async () => {
    let open = 0
    let most = 0
    const items = Array.from({ length: 40 }, (_, index) => ({
      ...item(`${index}`, `text ${index}`),
      open: () => {
        most = Math.max(most, ++open)
        return Promise.resolve(new Blob([`text ${index}`]))
      },
    }))
    const { deps } = stage({
      extract: async (file) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
        open--
        return extractionOf(await file.text())
      },
    })
    const seen: number[] = []
    const { lines } = await runImport(items, deps, { onProgress: ({ done }) => seen.push(done) })
    expect(most).toBeLessThanOrEqual(4)
    expect(lines.map((line) => line.name)).toEqual(items.map(({ name }) => name))
    expect(seen).toEqual(Array.from({ length: 41 }, (_, index) => index))
  })

  describe('of a file with files inside', () => {
    const inside = (name: string, text: string) => ({
      name: name.split('/').at(-1)!,
      path: name,
      mediaType: null,
      collectedAt: null,
      collectedFrom: null,
      bytes: new Blob([text]),
    })
    const archive = (...contained: PackedContainedFile[]): PackedExtraction => ({
      ...(extractionOf('') as Extract<PackedExtraction, { ok: true }>),
      articles: [],
      contained,
    })
    const opening = (archives: Readonly<Record<string, PackedExtraction>>): Partial<ImportDeps> => ({
      extract: async (file, name) => archives[name] ?? extractionOf(await file.text()),
    })

    it('gives each a line behind its container and names the container in its record', async () => {
      const { deps, acts } = stage(opening({ 'a.zip': archive(inside('x/one.txt', 'one'), inside('two.txt', 'two')) }))
      const report = await runImport([item('a.zip', 'PK'), item('b.txt', 'three')], deps)
      expect(report.lines.map(({ name, outcome }) => [name, outcome])).toEqual([
        ['a.zip', 'unpacked'],
        ['a.zip › x/one.txt', 'imported'],
        ['a.zip › two.txt', 'imported'],
        ['b.txt', 'imported'],
      ])
      const files = acts.flatMap((act) => act.changes).filter((change) => change!.table === 'sourceFiles')
      const one = files.map((change) => sourceFileSchema.parse(change!.after)).find((file) => file.originalName === 'one.txt')
      expect(one).toMatchObject({ containerId: `file:${hashOf('PK')}`, pathInContainer: 'x/one.txt' })
    })

    it('takes the address of the capture for a page that does not name its own', async () => {
      const page = { ...inside('a.html', 'one'), collectedFrom: 'https://example.org/a', collectedAt: '2024-05-01T10:00:00Z' }
      const { deps, acts } = stage(opening({ 'a.warc': archive(page) }))
      await runImport([item('a.warc', 'WARC/1.0')], deps)
      const changes = acts.flatMap((act) => act.changes)
      expect(changes.find((change) => change!.table === 'articles')!.after).toMatchObject({ url: 'https://example.org/a' })
      expect(changes.filter((change) => change!.table === 'sourceFiles').at(-1)!.after).toMatchObject({
        collectedFrom: 'https://example.org/a',
        collectedAt: '2024-05-01T10:00:00Z',
      })
    })

    it('goes on with what is inside after an import that was cut short', async () => {
      const { deps, acts } = stage({
        ...opening({ 'a.zip': archive(inside('one.txt', 'one')) }),
        findImported: (id) =>
          Promise.resolve(id === `file:${hashOf('PK')}` ? { articleId: null, isContainer: true } : null),
      })
      const report = await runImport([item('a.zip', 'PK')], deps)
      expect(report).toMatchObject({ alreadyHere: 1, imported: 1 })
      expect(acts).toHaveLength(1)
    })

    it('stops at archives within archives within archives', async () => {
      const { deps } = stage({
        extract: (_file, name) => Promise.resolve(archive(inside('again.zip', `PK ${name} ${Math.random()}`))),
      })
      const report = await runImport([item('a.zip', 'PK')], deps)
      expect(report.lines.map((line) => line.outcome)).toEqual([
        ...['unpacked', 'unpacked', 'unpacked', 'unpacked'],
        'refused',
      ])
    })

    it('leaves out what systems put into archives', async () => {
      const { deps } = stage(opening({ 'a.zip': archive(inside('__MACOSX/._one.txt', 'x'), inside('one.txt', 'one')) }))
      expect((await runImport([item('a.zip', 'PK')], deps)).lines).toHaveLength(2)
    })
  })

  describe('of an article that its sender sends again', () => {
    const sent = (text: string, version: string): PackedExtraction => {
      const read = extractionOf(text) as Extract<PackedExtraction, { ok: true }>
      const named = { identifier: 'urn:newsml:example:1', identifierVersion: version }
      return { ...read, articles: [{ ...read.articles[0]!, ...named }] }
    }
    /** Answers from what was committed so far, as the working store does. */
    function remembering() {
      const made = stage()
      const records = () => made.acts.flatMap((act) => act.changes)
      made.deps = {
        ...made.deps,
        extract: async (file, name) => sent(await file.text(), name),
        findKnownState: ({ identifierVersion }) => {
          const first = records().find((change) => change!.table === 'articles')
          if (first === undefined) return Promise.resolve(null)
          const revisions = records().filter((change) => change!.table === 'revisions')
          const article = { ...articleSchema.parse(first!.after), identifierVersion: '1' }
          return Promise.resolve(
            identifierVersion === '1' ? null : { article, revisionNumber: revisions.length },
          )
        },
      }
      return { ...made, records }
    }

    it('makes the later state the next revision, even when both come in one import', async () => {
      const { deps, records } = remembering()
      const report = await runImport([item('1', 'Ten dead'), item('2', 'Twelve dead')], deps)
      expect(report.lines.map((line) => line.outcome === 'imported' && line.isRevision)).toEqual([false, true])
      const revisions = records().filter((change) => change!.table === 'revisions').map((change) => change!.after)
      expect(revisions.map((revision) => revision!['revisionNumber'])).toEqual([1, 2])
      const changed = records().find((change) => change!.table === 'articles' && change!.before !== null)
      expect(changed!.after).toMatchObject({ currentRevisionId: revisions[1]!['id'], identifierVersion: '2' })
    })

    it('keeps an older state that comes late beside the current one', async () => {
      const { deps, records } = remembering()
      await runImport([item('1', 'Ten dead')], deps)
      await runImport([item('0', 'Nine dead')], deps)
      expect(records().filter((change) => change!.table === 'revisions')).toHaveLength(2)
      expect(records().some((change) => change!.table === 'articles' && change!.before !== null)).toBe(false)
    })
  })
})
