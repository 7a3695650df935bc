// One value, one spelling: hashes of entries and bodies hang on it, on every machine and in every version to come.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, sameJson } from '../../../../shared/journal/canonical-json.ts'

describe('canonical JSON', () => {
  it('spells a known value exactly so', () => {
    const value = {
      b: [1, -0, 1e21, 0.1, true, null],
      a: 'é "\u2028\n',
      '10': 1,
      '9': 2,
      ä: {},
      z: undefined,
    }
    expect(canonicalJson(value)).toBe(
      '{"10":1,"9":2,"a":"é \\"\u2028\\n","b":[1,0,1e+21,0.1,true,null],"ä":{}}',
    )
  })

  it('reads back as the value it was made from', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('does not depend on the order in which fields were set', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.infiniteStream(fc.nat()),
        (fields, order) => {
          const shuffled = Object.entries(fields)
            .map((entry) => ({ entry, place: order.next().value as number }))
            .sort((a, b) => a.place - b.place)
            .map(({ entry }) => entry)
          expect(canonicalJson(Object.fromEntries(shuffled))).toBe(canonicalJson(fields))
        },
      ),
    )
  })

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const once = canonicalJson(value)
        expect(canonicalJson(JSON.parse(once))).toBe(once)
      }),
    )
  })

  it('keeps half a surrogate pair as it is, so that a damaged quote still hashes to itself', () => {
    expect(canonicalJson('\ud83d')).toBe('"\\ud83d"')
  })

  it('refuses what JSON does not have', () => {
    for (const value of [NaN, Infinity, [undefined], () => 1, 1n])
      expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  it('finds that two values say the same whatever their order', () => {
    expect(sameJson({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true)
    expect(sameJson({ a: 1 }, { a: 2 })).toBe(false)
    expect(sameJson(undefined, null)).toBe(true)
  })
})
