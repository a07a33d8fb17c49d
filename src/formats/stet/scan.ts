import { printParseErrorCode, visit, type ParseErrorCode } from 'jsonc-parser'
import { error, type Fault } from './fault.ts'
import { limits } from './limits.ts'

/** What must be known before a recursive parser may see the text: how deep it is nested and how much it holds. */
export function scanBounds(text: string): Fault | null {
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') at = endOfString(text, at)
    else if (sign === '{' || sign === '[') {
      depth++
      values++
      if (depth > limits.depth) return { ...error('fileTooDeep', [], { limit: limits.depth }), offset: at }
    } else if (sign === '}' || sign === ']') depth--
    else if (sign === ',') values++
    if (values > limits.values) return { ...error('fileTooFull', [], { limit: limits.values }), offset: at }
  }
  return null
}

/** The offset of the quote that ends the string, or of the last unit of a text that doesn't end it. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return text.length
}

const problems: Readonly<Record<string, string>> = {
  InvalidSymbol: 'syntax.symbol',
  InvalidNumberFormat: 'syntax.number',
  PropertyNameExpected: 'syntax.name',
  ValueExpected: 'syntax.value',
  ColonExpected: 'syntax.colon',
  CommaExpected: 'syntax.comma',
  CloseBraceExpected: 'syntax.brace',
  CloseBracketExpected: 'syntax.bracket',
  EndOfFileExpected: 'syntax.end',
  InvalidCommentToken: 'syntax.comment',
  UnexpectedEndOfComment: 'syntax.comment',
  UnexpectedEndOfString: 'syntax.string',
  UnexpectedEndOfNumber: 'syntax.number',
  InvalidUnicode: 'syntax.escape',
  InvalidEscapeCharacter: 'syntax.escape',
  InvalidCharacter: 'syntax.character',
}

class Found extends Error {
  readonly problem: string
  readonly offset: number
  constructor(code: ParseErrorCode, offset: number) {
    super('syntax error')
    this.problem = printParseErrorCode(code)
    this.offset = offset
  }
}

/** The first place where the text is no JSON; what comes after it is mostly its consequence. Only for a text within bounds. */
export function syntaxFault(text: string): Fault | null {
  try {
    JSON.parse(text)
    return null
  } catch {
    const { problem, offset } = firstError(text)
    return { ...error('jsonSyntax', [], { problemKey: problems[problem] ?? 'syntax.symbol' }), offset }
  }
}

function firstError(text: string): { readonly problem: string; readonly offset: number } {
  try {
    visit(
      text,
      {
        onError(code, offset) {
          throw new Found(code, offset)
        },
      },
      { disallowComments: true },
    )
  } catch (thrown) {
    if (thrown instanceof Found) return thrown
    throw thrown
  }
  return { problem: 'InvalidSymbol', offset: 0 }
}
