/** The words by which a page says what its dates are: when it came out, when it was changed last, or neither. */

/** "Published", and its like. Words that may end differently are cut. */
const PUBLISHED = [
  'published|posted|publication date|release date|first published|created on|date:|filed|released|issued on|by [^|]{3,40} on',
  'ver(?:ö|oe)ffentlicht|erschienen|erstellt|publiziert|eingestellt|pressemitteilung vom|meldung vom|datum|vom',
  'publi[ée]e?|paru|mis en ligne|post[ée]|rédigé|cr[ée]{2,3} le|date de parution|publicad[oa]|fecha|creado|publica(?:ção|t|zione)|pubblicat[oa]|data:|postado',
  'gepubliceerd|geplaatst|publicerad|publicera[dt]|publiceret|publisert|oprettet|offentliggjort|skapad|julkaistu|opublikowan|dodan[oay]|utworzono|data publikacji|data dodania',
  'publikov[aá]no|zveřejn|vyd[aá]no|vydané|közzét|megjelen|publicat|postat|data publicării|objavljeno|objavlj|objavil|postavljeno',
  'опубликован|дата публикации|размещен|создан|опубліковано|публикуван|објављено|објавено|δημοσ[ιί]ε|ανάρτηση',
  'yayın|eklenme|giriş|oluşturulma|haber tarihi|نشر|تاريخ|منتشر|انتشار|تاریخ|خپره|شائع|פורסם|תאריך|प्रकाशित|पोस्ट|प्रकाशन|প্রকাশ|வெளியிட|ప్రచురణ',
  '発表|公開|掲載|配信|投稿|登録日|作成日|发布|發布|發表|发表|發佈|日期|时间|時間|입력|등록|게재|작성|기사입력|승인',
  'đăng|ngày đăng|xuất bản|diterbitkan|dipublikasikan|tayang|diposting|terbit|disiarkan|เผยแพร่|วันที่|ลงเมื่อ|imechapishwa|la daabacay|გამოქვეყ|հրապարակ',
]

const UPDATED = [
  'updated?|modified|revised|last edit|edited on|last change|reviewed|fact-?checked|as of',
  'aktualisiert|letzte(?:s|r)? (?:update|änderung|aktualisierung)|geändert|bearbeitet|(?:^|\\W)stand:?',
  'mis(?:e)? à jour|modifi[ée]|actualis[ée]|actualizad[oa]|modificad[oa]|actualización|aggiornat[oa]|aggiornamento|ultima modifica|atualizad[oa]|atualização|alterad[oa]',
  'bijgewerkt|gewijzigd|laatste update|uppdaterad|opdateret|oppdatert|sist endret|päivitetty|muokattu|aktualiz|zmodyfikowano|ostatnia zmiana|změněno|upraven',
  'frissít|módosít|actualizat|modificat|ažurirano|izmijenjeno|posodobljeno|обновл|изменен|оновлено|змінено|обновен|ажурирано|ενημ[εέ]ρωση|τελευταία',
  'güncelle|değiştir|تحديث|به ?روز|بروز ?رسانی|نوي شوی|اپ ڈیٹ|עודכן|עדכון|अपडेट|संशोधित|আপডেট|হালনাগাদ',
  '更新|最終|編集|修改|修正|수정|업데이트|cập nhật|sửa|diperbarui|diupdate|pembaruan|อัปเดต|แก้ไข|განახლ|թարմաց',
]

/** Dates of other things: of the event told about, of a licence, of when somebody looked. */
const OTHER =
  /©|copyright|accessed|retrieved|abgerufen|zuletzt besucht|consulté|consultado|expires?|valid until|deadline|bis zum|until|born|geboren|event date|starts?\b|ends?\b|since|seit|depuis|desde|member since|joined|registriert|mitglied seit|ended|next/i

const [published, updated] = [PUBLISHED, UPDATED].map((words) => new RegExp(words.join('|'), 'iu')) as [
  RegExp,
  RegExp,
]

const LABEL = new RegExp(`^(?:${[...PUBLISHED, ...UPDATED].join('|')})[\\p{L}\\p{M}]{0,4}\\W*$`, 'iu')

/** Whether a text is nothing but such a word: "Published:", "更新时间". */
export function isDateLabel(text: string): boolean {
  return LABEL.test(text)
}

const PUBLISHED_MARK =
  /(?<!status-)publish(?!er)|publi[ck]a|posted|pub-?date|created|entry-date|post-?date|issued|article-?date|datecreated|erschienen/
const UPDATED_MARK = /modif|updat|changed|lastmod|aktualis|revised|edited/
const DATE_MARK =
  /(?:^|[\s_-])(?:date|dates|datum|time|fecha|data|tarih|timestamp|dateline|datetime|posted|published|pubdate|meta|byline|day|info|entry-top)|date(?:$|[\s_-])|(?<!status-)publish|posted|time(?:$|[\s_-])|meta(?:$|[\s_-])/

export type DateRole = 'published' | 'updated' | 'plain' | 'other'

/**
 * What the words before a date say that it is. The nearest word wins: "Published 3 May, updated 4 May" has one of each. A word behind the
 * date counts when none stands before it.
 */
export function roleByWords(before: string, after: string): DateRole {
  const near = before.slice(-60)
  const roles: [DateRole, RegExp][] = [
    ['published', published],
    ['updated', updated],
    ['other', OTHER],
  ]
  let best: DateRole = 'plain'
  let nearest = -1
  for (const [role, words] of roles)
    for (const match of near.matchAll(new RegExp(words, 'giu')))
      if (match.index > nearest) [best, nearest] = [role, match.index]
  if (best !== 'plain') return best
  const behind = after.slice(0, 30)
  if (updated.test(behind)) return 'updated'
  return published.test(behind) ? 'published' : 'plain'
}

/** What classes and ids say: those nearest to the date, then those around. */
export function roleByMarks(...marksFromInside: readonly string[]): DateRole {
  for (const marks of marksFromInside) {
    const [isUpdated, isPublished] = [UPDATED_MARK.test(marks), PUBLISHED_MARK.test(marks)]
    if (isUpdated !== isPublished) return isUpdated ? 'updated' : 'published'
  }
  return 'plain'
}

/** Whether classes and ids say that this is a date, or the line under a headline where dates are. */
export function isDateMark(marks: string): boolean {
  return DATE_MARK.test(marks)
}
