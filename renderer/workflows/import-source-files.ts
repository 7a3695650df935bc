/** Brings files into the open case: joins the import with the extractor's frames, the desk and the working store. */
import { createExtractor } from '../extraction/extractor-client.ts'
import { createHasher } from '../extraction/hasher.ts'
import { uploadBytes } from '../desktop/bulk-client.ts'
import type { CaseSession } from '../session/case-session.ts'
import { commit } from './commit.ts'
import { findKnownState, findTwins } from './import-known.ts'
import type { ImportItem } from './import-items.ts'
import { runImport, type ImportOptions } from './import-run.ts'
import type { ImportReport } from './import-report.ts'

export type { ImportLine, ImportReport } from './import-report.ts'
export type { ImportOptions, ImportProgress } from './import-run.ts'

export async function importSourceFiles(
  session: CaseSession,
  items: readonly ImportItem[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { store } = session
  // Frames live as long as the import: opening them takes a tenth of a second, and nothing of a hostile file stays about.
  const extractor = createExtractor()
  const hasher = createHasher()
  try {
    return await runImport(
      items,
      {
        slots: extractor.slots,
        hash: hasher.hash,
        extract: extractor.extract,
        async findImported(id) {
          if ((await store.sourceFiles.get(id)) === undefined) return null
          const revision = await store.revisions.where('sourceFileId').equals(id).first()
          const inside = await store.sourceFiles.where('containerId').equals(id).count()
          return { articleId: revision?.articleId ?? null, isContainer: revision === undefined || inside > 0 }
        },
        findKnownState: (article) => findKnownState(store, article),
        findTwins: (article) => findTwins(store, article),
        upload: uploadBytes,
        commit: (act) => commit(session, act),
      },
      options,
    )
  } finally {
    extractor.close()
    hasher.close()
  }
}
