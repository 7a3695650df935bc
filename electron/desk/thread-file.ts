/** Where a thread's code lies: beside whoever starts it. As TypeScript in the sources, which Node runs as they are; as JavaScript in the bundle. */
export function threadFile(name: string, starter: string): URL {
  return new URL(starter.endsWith('.ts') ? `${name}.ts` : `${name}.js`, starter)
}
