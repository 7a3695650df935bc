/**
 * Working store, version 2. Never edited: a change is version 3 with its upgrade. Only what version 1 says otherwise stands here.
 * Import asks whether an article is here already, by its address and by its sender's name for it; a file inside another is found by that.
 */
export const version2 = {
  sourceFiles: 'id, containerId',
  articles: 'id, url, identifier',
} as const
