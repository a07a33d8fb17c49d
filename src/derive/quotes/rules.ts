/** The rules of RULES.md; `none` where they abstain. */
export const quoteRules = [
  'verbThenSpeaker',
  'speakerThenVerb',
  'saidThenQuote',
  'saidInSentence',
  'accordingTo',
  'byAgent',
  'seenAs',
  'colon',
  'comma',
  'colonBefore',
  'signed',
  'sentenceBefore',
  'continuation',
  'paragraphAfter',
  'none',
] as const
export type QuoteRule = (typeof quoteRules)[number]
