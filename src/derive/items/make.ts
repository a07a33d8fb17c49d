import type { Distractor, Name, Option, Question, QuestionSet, TextQuote } from '../../core/model/set.ts'
import type { Fact } from '../facts/find.ts'
import type { Cluster } from '../names/clusters.ts'
import type { Quotation } from '../quotes/find.ts'
import type { Story } from '../quotes/story.ts'
import type { StoryLanguage } from '../text/language.ts'
import { sheetOf, type Sheet } from './article.ts'
import { gapWords } from './words.ts'

export interface Findings {
  readonly language: StoryLanguage
  readonly story: Story
  readonly quotes: readonly Quotation[]
  readonly names: readonly Cluster[]
  readonly facts: readonly Fact[]
}

/** From this sureness on a finding is drafted from without being doubted. */
const sure = 0.85
const mostItems = 18

/** A set of draft questions for review, each with its evidence; null where the text gives none. */
export function makeSet(all: Findings): QuestionSet | null {
  const found = sampled(all)
  const sheet = sheetOf(found.story, found.language)
  const makers = found.language === 'en' ? [renamed, roles, whoSaid, firstNames, swapped, gaps] : [gaps]
  const questions = makers.flatMap((make) => [...make(found, sheet)])
  const chosen = spread(questions, sheet)
  if (chosen.length === 0) return null
  return {
    format: 'stet-set/1',
    id: 'draft',
    title: sheet.article.title,
    language: found.language,
    article: sheet.article,
    names: namesOf(found.names),
    questions: chosen.map((question, at) => ({ ...question, id: `q${at + 1}` })),
  }
}

const mostFacts = 300
const mostNames = 60

/** Of a long text evenly spread findings: more than these make no better set, and no longer wait. */
function sampled(all: Findings): Findings {
  const facts = all.facts.filter(
    ({ kind, sentenceStart, sentenceEnd }) => kind !== 'phrase' && sentenceEnd - sentenceStart <= 600,
  )
  const quotes = all.quotes.filter(({ confidence }) => confidence >= sure)
  const names = new Set(
    all.names.toSorted((a, b) => b.mentions.length - a.mentions.length).slice(0, mostNames),
  )
  return {
    ...all,
    facts: evenly(facts, mostFacts),
    quotes: evenly(quotes, mostFacts),
    names: all.names.filter((name) => names.has(name)),
  }
}

function evenly<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(list.length / most)
  return step <= 1 ? list : list.filter((_, at) => at % step === 0)
}

/** At most so many, no two on one stretch, taken by kind in turn, in the order of the story within each. */
function spread(questions: readonly Question[], sheet: Sheet): readonly Question[] {
  const byKind = new Map<string, Question[]>()
  for (const question of questions) {
    const key = question.id
    byKind.set(key, [...(byKind.get(key) ?? []), question])
  }
  const chosen: Question[] = []
  const most: Readonly<Record<string, number>> = { who: 3, renamed: 2, role: 3, first: 1, verdict: 4, gap: 6 }
  for (const [key, list] of byKind) {
    const wanted = most[key] ?? 3
    const step = Math.max(1, list.length / wanted)
    let taken = 0
    for (
      let at = 0;
      taken < wanted && Math.floor(at) < list.length && chosen.length < mostItems;
      at += step
    ) {
      const question = list
        .slice(Math.floor(at))
        .find((each) => !chosen.some((other) => overlap(each, other)))
      if (!question) break
      chosen.push(question)
      taken++
    }
  }
  const order = new Map(sheet.article.blocks.map(({ id }, at) => [id, at]))
  const place = (question: Question) => order.get(question.evidence?.[0]?.block ?? '') ?? 0
  return chosen.toSorted((a, b) => place(a) - place(b))
}

/** Whether two questions rest on words one of which holds the other: then one may give the other away. */
function overlap(one: Question, other: Question): boolean {
  return citations(one).some((a) =>
    citations(other).some(
      (b) => a.block === b.block && (a.exact.includes(b.exact) || b.exact.includes(a.exact)),
    ),
  )
}

function citations({ evidence = [] }: Question): readonly TextQuote[] {
  return evidence
}

function namesOf(clusters: readonly Cluster[]): readonly Name[] {
  return clusters.map(({ name, kind, aliases, role }, at) => ({
    id: `n${at + 1}`,
    kind,
    name,
    ...(role !== null && { role }),
    ...(aliases.length > 0 && { alsoKnownAs: aliases.map((alias) => ({ name: alias })) }),
  }))
}

/** A line of a story in one row, at most 160 units. */
function brief(text: string): string {
  const row = text.replace(/\s+/g, ' ').trim()
  return row.length <= 160
    ? row
    : `${row.slice(0, row.lastIndexOf(' ', 158) > 80 ? row.lastIndexOf(' ', 158) : 158)} …`
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/^the /, '')
}

/** Other clusters of a kind, best known first: no alias of the key, and none that holds or is held by it. */
function others(
  clusters: readonly Cluster[],
  key: string,
  kinds: readonly Cluster['kind'][],
  most: number,
): readonly Cluster[] {
  const own = clusters.find(({ name, aliases }) =>
    [name, ...aliases].some((each) => folded(each) === folded(key)),
  )
  const words = new Set(folded(key).split(/[\s-]+/))
  return clusters
    .filter(
      (each) =>
        each !== own &&
        kinds.includes(each.kind) &&
        ![each.name, ...each.aliases].some((name) =>
          folded(name)
            .split(/[\s-]+/)
            .some((word) => word.length > 2 && words.has(word)),
        ),
    )
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, most)
}

function* whoSaid({ story, quotes, names }: Findings, sheet: Sheet): Generator<Question> {
  const speakers = new Set(quotes.flatMap(({ speaker }) => speaker ?? []))
  let left = speakers.size > 1 ? Infinity : 2
  for (const { start, end, speaker, speakerStart, speakerEnd, confidence } of quotes) {
    if (speaker === null || speakerStart === null || speakerEnd === null || confidence < sure || left === 0)
      continue
    const person = names.find(({ name }) => name === speaker)
    const words = story.text.slice(start, end)
    if (person?.kind !== 'person' || words.length < 25 || mentions(words, [person.name, ...person.aliases]))
      continue
    const distractors = others(names, speaker, ['person'], 3)
    const evidence = sheet.cite(Math.min(start, speakerStart), Math.max(end, speakerEnd))
    if (distractors.length < 2 || !evidence) continue
    left--
    const said = brief(words.replace(/^["“„«‘']|[,.]?["”“»’']$/gu, ''))
    yield {
      id: 'who',
      kind: 'choice',
      process: 'locate',
      difficulty: 1,
      topic: 'speakers',
      prompt: `Who is quoted as saying “${said}”?`,
      options: [
        { text: speaker, correct: true },
        ...distractors.map((each) => optionOf(each, sheet, 'otherSpeaker', `These words are ${speaker}’s.`)),
      ],
      evidence: [evidence],
      explanation: `The story gives these words as ${speaker}’s: they stand with the name.`,
      fact: `${speaker} is quoted as saying “${said}”`,
    }
  }
}

function mentions(text: string, names: readonly string[]): boolean {
  const low = folded(text)
  return names.some((name) =>
    folded(name)
      .split(' ')
      .some((word) => word.length > 3 && low.includes(word)),
  )
}

function optionOf(
  { name, mentions }: Cluster,
  sheet: Sheet,
  reason: 'otherSpeaker' | 'contradicted' | 'notInText',
  note: string,
): Option {
  const first = mentions[0]
  const evidence = first && sheet.cite(first.start, first.end)
  return { text: name, why: { reason, note, ...(evidence && { evidence: [evidence] }) } }
}

function* renamed({ names, facts }: Findings, sheet: Sheet): Generator<Question> {
  for (const { kind, value, of, start, end, ofStart, ofEnd, sentenceStart } of facts) {
    if (kind !== 'renaming' || of === null || ofStart === null || ofEnd === null) continue
    const distractors = others(names, of, ['group', 'other', 'place'], 8)
      .filter(({ name }) => folded(name) !== folded(value))
      .slice(0, 3)
    const from = Math.min(sentenceStart, start)
    const evidence =
      ofStart > end
        ? [sheet.cite(from, end), sheet.cite(ofStart, ofEnd)]
        : [sheet.cite(Math.min(ofStart, from), end)]
    const cited = evidence.filter((each) => each !== null)
    if (distractors.length < 2 || cited.length < evidence.length) continue
    yield {
      id: 'renamed',
      kind: 'choice',
      process: 'integrate',
      difficulty: 2,
      topic: 'names',
      prompt: `Which name goes with the one now called ${value}?`,
      options: [
        { text: of, correct: true },
        ...distractors.map((each) => optionOf(each, sheet, 'contradicted', 'The story names it as another.')),
      ],
      evidence: cited,
      explanation: `The sentence tells of the change of name, and gives both ${of} and ${value}.`,
      fact: `${value} is the new name that the story gives for ${of}.`,
    }
  }
}

function* roles({ names, facts }: Findings, sheet: Sheet): Generator<Question> {
  for (const { kind, value, of, start, end, ofStart, ofEnd } of facts) {
    if (kind !== 'role' || of === null || ofStart === null || ofEnd === null) continue
    const distractors = others(names, of, ['person'], 8)
      .filter(({ role }) => role === null || folded(role) !== folded(value))
      .slice(0, 3)
    const evidence = sheet.cite(Math.min(start, ofStart), Math.max(end, ofEnd))
    if (distractors.length < 2 || !evidence || value.length > 90 || value.split(' ').length < 2) continue
    const role = /^(?:the|a|an|his|her|their)\s/i.test(value) ? value : `“${value}”`
    yield {
      id: 'role',
      kind: 'choice',
      process: 'locate',
      difficulty: 1,
      topic: 'names',
      prompt: `Whom does the story call ${role}?`,
      options: [
        { text: of, correct: true },
        ...distractors.map((each) =>
          optionOf(each, sheet, 'contradicted', 'The story gives this role to somebody else.'),
        ),
      ],
      evidence: [evidence],
      explanation: `The role stands right beside the name: ${of}.`,
      fact: `The story calls ${of} ${role}.`,
    }
  }
}

type Value = Fact['kind']
const askedValues: ReadonlySet<Value> = new Set([
  'date',
  'duration',
  'number',
  'money',
  'percent',
  'place',
  'name',
])

/** Values of one kind that stand elsewhere in the story and not in this sentence. */
function rivals({ facts, names, story }: Findings, asked: Fact, most: number): readonly string[] {
  const sentence = folded(story.text.slice(asked.sentenceStart, asked.sentenceEnd))
  if (asked.kind === 'place' || asked.kind === 'name') {
    const own = names.find(({ name, aliases }) => [name, ...aliases].includes(asked.value))
    return own
      ? others(names, asked.value, [own.kind], 12)
          .filter(({ name, aliases }) => ![name, ...aliases].some((each) => sentence.includes(folded(each))))
          .slice(0, most)
          .map(({ name }) => name)
      : []
  }
  const shape = shapeOf(asked.value)
  const found = facts
    .filter(
      ({ kind, value }) =>
        kind === asked.kind &&
        shapeOf(value) === shape &&
        !sentence.includes(folded(value)) &&
        !folded(value).includes(folded(asked.value)),
    )
    .map(({ value }) => value)
  return [...new Map(found.map((value) => [folded(value), value])).values()].slice(0, most)
}

/** Words, figures or both, of a date what it names: options are of one form. */
function shapeOf(value: string): string {
  const part = /day$/i.test(value) ? 'day' : /^\p{L}+$/u.test(value) ? 'word' : ''
  return `${part}${/\p{N}/u.test(value) ? 'n' : ''}${/\p{L}/u.test(value) ? 'w' : ''}${value.split(/\s+/).length > 2 ? '+' : ''}`
}

/** Statements made from the story's sentences, some with one value swapped for another of its kind. */
function* swapped(found: Findings, sheet: Sheet): Generator<Question> {
  const { story, facts } = found
  const seen = new Set<number>()
  let turn = 0
  const candidates = tried(
    facts.filter(
      ({ kind, sentenceStart, sentenceEnd }) =>
        askedValues.has(kind) && isPlain(story, sentenceStart, sentenceEnd),
    ),
  )
  for (const asked of candidates) {
    const { start, end, sentenceStart, sentenceEnd, value } = asked
    if (
      !askedValues.has(asked.kind) ||
      seen.has(sentenceStart) ||
      !isPlain(story, sentenceStart, sentenceEnd)
    )
      continue
    const sentence = story.text.slice(sentenceStart, sentenceEnd)
    if (sentence.split(value).length > 2) continue
    const [rival] = rivals(found, asked, 1)
    const evidence = sheet.cite(sentenceStart, sentenceEnd)
    if (rival === undefined || !evidence) continue
    seen.add(sentenceStart)
    const stands = turn % 2 === 1
    turn++
    const statement = stands
      ? sentence
      : `${story.text.slice(sentenceStart, start)}${rival}${story.text.slice(end, sentenceEnd)}`
    if (!stands && (sentence.includes(`he ${value}`) || story.text.includes(statement))) continue
    yield {
      id: 'verdict',
      kind: 'verdict',
      process: 'evaluate',
      difficulty: 2,
      prompt: statement.replace(/\s+/g, ' '),
      answer: stands ? 'stands' : 'contradicted',
      evidence: [evidence],
      explanation: stands
        ? 'This is a sentence of the story, with nothing changed.'
        : `Where the statement has “${rival}”, the sentence of the story has “${value}”.`,
      fact: sentence.replace(/\s+/g, ' '),
    }
  }
}

/** Numbers and dates before names, and of each evenly so many: a quotation of each costs time, and few are kept. */
function tried(facts: readonly Fact[]): readonly Fact[] {
  const named = facts.filter(isNamed)
  const others = facts.filter((each) => !isNamed(each))
  return [...evenly(others, 20), ...evenly(named, 20)]
}

function isNamed({ kind }: Fact): boolean {
  return kind === 'name' || kind === 'place'
}

/** Not stated: the first name of somebody whom the story calls by one name only. */
function* firstNames({ story, quotes, names }: Findings, sheet: Sheet): Generator<Question> {
  for (const { name, kind, aliases, mentions } of names) {
    const first = mentions[0]
    if (
      kind !== 'person' ||
      name.includes(' ') ||
      aliases.length > 0 ||
      !first ||
      !quotes.some(({ speaker }) => speaker === name)
    )
      continue
    const given = ['Alex', 'Robin', 'Kim', 'Sam'].find((each) => !story.text.includes(each))
    const evidence = sheet.cite(first.start, first.end)
    if (given === undefined || !evidence) continue
    yield {
      id: 'first',
      kind: 'verdict',
      process: 'evaluate',
      difficulty: 2,
      prompt: `${name}’s first name is ${given}.`,
      answer: 'notStated',
      nearest: [{ evidence, lacks: 'gives the surname only' }],
      explanation: `Wherever the story names ${name}, no first name stands with it.`,
    }
  }
}

/** A sentence that can stand by itself: no pronoun at its beginning, no quotation in it, not too long. */
function isPlain(story: Story, start: number, end: number): boolean {
  const sentence = story.text.slice(start, end)
  return (
    sentence.length >= 40 &&
    sentence.length <= 260 &&
    !/["“”«»„「]/u.test(sentence) &&
    !/^(?:He|She|It|They|This|That|These|Those|But|And|However|His|Her|Its|Their|There)(?!\p{L})/u.test(
      sentence,
    ) &&
    /[.!?。！？؟]$/u.test(sentence)
  )
}

/** Sentences with a gap for a name, number, date or place, and others of its kind to choose from. */
function* gaps(found: Findings, sheet: Sheet): Generator<Question> {
  const { story, facts, language } = found
  const words = gapWords[language]
  const seen = new Set<number>()
  const answers = new Set<string>()
  const candidates = tried(
    facts.filter(
      ({ kind, sentenceStart, sentenceEnd }) =>
        askedValues.has(kind) && sentenceEnd - sentenceStart >= 25 && sentenceEnd - sentenceStart <= 320,
    ),
  )
  for (const asked of candidates) {
    const { start, end, sentenceStart, sentenceEnd, value } = asked
    if (!askedValues.has(asked.kind) || seen.has(sentenceStart) || answers.has(value)) continue
    const sentence = story.text.slice(sentenceStart, sentenceEnd)
    if (
      sentence.length < 25 ||
      sentence.length > 320 ||
      sentence.split(value).length > 2 ||
      sentence.includes('___')
    )
      continue
    const wrong = rivals(found, asked, 3)
    const evidence = sheet.cite(sentenceStart, sentenceEnd)
    if (wrong.length < 2 || !evidence) continue
    seen.add(sentenceStart)
    answers.add(value)
    const distractors: Distractor[] = wrong.map((text) => ({
      text,
      why: { reason: 'contradicted', note: words.note(value) },
    }))
    yield {
      id: 'gap',
      kind: 'gap',
      process: 'locate',
      difficulty: 1,
      prompt: words.prompt,
      text: `${story.text.slice(sentenceStart, start)}___${story.text.slice(end, sentenceEnd)}`.replace(
        /\s+/g,
        ' ',
      ),
      gaps: [{ answer: value }],
      evidence: [evidence],
      explanation: words.explanation(value),
      fact: sentence.replace(/\s+/g, ' '),
      distractors,
    }
  }
}
