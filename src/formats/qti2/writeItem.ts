import type { Block, Option, Question, QuestionOf, QuestionSet, Verdict } from '../../core/model/set.ts'
import { evidenceSpans } from './evidence.ts'
import { numbersOf } from './losses.ts'
import { verdictsOf, verdictWords } from './verdictWords.ts'
import { element, type Piece } from './xmlText.ts'

const spaces = {
  2: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  3: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
} as const
const schemas = {
  2: 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1p2.xsd',
  3: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
} as const

export function namespace(version: 2 | 3): Readonly<Record<string, string>> {
  return {
    xmlns: spaces[version],
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${spaces[version]} ${schemas[version]}`,
  }
}

/** A response with its key: identifiers or pairs, or texts and what each is worth. */
interface Response {
  readonly identifier: string
  readonly cardinality: 'single' | 'multiple' | 'ordered'
  readonly baseType: 'identifier' | 'directedPair' | 'string' | 'float'
  readonly correct: readonly string[]
  readonly mapping?: readonly (readonly [string, number])[]
}

interface Body {
  readonly responses: readonly Response[]
  readonly content: readonly Piece[]
  /** Whether options have notes that are shown when they are chosen. */
  readonly notes?: boolean
  readonly holdsStory?: boolean
}

/** One question as an item; in QTI 2 the story stands in it, in QTI 3 it is referred to. */
export function itemElement(question: Question, identifier: string, set: QuestionSet, version: 2 | 3) {
  const { article } = set
  const { responses, content, notes, holdsStory } = bodyOf(question, set)
  const withStory = article.blocks.length > 0 && !holdsStory
  const inline = version === 2 && withStory
  const { explanation } = question
  return element(
    'assessmentItem',
    {
      ...namespace(version),
      identifier,
      title: question.prompt.replace(/\s+/g, ' ').slice(0, 80),
      adaptive: false,
      timeDependent: false,
      'xml:lang': set.language,
    },
    ...responses.map(declaration),
    outcome('SCORE', 'single', 'float', element('defaultValue', {}, element('value', {}, '0'))),
    ...(notes ? [outcome('FEEDBACK', responses[0]!.cardinality, 'identifier')] : []),
    ...(explanation === '' ? [] : [outcome('EXPLANATION', 'single', 'identifier')]),
    ...(version === 3 && withStory
      ? [
          element('assessmentStimulusRef', {
            identifier: 'story',
            href: '../story.xml',
            title: article.title,
          }),
        ]
      : []),
    element(
      'itemBody',
      {},
      ...(inline
        ? [
            element(
              'div',
              { class: 'passage', 'xml:lang': article.language },
              ...article.blocks.map((block) => blockElement(block)),
            ),
          ]
        : []),
      ...content,
    ),
    processing(responses, notes === true, explanation !== ''),
    ...(explanation === ''
      ? []
      : [
          element(
            'modalFeedback',
            { outcomeIdentifier: 'EXPLANATION', identifier: 'explanation', showHide: 'show' },
            ...(version === 3
              ? [element('contentBody', {}, element('p', {}, ...lines(explanation)))]
              : lines(explanation)),
          ),
        ]),
  )
}

/** A block of the story, with what stands in it. */
export function blockElement({ kind, text }: Block, inner: readonly Piece[] = lines(text)) {
  if (kind === 'heading') return element('h2', {}, ...inner)
  return element('p', kind === 'paragraph' ? {} : { class: kind }, ...inner)
}

function lines(text: string): readonly Piece[] {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br'), line]))
}

const RESPONSE = 'RESPONSE'
const value = (text: string) => element('value', {}, text)
const prompt = (text: string) => element('prompt', {}, ...lines(text))

function outcome(identifier: string, cardinality: string, baseType: string, ...children: readonly Piece[]) {
  return element('outcomeDeclaration', { identifier, cardinality, baseType }, ...children)
}

function declaration({ identifier, cardinality, baseType, correct, mapping }: Response) {
  return element(
    'responseDeclaration',
    { identifier, cardinality, baseType },
    element('correctResponse', {}, ...correct.map(value)),
    ...(mapping
      ? [
          element(
            'mapping',
            { defaultValue: 0 },
            ...mapping.map(([mapKey, mappedValue]) =>
              element('mapEntry', {
                mapKey,
                mappedValue,
                ...(baseType === 'string' && { caseSensitive: false }),
              }),
            ),
          ),
        ]
      : []),
  )
}

function processing(responses: readonly Response[], notes: boolean, explained: boolean) {
  const set = (identifier: string, ...what: readonly Piece[]) =>
    element('setOutcomeValue', { identifier }, ...what)
  const mapped = responses.filter(({ mapping }) => mapping)
  const [first] = responses
  const score =
    mapped.length > 0
      ? [
          set(
            'SCORE',
            element('sum', {}, ...mapped.map(({ identifier }) => element('mapResponse', { identifier }))),
          ),
        ]
      : [
          element(
            'responseCondition',
            {},
            element(
              'responseIf',
              {},
              element(
                'match',
                {},
                element('variable', { identifier: first!.identifier }),
                element('correct', { identifier: first!.identifier }),
              ),
              set('SCORE', element('baseValue', { baseType: 'float' }, '1')),
            ),
          ),
        ]
  return element(
    'responseProcessing',
    {},
    ...score,
    ...(notes ? [set('FEEDBACK', element('variable', { identifier: RESPONSE }))] : []),
    ...(explained
      ? [set('EXPLANATION', element('baseValue', { baseType: 'identifier' }, 'explanation'))]
      : []),
  )
}

function bodyOf(question: Question, set: QuestionSet): Body {
  switch (question.kind) {
    case 'choice':
      return choiceBody(question)
    case 'verdict':
      return verdictBody(question, set.language)
    case 'match':
      return matchBody(question)
    case 'order':
      return orderBody(question)
    case 'gap':
      return question.typed ? typedBody(question) : pickedBody(question)
    case 'locate':
      return locateBody(question, set)
    case 'short':
      return shortBody(question, set)
  }
}

function choices(
  options: readonly { readonly id: string; readonly text: string; readonly note?: string | undefined }[],
  fixed: boolean,
) {
  return options.map(({ id, text, note }) =>
    element(
      'simpleChoice',
      { identifier: id, ...(fixed && { fixed: true }) },
      ...lines(text),
      ...(note === undefined
        ? []
        : [
            element(
              'feedbackInline',
              { outcomeIdentifier: 'FEEDBACK', identifier: id, showHide: 'show' },
              ...lines(note),
            ),
          ]),
    ),
  )
}

/** Marks options that happen to be words for true and false, so that they are read as options. */
const plain = (texts: readonly string[]) => (verdictsOf(texts) ? { class: 'options' } : {})

function choiceBody({ options, keepOrder, prompt: stem }: QuestionOf<'choice'>): Body {
  const named = options.map(({ text, why, correct }: Option, index) => ({
    id: `A${index + 1}`,
    text,
    note: correct ? undefined : why?.note,
    correct,
  }))
  const correct = named.filter((option) => option.correct).map(({ id }) => id)
  const many = correct.length > 1
  return {
    responses: [
      { identifier: RESPONSE, cardinality: many ? 'multiple' : 'single', baseType: 'identifier', correct },
    ],
    notes: named.some(({ note }) => note !== undefined),
    content: [
      element(
        'choiceInteraction',
        {
          responseIdentifier: RESPONSE,
          shuffle: !keepOrder,
          maxChoices: many ? options.length : 1,
          ...plain(options.map(({ text }) => text)),
        },
        prompt(stem),
        ...choices(named, keepOrder === true),
      ),
    ],
  }
}

function verdictBody({ answer, why, prompt: stem }: QuestionOf<'verdict'>, language: string): Body {
  const words = verdictWords(language)
  const options = (['stands', 'contradicted', 'notStated'] as const).map((verdict: Verdict) => ({
    id: verdict,
    text: words[verdict],
    note: verdict === answer ? undefined : why?.[verdict]?.note,
  }))
  return {
    responses: [{ identifier: RESPONSE, cardinality: 'single', baseType: 'identifier', correct: [answer] }],
    notes: options.some(({ note }) => note !== undefined),
    content: [
      element(
        'choiceInteraction',
        { responseIdentifier: RESPONSE, shuffle: false, maxChoices: 1 },
        prompt(stem),
        ...choices(options, false),
      ),
    ],
  }
}

/** By the text, so that the order tells nothing. */
function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted()
}

function matchBody({ pairs, distractors = [], prompt: stem }: QuestionOf<'match'>): Body {
  const targets = [...sorted(pairs.map(({ target }) => target)), ...distractors.map(({ text }) => text)]
  const associable = (identifier: string, text: string, matchMax: number) =>
    element('simpleAssociableChoice', { identifier, matchMax }, ...lines(text))
  return {
    responses: [
      {
        identifier: RESPONSE,
        cardinality: 'multiple',
        baseType: 'directedPair',
        correct: pairs.map(({ target }, index) => `A${index + 1} B${targets.indexOf(target) + 1}`),
      },
    ],
    content: [
      element(
        'matchInteraction',
        {
          responseIdentifier: RESPONSE,
          shuffle: true,
          maxAssociations: pairs.length,
          ...plain(targets),
          ...plain(pairs.map(({ item }) => item)),
        },
        prompt(stem),
        element(
          'simpleMatchSet',
          {},
          ...pairs.map(({ item }, index) => associable(`A${index + 1}`, item, 1)),
        ),
        element(
          'simpleMatchSet',
          {},
          ...targets.map((text, index) => associable(`B${index + 1}`, text, pairs.length)),
        ),
      ),
    ],
  }
}

function orderBody({ events, prompt: stem }: QuestionOf<'order'>): Body {
  const named = events.map(({ text }, index) => ({ text, at: index }))
  const shown = named.toSorted((a, b) => (a.text < b.text ? -1 : 1))
  const ids = named.map((event) => `A${shown.indexOf(event) + 1}`)
  return {
    responses: [{ identifier: RESPONSE, cardinality: 'ordered', baseType: 'identifier', correct: ids }],
    content: [
      element(
        'orderInteraction',
        { responseIdentifier: RESPONSE, shuffle: true },
        prompt(stem),
        ...choices(
          shown.map(({ text }, index) => ({ id: `A${index + 1}`, text })),
          false,
        ),
      ),
    ],
  }
}

/** The lines of a text with a piece for each of its gaps. */
function gapLines(text: string, gap: (index: number) => Piece): readonly Piece[] {
  let index = 0
  return text
    .split('\n')
    .map((line) =>
      element(
        'p',
        {},
        ...line.split(/_{3,}/).flatMap((piece, at) => (at === 0 ? [piece] : [gap(index++), piece])),
      ),
    )
}

function pickedBody({ text, gaps, distractors = [], prompt: stem }: QuestionOf<'gap'>): Body {
  const answers = gaps.map(({ answer }) => answer)
  const words = [...sorted(answers), ...distractors.map((each) => each.text)]
  return {
    responses: [
      {
        identifier: RESPONSE,
        cardinality: 'multiple',
        baseType: 'directedPair',
        correct: answers.map((answer, index) => `W${words.indexOf(answer) + 1} G${index + 1}`),
      },
    ],
    content: [
      element(
        'gapMatchInteraction',
        { responseIdentifier: RESPONSE, shuffle: true },
        prompt(stem),
        ...words.map((word, index) =>
          element(
            'gapText',
            {
              identifier: `W${index + 1}`,
              matchMax: Math.max(1, answers.filter((each) => each === word).length),
            },
            word,
          ),
        ),
        ...gapLines(text, (index) => element('gap', { identifier: `G${index + 1}` })),
      ),
    ],
  }
}

function worth(
  right: readonly string[],
  wrong: readonly string[] = [],
): readonly (readonly [string, number])[] {
  return [
    ...[...new Set(right)].map((answer) => [answer, 1] as const),
    ...wrong.filter((answer) => !right.includes(answer)).map((answer) => [answer, 0] as const),
  ]
}

function typedBody({ text, gaps, prompt: stem }: QuestionOf<'gap'>): Body {
  const identifier = (index: number) => (gaps.length === 1 ? RESPONSE : `${RESPONSE}${index + 1}`)
  return {
    responses: gaps.map(({ answer, accept = [] }, index) => ({
      identifier: identifier(index),
      cardinality: 'single',
      baseType: 'string',
      correct: [answer],
      mapping: worth([answer, ...accept]),
    })),
    content: [
      element('p', {}, ...lines(stem)),
      element(
        'blockquote',
        {},
        ...gapLines(text, (index) =>
          element('textEntryInteraction', { responseIdentifier: identifier(index) }),
        ),
      ),
    ],
  }
}

function shortBody(question: QuestionOf<'short'>, set: QuestionSet): Body {
  const numbers = numbersOf(question, set)
  const answers = numbers ?? question.answers
  return {
    responses: [
      {
        identifier: RESPONSE,
        cardinality: 'single',
        baseType: numbers ? 'float' : 'string',
        correct: answers.slice(0, 1),
        mapping: worth(answers, numbers ? [] : (question.distractors ?? []).map(({ text }) => text)),
      },
    ],
    content: [
      element('p', {}, ...lines(question.prompt)),
      element('p', {}, element('textEntryInteraction', { responseIdentifier: RESPONSE })),
    ],
  }
}

function locateBody(question: QuestionOf<'locate'>, { article }: QuestionSet): Body {
  const spans = evidenceSpans(article, question) ?? []
  const words: { readonly id: string; readonly right: boolean }[] = []
  const marked = (text: string, right: boolean): Piece => {
    const id = `H${words.length + 1}`
    words.push({ id, right })
    return element('hottext', { identifier: id }, ...lines(text))
  }
  const content = article.blocks.map((block) => {
    const own = spans.filter((span) => span.block === block.id)
    let from = 0
    const pieces: Piece[] = []
    for (const { start, end } of [...own, { start: block.text.length, end: block.text.length }]) {
      pieces.push(
        ...sentences(block.text.slice(from, start)).map((piece) =>
          piece.length > 12 ? marked(piece, false) : piece,
        ),
      )
      if (end > start) pieces.push(marked(block.text.slice(start, end), true))
      from = end
    }
    return blockElement(block, pieces)
  })
  const correct = words.filter(({ right }) => right).map(({ id }) => id)
  return {
    responses: [{ identifier: RESPONSE, cardinality: 'multiple', baseType: 'identifier', correct }],
    holdsStory: true,
    content: [
      element(
        'hottextInteraction',
        { responseIdentifier: RESPONSE, maxChoices: correct.length },
        prompt(question.prompt),
        ...content,
      ),
    ],
  }
}

/** Sentences, and the spaces between them apart. */
function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?。！？؟])(\s+)/)
}
