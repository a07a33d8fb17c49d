import { useComputed, useSignal } from '@preact/signals'
import { Component } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Translator } from '../../../i18n/translator.ts'
import { useApp, useTranslator } from '../../../ui/views/context.ts'
import { Icon } from '../../../ui/views/parts/Icon.tsx'
import { useDesk, useDraft } from '../../context.ts'
import { moveQuestion } from '../edits.ts'
import { KindIcon } from '../kinds/KindIcon.tsx'
import { rowsOf, stretchesOf, windowOf, type Row } from './rows.ts'
import { Shown } from '../../../ui/views/parts/Shown.tsx'

/** Rows beyond these are made only while they are in sight. */
const fewEnough = 60

interface QuestionListProps {
  /** Id of the open question. */
  readonly at: string | null
}

/** All questions, in order; arrows go from one to the next, and with Alt they move the question. */
export function QuestionList({ at }: QuestionListProps) {
  const app = useApp()
  const desk = useDesk()
  const session = useDraft()
  const translator = useTranslator()
  const { t } = translator
  const last = useRef<readonly Row[]>([])
  const rows = useComputed(
    () => (last.current = rowsOf(session.set.value, session.findings.value, last.current)),
  ).value
  const scroller = useRef<HTMLOListElement>(null)
  const view = useSignal({ top: 0, height: 800 })
  /** The row that Tab reaches. */
  const current = useSignal<string | null>(null)
  const wanted = useRef<string | null>(null)
  const height = useRef(64)

  const open = rows.findIndex((row) => row.id === at)
  const atHand = rows.some((row) => row.id === current.value) ? current.value : (at ?? rows[0]?.id ?? null)
  // Scrolled out of sight, it still has the focus, and Tab reaches it.
  const atHandIndex = rows.findIndex((row) => row.id === atHand)
  const all = rows.length <= fewEnough
  const { from, to } = all ? { from: 0, to: rows.length } : windowOf(rows.length, height.current, view.value)

  useLayoutEffect(() => {
    const element = scroller.current!
    const row = element.querySelector<HTMLElement>('li:not([aria-hidden])')
    if (row) height.current = row.offsetHeight
    view.value = { top: element.scrollTop, height: element.clientHeight }
  }, [])
  useLayoutEffect(() => {
    if (open >= 0) reveal(open)
  }, [at])
  useLayoutEffect(() => {
    const id = wanted.current
    if (id === null) return
    const button = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
    if (!button) return
    wanted.current = null
    button.focus({ preventScroll: true })
  })

  /** Scrolls the list, never the page. */
  function reveal(index: number): void {
    const element = scroller.current!
    const top = index * height.current
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + height.current > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height.current - element.clientHeight
    view.value = { top: element.scrollTop, height: element.clientHeight }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const index = rows.findIndex((row) => row.id === atHand)
    const row = rows[index]
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return
    const to =
      event.key === 'ArrowUp'
        ? index - 1
        : event.key === 'ArrowDown'
          ? index + 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? rows.length - 1
              : null
    if (to === null) return
    event.preventDefault()
    event.stopPropagation()
    const target = Math.max(0, Math.min(rows.length - 1, to))
    if (target === index) return
    if (event.altKey) {
      if (Math.abs(target - index) !== 1) return
      session.edit({ name: 'editor:edit.move', apply: moveQuestion(row.id, target - index) })
      app.announce(t('editor:said.moved', { n: target + 1, of: rows.length }))
      wanted.current = row.id
    } else {
      wanted.current = rows[target]!.id
      current.value = wanted.current
    }
    reveal(target)
  }

  return (
    <ol
      ref={scroller}
      class="q-list"
      aria-label={t('editor:list.name')}
      aria-description={t('editor:list.how')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        const { scrollTop, clientHeight } = event.currentTarget
        view.value = { top: scrollTop, height: clientHeight }
      }}
    >
      {stretchesOf(rows.length, { from, to }, atHandIndex).flatMap((stretch) =>
        stretch.made
          ? rows.slice(stretch.from, stretch.to).map((row, index) => (
              <RowView
                key={row.id}
                row={row}
                index={stretch.from + index}
                of={rows.length}
                isOpen={row.id === at}
                isAtHand={row.id === atHand}
                translator={translator}
                language={session.set.peek().language}
                onOpen={(id) => {
                  current.value = id
                  desk.go({ page: 'draft', draft: session.id, tab: 'questions', at: id })
                }}
              />
            ))
          : [
              <li
                key={stretch.from === 0 ? 'above' : stretch.to === rows.length ? 'below' : 'between'}
                aria-hidden="true"
                style={{ blockSize: `${(stretch.to - stretch.from) * height.current}px` }}
              />,
            ],
      )}
    </ol>
  )
}

interface RowViewProps {
  readonly row: Row
  readonly index: number
  readonly of: number
  readonly isOpen: boolean
  readonly isAtHand: boolean
  readonly translator: Translator
  readonly language: string
  readonly onOpen: (id: string) => void
}

/** Renders again only where what it shows changes: there may be a thousand. */
class RowView extends Component<RowViewProps> {
  override shouldComponentUpdate(next: RowViewProps): boolean {
    const { row, index, of, isOpen, isAtHand, translator, language } = this.props
    return (
      next.row !== row ||
      next.index !== index ||
      next.of !== of ||
      next.isOpen !== isOpen ||
      next.isAtHand !== isAtHand ||
      next.translator !== translator ||
      next.language !== language
    )
  }

  override render() {
    const { row, index, of, isOpen, isAtHand, translator, language, onOpen } = this.props
    const { t, number } = translator
    return (
      <li aria-setsize={of} aria-posinset={index + 1}>
        <button
          type="button"
          class="q-row"
          data-row={row.id}
          tabIndex={isAtHand ? 0 : -1}
          aria-current={isOpen ? 'true' : undefined}
          onClick={() => onOpen(row.id)}
        >
          <span class="q-row-number">{number(index + 1)}</span>
          <KindIcon kind={row.kind} />
          <span class="q-row-words">
            <span class="q-row-start" lang={language} dir="auto">
              <Shown text={row.start === '' ? t('editor:list.untitled') : row.start} />
            </span>
            <span class="q-row-kind">
              {t(`editor:kind.${row.kind}.name`)} · {t(`play:process.${row.process}`)}
            </span>
          </span>
          <span class="q-row-marks">
            {row.errors > 0 && (
              <span class="q-mark is-error">
                <Icon name="cross" />
                <span aria-hidden="true">{number(row.errors)}</span>
                <span class="sr-only">{t('editor:list.errors', { count: row.errors })}</span>
              </span>
            )}
            {row.warnings > 0 && (
              <span class="q-mark is-warning">
                <Icon name="warning" />
                <span aria-hidden="true">{number(row.warnings)}</span>
                <span class="sr-only">{t('editor:list.warnings', { count: row.warnings })}</span>
              </span>
            )}
          </span>
        </button>
      </li>
    )
  }
}
