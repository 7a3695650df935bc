import Ajv2020 from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BRIEFING_SCHEMA_FILE, generateBriefingSchema } from '../../../../../schemas/generate.ts'
import { composeBriefing } from '../../../../../shared/formats/briefing/compose-briefing.ts'
import { buildCase, composeInput } from './build-case.ts'

const file = path.resolve(import.meta.dirname, '../../../../../schemas', BRIEFING_SCHEMA_FILE)
const committed = readFileSync(file, 'utf8')

interface SchemaNode {
  readonly description?: string
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly prefixItems?: readonly SchemaNode[]
  readonly anyOf?: readonly SchemaNode[]
}

function undocumented(node: SchemaNode, place: string): string[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([name, child]) => [
    ...(child.description === undefined ? [`${place}.${name}`] : []),
    ...undocumented(child, `${place}.${name}`),
  ])
  const inner = [...(node.items ? [node.items] : []), ...(node.prefixItems ?? []), ...(node.anyOf ?? [])]
  return [...own, ...inner.flatMap((child) => undocumented(child, `${place}[]`))]
}

describe('the JSON Schema of the exported briefing', () => {
  it('is committed as the zod schemas make it (run: node schemas/generate.ts)', () => {
    expect(committed).toBe(generateBriefingSchema())
  })

  it('describes every field', () => {
    expect(undocumented(JSON.parse(committed) as SchemaNode, 'briefing')).toEqual([])
  })

  it('accepts what is composed and refuses what is not, in a validator that is not ours', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(committed) as object,
    )
    const document = composeBriefing(composeInput(buildCase()))
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...document, formatVersion: 2 })).toBe(false)
    expect(validate({ ...document, extra: true })).toBe(false)
  })
})
