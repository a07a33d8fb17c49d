import { notYet, type Grader } from './grade.ts'

/** Credit by the share of pairs of events that stand in the right order; a part is right where the event has its own place. */
export const gradeOrder: Grader<'order'> = ({ events }, _article, { order }) => {
  const placed = new Set(order.filter((index) => events[index] !== undefined))
  if (placed.size === 0) return notYet('answer')
  if (placed.size !== events.length || order.length !== events.length) return notYet('incomplete')
  const credit = events.length === 1 ? 1 : 1 - inversions(order) / ((events.length * (events.length - 1)) / 2)
  return {
    graded: true,
    credit,
    correct: credit === 1,
    parts: events.map((_event, index) => order[index] === index),
  }
}

/** Pairs that stand the wrong way round. */
function inversions(order: readonly number[]): number {
  let count = 0
  order.forEach((event, place) => {
    for (let later = place + 1; later < order.length; later++) {
      if ((order[later] ?? 0) < event) count++
    }
  })
  return count
}
