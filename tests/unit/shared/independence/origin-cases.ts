/** Cases for counting originators, as data: what is known about each excerpt, and the count that an analyst would defend. */

export interface ReportSpec {
  readonly article: string
  readonly agency?: string
  readonly publisher?: string
  readonly says?: string
  readonly carrier?: string
  readonly saw?: boolean
  readonly family?: string
}

export interface OriginCase {
  readonly name: string
  readonly reports: readonly ReportSpec[]
  readonly expected: readonly [reports: number, originators: number]
  /** Whether two of them are independent enough for grade 1. */
  readonly confirmed: boolean
}

const official = 'A senior security source'
const spokesman = 'The movement’s spokesman'

export const originCases: readonly OriginCase[] = [
  { name: 'no excerpt is no report', reports: [], expected: [0, 0], confirmed: false },
  {
    name: 'ten copies of one wire story are one source',
    reports: Array.from({ length: 10 }, (_, i) => ({
      article: `a${i}`,
      agency: 'AFP',
      publisher: `Paper ${i}`,
    })),
    expected: [10, 1],
    confirmed: false,
  },
  {
    name: 'copies that quote the same official are that official, whoever prints them',
    reports: [
      { article: 'a', agency: 'AFP', publisher: 'Dawn', says: official },
      { article: 'b', agency: 'Agence France-Presse', publisher: 'The Nation', says: official },
      { article: 'c', agency: 'with AFP', publisher: 'Kyiv Post' },
    ],
    expected: [3, 1],
    confirmed: false,
  },
  {
    name: 'two adversaries in one wire story are two originators, but not independent',
    reports: [
      { article: 'a', agency: 'AFP', says: official },
      { article: 'a', agency: 'AFP', says: spokesman },
    ],
    expected: [1, 2],
    confirmed: false,
  },
  {
    name: 'two originators by two agencies confirm each other',
    reports: [
      { article: 'a', agency: 'AFP', says: official },
      { article: 'b', agency: 'Reuters', says: spokesman },
    ],
    expected: [2, 2],
    confirmed: true,
  },
  {
    name: 'one originator by two agencies is still one',
    reports: [
      { article: 'a', agency: 'AFP', says: spokesman },
      { article: 'b', agency: 'Reuters', says: spokesman },
    ],
    expected: [2, 1],
    confirmed: false,
  },
  {
    name: 'two records of one name are one originator',
    reports: [
      { article: 'a', publisher: 'Dawn', says: 'a security official' },
      { article: 'b', publisher: 'Khaama', says: 'A security official ' },
    ],
    expected: [2, 1],
    confirmed: false,
  },
  {
    name: 'an agency in its own voice beside those it quotes adds nothing',
    reports: [
      { article: 'a', agency: 'AFP', says: official },
      { article: 'b', agency: 'AFP' },
    ],
    expected: [2, 1],
    confirmed: false,
  },
  {
    name: 'a correspondent who saw it is an originator of their own',
    reports: [
      { article: 'a', agency: 'AFP', says: official },
      { article: 'a', agency: 'AFP', saw: true },
    ],
    expected: [1, 2],
    confirmed: false,
  },
  {
    name: 'own reporting of two outlets counts twice',
    reports: [
      { article: 'a', publisher: 'Dawn' },
      { article: 'b', publisher: 'Khaama Press' },
    ],
    expected: [2, 2],
    confirmed: true,
  },
  {
    name: 'two pieces of one outlet that credit nobody count once',
    reports: [
      { article: 'a', publisher: 'Dawn' },
      { article: 'b', publisher: 'DAWN' },
    ],
    expected: [2, 1],
    confirmed: false,
  },
  {
    name: 'articles about which nothing is known stand each for itself',
    reports: [{ article: 'a' }, { article: 'b' }],
    expected: [2, 2],
    confirmed: true,
  },
  {
    name: 'a shared credit adds nothing to the agencies that it names',
    reports: [
      { article: 'a', agency: 'AFP' },
      { article: 'b', agency: 'Reuters' },
      { article: 'c', agency: 'Reuters/AFP' },
    ],
    expected: [3, 2],
    confirmed: true,
  },
  {
    name: 'the agency that the analyst names goes before a missing credit line',
    reports: [
      { article: 'a', publisher: 'Dawn', carrier: 'Meridian News Agency' },
      { article: 'b', agency: 'Meridian' },
    ],
    expected: [2, 1],
    confirmed: false,
  },
  {
    name: 'a wire family joins copies that hide their origin',
    reports: [
      { article: 'a', agency: 'AFP', family: 'f1' },
      { article: 'b', publisher: 'Dawn', family: 'f1' },
      { article: 'c', publisher: 'Khaama Press', family: 'f1' },
    ],
    expected: [3, 1],
    confirmed: false,
  },
  {
    name: 'two originators in two families of one agency confirm each other, because the texts were compared',
    reports: [
      { article: 'a', agency: 'AFP', says: official, family: 'f1' },
      { article: 'b', agency: 'AFP', says: spokesman, family: 'f2' },
    ],
    expected: [2, 2],
    confirmed: true,
  },
]
