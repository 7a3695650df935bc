/**
 * The extractor's frame is never on the screen, so the browser never comes round to draw it and its animation frames never come. pdf.js draws
 * a page from one to the next; here they come by a timer.
 */
export function takeAnimationFramesFromTimer(): void {
  globalThis.requestAnimationFrame = (callback) => window.setTimeout(() => callback(performance.now()), 0)
  globalThis.cancelAnimationFrame = (handle) => clearTimeout(handle)
}
