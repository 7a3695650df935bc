/** Says when a message, or a part of it, can't be read without the recipient's key: S/MIME and PGP. */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { walkParts, type MimePart } from './mime-tree.ts'

export interface Encryption {
  readonly sentence: string
  /** Nothing of the message is readable. */
  readonly hidesAll: boolean
}

/** In DER: the content type that begins a message enveloped by CMS (1.2.840.113549.1.7.3), against one that is only signed (…7.2). */
const ENVELOPED = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x03]

const PGP = /^-----BEGIN PGP MESSAGE-----/

export function findEncryption(message: MimePart, blocks: readonly BlockPart[]): Encryption | null {
  const armoured = blocks.findIndex(({ text }) => PGP.test(text))
  if (armoured >= 0) {
    const ends = blocks.findIndex(({ text }) => text.includes('-----END PGP MESSAGE-----'))
    const isAll = armoured === 0 && (ends < 0 || ends === blocks.length - 1)
    return {
      sentence: isAll ? 'The message is encrypted with PGP.' : 'A part of the message is encrypted with PGP.',
      hidesAll: isAll,
    }
  }
  for (const part of walkParts(message)) {
    const by = encryptionOf(part)
    if (by !== null)
      return blocks.length === 0
        ? { sentence: `The message is encrypted with ${by}.`, hidesAll: true }
        : { sentence: `A part of the message is encrypted with ${by}.`, hidesAll: false }
  }
  return null
}

function encryptionOf(part: MimePart): 'PGP' | 'S/MIME' | null {
  if (part.type === 'multipart/encrypted')
    return part.parameters.get('protocol')?.toLowerCase().includes('pgp') === true ? 'PGP' : 'S/MIME'
  if (part.type !== 'application/pkcs7-mime' && part.type !== 'application/x-pkcs7-mime') return null
  const head = part.decode().subarray(0, 64)
  return head.some((_, at) => ENVELOPED.every((byte, offset) => head[at + offset] === byte)) ? 'S/MIME' : null
}
