import type { Finding } from '../model/finding.ts'
import type { CheckContext } from './context.ts'
import type { Rule } from './rule.ts'
import { rule as answerNotNumber } from './errors/answerNotNumber.ts'
import { rule as articleLink } from './errors/articleLink.ts'
import { rule as everyOptionCorrect } from './errors/everyOptionCorrect.ts'
import { rule as evidenceAbsent } from './errors/evidenceAbsent.ts'
import { rule as evidenceAmbiguous } from './errors/evidenceAmbiguous.ts'
import { rule as evidenceBlock } from './errors/evidenceBlock.ts'
import { rule as gapCount } from './errors/gapCount.ts'
import { rule as idTwice } from './errors/idTwice.ts'
import { rule as keyWithoutEvidence } from './errors/keyWithoutEvidence.ts'
import { rule as languageTag } from './errors/languageTag.ts'
import { rule as nearestElsewhere } from './errors/nearestElsewhere.ts'
import { rule as noKey } from './errors/noKey.ts'
import { rule as notStatedWithProof } from './errors/notStatedWithProof.ts'
import { rule as notStatedWithoutNearest } from './errors/notStatedWithoutNearest.ts'
import { rule as orderTie } from './errors/orderTie.ts'
import { rule as sameOptions } from './errors/sameOptions.ts'
import { rule as setEmpty } from './errors/setEmpty.ts'
import { rule as speakerUnknown } from './errors/speakerUnknown.ts'
import { rule as termTwice } from './errors/termTwice.ts'
import { rule as textEmpty } from './errors/textEmpty.ts'
import { rule as tooFewEvents } from './errors/tooFewEvents.ts'
import { rule as tooFewPairs } from './errors/tooFewPairs.ts'
import { rule as translationLength } from './errors/translationLength.ts'
import { rule as translationUnknown } from './errors/translationUnknown.ts'
import { rule as whyOnKey } from './errors/whyOnKey.ts'
import { rule as absolutesOnlyWrong } from './warnings/absolutesOnlyWrong.ts'
import { rule as evidenceInFirstThird } from './warnings/evidenceInFirstThird.ts'
import { rule as explanationRepeatsKey } from './warnings/explanationRepeatsKey.ts'
import { rule as grammarFitsKey } from './warnings/grammarFitsKey.ts'
import { rule as itemGivesAway } from './warnings/itemGivesAway.ts'
import { rule as keyAloneQualified } from './warnings/keyAloneQualified.ts'
import { rule as keyCopied } from './warnings/keyCopied.ts'
import { rule as keyLongest } from './warnings/keyLongest.ts'
import { rule as keySharesRareWord } from './warnings/keySharesRareWord.ts'
import { rule as keysAtOnePlace } from './warnings/keysAtOnePlace.ts'
import { rule as mostlyLocating } from './warnings/mostlyLocating.ts'
import { rule as negativePrompt } from './warnings/negativePrompt.ts'
import { rule as notInStory } from './warnings/notInStory.ts'
import { rule as numbersOutOfOrder } from './warnings/numbersOutOfOrder.ts'
import { rule as optionCount } from './warnings/optionCount.ts'
import { rule as optionsDifferInForm } from './warnings/optionsDifferInForm.ts'
import { rule as pointsToOtherOptions } from './warnings/pointsToOtherOptions.ts'
import { rule as sameSpan } from './warnings/sameSpan.ts'
import { rule as termNotInStory } from './warnings/termNotInStory.ts'
import { rule as textUnseen } from './warnings/textUnseen.ts'
import { rule as verdictsOutOfBalance } from './warnings/verdictsOutOfBalance.ts'
import { rule as wrongWithoutReason } from './warnings/wrongWithoutReason.ts'

/** Every rule, errors first. A new rule is a file and a line here. */
export const rules: readonly Rule[] = [
  answerNotNumber,
  articleLink,
  everyOptionCorrect,
  evidenceAbsent,
  evidenceAmbiguous,
  evidenceBlock,
  gapCount,
  idTwice,
  keyWithoutEvidence,
  languageTag,
  nearestElsewhere,
  noKey,
  notStatedWithProof,
  notStatedWithoutNearest,
  orderTie,
  sameOptions,
  setEmpty,
  speakerUnknown,
  termTwice,
  textEmpty,
  tooFewEvents,
  tooFewPairs,
  translationLength,
  translationUnknown,
  whyOnKey,
  absolutesOnlyWrong,
  evidenceInFirstThird,
  explanationRepeatsKey,
  grammarFitsKey,
  itemGivesAway,
  keyAloneQualified,
  keyCopied,
  keyLongest,
  keySharesRareWord,
  keysAtOnePlace,
  mostlyLocating,
  negativePrompt,
  notInStory,
  numbersOutOfOrder,
  optionCount,
  optionsDifferInForm,
  pointsToOtherOptions,
  sameSpan,
  termNotInStory,
  textUnseen,
  verdictsOutOfBalance,
  wrongWithoutReason,
]

/** Enough for any reader; a hostile set must not cost more. */
const mostPerRule = 1000

/** What the rules of one severity, or all, have to say. */
export function checkSet(context: CheckContext, severity?: Finding['severity']): readonly Finding[] {
  return rules
    .filter((rule) => severity === undefined || rule.severity === severity)
    .flatMap((rule) => findingsOf(rule, context))
}

/** What one rule has to say, at most a thousand times. */
export function findingsOf({ code, severity, check }: Rule, context: CheckContext): readonly Finding[] {
  const findings: Finding[] = []
  for (const { path, params } of check(context)) {
    findings.push({ code, severity, path, params })
    if (findings.length === mostPerRule) break
  }
  return findings
}
