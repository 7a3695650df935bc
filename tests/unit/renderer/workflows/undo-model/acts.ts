/** What an analyst does while reading, drawn by lot: each act takes the case as it is and does something that is possible there. */
import { captureExcerpt } from '../../../../../renderer/workflows/capture-excerpt.ts'
import { addTags } from '../../../../../renderer/workflows/create-tag.ts'
import { deleteClaim } from '../../../../../renderer/workflows/delete-claim.ts'
import { deleteEvent } from '../../../../../renderer/workflows/delete-event.ts'
import { deleteExcerpts } from '../../../../../renderer/workflows/delete-excerpt.ts'
import { deleteTags } from '../../../../../renderer/workflows/delete-tag.ts'
import { editBounds } from '../../../../../renderer/workflows/edit-bounds.ts'
import { editExcerpt } from '../../../../../renderer/workflows/edit-excerpt.ts'
import { editTag } from '../../../../../renderer/workflows/edit-tag.ts'
import { gradeExcerpts } from '../../../../../renderer/workflows/grade-excerpts.ts'
import { linkEvidence } from '../../../../../renderer/workflows/link-evidence.ts'
import { linkExcerpts } from '../../../../../renderer/workflows/link-excerpts.ts'
import { mergeTags } from '../../../../../renderer/workflows/merge-tags.ts'
import { moveTags } from '../../../../../renderer/workflows/move-tag.ts'
import { removeEvidence } from '../../../../../renderer/workflows/remove-evidence.ts'
import { renameTag } from '../../../../../renderer/workflows/rename-tag.ts'
import { setReadingState } from '../../../../../renderer/workflows/set-reading-state.ts'
import { settleClaim } from '../../../../../renderer/workflows/settle-claim.ts'
import { tagExcerpts } from '../../../../../renderer/workflows/tag-excerpts.ts'
import { toggleTag } from '../../../../../renderer/workflows/toggle-tag.ts'
import { readArticleBody } from '../../../../../renderer/desktop/bulk-client.ts'
import type { CaseSession } from '../../../../../renderer/session/case-session.ts'
import { describeQuote } from '../../../../../shared/anchoring/describe-quote.ts'
import { AttestError } from '../../../../../shared/bridge/result.ts'
import { createClaim } from '../../../../../shared/domain/claim.ts'
import { createEventRecord } from '../../../../../shared/domain/event-record.ts'
import { createExcerpt, type Excerpt } from '../../../../../shared/domain/excerpt.ts'
import { createTag } from '../../../../../shared/domain/tag.ts'

export interface Lot {
  /** A whole number below. */
  below(count: number): number
  pick<T>(list: readonly T[]): T | undefined
}

type Act = (session: CaseSession, lot: Lot) => Promise<unknown>

const words = ['arms', 'ferry', 'harbour', 'manner', 'police', 'retreat', 'witness']

async function describeSomewhere({ store }: CaseSession, excerpt: Excerpt, lot: Lot) {
  const revision = await store.revisions.get(excerpt.revisionId)
  const { text } = await readArticleBody(revision!.bodySha256)
  const start = lot.below(text.length - 200)
  return describeQuote(text, start, start + 10 + lot.below(150))!
}

const anExcerpt = async ({ store }: CaseSession, lot: Lot) => lot.pick(await store.excerpts.toArray())
const aTag = async ({ store }: CaseSession, lot: Lot) => lot.pick(await store.tags.toArray())
const someExcerpts = async ({ store }: CaseSession, lot: Lot) =>
  (await store.excerpts.toArray()).filter(() => lot.below(3) > 0).map(({ id }) => id)

async function anEventAndClaim({ store }: CaseSession, lot: Lot) {
  const event =
    lot.below(3) === 0
      ? createEventRecord({ title: `Event ${lot.below(1000)}` })
      : (lot.pick(await store.events.toArray()) ?? createEventRecord({ title: 'First event' }))
  const known = (await store.claims.toArray()).filter((claim) => claim.eventId === event.id)
  const made = createClaim({ eventId: event.id, field: 'manner', value: `Value ${lot.below(1000)}` })
  return { event, claim: lot.below(2) === 0 ? made : (lot.pick(known) ?? made) }
}

const stances = ['supports', 'contradicts', 'mentions'] as const

export const acts: Readonly<Record<string, Act>> = {
  async capture(session, lot) {
    const beside = await anExcerpt(session, lot)
    if (beside === undefined) return
    const { articleId, revisionId } = beside
    await captureExcerpt(session, createExcerpt({ articleId, revisionId, ...(await describeSomewhere(session, beside, lot)) }))
  },
  async editBounds(session, lot) {
    const excerpt = await anExcerpt(session, lot)
    if (excerpt !== undefined) await editBounds(session, excerpt, await describeSomewhere(session, excerpt, lot))
  },
  async writeNote(session, lot) {
    const excerpt = await anExcerpt(session, lot)
    if (excerpt !== undefined) await editExcerpt(session, excerpt.id, 'note', { note: `Note ${lot.below(9)}` })
  },
  async deleteExcerpt(session, lot) {
    const excerpt = await anExcerpt(session, lot)
    if (excerpt !== undefined) await deleteExcerpts(session, [excerpt])
  },
  async toggleTag(session, lot) {
    const excerpt = await anExcerpt(session, lot)
    if (excerpt !== undefined) await toggleTag(session, excerpt.id, lot.pick(words)!)
  },
  async tagMany(session, lot) {
    await tagExcerpts(session, await someExcerpts(session, lot), { give: [lot.pick(words)!], take: [lot.pick(words)!] })
  },
  async gradeMany(session, lot) {
    const grade = lot.pick(['2', '3', '6'] as const)!
    await gradeExcerpts(session, await someExcerpts(session, lot), { informationCredibility: grade, credibilityReason: 'seen' })
  },
  async addTag(session, lot) {
    const above = await aTag(session, lot)
    await addTags(session, [createTag({ name: `${lot.pick(words)!} ${lot.below(50)}`, parentId: above?.id ?? null })])
  },
  async renameTag(session, lot) {
    const from = (await aTag(session, lot))?.name ?? lot.pick(words)!
    await renameTag(session, from, `renamed ${lot.below(50)}`)
  },
  async mergeTags(session, lot) {
    const [kept, other] = [await aTag(session, lot), await aTag(session, lot)]
    if (kept !== undefined && other !== undefined) await mergeTags(session, kept.name, [other.name, lot.pick(words)!])
  },
  async moveTag(session, lot) {
    const [tag, above] = [await aTag(session, lot), await aTag(session, lot)]
    if (tag !== undefined) await moveTags(session, [tag.id], lot.below(3) === 0 ? null : (above?.id ?? null))
  },
  async editTag(session, lot) {
    const tag = await aTag(session, lot)
    if (tag !== undefined) await editTag(session, tag.id, { shortcut: String(1 + lot.below(3)), colour: 'h5' })
  },
  async deleteTag(session, lot) {
    const tag = await aTag(session, lot)
    if (tag !== undefined) await deleteTags(session, [tag.name], lot.pick(['keep', 'take-off'] as const)!)
  },
  async link(session, lot) {
    const excerpt = await anExcerpt(session, lot)
    if (excerpt === undefined) return
    await linkEvidence(session, {
      excerptId: excerpt.id,
      ...(await anEventAndClaim(session, lot)),
      stance: lot.pick(stances)!,
      note: '',
    })
  },
  async linkMany(session, lot) {
    const excerptIds = await someExcerpts(session, lot)
    await linkExcerpts(session, { excerptIds, ...(await anEventAndClaim(session, lot)), stance: lot.pick(stances)!, note: '' })
  },
  async unlink(session, lot) {
    const evidence = lot.pick(await session.store.evidence.toArray())
    if (evidence !== undefined) await removeEvidence(session, evidence)
  },
  async settleClaim(session, lot) {
    const claim = lot.pick(await session.store.claims.toArray())
    if (claim !== undefined) await settleClaim(session, claim, lot.pick(['adopted', 'rejected', 'open'] as const)!, 'because')
  },
  async deleteClaim(session, lot) {
    const claim = lot.pick(await session.store.claims.toArray())
    if (claim !== undefined) await deleteClaim(session, claim)
  },
  async deleteEvent(session, lot) {
    const event = lot.pick(await session.store.events.toArray())
    if (event !== undefined) await deleteEvent(session, event)
  },
  async markRead(session, lot) {
    const article = lot.pick(await session.store.articles.toArray())
    if (article !== undefined) await setReadingState(session, [article], lot.pick(['unread', 'to-do', 'read'] as const)!)
  },
}

/** A refusal (a circle of tags, a name that is taken) is an answer; everything else is a fault. */
export async function doAct(name: string, session: CaseSession, lot: Lot): Promise<void> {
  try {
    await acts[name]!(session, lot)
  } catch (error) {
    if (!(error instanceof AttestError) || error.code === 'internal') throw error
  }
}
