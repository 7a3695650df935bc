/**
 * One spelling for one value: keys in code-unit order, no spaces, so that equal values have equal bytes and equal hashes.
 * The same rule as RFC 8785 for the values we write (strings, finite numbers, booleans, null, arrays, plain objects).
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Throws on anything JSON can't hold (undefined in an array, NaN, functions); an undefined property is left out. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const object = value as Record<string, unknown>
    const parts = Object.keys(object)
      .filter((key) => object[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`)
    return `{${parts.join(',')}}`
  }
  throw new TypeError(`not a JSON value: ${typeof value}`)
}

/** True when two JSON values say the same, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null)
}
