/** Going through an article by keyboard: forwards, backwards, over blocks, and extending as Shift and the arrows do. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createTextWalk,
  extendBy,
  widenToUnits,
  type MovingStretch,
} from '../../../../shared/anchoring/text-walk.ts'
import { createArticleBody } from '../../../../shared/domain/article-body.ts'

const body = createArticleBody([
  { kind: 'heading', level: 2, text: 'The port' },
  { kind: 'paragraph', text: 'Gen. Maran left. Nobody saw it.' },
  { kind: 'paragraph', text: 'The gate was open.' },
])
const walk = createTextWalk(body, 'sentence', 'en')
const words = (unit: { start: number; end: number } | null, text = body.text) =>
  unit === null ? null : text.slice(unit.start, unit.end)

describe('createTextWalk', () => {
  it('goes through all sentences from the first to the last', () => {
    const seen: (string | null)[] = []
    for (let at = walk.next(0); at !== null; at = walk.next(at.end)) seen.push(words(at))
    expect(seen).toEqual(['The port', 'Gen. Maran left.', 'Nobody saw it.', 'The gate was open.'])
  })

  it('goes back the same way', () => {
    const seen: (string | null)[] = []
    for (let at = walk.previous(body.text.length); at !== null; at = walk.previous(at.start))
      seen.push(words(at))
    expect(seen).toEqual(['The gate was open.', 'Nobody saw it.', 'Gen. Maran left.', 'The port'])
  })

  it('begins with the sentence that holds an offset', () => {
    expect(words(walk.at(body.text.indexOf('saw')))).toBe('Nobody saw it.')
    expect(words(walk.at(body.text.length))).toBeNull()
  })

  it('has nothing to walk in an empty article', () => {
    const empty = createTextWalk({ text: '', blocks: [] }, 'sentence', null)
    expect([empty.at(0), empty.before(0), empty.next(0), empty.previous(0)]).toEqual([null, null, null, null])
  })
})

/** The words of the selection after each step. */
function stepThrough(
  text: string,
  units: ReturnType<typeof createTextWalk>,
  from: string,
  steps: readonly ('forward' | 'backward')[],
) {
  const start = text.indexOf(from)
  let selected: MovingStretch = { start, end: start + from.length, isBackward: false }
  return steps.map((direction) => words((selected = extendBy(units, selected, direction)), text))
}

describe('widenToUnits', () => {
  const widened = (from: string, to: string) =>
    words(widenToUnits(walk, { start: body.text.indexOf(from), end: body.text.indexOf(to) + to.length }))

  it('takes the whole sentences that a stretch touches', () => {
    expect(widened('Maran', 'Maran')).toBe('Gen. Maran left.')
    expect(widened('left', 'Nobody')).toBe('Gen. Maran left. Nobody saw it.')
    expect(widened('saw', 'gate')).toBe('Nobody saw it.\nThe gate was open.')
  })

  it('leaves whole sentences as they are', () => {
    expect(widened('Nobody saw it.', 'Nobody saw it.')).toBe('Nobody saw it.')
    expect(widened('The port', 'The port')).toBe('The port')
  })
})

describe('extendBy', () => {
  it('grows forwards, gives back, and grows backwards', () => {
    const steps = ['forward', 'backward', 'backward', 'forward', 'forward'] as const
    expect(stepThrough(body.text, walk, 'Nobody saw it.', steps)).toEqual([
      'Nobody saw it.\nThe gate was open.',
      'Nobody saw it.',
      'Gen. Maran left. Nobody saw it.',
      'Nobody saw it.',
      'Nobody saw it.\nThe gate was open.',
    ])
  })

  it('completes a sentence that was selected in part, or gives its part back', () => {
    expect(stepThrough(body.text, walk, 'saw', ['forward', 'forward'])).toEqual([
      'saw it.',
      'saw it.\nThe gate was open.',
    ])
    expect(stepThrough(body.text, walk, 'left. Nobody saw', ['backward', 'backward'])).toEqual([
      'left.',
      'Gen. Maran left.',
    ])
  })

  it('stays at the ends of the article', () => {
    const all = { start: 0, end: body.text.length }
    expect(extendBy(walk, { ...all, isBackward: false }, 'forward')).toMatchObject(all)
    expect(extendBy(walk, { ...all, isBackward: true }, 'backward')).toMatchObject(all)
  })

  it('goes by words, and by the signs between them', () => {
    const units = createTextWalk(body, 'word', 'en')
    expect(stepThrough(body.text, units, 'Maran', ['forward', 'forward', 'forward', 'backward'])).toEqual([
      'Maran left',
      'Maran left.',
      'Maran left. Nobody',
      'Maran left.',
    ])
  })

  it('goes by paragraphs', () => {
    const units = createTextWalk(body, 'paragraph', 'en')
    expect(stepThrough(body.text, units, 'Nobody', ['forward', 'forward', 'backward', 'backward'])).toEqual([
      'Nobody saw it.',
      'Nobody saw it.\nThe gate was open.',
      'Nobody saw it.',
      'Gen. Maran left. Nobody saw it.',
    ])
  })

  const scripts: readonly { language: string; text: string; from: string; grown: readonly string[] }[] = [
    { language: 'zh', text: '守军撤离了港口。', from: '守军', grown: ['守军撤离', '守军撤离了'] },
    { language: 'ja', text: '軍は港から撤退した。', from: '軍', grown: ['軍は', '軍は港'] },
    { language: 'th', text: 'ทหารออกจากท่าเรือ', from: 'ทหาร', grown: ['ทหารออก', 'ทหารออกจาก'] },
    {
      language: 'ar',
      text: 'انسحبت الحامية، ثم صمتت.',
      from: 'انسحبت',
      grown: ['انسحبت الحامية', 'انسحبت الحامية،'],
    },
    { language: 'he', text: 'חיל המצב עזב ב־4.', from: 'חיל', grown: ['חיל המצב', 'חיל המצב עזב'] },
    { language: 'hi', text: 'सैनिक बंदरगाह से चले गए।', from: 'सैनिक', grown: ['सैनिक बंदरगाह', 'सैनिक बंदरगाह से'] },
  ]
  for (const { language, text, from, grown } of scripts)
    it(`finds the words of ${new Intl.DisplayNames('en', { type: 'language' }).of(language)}`, () => {
      const units = createTextWalk(createArticleBody([{ kind: 'paragraph', text }]), 'word', language)
      expect(stepThrough(text, units, from, ['forward', 'forward'])).toEqual(grown)
    })

  it('is never empty, never leaves the text, and ends where units end', () => {
    const pieces = fc.array(
      fc.constantFrom('Gen.', 'the', '“', '。', '守军', ' ', 'a\u0301', '👩‍👩‍👧', 'العام', '.'),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    const unit = fc.constantFrom('character', 'word', 'sentence', 'paragraph')
    const directions = fc.array(fc.constantFrom('forward', 'backward'), { maxLength: 20 })
    fc.assert(
      fc.property(pieces, unit, directions, (parts, by, steps) => {
        const made = createArticleBody([{ kind: 'paragraph', text: parts.join('') }])
        const units = createTextWalk(made, by, null)
        const first = units.at(0)
        if (first === null) return
        let selected: MovingStretch = { ...first, isBackward: false }
        for (const direction of steps) {
          selected = extendBy(units, selected, direction)
          expect(selected.start).toBeGreaterThanOrEqual(0)
          expect(selected.end).toBeLessThanOrEqual(made.text.length)
          expect(selected.end).toBeGreaterThan(selected.start)
          expect([units.at(selected.start)?.start, units.before(selected.end)?.end]).toEqual([
            selected.start,
            selected.end,
          ])
        }
      }),
    )
  })
})
