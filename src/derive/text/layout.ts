/** A line of the text as given, without the space around it; what it is to the story. Offsets: UTF-16 units of the text. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly kind: 'paragraph' | 'heading' | 'caption' | 'dateline' | 'leftover'
}

/** Words that a page puts around its stories, in small letters; a line of these alone is none of the story. English and the seven others. */
const leftover =
  /^(?:(?:share|tweet|print|e-?mail|save|comments?|copy link|like|whatsapp|facebook|twitter|reddit|linkedin|subscribe|sign up|log in|menu|search)(?:[\s|,•·]+(?:this|it|on|via|article|story|now|share|tweet|print|e-?mail|facebook|twitter|whatsapp|linkedin|reddit|copy link|save|comments?))*|adverti[sz]ements?|advertising|ad|sponsored(?: content)?|(?:story|article) continues below.*|continue reading.*|read (?:more|next|also|the full story)\b.*|related(?: (?:stories|articles|topics|news|content|coverage))?(?::.*)?|see also\b.*|more (?:on this story|stories|from|about)\b.*|you may also like.*|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|follow us\b.*|sign up (?:for|to)\b.*|subscribe (?:to|for)\b.*|click here\b.*|watch:.*|video:.*|copyright\b.*|©.*|all rights reserved.*|(?:photo|image|picture)(?: credit)?s?(?: by)?:?|publicidad|compartir|anuncio|leer más.*|lea también.*|publicité|partager|lire (?:aussi|la suite).*|anzeige|werbung|teilen|lesen sie auch.*|mehr zum thema.*|реклама|поделиться|читайте также.*|reklam|paylaş|ayrıca okuyun.*|إعلان|شارك|مشاركة|اقرأ أيضا.*|广告|分享|相关阅读.*|阅读更多.*)[.!:]?$/
const caption =
  /^(?:photo|image|picture|caption|file photo|pictured|foto|imagen|bild|фото|صورة|图片?)\s*[:：]|,\s*(?:left|right|center|centre|second (?:from )?(?:left|right)|pictured)\s*,|\((?:left|right|centre|center)\)|\((?:photo|image|picture|file photo|ap photo)\b|\b(?:photo|image) (?:by|credit|courtesy)\b|\b(?:shakes?|poses?|looks? on|walks?|stands?|gestures?|speaks?|waves?|arrives?)\b.{1,200}\b(?:19|20)\d\d\.?(?:\s*\(.{1,80}\)|\s+(?:reuters|ap|afp|getty).*)?$/
const dateline =
  /^(?:\w+day,?\s+)?(?:\d{1,2}\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(?:\d{1,2},?\s+)?\d{4}\.?$/
const byline = /^(?:by|von|par|por)\s+\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){1,4}$/u
const ended = /[.!?…。！？؟]["'”’»」』)\]]*$/

/** Most lines are told apart by how they begin: the pattern itself takes longer to make than a story to read. */
const leftoverStarts = new Set(
  'shar twee twit prin emai e-ma mail save comm copy like what face redd link subs sign log menu sear adve ad spon stor arti cont read rela see more you reco most tren foll clic watc vide all phot imag pict publ comp anun leer lea part lire anze werb teil lese mehr рекл поде чита rekl payl ayrı إعلا شارك مشار اقرأ'.split(
    ' ',
  ),
)

function mayBeLeftover(low: string): boolean {
  const lead = low.slice(0, 4)
  const word = lead.split(/[\s:.!]/, 1)[0]!
  return (
    leftoverStarts.has(lead) || leftoverStarts.has(word) || lead.startsWith('©') || /^[广分相阅]/.test(lead)
  )
}

const captionWords =
  'photo image picture caption foto imagen bild фото صورة 图 left right center centre pictured shake pose looks look walk stand gesture speak wave arrive'.split(
    ' ',
  )

/** The lines of a text, empty ones left out, and what each is. */
export function layout(text: string): readonly Line[] {
  const bare = lines(text)
  const kinds = bare.map(({ start, end }) => lineKind(end - start > 600 ? '' : text.slice(start, end)))
  // Only a paragraph follows a heading: headings at the end are teasers of other stories.
  const last = kinds.lastIndexOf('paragraph')
  return bare.map(({ start, end }, at) => {
    const kind = kinds[at]!
    const isTeaser = kind === 'heading' && at > last && last >= 0
    const isSpoken = kind === 'heading' && '“"«„「'.includes(text[start]!)
    return { start, end, kind: isSpoken ? 'paragraph' : isTeaser ? 'leftover' : kind }
  })
}

/** What a line is by itself; an empty one, like one too long for anything else, is a paragraph. */
export function lineKind(line: string): Line['kind'] {
  if (line === '' || line.length > 600) return 'paragraph'
  const low = line.toLowerCase()
  if ((mayBeLeftover(low) && leftover.test(low)) || isByline(line, low)) return 'leftover'
  if (line.length < 60 && dateline.test(low)) return 'dateline'
  if (line.length < 400 && captionWords.some((word) => low.includes(word)) && caption.test(low))
    return 'caption'
  return line.length <= 160 && !ended.test(line) && !line.endsWith(':') ? 'heading' : 'paragraph'
}

function isByline(line: string, low: string): boolean {
  return /^(?:by|von|par|por)\s/.test(low) && byline.test(line)
}

function lines(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = match[0].trimEnd()
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = match.index + trimmed.length
    if (end > start) found.push({ start, end })
  }
  return found
}
