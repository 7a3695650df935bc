/** Why a file was refused, as a sentence, and what the analyst can do about it. */
import type { RefusalCode } from '../../shared/domain/extraction.ts'

export interface RefusalSentence {
  readonly sentence: string
  readonly nextStep: string
}

const sentences: Readonly<Record<RefusalCode, RefusalSentence>> = {
  'empty-file': {
    sentence: 'The file is empty.',
    nextStep: 'Ask for it again; the copy was probably cut off on the way.',
  },
  'too-large': {
    sentence: 'The file is too large to be an article.',
    nextStep: 'Cut out the part you need, save it as its own file and import that.',
  },
  'unsupported-format': {
    sentence: 'This kind of file can’t be read yet.',
    nextStep: 'Save it as a web page, plain text or Markdown, or copy its text and paste it here.',
  },
  'binary-content': {
    sentence: 'The file holds no text, whatever its name says.',
    nextStep: 'Look where it came from; it may be damaged or named wrongly.',
  },
  'no-text': {
    sentence: 'There are no words in the file.',
    nextStep: 'A page may show its text only in a browser: open it there, save it again and import that.',
  },
  'too-complex': {
    sentence: 'The file has more parts than an article can have.',
    nextStep: 'Cut out the part you need, save it as its own file and import that.',
  },
  'time-limit': {
    sentence: 'Reading the file took too long and was stopped.',
    nextStep: 'Copy the text you need and paste it here.',
  },
  'reader-failed': {
    sentence: 'The file could not be read.',
    nextStep: 'Copy the text you need and paste it here; please report the file if you may share it.',
  },
  'unreadable-file': {
    sentence: 'The file could not be opened on the disk.',
    nextStep: 'Look whether it is still there and whether you may read it, then import it again.',
  },
  encrypted: {
    sentence: 'The file is locked with a password.',
    nextStep: 'Open it where you know the password, save it without one and import that.',
  },
  damaged: {
    sentence: 'The file is damaged or was cut off on the way.',
    nextStep: 'Ask for it again, or open it in the program that made it and save it anew.',
  },
  'unsafe-archive': {
    sentence: 'The archive is built to do harm and was not unpacked.',
    nextStep: 'Don’t unpack it on this machine; note who sent it.',
  },
  'could-not-store': {
    sentence: 'The file was read but could not be stored in the case.',
    nextStep: 'Look whether the disk has room and the case folder can be written to, then import it again.',
  },
}

/** Where the reader's own words say more than the sentence does: what kind of file, how large, how long. */
const tellingDetails: ReadonlySet<RefusalCode> = new Set([
  'too-large',
  'unsupported-format',
  'too-complex',
  'time-limit',
  'reader-failed',
  'unsafe-archive',
  'could-not-store',
])

/** Where they are the whole sentence: they name the kind of file and what about it is so. */
const wholeDetails: ReadonlySet<RefusalCode> = new Set(['no-text', 'encrypted', 'damaged'])

export function describeRefusal(code: RefusalCode): RefusalSentence {
  return sentences[code]
}

/** The sentence with what the reader said about this very file. */
export function explainRefusal(code: RefusalCode, detail: string): string {
  const { sentence } = sentences[code]
  if (wholeDetails.has(code) && detail !== '') return detail
  return tellingDetails.has(code) && detail !== '' ? `${sentence} ${detail}` : sentence
}
