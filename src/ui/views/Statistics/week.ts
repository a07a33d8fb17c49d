/** The Monday at midnight, by the device's clock, of the week in which `at` lies; both in epoch milliseconds. */
export function weekStart(at: number): number {
  const day = new Date(at)
  const sinceMonday = (day.getDay() + 6) % 7
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - sinceMonday).getTime()
}
