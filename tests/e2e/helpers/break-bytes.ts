/** Files broken by chance, the same ones on every machine: stretches cut, doubled and moved, bits turned, scraps thrown in. */
import fc from 'fast-check'

const SCRAPS = [
  '\0',
  '\r\n',
  '\n\n',
  '--',
  '=',
  '=?',
  '"',
  ';',
  '\xff\xfe',
  'Content-Type: multipart/mixed',
  'WARC/1.0\r\n',
  '<!--',
]

// Without bias: the library's own preference for 0 and 1 would leave next to nothing of most files.
const place = fc.noBias(fc.double({ min: 0, max: 1, noNaN: true }))

const edit = fc.record({
  kind: fc.constantFrom('turn', 'cut', 'double', 'end', 'throw in'),
  from: place,
  to: place,
  bit: fc.nat({ max: 7 }),
  scrap: fc.constantFrom(...SCRAPS),
})

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

/** `count` broken copies of `bytes`. */
export function breakBytes(bytes: Buffer, count: number, seed: number): Buffer[] {
  const edits = fc.sample(fc.array(edit, { minLength: 1, maxLength: 8 }), { numRuns: count, seed })
  return edits.map((each) => each.reduce(applyEdit, bytes))
}

function applyEdit(bytes: Buffer, { kind, from, to, bit, scrap }: Edit): Buffer {
  const at = Math.floor(from * bytes.length)
  const length = Math.floor((to * bytes.length) / 5)
  switch (kind) {
    case 'cut':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    case 'double':
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)])
    case 'end':
      return bytes.subarray(0, Math.ceil(bytes.length * (0.5 + to / 2)))
    case 'throw in':
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(scrap, 'latin1'), bytes.subarray(at)])
    default: {
      const turned = Buffer.from(bytes)
      for (let step = 0; step < 20 && turned.length > 0; step++)
        turned[(at + step * step * 37) % turned.length]! ^= 1 << bit
      return turned
    }
  }
}
