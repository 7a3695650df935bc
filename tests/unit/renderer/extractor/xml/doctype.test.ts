/** A document type goes before the file is parsed; one that defines entities takes the file with it. */
import { describe, expect, test } from 'vitest'
import { cutDoctype } from '../../../../../renderer/extractor/xml/doctype.ts'

describe('cutDoctype', () => {
  test.each([
    ['<a/>', '<a/>'],
    ['<!DOCTYPE rss PUBLIC "-//x>" "http://x.example/"><rss/>', '<rss/>'],
    [
      '<?xml version="1.0"?><!-- <!DOCTYPE b> --><!DOCTYPE a [<!ELEMENT a ANY>]>\n<a/>',
      '<?xml version="1.0"?><!-- <!DOCTYPE b> -->\n<a/>',
    ],
    ['<a><!DOCTYPE b></a>', '<a><!DOCTYPE b></a>'],
    ['<!DOCTYPE a [ <!-- ]> --> ]><a/>', '<a/>'],
  ])('takes it out of %j', (source, rest) => {
    expect(cutDoctype(source)).toBe(rest)
  })

  test.each([
    '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
    '<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///etc/passwd"> %b;]><a/>',
    '<?xml version="1.0"?>\n\n<!doctype a [<!ENTITY b "&c;">',
  ])('refuses %j', (source) => {
    expect(() => cutDoctype(source)).toThrow(/entities/)
  })
})
