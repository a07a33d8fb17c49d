import type { Exporter } from '../exchange/types.ts'
import {
  choices,
  countUnfit,
  fitting,
  isChoosing,
  lossesOfSheet,
  rightNumbers,
  type Room,
} from '../table/fit.ts'
import type { Mapping, Table } from '../table/table.ts'
import { headerWords, templateImporter } from '../table/template.ts'
import { typeOf } from '../table/words.ts'
import { writeXlsx } from '../table/xlsxWrite.ts'

const most = 5
const seconds = 30

/** The template of Wayground, once Quizizz, as a workbook or as separated values; its second row may be instructions. */
export const waygroundImporter = templateImporter({
  format: 'wayground',
  usualTime: String(seconds),
  recognise(table, mapping) {
    const words = headerWords(table, mapping)
    const known = ['question text', 'question type', 'option 1', 'correct answer'].every((name) =>
      words.includes(name),
    )
    return known ? { mapping: { ...mapping, header: afterInstructions(table, mapping) }, sure: 0.95 } : null
  },
})

/** The row of instructions, where one follows the header: no type of question stands under “Question Type”, but a sentence. */
function afterInstructions(table: Table, { header, roles }: Mapping): number | null {
  const row = header === null ? undefined : table.rows[header + 1]
  if (header === null || !row) return header
  const type = row.cells[roles.indexOf('type')] ?? ''
  const right = row.cells[roles.indexOf('correct')] ?? ''
  return type !== '' && typeOf(type) === null && right.length > 12 ? header + 1 : header
}

const room: Room = {
  explanation: true,
  unfit(question) {
    if (question.kind === 'choice') return countUnfit(question, most)
    if (question.kind === 'short') {
      const { length } = question.answers
      return length > most ? { code: 'tooManyAnswers', params: { limit: most } } : null
    }
    return question.kind === 'verdict' ? null : { code: 'kind' }
  },
  own: (question) => (question.kind === 'short' && question.numeric ? ['numeric'] : []),
}

export const waygroundExporter: Exporter = {
  format: 'wayground',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  kinds: ['choice', 'verdict', 'short'],
  losses: (set) => lossesOfSheet(set, room),
  write(set) {
    const filled = (texts: readonly string[]) => Array.from({ length: most }, (_, at) => texts[at] ?? '')
    const rows = fitting(set, room).flatMap((question) => {
      const rest = [seconds, '', question.explanation]
      if (question.kind === 'short') {
        return [[question.prompt, 'Fill-in-the-Blank', ...filled(question.answers), '', ...rest]]
      }
      if (!isChoosing(question)) return []
      const options = choices(question, set)
      const several = options.filter(({ correct }) => correct).length > 1
      const texts = filled(options.map(({ text }) => text))
      return [
        [question.prompt, several ? 'Checkbox' : 'Multiple Choice', ...texts, rightNumbers(options), ...rest],
      ]
    })
    const names = [
      'Question Text',
      'Question Type',
      ...[1, 2, 3, 4, 5].map((number) => `Option ${number}`),
      'Correct Answer',
      'Time in seconds',
      'Image Link',
      'Answer explanation',
    ]
    return writeXlsx({
      name: 'Sheet1',
      rows: [names, ...rows],
      header: 0,
      widths: [50, 18, 28, 28, 28, 28, 28, 16, 12, 20, 50],
    })
  },
}
