import * as z from 'zod/mini'
import { LONGEST_NICKNAME } from '../../core/class/result.ts'
import { LONGEST_NOTE } from '../../core/session/contest.ts'

/** What a result may hold; more than a set or an edition can come to is no result. */
export const limits = {
  /** UTF-16 units of a file or of what is pasted. */
  text: 16 * 1024 * 1024,
  /** Bytes of one result, unpacked. */
  bytes: 4 * 1024 * 1024,
  /** Results in one file or one paste. */
  results: 2_000,
  questions: 1_000,
  list: 500,
  words: 5_000,
  id: 500,
} as const

const id = z.string().check(z.maxLength(limits.id))
const words = z.string().check(z.maxLength(limits.words))
const count = z.int().check(z.nonnegative())
const listOf = <T extends z.ZodMiniType>(entry: T, most: number = limits.list) =>
  z.array(entry).check(z.maxLength(most))

const span = z
  .strictObject({ block: id, start: count, end: count })
  .check(z.refine(({ start, end }) => start < end))

const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), options: listOf(count) }),
  z.strictObject({ kind: z.literal('verdict'), verdict: z.enum(['stands', 'contradicted', 'notStated']) }),
  z.strictObject({ kind: z.literal('match'), targets: listOf(z.nullable(count)) }),
  z.strictObject({ kind: z.literal('order'), order: listOf(count) }),
  z.strictObject({ kind: z.literal('gap'), values: listOf(words) }),
  z.strictObject({ kind: z.literal('locate'), spans: listOf(span) }),
  z.strictObject({ kind: z.literal('short'), text: words }),
])

export const resultSchema = z
  .strictObject({
    edition: id,
    set: z.strictObject({ id, hash: id, title: words }),
    nickname: z.nullable(z.string().check(z.minLength(1), z.maxLength(LONGEST_NICKNAME))),
    mode: z.enum(['openDesk', 'fromMemory', 'deadline', 'corrections', 'twoDesks']),
    proof: z.enum(['bonus', 'required', 'off']),
    // What a date can say.
    at: z.int().check(z.gte(0), z.lte(8.64e15)),
    finished: z.boolean(),
    asked: listOf(id, limits.questions),
    answers: listOf(
      z.strictObject({
        question: id,
        answer,
        correct: z.boolean(),
        proof: listOf(span),
        f1: z.nullable(z.number().check(z.gte(0), z.lte(1))),
        proven: z.boolean(),
        sure: z.nullable(z.boolean()),
        seconds: z.int().check(z.gte(0), z.lte(600)),
      }),
      limits.questions,
    ),
    contests: listOf(
      z.strictObject({
        question: id,
        spans: listOf(span),
        note: z.string().check(z.maxLength(LONGEST_NOTE)),
      }),
      limits.questions,
    ),
  })
  .check(
    // Each question is asked once, answered once at most, and contested only where it was answered.
    z.refine(
      ({ asked, answers, contests }) =>
        isEachOf(asked, asked) &&
        isEachOf(answers.map(questionOf), asked) &&
        isEachOf(contests.map(questionOf), answers.map(questionOf)),
    ),
  )

function questionOf({ question }: { readonly question: string }): string {
  return question
}

function isEachOf(some: readonly string[], all: readonly string[]): boolean {
  const known = new Set(all)
  return new Set(some).size === some.length && some.every((each) => known.has(each))
}
