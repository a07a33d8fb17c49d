import type { Fact } from '../facts/find.ts'
import type { Story } from '../quotes/story.ts'
import { tongues, type Tongue } from './tables.ts'
import type { Foreign } from '../text/language.ts'

const patterns = new Map<Foreign, RegExp>()

/** Dates, durations, sums, shares and numbers as written, and names: what gaps are made of. */
export function foreignFacts(story: Story, language: Foreign): readonly Fact[] {
  let pattern = patterns.get(language)
  if (!pattern) patterns.set(language, (pattern = patternOf(tongues[language], language)))
  const found: Fact[] = []
  for (const { line, tokens, sentences } of story.passages) {
    if (line.kind === 'heading') continue
    for (const { from, to, mentions } of sentences) {
      const sentenceStart = tokens[from]!.start
      const sentenceEnd = tokens[to - 1]!.end
      const add = (kind: Fact['kind'], start: number, end: number) =>
        found.push({
          kind,
          value: story.text.slice(start, end),
          start,
          end,
          sentenceStart,
          sentenceEnd,
          of: null,
          ofStart: null,
          ofEnd: null,
        })
      const names = mentions.filter((mention) => mention.kind !== 'office')
      for (const { kind, start, end } of names) add(kind === 'place' ? 'place' : 'name', start, end)
      for (const match of story.text.slice(sentenceStart, sentenceEnd).matchAll(pattern)) {
        const kind = kinds.find((each) => match.groups?.[each] !== undefined)
        const start = sentenceStart + match.index
        const end = start + match[0].length
        if (kind && !names.some((name) => name.start < end && start < name.end)) add(kind, start, end)
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

const kinds = ['date', 'percent', 'money', 'duration', 'number'] as const

function patternOf(tongue: Tongue, language: Foreign): RegExp {
  const isHan = language === 'zh'
  const figures = '[\\d٠-٩]+(?:[.,٬\\u00a0\\u202f]\\d{3})*(?:[.,٫]\\d+)?'
  const word = isHan ? tongue.numbers : `(?:${tongue.numbers})`
  const gap = isHan ? '\\s?' : '[\\s\\u00a0\\u202f]'
  const scaled = `(?:${gap}?(?:${tongue.scales}))?`
  const count = `(?:${figures}|${word})${scaled}`
  const dates = tongue.dates
    .replace(/\bD\b/g, '[\\d٠-٩]{1,2}')
    .replace(/\bM\b/g, `(?:${tongue.months})`)
    .replace(/\bY\b/g, '[\\d٠-٩]{4}')
  const joint = isHan ? gap : `${gap}(?:de )?`
  const parts = [
    `(?<date>${dates}|${tongue.days}|(?:1[5-9]|20)\\d\\d(?!\\d|[.,]\\d))`,
    `(?<percent>${language === 'tr' ? `yüzde ${figures}|%${figures}|` : ''}${figures}${gap}?(?:${tongue.percent}))`,
    `(?<money>[$€£¥]${figures}|${count}${joint}(?:${tongue.money}))`,
    `(?<duration>${count}${gap}(?:${tongue.units}))`,
    `(?<number>${figures}${scaled}|${word})`,
  ]
  const body = parts.join('|')
  return isHan
    ? new RegExp(
        body
          .replaceAll(`${gap}(?:${tongue.units})`, `(?:${tongue.units})`)
          .replaceAll(`${gap}(?:${tongue.money})`, `(?:${tongue.money})`),
        'gu',
      )
    : new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${body})(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
}
