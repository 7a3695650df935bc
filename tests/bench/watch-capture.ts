/** Times one capture from the key's own time stamp to the painted highlight and to "Saved" on the screen. */
export interface CaptureTimes {
  readonly savedMs: number
  readonly paintedMs: number
}

export interface WatchedWindow {
  nextCapture: Promise<CaptureTimes>
}

/** Runs in the window before the key is pressed: leaves a promise of the times there. */
export function watchNextCapture(): void {
  // What is painted, as text: a new excerpt may only lengthen a stretch that is there.
  const painting = () =>
    [...CSS.highlights]
      .filter(([name]) => name !== 'excerpt-active')
      .flatMap(([name, ranges]) =>
        [...ranges].map((range) => `${name} ${range.startOffset} ${range.endOffset}`),
      )
      .join()
  const before = painting()
  const status = [...document.querySelectorAll('header [role="status"]')].find((each) =>
    each.textContent?.startsWith('Sav'),
  )!
  const pressed = new Promise<number>((done) =>
    window.addEventListener('keydown', (event) => done(event.timeStamp), { capture: true, once: true }),
  )
  const saved = new Promise<number>((done) => {
    let wasSaving = false
    const look = () => {
      const words = status.textContent ?? ''
      if (words.startsWith('Saving')) wasSaving = true
      else if (wasSaving && words.startsWith('Saved')) {
        observer.disconnect()
        done(performance.now())
      }
    }
    const observer = new MutationObserver(look)
    observer.observe(status, { subtree: true, childList: true, characterData: true })
    look()
  })
  const painted = new Promise<number>((done) => {
    const look = () => {
      if (painting() === before) return requestAnimationFrame(look)
      // The frame that shows it ends before the next task.
      return setTimeout(() => done(performance.now()))
    }
    requestAnimationFrame(look)
  })
  const watched = globalThis as unknown as WatchedWindow
  watched.nextCapture = Promise.all([pressed, saved, painted]).then(([key, savedAt, paintedAt]) => ({
    savedMs: savedAt - key,
    paintedMs: paintedAt - key,
  }))
}
