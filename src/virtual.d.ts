/** Made by scripts/vite-first-words.ts: of `pages:title`, by language, what the page shows before the game is there. */
declare module 'virtual:first-words' {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>>
  export default words
}

/** Made by scripts/vite-words.ts: sentences by namespace. */
declare module 'virtual:words' {
  type Load = () => Promise<{ readonly default: Readonly<Record<string, object>> }>
  const words: Readonly<Record<'game' | 'desk', Readonly<Record<string, Load>>>>
  export default words
}
