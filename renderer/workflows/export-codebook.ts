/** The codebook as a REFI-QDA file (.qdc), as other programs for qualitative analysis read it. */
import type { TagTree } from '../../shared/domain/tag-tree.ts'
import { serializeQdc } from '../../shared/formats/qdc/serialize-qdc.ts'

/** `version` is the program's. */
export function makeCodebookFile(codebook: TagTree, version: string): Blob {
  return new Blob([serializeQdc(codebook, `Attest ${version}`)], { type: 'application/xml' })
}
