/** Pressed at a point of the window, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A browser with one page, driven as a hand drives it. */
export interface Driver {
  readonly name: string
  open(address: string): Promise<void>
  reload(): Promise<void>
  /** Carries a function out on the page; arguments and what it answers are JSON. */
  run<A extends readonly unknown[], R>(what: (...given: A) => R, ...given: A): Promise<R>
  /** Keys one after the other: a letter, or one of `keys`. */
  press(...pressed: readonly string[]): Promise<void>
  /** Presses at the first point and lets go at the last. */
  drag(...points: readonly Point[]): Promise<void>
  /** PNG, in base64. */
  picture(): Promise<string>
  close(): Promise<void>
}

/** As WebDriver writes what is no letter. */
export const keys = {
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Home: '\uE011',
  ArrowRight: '\uE014',
} as const

/** Actions of WebDriver and WebDriver BiDi alike. */
export function keyActions(pressed: readonly string[]): readonly object[] {
  const actions = pressed.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ])
  return [{ type: 'key', id: 'keys', actions }]
}

export function dragActions([first, ...more]: readonly Point[]): readonly object[] {
  const moveTo = ({ x, y }: Point) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: 0,
    origin: 'viewport',
  })
  const actions = [
    moveTo(first!),
    { type: 'pointerDown', button: 0 },
    ...more.map(moveTo),
    { type: 'pointerUp', button: 0 },
  ]
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]
}

/** An expression that carries the function out and answers with JSON. */
export function expressionOf(what: (...given: never[]) => unknown, given: readonly unknown[]): string {
  return `JSON.stringify((${what.toString()})(...${JSON.stringify(given)}) ?? null)`
}
