import type { Renaming } from '../exchange/xml.ts'

/** Names as in QTI 2: `qti-choice-interaction` of QTI 3 is `choiceInteraction`, `max-choices` is `maxChoices`. */
export const canonical: Renaming = {
  element: (name) => (name.startsWith('qti-') ? camel(name.slice(4)) : name),
  attribute: (name) => (name.startsWith('data-') ? name : camel(name)),
}

function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
