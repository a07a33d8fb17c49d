import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright'
import { packShelves } from '../src/ui/stage/pack.ts'
import { launchOptions } from './browser.mjs'

/**
 * Packs the stage's pictures into one atlas: `npm run atlas`. Reads assets/pictures/stage/*.svg; writes
 * assets/pictures/atlas.json (where each lies, in CSS pixels, and the hash of its source) and the same picture at one
 * and at two pixels for each of them, atlas.webp and atlas@2x.webp. One browser always makes the same bytes.
 */
const pictures = 'assets/pictures'
const gap = 2
const rowWidth = 500

interface Source {
  readonly name: string
  readonly svg: string
  readonly width: number
  readonly height: number
}

const sources: readonly Source[] = readdirSync(`${pictures}/stage`)
  .filter((file) => file.endsWith('.svg'))
  .toSorted()
  .map((file) => {
    const svg = readFileSync(`${pictures}/stage/${file}`, 'utf8')
    const size = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg)
    if (!size) throw new Error(`${file} does not say its width and height in whole pixels`)
    return { name: file.slice(0, -'.svg'.length), svg, width: Number(size[1]), height: Number(size[2]) }
  })
const { places, width, height } = packShelves(
  Object.fromEntries(sources.map(({ name, width, height }) => [name, { width, height }])),
  rowWidth,
  gap,
)

const displayFace = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource-variable/playfair-display/files/playfair-display-latin-wght-normal.woff2',
  ),
).toString('base64')
const sheet = `<!doctype html><style>
@font-face { font-family: 'Playfair Display Variable'; font-weight: 400 900; src: url(data:font/woff2;base64,${displayFace}) }
html, body { margin: 0; background: transparent }
svg { position: absolute; overflow: hidden }
</style>${sources.map(placed).join('')}`

const browser = await chromium.launch(launchOptions())
try {
  for (const [scale, file] of [
    [1, 'atlas.webp'],
    [2, 'atlas@2x.webp'],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale })
    await page.setContent(sheet)
    await page.evaluate(() => document.fonts.load("900 20px 'Playfair Display Variable'", 'STET'))
    const png = await page.screenshot({ omitBackground: true })
    const webp = await page.evaluate(
      async (source) => {
        const image = new Image()
        image.src = source
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = image.naturalWidth
        canvas.height = image.naturalHeight
        canvas.getContext('2d')?.drawImage(image, 0, 0)
        return canvas.toDataURL('image/webp', 0.82)
      },
      `data:image/png;base64,${png.toString('base64')}`,
    )
    const bytes = Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64')
    writeFileSync(`${pictures}/${file}`, bytes)
    console.log(`${file}: ${width * scale} × ${height * scale}, ${bytes.length} bytes`)
    await page.close()
  }
} finally {
  await browser.close()
}

const frames = Object.fromEntries(
  sources.map(({ name, svg }) => [
    name,
    { ...places[name], source: createHash('sha256').update(svg).digest('hex').slice(0, 12) },
  ]),
)
writeFileSync(`${pictures}/atlas.json`, `${JSON.stringify({ width, height, frames }, null, 2)}\n`)

/** The picture at its place; its names are made its own, for all of them stand in one page. */
function placed({ name, svg }: Source): string {
  const { x, y } = places[name]!
  return svg
    .replaceAll(/\bid="(\w+)"/g, `id="${name}-$1"`)
    .replaceAll(/url\(#(\w+)\)/g, `url(#${name}-$1)`)
    .replace('<svg ', `<svg style="left:${x}px;top:${y}px" `)
}
