import { computed, useComputed } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { citedIn } from '../../core/checks/cited.ts'
import type { Span } from '../../core/model/answer.ts'
import type { Question, TextQuote } from '../../core/model/set.ts'
import type { Highlight } from '../../ui/app.ts'
import { HighlightKey } from '../../ui/article/HighlightKey.tsx'
import { StoryPanel } from '../../ui/article/StoryPanel.tsx'
import { useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { useDraft } from '../context.ts'
import type { StoryBeside } from './editing.ts'
import { indexOfQuestion, putEvidence, quotesAt, spansOf } from './edits.ts'

interface StoryPaneProps {
  /** Id of the open question. */
  readonly at: string | null
  readonly story: StoryBeside
}

/** The story with all that the open question quotes of it; where words are marked as evidence. */
export function StoryPane({ at, story }: StoryPaneProps) {
  const session = useDraft()
  const { t } = useTranslator()
  const article = useComputed(() => session.set.value.article).value
  const cited = useCited(at)
  const list = story.picking.value
  const spans = list && at !== null ? spansOf(article, cited.quotesAt(list)) : null
  const key = spans?.map(({ block, start, end }) => `${block} ${start} ${end}`).join()
  const picked = useMemo(() => spans, [key, article])
  const highlights = useMemo(
    () => [
      ...cited.highlights.filter(({ span }) => !picked?.some((each) => isSame(each, span))),
      ...(picked ?? []).map((span): Highlight => ({ role: 'proof', span })),
    ],
    [cited, picked],
  )
  const isPicking = picked !== null && list !== null && at !== null
  return (
    <StoryPanel
      article={article}
      highlights={highlights}
      scrollTo={story.target.value}
      handle={story.handle}
      onLeave={story.leave}
      {...(isPicking && {
        marking: {
          spans: picked,
          onChange: (next: readonly Span[]) =>
            session.edit({ name: 'editor:edit.evidence', apply: putEvidence(at, list, next) }),
        },
      })}
      footer={
        isPicking ? (
          <div class="q-picking">
            <p>{t('editor:evidence.marking')}</p>
            <button type="button" class="btn small" onClick={story.leave}>
              <Icon name="check" />
              {t('editor:evidence.done')}
            </button>
          </div>
        ) : (
          <HighlightKey highlights={highlights} />
        )
      }
    />
  )
}

function isSame(a: Span, b: Span): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end
}

interface CitedHere {
  readonly highlights: readonly Highlight[]
  quotesAt(list: readonly (string | number)[]): readonly TextQuote[]
}

const roles: Readonly<Record<string, Highlight['role']>> = {
  'role.why': 'wrong',
  'role.nearest': 'nearest',
}

/** What the open question quotes; the same as long as the quotations and the story are, whatever is typed. */
function useCited(at: string | null): CitedHere {
  const session = useDraft()
  const last = useRef<{ readonly quotes: readonly unknown[]; readonly cited: CitedHere } | null>(null)
  const cited = useMemo(
    () =>
      computed((): CitedHere => {
        const set = session.set.value
        const question: Question | undefined =
          at === null ? undefined : set.questions[indexOfQuestion(set, at)]
        const quotes = question ? citedIn(question) : []
        const basis = [at, set.article, ...quotes.flatMap(({ quote, path }) => [quote, path.join('.')])]
        const before = last.current
        if (
          before?.quotes.length === basis.length &&
          before.quotes.every((each, index) => each === basis[index])
        )
          return before.cited
        const cited: CitedHere = {
          highlights: quotes.flatMap(({ quote, roleKey }) =>
            spansOf(set.article, [quote]).map((span) => ({ span, role: roles[roleKey] ?? 'evidence' })),
          ),
          quotesAt: (list) => (question ? quotesAt(question, list) : []),
        }
        last.current = { quotes: basis, cited }
        return cited
      }),
    [session, at],
  )
  return cited.value
}
