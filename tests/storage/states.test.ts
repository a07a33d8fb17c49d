import process from 'node:process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { QuestionSet } from '../../src/core/model/set.ts'
import type { Draft, EditionAction, EditionEvent } from '../../src/core/session/edition.ts'
import { act } from '../../src/core/session/reduce.ts'
import { startEdition } from '../../src/core/session/start.ts'
import { canonicalJson } from '../../src/formats/stet/canonical.ts'
import { readBackup, writeBackup } from '../../src/storage/backup.ts'
import { missing, nothing, type Contents } from '../../src/storage/contents.ts'
import { hashSet } from '../../src/storage/hash.ts'
import { createMemory } from '../../src/storage/memory.ts'
import { openStore } from '../../src/storage/open.ts'
import { anySet, rightAnswer, spans, wrongAnswer } from '../core/session/fixtures.ts'
import { sets } from '../formats/exchange/sets.ts'

/** `npm run soak` tries ten times a thousand. */
const numRuns = process.env.STET_SEED === undefined ? 200 : 1000

interface Played {
  readonly set: QuestionSet
  readonly events: readonly EditionEvent[]
  readonly draft: Draft
}

/** What somebody does with the question that is asked; a move that is refused changes nothing. */
const moves = fc.array(
  fc.constantFrom('right', 'wrong', 'mark', 'sure', 'hint', 'check', 'next', 'contest', 'discard'),
  { maxLength: 60 },
)

/** An edition as far as somebody went with it. */
const played: fc.Arbitrary<Played> = fc
  .record({ set: anySet, seed: fc.nat(), proof: fc.constantFrom('bonus', 'required', 'off'), moves })
  .map(({ set, seed, proof, moves: made }) => {
    const start = startEdition({ id: `edition ${seed}`, set, hash: '', seed, size: 'all', proof, at: seed })
    const events = [...start.events]
    let { state } = start
    for (const [step, move] of made.entries()) {
      const at = seed + step
      const question = state.queue[state.position]!.question
      const { kind } = set.questions.find(({ id }) => id === question)!
      const actions: Readonly<Record<typeof move, EditionAction>> = {
        right: { type: 'answer', answer: rightAnswer(kind) },
        wrong: { type: 'answer', answer: wrongAnswer(kind) },
        mark: { type: 'mark', spans: [spans.weeks] },
        sure: { type: 'sure', sure: seed % 2 === 0 },
        hint: { type: 'hint' },
        check: { type: 'check', at, elapsed: step * 100 },
        next: { type: 'next', at },
        contest: { type: 'contest', question, spans: [spans.shut], note: `No “${seed}”`, at },
        discard: { type: 'discard', at },
      }
      const outcome = act(set, state, actions[move])
      events.push(...outcome.events)
      ;({ state } = outcome)
    }
    return { set, events, draft: state.draft }
  })

const words = fc.string({ unit: 'binary' })
const time = fc.nat()
const distinct = <T>(item: fc.Arbitrary<T>, of: (value: T) => unknown): fc.Arbitrary<T[]> =>
  fc.uniqueArray(item, { selector: of, maxLength: 4 })

/** Anything that may lie in the storage: editions in every stage, own sets, a class, a desk. */
const anyContents: fc.Arbitrary<Contents> = fc
  .record({
    editions: distinct(played, ({ events }) => events[0]!.edition),
    sets: fc.array(sets(), { maxLength: 1 }),
    imported: distinct(fc.record({ id: words, text: words, addedAt: time }), ({ id }) => id),
    settings: distinct(fc.record({ key: words, value: fc.jsonValue() }), ({ key }) => key),
    desk: distinct(
      fc.record({ id: words, title: words, text: words, updatedAt: time, revision: fc.nat() }),
      ({ id }) => id,
    ),
    versions: distinct(fc.record({ draft: words, text: words, keptAt: time }), ({ keptAt }) => keptAt),
    results: distinct(fc.record({ id: words, set: words, text: words, addedAt: time }), ({ id }) => id),
  })
  .map(({ editions, sets: others, ...rest }) => ({
    ...rest,
    events: editions.flatMap(({ events }) => events),
    drafts: editions.map(({ events, draft }) => ({ edition: events[0]!.edition, draft })),
    sets: [...editions.map(({ set }) => set), ...others].map((set) => ({ hash: '', set })),
  }))

/** The same with the hashes that its sets have, each set once. */
async function hashed(contents: Contents): Promise<Contents> {
  const kept = await Promise.all(contents.sets.map(async ({ set }) => ({ hash: await hashSet(set), set })))
  return { ...contents, sets: missing(nothing, { ...nothing, sets: kept }).sets }
}

test('whatever is stored comes back from its backup as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyContents, async (generated) => {
      const contents = await hashed(generated)
      const text = await writeBackup(contents)
      const reading = await readBackup(text)
      if (!reading.ok) throw new Error(reading.code)
      expect(canonicalJson(reading.contents)).toBe(canonicalJson(contents))
      // And lies in an empty storage as it lay in the first.
      const store = await openStore()
      expect(await store.importAll(text)).toMatchObject({ ok: true, events: contents.events.length })
      expect(JSON.parse(await store.exportAll())).toEqual(JSON.parse(text))
    }),
    { numRuns },
  )
})

test('a backup that is brought twice, or to where a part of it is, adds what is missing and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(anyContents, fc.nat(20), async (generated, most) => {
      const contents = await hashed(generated)
      const memory = createMemory({ ...contents, events: contents.events.slice(0, most), desk: [] })
      await memory.merge(contents)
      const there = await memory.contents()
      expect(there.events).toHaveLength(contents.events.length)
      expect(there.desk).toEqual(contents.desk)
      expect(await memory.merge(contents)).toEqual(nothing)
    }),
    { numRuns },
  )
})

test('one value changed anywhere in a backup is found, and the file refused', async () => {
  await fc.assert(
    fc.asyncProperty(anyContents, fc.nat(), fc.jsonValue(), async (generated, at, other) => {
      const file = JSON.parse(await writeBackup(await hashed(generated)))
      const places = placesIn(file.contents)
      const { holder, key } = places[at % places.length]!
      fc.pre(canonicalJson(holder[key] ?? null) !== canonicalJson(other))
      holder[key] = other
      expect(await readBackup(JSON.stringify(file))).toEqual({
        ok: false,
        code: 'backup.damaged',
        params: {},
      })
    }),
    { numRuns },
  )
})

interface Place {
  readonly holder: Record<string, unknown>
  readonly key: string
}

/** Every place in a tree of JSON at which a value stands. */
function placesIn(tree: unknown): readonly Place[] {
  if (typeof tree !== 'object' || tree === null) return []
  const holder = tree as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}
