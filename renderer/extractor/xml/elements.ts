/**
 * Looking around in XML by local names. Prefixes are up to the writer, and namespaces changed with the versions of nearly every format
 * read here, while the names in them did not.
 */

export function childrenOf(parent: Element, ...names: readonly string[]): Element[] {
  return [...parent.children].filter((child) => names.includes(child.localName))
}

export function childOf(parent: Element | null | undefined, ...names: readonly string[]): Element | null {
  if (parent === null || parent === undefined) return null
  for (const name of names)
    for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling)
      if (child.localName === name) return child
  return null
}

/** The element that a path of local names leads to, each the first of its name. */
export function follow(start: Element | null | undefined, ...path: readonly string[]): Element | null {
  let element = start ?? null
  for (const name of path) element = childOf(element, name)
  return element
}

/** All elements below of that local name, in order. */
export function findAll(root: Element | Document, name: string): Element[] {
  return [...root.getElementsByTagNameNS('*', name)]
}

export function attributeOf(element: Element | null | undefined, name: string): string | null {
  if (element === null || element === undefined) return null
  for (const attribute of element.attributes) if (attribute.localName === name) return attribute.value
  return null
}

/** The words of an element in one line; null when there are none. */
export function textOf(element: Element | null | undefined): string | null {
  const text = element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  return text === '' ? null : text
}
