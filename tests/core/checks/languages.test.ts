import { describe, expect, it } from 'vitest'
import { arabic } from '../../../src/core/checks/language/ar.ts'
import { german } from '../../../src/core/checks/language/de.ts'
import { english } from '../../../src/core/checks/language/en.ts'
import { spanish } from '../../../src/core/checks/language/es.ts'
import { french } from '../../../src/core/checks/language/fr.ts'
import { wordsOfLanguage } from '../../../src/core/checks/language/known.ts'
import type { LanguageWords } from '../../../src/core/checks/language/language.ts'
import { russian } from '../../../src/core/checks/language/ru.ts'
import { turkish } from '../../../src/core/checks/language/tr.ts'
import { chinese } from '../../../src/core/checks/language/zh.ts'
import { figuresIn } from '../../../src/core/checks/numbers.ts'
import { holdsFolded, lineOf } from '../../../src/core/checks/words.ts'
import { at, ferry, findingsOf } from './ferry.ts'

const all: readonly (readonly [string, LanguageWords])[] = [
  ['en', english],
  ['ar', arabic],
  ['es', spanish],
  ['fr', french],
  ['de', german],
  ['ru', russian],
  ['tr', turkish],
  ['zh', chinese],
]

describe.each(all)('the words of %s', (tag, language) => {
  it('are known by its tag, with a region too', () => {
    expect(wordsOfLanguage(tag)).toBe(language)
    expect(wordsOfLanguage(`${tag.toUpperCase()}-XX`)).toBe(language)
  })

  it('are folded as a text is in which they are looked for', () => {
    const phrases = [...language.absolutes, ...language.qualifiers]
    expect(phrases.length).toBeGreaterThan(20)
    expect(phrases.filter((phrase) => !holdsFolded(lineOf(phrase), phrase))).toEqual([])
    const single = [...language.stop, ...language.fillers, ...language.numbers.keys(), ...language.months]
    expect(single.filter((word) => lineOf(word) !== ` ${word} `)).toEqual([])
  })

  it('call no word both absolute and qualified', () => {
    expect(language.absolutes.filter((word) => language.qualifiers.includes(word))).toEqual([])
  })
})

/** Prompts, and whether each asks for what is not so. */
const prompts: readonly (readonly [LanguageWords, string, boolean])[] = [
  [spanish, '¿Cuál de estas cosas no ocurrió?', true],
  [spanish, '¿Por qué no pagó el Ayuntamiento?', true],
  [spanish, '¿A quién no convenció la propuesta?', true],
  [spanish, '¿Qué dato no aparece en la noticia?', true],
  [spanish, 'Todos firmaron excepto uno. ¿Quién?', true],
  [spanish, '¿Qué dijo la alcaldesa que no podía pagar?', false],
  [spanish, '¿Quién dijo «no lo pagaremos»?', false],
  [spanish, '¿Qué se sabe del reloj?', false],
  [french, 'Laquelle de ces phrases n’est pas dans l’article ?', true],
  [french, 'Pourquoi le maire n’a-t-il pas payé ?', true],
  [french, 'Tous ont signé sauf un. Qui ?', true],
  [french, 'Que dit la maire, qui ne voulait pas payer ?', false],
  [french, 'Qui a dit « nous ne paierons pas » ?', false],
  [french, 'Pourquoi la ligne s’arrête-t-elle ?', false],
  [german, 'Welche Gruppe hat ihren Namen nicht geändert?', true],
  [german, 'Welche dieser Aussagen steht nicht im Text?', true],
  [german, 'Wer hat keine Unterschrift geleistet?', true],
  [german, 'Alle haben unterschrieben außer wem?', true],
  [german, 'Was sagte Lund, das sie nicht bezahlen könne?', false],
  [german, 'Wer sagte „Wir zahlen nicht“?', false],
  [german, 'Warum hält die Fähre im Winter?', false],
  [russian, 'Что из перечисленного не упоминается в статье?', true],
  [russian, 'Почему мэр не заплатил?', true],
  [russian, 'Подписали все, кроме кого?', true],
  [russian, 'Кто сказал, что не сможет заплатить?', false],
  [russian, 'Кто сказал «мы не заплатим»?', false],
  [russian, 'Почему остановили паром?', false],
  [turkish, 'Aşağıdakilerden hangisi haberde geçmemektedir, hangisi yanlıştır?', true],
  [turkish, 'Aşağıdakilerden hangisi söylenmemiştir?', true],
  [turkish, 'Hangisi haberden çıkarılamaz?', true],
  [turkish, 'Biri dışında herkes imzaladı. Kim?', true],
  [turkish, 'Belediye başkanı neden ödeyemedi?', false],
  [turkish, '“Ödemeyeceğiz” sözünü hangisi söyledi?', false],
  [chinese, '下列哪一项不符合原文？', true],
  [chinese, '哪一项没有提到？', true],
  [chinese, '除了镇长之外，谁签了名？', true],
  [chinese, '谁说“我们不付钱”？', false],
  [chinese, '镇长为什么没有付钱？', false],
]

describe('a prompt that asks for what is not so', () => {
  it.each(prompts)('%#: %s', (language, prompt, negative) => {
    expect([prompt, language.asksForNegative(prompt)]).toEqual([prompt, negative])
  })
})

/** Options, and whether each only points to the others. */
const pointing: readonly (readonly [LanguageWords, string, boolean])[] = [
  [spanish, 'Todas las anteriores', true],
  [spanish, 'Ninguna de las anteriores.', true],
  [spanish, 'Ninguna de las otras opciones', true],
  [spanish, 'Todas las respuestas son correctas', true],
  [spanish, 'Ambas respuestas', true],
  [spanish, 'A y B son correctas', true],
  [spanish, 'Todas las vecinas del pueblo', false],
  [spanish, 'Ninguna de las campanas suena', false],
  [spanish, 'A y a su alcalde', false],
  [french, 'Toutes les réponses ci-dessus', true],
  [french, 'Aucune de ces réponses', true],
  [french, 'Aucune des réponses précédentes', true],
  [french, 'Rien de tout cela', true],
  [french, 'Toutes les cloches du village', false],
  [german, 'Alle genannten Antworten', true],
  [german, 'Keine der genannten', true],
  [german, 'Keine davon', true],
  [german, 'Alle Antworten sind richtig', true],
  [german, 'Alle Glocken der Stadt', false],
  [russian, 'Всё вышеперечисленное', true],
  [russian, 'Ничего из перечисленного', true],
  [russian, 'Ни один из вариантов', true],
  [russian, 'Ни один из них', true],
  [russian, 'Все варианты верны', true],
  [russian, 'Все жители острова', false],
  [russian, 'Ни один из них не сел на паром', false],
  [turkish, 'Hepsi', true],
  [turkish, 'Yukarıdakilerin hiçbiri', true],
  [turkish, 'Hiçbiri doğru değil', true],
  [turkish, 'Tüm seçenekler doğru', true],
  [turkish, 'Hepsi vapura bindi', false],
  [turkish, 'Tüm köylüler', false],
  [chinese, '以上都是', true],
  [chinese, '以上都不对', true],
  [chinese, '所有选项', true],
  [chinese, '都对', true],
  [chinese, '所有居民', false],
  [chinese, '都对渡轮不满', false],
]

describe('an option that only points to the others', () => {
  it.each(pointing)('%#: %s', (language, option, points) => {
    expect([option, language.pointsToOthers(option)]).toEqual([option, points])
  })
})

describe('numbers in words', () => {
  it.each<[LanguageWords, string, readonly number[]]>([
    [spanish, 'nueve piezas, veintitrés días y ochenta y cuatro años', [9, 23, 84]],
    [spanish, 'treinta y pocos', [30]],
    [spanish, 'diez, luego cinco', [10, 5]],
    [french, 'vingt et un ans, quatre-vingt-dix-sept jours, soixante-dix maisons', [21, 97, 70]],
    [french, 'un pont neuf', [1]],
    [german, 'siebenundzwanzig Tage, zwölf Stunden', [27, 12]],
    [russian, 'около двенадцати часов, двадцать пять дней', [12, 25]],
    [turkish, 'on iki saat, yirmi beş gün', [12, 25]],
    [english, 'forty-eight or forty eight hours, ten two-hour trips', [48, 48, 10, 2]],
  ])('are read: %#', (language, text, values) => {
    expect(figuresIn(text, [language]).map(({ value }) => value)).toEqual(values)
  })
})

describe('a French gap', () => {
  it.each([
    ['C’est la faute de l’', 'orage', true],
    ['C’est la faute de l’', 'vent', false],
    ['On parle de la ___', 'neige', true],
    ['On parle de la ___', 'averse', false],
    ['On parle de l’', 'hiver', null],
    ['On parle des', 'orages', null],
  ])('after “%s”, “%s”: %s', (before, option, fits) => {
    expect(french.fitsAfter(before, option)).toBe(fits)
  })
})

describe('the rules on a set in one of these languages', () => {
  const why = { reason: 'notInText' } as const
  const tripped = (tag: string, prompt: string, key: string, wrong: readonly string[]) => {
    const set = ferry()
    set.language = tag
    Object.assign(at(set, 'why-stop'), {
      prompt,
      options: [...wrong.map((text) => ({ text, why })), { text: key, correct: true }],
    })
    return findingsOf(set)
      .filter(({ path }) => path[1] === 0)
      .map(({ code }) => code)
  }

  it.each([
    ['es', '¿Por qué?', 'El motor cuesta mucho', ['Nadie viaja nunca', 'La tripulación está enferma']],
    ['fr', 'Pourquoi ?', 'Le moteur coûte cher', ['Le bac est toujours vide', 'L’équipage est malade']],
    ['de', 'Warum?', 'Der Motor kostet viel', ['Niemand fährt damit', 'Die Leute sind krank']],
    ['ru', 'Почему?', 'Мотор стоит дорого', ['Паром всегда пуст', 'Команда больна']],
    ['tr', 'Neden?', 'Motor çok pahalı', ['Vapura asla binilmez', 'Mürettebat hasta']],
    ['zh', '为什么？', '发动机价格太高', ['渡轮总是空的', '船员生了病']],
  ])('%s: find an absolute that only a wrong option has', (tag, prompt, key, wrong) => {
    expect(tripped(tag, prompt, key, wrong)).toContain('absolutesOnlyWrong')
  })

  it.each([
    ['es', '¿Por qué?', 'Quizá cuesta demasiado', ['La gente no viaja', 'La tripulación está enferma']],
    ['fr', 'Pourquoi ?', 'Il coûte peut-être trop', ['Le bac est vide', 'L’équipage est malade']],
    ['de', 'Warum?', 'Er kostet vielleicht zu viel', ['Die Fähre ist leer', 'Die Leute sind krank']],
    ['ru', 'Почему?', 'Возможно, это дорого', ['Паром пуст', 'Команда больна']],
    ['tr', 'Neden?', 'Belki çok pahalı', ['Vapur boş', 'Mürettebat hasta']],
    ['zh', '为什么？', '价格可能太高', ['渡轮是空的', '船员生了病']],
  ])('%s: find a qualifier that only the key has', (tag, prompt, key, wrong) => {
    expect(tripped(tag, prompt, key, wrong)).toContain('keyAloneQualified')
  })

  it('find an explanation in Spanish that says the key again and nothing else, and none in Chinese, whose words nothing parts', () => {
    const set = ferry()
    const question = at(set, 'why-stop')
    question.options.at(-1)!.text = 'El motor cuesta mucho'
    question.options.forEach((option) => delete option.correct)
    question.options.at(-1)!.correct = true
    set.language = 'es'
    question.explanation = 'La respuesta correcta es que un motor cuesta mucho.'
    const found = () =>
      findingsOf(set).filter(({ code, path }) => code === 'explanationRepeatsKey' && path[1] === 0)
    expect(found()).toHaveLength(1)
    question.explanation = 'Lund no puede pagarlo.'
    expect(found()).toEqual([])
    set.language = 'zh'
    question.explanation = '价格。'
    question.prompt = '价格？'
    expect(found()).toEqual([])
  })

  it('know “l’Algérie” for a name that the story has without the article', () => {
    const set = ferry()
    set.language = 'fr'
    set.article.language = 'fr'
    set.article.blocks[0]!.text += ' On parle ensuite de l’Algérie.'
    at(set, 'why-stop').explanation = 'C’est le bac d’Algérie, selon Lund, pour Algérie Ferries.'
    const names = findingsOf(set).filter(({ code, path }) => code === 'notInStory' && path[1] === 0)
    expect(names.map(({ params }) => params['thing'])).toEqual(['Ferries'])
  })
})
