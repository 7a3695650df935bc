// Types of find-browser.mjs, which stays plain JavaScript so that the setup script can run it before any install.

/** The path of a browser that the workbench can run in, or undefined. */
export function findBrowser(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | undefined

/** What to tell somebody who has no browser: the exact thing to install on this system. */
export function describeMissingBrowser(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string
