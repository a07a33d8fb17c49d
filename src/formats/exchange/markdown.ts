import { tidy } from './html.ts'

/** The words of a text in Markdown: emphasis, code marks, heading marks and the addresses of links are left out. Linear; never throws. */
export function markdownText(markdown: string): string {
  // Most texts have no mark.
  if (!/[#[*_`\\]/.test(markdown)) return tidy(markdown)
  return tidy(
    markdown
      .replace(/^ {0,3}#{1,6} +/gm, '')
      .replace(/!\[([^\][\n]{0,500})\]\([^()\s]{0,2000}\)/g, '$1')
      .replace(/\[([^\][\n]{1,500})\]\([^()\s]{1,2000}\)/g, '$1')
      .replace(/\*\*([^*\n]{1,1000})\*\*/g, '$1')
      .replace(/(?<![\p{L}\p{N}_])__([^_\n]{1,1000})__(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/(?<![\p{L}\p{N}*])\*([^\s*][^*\n]{0,1000})\*(?![\p{L}\p{N}*])/gu, '$1')
      .replace(/(?<![\p{L}\p{N}_])_([^\s_][^_\n]{0,1000})_(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/`([^`\n]{1,1000})`/g, '$1')
      .replace(/\\([\\`*_{}[\]()#+\-.!])/g, '$1'),
  )
}
