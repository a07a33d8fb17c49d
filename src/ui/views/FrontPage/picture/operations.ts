export type Direction = 'ltr' | 'rtl'

export interface Font {
  /** By the interface's own families; the painter knows their names. */
  readonly family: 'display' | 'serif' | 'sans'
  /** Pixels of the picture. */
  readonly size: number
  readonly weight: number
  readonly italic?: boolean | undefined
}

/** Width of a text on one line, in pixels of the picture; `language` chooses among a family's fonts. */
export type Measure = (text: string, font: Font, language: string) => number

/** One stroke of the painter. Coordinates are the picture's pixels from its left upper corner; `y` of a text is its baseline. */
export type Operation =
  /** The night desk and its lamp, over all of the picture. */
  | { readonly type: 'desk' }
  /** The paper, with its shadow on the desk. */
  | { readonly type: 'paper'; readonly box: Box }
  | { readonly type: 'frame'; readonly box: Box; readonly color: string; readonly width: number }
  | {
      readonly type: 'line'
      readonly from: Point
      readonly to: Point
      readonly color: string
      readonly width: number
    }
  | { readonly type: 'dot'; readonly at: Point; readonly radius: number; readonly color: string }
  | TextOperation
  /** What is within is drawn around the point, turned by `angle` (radians). */
  | {
      readonly type: 'turned'
      readonly at: Point
      readonly angle: number
      readonly within: readonly Operation[]
    }

export interface TextOperation {
  readonly type: 'text'
  readonly text: string
  readonly at: Point
  readonly font: Font
  readonly color: string
  readonly align: 'left' | 'right' | 'center'
  readonly direction: Direction
  readonly language: string
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** A picture that is ready to be painted. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly operations: readonly Operation[]
}

/** The light paper's tokens: a saved page is printed matter, whatever the screen's theme is. */
export const inks = {
  paper: '#faf6ec',
  ink: '#191a1f',
  faint: '#55534f',
  rule: '#cfc5ae',
  red: '#b8122a',
  green: '#0a6b45',
  blue: '#22618a',
} as const
