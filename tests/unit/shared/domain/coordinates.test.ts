/** Coordinates as they are pasted from maps, papers and gazetteers. */
import { describe, expect, it } from 'vitest'
import { formatCoordinates, parseCoordinates } from '../../../../shared/domain/coordinates.ts'

describe('parseCoordinates', () => {
  it.each([
    ['34.3482, 62.1997', 34.3482, 62.1997],
    ['34.3482 62.1997', 34.3482, 62.1997],
    ['(34.3482, 62.1997)', 34.3482, 62.1997],
    ['-19.15, 12.58', -19.15, 12.58],
    ['−19.15, 12.58', -19.15, 12.58],
    ['34,3482; 62,1997', 34.3482, 62.1997],
    ['N34.3482 E62.1997', 34.3482, 62.1997],
    ['34.3482° N, 62.1997° E', 34.3482, 62.1997],
    ['62.1997E 34.3482N', 34.3482, 62.1997],
    ['34°20′53″N 62°11′59″E', 34.348056, 62.199722],
    ['34°20\'53"N 62°11\'59"E', 34.348056, 62.199722],
    ['19°9′S 12°34.8′E', -19.15, 12.58],
  ])('reads %s', (text, latitude, longitude) => {
    expect(parseCoordinates(text)).toEqual({ latitude, longitude })
  })

  it.each(['', 'Herat', '34.3482', '34.3482, 62.1997, 920', '91, 10', '10, 181', '34N 35S', '34°61′N 62°E'])(
    'refuses “%s”',
    (text) => expect(parseCoordinates(text)).toBeNull(),
  )

  it('reads back what it writes', () => {
    const place = { latitude: -19.15, longitude: 12.58 }
    expect(parseCoordinates(formatCoordinates(place))).toEqual(place)
  })
})
