// First script of every page of ours, before any module: what the content security policy makes necessary.
// Trusted Types turn each string that could become markup or code into an error, unless this one policy lets it pass.
// It lets pass what the page cannot do without and nothing else: emptying an element, which React Aria's announcer does
// by `innerHTML = ''`, and starting a worker from our own build.
trustedTypes.createPolicy('default', {
  createHTML: (markup) => (markup === '' ? markup : null),
  createScriptURL: (url) => {
    const { origin, pathname } = new URL(url, location.href)
    return origin === location.origin && pathname.startsWith('/assets/') ? url : null
  },
})
// zod would try at its first schema whether it may compile code, and be refused loudly. It reads this name when it loads,
// which may be before any module of ours: chunks that pages share are evaluated first.
globalThis.__zod_globalConfig = { jitless: true }
