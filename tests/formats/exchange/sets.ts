import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { sameText } from '../../../src/core/checks/words.ts'
import type {
  Block,
  Distractor,
  Kind,
  Question,
  QuestionSet,
  TextQuote,
  Why,
} from '../../../src/core/model/set.ts'
import type { Imported, Loss } from '../../../src/formats/exchange/types.ts'
import { readSet } from '../../../src/formats/stet/read.ts'

/** Words with the marks that formats of text, CSV, HTML and XML take for their own. */
const words =
  'truce Kerry “close” l’accord الهدنة 停火 Größe naïve 2016 1,500 3.5 -7 a:b ~ = == # #### { } {} \\ \\n // -> % %50% < > <b> </b> & &amp; &lt; "quoted" \'single\' ; , | * *a) A. B) 1. 2) ANSWER: :: $ [x] [html] __ 🙂 – …'.split(
    ' ',
  )

const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.stringMatching(/^[a-zé]{1,8}$/))
const text = (maxLength = 8) => fc.array(word, { minLength: 1, maxLength }).map((list) => list.join(' '))
/** As text, with a word in it. */
const sentence = fc.tuple(fc.stringMatching(/^[A-Z][a-z]{2,6}$/), text(10)).map((parts) => parts.join(' '))

function differentTexts(minLength: number, maxLength: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(text(4), { minLength, maxLength, selector: sameText })
}

/** Number `n` makes the sentence unlike any other of the story. */
const uniquely = (n: number) => `Unit${n}x`

const blocks: fc.Arbitrary<Block[]> = fc
  .array(fc.tuple(fc.constantFrom('paragraph', 'paragraph', 'heading', 'caption', 'pullquote'), text(12)), {
    maxLength: 4,
  })
  .chain((rest) =>
    text(12).map((first) =>
      [['paragraph', first] as const, ...rest].map(([kind, words], index) => ({
        id: `p${index + 1}`,
        kind,
        text: `${uniquely(index)} ${words} end.`,
      })),
    ),
  )

function quoteOf(list: readonly Block[]): fc.Arbitrary<TextQuote> {
  return fc.nat(list.length - 1).map((at) => ({ block: list[at]!.id, exact: uniquely(at) }))
}

const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

function whyOf(quote: fc.Arbitrary<TextQuote>): fc.Arbitrary<Why> {
  return fc.record(
    {
      reason: fc.constantFrom('contradicted', 'otherSpeaker', 'overstated', 'notInText'),
      note: sentence,
      evidence: fc.tuple(quote),
    },
    { requiredKeys: ['reason'] },
  )
}

function questionOf(list: readonly Block[], kinds: readonly Kind[]): fc.Arbitrary<Question> {
  const quote = quoteOf(list)
  const why = sometimes(whyOf(quote))
  const evidence = fc.tuple(quote)
  const base = fc
    .record({
      process: fc.constantFrom('locate', 'infer', 'integrate', 'evaluate'),
      difficulty: fc.constantFrom(1, 2, 3),
      topic: sometimes(fc.constantFrom('names', 'events', 'numbers')),
      prompt: sentence,
      hint: sometimes(sentence),
      evidence,
      alsoProvedBy: sometimes(evidence),
      explanation: sentence,
      fact: sometimes(sentence),
    })
    .map((fields) => ({ id: 'q', ...fields }))
  const yes = sometimes(fc.constant(true))
  const wrongBeside = (right: readonly string[]) =>
    sometimes(
      fc
        .tuple(differentTexts(1, 3), why)
        .map(([texts, reason]): Distractor[] =>
          texts
            .filter((each) => !right.some((other) => sameText(other) === sameText(each)))
            .map((each) => ({ text: each, why: reason })),
        ),
    )

  const of: { readonly [K in Kind]: fc.Arbitrary<Question> } = {
    choice: fc
      .tuple(base, differentTexts(2, 6), fc.nat(5), fc.boolean(), why, yes)
      .map(([fields, texts, right, two, reason, keepOrder]) => ({
        ...fields,
        kind: 'choice',
        options: texts.map((each, index) => {
          const first = right % texts.length
          const correct = index === first || (two && texts.length > 2 && index === (first + 1) % texts.length)
          return correct ? { text: each, correct } : { text: each, why: reason }
        }),
        keepOrder,
      })),
    verdict: fc
      .tuple(base, fc.constantFrom('stands', 'contradicted', 'notStated'), why, quote, sentence)
      .map(([fields, answer, reason, nearest, lacks]) => ({
        ...fields,
        kind: 'verdict',
        answer,
        why: reason && { [answer === 'stands' ? 'contradicted' : 'stands']: reason },
        ...(answer === 'notStated'
          ? { evidence: undefined, alsoProvedBy: undefined, nearest: [{ evidence: nearest, lacks }] }
          : {}),
      })),
    match: fc
      .tuple(base, differentTexts(2, 5), differentTexts(1, 5), sometimes(evidence))
      .chain(([fields, items, targets, proof]) =>
        wrongBeside(targets).map((distractors) => ({
          ...fields,
          kind: 'match',
          pairs: items.map((item, index) => ({
            item,
            target: targets[index % targets.length]!,
            evidence: proof,
          })),
          distractors,
        })),
      ),
    order: fc
      .tuple(base, differentTexts(3, 5), fc.boolean(), sometimes(evidence))
      .map(([fields, texts, dated, proof]) => ({
        ...fields,
        kind: 'order',
        events: texts.map((each, index) => ({
          text: each,
          when: dated ? `${2000 + index}` : undefined,
          evidence: proof,
        })),
      })),
    gap: fc
      .tuple(base, differentTexts(1, 3), sentence, yes, yes, sometimes(fc.tuple(text(2))))
      .chain(([fields, answers, before, typed, slips, accept]) =>
        wrongBeside([...answers, ...(accept ?? [])]).map((distractors) => ({
          ...fields,
          kind: 'gap',
          text: `${before.replaceAll('_', '-')} ${answers.map((_, index) => `___ and w${index}`).join(' ')}.`,
          gaps: answers.map((answer) => ({ answer, accept: typed ? accept : undefined })),
          typed,
          slips: typed && slips,
          distractors: typed ? undefined : distractors,
        })),
      ),
    locate: base.map((fields) => ({ ...fields, kind: 'locate' })),
    short: fc
      .tuple(base, differentTexts(1, 3), fc.boolean(), fc.integer({ min: -9999, max: 9999 }), yes)
      .chain(([fields, texts, numeric, number, slips]) => {
        const answers = numeric ? [String(number)] : texts
        return wrongBeside(answers).map((distractors) => ({
          ...fields,
          kind: 'short',
          answers,
          numeric: numeric || undefined,
          slips: numeric ? undefined : slips,
          distractors: numeric ? undefined : distractors,
        }))
      }),
  }
  return fc.oneof(...kinds.map((kind) => of[kind]))
}

const allKinds: readonly Kind[] = ['choice', 'verdict', 'match', 'order', 'gap', 'locate', 'short']

/** Whole sets that the reader of our own format accepts, with stories, evidence and every mark that a format may trip over. */
export function sets(kinds: readonly Kind[] = allKinds): fc.Arbitrary<QuestionSet> {
  return blocks.chain((list) =>
    fc
      .record({
        title: sentence,
        language: fc.constantFrom('en', 'ar', 'es', 'zh'),
        level: sometimes(fc.constantFrom('A2', 'B1')),
        proof: sometimes(fc.constantFrom('required', 'off')),
        author: sometimes(sentence),
        questions: fc.array(questionOf(list, kinds), { minLength: 1, maxLength: 5 }),
        names: sometimes(sentence),
        term: sometimes(sentence),
        translated: sometimes(sentence),
      })
      .map(({ title, language, level, proof, author, questions, names, term, translated }) =>
        defined({
          format: 'stet-set/1',
          id: 'generated',
          title,
          language,
          level,
          proof,
          article: { title, language, author, blocks: list },
          names: names === undefined ? undefined : [{ id: 'n1', kind: 'person', name: names }],
          questions: questions.map((question, index) => ({ ...question, id: `q${index + 1}` })),
          glossary: term === undefined ? undefined : [{ term, meaning: 'a word' }],
          translations: translated === undefined ? undefined : { fr: { q1: { prompt: translated } } },
        } satisfies QuestionSet),
      ),
  )
}

/** The value without fields that hold `undefined`, an empty list or nothing at all, all the way down. */
function defined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0 ? undefined : inner,
  ) as T
}

const folder = new URL('../../../questions/', import.meta.url)

/** The sets in `questions/`, by the name of their file. */
export const shippedSets: readonly (readonly [string, QuestionSet])[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.includes('schema'))
  .map((name) => [name, readSet(readFileSync(new URL(name, folder))).set!] as const)

/** What an import shows of a set, in the shape in which two of them are compared. */
export interface Visible {
  readonly title: string | null
  readonly language: string | null
  readonly story: readonly Omit<Block, 'id'>[]
  readonly questions: readonly unknown[]
}

export function visible({ title, language, story, items }: Imported): Visible {
  return {
    title,
    language,
    story: story.map(({ kind, text: own }) => ({ kind, text: own })),
    questions: items.map(({ question }, index) => defined({ ...question, id: `q${index + 1}` })),
  }
}

/**
 * The set less what the losses name: the codes of `lossesOf`, and a format's own by the functions handed in. Throws on a code that
 * neither knows.
 */
export function less(
  set: QuestionSet,
  losses: readonly Loss[],
  own: Readonly<Record<string, (question: Question) => Question | null>> = {},
): Visible {
  const ofSet = new Set(losses.filter((loss) => loss.question === undefined).map((loss) => loss.code))
  const questions = set.questions.flatMap((question) => {
    let left: Question | null = question
    for (const { code, question: id } of losses) {
      const without = own[code] ?? withoutOf[code]
      if (id !== question.id || !left) continue
      if (!without) throw new Error(`nobody knows what the loss ${code} takes away`)
      left = without(left)
    }
    return left ? [left] : []
  })
  return {
    title: ofSet.has('title') ? null : set.title,
    language: ofSet.has('language') ? null : set.language,
    story: ofSet.has('story')
      ? []
      : set.article.blocks.map(({ kind, text: its }) => ({
          kind: ofSet.has('blockKinds') ? 'paragraph' : kind,
          text: its,
        })),
    questions: questions.map((question, index) => defined({ ...question, id: `q${index + 1}` })),
  }
}

const withoutOf: Readonly<Record<string, (question: Question) => Question | null>> = {
  kind: () => null,
  evidence: (question) =>
    without(question, (key) => key === 'evidence' || key === 'alsoProvedBy' || key === 'nearest'),
  levels: (question) => ({ ...question, process: 'locate', difficulty: 2, topic: undefined }),
  fact: (question) => ({ ...question, fact: undefined }),
  hint: (question) => ({ ...question, hint: undefined }),
  explanation: (question) => ({ ...question, explanation: '' }),
  notes: (question) => without(question, (key) => key === 'why'),
  reasons: (question) =>
    replaced(question, (key, value) => {
      if (key !== 'why' || typeof value !== 'object' || value === null) return value
      // A verdict has a record of them.
      if (!('reason' in value)) return value
      const { note } = value as Why
      return note === undefined ? undefined : { ...value, reason: 'contradicted' }
    }),
  distractors: (question) => without(question, (key) => key === 'distractors'),
  slips: (question) => without(question, (key) => key === 'slips'),
  keepOrder: (question) => without(question, (key) => key === 'keepOrder'),
  when: (question) => without(question, (key) => key === 'when'),
}

function without(question: Question, is: (key: string) => boolean): Question {
  return replaced(question, (key, value) => (is(key) ? undefined : value))
}

function replaced(question: Question, by: (key: string, value: unknown) => unknown): Question {
  return JSON.parse(
    JSON.stringify(question, (key, value: unknown) => {
      // A reason in a verdict stands under the verdict's name.
      const isWhy = typeof value === 'object' && value !== null && 'reason' in value
      return by(isWhy ? 'why' : key, value)
    }),
  ) as Question
}
