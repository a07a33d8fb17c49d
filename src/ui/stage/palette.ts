/** Colours of the desk, from the page's tokens where it has them, so that canvas and page follow one theme. */
export interface Palette {
  readonly deskTop: string
  readonly deskBottom: string
  readonly lamp: string
  /** What comes down on the page's paper, and that paper itself. */
  readonly stamp: string
  readonly strike: string
  readonly marker: string
  readonly chosen: string
  readonly page: string
}

const night: Palette = {
  deskTop: '#1b2334',
  deskBottom: '#0f1420',
  lamp: '#ffd98a',
  stamp: '#0a6b45',
  strike: '#c3142d',
  marker: '#ffe169',
  chosen: '#22618a',
  page: '#faf6ec',
}

/** Reads the tokens as they come out at `place`; a canvas doesn't understand `var()` and `light-dark()`. */
export function readPalette(place: HTMLElement): Palette {
  const probe = place.ownerDocument.createElement('span')
  const styles = place.ownerDocument.defaultView?.getComputedStyle(probe)
  place.append(probe)
  const token = (name: string, otherwise: string) => {
    probe.style.color = `var(${name}, ${otherwise})`
    return styles?.color || otherwise
  }
  const palette: Palette = {
    deskTop: token('--desk-1', night.deskTop),
    deskBottom: token('--desk-0', night.deskBottom),
    lamp: token('--lamp', night.lamp),
    stamp: token('--green', night.stamp),
    strike: token('--red', night.strike),
    marker: token('--marker', night.marker),
    chosen: token('--blue', night.chosen),
    page: token('--paper', night.page),
  }
  probe.remove()
  return palette
}
