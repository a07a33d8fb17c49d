import type { Verdict } from '../../core/model/set.ts'

/** The three verdicts as options of a choice, by language. */
const wordsOf: Readonly<Record<string, Readonly<Record<Verdict, string>>>> = {
  en: { stands: 'True', contradicted: 'False', notStated: 'Not stated' },
  ar: { stands: 'صحيح', contradicted: 'خطأ', notStated: 'لم يُذكر' },
  es: { stands: 'Verdadero', contradicted: 'Falso', notStated: 'No se menciona' },
  fr: { stands: 'Vrai', contradicted: 'Faux', notStated: 'Non mentionné' },
  de: { stands: 'Richtig', contradicted: 'Falsch', notStated: 'Nicht erwähnt' },
  ru: { stands: 'Верно', contradicted: 'Неверно', notStated: 'Не сказано' },
  tr: { stands: 'Doğru', contradicted: 'Yanlış', notStated: 'Belirtilmemiş' },
  zh: { stands: '正确', contradicted: '错误', notStated: '未提及' },
}

const others: Readonly<Record<Verdict, readonly string[]>> = {
  stands: ['wahr', 'waar', 'juist', 'vero', 'verdadeiro', 'cierto', 'sant', '对', 'صح', 'правда'],
  contradicted: ['unwahr', 'onwaar', 'onjuist', 'niet waar', 'fals', 'falskt', '错', 'ложь'],
  notStated: [
    'not given',
    'not mentioned',
    'doesn’t say',
    "doesn't say",
    'no information',
    'nicht im text',
    'no se dice',
    'не указано',
    '文中未提及',
  ],
}

export function verdictWords(language: string): Readonly<Record<Verdict, string>> {
  return wordsOf[language.split('-')[0]!.toLowerCase()] ?? wordsOf['en']!
}

const known: ReadonlyMap<string, Verdict> = new Map(
  (['stands', 'contradicted', 'notStated'] as const).flatMap((verdict) => [
    ...Object.values(wordsOf).map((words) => [words[verdict].toLowerCase(), verdict] as const),
    ...others[verdict].map((word) => [word, verdict] as const),
  ]),
)

/** The verdicts that the options stand for, where they are a pair of true and false, with or without a third; else null. */
export function verdictsOf(options: readonly string[]): readonly Verdict[] | null {
  if (options.length < 2 || options.length > 3) return null
  const verdicts = options.map((option) => known.get(option.trim().replace(/\.$/, '').toLowerCase()))
  if (!verdicts.includes('stands') || !verdicts.includes('contradicted')) return null
  return new Set(verdicts).size === options.length && verdicts.every((verdict) => verdict !== undefined)
    ? verdicts
    : null
}
