import type { Question, QuestionSet } from '../../core/model/set.ts'
import { evidenceOf } from '../../core/model/evidence.ts'
import { matchTargets } from '../../core/grading/match.ts'
import { textOf } from '../../core/model/article.ts'
import type { Translator } from '../../i18n/translator.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { placeSign } from '../../ui/views/Explain/Excerpt.tsx'
import { placesOf } from '../../ui/views/Explain/reasons.ts'

/** Story, questions and answer key on paper, each on pages of its own. Seen only in print. */
export function Handout({ set }: { readonly set: QuestionSet }) {
  const translator = useTranslator()
  const { t } = translator
  const { article } = set
  return (
    <div class="handout" lang={set.language} dir="auto">
      <section>
        <h1>{article.title}</h1>
        {article.blocks.map(({ id, kind, text }, index) => {
          const sign = placeSign(article, id, translator)
          return (
            <p key={index} class={`handout-${kind}`} lang={article.language}>
              {kind === 'paragraph' && <b>{sign} </b>}
              {text}
            </p>
          )
        })}
      </section>
      <section>
        <h1>{t('pages:review.questions')}</h1>
        <ol>
          {set.questions.map((question) => (
            <li key={question.id}>
              <p>{question.prompt}</p>
              <Choices question={question} />
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h1>{t('desk:share.print.key')}</h1>
        <ol>
          {set.questions.map((question) => (
            <li key={question.id}>
              <p>
                <b>{keyOf(question, translator)}</b>
              </p>
              {placesOf(article, evidenceOf(question)).map((span, index) => (
                <p key={index}>
                  {placeSign(article, span.block, translator)} <q>{textOf(article, span)}</q>
                </p>
              ))}
              <p>{question.explanation}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function Choices({ question }: { readonly question: Question }) {
  const { t, ordinalLetter, list } = useTranslator()
  const lines = (texts: readonly string[]) => (
    <ul>
      {texts.map((text, index) => (
        <li key={index}>{`${ordinalLetter(index)}) ${text}`}</li>
      ))}
    </ul>
  )
  switch (question.kind) {
    case 'choice':
      return lines(question.options.map(({ text }) => text))
    case 'verdict':
      return lines([
        t('play:verdict.stands.name'),
        t('play:verdict.contradicted.name'),
        t('play:verdict.notStated.name'),
      ])
    case 'match':
      return (
        <>
          {lines(question.pairs.map(({ item }) => item))}
          <p>{list(matchTargets(question).toSorted())}</p>
        </>
      )
    case 'order':
      return lines(question.events.map(({ text }) => text).toSorted())
    case 'gap': {
      const bank = [
        ...question.gaps.map(({ answer }) => answer),
        ...(question.distractors ?? []).map(({ text }) => text),
      ]
      return (
        <>
          <p>{question.text}</p>
          {!question.typed && <p>{list(bank.toSorted())}</p>}
        </>
      )
    }
    case 'locate':
    case 'short':
      return <p class="handout-line" />
  }
}

function keyOf(question: Question, { t, list }: Translator): string {
  switch (question.kind) {
    case 'choice':
      return list(question.options.flatMap(({ text, correct }) => (correct ? text : [])))
    case 'verdict':
      return t(`play:verdict.${question.answer}.name`)
    case 'match':
      return list(question.pairs.map(({ item, target }) => `${item} – ${target}`))
    case 'order':
      return question.events.map(({ text }, index) => `${index + 1}. ${text}`).join(' ')
    case 'gap':
      return list(question.gaps.map(({ answer }) => answer))
    case 'locate':
      return ''
    case 'short':
      return question.answers[0] ?? ''
  }
}
