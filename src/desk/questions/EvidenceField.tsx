import { resolveQuote } from '../../core/anchoring/resolve.ts'
import { paragraphNumber } from '../../core/model/article.ts'
import type { TextQuote } from '../../core/model/set.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import type { Path } from './at.ts'
import { useEditing } from './editing.ts'
import { quotesAt, removeEntry } from './edits.ts'
import { FieldFindings } from './FieldFindings.tsx'
import { Tool } from './fields.tsx'

interface EvidenceFieldProps {
  readonly label: string
  readonly list: Path
  readonly help?: string | undefined
  /** False for that of a part, whose findings stand with the part. */
  readonly findings?: boolean
}

/** Quotations of the story: each with its place, to be seen there or taken away; and the way to mark more. */
export function EvidenceField({ label, list, help, findings = false }: EvidenceFieldProps) {
  const app = useApp()
  const { t } = useTranslator()
  const { question, change, focusField } = useEditing()
  const quotes = quotesAt(question, list)
  return (
    <div class="q-evidence" role="group" aria-label={label} data-field={list.join('.')}>
      <div class="q-evidence-head">
        <span class="q-label">{label}</span>
        <MarkWords list={list} more={quotes.length > 0} about={label} />
      </div>
      {help !== undefined && quotes.length === 0 && <p class="muted">{help}</p>}
      {quotes.length > 0 && (
        <ul class="q-quotes">
          {quotes.map((quote, index) => (
            <li key={`${index} ${quote.exact}`}>
              <Excerpt quote={quote} />
              <Tool
                icon="cross"
                label={t('editor:evidence.remove', { text: quote.exact })}
                onPress={() => {
                  change('editor:edit.evidence', removeEntry(question.id, list, index, true))
                  app.announce(t('editor:said.evidenceRemoved', { text: quote.exact }))
                  focusField(`${list.join('.')}.mark`)
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {findings && <FieldFindings at={String(list[0])} />}
    </div>
  )
}

interface MarkWordsProps {
  readonly list: Path
  readonly more: boolean
  readonly about: string
}

/** Opens the story for marking, and ends it. */
export function MarkWords({ list, more, about }: MarkWordsProps) {
  const { t } = useTranslator()
  const { story } = useEditing()
  const key = list.join('.')
  const on = story.picking.value?.join('.') === key
  const name = on
    ? t('editor:evidence.done')
    : more
      ? t('editor:evidence.markMore')
      : t('editor:evidence.mark')
  return (
    <button
      type="button"
      class={`btn small ${on ? '' : 'ghost'}`}
      data-field={`${key}.mark`}
      aria-label={`${name} · ${about}`}
      onClick={(event) => {
        if (on) story.leave()
        else story.begin(list, event.detail === 0 ? 'keys' : 'pointer')
      }}
    >
      <Icon name={on ? 'check' : 'pencil'} />
      {name}
    </button>
  )
}

/** A quotation; pressed, it is shown in the story. One that isn't there says so. */
export function Excerpt({ quote }: { readonly quote: TextQuote }) {
  const { t } = useTranslator()
  const { set, story } = useEditing()
  const found = resolveQuote(set.article, quote)
  const text = (
    <q class="q-excerpt" lang={set.article.language} dir="auto">
      {quote.exact}
    </q>
  )
  if (!found.ok) {
    return (
      <span class="q-quote is-lost">
        {text} <span class="q-place">{t('editor:evidence.lost')}</span>
      </span>
    )
  }
  const n = paragraphNumber(set.article, found.span.block)
  return (
    <button type="button" class="q-quote" onClick={() => story.show(found.span)}>
      <span class="sr-only">{t('editor:evidence.show')} </span>
      {text}
      {n !== null && (
        <span class="q-place">
          <span class="sr-only">{t('play:story.paragraphNumber', { n })}</span>
          <span aria-hidden="true">{t('play:story.paragraphSign', { n })}</span>
        </span>
      )}
    </button>
  )
}
