// The cache of texts: small, and never a source of anything that was not read.
import { describe, expect, it } from 'vitest'
import { createTextCache } from '../../../../../electron/desk/journal/text-cache.ts'

function reader() {
  const read: string[] = []
  const cache = createTextCache(10, 3)
  return {
    read,
    get: (key: string, text: string | null = key.repeat(3)) => cache.get(key, () => (read.push(key), text)),
  }
}

describe('the cache of texts', () => {
  it('reads a text once and drops the one that was not asked for longest', () => {
    const { read, get } = reader()
    expect([get('a'), get('b'), get('c'), get('a'), get('d')]).toEqual(['aaa', 'bbb', 'ccc', 'aaa', 'ddd'])
    expect(read.join('')).toBe('abcd')
    get('a')
    get('b')
    expect(read.join('')).toBe('abcdb')
  })

  it('keeps one text however large it is, and only that', () => {
    const { read, get } = reader()
    get('a')
    get('x', 'x'.repeat(100))
    get('x')
    get('a')
    expect(read.join('')).toBe('axa')
  })

  it('does not remember that a text was missing', () => {
    const { get } = reader()
    expect(get('a', null)).toBeNull()
    expect(get('a', 'now')).toBe('now')
  })
})
