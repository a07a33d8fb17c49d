import { evidenceOf } from '../../core/model/evidence.ts'
import { lossesOf } from '../exchange/losses.ts'
import type { Exporter } from '../exchange/types.ts'
import { kinds } from '../stet/schema.ts'
import { escapeHtml } from '../html/escape.ts'
import { cardOf } from '../exchange/card.ts'

/** Notes for Anki's import: question, and answer with its proof and its reason; HTML in which every text is escaped. */
export const ankiExporter: Exporter = {
  format: 'anki',
  extension: 'txt',
  mime: 'text/tab-separated-values',
  kinds,
  losses: (set) => [
    { code: 'cards' },
    ...lossesOf(set, {
      question: () => true,
      title: true,
      story: 'none',
      evidence: () => true,
      explanation: () => true,
      distractors: () => true,
    }),
  ],
  write(set) {
    const notes = set.questions.map((question) => {
      const { ask, choose, answer } = cardOf(question, set)
      const proof =
        question.kind === 'locate'
          ? []
          : evidenceOf(question).map(({ exact }) => `<blockquote>${html(exact)}</blockquote>`)
      const front = `<div>${html(ask)}</div>${choose.map((each) => `<div>${html(each)}</div>`).join('')}`
      const back = [
        ...answer.map((each) => `<div><b>${html(each)}</b></div>`),
        ...proof,
        ...(question.explanation === '' ? [] : [`<div>${html(question.explanation)}</div>`]),
      ].join('')
      return [`stet-${set.id}-${question.id}`, front, back].map(field).join('\t')
    })
    const head = [
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      `#deck:${line(set.title)}`,
      '#columns:GUID\tFront\tBack',
      '#guid column:1',
    ]
    return new TextEncoder().encode([...head, ...notes, ''].join('\n'))
  },
}

function html(text: string): string {
  return escapeHtml(text).replace(/\r\n|\r|\n/g, '<br>')
}

/** Always quoted, so that none is taken for a remark or ends early. */
function field(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
