/** Light, dark, or as the system says. */
import { createObservable } from './observable.ts'
import type { Preferences } from './preferences.ts'

export type ThemeChoice = 'system' | 'light' | 'dark'
export const theme = createObservable<ThemeChoice>('system')

const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)').matches

function draw(): void {
  const choice = theme.get()
  document.documentElement.dataset.theme = choice === 'system' ? (systemIsDark() ? 'dark' : 'light') : choice
}

export function startTheme(preferences: Preferences): void {
  theme.set(preferences.get<ThemeChoice>('theme', 'system'))
  draw()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw)
  theme.subscribe(() => {
    preferences.set('theme', theme.get())
    draw()
  })
}

/** From what is seen now to the other. */
export function toggleTheme(): void {
  theme.set(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark')
}
