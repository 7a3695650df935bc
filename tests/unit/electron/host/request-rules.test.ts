import { describe, expect, it } from 'vitest'
import { isOurs, mayAsk } from '../../../../electron/host/request-rules.ts'

const origin = 'https://attest.localhost'
const fromWindow = { method: 'GET', isMainFrame: true, isNavigation: false }
const fromInside = { method: 'GET', isMainFrame: false, isNavigation: false }

describe('whose URL is ours', () => {
  it.each([
    [`${origin}`, true],
    [`${origin}/`, true],
    [`${origin}/index.html`, true],
    [`${origin}.example.org/`, false],
    [`${origin}:8443/`, false],
    ['https://attest.localhost@example.org/', false],
    ['http://attest.localhost/', false],
    ['', false],
  ])('%s: %s', (url, expected) => expect(isOurs(url, origin)).toBe(expected))
})

describe('who may ask for what', () => {
  it.each([
    ['the window its own pages', { ...fromWindow, url: `${origin}/`, isNavigation: true }, true],
    [
      'the window the page of the headless commands',
      { ...fromWindow, url: `${origin}/headless.html`, isNavigation: true },
      true,
    ],
    ['the window a file of its build', { ...fromWindow, url: `${origin}/assets/index.js` }, true],
    ['the window an original', { ...fromWindow, url: `${origin}/case/files/ab` }, true],
    [
      'the window to send a slice',
      { ...fromWindow, method: 'POST', url: `${origin}/case/uploads/file/ab` },
      true,
    ],
    [
      'the window to become an original',
      { ...fromWindow, url: `${origin}/case/files/ab`, isNavigation: true },
      false,
    ],
    [
      'the window to become the extractor',
      { ...fromWindow, url: `${origin}/extractor.html`, isNavigation: true },
      false,
    ],
    [
      'a frame inside to be the extractor',
      { ...fromInside, url: `${origin}/extractor.html`, isNavigation: true },
      true,
    ],
    ['a frame inside its script', { ...fromInside, url: `${origin}/extractor.js` }, true],
    [
      'a frame inside to be a preview',
      { ...fromInside, url: `${origin}/case/briefings/briefing:1/preview`, isNavigation: true },
      true,
    ],
    [
      'a frame inside to fetch a preview',
      { ...fromInside, url: `${origin}/case/briefings/briefing:1/preview` },
      false,
    ],
    ['a frame inside an original', { ...fromInside, url: `${origin}/case/files/ab` }, false],
    [
      'a frame inside to become an original',
      { ...fromInside, url: `${origin}/case/files/ab`, isNavigation: true },
      false,
    ],
    [
      'a frame inside to send anything',
      { ...fromInside, method: 'POST', url: `${origin}/case/uploads/file/ab` },
      false,
    ],
    ['a frame inside to send to a page', { ...fromInside, method: 'POST', url: `${origin}/` }, false],
    ['the window somebody else', { ...fromWindow, url: 'https://example.org/' }, false],
  ])('%s', (_name, request, expected) => expect(mayAsk(request, origin)).toBe(expected))
})
