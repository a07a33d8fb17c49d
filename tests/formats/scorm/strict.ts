/** One call of a learning platform's interface, and what it answered. */
export interface Call {
  readonly name: string
  readonly args: readonly string[]
  readonly answer: string
}

const span = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/
const time = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/
const number = /^-?\d{1,10}(\.\d+)?$/
const name = /^[\x21-\x7e]{1,255}$/
const score = (value: string) =>
  value === '' || (number.test(value) && Number(value) >= 0 && Number(value) <= 100)

/** Elements of SCORM 1.2 that may be set, and what they hold (RTE 1.2, section 3.4). */
const writable: readonly (readonly [element: RegExp, fits: (value: string) => boolean])[] = [
  [/^cmi\.core\.lesson_location$/, (value) => /^[\x20-\x7e]{0,255}$/.test(value)],
  [/^cmi\.core\.lesson_status$/, (value) => /^(passed|completed|failed|incomplete|browsed)$/.test(value)],
  [/^cmi\.core\.score\.(raw|min|max)$/, score],
  [/^cmi\.core\.exit$/, (value) => /^(time-out|suspend|logout|)$/.test(value)],
  [/^cmi\.core\.session_time$/, (value) => span.test(value)],
  [/^cmi\.suspend_data$/, (value) => /^[\x20-\x7e]{0,4096}$/.test(value)],
  [/^cmi\.interactions\.\d+\.id$/, (value) => name.test(value)],
  [
    /^cmi\.interactions\.\d+\.type$/,
    (value) => /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/.test(value),
  ],
  [/^cmi\.interactions\.\d+\.time$/, (value) => time.test(value)],
  [/^cmi\.interactions\.\d+\.weighting$/, (value) => number.test(value)],
  [/^cmi\.interactions\.\d+\.latency$/, (value) => span.test(value)],
  [
    /^cmi\.interactions\.\d+\.result$/,
    (value) => /^(correct|wrong|unanticipated|neutral)$/.test(value) || number.test(value),
  ],
  [/^cmi\.interactions\.\d+\.student_response$/, (value) => value.length <= 255],
]

const responses: Readonly<Record<string, RegExp>> = {
  choice: /^([0-9a-z](,[0-9a-z])*)?$/,
  matching: /^([0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*)?$/,
  sequencing: /^([0-9a-z](,[0-9a-z])*)?$/,
  numeric: /^-?\d{1,10}(\.\d+)?$/,
  // One line of whole characters.
  'fill-in': /^[^\p{Cc}\p{Cs}]*$/u,
}

const readable =
  /^cmi\.(core\.(lesson_mode|lesson_status|lesson_location|entry|credit)|suspend_data|student_data\.mastery_score|interactions\._count)$/

/** What SCORM 1.2 forbids in one session's calls, in their order; empty where there is nothing. `count`: interactions there were before. */
export function complaintsOf(calls: readonly Call[], count = 0): readonly string[] {
  const complaints: string[] = []
  const types = new Map<string, string>()
  let phase: 'before' | 'running' | 'after' = 'before'
  let interactions = count
  for (const { name: called, args } of calls) {
    const [element = '', value] = args
    const complain = (what: string) => complaints.push(`${called}(${args.join(', ')}): ${what}`)
    if (args.some((arg) => typeof arg !== 'string')) complain('an argument is no text')
    if (called === 'LMSInitialize') {
      if (phase !== 'before') complain('not the first call')
      phase = 'running'
    } else if (phase !== 'running') complain(phase === 'before' ? 'before LMSInitialize' : 'after LMSFinish')
    if (called === 'LMSFinish') phase = 'after'
    if (/^LMS(Initialize|Finish|Commit)$/.test(called) && (args.length !== 1 || element !== ''))
      complain('its argument is not the empty text')
    if (called === 'LMSGetValue' && !readable.test(element)) complain('is not to be read')
    if (called !== 'LMSSetValue') continue
    const fits = writable.find(([pattern]) => pattern.test(element))?.[1]
    if (!fits) complain('is not to be set')
    else if (!fits(value ?? '')) complain('is not of its type')
    const [, index, field] = /^cmi\.interactions\.(\d+)\.(\w+)$/.exec(element) ?? []
    if (index === undefined || field === undefined) continue
    if (Number(index) > interactions) complain('leaves a gap in the interactions')
    if (Number(index) === interactions) {
      if (field !== 'id') complain('comes before its id')
      interactions++
    }
    if (field === 'type') types.set(index, value ?? '')
    if (field === 'student_response' && !responses[types.get(index) ?? '']?.test(value ?? ''))
      complain(`is no response to ${types.get(index) ?? 'an unknown type'}`)
  }
  return complaints
}
