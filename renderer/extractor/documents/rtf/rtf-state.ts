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
