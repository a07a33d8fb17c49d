import { blockById, paragraphNumber } from '../../../core/model/article.ts'
import { evidenceOf } from '../../../core/model/evidence.ts'
import type { Article, QuestionSet } from '../../../core/model/set.ts'
import type { EditionState } from '../../../core/session/edition.ts'
import { editionResult, type EditionResult } from '../../../core/session/result.ts'
import { standings } from '../../../core/session/teams.ts'
import type { Translator } from '../../../i18n/translator.ts'
import { directionOfTag } from '../../article/direction.ts'
import { placesOf } from '../Explain/reasons.ts'
import { answerText } from '../parts/answerText.ts'
import { winnersHeadline } from '../Teams/Standings.tsx'
import type { Direction } from './picture/operations.ts'

/** All that the saved page says, in the words of the interface and of the story. */
export interface PageContent {
  readonly language: string
  readonly direction: Direction
  readonly story: { readonly language: string; readonly direction: Direction }
  readonly name: string
  readonly date: string
  readonly kicker: string
  readonly headline: string
  /** Names the story that was checked. */
  readonly against: string
  readonly stats: readonly { readonly value: string; readonly name: string }[]
  readonly facts: {
    readonly title: string
    readonly none: string
    readonly items: readonly { readonly text: string; readonly places: string }[]
  }
  readonly corrections: {
    readonly title: string
    readonly none: string
    readonly items: readonly {
      readonly stem: string
      readonly given: string
      readonly text: string
      readonly places: string
    }[]
  }
  readonly more: (count: number) => string
  readonly stamp: { readonly stands: boolean; readonly word: string; readonly below: string }
  readonly motto: string
}

/** A missed question as the Corrections print it. */
export interface Correction {
  readonly question: string
  readonly stem: string
  /** What the player answered, said in the interface's language. */
  readonly given: string
  readonly text: string
  /** Ids of the blocks that prove it, in the order of the story. */
  readonly blocks: readonly string[]
}

export function headline(
  { right, of, results, unanswered }: EditionResult,
  { t }: Pick<Translator, 't'>,
): string {
  if (unanswered.length > 0) return t('modes:front.pressed', { count: right, of })
  if (right === 0) return t('pages:front.headline.none', { count: results.length })
  return t(right === of ? 'pages:front.headline.all' : 'pages:front.headline.mixed', { count: right, of })
}

export function correctionsOf(
  set: QuestionSet,
  result: EditionResult,
  translator: Translator,
): readonly Correction[] {
  const { t } = translator
  return result.results.flatMap(({ question: id, status, first }) => {
    const question = set.questions.find((each) => each.id === id)
    if (!question || status === 'right') return []
    const answer = answerText(question, set.article, first.answer, translator)
    return [
      {
        question: id,
        stem: question.prompt,
        given: answer ? t('pages:front.yours', { answer }) : t('pages:front.unanswered'),
        text: question.fact ?? question.explanation,
        blocks: [...new Set(placesOf(set.article, evidenceOf(question)).map(({ block }) => block))],
      },
    ]
  })
}

/** Where something stands in the story, in a line: “¶3 and ¶5”; empty where nothing is cited. */
export function placesText(
  article: Article,
  blocks: readonly string[],
  { t, list }: Pick<Translator, 't' | 'list'>,
): string {
  return list(
    blocks.map((block) => {
      const number = paragraphNumber(article, block)
      if (number !== null) return t('pages:front.paragraph', { n: number })
      const kind = blockById(article, block)?.kind
      return kind === undefined || kind === 'paragraph' ? '' : t(`pages:front.${kind}`)
    }),
  )
}

export function kicker(result: EditionResult, { t, duration }: Translator): string {
  return t('pages:front.kicker', {
    count: result.results.length,
    time: duration(Math.max(1000, result.elapsed)),
  })
}

/** Desks that take turns have no run of their own. */
export function figuresOf(
  { teams }: Pick<EditionState, 'teams'>,
  result: EditionResult,
  { t, number }: Translator,
): PageContent['stats'] {
  return [
    { value: `${number(result.right)}/${number(result.of)}`, name: t('pages:front.stats.right') },
    { value: number(result.proven), name: t('pages:front.stats.proven') },
    { value: number(result.points), name: t('pages:front.stats.points') },
    ...(teams.length > 0 ? [] : [{ value: number(result.longestRun), name: t('pages:front.stats.run') }]),
  ]
}

function pointsOfDesks(state: EditionState, { number }: Translator): PageContent['stats'] {
  return standings(state).map(({ name, points }) => ({ value: number(points), name }))
}

/** `language`: the tag of the language that the questions of `set` are in, where it isn't the set's. */
export function pageContent(
  set: QuestionSet,
  state: EditionState,
  translator: Translator,
  language = set.language,
): PageContent {
  const { t } = translator
  const result = editionResult(set, state)
  const places = (blocks: readonly string[]) => placesText(set.article, blocks, translator)
  const stands = result.right > 0
  return {
    language: translator.language,
    direction: translator.dir,
    story: { language, direction: directionOfTag(language) },
    name: t('pages:front.name'),
    date: translator.date(state.startedAt),
    kicker: kicker(result, translator),
    headline: state.teams.length > 0 ? winnersHeadline(state, translator) : headline(result, translator),
    against: t('stats:picture.against', { title: set.article.title }),
    // Desks that took turns want to see what each has come to.
    stats: state.teams.length > 0 ? pointsOfDesks(state, translator) : figuresOf(state, result, translator),
    facts: {
      title: t('pages:front.facts'),
      none: t('pages:front.noFacts'),
      items: result.facts.map(({ fact, blocks }) => ({ text: fact, places: places(blocks) })),
    },
    corrections: {
      title: t('pages:front.corrections'),
      none: t('pages:front.noCorrections'),
      items: correctionsOf(set, result, translator).map(({ stem, given, text, blocks }) => ({
        stem,
        given,
        text,
        places: places(blocks),
      })),
    },
    more: (count) => t('stats:picture.more', { count }),
    stamp: stands
      ? { stands, word: 'STET', below: t('play:band.standsWords') }
      : { stands, word: t('play:band.struckWord'), below: t('play:band.struckWords') },
    motto: t('stats:picture.motto'),
  }
}
