/**
 * The headers that stand on every answer of the workbench's origin, one policy for each kind of page. Nothing here
 * depends on the host: what a document may do is decided by the same few lines in Electron and in Chromium.
 */

/**
 * The window. No inline script or style, no eval, no connection but to ourselves. Trusted Types make writing HTML an
 * error of the browser and not only of our linter; the one policy, `default`, is made by the page's first script
 * (build/page-guards.js), because React Aria empties an element through `innerHTML = ''` and workers need a script URL.
 */
const workbenchPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

/**
 * The extractor: its own scripts and nothing else. Its origin is opaque, so 'self' would match nothing. Inline styles are allowed because
 * every `style` attribute of a parsed page counts as a violation otherwise: reporting them doubles the time of an import (measured),
 * and hidden elements would read as shown. A style can load nothing here: there is no image, font or style source.
 */
const extractorPolicy = (origin: string) =>
  [
    "default-src 'none'",
    `script-src ${origin}/extractor.js ${origin}/extractor/`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origin}`,
    'sandbox allow-scripts',
  ].join('; ')

/**
 * What the desk serves out of a case: originals (hostile), bodies, and the briefing's page without script. Were an
 * original ever opened as a page, it could run nothing and reach nothing. The sandbox keeps the origin because fonts
 * are fetched with CORS; without script that gives nothing away.
 */
const casePolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ')

export type PageKind = 'workbench' | 'extractor' | 'case'

function policyFor(kind: PageKind, origin: string): string {
  if (kind === 'workbench') return workbenchPolicy
  return kind === 'extractor' ? extractorPolicy(origin) : casePolicy
}

/** Which policy a path stands under. */
export function pageKindOf(pathname: string): PageKind {
  if (pathname.startsWith('/case/')) return 'case'
  return /^\/extractor(?:\.html$|\.js$|\/)/.test(pathname) ? 'extractor' : 'workbench'
}

export function securityHeaders(kind: PageKind, origin: string): Record<string, string> {
  return {
    'content-security-policy': policyFor(kind, origin),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    // The extractor's scripts are asked for by a frame of opaque origin, which counts as another site. Nothing of a case is among them.
    'cross-origin-resource-policy': kind === 'extractor' ? 'cross-origin' : 'same-origin',
    ...(kind === 'extractor' ? { 'access-control-allow-origin': '*' } : {}),
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=(), payment=()',
    'x-dns-prefetch-control': 'off',
    'cache-control': 'no-store',
  }
}
