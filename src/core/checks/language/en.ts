import type { LanguageWords } from './language.ts'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

const stop = new Set(
  list(`
  a an the this that these those it its he him his she her hers they them their theirs we us our you your i me my
  who whom whose which what when where why how and or but nor so if than then as at by for from in into of off on onto
  out over to up with without within about after before between during against among through under until while because
  is are was were be been being am do does did done has have had having will would shall should can could may might must
  not no yes there here now also too very just only own same other another some any each every all both either neither such
  more most much many few less least one two said say says saying according told tells tell asked story text article report`),
)

const fillers = new Set(
  list(`
  answer answers correct correctly right true false wrong option options choice key because therefore thus hence
  states stated state statement mention mentions mentioned paragraph passage sentence says words read reads clear clearly`),
)

const units = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const tens = list('twenty thirty forty fifty sixty seventy eighty ninety')

const negation = String.raw`(?:not|never|\w+n['’]t)`
const reporting = String.raw`(?:say|says|said|tell|tells|told|think|thinks|thought|hope|hopes|hoped|want|wants|wanted|claim|claims|claimed|stress|stressed|warn|warned|insist|insisted|believe|believed|indicate|indicated|report|reported|that|because|if|when|who)`

// In the main clause, right after the question word: “Which group did not …”, but not “What did he say he didn't want”.
const mainClause = new RegExp(
  String.raw`^\W*(?:which|who|whom|whose|what|where|when|why|how)\b(?:(?!\b${reporting}\b)[^,;:“”"])*?\b${negation}\b`,
  'i',
)
const ofThese = new RegExp(
  String.raw`\b(?:which|what|who) (?:one )?of (?:these|those|the following)\b.*\b(?:${negation}|least)\b`,
  'i',
)
const quoted = /“[^”]*”|"[^"]*"|‘[^’]*’/g

const vowelSound = /^(?:[aefhilmnorsx]\b|[aeiou]|hour|honest|heir|honou?r)/i
const consonantSound = /^(?:uni(?!n|m)|us[aei]|ut[ei]|eu|one\b|once\b|u\b|ut?\b)/i

export const english: LanguageWords = {
  stop,
  absolutes: [
    ...list(
      'all always never every everyone everybody everything everywhere none nobody nothing nowhere only',
    ),
    ...list('completely entirely totally absolutely wholly invariably forever'),
    'no one',
  ],
  qualifiers: [
    ...list(
      'some sometimes often usually generally mostly partly partially largely mainly may might could likely',
    ),
    ...list(
      'unlikely probably possibly perhaps almost nearly roughly approximately about reportedly apparently',
    ),
    ...list('seemingly seems appears tends several many most hopefully potentially'),
    'at least',
    'in part',
    'to some extent',
    'according to',
  ],
  fillers,
  numbers: new Map([
    ...units.map((word, value) => [word, value] as const),
    ...tens.map((word, index) => [word, 20 + 10 * index] as const),
  ]),
  numberJoint: null,
  months: list('january february march april may june july august september october november december'),
  namesHaveCapitals: true,
  spaced: true,
  stem: (word) => (/[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word),
  asksForNegative(prompt) {
    const own = prompt.replace(quoted, '“”')
    return /\b(?:NOT|EXCEPT|NEVER|LEAST)\b|\bexcept\b/.test(own) || mainClause.test(own) || ofThese.test(own)
  },
  pointsToOthers: (option) =>
    /^\W*(?:all|none|neither|both|any|some) (?:of )?(?:the |these|those)?\s*(?:above|below|others?|other (?:options|answers|choices)|these|those|options|answers|choices)?\W*$/i.test(
      option,
    ) && /\b(?:above|below|these|those|others?|options|answers|choices)\b/i.test(option),
  fitsAfter(before, option) {
    const article = /(?:^|\s)(an?)(?:\s|_|…|\.|:)*$/i.exec(before)?.[1]?.toLowerCase()
    if (article === undefined) return null
    const bare = option.replace(/^[^\p{L}\p{N}]+/u, '')
    const vowel = vowelSound.test(bare) && !consonantSound.test(bare)
    return vowel === (article === 'an')
  },
}
