/**
 * A field of the shape `value; name=value; …` (Content-Type, Content-Disposition), read as leniently as mail programs write it: parameters
 * without quotes, with `=` and `/` in them, parted over several sections and percent-encoded in a charset of their own (RFC 2231).
 */
import { decodeText } from '../decode-text.ts'
import { charsetOf } from './encoded-words.ts'
import { decodeHeader } from './header-values.ts'
import { fromBinary } from './header-block.ts'

export interface StructuredField {
  /** Lower case, without parameters. */
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

const MAX_PARAMETERS = 200
/** Names of files have some hundred characters. What is longer, or has long runs of spaces, is there to keep somebody busy. */
const MAX_LENGTH = 8192

const PARAMETER =
  /;\s*(?:([^\s=;"]{1,100})\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)"?|((?:[^;\s]|[ \t]+(?![\w*-]+\s*=|$))*))|[^;]*)/gy

export function readStructuredField(raw: string | null): StructuredField {
  const text = withoutComments((raw ?? '').slice(0, MAX_LENGTH).replace(/[ \t]{100,}/g, ' '))
  const value = /^[^;]*/.exec(text)![0]
  const written = new Map<string, string>()
  PARAMETER.lastIndex = value.length
  for (let match = PARAMETER.exec(text); match !== null && match[0] !== ''; match = PARAMETER.exec(text)) {
    const [, name, quoted, bare = ''] = match
    if (written.size === MAX_PARAMETERS) break
    if (name === undefined || written.has(name.toLowerCase())) continue
    written.set(name.toLowerCase(), quoted?.replace(/\\([\s\S])/g, '$1') ?? bare.trim())
  }
  return { value: value.trim().toLowerCase(), parameters: joinSections(written) }
}

/** Comments in brackets stand where white space may; a bracket inside a file name is no comment. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"|(?:^|[\s;])\([^()]*\)/g, (found) =>
    found.startsWith('"') ? found : ' ',
  )
}

/** `name*0*=utf-8''…; name*1*=…` become `name`. Sections with a star at their end are percent-encoded, others are not. */
function joinSections(written: ReadonlyMap<string, string>): Map<string, string> {
  const joined = new Map<string, string>()
  const sections = new Map<
    string,
    { readonly at: number; readonly value: string; readonly isEncoded: boolean }[]
  >()
  for (const [name, value] of written) {
    const match = /^([^*]+)\*(?:(\d{1,4})(\*)?)?$/.exec(name)
    if (match === null) joined.set(name, decodeHeader(value) ?? '')
    else {
      const section = {
        at: Number(match[2] ?? 0),
        value,
        isEncoded: match[2] === undefined || match[3] === '*',
      }
      sections.set(match[1]!, [...(sections.get(match[1]!) ?? []), section])
    }
  }
  for (const [name, list] of sections) {
    const sorted = list.toSorted((a, b) => a.at - b.at)
    const head = /^([^']*)'[^']*'/.exec(sorted[0]!.value)
    const isLabelled = sorted[0]!.isEncoded && head !== null
    const bytes = sorted.map(({ value, isEncoded }, index) => {
      const rest = index === 0 && isLabelled ? value.slice(head![0].length) : value
      return isEncoded ? unpercent(rest) : rest
    })
    const label = isLabelled ? charsetOf(head![1]) : null
    joined.set(
      name,
      decodeText(fromBinary(bytes.join('')), label)
        .text.trim()
        .toWellFormed(),
    )
  }
  return joined
}

function unpercent(value: string): string {
  return value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
