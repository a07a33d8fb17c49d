import { randomBytes } from 'node:crypto'

/** Letters and digits, so many of them, that take their room on the disk: Chromium packs what repeats. */
export const incompressible = (length: number): string =>
  randomBytes(Math.ceil(length * 0.75))
    .toString('base64')
    .slice(0, length)
