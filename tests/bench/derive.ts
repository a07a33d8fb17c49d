import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { draft } from '../../src/derive/draft.ts'

// Scores drafts against the annotated stories beside the project; half of them was never looked at while rules were written.

interface Gold {
  readonly id: string
  readonly text: string
  readonly quotes: readonly { readonly start: number; readonly end: number }[]
}
interface Scorer {
  score(gold: readonly Gold[], predicted: readonly object[]): object
  show(name: string, result: object): void
  speakerOk(gold: object, name: string): boolean
}

const folder = ['../shared/corpus/quotes', '../../shared/corpus/quotes']
  .map((each) => resolve(each))
  .find(existsSync)
if (folder === undefined) {
  console.log('Nothing to score: ../shared/corpus/quotes is not here.')
} else {
  const { score, show, speakerOk } = (await import(pathToFileURL(`${folder}/score.mjs`).href)) as Scorer
  const gold = JSON.parse(readFileSync(`${folder}/dev.json`, 'utf8')) as Gold[]
  const words = gold
    .map(({ text }) => text)
    .join('\n\n')
    .split(' ')
  const thousand = words.slice(0, 1000).join(' ')
  // Before anything else: what was drafted once is quicker the second time.
  console.log(`1,000 words, first call: ${timed(thousand).toFixed(1)} ms`)
  const halves = {
    'written with': gold.filter((_, at) => at % 2 === 0),
    'held out': gold.filter((_, at) => at % 2 === 1),
  }
  for (const [name, stories] of Object.entries(halves)) {
    const predicted = stories.map(({ id, text }) => ({ id, quotes: draft(text).quotes }))
    show(name, score(stories, predicted))
    // Of quotations that are surely given to somebody: how many, and how many rightly.
    let all = 0
    let accepted = 0
    let right = 0
    stories.forEach(({ quotes }, at) => {
      all += quotes.length
      for (const each of predicted[at]!.quotes) {
        const match = quotes.find(
          ({ start, end }) => Math.abs(start - each.start) < 3 && Math.abs(end - each.end) < 3,
        )
        if (each.confidence < 0.85) continue
        accepted++
        if (match && each.speaker !== null && speakerOk(match, each.speaker)) right++
      }
    })
    console.log(
      `  accepted: ${((accepted / all) * 100).toFixed(0)} % of quotations, ${((right / accepted) * 100).toFixed(1)} % right`,
    )
  }
  for (let at = 0; at < 100; at++) draft(thousand)
  console.log(`1,000 words after warm-up: ${median(101, thousand).toFixed(1)} ms (median of 101)`)
  const story = words.join(' ')
  const million = story.repeat(Math.ceil(1e6 / story.length)).slice(0, 1e6)
  console.log(
    `1 MB: ${median(3, million).toFixed(0)} ms (median of 3), half of it: ${median(3, million.slice(0, 5e5)).toFixed(0)} ms`,
  )
}

function median(times: number, text: string): number {
  return Array.from({ length: times }, () => timed(text)).toSorted((a, b) => a - b)[times >> 1]!
}

function timed(text: string): number {
  const from = performance.now()
  draft(text)
  return performance.now() - from
}
