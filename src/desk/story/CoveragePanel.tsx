import { useEffect, useState } from 'preact/hooks'
import type { Kind } from '../../core/model/set.ts'
import { useTranslator } from '../../ui/views/context.ts'
import type { BlockCoverage, Coverage } from './coverage.ts'
import { Panel } from './Panel.tsx'

const processes = ['locate', 'infer', 'integrate', 'evaluate'] as const
const verdicts = ['stands', 'contradicted', 'notStated'] as const
const difficulties = [1, 2, 3] as const
const kinds: readonly Kind[] = ['choice', 'verdict', 'match', 'order', 'gap', 'locate', 'short']
/** Parties that are shown; the rest are named seldom. */
const mostParties = 8
/** Blocks drawn at first: more come on a press. */
const mostBlocks = 60

/** Which parts of the story bear questions, and how the questions are mixed; every bar stands beside its figure. */
export function CoveragePanel({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslator()
  const [isWide, setWide] = useState(false)
  useEffect(() => setWide(window.matchMedia('(min-width: 60em)').matches), [])
  return (
    <Panel key={String(isWide)} title={t('story:coverage.title')} isOpen={isWide}>
      {() => (coverage.questions === 0 ? <p>{t('story:coverage.none')}</p> : <Picture coverage={coverage} />)}
    </Panel>
  )
}

function Picture({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslator()
  const [all, setAll] = useState(false)
  const { blocks, questions } = coverage
  const borne = blocks.filter((block) => block.questions > 0).length
  const longest = Math.max(1, ...blocks.map(({ length }) => length))
  const shown = all ? blocks : blocks.slice(0, mostBlocks)
  const named = coverage.parties.slice(0, mostParties)
  return (
    <>
      <p>{t('story:coverage.borne', { part: borne, of: blocks.length })}</p>
      <ol class="story-strips">
        {shown.map((block, index) => (
          <Strip key={block.block} block={block} place={index + 1} longest={longest} />
        ))}
      </ol>
      {shown.length < blocks.length && (
        <button type="button" class="btn ghost small" onClick={() => setAll(true)}>
          {t('story:coverage.more', { count: blocks.length - shown.length })}
        </button>
      )}
      <Bars
        title={t('story:coverage.processes')}
        of={questions}
        rows={processes.map((each) => [t(`play:process.${each}`), coverage.processes[each]])}
      />
      <Bars
        title={t('story:coverage.kinds')}
        of={questions}
        rows={kinds.flatMap((each) => {
          const count = coverage.kinds[each] ?? 0
          return count > 0 ? [[t(`stats:kind.${each}`), count] as const] : []
        })}
      />
      {(coverage.kinds.verdict ?? 0) > 0 && (
        <Bars
          title={t('story:coverage.verdicts')}
          of={coverage.kinds.verdict ?? 0}
          rows={verdicts.map((each) => [t(`play:verdict.${each}.name`), coverage.verdicts[each]])}
        />
      )}
      <Bars
        title={t('story:coverage.difficulty')}
        of={questions}
        rows={difficulties.map((each) => [t(`story:coverage.level.${each}`), coverage.difficulties[each]])}
      />
      {named.length > 0 && (
        <Bars
          title={t('story:coverage.parties')}
          of={questions}
          rows={named.map(({ name, questions: count }) => [name, count])}
        />
      )}
    </>
  )
}

interface StripProps {
  readonly block: BlockCoverage
  readonly place: number
  readonly longest: number
}

/** A block as a line as long as its text, with what bears questions marked on it; pressing it leads to the block. */
function Strip({ block, place, longest }: StripProps) {
  const { t, dir } = useTranslator()
  const { length, questions, spans } = block
  return (
    <li>
      <button
        type="button"
        class={questions > 0 ? 'story-strip' : 'story-strip is-bare'}
        onClick={() =>
          document
            .querySelector<HTMLTextAreaElement>(`[data-block="${CSS.escape(block.block)}"] textarea`)
            ?.focus()
        }
      >
        <span class="sr-only">{t('story:coverage.block', { number: place })}</span>
        <svg
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          aria-hidden="true"
          class={dir === 'rtl' ? 'is-mirrored' : undefined}
        >
          <rect class="strip-text" width={Math.max(2, (100 * length) / longest)} height="10" />
          {spans.map(({ start, end }) => (
            <rect
              key={start}
              class="strip-mark"
              x={(100 * start) / longest}
              width={Math.max(1, (100 * (end - start)) / longest)}
              height="10"
            />
          ))}
        </svg>
        <span class="story-strip-count">
          {questions > 0 ? t('story:block.questions', { count: questions }) : t('story:coverage.bare')}
        </span>
      </button>
    </li>
  )
}

interface BarsProps {
  readonly title: string
  readonly of: number
  readonly rows: readonly (readonly [name: string, count: number])[]
}

function Bars({ title, of, rows }: BarsProps) {
  const { number } = useTranslator()
  return (
    <section class="story-bars">
      <h3>{title}</h3>
      <ul class="story-bar-list">
        {rows.map(([name, count]) => (
          <li key={name}>
            <span dir="auto">{name}</span>
            <span class="story-figure">{number(count)}</span>
            <span class="story-bar" aria-hidden="true">
              <span style={{ inlineSize: `${(100 * count) / Math.max(1, of)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
