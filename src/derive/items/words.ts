import type { StoryLanguage } from '../text/language.ts'

/** What an item says in the story's own language: a set's text, not the page's. */
interface ItemWords {
  readonly prompt: string
  readonly explanation: (value: string) => string
  readonly note: (value: string) => string
  readonly who: (said: string) => string
  readonly whoShown: (speaker: string) => string
  readonly otherSpeaker: (speaker: string) => string
  readonly saidFact: (speaker: string, said: string) => string
  readonly match: string
  readonly matchShown: string
}

export const itemWords: Readonly<Record<StoryLanguage, ItemWords>> = {
  en: {
    prompt: 'Complete the sentence as the story has it.',
    explanation: (value) => `In this place the story says “${value}”.`,
    note: (value) => `The story says “${value}” here.`,
    who: (said) => `Who is quoted as saying “${said}”?`,
    whoShown: (speaker) => `The story gives these words as ${speaker}’s: they stand with the name.`,
    otherSpeaker: (speaker) => `These words are ${speaker}’s.`,
    saidFact: (speaker, said) => `${speaker} is quoted as saying “${said}”`,
    match: 'Who is quoted as saying what?',
    matchShown: 'Each quotation stands with the name of whoever says it.',
  },
  ar: {
    prompt: 'أكمل الجملة كما وردت في النص.',
    explanation: (value) => `ورد في هذا الموضع من النص: «${value}».`,
    note: (value) => `يقول النص هنا: «${value}».`,
    who: (said) => `من القائل: «${said}»؟`,
    whoShown: (speaker) => `ينسب النص هذا الكلام إلى ${speaker}: فالاسم مذكور معه.`,
    otherSpeaker: (speaker) => `هذا كلام ${speaker}.`,
    saidFact: (speaker, said) => `نُقل عن ${speaker} قوله: «${said}»`,
    match: 'صِل كل قول بقائله.',
    matchShown: 'يَرِد مع كل قول اسم قائله.',
  },
  de: {
    prompt: 'Ergänze den Satz so, wie er im Text steht.',
    explanation: (value) => `An dieser Stelle steht im Text „${value}“.`,
    note: (value) => `Im Text steht hier „${value}“.`,
    who: (said) => `Wer wird mit den Worten „${said}“ zitiert?`,
    whoShown: (speaker) => `Der Text gibt diese Worte als die von ${speaker} wieder: Der Name steht dabei.`,
    otherSpeaker: (speaker) => `Diese Worte stammen von ${speaker}.`,
    saidFact: (speaker, said) => `${speaker} wird mit den Worten zitiert: „${said}“`,
    match: 'Wer wird mit welchen Worten zitiert?',
    matchShown: 'Bei jedem Zitat steht der Name dessen, der es sagt.',
  },
  es: {
    prompt: 'Completa la frase tal como aparece en el texto.',
    explanation: (value) => `En este lugar el texto dice «${value}».`,
    note: (value) => `Aquí el texto dice «${value}».`,
    who: (said) => `¿A quién atribuye el texto estas palabras: «${said}»?`,
    whoShown: (speaker) => `El texto atribuye estas palabras a ${speaker}: llevan su nombre al lado.`,
    otherSpeaker: (speaker) => `Estas palabras son de ${speaker}.`,
    saidFact: (speaker, said) => `El texto cita a ${speaker}: «${said}»`,
    match: '¿Quién dice cada cosa, según el texto?',
    matchShown: 'Junto a cada cita está el nombre de quien la dice.',
  },
  fr: {
    prompt: 'Complétez la phrase telle qu’elle figure dans le texte.',
    explanation: (value) => `À cet endroit, le texte dit «\u00a0${value}\u00a0».`,
    note: (value) => `Ici, le texte dit «\u00a0${value}\u00a0».`,
    who: (said) => `À qui le texte attribue-t-il ces mots\u00a0: «\u00a0${said}\u00a0»\u202f?`,
    whoShown: (speaker) => `Le texte attribue ces mots à ${speaker}\u00a0: le nom figure à côté.`,
    otherSpeaker: (speaker) => `Ces mots sont de ${speaker}.`,
    saidFact: (speaker, said) => `Le texte cite ${speaker}\u00a0: «\u00a0${said}\u00a0»`,
    match: 'Qui dit quoi, d’après le texte\u202f?',
    matchShown: 'À côté de chaque citation figure le nom de son auteur.',
  },
  ru: {
    prompt: 'Дополните предложение так, как оно стоит в тексте.',
    explanation: (value) => `В этом месте в тексте сказано: «${value}».`,
    note: (value) => `Здесь в тексте сказано: «${value}».`,
    who: (said) => `Кому в тексте принадлежат слова «${said}»?`,
    whoShown: (speaker) => `Рядом с этими словами стоит имя того, кто их произнёс: ${speaker}.`,
    otherSpeaker: (speaker) => `Автор этих слов — ${speaker}.`,
    saidFact: (speaker, said) => `${speaker}: «${said}»`,
    match: 'Кому принадлежат эти слова?',
    matchShown: 'Рядом с каждой цитатой стоит имя того, кто её произнёс.',
  },
  tr: {
    prompt: 'Cümleyi metindeki gibi tamamlayın.',
    explanation: (value) => `Metin burada “${value}” diyor.`,
    note: (value) => `Burada metin “${value}” diyor.`,
    who: (said) => `Metne göre şu sözler kime ait: “${said}”?`,
    whoShown: (speaker) => `Bu sözlerin yanında söyleyenin adı geçiyor: ${speaker}.`,
    otherSpeaker: (speaker) => `Bu sözleri söyleyen: ${speaker}.`,
    saidFact: (speaker, said) => `${speaker}: “${said}”`,
    match: 'Metne göre bu sözleri kim söylüyor?',
    matchShown: 'Her alıntının yanında söyleyenin adı geçiyor.',
  },
  zh: {
    prompt: '按原文把句子补充完整。',
    explanation: (value) => `原文此处写的是“${value}”。`,
    note: (value) => `原文此处是“${value}”。`,
    who: (said) => `按原文，“${said}”这句话是谁说的？`,
    whoShown: (speaker) => `原文在这句话旁写明了说话人：${speaker}。`,
    otherSpeaker: (speaker) => `这句话是${speaker}说的。`,
    saidFact: (speaker, said) => `${speaker}说：“${said}”`,
    match: '按原文，这些话分别是谁说的？',
    matchShown: '每段引语旁都写明了说话人。',
  },
}
