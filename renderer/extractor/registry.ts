/**
 * Which formats are read. A new format is one file in readers/ and one line here; detect-format.ts tells the kinds apart. A reader is
 * loaded when the first file of its kind comes.
 */
import type { ContentKind } from './detect-format.ts'
import type { Reader } from './readers/reader.ts'

const readers: Readonly<Partial<Record<ContentKind, () => Promise<Reader>>>> = {
  html: async () => (await import('./readers/html-reader.ts')).htmlReader,
  markdown: async () => (await import('./readers/markdown-reader.ts')).markdownReader,
  'plain-text': async () => (await import('./readers/plain-text-reader.ts')).plainTextReader,
  pdf: async () => (await import('./readers/pdf-reader.ts')).pdfReader,
  email: async () => (await import('./readers/email-reader.ts')).emailReader,
  mbox: async () => (await import('./readers/mbox-reader.ts')).mboxReader,
  mhtml: async () => (await import('./readers/mhtml-reader.ts')).mhtmlReader,
  'news-json': async () => (await import('./readers/news-json-reader.ts')).newsJsonReader,
  'news-xml': async () => (await import('./readers/news-xml-reader.ts')).newsXmlReader,
  feed: async () => (await import('./readers/feed-reader.ts')).feedReader,
  docx: async () => (await import('./readers/docx-reader.ts')).docxReader,
  warc: async () => (await import('./readers/warc-reader.ts')).warcReader,
  wacz: async () => (await import('./readers/wacz-reader.ts')).waczReader,
  odt: async () => (await import('./readers/odt-reader.ts')).odtReader,
  epub: async () => (await import('./readers/epub-reader.ts')).epubReader,
  zip: async () => (await import('./readers/zip-reader.ts')).zipReader,
  gzip: async () => (await import('./readers/gzip-reader.ts')).gzipReader,
  rtf: async () => (await import('./readers/rtf-reader.ts')).rtfReader,
}

/** The reader for a kind of file, or null when nobody reads it. */
export async function findReader(kind: ContentKind): Promise<Reader | null> {
  return (await readers[kind]?.()) ?? null
}
