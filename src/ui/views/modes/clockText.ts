/** Minutes and seconds as on a clock, from milliseconds; a second that has begun counts, so that 0:00 is the end. */
export function clockText(left: number): string {
  const seconds = Math.ceil(left / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
