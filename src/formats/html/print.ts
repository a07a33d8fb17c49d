import { resolveQuote } from '../../core/anchoring/resolve.ts'
import { evidenceOf } from '../../core/model/evidence.ts'
import { paragraphNumber } from '../../core/model/article.ts'
import type { Block, Question, QuestionSet, TextQuote } from '../../core/model/set.ts'
import { cardOf } from '../exchange/card.ts'
import { lossesOf } from '../exchange/losses.ts'
import type { Exporter } from '../exchange/types.ts'
import { kinds } from '../stet/schema.ts'
import { escapeHtml } from './escape.ts'

/** A page to print: story, questions, and on a sheet of its own the key with what the story says. No script runs in it. */
export const htmlExporter: Exporter = {
  format: 'html',
  extension: 'html',
  mime: 'text/html',
  kinds,
  losses: (set) => [
    { code: 'paper' },
    ...lossesOf(
      {
        ...set,
        article: { title: set.article.title, language: set.article.language, blocks: set.article.blocks },
      },
      {
        question: () => true,
        title: true,
        language: true,
        story: 'kinds',
        evidence: () => true,
        explanation: () => true,
        distractors: () => true,
      },
    ),
  ],
  write: (set) => new TextEncoder().encode(page(set)),
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const style = `
body{font:12pt/1.5 Georgia,"Noto Serif","Noto Naskh Arabic","Noto Serif SC",serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1,h2,h3{line-height:1.2}.by{color:#555}.n{color:#777;font-size:80%;margin-inline-end:.5em}
blockquote{margin:.5em 0;padding-inline-start:1em;border-inline-start:3px solid #999}
ol.q>li{margin:1.2em 0;break-inside:avoid}ul{list-style:none;padding-inline-start:1em}
.write{border-bottom:1px solid #777;height:2em}.key{break-before:page}p,li{overflow-wrap:anywhere}
@media print{body{margin:0;max-width:none;padding:0}}`

function page(set: QuestionSet): string {
  const { article } = set
  const words = wordsOf(set.language)
  const by = [article.author, article.publisher, article.published, article.url, article.rights].filter(
    (each) => each !== undefined,
  )
  return `<!doctype html>
<html ${marks(set.language)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(set.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(set.title)}</h1>
<article ${marks(article.language)}>
<h2>${escapeHtml(article.title)}</h2>
${by.length > 0 ? `<p class="by">${by.map((each) => `<bdi>${escapeHtml(each)}</bdi>`).join(' · ')}</p>\n` : ''}${article.blocks.map((block) => blockHtml(block, set)).join('\n')}
</article>
<section>
<h2>${words.questions}</h2>
<ol class="q">
${set.questions.map((question) => `<li>${askHtml(question, set)}</li>`).join('\n')}
</ol>
</section>
<section class="key">
<h2>${words.key}</h2>
<ol class="q">
${set.questions.map((question) => `<li>${keyHtml(question, set)}</li>`).join('\n')}
</ol>
</section>
</body>
</html>
`
}

function blockHtml(block: Block, { article }: QuestionSet): string {
  const text = lines(block.text)
  if (block.kind === 'heading') return `<h3>${text}</h3>`
  if (block.kind === 'pullquote') return `<blockquote>${text}</blockquote>`
  if (block.kind === 'caption') return `<p><small>${text}</small></p>`
  return `<p><span class="n">¶${paragraphNumber(article, block.id) ?? ''}</span>${text}</p>`
}

function askHtml(question: Question, set: QuestionSet): string {
  const { ask, choose } = cardOf(question, set)
  const list = choose.length > 0 ? `<ul>${choose.map((each) => `<li>${lines(each)}</li>`).join('')}</ul>` : ''
  return `<div>${lines(ask)}</div>${list}${choose.length === 0 ? '<div class="write"></div>' : ''}`
}

function keyHtml(question: Question, set: QuestionSet): string {
  const proofs = [...evidenceOf(question), ...nearestOf(question)]
  const answer = question.kind === 'locate' ? [] : cardOf(question, set).answer
  const reason = question.explanation === '' ? '' : `<p>${lines(question.explanation)}</p>`
  return `${answer.map((each) => `<div><strong>${lines(each)}</strong></div>`).join('')}${proofs.map((proof) => proofHtml(proof, set)).join('')}${reason}`
}

function nearestOf(question: Question): readonly TextQuote[] {
  return question.kind === 'verdict' ? (question.nearest ?? []).map(({ evidence }) => evidence) : []
}

/** The words of the story, with the number of their paragraph where they have one. */
function proofHtml(quote: TextQuote, { article }: QuestionSet): string {
  const found = resolveQuote(article, quote)
  const number = found.ok ? paragraphNumber(article, found.span.block) : null
  const where = number === null ? '' : `<span class="n">¶${number}</span>`
  return `<blockquote ${marks(article.language)}>${where}${lines(quote.exact)}</blockquote>`
}

function lines(text: string): string {
  return escapeHtml(text).replace(/\r\n|\r|\n/g, '<br>')
}

function marks(language: string): string {
  return `lang="${escapeHtml(language)}" dir="${/^(?:ar|fa|he|ur|ps|sd|ug|yi|dv)\b/i.test(language) ? 'rtl' : 'ltr'}"`
}

const said: Readonly<Record<string, { readonly questions: string; readonly key: string }>> = {
  en: { questions: 'Questions', key: 'Key' },
  ar: { questions: 'الأسئلة', key: 'الإجابات' },
  es: { questions: 'Preguntas', key: 'Respuestas' },
  fr: { questions: 'Questions', key: 'Corrigé' },
  de: { questions: 'Fragen', key: 'Lösungen' },
  ru: { questions: 'Вопросы', key: 'Ответы' },
  tr: { questions: 'Sorular', key: 'Cevap anahtarı' },
  zh: { questions: '题目', key: '答案' },
}

function wordsOf(language: string): { readonly questions: string; readonly key: string } {
  return said[language.toLowerCase().split('-')[0]!] ?? said['en']!
}
