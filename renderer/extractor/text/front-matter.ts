/** The lines of `key: value` between two `---` that note-taking programs put before a Markdown text. Not YAML: the few shapes they really use. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, string>
  /** The text behind it. */
  readonly rest: string
}

export function readFrontMatter(text: string): FrontMatter {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)
  if (match === null) return { values: new Map(), rest: text }
  const values = new Map<string, string>()
  let key: string | null = null
  for (const line of match[1]!.split(/\r?\n/)) {
    const pair = /^([\w-]+)\s*:\s*(.*)$/.exec(line)
    const item = /^\s+-\s+(.*)$/.exec(line)
    if (pair !== null) {
      key = pair[1]!.toLowerCase()
      values.set(key, cleanValue(pair[2]!))
    } else if (item !== null && key !== null) {
      values.set(key, [values.get(key), cleanValue(item[1]!)].filter((each) => each).join(', '))
    } else if (key !== null && /^\s+\S/.test(line)) {
      values.set(key, `${values.get(key) ?? ''} ${line.trim()}`.trim())
    }
  }
  return { values, rest: text.slice(match[0].length) }
}

/** Quotes, and lists in one line, are taken off. */
function cleanValue(value: string): string {
  const bare = value.trim().replace(/^[|>][-+]?$/, '')
  const list = /^\[(.*)\]$/.exec(bare)
  if (list !== null) return list[1]!.split(',').map(cleanValue).join(', ')
  return bare.replace(/^(["'])(.*)\1$/, '$2')
}
