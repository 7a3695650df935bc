/** XML as people write it by hand and programs cut it off. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repairXml } from '../../../../../renderer/extractor/xml/repair-xml.ts'

const repair = (source: string) => repairXml(source, (text) => text.replaceAll('&eacute;', 'é'))

describe('repairXml', () => {
  test.each([
    [
      'leaves what is right as it is',
      '<a x="1"><b>c &amp; d</b><e/></a>',
      '<a x="1"><b>c &amp; d</b><e/></a>',
    ],
    ['closes what was cut off', '<a><b>c', '<a><b>c</b></a>'],
    ['drops ends without a beginning', '<a></b>c</a>', '<a>c</a>'],
    ['closes what lies between', '<a><b><c>d</b>e</a>', '<a><b><c>d</c></b>e</a>'],
    ['escapes signs that stand alone', '<a>R&D, 5 < 6, &#xfffe;x</a>', '<a>R&amp;D, 5 &lt; 6, x</a>'],
    ['knows the names of characters', '<a>caf&eacute; &unknown;</a>', '<a>café &amp;unknown;</a>'],
    ['quotes attributes and keeps one of each', `<a x=1 x=2 y='"'></a>`, '<a x="1" y="&quot;"></a>'],
    ['declares prefixes', '<a><dc:b/></a>', '<a xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:b/></a>'],
    [
      'keeps CDATA, also when it never ends',
      '<a><![CDATA[<b>]]><![CDATA[c',
      '<a><![CDATA[<b>]]><![CDATA[c]]></a>',
    ],
    ['knows what HTML never closes', '<a>b<br>c<hr></a>', '<a>b<br/>c<hr/></a>'],
    ['ends a paragraph with the next one', '<a><p>b<p>c</a>', '<a><p>b</p><p>c</p></a>'],
    ['keeps what comes behind the root inside of it', '<a>b</a><c>d</c>', '<a>b<c>d</c></a>'],
    ['takes out what is not text', '<?xml version="1.0"?><!-- x --><a><!-- y -->b</a>', '<a>b</a>'],
  ])('%s', (_what, source, repaired) => {
    expect(repair(source)).toBe(repaired)
  })

  test('gives back nothing where there is no element', () => {
    expect(repair('Just words & signs')).toBe('')
  })

  test('always opens and closes in turn', () => {
    const pieces = fc.constantFrom(
      '<a>',
      '</a>',
      '<b x=1>',
      '</b>',
      '<br>',
      '<',
      '>',
      '&',
      '"',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      'é',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
        const repaired = repair(`<r>${all.join('')}`).replace(/<!\[CDATA\[[^]*?\]\]>/g, '')
        const open: string[] = []
        for (const [, slash, name, empty] of repaired.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
          if (slash === '/') expect(open.pop()).toBe(name)
          else if (empty === '') open.push(name!)
        }
        return open.length === 0
      }),
    )
  })

  test('stays quick on a megabyte of beginnings', () => {
    const started = performance.now()
    for (const piece of ['<a ', '<!--', '<![CDATA[', '<a x="', '&', '<a>'])
      repair(`<r>${piece.repeat(200_000)}`)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
