import type { Result } from '../../core/class/result.ts'
import type { QuestionSet } from '../../core/model/set.ts'
import { writeCsv } from '../../formats/result/csv.ts'
import type { Translator } from '../../i18n/translator.ts'
import { answerText } from '../../ui/views/parts/answerText.ts'

/** Every counted answer as a row of a CSV file; without the set, questions go by their ids and answers as the result has them. */
export function answersAsCsv(
  results: readonly Result[],
  set: QuestionSet | null,
  translator: Translator,
): string {
  const { t } = translator
  const head = [
    t('class:players.name'),
    t('class:players.date'),
    t('class:csv.question'),
    t('class:choices.answer'),
    t('class:figure.right'),
    t('class:figure.proof'),
    t('class:csv.sure'),
    t('class:csv.seconds'),
    t('class:contest.title'),
  ]
  const rows = results.flatMap(({ nickname, at, answers, contests }) =>
    answers.map(({ question: id, answer, correct, f1, sure, seconds }) => {
      const question = set?.questions.find((each) => each.id === id)
      const contest = contests.find((each) => each.question === id)
      return [
        nickname,
        new Date(at).toISOString().slice(0, 10),
        question?.prompt ?? id,
        question && set ? answerText(question, set.article, answer, translator) : JSON.stringify(answer),
        correct,
        f1,
        sure,
        seconds,
        contest?.note ?? null,
      ]
    }),
  )
  return writeCsv([head, ...rows])
}
