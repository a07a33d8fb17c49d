import type { GapQuestion } from '../../../core/model/set.ts'

const blank = /_{3,}/g

/** A gap made of a part of the text, end exclusive, what was there being its answer; the same item where the part holds no word or cuts through a gap. */
export function gapFrom(question: GapQuestion, start: number, end: number): GapQuestion {
  const chosen = question.text.slice(start, end)
  const answer = chosen.trim()
  if (answer === '' || answer.includes('_')) return question
  const from = start + (chosen.length - chosen.trimStart().length)
  const text = `${question.text.slice(0, from)}___${question.text.slice(from + answer.length)}`
  const index = Math.min(question.gaps.length, question.text.slice(0, from).match(blank)?.length ?? 0)
  return { ...question, text, gaps: question.gaps.toSpliced(index, 0, { answer }) }
}

/** Without a gap: its answer stands in the text again. */
export function fillGap(question: GapQuestion, index: number): GapQuestion {
  const gap = question.gaps[index]
  if (!gap) return question
  let at = -1
  const text = question.text.replace(blank, (marks) => {
    at++
    return at === index ? gap.answer : marks
  })
  return { ...question, text, gaps: question.gaps.toSpliced(index, 1) }
}
