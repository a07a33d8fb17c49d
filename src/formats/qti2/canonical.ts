import { isElement, type XmlElement } from '../exchange/xml.ts'

/** The element with the names of QTI 2 all the way down: `qti-choice-interaction` of QTI 3 is `choiceInteraction`, `max-choices` is `maxChoices`. */
export function canonical(element: XmlElement): XmlElement {
  const { name, attributes, children, line } = element
  return {
    name: name.startsWith('qti-') ? camel(name.slice(4)) : name,
    attributes: new Map(
      [...attributes].map(([key, value]) => [key.startsWith('data-') ? key : camel(key), value]),
    ),
    children: children.map((child) => (isElement(child) ? canonical(child) : child)),
    line,
  }
}

function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
