/** One call of the contract: what goes in and what comes out, as schemas that both sides check. */
import type { z } from 'zod'

export interface Call<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input
  readonly output: Output
}

export function call<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output): Call<Input, Output> {
  return { input, output }
}
