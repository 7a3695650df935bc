/** An exported briefing as text and back. Written in the order of the schema with two spaces, because people read it, too. */
import { briefingDocumentSchema, type BriefingDocument } from './briefing-document.ts'

/** Throws when the document does not fit its own schema: nothing leaves that a reader would have to refuse. */
export function serializeBriefing(document: BriefingDocument): string {
  return `${JSON.stringify(briefingDocumentSchema.parse(document), null, 2)}\n`
}

/** What is wrong with a text that should be an exported briefing, or the briefing. */
export function parseBriefing(
  text: string,
): { ok: true; document: BriefingDocument } | { ok: false; reason: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, reason: 'This is not JSON.' }
  }
  const parsed = briefingDocumentSchema.safeParse(value)
  if (parsed.success) return { ok: true, document: parsed.data }
  const issue = parsed.error.issues[0]
  return {
    ok: false,
    reason: `Not a briefing of version 1: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}`,
  }
}
