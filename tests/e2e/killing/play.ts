import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { Answer } from '../../../src/core/model/answer.ts'
import type { Question, QuestionSet } from '../../../src/core/model/set.ts'
import type { EditionEvent, EditionState } from '../../../src/core/session/edition.ts'
import { isEditionEvent } from '../../../src/core/session/recognize.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { groupEditions } from '../../../src/storage/editions.ts'
import { bringFile, english, wordsOf } from '../player.ts'
import type { Work } from './series.ts'
import { readStored } from './stored.ts'

const words = wordsOf('en')
const again = String(JSON.parse(readFileSync('assets/locales/en/pages.json', 'utf8')).front.again)

/** Kinds that a script answers with a press or by typing. */
const set: QuestionSet = {
  ...english,
  id: 'killed',
  title: 'Killed again and again',
  proof: 'off',
  questions: english.questions
    .filter(
      (question) =>
        question.kind === 'verdict' ||
        question.kind === 'short' ||
        (question.kind === 'choice' && question.options.filter(({ correct }) => correct).length === 1),
    )
    .slice(0, 8),
}

/** What is on the screen of play. `answer`: as it is read there; null where none is given. */
type Shown =
  | {
      readonly what: 'asked'
      readonly edition: string
      readonly prompt: string
      readonly answer: string | null
    }
  | {
      readonly what: 'explained'
      readonly edition: string
      readonly prompt: string
      /** The line with the points. */
      readonly worth: string
    }
  | { readonly what: 'finished'; readonly edition: string }

/** What the page told: a sight, or an answer that has stood for a while. Of what it did last, a word may not have come through. */
type Told =
  | Exclude<Shown, { what: 'explained' }>
  | (Extract<Shown, { what: 'explained' }> & { readonly answer: string })
  | { readonly what: 'rested'; readonly answer: string }

interface Checked {
  readonly prompt: string
  readonly answer: string
  readonly points: number
}

/** An edition as far as it had been acknowledged. */
interface Edition {
  checked: Checked[]
  /** Twice the answers checked, and one more where the next question or the end was on the screen. */
  step: number
  /** The answer of the question on the screen, once it had stood for a while: nobody changes it then. */
  stood: string | undefined
}

/** Milliseconds from when an answer had stood 250 to the kill, for a machine that is busy with another browser. */
const margin = 250

/** A person who answers question after question, edition after edition. */
export function createPlay(site: string): Work {
  const editions = new Map<string, Edition>()
  let current = ''

  return {
    async begin(page) {
      await page.goto(`${site}#/rack`)
      await bringFile(page, 'killed.json', JSON.stringify(set))
      await expect(page.getByRole('heading', { name: set.title, exact: true })).toBeVisible()
      await page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: set.title, exact: true }) })
        .getByRole('button')
        .first()
        .click()
      const shown = await page.evaluate(readShown)
      current = shown.edition
      editions.set(shown.edition, { checked: [], step: 1, stood: undefined })
    },
    async open(page) {
      await page.goto(`${site}#/play/${current}`, { waitUntil: 'commit' })
    },
    async compare(page) {
      const shown = await page.evaluate(readShown)
      const stored = await readStored(page, ['events', 'sets', 'imported'])
      expect(stored.imported.map(({ key }) => key)).toEqual([set.id])
      const events = stored.events.map(({ value }) => value)
      expect(events.every(isEditionEvent), 'an event is torn').toBe(true)
      const byEdition = groupEditions(events as readonly EditionEvent[])
      // One may have been started in the moment of the kill.
      expect(byEdition.size - editions.size, 'editions that nobody started').toBeLessThanOrEqual(1)
      for (const id of editions.keys()) expect(byEdition.has(id), `edition ${id} is lost`).toBe(true)
      for (const [id, told] of byEdition) {
        const known = editions.get(id) ?? { checked: [], step: 0, stood: undefined }
        const { hash } = startOf(told).set
        const kept = stored.sets.find(({ key }) => key === hash)?.value as QuestionSet
        const state = replay(kept, told)
        if (!state) throw new Error(`Edition ${id} can't be replayed`)
        expect(state.attempts.length, 'answers that are passed over').toBe(
          told.filter(({ type }) => type === 'answered').length,
        )
        compareEdition(known, state, kept)
        if (id === shown.edition) compareShown(shown, known, state, kept)
        else if (id === current) throw new Error(`The page shows ${shown.edition} in place of ${id}`)
        // What was under way and has arrived counts from now on.
        editions.set(id, { checked: checkedOf(state, kept), step: stepOf(state), stood: undefined })
      }
    },
    go: (page, chances) =>
      page.evaluate(playOn, { chances, check: words.check, onward: [words.next, words.toFront], again }),
    take(heard, killedAt) {
      let acknowledged = 0
      for (const { text, at } of heard) {
        const told = JSON.parse(text) as Told
        if ('edition' in told) current = told.edition
        const edition = editions.get(current) ?? { checked: [], step: 0, stood: undefined }
        editions.set(current, edition)
        switch (told.what) {
          case 'rested':
            if (killedAt - at < margin) break
            edition.stood = told.answer
            acknowledged++
            break
          case 'explained':
            edition.checked.push({ prompt: told.prompt, answer: told.answer, points: pointsIn(told.worth) })
            edition.step = 2 * edition.checked.length
            edition.stood = undefined
            acknowledged++
            break
          case 'asked':
          case 'finished':
            edition.step = 2 * edition.checked.length + 1
            acknowledged++
        }
      }
      return acknowledged
    },
  }
}

function compareEdition(known: Edition, state: EditionState, kept: QuestionSet): void {
  const there = checkedOf(state, kept)
  expect(there.slice(0, known.checked.length), `answers of ${state.id}`).toEqual(known.checked)
  expect(stepOf(state), `the step that ${state.id} is at`).toBeGreaterThanOrEqual(known.step)
}

function compareShown(shown: Shown, known: Edition, state: EditionState, kept: QuestionSet): void {
  const wanted = state.phase === 'asking' ? 'asked' : state.phase === 'explaining' ? 'explained' : 'finished'
  expect(shown.what, 'where the edition goes on').toBe(wanted)
  if (shown.what === 'finished') return
  const { prompt } = questionOf(kept, state.queue[state.position]!.question)
  expect(shown.prompt).toBe(prompt)
  if (shown.what === 'explained') expect(pointsIn(shown.worth)).toBe(checkedOf(state, kept).at(-1)?.points)
  else if (stepOf(state) === known.step && known.stood !== undefined) {
    expect(shown.answer, 'the answer in the making').toBe(known.stood)
  }
}

function stepOf({ attempts, phase }: EditionState): number {
  return 2 * attempts.length + (phase === 'explaining' ? 0 : 1)
}

function startOf(events: readonly EditionEvent[]): Extract<EditionEvent, { type: 'started' }> {
  const [start] = events
  if (start?.type !== 'started') throw new Error('An edition does not begin with its start')
  return start
}

function questionOf({ questions }: QuestionSet, id: string): Question {
  return questions.find((question) => question.id === id)!
}

function checkedOf(state: EditionState, kept: QuestionSet): Checked[] {
  return state.attempts.map(({ question, answer, answerPoints }) => {
    const asked = questionOf(kept, question)
    return { prompt: asked.prompt, answer: inWords(asked, answer), points: answerPoints }
  })
}

function inWords(question: Question, answer: Answer): string {
  if (answer.kind === 'verdict') return words.verdict[answer.verdict]
  if (answer.kind === 'short') return answer.text
  if (answer.kind === 'choice' && question.kind === 'choice')
    return question.options[answer.options[0]!]!.text
  throw new Error(`Nobody gives an answer of kind ${answer.kind}`)
}

/** 0 where an answer is given for no points. */
function pointsIn(line: string): number {
  return Number(/(\d+) points?/.exec(line)?.[1] ?? 0)
}

/** In the page: what play shows, once it shows something. */
async function readShown(): Promise<Shown> {
  for (;;) {
    const edition = location.hash.split('/')[2] ?? ''
    const slip = document.querySelector<HTMLElement>('form.round, .explain, .front')
    const text = (selector: string): string => slip?.querySelector(selector)?.textContent ?? ''
    if (slip?.matches('.front')) return { what: 'finished', edition }
    if (slip?.matches('.explain'))
      return { what: 'explained', edition, prompt: text('.q'), worth: text('.kick') }
    if (slip) {
      const chosen = slip.querySelector('input:checked')?.closest('label')
      const typed = slip.querySelector<HTMLInputElement>('.short-input')?.value
      const answer = chosen?.querySelector('.opt-text, b')?.textContent ?? (typed || null)
      return { what: 'asked', edition, prompt: text('h1'), answer }
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

interface Controls {
  readonly chances: readonly number[]
  readonly check: string
  readonly onward: readonly string[]
  readonly again: string
}

/** In the page: a person at play, without end. Tells of each sight, and of each answer before it is given. */
async function playOn({ chances, check, onward, again }: Controls): Promise<never> {
  let used = 0
  const chance = (): number => chances[used++ % chances.length]!
  const rest = (most: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, chance() * most))
  const tell = (told: Told): void => window.told(JSON.stringify(told))
  const button = (names: readonly string[]): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>('main button, form button')].find((each) =>
      names.includes(each.textContent.trim()),
    )
  async function until<T>(probe: () => T | null | undefined): Promise<T> {
    for (;;) {
      const found = probe()
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
  }
  const type = (field: HTMLInputElement, value: string): void => {
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  async function choose(form: HTMLElement): Promise<string> {
    const field = form.querySelector<HTMLInputElement>('.short-input')
    if (!field) {
      const options = [...form.querySelectorAll('label:has(input[type=radio])')]
      const option = options[Math.floor(chance() * options.length)]!
      const answer = option.querySelector('.opt-text, b')!.textContent
      option.querySelector('input')!.click()
      return answer
    }
    const whole = `word ${Math.floor(chance() * 1e6)}`
    for (let length = 1; length <= whole.length; length++) {
      type(field, whole.slice(0, length))
      if (chance() < 0.3) await rest(20)
    }
    return whole
  }

  for (;;) {
    await until(() => document.querySelector('form.round, .explain, .front'))
    const edition = location.hash.split('/')[2] ?? ''
    const form = document.querySelector<HTMLElement>('form.round')
    const explained = document.querySelector<HTMLElement>('.explain')
    if (form) {
      const prompt = form.querySelector('h1')!.textContent
      tell({ what: 'asked', edition, prompt, answer: null })
      await rest(40)
      let answer = await choose(form)
      while (chance() < 0.3) {
        await rest(30)
        answer = await choose(form)
      }
      if (chance() < 0.25) {
        await new Promise((resolve) => setTimeout(resolve, 250))
        tell({ what: 'rested', answer })
        await rest(800)
      }
      button([check])!.click()
      const slip = await until(() => document.querySelector('.explain'))
      const worth = slip.querySelector('.kick')!.textContent
      tell({ what: 'explained', edition, prompt: slip.querySelector('.q')!.textContent, worth, answer })
    } else if (explained) {
      await rest(40)
      button(onward)!.click()
      await until(() => !document.querySelector('.explain'))
    } else {
      tell({ what: 'finished', edition })
      await rest(40)
      ;(await until(() => button([again]))).click()
      await until(() => !document.querySelector('.front'))
    }
  }
}
