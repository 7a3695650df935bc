/** What the corner says of an import that takes a while. */
import { describe, expect, it } from 'vitest'
import { createPaceMeter, describePace } from '../../../../renderer/workflows/import-pace.ts'
import { createImportPause } from '../../../../renderer/workflows/import-pause.ts'

describe('the pace of an import', () => {
  it('is not guessed from the first moment', () => {
    const meter = createPaceMeter()
    expect(meter.read(0, 1000, 0)).toBeNull()
    expect(meter.read(5, 1000, 500)).toBeNull()
  })

  it('follows what was finished lately', () => {
    const meter = createPaceMeter()
    for (let second = 0; second <= 20; second++) meter.read(second * 10, 1000, second * 1000)
    expect(meter.read(200, 1000, 20_000)).toMatchObject({ rate: 10, secondsLeft: 80 })
    for (let second = 21; second <= 45; second++) meter.read(200 + (second - 20) * 2, 1000, second * 1000)
    expect(meter.read(250, 1000, 45_000)!.rate).toBeCloseTo(2, 1)
  })

  it('forgets what was before a pause', () => {
    const meter = createPaceMeter()
    for (let second = 0; second <= 10; second++) meter.read(second * 10, 1000, second * 1000)
    meter.read(100, 1000, 600_000)
    expect(meter.read(110, 1000, 602_500)!.rate).toBeGreaterThan(3)
  })

  it.each([
    [{ rate: 12.4, secondsLeft: 4 }, '12 files a second, a few seconds left'],
    [{ rate: 2.25, secondsLeft: 44 }, '2.3 files a second, about 40 seconds left'],
    [{ rate: 2, secondsLeft: 600 }, '2.0 files a second, about 10 minutes left'],
    [{ rate: 0.2, secondsLeft: 9000 }, '0.2 files a second, about 2.5 hours left'],
  ])('is said in words: %o', (pace, words) => {
    expect(describePace(pace)).toBe(words)
  })
})

describe('a paused import', () => {
  it('waits until it is let go on, and then no more', async () => {
    const pause = createImportPause()
    await pause.wait()
    pause.pause()
    expect(pause.isPaused).toBe(true)
    let went = false
    const waiting = pause.wait().then(() => (went = true))
    await Promise.resolve()
    expect(went).toBe(false)
    pause.resume()
    await waiting
    expect(pause.isPaused).toBe(false)
  })
})
