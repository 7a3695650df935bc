/** Which rules read which language. */
import type { LanguageRules } from './language-rules.ts'
import { english } from './languages/english.ts'

const all: readonly LanguageRules[] = [english]

export function rulesFor(language: string | null): LanguageRules | null {
  if (language === null) return english
  const primary = language.toLowerCase().split(/[-_]/u)[0]!
  return all.find(({ tags }) => tags.includes(primary)) ?? null
}
