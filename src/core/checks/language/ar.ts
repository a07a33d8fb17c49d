import { foldWord } from '../words.ts'
import type { LanguageWords } from './language.ts'

const list = (words: string): readonly string[] => words.trim().split(/\s+/).map(foldWord)

const stop = new Set(
  list(`
  في من إلى على عن مع أن إن أنّ إنّ كان كانت يكون تكون ليس ليست هو هي هم هن هذا هذه ذلك تلك هؤلاء الذي التي الذين اللذين ما ماذا
  لماذا متى أين كيف كم أي أيّ أيّة مَن هل لا لم لن لن قد لقد ثم أو أم و ف ب ل ك بل لكن حتى إذا إذ كل بعض غير بعد قبل بين عند عندما حين
  خلال ضد دون منذ حول نحو كما مثل أيضا كذلك قال قالت يقول تقول وقال وقالت ذكر ذكرت بحسب وفق وفقا حسب النص القصة الخبر المقال التقرير
  به بها بهم له لها لهم فيه فيها منه منها عليه عليها عنه عنها إليه إليها أنه أنها أنهم إنه إنها وهو وهي وفي ومن وعلى`),
)

const units = list('صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة')
const feminine = list('صفر واحدة اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر')
const oblique = list('اثنين اثنتين')
const tens = list('عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون')
const obliqueTens = list('عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين')

const quoted = /«[^»]*»|“[^”]*”|"[^"]*"/g
const edge = String.raw`(?:^|[\s«(])`
const end = String.raw`(?=$|[\s؟?،»)])`
const except = new RegExp(`${edge}(?:باستثناء|(?:ما )?عدا|ليس|ليست|ليسوا)${end}`, 'u')
const ofThese = new RegExp(`(?:مما|ممّا) (?:يلي|يأتي)`, 'u')
const negation = new RegExp(`${edge}(?:لا|لم|لن|غير)${end}`, 'u')

export const arabic: LanguageWords = {
  stop,
  absolutes: [
    ...list('دائما أبدا جميع جميعا كافة مطلقا تماما كليا إطلاقا فقط قط قاطبة بتاتا كل'),
    'لا احد',
    'لا شيء',
  ].map((phrase) => phrase.split(' ').map(foldWord).join(' ')),
  qualifiers: [
    ...list('بعض أحيانا غالبا عادة ربما قد نحو حوالي تقريبا معظم أغلب يحتمل يرجح جزئيا عموما نسبيا'),
    ...['على الأقل', 'من المرجح', 'من المحتمل', 'إلى حد ما', 'في الغالب'].map((phrase) =>
      phrase.split(' ').map(foldWord).join(' '),
    ),
  ],
  fillers: new Set(
    list(
      `الجواب الإجابة الصحيح الصحيحة صحيح صحيحة صواب خطأ الخيار لأن لذلك إذن يذكر تذكر ورد يرد جاء العبارة الفقرة الجملة واضح`,
    ),
  ),
  numbers: new Map([
    ...[units, feminine].flatMap((words) => words.map((word, value) => [word, value] as const)),
    ...oblique.map((word) => [word, 2] as const),
    ...[tens, obliqueTens].flatMap((words) => words.map((word, index) => [word, 20 + 10 * index] as const)),
  ]),
  numberJoint: null,
  months: list('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
  namesHaveCapitals: false,
  spaced: true,
  stem: (word) => word.replace(/^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{3})/u, ''),
  asksForNegative(prompt) {
    const own = prompt
      .normalize('NFC')
      .replace(/[\u064B-\u0652\u0640]/g, '')
      .replace(quoted, '«»')
    return except.test(own) || (ofThese.test(own) && negation.test(own))
  },
  pointsToOthers: (option) =>
    /^(?:جميع|كل|لا شيء|لا أحد|ليس أي|أي)?\s*(?:من |مما |ما )?(?:ما )?(?:سبق|ذكر|تقدم|أعلاه)$|^(?:جميع|كل|لا شيء من|أي من) (?:الخيارات|الإجابات|الأجوبة|هذه|ما سبق|ما ذكر)/u.test(
      option
        .normalize('NFC')
        .replace(/[\u064B-\u0652\u0640.]/g, '')
        .trim(),
    ),
  fitsAfter: () => null,
}
