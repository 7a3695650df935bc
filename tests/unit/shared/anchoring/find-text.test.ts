/** What a search finds, as people type it, and that every hit is exactly where it says. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findText } from '../../../../shared/anchoring/find-text.ts'
import { foldText } from '../../../../shared/anchoring/fold-letters.ts'

const found = (text: string, query: string, isWholeWord = false) =>
  findText(foldText(text), query, { isWholeWord }).map(({ start, end }) => text.slice(start, end))

describe('findText', () => {
  it.each([
    ['case aside', 'The Port of PORT', 'port', ['Port', 'PORT']],
    ['accents aside', 'Bogotá and Bogota', 'bogota', ['Bogotá', 'Bogota']],
    ['accents written apart go with their letter', 'cafe\u0301s', 'cafe', ['cafe\u0301']],
    ['the first letter keeps its accent', 'the e\u0301tat', 'etat', ['e\u0301tat']],
    ['ligatures', 'the o\uFB03ce', 'office', ['o\uFB03ce']],
    ['half a ligature is the whole one', 'o\uFB03ce', 'off', ['o\uFB03']],
    ['two hits in one ligature are one', '\uFB00', 'f', ['\uFB00']],
    ['full width', 'ＡＦＰ said', 'afp', ['ＡＦＰ']],
    ['ß and ss', 'Straße, STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['final sigma', 'Πύργος', 'πυργοσ', ['Πύργος']],
    ['the Turkish i', 'DİYARBAKIR and Diyarbakır', 'diyarbakir', ['DİYARBAKIR', 'Diyarbakır']],
    ['soft hyphens', 'block\u00ADade', 'blockade', ['block\u00ADade']],
    ['invisible marks', 'grain\u200B store', 'grain store', ['grain\u200B store']],
    ['quotes', '“It’s gone”', '"it\'s gone"', ['“It’s gone”']],
    ['guillemets', '« parti »', '"', ['«', '»']],
    ['dashes', '2031–32', '2031-32', ['2031–32']],
    ['spaces of any kind and number', 'Berth\u00A0 4', 'berth 4', ['Berth\u00A0 4']],
    ['over the end of a paragraph', 'the end.\nThe next', 'end. the', ['end.\nThe']],
    ['forms of alef', 'أحمد وإلى آخر', 'احمد', ['أحمد']],
    ['yeh and kaf as Persian writes them', 'علی در کابل', 'علي در كابل', ['علی در کابل']],
    ['vowel points', 'مُحَمَّد', 'محمد', ['مُحَمَّد']],
    ['kashida', 'بـــيت', 'بيت', ['بـــيت']],
    ['teh marbuta', 'الغارة', 'الغاره', ['الغارة']],
    ['Arabic digits', 'سنة ٢٠٣١', '2031', ['٢٠٣١']],
    ['syllables written in parts', '\u1112\u1161\u11AB강', '한', ['\u1112\u1161\u11AB']],
    ['a syllable is not found in another one', '한강', '하', []],
    ['voicing is another letter', 'がき', 'かき', []],
    ['voicing written apart', 'か\u3099き', 'がき', ['か\u3099き']],
    ['vowels of Devanagari count', 'किताब', 'कताब', []],
    ['emoji', 'a 🚢 left', '🚢', ['🚢']],
    ['nothing asked', 'anything', '', []],
    ['only space asked', 'any thing', '  ', []],
  ])('%s', (_name, text, query, hits) => {
    expect(found(text, query)).toEqual(hits)
  })

  it('whole words only, where words have edges', () => {
    expect(found('port, sport, ports, Port.', 'port', true)).toEqual(['port', 'Port'])
    expect(found('他在港口。', '港口', true)).toEqual(['港口'])
    expect(found('port𝒳 port', 'port', true)).toEqual(['port'])
  })

  const letters = fc.constantFrom(
    ...[
      'a',
      'B',
      'é',
      'e\u0301',
      'ß',
      '\uFB03',
      'İ',
      ' ',
      '\n',
      '\u00A0',
      '’',
      '—',
      '\u00AD',
      '守',
      'أ',
      'ى',
      'مّ',
      '٣',
      '🚢',
      'か\u3099',
      'ि',
      '\uD800',
    ],
  )
  const texts = fc.array(letters, { maxLength: 40 }).map((all) => all.join(''))

  it('every hit reads like the query, and hits follow each other without overlap', () => {
    fc.assert(
      fc.property(texts, fc.array(letters, { minLength: 1, maxLength: 3 }), (text, query) => {
        const sought = foldText(query.join('')).folded
        const whole = foldText(text)
        let last = 0
        for (const { start, end } of findText(whole, query.join(''))) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(foldText(text.slice(start, end)).folded).toContain(sought.trim())
          last = end
        }
      }),
    )
  })

  it('finds whatever stands in the text, by its own words', () => {
    fc.assert(
      fc.property(texts, letters, texts, (lead, word, tail) => {
        fc.pre(foldText(word).folded.trim() !== '')
        expect(found(`${lead} ${word} ${tail}`, word).length).toBeGreaterThan(0)
      }),
    )
  })

  it('folds a text that is folded already to itself', () => {
    fc.assert(fc.property(texts, (text) => foldText(foldText(text).folded).folded === foldText(text).folded))
  })
})
