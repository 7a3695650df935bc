// What keeps document content from ever becoming markup: the extractor alone may parse, and nobody may write HTML into
// a page. Given as selectors for ESLint's own `no-restricted-syntax`, each with the way to go instead.

const drawText = 'Document content is drawn as text nodes by React only: give the blocks to a component.'
const parseThere = 'Only renderer/extractor/ parses documents: add a reader there and work on its blocks.'

const sinks = ['innerHTML', 'outerHTML', 'srcdoc', 'dangerouslySetInnerHTML', 'srcDoc']
const calls = [
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'setHTML',
  'parseHTMLUnsafe',
  'parseHTML',
]

export const noMarkupSinks = [
  ...sinks.map((name) => ({
    selector: `MemberExpression[property.name='${name}'], MemberExpression[property.value='${name}'], JSXAttribute[name.name='${name}'], Property[key.name='${name}'], Property[key.value='${name}']`,
    message: drawText,
  })),
  ...calls.map((name) => ({ selector: `MemberExpression[property.name='${name}']`, message: drawText })),
  {
    selector: "MemberExpression[object.name='document'][property.name=/^write(ln)?$/]",
    message: drawText,
  },
]

export const noParsing = [
  { selector: "Identifier[name='DOMParser'], Identifier[name='XSLTProcessor']", message: parseThere },
  { selector: "MemberExpression[property.name='createHTMLDocument']", message: parseThere },
]
