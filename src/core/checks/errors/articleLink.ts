import type { Rule } from '../rule.ts'
import { excerpt } from '../words.ts'

/** The story's address is a web address: a link with another scheme could run a script on the page that shows it. */
export const rule: Rule = {
  code: 'articleLink',
  severity: 'error',
  *check({ set }) {
    const { url } = set.article
    if (url === undefined || url.trim() === '' || /^https?:\/\/[^\s/]\S*$/i.test(url)) return
    yield { path: ['article', 'url'], params: { url: excerpt(url) } }
  },
}
