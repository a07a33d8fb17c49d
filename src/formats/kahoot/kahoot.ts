import type { Question } from '../../core/model/set.ts'
import type { Exporter, Loss } from '../exchange/types.ts'
import {
  choices,
  countUnfit,
  fitting,
  isChoosing,
  lossesOfSheet,
  rightNumbers,
  type Room,
} from '../table/fit.ts'
import { headerWords, templateImporter, titleSays } from '../table/template.ts'
import { writeXlsx } from '../table/xlsxWrite.ts'

/** What Kahoot takes, in UTF-16 units. */
const kahootLimits = { prompt: 120, option: 75, options: 4 } as const
const seconds = 20

/** Kahoot's template: the names of its columns in row 8 from B on, or wherever they were moved; in any of its languages. */
export const kahootImporter = templateImporter({
  format: 'kahoot',
  usualTime: String(seconds),
  recognise(table, mapping) {
    const { roles } = mapping
    const count = roles.filter((role) => role === 'option').length
    if (mapping.header === null || count < 2 || !roles.includes('correct') || roles.includes('type'))
      return null
    if (titleSays(table, mapping, 'blooket')) return null
    const words = headerWords(table, mapping)
    const says = (limit: string) => words.some((cell) => cell.includes(limit))
    const limits = (says('120') && says('75')) || (says('95') && says('60'))
    const named = table.rows
      .slice(0, mapping.header + 1)
      .some(({ cells }) => cells.some((cell) => /kahoot/i.test(cell)))
    if (limits || named) return { mapping, sure: 0.95 }
    return roles.includes('time') && count <= 6 ? { mapping, sure: 0.7 } : null
  },
})

const room: Room = {
  unfit(question) {
    if (!isChoosing(question)) return { code: 'kind' }
    return (
      tooLong(question) ?? (question.kind === 'choice' ? countUnfit(question, kahootLimits.options) : null)
    )
  },
}

function tooLong(question: Question): Pick<Loss, 'code' | 'params'> | null {
  if (question.prompt.length > kahootLimits.prompt) {
    return { code: 'promptTooLong', params: { limit: kahootLimits.prompt, length: question.prompt.length } }
  }
  const longest =
    question.kind === 'choice' ? Math.max(0, ...question.options.map(({ text }) => text.length)) : 0
  return longest > kahootLimits.option
    ? { code: 'optionTooLong', params: { limit: kahootLimits.option, length: longest } }
    : null
}

export const kahootExporter: Exporter = {
  format: 'kahoot',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  kinds: ['choice', 'verdict'],
  losses: (set) => lossesOfSheet(set, room),
  write(set) {
    const questions = fitting(set, room).filter(isChoosing)
    const rows = questions.map((question, index) => {
      const options = choices(question, set)
      const texts = Array.from({ length: kahootLimits.options }, (_, at) => options[at]?.text ?? '')
      return [index + 1, question.prompt, ...texts, seconds, rightNumbers(options)]
    })
    const names = [
      '',
      'Question - max 120 characters',
      ...[1, 2, 3, 4].map((number) => `Answer ${number} - max 75 characters`),
      'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
      'Correct answer(s) - choose at least one',
    ]
    return writeXlsx({
      name: 'Sheet1',
      rows: [[], ['', 'Quiz template'], [], [], [], [], [], names, ...rows],
      header: 7,
      widths: [6, 50, 32, 32, 32, 32, 26, 33],
    })
  },
}
