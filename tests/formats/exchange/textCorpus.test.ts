import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/formats/exchange/registry.ts'
import { corpusOf, counts } from './corpus.ts'

/** What stands in each file, by kind; what is skipped has a minus, a finding a call sign. */
const expected: Readonly<Record<string, string>> = {
  'gift/ethan-ou__gift-parser__descriptionTitleEscapedColon.gift': 'verdict 1, story 1',
  'gift/ethan-ou__gift-parser__descriptionWithID.gift': 'verdict 1, story 1',
  'gift/ethan-ou__gift-parser__essay1.gift': '-essay 1',
  'gift/ethan-ou__gift-parser__multiLineFeedback1.gift': 'choice 2',
  'gift/ethan-ou__gift-parser__multipleAnswersFloat.gift': 'choice 1',
  'gift/ethan-ou__gift-parser__noLineBreaks.gift': 'choice 1, short 3, -essay 1, !giftUnclosed 1',
  'gift/ethan-ou__gift-parser__openBrackets.gift': 'short 1, -essay 2, -giftBraces 1',
  'gift/ethan-ou__gift-parser__shortAnswer1.gift': 'gap 1, short 1',
  'gift/ethan-ou__gift-parser__state4.gift': 'match 1, short 4, -essay 1',
  'gift/ethan-ou__gift-parser__symbolsAll.gift': 'verdict 1',
  'gift/ethan-ou__gift-parser__tag_id.gift': '-essay 1',
  'gift/ethan-ou__gift-parser__tag_two_tags.gift': '-essay 1',
  'gift/ethan-ou__gift-parser__unescapedCharacters2.gift':
    'choice 1, gap 1, match 1, short 3, verdict 2, -essay 1',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__TFTwoFeedback.gift': 'verdict 3',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__category1.gift': '!importNothing 1, “Default for LING-373-2194-B”',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__categorySpecialCharacter.gift':
    '!importNothing 1, “Default for Unit 1: Topic”',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__descriptionWithID.gift': 'verdict 1, story 1',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__escapeAll.gift': 'choice 1',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__essay1.gift': '-essay 1',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__matching1.gift': 'match 2',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__mc1.gift': 'choice 1',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__mc2.gift': 'gap 1',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__mc4.gift': 'choice 1',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__numerical1.gift': 'short 10',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__options1.gift': 'choice 6, gap 2, short 5, verdict 1',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__shortAnswer2.gift': 'short 2',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__shortFirstEmbeddedUnderlineHTML.gift': 'short 2',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__symbolsAll.gift': 'verdict 1',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__tf1_html.gift': 'verdict 1',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__tf1_markdown.gift': 'verdict 1',
  'gift/fuhrmanator__GIFT-grammar-PEG.js__tf2.gift': 'verdict 2',
  'gift-invalid/ethan-ou__gift-parser__addedLineBreak.gift': 'short 1',
  'gift-invalid/ethan-ou__gift-parser__emptyLines.gift': 'choice 1, match 1',
  'gift-invalid/ethan-ou__gift-parser__unescapedCharacters.gift': 'choice 1',
  'gift-invalid/ethan-ou__gift-parser__unescapedCharacters2.gift':
    'choice 1, gap 1, match 1, short 3, verdict 2, -essay 1',
  'gift-invalid/ethan-ou__gift-parser__unescapedLink.gift': '-mediaOnly 1',
  'aiken/sonsoleslp__aiken-to-moodlexml__aiken.txt':
    'choice 7, match 1, order 1, short 2, verdict 2, -cloze 1, -essay 1, -noKey 3, story 1',
  'text2qti/gpoore__text2qti__readme-block-01.txt': 'choice 1',
  'text2qti/gpoore__text2qti__readme-block-03.txt': 'choice 1',
  'text2qti/gpoore__text2qti__readme-block-04.txt': 'short 3',
  'text2qti/gpoore__text2qti__readme-block-07.txt': '-upload 1',
  'text2qti/gpoore__text2qti__readme-block-08.txt': 'story 2',
  'text2qti/gpoore__text2qti__readme-block-09.txt': 'choice 1, !text2qtiLine 5',
  'text2qti/gpoore__text2qti__readme-block-10.txt': '!importNothing 1, “Title here”',
  'text2qti/gpoore__text2qti__readme-block-11.txt': 'verdict 2',
  'text2qti/gpoore__text2qti__readme-block-12.txt': '!importUnknown 1',
  'quizdown/bonartm__quizdown-js__README.md-block-01.md': '!importUnknown 1',
  'quizdown/bonartm__quizdown-js__README.md-block-02.md': '!importUnknown 1',
  'quizdown/bonartm__quizdown-js__syntax.md-block-03.md': '!importUnknown 1',
}

describe.each(['gift', 'gift-invalid', 'aiken', 'text2qti', 'quizdown'])('%s', (folder) => {
  const files = corpusOf(folder)
  test.skipIf(files === null)(
    'every file of the corpus (kept outside of the repository) is read with all that is in it',
    () => {
      const read = [...(files ?? [])].map(([name, bytes]) => [
        `${folder}/${name}`,
        counts(importFile({ name, bytes }).imported),
      ])
      expect(read).toEqual(Object.entries(expected).filter(([name]) => name.startsWith(`${folder}/`)))
    },
  )
})
