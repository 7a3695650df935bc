/** What a line break added goes, what it took away comes back. */
import { describe, expect, it } from 'vitest'
import { joinLines, learnWording } from '../../../../../renderer/extractor/pdf/join-lines.ts'
import { line } from './lines-for-tests.ts'

function join(texts: readonly string[], around: readonly string[] = [], isPrinted = false): string {
  const lines = texts.map((text) => line(text))
  const wording = learnWording([...lines, ...around.map((text) => line(text))], isPrinted)
  return joinLines(lines, wording)
    .map(({ text }) => text)
    .join('')
}

describe('lines are joined', () => {
  it('with the space that the break took away', () => {
    expect(join(['The harbour was', 'closed on Tuesday.'])).toBe('The harbour was closed on Tuesday.')
  })

  it('without the hyphen that divided a word', () => {
    expect(join(['promised an in-', 'quiry'])).toBe('promised an inquiry')
  })

  it('without soft hyphens, wherever they stand', () => {
    expect(join(['an in\u00ad', 'quiry of the go\u00advernment'])).toBe('an inquiry of the government')
  })

  it('with the hyphen of a compound, as the document writes it elsewhere', () => {
    expect(join(['the north-', 'eastern quay'], ['on the north-eastern side of it'])).toBe(
      'the north-eastern quay',
    )
  })

  it('with hyphens that belong there: before capitals, between figures, where a part comes later', () => {
    expect(join(['the Anglo-', 'American talks'])).toBe('the Anglo-American talks')
    expect(join(['between 2019-', '2021 alone'])).toBe('between 2019-2021 alone')
    expect(join(['Vor-', 'und Nachteile'])).toBe('Vor- und Nachteile')
  })

  it('as a browser broke them: it divides no words', () => {
    expect(join(['a well-meant long-', 'term plan'], [], true)).toBe('a well-meant long-term plan')
    expect(join(['samræm\u2010', 'is við þau lög'], [], true)).toBe('samræmis við þau lög')
  })

  it('without a space between ideographs and between Thai letters', () => {
    expect(join(['阿富汗西部赫拉特省', '发生冲突'])).toBe('阿富汗西部赫拉特省发生冲突')
    expect(join(['เกิดเหตุ', 'ปะทะ'])).toBe('เกิดเหตุปะทะ')
  })

  it('in Korean as the document writes the word elsewhere', () => {
    expect(join(['당원대', '회를 열었다'], ['그는 당원대회를 열었다고 했다'])).toBe('당원대회를 열었다')
    expect(join(['민주당 대표가', '국회에서 말했다'], ['어제 민주당 대표가 왔다'])).toBe(
      '민주당 대표가 국회에서 말했다',
    )
  })
})
