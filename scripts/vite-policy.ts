import type { Plugin } from 'vite'

type Rules = Readonly<Record<string, readonly string[]>>

/** Each page loads what lies beside it and nothing else; no string becomes script or markup. */
const both: Rules = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'media-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
}

const own: Readonly<Record<string, Rules>> = {
  'index.html': {
    // For `?set=`: docs/hosting.md says why, and src/ui/shell/network.ts closes it again.
    'connect-src': ["'self'", 'https:', 'http://localhost:*', 'http://127.0.0.1:*'],
    'trusted-types': ['default'],
  },
  'desk.html': { 'trusted-types': ['default', 'stet-paste'] },
}

/** The Content-Security-Policy of a page of the site; of every file in one where no page is named. */
export function policyOf(page?: string): string {
  const all = page ? [own[page] ?? {}] : Object.values(own)
  const names = new Set([both, ...all].flatMap(Object.keys))
  return [...names]
    .map((name) => {
      const widest = all.flatMap((rules) => rules[name] ?? [])
      return [name, ...new Set(widest.length > 0 ? widest : both[name])].join(' ')
    })
    .join('; ')
}

/** What a host sends with every file. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyOf(),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Names of the headers file that Netlify, Cloudflare Pages and others read. */
const headersFile = '_headers'

/** The policy in the built pages, in the file that hosts read headers from, and in what the preview server sends. */
export function policy(): Plugin {
  return {
    name: 'stet-policy',
    config: () => ({ preview: { headers: { ...headers } } }),
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename, bundle }) {
        if (!bundle) return html
        const page = filename.slice(filename.lastIndexOf('/') + 1)
        // The first of the page, so that all else comes under it.
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}" />`
        return html.replace(/(<meta charset="[^"]*" \/>)/, `$1\n    ${meta}`)
      },
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: headersFile, source: headersText() })
    },
  }
}

function headersText(): string {
  const lines = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([name, value]) => `  ${name}: ${value}`)
  return [
    '/*',
    ...lines(headers),
    '/assets/*',
    ...lines({ 'Cache-Control': 'public, max-age=31536000, immutable' }),
    '',
  ].join('\n')
}
