import type { GapQuestion, Kind, Question, QuestionOf, QuestionSet } from '../../core/model/set.ts'
import { lossesOf } from '../exchange/losses.ts'
import { escapeHtml, toHtml } from '../exchange/rich.ts'
import { writeSidecar } from '../exchange/sidecar.ts'
import type { Exporter, Loss } from '../exchange/types.ts'
import { zip } from '../exchange/zip.ts'
import { h5pImporter, sidecarPath } from './read.ts'

const kinds: readonly Kind[] = ['choice', 'verdict', 'gap', 'short']

/** Writes a question set of H5P, without the libraries that sites have: the story as its introduction, the whole set beside. */
export const h5pExporter: Exporter = {
  format: 'h5p',
  extension: 'h5p',
  mime: 'application/zip',
  kinds,
  losses: lossesInH5p,
  write: writeH5p,
}

function isHeld(question: Question): boolean {
  return question.kind === 'verdict' ? question.answer !== 'notStated' : kinds.includes(question.kind)
}

/** Beside the common ones: `accept` (other answers of a picked gap), `notStatedNote`, `numeric` (that any way of writing a number is right). */
function lossesInH5p(set: QuestionSet): readonly Loss[] {
  const common = lossesOf(set, {
    question: isHeld,
    title: true,
    language: true,
    story: 'text',
    explanation: () => true,
    notes: ({ kind }) => kind === 'choice' || kind === 'verdict',
    distractors: (question) => question.kind === 'gap' && !question.typed,
    slips: true,
    keepOrder: true,
  })
  const own = set.questions
    .filter(isHeld)
    .flatMap((question) => ownLosses(question).map((code) => ({ code, question: question.id })))
  return [...common, ...own]
}

function ownLosses(question: Question): readonly string[] {
  if (question.kind === 'verdict') return question.why?.notStated ? ['notStatedNote'] : []
  if (question.kind === 'short') return question.numeric ? ['numeric'] : []
  if (question.kind !== 'gap' || question.typed) return []
  return question.gaps.some((gap) => (gap.accept ?? []).length > 0) ? ['accept'] : []
}

interface Content {
  readonly library: string
  readonly version: readonly [number, number]
  readonly params: unknown
}

function writeH5p(set: QuestionSet): Uint8Array {
  const contents = set.questions
    .filter(isHeld)
    .map((question) => ({ ...contentOf(question), title: question.prompt }))
  const entries: (readonly [string, string])[] = [
    ['h5p.json', JSON.stringify(headOf(set, contents))],
    ['content/content.json', JSON.stringify(questionSet(set, contents))],
  ]
  const visible = h5pImporter.read({ name: '', bytes: zip(entries) })
  return zip([...entries, [sidecarPath, writeSidecar(set, visible)]])
}

function headOf(set: QuestionSet, contents: readonly Content[]): unknown {
  const used = new Map(contents.map(({ library, version }) => [library, version]))
  return {
    title: escapeHtml(set.title),
    language: set.language,
    mainLibrary: 'H5P.QuestionSet',
    embedTypes: ['iframe'],
    license: 'U',
    preloadedDependencies: [['H5P.QuestionSet', [1, 20]] as const, ...used].map(
      ([machineName, [majorVersion, minorVersion]]) => ({
        machineName,
        majorVersion,
        minorVersion,
      }),
    ),
  }
}

function questionSet(
  { title, article }: QuestionSet,
  contents: readonly (Content & { readonly title: string })[],
): unknown {
  return {
    introPage: {
      showIntroPage: article.blocks.length > 0,
      title: escapeHtml(title),
      introduction: toHtml(article.blocks.map(({ text }) => text).join('\n')),
    },
    progressType: 'dots',
    passPercentage: 50,
    disableBackwardsNavigation: false,
    randomQuestions: false,
    endGame: { showResultPage: true, showSolutionButton: true, showRetryButton: true },
    override: { checkButton: true },
    questions: contents.map(({ library, version, params, title: name }, index) => ({
      library: `${library} ${version.join('.')}`,
      params,
      subContentId: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
      metadata: { contentType: library.slice(4), license: 'U', title: escapeHtml(name.slice(0, 100)) },
    })),
  }
}

function contentOf(question: Question): Content {
  switch (question.kind) {
    case 'choice':
      return { library: 'H5P.MultiChoice', version: [1, 16], params: choiceParams(question) }
    case 'verdict': {
      const wrong = question.answer === 'stands' ? question.why?.contradicted : question.why?.stands
      return {
        library: 'H5P.TrueFalse',
        version: [1, 8],
        params: {
          question: toHtml(question.prompt),
          correct: question.answer === 'stands' ? 'true' : 'false',
          behaviour: {
            enableRetry: true,
            enableSolutionsButton: true,
            feedbackOnCorrect: escapeHtml(question.explanation),
            feedbackOnWrong: escapeHtml(wrong?.note ?? ''),
          },
        },
      }
    }
    case 'short':
      return {
        library: 'H5P.Blanks',
        version: [1, 14],
        params: typedParams(question, [`<p>${markOf(question.answers)}</p>`]),
      }
    default:
      return gapContent(question as GapQuestion)
  }
}

function overall({ explanation }: Question): unknown {
  return [explanation === '' ? { from: 0, to: 100 } : { from: 0, to: 100, feedback: escapeHtml(explanation) }]
}

function choiceParams(question: QuestionOf<'choice'>): unknown {
  const single = question.options.filter(({ correct }) => correct).length === 1
  return {
    question: toHtml(question.prompt),
    answers: question.options.map(({ text, correct, why }) => ({
      text: toHtml(text),
      correct: correct === true,
      tipsAndFeedback: {
        tip: '',
        chosenFeedback: why?.note === undefined ? '' : toHtml(why.note),
        notChosenFeedback: '',
      },
    })),
    overallFeedback: overall(question),
    behaviour: {
      enableRetry: true,
      enableSolutionsButton: true,
      type: 'auto',
      singlePoint: true,
      randomAnswers: question.keepOrder !== true,
      singleAnswer: single,
    },
  }
}

function typedParams(question: QuestionOf<'short'> | GapQuestion, questions: readonly string[]): unknown {
  return {
    text: toHtml(question.prompt),
    questions,
    overallFeedback: overall(question),
    behaviour: {
      enableRetry: true,
      enableSolutionsButton: true,
      caseSensitive: false,
      acceptSpellingErrors: question.slips === true,
    },
  }
}

/** Signs that part answers and tips are written as HTML does. */
function safe(text: string): string {
  return escapeHtml(text).replaceAll('*', '&#42;')
}

function wordOf(text: string): string {
  return safe(text).replaceAll('/', '&#47;').replaceAll(':', '&#58;').replaceAll('\\', '&#92;')
}

const markOf = (answers: readonly string[]) => `*${answers.map(wordOf).join('/')}*`

function gapContent(question: GapQuestion): Content {
  let next = 0
  const lines = question.text.split('\n').map((line) =>
    safe(line).replace(/_{3,}/g, () => {
      const gap = question.gaps[next++]
      if (!gap) return ''
      return markOf(question.typed ? [gap.answer, ...(gap.accept ?? [])] : [gap.answer])
    }),
  )
  if (question.typed) {
    const params = typedParams(
      question,
      lines.map((line) => `<p>${line}</p>`),
    )
    return { library: 'H5P.Blanks', version: [1, 14], params }
  }
  return {
    library: 'H5P.DragText',
    version: [1, 10],
    params: {
      taskDescription: toHtml(question.prompt),
      textField: lines.join('\n'),
      distractors: (question.distractors ?? []).map(({ text }) => markOf([text])).join(' '),
      overallFeedback: overall(question),
      behaviour: { enableRetry: true, enableSolutionsButton: true, instantFeedback: false },
    },
  }
}
