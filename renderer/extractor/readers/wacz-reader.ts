/** Web archives with their index in one ZIP (WACZ). All WARCs in it are read; where it lists the pages that were looked at, only these are articles. */
import { openZip, type ZipEntry } from '../archive/open-zip.ts'
import { Refusal } from '../refusal.ts'
import { collectCaptures } from '../webarchive/captures.ts'
import { readPageList } from '../webarchive/page-list.ts'
import type { WarcRecord } from '../webarchive/warc-records.ts'
import type { Reader, Reading, ReceivedFile } from './reader.ts'
import { openWarc } from './warc-reader.ts'

export const waczReader: Reader = {
  name: 'wacz',
  version: '1',
  read: readWacz,
}

async function readWacz({ bytes }: Pick<ReceivedFile, 'bytes'>): Promise<Reading> {
  const { entries, find } = openZip(bytes)
  const list = find('pages/pages.jsonl')
  const isListed = list === undefined ? null : readPageList(new TextDecoder().decode(await list.read()))
  const damage: string[] = []
  const { files, warnings } = await collectCaptures(readRecords(entries, damage), isListed ?? undefined)
  const notes = [...damage, ...warnings]
  if (files.length === 0)
    throw new Refusal('no-text', ['There is no page in the web archive.', ...notes].join(' '))
  return { articles: [], contained: files, warnings: notes }
}

/** The records of all WARCs, one after the other. A WARC that can't be unpacked costs itself and no other. */
async function* readRecords(entries: readonly ZipEntry[], damage: string[]): AsyncGenerator<WarcRecord> {
  for (const entry of entries.filter(({ path }) => /\.warc(?:\.gz)?$/i.test(path))) {
    try {
      const archive = openWarc(await entry.read())
      yield* archive.records
      damage.push(...archive.damage())
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'damaged') throw error
      damage.push(`${entry.name} is damaged.`)
    }
  }
}
