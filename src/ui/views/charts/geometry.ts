export interface Plot {
  readonly width: number
  readonly height: number
  /** Room for what is written at the start of the line, above, at its end and below. */
  readonly margins: {
    readonly start: number
    readonly top: number
    readonly end: number
    readonly bottom: number
  }
  readonly direction: 'ltr' | 'rtl'
}

export interface Place {
  readonly x: number
  readonly y: number
}

/** Where the point `index` of `count` stands whose share is `share` (0 to 1): time runs as the language is read. */
export function placeOf(
  { width, height, margins, direction }: Plot,
  index: number,
  count: number,
  share: number,
): Place {
  const room = width - margins.start - margins.end
  const along = margins.start + (count < 2 ? room / 2 : (room * index) / (count - 1))
  return {
    x: direction === 'rtl' ? width - along : along,
    y: margins.top + (1 - share) * (height - margins.top - margins.bottom),
  }
}

/** A path through the points that are there; where one is missing, the line is interrupted. */
export function pathOf(places: readonly (Place | null)[]): string {
  return places
    .map((place, index) => {
      if (!place) return ''
      const begins = index === 0 || places[index - 1] === null
      return `${begins ? 'M' : 'L'}${place.x.toFixed(1)} ${place.y.toFixed(1)}`
    })
    .join('')
}

/** The bar of a share within `room` pixels, from the start of the line. */
export function barOf(share: number, room: number, direction: 'ltr' | 'rtl', width: number) {
  const length = Math.max(0, Math.min(1, share)) * room
  return { x: direction === 'rtl' ? width - length : 0, width: length }
}
