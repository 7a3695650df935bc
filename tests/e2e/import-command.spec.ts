/** The headless `extract` and `import`, as processes of their own: order, exit codes, what goes where, and a case that is whole afterwards. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test as base } from './fixtures.ts'
import { slowDocument } from './helpers/hostile-files.ts'
import { runAttest } from './helpers/run-attest.ts'

const sample = path.resolve(import.meta.dirname, '../../sample/articles')
const test = base.extend<{ attest: (...args: readonly string[]) => ReturnType<typeof runAttest> }>({
  attest: async ({ homeFolder }, use) =>
    use((...args) => runAttest(args, { ATTEST_HOME: path.join(homeFolder, 'home') })),
})

const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test.skip(({ hostName }) => hostName !== 'chromium', 'the commands run on the Chromium host alone')

test('extract prints one object a line in the order given, also for files that can’t be read', ({
  attest,
  homeFolder,
}) => {
  const files = ['northern-post.html', 'meridian-wire.txt', 'sawt-al-mina.html', 'inland-review.md'].map(
    (name) => path.join(sample, name),
  )
  const empty = path.join(homeFolder, 'empty.html')
  writeFileSync(empty, '')
  const given = [files[0]!, path.join(sample, 'not-there.html'), ...files.slice(1), empty, sample]
  const { status, stdout } = attest('extract', ...given)
  expect(status).toBe(0)
  const lines = linesOf(stdout)
  expect(lines.map((line) => line['file'])).toEqual(given)
  expect(lines.map((line) => line['ok'])).toEqual([true, false, true, true, true, false, false])
  expect(lines.map((line) => line['code'] ?? null)).toEqual([
    null,
    'unreadable-file',
    null,
    null,
    null,
    'empty-file',
    'unreadable-file',
  ])
  expect(lines[0]).toMatchObject({
    title: 'Navy quits Marenza quays after nine-day stand-off',
    publisher: 'Northern Post',
    published: '2031-03-05T06:40:00+01:00',
    language: 'en',
    direction: 'ltr',
    warnings: [],
  })
  expect(lines[2]).toMatchObject({
    title: 'Garrison leaves Marenza port as dockers’ committee claims control',
    byline: 'Ilse Taront',
    agency: 'Meridian',
  })
  expect(lines[3]).toMatchObject({ language: 'ar', direction: 'rtl', byline: 'سلمى الدارجي' })
  const { text, blocks } = lines[2] as { text: string; blocks: { start: number; end: number }[] }
  expect(text.split('\n')).toHaveLength(blocks.length)
})

test('extract takes a list, and a time limit for each file', ({ attest, homeFolder }) => {
  test.setTimeout(90_000)
  const stuck = path.join(homeFolder, 'stuck.docx')
  writeFileSync(stuck, slowDocument())
  const list = path.join(homeFolder, 'list.txt')
  writeFileSync(
    list,
    `${path.join(sample, 'harbour-courier.html')}\n${stuck}\n${path.join(sample, 'committee-statement.md')}\n`,
  )
  const { status, stdout } = attest('extract', '--list', list, '--time-limit', '3')
  expect(status).toBe(0)
  expect(linesOf(stdout).map((line) => line['code'] ?? line['title'])).toEqual([
    'Garrison leaves Marenza port as dockers’ committee claims control',
    'time-limit',
    'Statement on the handing over of the harbour',
  ])
})

test('extract that can’t do its work says so and fails', ({ attest }) => {
  for (const args of [
    ['extract'],
    ['extract', '--list', '/no/such/list'],
    ['extract', '--time-limit', 'soon', sample],
    ['extract', '--nonsense'],
  ]) {
    const { status, stdout, stderr } = attest(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage: attest extract')
  }
})

test('import makes a case of a folder, knows it the second time, and leaves it whole', ({
  attest,
  homeFolder,
}) => {
  test.setTimeout(120_000)
  const folder = path.join(homeFolder, 'articles')
  mkdirSync(path.join(folder, 'inner'), { recursive: true })
  writeFileSync(path.join(folder, '.DS_Store'), 'x')
  writeFileSync(
    path.join(folder, 'inner', 'story.txt'),
    'Garrison leaves the port\n\nThe garrison left the city, an officer said on Tuesday evening.',
  )
  writeFileSync(
    path.join(folder, 'inner', 'same.txt'),
    'Garrison leaves the port\n\nThe garrison left the city, an officer said on Tuesday evening.',
  )
  writeFileSync(path.join(folder, 'picture.html'), Buffer.from('\x89PNG\r\n\x1a\n0000000000', 'latin1'))
  const casePath = path.join(homeFolder, 'made', 'Marenza.attest')

  const first = attest('import', casePath, folder, sample, '--json')
  expect(first.status).toBe(0)
  expect(first.stderr).toContain('7 imported, 1 already here, 1 refused, 1 hidden or system files left out')
  const lines = linesOf(first.stdout)
  expect(lines.find((line) => line['file'] === 'picture.html')).toMatchObject({
    outcome: 'refused',
    code: 'unsupported-format',
  })
  expect(
    lines
      .filter((line) => String(line['file']).startsWith('inner/'))
      .map((line) => line['outcome'])
      .sort(),
  ).toEqual(['already-here', 'imported'])

  const second = attest('import', casePath, sample)
  expect(second.status).toBe(0)
  expect(second.stderr).toContain('0 imported, 6 already here, 0 refused')
  expect(attest('check', casePath)).toMatchObject({ status: 0 })
  const records = linesOf(attest('dump', casePath).stdout)
  expect(records.filter((record) => record['table'] === 'articles')).toHaveLength(7)
})

test('import into a place without the ending of a case uses that very place', ({ attest, homeFolder }) => {
  const casePath = path.join(homeFolder, 'plain')
  expect(attest('import', casePath, path.join(sample, 'inland-review.md'))).toMatchObject({ status: 0 })
  expect(attest('check', casePath)).toMatchObject({ status: 0 })
})

test('import that can’t do its work says so and fails', ({ attest, homeFolder }) => {
  expect(attest('import', path.join(homeFolder, 'x'))).toMatchObject({ status: 2 })
  const folder = path.join(homeFolder, 'no-case')
  mkdirSync(folder)
  const { status, stderr } = attest('import', folder, sample)
  expect(status).toBe(1)
  expect(stderr).toContain('case-not-found')
})
