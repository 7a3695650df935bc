/**
 * What Chromium's print leaves open: title, subject and language as metadata, the outline shown at opening, and the briefing's JSON
 * attached, so that the numbers travel with the page. All dates are the briefing's own, so two exports of one document differ in nothing but
 * Chromium's numbering of tags. No author is written: who is at work may be nobody's business, and the analyst's name must not leave by the way.
 */
import { AFRelationship, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import {
  ATTACHED_JSON_NAME,
  type BriefingDocument,
} from '../../../shared/formats/briefing/briefing-document.ts'
import { describeInstant } from '../../../shared/formats/briefing/briefing-html/briefing-words.ts'
import { serializeBriefing } from '../../../shared/formats/briefing/serialize-briefing.ts'

export interface FinishOrder {
  /** As printed. */
  readonly bytes: Uint8Array
  readonly document: BriefingDocument
}

export async function finishPdf({ bytes, document }: FinishOrder): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { product, marking, title, informationCutOff } = document
  const date = new Date(document.generatedAt)
  const cutOff =
    informationCutOff === null ? '' : `; information cut-off ${describeInstant(informationCutOff)}`

  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setSubject(`Briefing, ${marking.label}${cutOff}`)
  pdf.setKeywords([marking.label, document.case.title])
  const printer = pdf.getProducer()
  pdf.setCreator(`${product.name} ${product.version}`)
  pdf.setProducer(printer === undefined ? product.name : `${product.name} ${product.version} with ${printer}`)
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  pdf.setLanguage(document.language)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))

  await pdf.attach(new TextEncoder().encode(serializeBriefing(document)), ATTACHED_JSON_NAME, {
    mimeType: 'application/json',
    description: 'The briefing as data: quotes with selectors, hashes, claims, stances, grades.',
    creationDate: date,
    modificationDate: date,
    afRelationship: AFRelationship.Data,
  })
  return pdf.save({ objectsPerTick: Infinity, updateFieldAppearances: false })
}
