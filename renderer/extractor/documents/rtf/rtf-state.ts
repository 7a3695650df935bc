/** What holds inside of a group of an RTF and falls back to what it was when the group ends. */

/** Where characters go. `text` flows; the others are collected under their name or thrown away. */
export type Destination = 'text' | 'skip' | 'fonts' | 'styles' | 'info' | 'field' | `info ${string}`

export interface RtfState {
  destination: Destination
  /** Before `\upr` gave the text twice. */
  outer: Destination
  isBold: boolean
  isItalic: boolean
  isHidden: boolean
  isDeleted: boolean
  font: number | null
  /** The font of complex scripts, for runs from right to left. */
  complexFont: number | null
  isRtlRun: boolean
  /** Characters behind each `\u` that stand in for it and are skipped. */
  fallbackLength: number
  paragraph: ParagraphState
}

export interface ParagraphState {
  readonly style: number | null
  readonly isInTable: boolean
  readonly list: number | null
  readonly level: number
  readonly outline: number | null
  readonly isRtl: boolean
  /** Twentieths of a point. */
  readonly left: number
  readonly right: number
}

export const plainParagraph: ParagraphState = {
  style: null,
  isInTable: false,
  list: null,
  level: 0,
  outline: null,
  isRtl: false,
  left: 0,
  right: 0,
}

export function createState(): RtfState {
  return {
    destination: 'text',
    outer: 'text',
    isBold: false,
    isItalic: false,
    isHidden: false,
    isDeleted: false,
    font: null,
    complexFont: null,
    isRtlRun: false,
    fallbackLength: 1,
    paragraph: plainParagraph,
  }
}

export interface RtfStyle {
  name: string
  outline: number | null
}

/** Words that change how the next characters are read or look. Returns whether it was one. */
export function changeRun(state: RtfState, name: string, value: number | null): boolean {
  const isOn = value !== 0
  if (name === 'b') state.isBold = isOn
  else if (name === 'i') state.isItalic = isOn
  else if (name === 'v') state.isHidden = isOn
  else if (name === 'deleted') state.isDeleted = isOn
  else if (name === 'f') state.font = value
  else if (name === 'af') state.complexFont = value
  else if (name === 'rtlch' || name === 'ltrch') state.isRtlRun = name === 'rtlch'
  else if (name === 'uc') state.fallbackLength = Math.max(0, Math.min(value ?? 1, MAX_FALLBACK))
  else if (name === 'plain')
    Object.assign(state, { isBold: false, isItalic: false, isHidden: false, isDeleted: false })
  else return false
  return true
}

const MAX_FALLBACK = 16
const MAX_LEVEL = 20

/** The paragraph after a word that changes it; null when it was none. */
export function changeParagraph(
  paragraph: ParagraphState,
  name: string,
  value: number | null,
): ParagraphState | null {
  switch (name) {
    case 'pard':
      return plainParagraph
    case 's':
      return { ...paragraph, style: value }
    case 'intbl':
      return { ...paragraph, isInTable: true }
    case 'ls':
      return { ...paragraph, list: value }
    case 'ilvl':
      return { ...paragraph, level: Math.max(0, Math.min(value ?? 0, MAX_LEVEL)) }
    case 'outlinelevel':
      return { ...paragraph, outline: value }
    case 'rtlpar':
    case 'ltrpar':
      return { ...paragraph, isRtl: name === 'rtlpar' }
    case 'li':
    case 'lin':
      return { ...paragraph, left: value ?? 0 }
    case 'ri':
    case 'rin':
      return { ...paragraph, right: value ?? 0 }
    default:
      return null
  }
}
