import type { GapQuestion, Kind, Question, QuestionOf, QuestionSet, Why } from '../../core/model/set.ts'
import { leadOf } from '../exchange/blanks.ts'
import { lossesOf } from '../exchange/losses.ts'
import { plainAnswers } from '../exchange/numbers.ts'
import { toHtml } from '../exchange/rich.ts'
import { sidecarName, writeSidecar } from '../exchange/sidecar.ts'
import type { Exporter, Loss } from '../exchange/types.ts'
import { escapeXml } from '../exchange/xml.ts'
import { zip } from '../exchange/zip.ts'
import { qti12Importer } from './read.ts'

const kinds: readonly Kind[] = ['choice', 'verdict', 'match', 'gap', 'short']

/** Writes QTI 1.2 for Canvas: a package with one quiz, the story as a text before its questions, the whole set beside. */
export const qti12Exporter: Exporter = {
  format: 'qti12',
  extension: 'zip',
  mime: 'application/zip',
  kinds,
  losses: lossesInQti12,
  write: writeQti12,
}

function isHeld(question: Question): boolean {
  if (question.kind === 'verdict') return question.answer !== 'notStated'
  return question.kind !== 'locate' && question.kind !== 'order'
}

/**
 * Beside the common ones: `accept` (other answers of a picked gap), `gapLead` (lines before the first blank go with the prompt),
 * `notStatedNote`, `numberForm` (numbers in plain figures, without units).
 */
function lossesInQti12(set: QuestionSet): readonly Loss[] {
  const common = lossesOf(set, {
    question: isHeld,
    title: true,
    story: 'text',
    explanation: () => true,
    notes: ({ kind }) => kind === 'choice' || kind === 'verdict',
    distractors: (question) => question.kind === 'match' || (question.kind === 'gap' && !question.typed),
  })
  const own = set.questions
    .filter(isHeld)
    .flatMap((question) =>
      ownLosses(question, set.article.language).map((code) => ({ code, question: question.id })),
    )
  return [...common, ...own]
}

function ownLosses(question: Question, language: string): readonly string[] {
  if (question.kind === 'verdict') return question.why?.notStated ? ['notStatedNote'] : []
  if (question.kind === 'short') {
    const { numeric, answers } = question
    return numeric && plainAnswers(answers, language).join('\n') !== answers.join('\n') ? ['numberForm'] : []
  }
  if (question.kind !== 'gap') return []
  const accept = !question.typed && question.gaps.some((gap) => (gap.accept ?? []).length > 0)
  return [...(accept ? ['accept'] : []), ...(leadOf(question.text) === '' ? [] : ['gapLead'])]
}

function writeQti12(set: QuestionSet): Uint8Array {
  const entries: (readonly [string, string])[] = [
    ['imsmanifest.xml', manifest],
    ['quiz/quiz.xml', quizOf(set)],
    ['quiz/assessment_meta.xml', metaOf(set)],
  ]
  const visible = qti12Importer.read({ name: '', bytes: zip(entries) })
  return zip([...entries, [sidecarName, writeSidecar(set, visible)]])
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

const manifest = `${declaration}<manifest identifier="stet-package" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1 http://www.imsglobal.org/xsd/imscp_v1p1.xsd">
<metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>
<organizations/>
<resources>
<resource identifier="quiz" type="imsqti_xmlv1p2"><file href="quiz/quiz.xml"/><dependency identifierref="quiz-meta"/></resource>
<resource identifier="quiz-meta" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" href="quiz/assessment_meta.xml"><file href="quiz/assessment_meta.xml"/></resource>
</resources>
</manifest>
`

function metaOf({ title, questions }: QuestionSet): string {
  const points = questions.filter(isHeld).length
  return `${declaration}<quiz identifier="quiz" xmlns="http://canvas.instructure.com/xsd/cccv1p0">
<title>${escapeXml(title)}</title>
<description></description>
<shuffle_answers>true</shuffle_answers>
<scoring_policy>keep_highest</scoring_policy>
<quiz_type>assignment</quiz_type>
<points_possible>${points}.0</points_possible>
<allowed_attempts>1</allowed_attempts>
</quiz>
`
}

function quizOf({ title, article, questions }: QuestionSet): string {
  const story = item('story', article.title, 'text_only_question', [
    presentation(toHtml(article.blocks.map(({ text }) => text).join('\n'))),
  ])
  const items = questions.filter(isHeld).map((question) => itemOf(question, article.language))
  return `${declaration}<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd">
<assessment ident="quiz" title="${escapeXml(title)}">
<section ident="root_section">
${[story, ...items].join('\n')}
</section>
</assessment>
</questestinterop>
`
}

function field(label: string, entry: string): string {
  return `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`
}

function item(ident: string, name: string, type: string, parts: readonly string[]): string {
  const points = type === 'text_only_question' ? '0.0' : '1.0'
  const line = name.replace(/\s+/g, ' ').trim()
  const title = line.length > 80 ? `${Array.from(line.slice(0, 78)).join('')}…` : line
  return `<item ident="${escapeXml(ident)}" title="${escapeXml(title)}">
<itemmetadata><qtimetadata>${field('question_type', type)}${field('points_possible', points)}</qtimetadata></itemmetadata>
${parts.join('\n')}
</item>`
}

const mattext = (html: string) =>
  `<material><mattext texttype="text/html">${escapeXml(html)}</mattext></material>`
const words = (text: string) => mattext(toHtml(text))

function presentation(html: string, ...responses: readonly string[]): string {
  return `<presentation>\n${[mattext(html), ...responses].join('\n')}\n</presentation>`
}

interface Label {
  readonly ident: string
  readonly text: string
}

function picked(ident: string, said: string, labels: readonly Label[], cardinality?: string): string {
  const list = labels.map(
    (label) => `<response_label ident="${label.ident}">${words(label.text)}</response_label>`,
  )
  const how = cardinality === undefined ? '' : ` rcardinality="${cardinality}"`
  return `<response_lid ident="${ident}"${how}>${said}<render_choice>${list.join('')}</render_choice></response_lid>`
}

const equal = (response: string, value: string) =>
  `<varequal respident="${response}">${escapeXml(value)}</varequal>`

function condition(test: string, points: number | null, feedback?: string): string {
  const shown =
    feedback === undefined ? '' : `<displayfeedback feedbacktype="Response" linkrefid="${feedback}"/>`
  const action = points === 100 ? 'Set' : 'Add'
  const score = points === null ? '' : `<setvar action="${action}" varname="SCORE">${points}</setvar>`
  const goesOn = points === 100 ? 'No' : 'Yes'
  return `<respcondition continue="${goesOn}"><conditionvar>${test}</conditionvar>${score}${shown}</respcondition>`
}

interface Said {
  readonly ident: string
  readonly text: string
  /** When it is said. */
  readonly test: string
}

/** What is said to everybody, and to who picks a wrong answer. */
function processing(
  question: Question,
  notes: readonly Said[],
  conditions: readonly string[],
): readonly string[] {
  const general: readonly Said[] =
    question.explanation === '' ? [] : [{ ident: 'general_fb', text: question.explanation, test: '<other/>' }]
  const said = [...general, ...notes]
  return [
    `<resprocessing>
<outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
${[...said.map(({ test, ident }) => condition(test, null, ident)), ...conditions].join('\n')}
</resprocessing>`,
    ...said.map(
      ({ ident, text }) =>
        `<itemfeedback ident="${ident}"><flow_mat>${words(text)}</flow_mat></itemfeedback>`,
    ),
  ]
}

function noteOf(ident: string, why: Why | undefined): readonly Said[] {
  return why?.note === undefined
    ? []
    : [{ ident: `${ident}_fb`, text: why.note, test: equal('response1', ident) }]
}

function itemOf(question: Question, language: string): string {
  const { id, prompt } = question
  const of = (
    type: string,
    html: string,
    responses: readonly string[],
    notes: readonly Said[],
    conditions: readonly string[],
  ) => item(id, prompt, type, [presentation(html, ...responses), ...processing(question, notes, conditions)])
  switch (question.kind) {
    case 'choice': {
      const labels = question.options.map((option, index) => ({ ...option, ident: `a${index + 1}` }))
      const right = labels.filter(({ correct }) => correct)
      const notes = labels.flatMap(({ ident, why }) => noteOf(ident, why))
      const [first] = right
      if (right.length === 1) {
        return of(
          'multiple_choice_question',
          toHtml(prompt),
          [picked('response1', '', labels, 'Single')],
          notes,
          [condition(equal('response1', first!.ident), 100)],
        )
      }
      const all = labels.map(({ ident, correct }) =>
        correct ? equal('response1', ident) : `<not>${equal('response1', ident)}</not>`,
      )
      return of(
        'multiple_answers_question',
        toHtml(prompt),
        [picked('response1', '', labels, 'Multiple')],
        notes,
        [condition(`<and>${all.join('')}</and>`, 100)],
      )
    }
    case 'verdict': {
      const labels = [
        { ident: 'true', text: 'True' },
        { ident: 'false', text: 'False' },
      ]
      const stands = question.answer === 'stands'
      const notes = stands
        ? noteOf('false', question.why?.contradicted)
        : noteOf('true', question.why?.stands)
      return of('true_false_question', toHtml(prompt), [picked('response1', '', labels, 'Single')], notes, [
        condition(equal('response1', stands ? 'true' : 'false'), 100),
      ])
    }
    case 'match':
      return matching(question, of)
    case 'short':
      return short(question, language, of)
    case 'gap':
      return gap(question, of)
    case 'locate':
    case 'order':
      return ''
  }
}

type Of = (
  type: string,
  html: string,
  responses: readonly string[],
  notes: readonly Said[],
  conditions: readonly string[],
) => string

const share = (count: number) => Number((100 / count).toFixed(2))

function matching({ prompt, pairs, distractors }: QuestionOf<'match'>, of: Of): string {
  const targets = [
    ...new Set([...pairs.map(({ target }) => target), ...(distractors ?? []).map(({ text }) => text)]),
  ]
  const labels = targets.map((text, index) => ({ ident: `t${index + 1}`, text }))
  const identOf = new Map(labels.map(({ ident, text }) => [text, ident]))
  return of(
    'matching_question',
    toHtml(prompt),
    pairs.map((pair, index) => picked(`response_${index + 1}`, words(pair.item), labels)),
    [],
    pairs.map(({ target }, index) =>
      addition(equal(`response_${index + 1}`, identOf.get(target)!), share(pairs.length)),
    ),
  )
}

/** Points beside others. */
function addition(test: string, points: number): string {
  return `<respcondition><conditionvar>${test}</conditionvar><setvar action="Add" varname="SCORE">${points}</setvar></respcondition>`
}

function short(question: QuestionOf<'short'>, language: string, of: Of): string {
  const fib = (attributes: string) =>
    `<response_str ident="response1" rcardinality="Single"><render_fib${attributes}><response_label ident="answer1"/></render_fib></response_str>`
  const { prompt, answers, numeric } = question
  if (!numeric) {
    const all = answers.map((answer) => equal('response1', answer)).join('')
    return of('short_answer_question', toHtml(prompt), [fib('')], [], [condition(all, 100)])
  }
  return of(
    'numerical_question',
    toHtml(prompt),
    [fib(' fibtype="Decimal"')],
    [],
    plainAnswers(answers, language).map((answer) =>
      condition(
        `<or>${equal('response1', answer)}<and><vargte respident="response1">${escapeXml(answer)}</vargte><varlte respident="response1">${escapeXml(answer)}</varlte></and></or>`,
        100,
      ),
    ),
  )
}

function gap(question: GapQuestion, of: Of): string {
  const whole = `${question.prompt}\n${question.text}`
  let name = 'blank'
  while (whole.includes(`[${name}`)) name += '_'
  let next = 0
  const text = question.text.replace(/_{3,}/g, () => `[${name}${++next}]`)
  const bank = [
    ...new Set([
      ...question.gaps.map(({ answer }) => answer),
      ...(question.distractors ?? []).map((each) => each.text),
    ]),
  ]
  const blanks = question.gaps.map(({ answer, accept }, index) => {
    const texts = question.typed ? [answer, ...(accept ?? [])] : bank
    const labels = texts.map((each, at) => ({ ident: `g${index + 1}a${at + 1}`, text: each }))
    return {
      response: `response_${name}${index + 1}`,
      said: `<material><mattext>${name}${index + 1}</mattext></material>`,
      labels,
      right: question.typed ? labels : labels.filter((label) => label.text === answer),
    }
  })
  return of(
    question.typed ? 'fill_in_multiple_blanks_question' : 'multiple_dropdowns_question',
    toHtml(`${question.prompt}\n${text}`),
    blanks.map(({ response, said, labels }) => picked(response, said, labels)),
    [],
    blanks.flatMap(({ response, right }) =>
      right.map(({ ident }) => addition(equal(response, ident), share(blanks.length))),
    ),
  )
}
