import { expect } from '@playwright/test'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import { readOwnDraft } from '../../../src/formats/stet/draft.ts'
import type { DeskDraft, DeskVersion } from '../../../src/storage/contents.ts'
import { english } from '../player.ts'
import type { Work } from './series.ts'
import { readStored } from './stored.ts'

const fields = ['prompt', 'explanation', 'hint'] as const
type Field = (typeof fields)[number]

/** Each stroke writes a number that is one more than that of the stroke before it, wherever that was. */
type Told =
  | { readonly what: 'typing'; readonly field: string; readonly stroke: number }
  /** All strokes up to this one have stood for a while, or were on the screen as saved. */
  | { readonly what: 'rested' | 'saved'; readonly stroke: number }

/** Milliseconds from when a stroke had stood 250 to the kill, for a machine that is busy with another browser. */
const margin = 250

/** A teacher who edits one question after another of a draft. */
export function createEditing(site: string): Work {
  let draft = ''
  let questions: readonly string[] = []
  /** By field, the strokes that went into it, in their order. */
  const strokes = new Map<string, number[]>()
  let acknowledged = 0
  let last = 0
  let revision = 0

  return {
    async begin(page) {
      await page.goto(`${site}desk.html`)
      await page.getByLabel('Set to copy').selectOption({ label: english.title })
      await page.getByRole('button', { name: 'Make a copy' }).click()
      await page.getByRole('heading', { level: 1, name: `${english.title} (copy)` }).waitFor()
      draft = page.url().split('/').at(-2)!
      questions = english.questions.slice(0, 4).map(({ id }) => id)
    },
    async open(page) {
      const [first] = questions
      await page.goto(`${site}desk.html#/draft/${draft}/questions/${first}`, { waitUntil: 'commit' })
    },
    async compare(page) {
      const shown = await page.evaluate(readPrompt)
      const stored = await readStored(page, ['desk', 'versions'])
      expect(stored.desk.map(({ key }) => key)).toEqual([draft])
      const there = stored.desk[0]!.value as DeskDraft
      expect(there.revision).toBeGreaterThanOrEqual(revision)
      revision = there.revision
      const set = readOwnDraft(there.text)
      if (!set) throw new Error('The draft is torn')
      for (const { value } of stored.versions) {
        expect(readOwnDraft((value as DeskVersion).text), 'a version is torn').not.toBeNull()
      }
      expect(shown).toBe(set.questions.find(({ id }) => id === questions[0])!.prompt)
      expect(set.questions.map(({ id }) => id)).toEqual(english.questions.map(({ id }) => id))
      compareStrokes(set)
    },
    go: (page, chances) => page.evaluate(editOn, { chances, draft, questions, fields, from: last + 1 }),
    take(heard, killedAt) {
      let count = 0
      for (const { text, at } of heard) {
        const told = JSON.parse(text) as Told
        if (told.what === 'typing') {
          strokes.set(told.field, [...(strokes.get(told.field) ?? []), told.stroke])
          last = told.stroke
        } else if (told.what === 'saved' || killedAt - at >= margin) {
          acknowledged = Math.max(acknowledged, told.stroke)
          count++
        }
      }
      return count
    },
  }

  /** All fields are of one moment, which is that of the last acknowledgement or a later one. */
  function compareStrokes(set: QuestionSet): void {
    const there = new Map<string, number>()
    for (const id of questions) {
      const question = set.questions.find((each) => each.id === id)!
      for (const name of fields) {
        there.set(`${id} ${name}`, Number(/^Stroke (\d+)$/.exec(question[name] ?? '')?.[1] ?? 0))
      }
    }
    const moment = Math.max(acknowledged, ...there.values())
    for (const [field, stroke] of there) {
      const heard = (strokes.get(field) ?? []).filter((each) => each <= moment)
      // A stroke later than all that the page could tell of has its word lost on the way.
      if (stroke > last) heard.push(stroke)
      expect(stroke, `${field}, acknowledged up to stroke ${acknowledged}`).toBe(heard.at(-1) ?? 0)
      strokes.set(field, heard)
    }
    last = Math.max(last, moment)
    acknowledged = moment
  }
}

/** In the page: the open question's prompt, once it is there. */
async function readPrompt(): Promise<string> {
  for (;;) {
    const field = document.querySelector<HTMLTextAreaElement>('[data-field="prompt"] textarea')
    if (field) return field.value
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

interface Desk {
  readonly chances: readonly number[]
  readonly draft: string
  readonly questions: readonly string[]
  readonly fields: readonly Field[]
  readonly from: number
}

/** In the page: a teacher who types, without end. Tells of each stroke before it, and of what is on the screen as saved. */
async function editOn({ chances, draft, questions, fields, from }: Desk): Promise<never> {
  let used = 0
  const chance = (): number => chances[used++ % chances.length]!
  const rest = (most: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, chance() * most))
  const tell = (told: Told): void => window.told(JSON.stringify(told))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!
  const isSaved = (): boolean => document.querySelector('.draft-saving')?.textContent === 'Saved'
  let stroke = from - 1

  async function fieldOf(question: string, name: string): Promise<HTMLTextAreaElement> {
    const hash = `#/draft/${draft}/questions/${question}`
    const before = document.querySelector('article.q-sheet')
    const changes = location.hash !== hash
    location.hash = hash
    for (;;) {
      const field = document.querySelector<HTMLTextAreaElement>(`[data-field="${name}"] textarea`)
      const open = document.querySelector('article.q-sheet')
      if (field && (!changes || open !== before)) return field
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
  }

  for (;;) {
    const question = pick(questions)
    const name = pick(fields)
    const field = await fieldOf(question, name)
    for (let left = 1 + Math.floor(chance() * 6); left > 0; left--) {
      stroke++
      tell({ what: 'typing', field: `${question} ${name}`, stroke })
      field.value = `Stroke ${stroke}`
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await rest(chance() < 0.2 ? 120 : 15)
      if (isSaved()) tell({ what: 'saved', stroke })
    }
    while (chance() < 0.95 && !isSaved()) await rest(10)
    if (isSaved()) tell({ what: 'saved', stroke })
    if (chance() < 0.3) {
      await new Promise((resolve) => setTimeout(resolve, 250))
      tell({ what: 'rested', stroke })
      await rest(600)
    }
  }
}
