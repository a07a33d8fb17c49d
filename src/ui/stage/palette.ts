/** Colours of the desk, from the page's tokens where it has them, so that canvas and page follow one theme. */
export interface Palette {
  readonly deskTop: string
  readonly deskBottom: string
  readonly lamp: string
  readonly paper: string
  readonly paperShade: string
  /** On the stage's own slips, which stay pale whatever the page's theme. */
  readonly green: string
  readonly red: string
  /** Stamp and pencil as they come down on the page's paper. */
  readonly stamp: string
  readonly strike: string
}

const night: Palette = {
  deskTop: '#1b2334',
  deskBottom: '#0f1420',
  lamp: '#ffd98a',
  paper: '#faf6ec',
  paperShade: '#e6dcc6',
  green: '#0a6b45',
  red: '#c3142d',
  stamp: '#0a6b45',
  strike: '#c3142d',
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
  const palette = {
    ...night,
    deskTop: token('--desk-1', night.deskTop),
    deskBottom: token('--desk-0', night.deskBottom),
    lamp: token('--lamp', night.lamp),
    stamp: token('--green', night.stamp),
    strike: token('--red', night.strike),
  }
  probe.remove()
  return palette
}
