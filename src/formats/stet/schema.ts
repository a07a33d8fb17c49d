import * as z from 'zod/mini'
import type { Kind, QuestionSet } from '../../core/model/set.ts'
import { limits } from './limits.ts'

/** The one definition of the file. Every description stands in the JSON Schema, where an editor shows it while one types. */

const text = (description: string) => z.string().check(z.maxLength(limits.text), z.describe(description))
const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)))

function listOf<T extends z.core.SomeType>(entry: T, description: string, most: number = limits.list) {
  return z.array(entry).check(z.maxLength(most), z.describe(description))
}

/** Gives a part its own entry under `$defs` of the JSON Schema. */
function named<T extends z.ZodMiniType>(id: string, part: T): T {
  z.globalRegistry.add(part, { id })
  return part
}

const id = (of: string) => text(`A short name for ${of}, unique in this list. It never shows.`)

const block = named(
  'Block',
  z
    .strictObject({
      id: id('the block'),
      kind: z
        .enum(['paragraph', 'heading', 'caption', 'pullquote'])
        .check(z.describe('Paragraphs are numbered from 1; headings, captions and pull quotes are not.')),
      text: z.string().check(z.maxLength(limits.characters), z.describe('Plain text, as the story has it.')),
    })
    .check(z.describe('A paragraph, heading, caption or pull quote of the story.')),
)

const article = named(
  'Article',
  z
    .strictObject({
      title: text('The headline.'),
      language: text('Language of the story, as a tag such as en, ar or pt-BR.'),
      publisher: z.optional(text('Who published it, if that is known.')),
      author: z.optional(text('Who wrote it, if that is known.')),
      url: z.optional(text('Where it was published: an address that begins with http:// or https://.')),
      published: z.optional(text('When it was published, if that is known, such as 2016-08-26.')),
      rights: z.optional(text('Who holds the rights, or the licence.')),
      blocks: listOf(block, 'The story, without what the web page left in it.', limits.blocks),
    })
    .check(z.describe('The story that is read.')),
)

const quote = named(
  'TextQuote',
  z
    .strictObject({
      block: z.optional(text('The id of the block in which the words stand. Optional.')),
      exact: text('Words of the story, copied. They must stand in it at exactly one place.'),
      prefix: z.optional(text('The words right before, where the same words stand in the story twice.')),
      suffix: z.optional(text('The words right after, where the same words stand in the story twice.')),
    })
    .check(z.describe('A quotation from one block of the story. Curly and straight quotes are alike.')),
)

const quotes = (description: string) => listOf(quote, description)

const name = named(
  'Name',
  z
    .strictObject({
      id: id('the name'),
      kind: z.enum(['person', 'group', 'place', 'other']).check(z.describe('What bears the name.')),
      name: text('The name as the story gives it.'),
      role: z.optional(text('What the story says they are, such as “the US Secretary”.')),
      alsoKnownAs: z.optional(
        listOf(
          z.strictObject({
            name: text('Another name in the story.'),
            since: z.optional(text('Since when, as the story gives it.')),
          }),
          'Other names, old and new.',
        ),
      ),
    })
    .check(z.describe('Somebody or something that the story names.')),
)

const term = named(
  'Term',
  z
    .strictObject({
      term: text('A hard word of the story, as a dictionary lists it.'),
      forms: z.optional(
        listOf(
          z.string().check(z.maxLength(limits.text)),
          'How the story writes it, where that differs: “insurgents” for “insurgent”.',
          limits.forms,
        ),
      ),
      meaning: text('What it means in this story, in plain words that give no answer away.'),
    })
    .check(z.describe('A word that is explained to the reader.')),
)

const why = named(
  'Why',
  z
    .strictObject({
      reason: z
        .enum(['contradicted', 'otherSpeaker', 'otherTime', 'overstated', 'notInText'])
        .check(
          z.describe(
            'The story says otherwise; somebody else said it; it happened at another time; it says more than the story; the story doesn’t say it.',
          ),
        ),
      note: z.optional(text('A sentence to the player that says so.')),
      evidence: z.optional(quotes('Words of the story that show it.')),
    })
    .check(z.describe('Why a wrong answer fails.')),
)

const option = named(
  'Option',
  z
    .strictObject({
      text: text('What the player reads.'),
      correct: flag('true for a key; left out for the others.'),
      why: z.optional(why),
    })
    .check(z.describe('One of the answers to choose from.')),
)

const distractor = named(
  'Distractor',
  z
    .strictObject({ text: text('What the player reads, or types.'), why: z.optional(why) })
    .check(z.describe('A wrong answer beside the right ones.')),
)

const distractors = (description: string) => z.optional(listOf(distractor, description))

const base = {
  id: id('the question'),
  process: z
    .enum(['locate', 'infer', 'integrate', 'evaluate'])
    .check(
      z.describe(
        'What it takes: find what is said; conclude from it; bring several places together; weigh how it is said.',
      ),
    ),
  difficulty: z.literal([1, 2, 3]).check(z.describe('1 easy, 2 middling, 3 hard.')),
  topic: z.optional(
    z
      .enum(['speakers', 'names', 'events', 'numbers', 'places', 'times', 'claims', 'reasons'])
      .check(
        z.describe(
          'What it asks about. With “speakers”, the speaker must stand in the evidence or in names.',
        ),
      ),
  ),
  prompt: text('The question; for verdict and locate, the statement to be judged or proved.'),
  hint: z.optional(text('A pointer that doesn’t give the answer away.')),
  evidence: z.optional(quotes('The words that prove the key, all of them together. None for “notStated”.')),
  alsoProvedBy: z.optional(quotes('Other places, each of which proves the key on its own.')),
  explanation: text('Why the key is right, by what the story says.'),
  fact: z.optional(text('One sentence, true by the story, for the front page.')),
}

const choice = z
  .strictObject({
    kind: z.literal('choice'),
    ...base,
    options: listOf(option, 'Three or four; the game shuffles them.'),
    keepOrder: flag('true: shown as written, not shuffled (numbers, dates).'),
  })
  .check(z.describe('Pick one option, or as many as are correct.'))

const verdict = z
  .strictObject({
    kind: z.literal('verdict'),
    ...base,
    answer: z
      .enum(['stands', 'contradicted', 'notStated'])
      .check(z.describe('Whether the story says the statement, says otherwise, or says neither.')),
    why: z.optional(
      z
        .strictObject({
          stands: z.optional(why),
          contradicted: z.optional(why),
          notStated: z.optional(why),
        })
        .check(z.describe('Why each of the two other verdicts fails.')),
    ),
    nearest: z.optional(
      listOf(
        z.strictObject({
          evidence: quote,
          lacks: text('What these words fail to say, such as “names a place, not a date”.'),
        }),
        'Only for “notStated”: the sentences that come nearest.',
      ),
    ),
  })
  .check(z.describe('Judge a statement: it stands, it is contradicted, or it is not stated.'))

const match = z
  .strictObject({
    kind: z.literal('match'),
    ...base,
    pairs: listOf(
      z.strictObject({
        item: text('A quotation, a name, an old name.'),
        target: text('Its speaker, its role, its new name. Several items may share a target.'),
        evidence: z.optional(quotes('The words that prove this pair.')),
      }),
      'What belongs together; at least two.',
    ),
    distractors: distractors('Targets that nothing belongs to.'),
  })
  .check(z.describe('Tie items to targets.'))

const order = z
  .strictObject({
    kind: z.literal('order'),
    ...base,
    events: listOf(
      z.strictObject({
        text: text('What happened.'),
        when: z.optional(text('When, as the story gives it. No two may be equal.')),
        evidence: z.optional(quotes('The words that tell it.')),
      }),
      'At least three, in the order in which they happened; the game shuffles them.',
    ),
  })
  .check(z.describe('Put events in the order in which they happened.'))

const gap = z
  .strictObject({
    kind: z.literal('gap'),
    ...base,
    text: text('The text, with ___ for each gap.'),
    gaps: listOf(
      z.strictObject({
        answer: text('The word or words left out.'),
        accept: z.optional(
          listOf(z.string().check(z.maxLength(limits.text)), 'Other answers that are right too.'),
        ),
        evidence: z.optional(quotes('The words that prove this gap.')),
      }),
      'One entry for each ___, in order.',
    ),
    typed: flag('true: the player types; otherwise picks from the answers and distractors.'),
    slips: flag('true: a small slip in a word of five letters or more is forgiven (typed only).'),
    distractors: distractors('Words for the bank that fit no gap.'),
  })
  .check(z.describe('Fill gaps in a text.'))

const locate = z
  .strictObject({ kind: z.literal('locate'), ...base })
  .check(z.describe('Mark the words of the story that prove the prompt; the key is the evidence.'))

const short = z
  .strictObject({
    kind: z.literal('short'),
    ...base,
    answers: listOf(z.string().check(z.maxLength(limits.text)), 'Right answers; the first one is shown.'),
    numeric: flag('true: any way of writing the same number is accepted.'),
    slips: flag('true: a small slip in a word of five letters or more is forgiven.'),
    distractors: distractors('Wrong answers to be expected, each with the reason why it fails.'),
  })
  .check(z.describe('Type a short answer.'))

const question = named(
  'Question',
  z.discriminatedUnion('kind', [
    named('Choice', choice),
    named('Verdict', verdict),
    named('Match', match),
    named('Order', order),
    named('Gap', gap),
    named('Locate', locate),
    named('Short', short),
  ]),
)

const translation = named(
  'QuestionTranslation',
  z
    .strictObject({
      prompt: z.optional(text('The prompt.')),
      hint: z.optional(text('The hint.')),
      explanation: z.optional(text('The explanation.')),
      fact: z.optional(text('The fact.')),
      text: z.optional(text('The text with its gaps.')),
      options: z.optional(
        listOf(
          z.string().check(z.maxLength(limits.text)),
          'All options, in the original’s order; empty where one isn’t translated yet.',
        ),
      ),
      notes: z.optional(
        listOf(
          z.string().check(z.maxLength(limits.text)),
          'The notes on wrong answers, in the original’s order; empty where one isn’t translated yet.',
        ),
      ),
    })
    .check(z.describe('One question in another language.')),
)

export const formatName = 'stet-set'
export const formatVersion = 1

export const setSchema = z
  .strictObject({
    $schema: z.optional(text('Where an editor finds this schema.')),
    format: z.literal('stet-set/1').check(z.describe('The format and its version.')),
    id: text('A short name for the set. Results are kept under it, so it stays when the set changes.'),
    title: text('What the rack shows.'),
    language: text('Language of the questions, as a tag such as en, ar or pt-BR.'),
    level: z.optional(
      z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']).check(z.describe('How hard the language is (CEFR).')),
    ),
    proof: z.optional(
      z
        .enum(['bonus', 'required', 'off'])
        .check(z.describe('Whether players mark their proof in the story; bonus unless said otherwise.')),
    ),
    article,
    names: z.optional(listOf(name, 'Who and what the story names.', limits.names)),
    questions: listOf(question, 'The questions.', limits.questions),
    glossary: z.optional(listOf(term, 'Hard words of the story, explained.', limits.terms)),
    translations: z.optional(
      z
        .record(z.string(), z.record(z.string(), translation))
        .check(z.describe('By language tag, then by question id.')),
    ),
  })
  .check(z.describe('A Stet question set: a story and the questions on it.'))

/** The names of the seven kinds, as a finding lists them. */
export const kinds: readonly Kind[] = ['choice', 'verdict', 'match', 'order', 'gap', 'locate', 'short']

type Settled<T> = T extends object ? { readonly [K in keyof T]: Settled<T[K]> } : T
// Assignability both ways would let an optional field of one side slip; only this compares types as the compiler does.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Stops compiling when the file and the model part ways, in either direction. */
export const schemaIsModel: Same<Settled<z.infer<typeof setSchema>>, Settled<QuestionSet>> = true

/** The JSON Schema (draft 2020-12) that is published beside the sets. */
export function jsonSchema(): object {
  return { ...z.toJSONSchema(setSchema), title: 'Stet question set' }
}
