/** JSON that may be damaged: undefined says that it is none, and the schema that looks at it next says so to the reader. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
