/** A growing row of 32-bit numbers that lie side by side in memory. */
export interface NumberColumn {
  /** The numbers, and room for more behind them. Another object after the row has grown. */
  readonly numbers: Uint32Array
  push(number: number): void
}

export function createNumberColumn(): NumberColumn {
  let numbers = new Uint32Array(1024)
  let length = 0
  return {
    get numbers() {
      return numbers
    },
    push(number) {
      if (length === numbers.length) {
        const larger = new Uint32Array(numbers.length * 2)
        larger.set(numbers)
        numbers = larger
      }
      numbers[length++] = number
    },
  }
}
