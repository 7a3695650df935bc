/**
 * Hybrid logical clock (Kulkarni et al. 2014): wall time, a counter for events within one millisecond or behind a clock that went back,
 * and the device. Written as text so that plain string order is the order of events, on one machine and between two.
 */
export interface HybridTime {
  readonly wallMs: number
  readonly counter: number
  readonly device: string
}

/** `000001754999999999-0003-a1b2c3d4` */
export function formatHybridTime(time: HybridTime): string {
  return `${String(time.wallMs).padStart(18, '0')}-${time.counter.toString(16).padStart(4, '0')}-${time.device}`
}

export function parseHybridTime(text: string): HybridTime {
  const match = /^(\d{18})-([0-9a-f]{4,})-([0-9A-Za-z]+)$/.exec(text)
  if (match === null) throw new TypeError(`not a hybrid time: ${text}`)
  return { wallMs: Number(match[1]), counter: parseInt(match[2]!, 16), device: match[3]! }
}

/** The counter's last value in four digits. One more would make the text longer, and longer text does not sort behind. */
const MAX_COUNTER = 0xffff

/** The next time on `device`, later than `last` even when the wall clock was set back. */
export function nextHybridTime(last: HybridTime | null, device: string, nowMs: number): HybridTime {
  if (last === null || nowMs > last.wallMs) return { wallMs: nowMs, counter: 0, device }
  if (last.counter >= MAX_COUNTER) return { wallMs: last.wallMs + 1, counter: 0, device }
  return { wallMs: last.wallMs, counter: last.counter + 1, device }
}
