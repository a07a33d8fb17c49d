/** Made by scripts/vite-first-words.ts: of `pages:title`, by language, what the page shows before the game is there. */
declare module 'virtual:first-words' {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>>
  export default words
}
