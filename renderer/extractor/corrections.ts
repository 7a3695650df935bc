/**
 * What an outlet says it put right in an article: "Correction: …", "This article was amended on …", "Anmerkung der Redaktion: In einer früheren
 * Version …". Such a note tells that others may still carry the mistake, so it is a field of its own and stays in the text as well.
 */
import type { BlockPart } from '../../shared/domain/article-body.ts'

/** Words that make a label when a colon, a dash or a date follows, or nothing. */
const LABELS = [
  'corrections?(?: and clarifications?)?|clarifications?|correction notice|erratum|errata(?: corrige)?',
  'korrektur(?:hinweis)?|berichtigung|richtigstellung|rectificatifs?|rectification|correctif',
  'corrección|correcciones|rectificación|aclaración|fe de err(?:ores|atas)|correção|retificação|erramos',
  'correzione|rettifica|precisazione|correctie|rectificatie|rättelse|rettelse|oikaisu|korjaus',
  'sprostowanie|oprava|helyesbítés|corectare|rectificare|поправка|исправление|уточнение|виправлення|уточнення',
  'düzeltme|koreksi|ralat|đính chính|תיקון|تصحيح|تصويب|توضيح|اصلاحیه|تصحیح|सुधार',
  '更正|勘误|勘誤|訂正|お詫びと訂正|訂正とお詫び|정정(?:보도)?|바로잡습니다|แก้ไข',
].join('|')

const LABELLED = new RegExp(
  `^[\\s*•【\\[(（]{0,3}(?:${LABELS})(?:[\\]】)）]|\\s*(?:[:：–—-]|[,(]?\\s*(?:\\p{L}{3,9}\\.? )?\\d|$))`,
  'iu',
)

const LABEL_ALONE = new RegExp(`^[\\s*•【\\[(（]{0,3}(?:${LABELS})[\\s:：\\]】)）]*$`, 'iu')

/** Sentences that say it without a label. */
const SAID = [
  "this (?:article|story|piece|post|report|page|headline|column|interview|blog|obituary)(?:[’']s headline)? (?:was|has been|is) (?:amended|corrected|edited|updated|changed|revised|modified)\\b.{0,80}(?:correct|amend|error|mis|reflect|clarif|remove|wrong|incorrect|\\d)",
  '(?:an|the) (?:earlier|previous|original|initial) (?:version|edition) of (?:this|the) |a previous version of this |in an earlier version of this ',
  '(?:in|bei) einer (?:früheren|ersten|vorherigen|älteren) (?:version|fassung)|(?:der|dieser) (?:artikel|text|beitrag) wurde .{0,40}korrigiert',
  '(?:dans )?une (?:version|première version) (?:précédente|antérieure|initiale)? ?de (?:cet article|ce texte)|cet article a été (?:corrigé|modifié)',
  '(?:en )?una versión (?:anterior|previa) de (?:este|esta)|(?:este artículo|esta noticia) (?:fue|ha sido) (?:corregid|modificad|rectificad)',
  '(?:em )?uma versão anterior (?:deste|desta)|(?:in )?una versione precedente (?:di questo|dell)',
  'in een eerdere versie van dit|i en tid(?:ligere|igare) (?:versjon|version|udgave)|в (?:предыдущей|первоначальной|более ранней) версии|у попередній версії|poprzednia wersja|w poprzedniej wersji',
].join('|')

const NOTE =
  "(?:editor[’']?s? note|ed(?:itor)?\\. note|note|update|updated|anmerkung der redaktion|anm\\. d\\. red\\.|hinweis der redaktion|transparenzhinweis|note de la rédaction|nota (?:del editor|de la redacción|da redação|do editor|della redazione)|noot van de redactie|от редакции)"
const SENTENCE = new RegExp(`^[\\s*•\\[(]{0,3}(?:${NOTE}[^:]{0,30}[:–—-]\\s*)?(?:${SAID})`, 'iu')
const CORRECTING_NOTE = new RegExp(
  `^[\\s*•\\[(]{0,3}${NOTE}[^:]{0,30}[:–—-].{0,300}(?:correct(?:ed|ion)|amended|misstated|incorrectly|erroneous|korrigiert|früheren version|corrig|erróne|rectific)`,
  'iu',
)

const MAX_LENGTH = 4000

export function isCorrection(text: string): boolean {
  const beginning = text.slice(0, 600)
  return LABELLED.test(beginning) || SENTENCE.test(beginning) || CORRECTING_NOTE.test(beginning)
}

/** The note as it stands in the text; the last one when there are several, because the newest stands at the foot. */
export function findCorrection(parts: readonly BlockPart[]): string | null {
  const at = parts.findLastIndex((part) => isCorrection(part.text))
  if (at < 0) return null
  const { text } = parts[at]!
  if (!LABEL_ALONE.test(text)) return text.slice(0, MAX_LENGTH).toWellFormed()
  // A label alone is a heading; the note follows it, or there is none.
  const note = parts[at + 1]?.text
  return note === undefined ? null : `${text} ${note}`.slice(0, MAX_LENGTH).toWellFormed()
}
