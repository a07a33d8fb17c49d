import type { StoryLanguage } from '../text/language.ts'

/** What a gap item says in the story's own language: a set's text, not the page's. */
export interface GapWords {
  readonly prompt: string
  readonly explanation: (value: string) => string
  readonly note: (value: string) => string
}

export const gapWords: Readonly<Record<StoryLanguage, GapWords>> = {
  en: {
    prompt: 'Complete the sentence as the story has it.',
    explanation: (value) => `In this place the story says “${value}”.`,
    note: (value) => `The story says “${value}” here.`,
  },
  ar: {
    prompt: 'أكمل الجملة كما وردت في النص.',
    explanation: (value) => `ورد في هذا الموضع من النص: «${value}».`,
    note: (value) => `يقول النص هنا: «${value}».`,
  },
  de: {
    prompt: 'Ergänze den Satz so, wie er im Text steht.',
    explanation: (value) => `An dieser Stelle steht im Text „${value}“.`,
    note: (value) => `Im Text steht hier „${value}“.`,
  },
  es: {
    prompt: 'Completa la frase tal como aparece en el texto.',
    explanation: (value) => `En este lugar el texto dice «${value}».`,
    note: (value) => `Aquí el texto dice «${value}».`,
  },
  fr: {
    prompt: 'Complétez la phrase telle qu’elle figure dans le texte.',
    explanation: (value) => `À cet endroit, le texte dit «\u00a0${value}\u00a0».`,
    note: (value) => `Ici, le texte dit «\u00a0${value}\u00a0».`,
  },
  ru: {
    prompt: 'Дополните предложение так, как оно стоит в тексте.',
    explanation: (value) => `В этом месте в тексте сказано: «${value}».`,
    note: (value) => `Здесь в тексте сказано: «${value}».`,
  },
  tr: {
    prompt: 'Cümleyi metindeki gibi tamamlayın.',
    explanation: (value) => `Metin burada “${value}” diyor.`,
    note: (value) => `Burada metin “${value}” diyor.`,
  },
  zh: {
    prompt: '按原文把句子补充完整。',
    explanation: (value) => `原文此处写的是“${value}”。`,
    note: (value) => `原文此处是“${value}”。`,
  },
}
