/** The languages whose stories are read. */
export const storyLanguages = ['en', 'ar', 'es', 'fr', 'de', 'ru', 'tr', 'zh'] as const
export type StoryLanguage = (typeof storyLanguages)[number]

/** Words that stand in nearly every paragraph of one of these languages and hardly in another. */
const frequent: readonly (readonly [StoryLanguage, RegExp])[] = [
  ['en', /(?<!\p{L})(?:the|of|and|to|was|with|that|said)(?!\p{L})/giu],
  ['es', /(?<!\p{L})(?:el|los|las|del|que|una|por|con|para)(?!\p{L})/giu],
  ['fr', /(?<!\p{L})(?:le|les|des|est|une|dans|pour|qui|et)(?!\p{L})/giu],
  ['de', /(?<!\p{L})(?:der|die|das|und|ist|nicht|mit|ein|den|von)(?!\p{L})/giu],
  ['tr', /(?<!\p{L})(?:ve|bir|bu|için|ile|olarak|da|de)(?!\p{L})|[ğşı]/giu],
]

/** The language of a story by its letters and its commonest words, judged by the first 4,000 units; null where nothing tells. */
export function languageOf(text: string): StoryLanguage | null {
  const sample = text.slice(0, 4000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu) || 1
  if (count(/\p{Script=Arabic}/gu) * 2 > letters) return 'ar'
  if (count(/\p{Script=Cyrillic}/gu) * 2 > letters) return 'ru'
  if (count(/\p{Script=Han}/gu) * 2 > letters) return 'zh'
  let best: StoryLanguage | null = null
  let most = 0
  for (const [language, pattern] of frequent) {
    const found = count(pattern)
    if (found > most) {
      best = language
      most = found
    }
  }
  return best
}
