import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import atlas from '../../assets/pictures/atlas.json'
import { packShelves } from '../../src/ui/stage/pack.ts'

const folder = 'assets/pictures/stage'
const files = { 1: 'assets/pictures/atlas.webp', 2: 'assets/pictures/atlas@2x.webp' } as const
const sources = readdirSync(folder).toSorted()

/** Width and height that a WebP file with transparency says it has. */
function webpSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file)
  expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 16)).toBe('RIFFWEBPVP8X')
  return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
}

describe('the atlas (made by npm run atlas)', () => {
  it('holds every picture of the folder as it is now, and no other', () => {
    const hashes = Object.fromEntries(
      sources.map((file) => [
        file.replace('.svg', ''),
        createHash('sha256')
          .update(readFileSync(`${folder}/${file}`))
          .digest('hex')
          .slice(0, 12),
      ]),
    )
    expect(hashes).toEqual(
      Object.fromEntries(Object.entries(atlas.frames).map(([name, { source }]) => [name, source])),
    )
  })

  it('has each at its own size, where the packing lays it', () => {
    const sizes = Object.fromEntries(
      sources.map((file) => {
        const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(
          readFileSync(`${folder}/${file}`, 'utf8'),
        )!
        return [file.replace('.svg', ''), { width: Number(width), height: Number(height) }]
      }),
    )
    const { places, height } = packShelves(sizes, atlas.width, 2)
    expect(atlas.height).toBe(height)
    expect(
      Object.fromEntries(
        Object.entries(atlas.frames).map(([name, { x, y, width, height }]) => [
          name,
          { x, y, width, height },
        ]),
      ),
    ).toEqual(places)
  })

  it.each([1, 2] as const)('is drawn at %i pixels to one of the page', (density) => {
    expect(webpSize(files[density])).toEqual({ width: atlas.width * density, height: atlas.height * density })
  })

  it('weighs less than 120 kB in all', () => {
    expect(statSync(files[1]).size + statSync(files[2]).size).toBeLessThan(120_000)
  })

  it('draws nothing from elsewhere: no picture has a script, an address or an embedded file', () => {
    const foreign = /<script|<image|<foreignObject|https?:|data:|href/i
    const texts = sources.map((file) => [
      file,
      readFileSync(`${folder}/${file}`, 'utf8').replace('http://www.w3.org/2000/svg', ''),
    ])
    expect(texts.filter(([, text]) => foreign.test(text!))).toEqual([])
  })
})
