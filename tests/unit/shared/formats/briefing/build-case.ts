/**
 * A small case in memory for the briefing's tests: a few articles in several scripts with quotes looked up in their texts, so that no
 * test has to count characters. Ids and dates are fixed, so that two runs are equal.
 */
import { createHash } from 'node:crypto'
import { createArticleBody, type ArticleBody } from '../../../../../shared/domain/article-body.ts'
import type { Claim } from '../../../../../shared/domain/claim.ts'
import type { RecordOf, TableName } from '../../../../../shared/domain/tables.ts'
import { canonicalJson } from '../../../../../shared/journal/canonical-json.ts'
import type { ComposeInput } from '../../../../../shared/formats/briefing/compose-briefing.ts'

export type Tables = { [T in TableName]: RecordOf<T>[] }

export interface BuiltCase {
  readonly tables: Tables
  readonly bodies: Map<string, ArticleBody>
}

const at = '2031-03-06T12:00:00.000Z'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export const ARABIC_QUOTE = 'تُظهر الصور انسحاب القوات الحكومية إلى الثكنات، لا إلى المدينة'
export const CHINESE_QUOTE = '政府军已经撤离港口'
export const EMOJI_QUOTE = 'the quay was empty 🚢 by nightfall'
export const HOSTILE_TITLE = 'Stop <script>alert("x")</script> & "press"'

interface ArticleSpec {
  readonly key: string
  readonly paragraphs: readonly string[]
  readonly title: string
  readonly publisher: string | null
  readonly agency?: string
  readonly language?: string
  readonly issued?: string
}

const articleSpecs: readonly ArticleSpec[] = [
  {
    key: 'wire',
    title: 'Garrison leaves the port',
    publisher: 'Meridian News Agency',
    agency: 'Meridian News Agency',
    paragraphs: [
      'MARENZA 😀😀 The garrison left on Tuesday.',
      'An officer said: “We withdrew in order to the lighthouse barracks.” He gave no hour.',
      `A reporter wrote that ${EMOJI_QUOTE}.`,
    ],
  },
  {
    key: 'copy',
    title: HOSTILE_TITLE,
    publisher: 'Harbour <b>Courier</b>',
    agency: 'Meridian',
    paragraphs: ['Agencies.', '“We withdrew in order to the lighthouse barracks,” he said.'],
  },
  {
    key: 'arabic',
    title: 'الحامية تغادر الميناء',
    publisher: 'صوت الميناء',
    language: 'ar',
    paragraphs: ['مارينزا', `قالت أم ياسين: «${ARABIC_QUOTE}».`],
  },
  {
    key: 'chinese',
    title: '港口报道',
    publisher: '港口日报',
    language: 'zh',
    paragraphs: [`记者说：${CHINESE_QUOTE}。`],
  },
]

/** The bytes that an article's file is said to hold. */
export const originalOf = (article: string) => `file ${article}`

function addArticle({ tables, bodies }: BuiltCase, spec: ArticleSpec): void {
  const body = createArticleBody([
    { kind: 'heading', level: 1, text: spec.title },
    ...spec.paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
  ])
  const bodySha256 = sha256(canonicalJson(body))
  bodies.set(bodySha256, body)
  const fileSha256 = sha256(originalOf(spec.key))
  tables.sourceFiles.push({
    id: `file:${fileSha256}`,
    sha256: fileSha256,
    sizeBytes: originalOf(spec.key).length,
    encodingFormat: 'text/html',
    originalName: `${spec.key}.html`,
    importedAt: at,
    collectedBy: 'Analyst Name',
    collectedAt: null,
    collectedFrom: '/home/analyst/secret',
  })
  tables.revisions.push({
    id: `revision:${spec.key}`,
    articleId: `article:${spec.key}`,
    revisionNumber: 1,
    sourceFileId: `file:${fileSha256}`,
    bodySha256,
    textSha256: sha256(body.text),
    textLength: body.text.length,
    wordCount: 20,
    extraction: { reader: 'html', version: '1.0.0', charset: 'utf-8', charsetReason: null },
    warnings: [],
    createdAt: at,
  })
  tables.articles.push({
    id: `article:${spec.key}`,
    title: spec.title,
    byline: null,
    publisher: spec.publisher,
    agency: spec.agency ?? null,
    dateline: null,
    issued: spec.issued ?? '2031-03-05T00:20:00+01:00',
    url: `https://${spec.key}.example/a`,
    language: spec.language ?? 'en',
    direction: spec.language === 'ar' ? 'rtl' : 'ltr',
    currentRevisionId: `revision:${spec.key}`,
    readingState: 'read',
    addedAt: at,
  })
}

/** Captures words of an article, as the reader does. */
export function addExcerpt(
  { tables, bodies }: BuiltCase,
  key: string,
  article: string,
  exact: string,
  fields: Partial<RecordOf<'excerpts'>> = {},
): void {
  const revision = tables.revisions.find((each) => each.id === `revision:${article}`)!
  const { text } = bodies.get(revision.bodySha256)!
  const start = text.indexOf(exact)
  if (start < 0) throw new Error(`not in the text: ${exact}`)
  const end = start + exact.length
  tables.excerpts.push({
    id: `excerpt:${key}`,
    articleId: `article:${article}`,
    revisionId: `revision:${article}`,
    quote: { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
    position: { start, end },
    note: `note on ${key}`,
    tags: ['tag'],
    originatorId: null,
    channel: 'told-reporter',
    carrierId: null,
    directness: 'direct-quote',
    naming: null,
    informationCredibility: '3',
    credibilityReason: `reason of ${key}`,
    anchorState: 'exact',
    createdAt: at,
    ...fields,
  })
}

export function addClaim({ tables }: BuiltCase, key: string, fields: Partial<Claim> = {}): void {
  tables.claims.push({
    id: `claim:${key}`,
    eventId: 'event:leaving',
    field: 'manner',
    value: `value of ${key}`,
    standing: 'open',
    standingReason: '',
    createdAt: `2031-03-06T12:00:00.${String(tables.claims.length).padStart(3, '0')}Z`,
    ...fields,
  })
}

export function addEvidence(
  { tables }: BuiltCase,
  excerpt: string,
  claim: string,
  stance: RecordOf<'evidence'>['stance'],
): void {
  tables.evidence.push({
    id: `evidence:${tables.evidence.length + 1}`,
    excerptId: `excerpt:${excerpt}`,
    claimId: `claim:${claim}`,
    stance,
    note: `${excerpt} ${stance} ${claim}`,
    createdAt: `2031-03-06T13:00:00.${String(tables.evidence.length).padStart(3, '0')}Z`,
  })
}

/** One event, two competing claims, five quotes in three scripts, one protected source, one judgement. */
export function buildCase(): BuiltCase {
  const built: BuiltCase = {
    tables: {
      cases: [
        {
          id: 'case:01',
          title: 'Marenza',
          question: 'How did the garrison leave?',
          informationCutOff: '2031-03-06T18:00:00Z',
          defaultMarking: 'TLP:AMBER',
          yardstick: 'icd203',
          createdAt: at,
        },
      ],
      ...{ sourceFiles: [], articles: [], revisions: [], excerpts: [], claims: [], evidence: [], tags: [] },
      sources: [
        source('officer', 'Senior officer of the garrison', 'unnamed', 'C'),
        source('meridian', 'Meridian News Agency', 'agency', 'B'),
        { ...source('yasin', 'Umm Yasin (أم ياسين), resident', 'person', 'F'), isProtected: true },
      ],
      events: [
        {
          id: 'event:leaving',
          title: 'Garrison leaves',
          date: '2031-03-04',
          dateAsReported: 'on Tuesday evening',
          place: 'Marenza port',
          latitude: -19.15,
          longitude: 12.58,
          geoPrecision: 1,
          timePrecision: 2,
          actors: [{ name: 'Port garrison', role: 'leaves' }],
          eventType: 'Strategic developments',
          subEventType: 'Non-violent transfer of territory',
          parentEventId: null,
          summary: 'It left.',
          createdAt: at,
        },
      ],
      briefings: [
        {
          id: 'briefing:01',
          title: 'How the garrison left',
          marking: 'TLP:AMBER+STRICT',
          informationCutOff: null,
          bottomLine: 'It left. How is disputed.',
          eventIds: ['event:leaving'],
          excludedEvidenceIds: [],
          gaps: ['Who gave the order.'],
          assumptions: ['The agency relays the officer accurately.'],
          createdAt: at,
        },
      ],
      judgements: [
        {
          id: 'judgement:1',
          briefingId: 'briefing:01',
          rank: 1,
          proposition: 'the garrison withdrew in order',
          likelihood: 'likely',
          confidence: 'low',
          confidenceReason: 'one officer says so',
          claimIds: ['claim:order'],
          createdAt: at,
        },
      ],
    },
    bodies: new Map(),
  }
  for (const spec of articleSpecs) addArticle(built, spec)
  addExcerpt(built, 'wire', 'wire', 'We withdrew in order to the lighthouse barracks.', {
    originatorId: 'source:officer',
    carrierId: 'source:meridian',
    naming: 'unnamed',
  })
  addExcerpt(built, 'copy', 'copy', 'We withdrew in order to the lighthouse barracks,')
  addExcerpt(built, 'emoji', 'wire', EMOJI_QUOTE, {
    channel: 'own-observation',
    directness: 'own-observation',
  })
  addExcerpt(built, 'arabic', 'arabic', ARABIC_QUOTE, { originatorId: 'source:yasin', naming: 'named' })
  addExcerpt(built, 'chinese', 'chinese', CHINESE_QUOTE, { informationCredibility: '6' })
  addClaim(built, 'order', { standing: 'adopted', standingReason: 'Two pictures show it.' })
  addClaim(built, 'flight')
  addEvidence(built, 'wire', 'order', 'supports')
  addEvidence(built, 'copy', 'order', 'supports')
  addEvidence(built, 'arabic', 'order', 'supports')
  addEvidence(built, 'emoji', 'order', 'mentions')
  addEvidence(built, 'chinese', 'flight', 'supports')
  addEvidence(built, 'wire', 'flight', 'contradicts')
  return built
}

function source(
  key: string,
  name: string,
  kind: RecordOf<'sources'>['kind'],
  grade: 'B' | 'C' | 'F',
): RecordOf<'sources'> {
  return {
    id: `source:${key}`,
    name,
    kind,
    description: `about ${key}`,
    sourceReliability: grade,
    reliabilityReason: `grade of ${key}`,
    isProtected: false,
    createdAt: at,
  }
}

/** What composing wants beside the records. */
export function composeInput(built: BuiltCase): ComposeInput {
  return {
    ...built,
    briefingId: 'briefing:01',
    now: new Date('2031-03-06T18:30:00Z'),
    version: '0.0.0-test',
    journal: { lastSeq: 42, headHash: 'ab'.repeat(32) },
  }
}
