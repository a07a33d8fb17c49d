import { describe, expect, test } from 'vitest'
import { createContext } from '../../../src/core/checks/context.ts'
import { checkSet } from '../../../src/core/checks/registry.ts'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import type { Finding } from '../../../src/core/model/finding.ts'
import type { OpenPlace } from '../../../src/desk/draft/away.ts'
import { createChecker } from '../../../src/desk/draft/checker.ts'
import { checkWork } from '../../../src/desk/draft/checkWork.ts'
import { createWorkLoop, type WorkRequest } from '../../../src/desk/draft/workLoop.ts'
import { ferry } from '../../core/checks/ferry.ts'

const whole = (set: QuestionSet) => checkSet(createContext(structuredClone(set)))
const withPrompt = (set: QuestionSet, index: number, prompt: string): QuestionSet => ({
  ...set,
  questions: set.questions.with(index, { ...set.questions[index]!, prompt }),
})

/** A worker as far as messages go: they are copied, and all is answered later. */
function place(requests: WorkRequest[] = []): OpenPlace<readonly Finding[]> {
  return (answer) => {
    const run = createWorkLoop(
      checkWork,
      (each) => answer(structuredClone(each)),
      () => new Promise((resolve) => setTimeout(resolve)),
    )
    return {
      post(request) {
        requests.push(request)
        void run(structuredClone(request))
      },
      close: () => {},
    }
  }
}

describe('a draft that is checked elsewhere', () => {
  test('one state after another is found to be what the rules say of it as a whole', async () => {
    const checker = createChecker(place())
    let set: QuestionSet = ferry()
    for (const next of [
      (at: QuestionSet) => at,
      (at: QuestionSet) => withPrompt(at, 0, ''),
      (at: QuestionSet) => ({ ...at, questions: at.questions.slice(1) }),
      (at: QuestionSet) => ({ ...at, article: { ...at.article, blocks: at.article.blocks.slice(1) } }),
      (at: QuestionSet) => ({ ...at, translations: { xx: { nobody: { prompt: 'a' } } } }),
    ]) {
      set = next(set)
      expect(await checker.run(set)).toEqual(whole(set))
    }
  })

  test('of requests that come while one is carried out the last answers all', async () => {
    const checker = createChecker(place())
    const set = ferry()
    const last = withPrompt(set, 1, ' ')
    const all = [set, withPrompt(set, 0, ''), last].map((each) => checker.run(each))
    for (const findings of await Promise.all(all)) expect(findings).toEqual(whole(last))
    expect(checker.progress.value).toBeNull()
  })

  test('only what changed is sent', async () => {
    const requests: WorkRequest[] = []
    const checker = createChecker(place(requests))
    const set = ferry()
    await checker.run(set)
    await checker.run(withPrompt(set, 0, 'Which ferry?'))
    expect(JSON.stringify(requests[1]).length).toBeLessThan(JSON.stringify(requests[0]).length / 20)
  })

  test('progress rises while rules are carried out', async () => {
    const seen: number[] = []
    const checker = createChecker(place())
    checker.progress.subscribe((share) => share !== null && seen.push(share))
    await checker.run(ferry())
    expect(seen.length).toBeGreaterThan(10)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })

  test('a check that is called off says so, and the next one is right', async () => {
    const checker = createChecker(place())
    const called = checker.run(ferry())
    checker.cancel()
    await expect(called).rejects.toMatchObject({ name: 'AbortError' })
    const set = withPrompt(ferry(), 0, '')
    expect(await checker.run(set)).toEqual(whole(set))
  })

  test('where there is no worker, or it fails on the way, the page checks', async () => {
    const set = withPrompt(ferry(), 0, '')
    expect(await createChecker().run(set)).toEqual(whole(set))
    const failing: OpenPlace<readonly Finding[]> = (_, fail) => ({
      post: () => queueMicrotask(fail),
      close: () => {},
    })
    expect(await createChecker(failing).run(set)).toEqual(whole(set))
  })
})
