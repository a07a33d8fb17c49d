import { blockById, paragraphNumber, textOf } from '../../../core/model/article.ts'
import type { Span } from '../../../core/model/answer.ts'
import type { Article } from '../../../core/model/set.ts'
import type { Translator } from '../../../i18n/translator.ts'
import type { Highlight } from '../../app.ts'
import { directionOfTag } from '../../article/direction.ts'
import { useTranslator } from '../context.ts'

interface ExcerptProps {
  readonly article: Article
  readonly span: Span
  /** Drawn as in the story. */
  readonly role: Highlight['role']
  readonly onJump: (span: Span) => void
}

/** Words of the story with their place, and the way there. */
export function Excerpt({ article, span, role, onJump }: ExcerptProps) {
  const translator = useTranslator()
  const { t } = translator
  const place = placeName(article, span.block, translator)
  return (
    <figure class={`excerpt excerpt-${role}`}>
      <blockquote lang={article.language} dir={directionOfTag(article.language)}>
        <p>{textOf(article, span)}</p>
      </blockquote>
      <figcaption>
        <span>{place}</span>
        <button type="button" class="link" onClick={() => onJump(span)}>
          {t('play:explain.jump')}
          <span class="sr-only"> {t('play:explain.jumpTo', { place })}</span>
        </button>
      </figcaption>
    </figure>
  )
}

/** “¶6”, or the name of what is no paragraph. */
export function placeSign(article: Article, block: string, translator: Translator): string {
  const number = paragraphNumber(article, block)
  return number === null
    ? placeName(article, block, translator)
    : translator.t('play:story.paragraphSign', { n: number })
}

/** “Paragraph 6”, or the name of what is no paragraph. */
function placeName(article: Article, block: string, { t }: Translator): string {
  const number = paragraphNumber(article, block)
  if (number !== null) return t('play:story.paragraphNumber', { n: number })
  const kind = blockById(article, block)?.kind
  return t(`play:story.${kind === 'caption' || kind === 'pullquote' ? kind : 'heading'}`)
}
