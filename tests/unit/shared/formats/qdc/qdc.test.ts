/** Codebooks out and in: what is written is as the standard's schema says, and comes back as it was. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQdc } from '../../../../../shared/formats/qdc/parse-qdc.ts'
import { planCodebookImport } from '../../../../../shared/formats/qdc/plan-codebook-import.ts'
import { qdcCodebookSchema, type QdcCode, type QdcCodebook } from '../../../../../shared/formats/qdc/qdc-codebook.ts'
import { nearestColour, writeColour } from '../../../../../shared/formats/qdc/qdc-colour.ts'
import { serializeQdc } from '../../../../../shared/formats/qdc/serialize-qdc.ts'
import { guidDigitsOf, guidOf, tagIdOf } from '../../../../../shared/formats/qdc/tag-guid.ts'
import { createTag, tagColourSchema, tagSchema, type Tag } from '../../../../../shared/domain/tag.ts'
import { createTagTree } from '../../../../../shared/domain/tag-tree.ts'
import { readXml, type ReadElement } from './read-xml.ts'

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.replace(/\s+/gu, ' ').trim())
const name = words.filter((text) => text !== '' && /^[^\u0000-\u001f\ufffe\uffff]*$/.test(text))
const definition = fc.oneof(fc.constant(''), name, fc.constantFrom('Use it.\nNot for <b>"guards"</b> & co.', 'a\r\nb\tc', 'a[0]]>b'))

/** A codebook of some tags, each under one before it or at the top. */
const someTags = fc
  .uniqueArray(
    fc.record({ name, definition, colour: fc.option(fc.constantFrom(...tagColourSchema.options)), under: fc.nat(20) }),
    { minLength: 1, maxLength: 12, selector: (each) => each.name },
  )
  .map((list) => {
    const tags: Tag[] = []
    for (const { under, ...fields } of list) tags.push(createTag({ ...fields, parentId: tags[under]?.id ?? null }))
    return tags
  })

const read = (xml: string): QdcCodebook => qdcCodebookSchema.parse(parseQdc(readXml(xml)))

/** The rules of Codebook.xsd, version 1.0, on what it calls CodeType. */
function checkCode(element: ReadElement): void {
  expect(Object.keys(element.attributes).filter((each) => !['guid', 'name', 'isCodable', 'color'].includes(each))).toEqual([])
  expect(element.attributes['guid']).toMatch(/^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/)
  expect(element.attributes['name']).toBeDefined()
  expect(element.attributes['isCodable']).toMatch(/^(true|false|0|1)$/)
  expect(element.attributes['color'] ?? '#000000').toMatch(/^#[A-Fa-f0-9]{6}$/)
  expect(element.order.join(' ')).toMatch(/^(Description)?( ?Code)*$/)
  for (const child of element.children)
    if (child.name === 'Code') checkCode(child)
    else expect([child.attributes, child.order]).toEqual([{}, []])
}

describe('a codebook that is written', () => {
  it('is as the schema of REFI-QDA says, whatever the words', () => {
    fc.assert(
      fc.property(someTags, (tags) => {
        const root = readXml(serializeQdc(createTagTree(tags), 'Attest 1.0'))
        expect([root.name, root.attributes['xmlns'], root.attributes['origin']]).toEqual([
          'CodeBook',
          'urn:QDA-XML:codebook:1.0',
          'Attest 1.0',
        ])
        expect(root.order).toEqual(['Codes'])
        const [codes] = root.children
        expect(new Set(codes!.order)).toEqual(new Set(['Code']))
        codes!.children.forEach(checkCode)
      }),
    )
  })

  it('read into the case that wrote it changes nothing', () => {
    fc.assert(
      fc.property(someTags, (tags) => {
        const tree = createTagTree(tags)
        const plan = planCodebookImport(read(serializeQdc(tree, 'Attest')), tree, true)
        expect(plan.changes).toEqual([])
        expect(plan.tags.map(({ fate }) => fate)).toEqual(tags.map(() => 'same'))
      }),
    )
  })

  it('read into an empty case and written again is the same file', () => {
    fc.assert(
      fc.property(someTags, (tags) => {
        const xml = serializeQdc(createTagTree(tags), 'Attest')
        const plan = planCodebookImport(read(xml), createTagTree([]), true)
        const arrived = plan.tags.map(({ tag }) => tagSchema.parse(tag))
        expect(serializeQdc(createTagTree(arrived), 'Attest')).toBe(xml)
      }),
    )
  })
})

describe('GUIDs', () => {
  it('follow from ids, are their own, and lead back', () => {
    const tag = createTag({ name: 'a' })
    expect(guidOf('tag:01ARZ3NDEKTSV4RRFFQ69G5FAV')).toBe('01563E3A-B5D3-D676-4C61-EFB99302BD5B')
    expect(guidDigitsOf(tagIdOf(guidDigitsOf(tag.id)))).toBe(guidDigitsOf(tag.id))
    expect(guidOf('tag:abc')).toBe(guidOf('tag:abc'))
    expect(guidOf('tag:abc')).not.toBe(guidOf('tag:abd'))
  })
})

describe('colours', () => {
  it('come back as they went, and those of other programs are the nearest of ours', () => {
    for (const colour of tagColourSchema.options) expect(nearestColour(writeColour(colour).toLowerCase())).toBe(colour)
    const cases = { '#46aa00': 'h2', '#0000ff': 'h3', '#ff0000': 'h5', '#000000': 'h8', '#ffff00': 'h1', '#800080': 'h4' }
    for (const [rgb, colour] of Object.entries(cases)) expect([rgb, nearestColour(rgb)]).toEqual([rgb, colour])
  })
})

const code = (fields: Partial<QdcCode> & { name: string }): QdcCode => ({
  guid: null,
  colour: null,
  description: '',
  parent: null,
  ...fields,
})
const book = (...codes: QdcCode[]): QdcCodebook => ({ origin: null, codes, setCount: 0, isCut: false })

describe('a codebook of another program', () => {
  const guid = '0123456789abcdef0123456789abcdef'

  it('finds tags of the case by GUID before by name, and renames them with their excerpts', () => {
    const known = { ...createTag({ name: 'cops', shortcut: '3', definition: 'Ours' }), id: tagIdOf(guid) }
    const tree = createTagTree([known, createTag({ name: 'Police' })])
    const plan = planCodebookImport(book(code({ guid, name: 'Armed police', colour: '#0000ff' })), tree, true)
    expect(plan.renames).toEqual(new Map([['cops', 'Armed police']]))
    expect(plan.tags).toMatchObject([
      { fate: 'changed', details: ['renamed from “cops”', 'other colour'], tag: { shortcut: '3', definition: 'Ours' } },
    ])
    expect(planCodebookImport(book(code({ name: 'Police' })), tree, true).tags).toMatchObject([{ fate: 'same' }])
  })

  it('only adds what is new when the case is to stay as it is', () => {
    const police = createTag({ name: 'Police' })
    const file = book(code({ name: 'Actors' }), code({ name: 'Police', parent: 0, description: 'x' }), code({ name: 'Army', parent: 1 }))
    const plan = planCodebookImport(file, createTagTree([police]), false)
    expect(plan.tags.map(({ tag, fate }) => [tag.name, fate])).toEqual([
      ['Actors', 'new'],
      ['Police', 'same'],
      ['Army', 'new'],
    ])
    expect(plan.tags[2]!.tag.parentId).toBe(police.id)
    expect(plan.changes).toHaveLength(2)
  })

  it('gives codes of one name at several places names of their own, and finds them again', () => {
    const digits = (at: number) => guid.slice(0, 31) + String(at)
    const file = book(
      code({ guid: digits(0), name: 'Weapons' }),
      code({ guid: digits(1), name: 'Other', parent: 0 }),
      code({ guid: digits(2), name: 'Actors' }),
      code({ guid: digits(3), name: 'Other', parent: 2 }),
      code({ guid: digits(4), name: 'Other', parent: 2 }),
      code({ guid: digits(4), name: '  ' }),
    )
    const plan = planCodebookImport(file, createTagTree([]), true)
    expect(plan.tags.map(({ tag }) => tag.name)).toEqual([
      'Weapons',
      'Other',
      'Actors',
      'Other (Actors)',
      'Other (2)',
      'Unnamed',
    ])
    expect(new Set(plan.tags.map(({ tag }) => tag.id)).size).toBe(6)
    const again = planCodebookImport(file, createTagTree(plan.tags.map(({ tag }) => tag)), true)
    expect(again.changes).toEqual([])
  })

  it('never makes a circle or two tags of one name, whatever stood where before', () => {
    const letters = ['a', 'b', 'c', 'd', 'e']
    const codes = fc.array(fc.record({ name: fc.constantFrom(...letters), parent: fc.option(fc.nat(4)) }), { maxLength: 6 })
    const places = fc.array(fc.option(fc.nat(4)), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(codes, places, fc.boolean(), (list, above, takesChanges) => {
        const present: Tag[] = []
        for (const [at, parent] of above.entries())
          present.push(createTag({ name: letters[3 - at]!, parentId: parent === null ? null : (present[parent]?.id ?? null) }))
        const file = book(
          ...list.map(({ name: each, parent }, at) => code({ name: each, parent: parent !== null && parent < at ? parent : null })),
        )
        const plan = planCodebookImport(file, createTagTree(present), takesChanges)
        const after = new Map([...present, ...plan.tags.map(({ tag }) => tag)].map((tag) => [tag.id, tag]))
        const names = [...after.values()].map((tag) => tag.name)
        expect(new Set(names).size).toBe(names.length)
        for (const tag of after.values()) {
          const seen = new Set([tag.id])
          for (let up = tag.parentId; up !== null; up = after.get(up)!.parentId) {
            expect(seen.has(up)).toBe(false)
            seen.add(up)
          }
        }
      }),
    )
  })
})
