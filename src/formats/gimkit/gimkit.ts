import type { Exporter } from '../exchange/types.ts'
import { csvBytes } from '../table/csv.ts'
import { choices, countUnfit, fitting, isChoosing, lossesOfSheet, type Room } from '../table/fit.ts'
import { headerWords, templateImporter, titleSays } from '../table/template.ts'

const most = 4

/** Gimkit's two templates: a right answer and up to three wrong ones, or one that is typed. */
export const gimkitImporter = templateImporter({
  format: 'gimkit',
  recognise(table, mapping) {
    const words = headerWords(table, mapping)
    if (mapping.header === null || !words.includes('correct answer')) return null
    if (titleSays(table, mapping, 'gimkit')) return { mapping, sure: 0.97 }
    const columns = words.includes('question') && words.includes('incorrect answer 1')
    return columns ? { mapping, sure: 0.85 } : null
  },
})

const room: Room = {
  unfit(question) {
    if (!isChoosing(question)) return { code: 'kind' }
    if (question.kind === 'verdict') return null
    const right = question.options.filter((option) => option.correct).length
    return countUnfit(question, most) ?? (right === 1 ? null : { code: 'severalRight' })
  },
  own: (question) =>
    question.kind === 'choice' && question.options[0]?.correct !== true ? ['optionOrder'] : [],
}

export const gimkitExporter: Exporter = {
  format: 'gimkit',
  extension: 'csv',
  mime: 'text/csv',
  kinds: ['choice', 'verdict'],
  losses: (set) => lossesOfSheet(set, room),
  write(set) {
    const rows = fitting(set, room)
      .filter(isChoosing)
      .map((question) => {
        const options = choices(question, set)
        const texts = options
          .toSorted((a, b) => Number(b.correct) - Number(a.correct))
          .map(({ text }) => text)
        return [question.prompt, ...Array.from({ length: most }, (_, at) => texts[at] ?? '')]
      })
    const names = [
      'Question',
      'Correct Answer',
      'Incorrect Answer 1',
      'Incorrect Answer 2 (Optional)',
      'Incorrect Answer 3 (Optional)',
    ]
    return csvBytes([['Gimkit Spreadsheet Import Template', '', '', '', ''], names, ...rows])
  },
}
