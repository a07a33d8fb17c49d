import { phrases, withoutQuoted } from './build.ts'
import type { LanguageWords } from './language.ts'

const ofThese = /(?:下列|以下|下面)[^，。]*(?:不|没有|没|未|并非|错误)/u
const which = /^哪(?:一)?(?:个|项|种|位|些|条)(?:(?!说|认为|表示|指出|称|，).){0,8}?(?:不|没|未|并非)/u
const except = /除(?:了|去)?[^，。]*(?:之外|以外|外)/u

export const chinese: LanguageWords = {
  stop: new Set(),
  absolutes: phrases(
    '总是, 永远, 从不, 从来, 绝不, 绝对, 所有, 全部, 完全, 一切, 每个, 每一, 任何, 没有人, 无人, 只有, 仅仅, 唯一, 必定, 必然, 一定, 到处, 彻底',
  ),
  qualifiers: phrases(
    '有些, 一些, 某些, 有时, 经常, 通常, 往往, 可能, 也许, 或许, 大概, 大约, 大致, 大多, 多数, 几乎, 将近, 左右, 部分, 似乎, 看来, 据说, 据称, 至少, 至多, 最多, 暂时, 基本',
  ),
  fillers: new Set(),
  numbers: new Map(),
  numberJoint: null,
  months: [],
  namesHaveCapitals: false,
  spaced: false,
  stem: (word) => word,
  asksForNegative(prompt) {
    const own = withoutQuoted(prompt.normalize('NFC'))
    return ofThese.test(own) || which.test(own) || except.test(own)
  },
  pointsToOthers: (option) =>
    /^[^\p{L}]*(?:(?:以上|上述|前面|前述)(?:都|皆|全|均|所有|选项|各项|几项|两项|说法)|(?:都|皆|均)(?:对|错|是|不是|不对|正确|不正确)[^\p{L}]*$|(?:所有|全部)选项)/u.test(
      option,
    ),
  fitsAfter: () => null,
}
