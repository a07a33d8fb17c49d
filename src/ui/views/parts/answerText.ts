import { matchTargets } from '../../../core/grading/match.ts'
import type { Answer } from '../../../core/model/answer.ts'
import { textOf } from '../../../core/model/article.ts'
import type { Article, Question } from '../../../core/model/set.ts'
import type { Translator } from '../../../i18n/translator.ts'

/** An answer in a line: of several parts those that were given, empty where nothing was. */
export function answerText(
  question: Question,
  article: Article,
  answer: Answer,
  { t, list }: Pick<Translator, 't' | 'list'>,
): string {
  if (question.kind !== answer.kind) return ''
  switch (answer.kind) {
    case 'choice':
      return question.kind === 'choice'
        ? list(present(answer.options.map((index) => question.options[index]?.text)))
        : ''
    case 'verdict':
      return t(`play:verdict.${answer.verdict}.name`)
    case 'match': {
      if (question.kind !== 'match') return ''
      const targets = matchTargets(question)
      // Only the pairs that fail are worth a correction.
      const wrong = question.pairs.flatMap(({ item, target }, index) => {
        const given = targets[answer.targets[index] ?? -1]
        return given === target ? [] : [`${item} – ${given ?? '…'}`]
      })
      return list(wrong)
    }
    case 'order':
      return question.kind === 'order'
        ? present(answer.order.map((index) => question.events[index]?.text)).join(' · ')
        : ''
    case 'gap':
      return list(answer.values.map((value) => value || '…'))
    case 'locate':
      return list(answer.spans.map((span) => textOf(article, span)))
    case 'short':
      return answer.text
  }
}

function present(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined)
}
