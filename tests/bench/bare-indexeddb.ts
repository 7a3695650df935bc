/** The baseline of a rebuild, run inside the window: rows of the same shape put into IndexedDB and nothing else. Self-contained, because it is sent there as text. */
export async function writeBareIndexedDb(size: { articles: number; excerptsPerArticle: number }): Promise<number> {
  const fill = (n: number) => 'harbour garrison left crane dredger ministry '.repeat(4).slice(0, n)
  const name = 'bare-baseline'
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => {
      const { result } = request
      result.createObjectStore('articles', { keyPath: 'id' })
      const revisions = result.createObjectStore('revisions', { keyPath: 'id' })
      for (const index of ['articleId', 'sourceFileId', 'textSha256']) revisions.createIndex(index, index)
      const excerpts = result.createObjectStore('excerpts', { keyPath: 'id' })
      for (const index of ['articleId', 'originatorId']) excerpts.createIndex(index, index)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the baseline store did not open'))
  })
  const put = (store: string, rows: object[]) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(store, 'readwrite', { durability: 'relaxed' })
      for (const row of rows) transaction.objectStore(store).put(row)
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error ?? new Error('the baseline was not written'))
    })
  const start = performance.now()
  const batch: Record<string, object[]> = { articles: [], revisions: [], excerpts: [] }
  const flush = async () => {
    for (const [store, rows] of Object.entries(batch)) if (rows.length > 0) await put(store, rows.splice(0))
  }
  for (let n = 0; n < size.articles; n += 1) {
    const id = `article:${String(n).padStart(26, '0')}`
    batch.articles!.push({ id, title: fill(90), byline: 'Reporter', publisher: 'Outlet', agency: null, dateline: null, issued: '2031-03-04', url: fill(30), language: 'en', direction: 'ltr', currentRevisionId: id, readingState: 'unread', addedAt: '2031-03-04T00:00:00.000Z' })
    batch.revisions!.push({ id: `revision:${n}`, articleId: id, sourceFileId: 'file:0', textSha256: 'a'.repeat(64), bodySha256: 'b'.repeat(64), textLength: 9000, wordCount: 1500, extraction: { reader: 'x', version: '1', charset: 'utf-8', charsetReason: 'x' }, warnings: [] })
    for (let e = 0; e < size.excerptsPerArticle; e += 1)
      batch.excerpts!.push({ id: `excerpt:${n}-${e}`, articleId: id, revisionId: `revision:${n}`, quote: { exact: fill(80), prefix: fill(32), suffix: fill(32) }, position: { start: e, end: e + 80 }, note: '', tags: [], originatorId: null, channel: null, carrierId: null, directness: null, naming: null, informationCredibility: null, credibilityReason: '', anchorState: 'exact', createdAt: '2031-03-04T00:00:00.000Z' })
    if (n % 400 === 399) await flush()
  }
  await flush()
  const elapsed = performance.now() - start
  db.close()
  indexedDB.deleteDatabase(name)
  return elapsed
}
