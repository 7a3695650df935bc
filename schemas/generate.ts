/**
 * Writes the JSON Schemas of what the program exports, from the zod schemas that the program itself uses: `node schemas/generate.ts`.
 * They are committed, so that a reader of exports needs neither Node nor us; a test holds them equal to what this file makes.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { briefingDocumentSchema } from '../shared/formats/briefing/briefing-document.ts'

export const BRIEFING_SCHEMA_FILE = 'attest-briefing-1.schema.json'

/** The text of the schema file for the exported briefing. */
export function generateBriefingSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(briefingDocumentSchema, {
    target: 'draft-2020-12',
    reused: 'inline',
  })
  return `${JSON.stringify({ $schema, title: 'Attest briefing, version 1', ...schema }, null, 2)}\n`
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(path.join(import.meta.dirname, BRIEFING_SCHEMA_FILE), generateBriefingSchema())
