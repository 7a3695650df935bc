/** The part of the `edtf` package that we use; it comes without types. https://github.com/inukshuk/edtf.js */
declare module 'edtf' {
  export interface EdtfValue {
    /** Milliseconds since 1970 in UTC; null or infinite where that end is open or unknown. */
    readonly min: number | null
    readonly max: number | null
  }
  /** Throws on what is not EDTF up to the level asked for. */
  export default function edtf(
    text: string,
    constraints: { level: 0 | 1 | 2; seasonIntervals: false; seasonUncertainty: false },
  ): EdtfValue
}
