import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright'
import { launchOptions } from './browser.mjs'

/**
 * Draws the icons of the installed game from assets/pictures/icon.svg: `npm run icons`. Writes assets/pictures/icons/*.png. A
 * system may cut a maskable one to any shape: its letter stands within the middle four fifths, its ground goes to the edge.
 */
const picture = readFileSync('assets/pictures/icon.svg', 'utf8')
const edgeless = picture.replace(' rx="12"', '')
const drawn: readonly (readonly [file: string, svg: string, size: number, letter: number])[] = [
  ['icon-192.png', picture, 192, 1],
  ['icon-512.png', picture, 512, 1],
  ['maskable-512.png', edgeless, 512, 0.75],
  ['touch-180.png', edgeless, 180, 0.85],
]

const browser = await chromium.launch(launchOptions({ webgl: false }))
try {
  for (const [file, svg, size, letter] of drawn) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<!doctype html><style>
      html, body { margin: 0; background: transparent }
      svg { display: block; inline-size: 100vw; block-size: 100vh }
      svg > :not(rect) { transform: scale(${letter}); transform-origin: 50% 50% }
    </style>${svg}`)
    writeFileSync(`assets/pictures/icons/${file}`, await page.screenshot({ omitBackground: true }))
    await page.close()
  }
} finally {
  await browser.close()
}
