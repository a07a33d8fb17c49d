import type { PageContent } from '../content.ts'
import { layoutPage } from './layout.ts'
import type { Font } from './operations.ts'
import { cssFont, paint, type Families } from './paint.ts'

/** The front page as a PNG. Rejects where the browser gives no canvas, or no picture of it. */
export async function drawFrontPage(content: PageContent, document: Document): Promise<Blob> {
  const families = familiesIn(document)
  await loadFonts(content, document, families)
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas to draw the page on')
  let set = ''
  const picture = layoutPage(content, (text, font, language) => {
    const wanted = cssFont(font, language, families)
    // Setting a font is dear, and most measures are of the one before.
    if (wanted !== set) context.font = wanted
    set = wanted
    return context.measureText(text).width
  })
  canvas.width = picture.width
  canvas.height = picture.height
  paint(context, picture, families)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('The canvas gave no picture'))
    }, 'image/png')
  })
}

/** The page's own families; a language may have others than the interface's. */
function familiesIn(document: Document): Families {
  const known = new Map<string, string>()
  return (family, language) => {
    const key = `${family} ${language}`
    const found = known.get(key)
    if (found !== undefined) return found
    const probe = document.createElement('span')
    probe.lang = language
    probe.hidden = true
    document.body.append(probe)
    const list = getComputedStyle(probe).getPropertyValue(`--${family}`).trim() || 'serif'
    probe.remove()
    known.set(key, list)
    return list
  }
}

// One of each face the layout uses; every size and weight of a variable font is the same file.
const faces: readonly Font[] = [
  { family: 'display', size: 40, weight: 900 },
  { family: 'serif', size: 40, weight: 420 },
  { family: 'serif', size: 40, weight: 420, italic: true },
  { family: 'sans', size: 40, weight: 400 },
]

/** Fetches what the words need. A font that doesn't come is no reason for no picture: the next of its list is used. */
async function loadFonts(content: PageContent, document: Document, families: Families): Promise<void> {
  const words = JSON.stringify(content) + content.more(1)
  const languages = [...new Set([content.language, content.story.language])]
  await Promise.allSettled(
    languages.flatMap((language) =>
      faces.map((face) => document.fonts.load(cssFont(face, language, families), words)),
    ),
  )
}
