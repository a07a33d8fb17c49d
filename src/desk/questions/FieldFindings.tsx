import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Finding } from '../../core/model/finding.ts'
import { sentenceOf } from '../../i18n/findings.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { useDesk, useDraft } from '../context.ts'
import { useEditing } from './editing.ts'
import { fixesOf, stillHolds } from './fixes.ts'
import { Shown } from '../../ui/views/parts/Shown.tsx'

/** What the checks have to say about a field, with what mends it; nothing where they are content. */
export function FieldFindings({ at, id }: { readonly at: string; readonly id?: string | undefined }) {
  const { findings, focusField } = useEditing()
  const own = findings.get(at) ?? []
  const mended = useRef(false)
  // The next check takes away the button that was pressed, and the focus with it.
  useLayoutEffect(() => {
    if (!mended.current || document.activeElement !== document.body) return
    mended.current = false
    focusField(at === '' ? 'heading' : at)
  }, [own])
  if (own.length === 0) return null
  return (
    <ul class="q-findings" id={id}>
      {own.map((finding, index) => (
        <FindingLine
          key={index}
          finding={finding}
          onMend={() => {
            mended.current = true
          }}
        />
      ))}
    </ul>
  )
}

/** One finding with its sentence and the buttons that mend it. */
export function FindingLine({ finding, onMend }: { readonly finding: Finding; onMend(): void }) {
  const app = useApp()
  const desk = useDesk()
  const session = useDraft()
  const translator = useTranslator()
  const { t } = translator
  const set = session.set.value
  const isError = finding.severity === 'error'
  return (
    <li class={`q-finding is-${finding.severity}`}>
      <p>
        <Icon name={isError ? 'cross' : 'warning'} />
        <span>
          <b>{isError ? t('editor:finding.error') : t('editor:finding.warning')}</b>{' '}
          {finding.code === 'textEmpty' && finding.path[0] === 'questions'
            ? t('editor:finding.empty')
            : sentenceOf(translator, finding)}
        </span>
      </p>
      {fixesOf(set, finding, () => desk.newId()).map((fix, index) => (
        <button
          key={index}
          type="button"
          class="btn ghost small"
          onClick={() => {
            // Pressed again before the next check has come, it would mend what is no longer wrong.
            if (session.checking.peek() && !stillHolds(session.set.peek(), finding)) return
            onMend()
            session.edit({ name: 'editor:edit.fix', apply: fix.apply })
            app.announce(t('editor:fix.done'))
          }}
        >
          <Icon name="check" />
          <span>
            {t(fix.label, fix.params)}
            {fix.quote !== undefined && (
              <>
                {' '}
                <bdi lang={set.article.language} class="q-fix-quote">
                  <Shown text={fix.quote} />
                </bdi>
              </>
            )}
          </span>
        </button>
      ))}
    </li>
  )
}
