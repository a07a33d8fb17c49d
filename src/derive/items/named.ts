import type { Sheet } from './article.ts'
import { wordsOf } from '../text/chars.ts'
import { folded, optionOf, others, spellings } from './rivals.ts'
import type { Findings, Made } from './suggestion.ts'

export function* renamed({ names, facts }: Findings, sheet: Sheet): Generator<Made> {
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
      rule: 'renamed',
      confidence: 0.93,
      question: {
        kind: 'choice',
        process: 'integrate',
        difficulty: 2,
        topic: 'names',
        prompt: `Which name goes with the one now called ${value}?`,
        options: [
          { text: of, correct: true },
          ...distractors.map((each) =>
            optionOf(each, sheet, 'contradicted', 'The story names it as another.'),
          ),
        ],
        evidence: cited,
        explanation: `The sentence tells of the change of name, and gives both ${of} and ${value}.`,
        fact: `${value} is the new name that the story gives for ${of}.`,
      },
    }
  }
}

export function* roles({ names, facts }: Findings, sheet: Sheet): Generator<Made> {
  const known = facts
    .filter(({ kind }) => kind === 'role')
    .map((each) => ({ ...each, words: new Set(telling(each.value)), fold: folded(each.of ?? '') }))
  for (const { value, words, of: written, start, end, ofStart, ofEnd } of known) {
    if (written === null || ofStart === null || ofEnd === null) continue
    // “Her colleague”: whose, the question doesn't say.
    if (/^(?:his|her|their|its|my|our|your)\s/i.test(value)) continue
    const of = names.find(({ aliases }) => aliases.includes(written))?.name ?? written
    // Who is called the like elsewhere would be a second right answer.
    const alike = new Set(
      known.filter((each) => [...each.words].some((word) => words.has(word))).map(({ fold }) => fold),
    )
    const distractors = others(names, of, ['person'], 8)
      .filter(
        (each) =>
          (each.role === null || !telling(each.role).some((word) => words.has(word))) &&
          !spellings(each).some((name) => alike.has(name)),
      )
      .slice(0, 3)
    const evidence = sheet.cite(Math.min(start, ofStart), Math.max(end, ofEnd))
    if (distractors.length < 2 || !evidence || value.length > 90 || value.split(' ').length < 2) continue
    const role = /^(?:the|a|an)\s/i.test(value) ? value[0]!.toLowerCase() + value.slice(1) : `“${value}”`
    yield {
      rule: 'role',
      confidence: start < ofStart ? 0.92 : 0.9,
      question: {
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
      },
    }
  }
}

function telling(role: string): readonly string[] {
  return wordsOf(folded(role)).filter((word) => word.length > 3)
}

/** Not stated: the first name of somebody whom the story calls by one name only. */
export function* firstNames({ story, quotes, names }: Findings, sheet: Sheet): Generator<Made> {
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
      rule: 'firstName',
      confidence: 0.9,
      question: {
        kind: 'verdict',
        process: 'evaluate',
        difficulty: 2,
        prompt: `${name}’s first name is ${given}.`,
        answer: 'notStated',
        nearest: [{ evidence, lacks: 'gives the surname only' }],
        explanation: `Wherever the story names ${name}, no first name stands with it.`,
      },
    }
  }
}

/** Words by which a story tells how old somebody is; in figures alone, “Ann Lee, 47, said”. */
const agesInWords = [
  'aged ',
  ' age ',
  'born',
  'birthday',
  'years old',
  'year old',
  'year-old',
  'teenage',
  'octogenarian',
]

function tellsAge(text: string): boolean {
  const low = text.toLowerCase()
  return agesInWords.some((words) => low.includes(words)) || /[^\s\d,],\s(?:1[0-9]|[2-9]\d),/.test(text)
}

/** Not stated: how old somebody is, in a story that tells nobody's age. */
export function* ages({ story, quotes, names }: Findings, sheet: Sheet): Generator<Made> {
  if (tellsAge(story.text)) return
  const speakers = new Set(quotes.map(({ speaker }) => speaker))
  for (const { name, kind, mentions } of names) {
    const first = mentions[0]
    const evidence =
      kind === 'person' && name.includes(' ') && speakers.has(name) && first
        ? sheet.cite(first.start, first.end)
        : null
    const age = [46, 52, 38].find((each) => !story.text.includes(String(each)))
    if (!evidence || age === undefined) continue
    yield {
      rule: 'age',
      confidence: 0.95,
      question: {
        kind: 'verdict',
        process: 'evaluate',
        difficulty: 2,
        prompt: `${name} is ${age} years old.`,
        answer: 'notStated',
        nearest: [{ evidence, lacks: 'gives the name, and no age' }],
        explanation: 'The story tells nobody’s age.',
      },
    }
  }
}
