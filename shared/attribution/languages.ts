/** Which rules read which language. */
import type { LanguageRules } from './language-rules.ts'
import { arabic } from './languages/arabic.ts'
import { english } from './languages/english.ts'
import { french } from './languages/french.ts'

const all: readonly LanguageRules[] = [english, arabic, french]

export function rulesFor(language: string | null): LanguageRules | null {
  if (language === null) return english
  const primary = language.toLowerCase().split(/[-_]/u)[0]!
  return all.find(({ tags }) => tags.includes(primary)) ?? null
}
