/** Web archives (WARC), packed or not. Each page in them is imported as a file of its own with the address and the time of its capture. */
import { Refusal } from '../refusal.ts'
import { collectCaptures } from '../webarchive/captures.ts'
import { gunzip } from '../webarchive/gunzip.ts'
import { readWarcRecords, type WarcRecord } from '../webarchive/warc-records.ts'
import type { Reader, Reading, ReceivedFile } from './reader.ts'

export const warcReader: Reader = {
  name: 'warc',
  version: '1',
  read: readWarc,
}

async function readWarc({ bytes }: Pick<ReceivedFile, 'bytes'>): Promise<Reading> {
  const archive = openWarc(bytes)
  const { files, warnings } = await collectCaptures(archive.records)
  if (files.length === 0)
    throw new Refusal(
      'no-text',
      ['There is no page in the web archive.', ...archive.damage(), ...warnings].join(' '),
    )
  return { articles: [], contained: files, warnings: [...archive.damage(), ...warnings] }
}

export interface OpenWarc {
  readonly records: Iterable<WarcRecord>
  /** What was found broken so far, as sentences. */
  damage(): readonly string[]
}

export function openWarc(bytes: Uint8Array<ArrayBuffer>): OpenWarc {
  let broken = 0
  let cut = 0
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  function* countCuts(): Generator<WarcRecord> {
    for (const record of readWarcRecords(isPacked ? gunzip(bytes, () => broken++) : [bytes])) {
      if (record.isCut) cut++
      yield record
    }
  }
  return {
    records: countCuts(),
    damage() {
      const count = Math.max(broken, cut)
      if (count === 0) return []
      return [
        `${count} ${count === 1 ? 'record' : 'records'} of the archive ${count === 1 ? 'is' : 'are'} broken or cut off.`,
      ]
    },
  }
}
