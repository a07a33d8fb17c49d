import type { Exporter } from '../exchange/types.ts'
import { csvBytes } from '../table/csv.ts'
import {
  choices,
  countUnfit,
  fitting,
  isChoosing,
  lossesOfSheet,
  rightNumbers,
  type Room,
} from '../table/fit.ts'
import type { Role } from '../table/table.ts'
import { headerWords, templateImporter, titleSays } from '../table/template.ts'
import { fold } from '../table/words.ts'

const most = 4
const seconds = '20'
const typing = 'typing'

/** Blooket's template: a row with its name, one that names the columns. A question that is typed says so in a column without a name. */
export const blooketImporter = templateImporter({
  format: 'blooket',
  usualTime: seconds,
  recognise(table, mapping) {
    const words = headerWords(table, mapping)
    const columns =
      words.includes('question no') && words.includes('question text') && words.includes('answer 1')
    const titled = titleSays(table, mapping, 'blooket')
    if (!columns && !(titled && mapping.header !== null)) return null
    const roles = mapping.roles.map((role, at): Role => {
      const says = role === 'ignore' && table.rows.some(({ cells }) => fold(cells[at] ?? '') === typing)
      return says ? 'type' : role
    })
    return { mapping: { ...mapping, roles }, sure: titled ? 0.97 : 0.9 }
  },
})

const room: Room = {
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

export const blooketExporter: Exporter = {
  format: 'blooket',
  extension: 'csv',
  mime: 'text/csv',
  kinds: ['choice', 'verdict', 'short'],
  losses: (set) => lossesOfSheet(set, room),
  write(set) {
    const rows = fitting(set, room).flatMap((question, index) => {
      const options =
        question.kind === 'short'
          ? question.answers.map((text) => ({ text, correct: true }))
          : isChoosing(question)
            ? choices(question, set)
            : []
      const texts = Array.from({ length: most }, (_, at) => options[at]?.text ?? '')
      const kind = question.kind === 'short' ? typing : ''
      return [[String(index + 1), question.prompt, ...texts, seconds, rightNumbers(options), '', kind]]
    })
    const names = [
      'Question #',
      'Question Text',
      'Answer 1',
      'Answer 2',
      'Answer 3\n(Optional)',
      'Answer 4\n(Optional)',
      'Time Limit (sec)\n(Max: 300 seconds)',
      'Correct Answer(s)\n(Only include Answer #)',
    ]
    return csvBytes([
      ['Blooket\nImport Template', ...names.slice(1).map(() => ''), '', ''],
      [...names, '', ''],
      ...rows,
    ])
  },
}
