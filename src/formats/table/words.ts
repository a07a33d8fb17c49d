import type { Verdict } from '../../core/model/set.ts'
import type { Role } from './table.ts'

/** Words as headers and cells are compared: no case, no accents, no remarks in brackets, signs and joined words apart. */
export function fold(text: string): string {
  return text
    .slice(0, 300)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll('#', ' no ')
    .replace(/\((?:s|n|en|e|es|lar|ler|ы)\)/giu, '')
    .replace(/[(（][^)）]*[)）]/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const list = (words: string): readonly string[] => words.split('|').map(fold)

/** Names of columns in the languages of the interface; an earlier role goes before a later one. A name may go on after a word. */
const names: readonly (readonly [Role, readonly string[]])[] = [
  [
    'number',
    list(
      'question no|question number|no|nr|num|number|id|número|numéro|nummer|номер|sıra|sıra no|soru no|序号|题号|编号|رقم|رقم السؤال|م',
    ),
  ],
  [
    'wrong',
    list(
      'incorrect|wrong|distractor|false answer|respuesta incorrecta|incorrecta|incorrecto|respuesta falsa|distractor|mauvaise réponse|réponse incorrecte|réponse fausse|fausse réponse|distracteur|falsche antwort|falsch|distraktor|неправильный|неверный|неправильные|неверные|дистрактор|yanlış|çeldirici|错误答案|错误选项|干扰项|إجابة خاطئة|الإجابة الخاطئة|خاطئة|خطأ',
    ),
  ],
  [
    'correct',
    list(
      'correct|correct answer|correct answers|correct option|correct choice|right answer|right answers|right option|answer key|key|solution|respuesta correcta|respuestas correctas|opción correcta|correcta|correctas|correcto|código de respuesta|solución|clave|bonne réponse|bonnes réponses|réponse correcte|réponses correctes|réponse exacte|correcte|corrigé|clé|richtige antwort|richtige antworten|korrekte antwort|korrekte antworten|richtig|richtige|korrekt|lösung|правильный|правильные|верный|верные|ключ|doğru|cevap anahtarı|正确答案|正确选项|正解|الإجابة الصحيحة|الإجابات الصحيحة|إجابة صحيحة|الجواب الصحيح|الاختيار الصحيح|الخيار الصحيح|الصحيحة|مفتاح',
    ),
  ],
  [
    'time',
    list(
      'time|time limit|timer|seconds|duration|time in seconds|límite de tiempo|tiempo|segundos|temps|limite de temps|durée|secondes|zeit|zeitlimit|zeitbegrenzung|sekunden|время|лимит времени|ограничение времени|секунд|süre|zaman|saniye|时间|时间限制|限时|时限|秒|الوقت|المدة|الزمن|وقت|مدة|زمن|المهلة الزمنية',
    ),
  ],
  [
    'type',
    list(
      'type|question type|kind|item type|tipo|tipo de pregunta|type de question|typ|fragetyp|art|aufgabentyp|тип|вид|тип вопроса|tür|soru türü|soru tipi|tip|类型|题型|النوع|نوع السؤال|نوع',
    ),
  ],
  [
    'image',
    list(
      'image|picture|media|photo|video|audio|image link|question image|imagen|dirección de imagen|foto|image url|lien de l image|photo|bild|bildlink|изображение|картинка|ссылка на изображение|resim|görsel|fotoğraf|图片|图像|صورة|الصورة|رابط الصورة',
    ),
  ],
  [
    'explanation',
    list(
      'explanation|answer explanation|feedback|rationale|justification|comment|reason|explicación|retroalimentación|justificación|comentario|explication|commentaire|rétroaction|erklärung|begründung|rückmeldung|kommentar|пояснение|объяснение|комментарий|обоснование|açıklama|geri bildirim|gerekçe|解析|解释|说明|反馈|الشرح|شرح|تفسير|التفسير|توضيح|تعليل|التعليل',
    ),
  ],
  [
    'hint',
    list(
      'hint|clue|tip|pista|ayuda|indice|aide|hinweis|tipp|hilfe|подсказка|ipucu|提示|线索|تلميح|تلميحة|مساعدة',
    ),
  ],
  [
    'story',
    list(
      'passage|stimulus|reading passage|reading text|context|pasaje|texto de lectura|lectura|contexto|texte de lecture|contexte|lesetext|textabschnitt|kontext|отрывок|текст для чтения|контекст|okuma parçası|parça|metin|bağlam|短文|阅读材料|材料|نص القراءة|فقرة|الفقرة|السياق',
    ),
  ],
  [
    'prompt',
    list(
      'question|question text|question prompt|prompt|stem|term|front|statement|item|pregunta|enunciado|término|énoncé|intitulé|terme|recto|frage|fragetext|fragestellung|aufgabe|begriff|vorderseite|вопрос|текст вопроса|задание|термин|утверждение|soru|soru metni|terim|ifade|题目|问题|题干|试题|词语|السؤال|سؤال|نص السؤال|العبارة|المصطلح|text',
    ),
  ],
  [
    'option',
    list(
      'option|choice|alternative|answer option|answer choice|possible answer|options|choices|answers|opción|opciones|alternativa|respuesta posible|proposition|choix|réponse possible|antwortmöglichkeit|auswahl|antwortoption|auswahlmöglichkeit|вариант|варианты|вариант ответа|seçenek|şık|seçenekler|选项|选择|خيار|الخيار|اختيار|الاختيار|خيارات|الخيارات|بديل|البديل',
    ),
  ],
  [
    'answer',
    list(
      'answer|response|definition|back|translation|meaning|respuesta|definición|traducción|significado|réponse|définition|traduction|verso|antwort|definition|übersetzung|bedeutung|rückseite|ответ|ответы|答案|определение|перевод|cevap|yanıt|tanım|anlam|回答|定义|释义|الإجابة|إجابة|الجواب|جواب|اجابات|التعريف|تعريف|معنى',
    ),
  ],
]

/** Letters that stand for an option: A to J, and those of Arabic and Russian. */
const letters = ['abcdefghij', 'ابجدهوزحطي', 'абвгдежзик'].map((each) => [...each])

/** Which option a letter names, from 0; null where it names none. */
export function letterIndex(text: string): number | null {
  const own = fold(text)
  for (const each of letters) {
    const at = each.indexOf(own)
    if (at !== -1) return at
  }
  return null
}

const roleOf = byWord(names)

/** What each word says; where several say it, the first does. */
function byWord<T>(lists: readonly (readonly [T, readonly string[]])[]): ReadonlyMap<string, T> {
  return new Map(lists.toReversed().flatMap(([says, words]) => words.map((word) => [word, says] as const)))
}

/** Characters of the longest header that a tool writes, and some. */
const longestHeader = 120

/** What a header says a column holds, and whether that is all it says; null where it says nothing known. */
export function headerRole(header: string): { readonly role: Role; readonly exact: boolean } | null {
  if (header === '' || header.length > longestHeader) return null
  const whole = fold(header)
  const remark = /[(（]([^)）]{1,30})[)）]/u.exec(header)?.[1]
  if (remark !== undefined && roleOf.get(fold(remark)) === 'correct') return { role: 'answer', exact: true }
  const named = roleOf.get(whole)
  if (named) return { role: named, exact: true }
  if (/^(?:\p{L}|[1-9]|10)$/u.test(whole)) {
    return letterIndex(whole) !== null || /\d/.test(whole) ? { role: 'option', exact: true } : null
  }
  const counted = /^(.+?) (?:no )?(\d{1,2}|\p{L}|text)$/u.exec(whole) ?? /^([^a-z ]+?)([a-j])$/u.exec(whole)
  const stem = counted?.[1]?.replace(/ \d{1,2}$/, '')
  if (stem !== undefined && (/ \d/.test(whole) || letterIndex(counted![2]!) !== null)) {
    const role = roleOf.get(stem)
    if (role) return { role: role === 'answer' ? 'option' : role, exact: true }
  }
  return beginning(whole.replace(/^\d{1,2} /, ''))
}

/** “Question max 120 characters”, “correct answer choose at least one”, “answer 1 max 75 characters”: the longest name that it begins with. */
function beginning(header: string): { readonly role: Role; readonly exact: boolean } | null {
  for (let end = header.length; end > 0; end = header.lastIndexOf(' ', end - 1)) {
    const role = roleOf.get(header.slice(0, end))
    if (!role) continue
    const numbered = /^ (?:\d{1,2}|[a-j])(?: |$)/.test(header.slice(end))
    return { role: role === 'answer' && numbered ? 'option' : role, exact: end === header.length }
  }
  return null
}

const truths: readonly (readonly [Verdict, readonly string[]])[] = [
  [
    'stands',
    list(
      'true|t|it stands|stands|verdadero|cierto|verdadera|v|vrai|richtig|wahr|верно|правда|истина|да верно|doğru|正确|对|صحيح|صح|صواب',
    ),
  ],
  [
    'contradicted',
    list(
      'false|f|contradicted|falso|falsa|faux|falsch|unwahr|неверно|ложь|неправда|yanlış|错误|错|不正确|خطأ|خاطئ|غير صحيح',
    ),
  ],
  [
    'notStated',
    list(
      'not stated|not given|not in the text|no se dice|no se menciona|non mentionné|non précisé|nicht gesagt|nicht erwähnt|не сказано|не указано|belirtilmemiş|metinde yok|未提及|未说明|لم يذكر|غير مذكور',
    ),
  ],
]

const truthOf = byWord(truths)

/** The verdict that a cell says in one of the languages; null where it says something else. */
export function verdictOf(text: string): Verdict | null {
  return text.length > 40 ? null : (truthOf.get(fold(text)) ?? null)
}

const said: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['True', 'False', 'Not stated'],
  ar: ['صحيح', 'خطأ', 'لم يُذكر'],
  es: ['Verdadero', 'Falso', 'No se dice'],
  fr: ['Vrai', 'Faux', 'Non mentionné'],
  de: ['Richtig', 'Falsch', 'Nicht gesagt'],
  ru: ['Верно', 'Неверно', 'Не сказано'],
  tr: ['Doğru', 'Yanlış', 'Belirtilmemiş'],
  zh: ['正确', '错误', '未提及'],
}

/** The three verdicts in words of the language, English where there are none: stands, contradicted, not stated. */
export function verdictWords(language: string): readonly [string, string, string] {
  return said[language.toLowerCase().split('-')[0]!] ?? said['en']!
}

/** What a `type` cell says. `none`: nothing known; the others that no answer is right for are named as they are skipped. */
export type TypeWord =
  | 'choice'
  | 'several'
  | 'verdict'
  | 'short'
  | 'numeric'
  | 'order'
  | 'match'
  | 'essay'
  | 'poll'
  | 'drawing'
  | 'slide'
  | 'hotspot'
  | 'recording'

const types: readonly (readonly [TypeWord, readonly string[]])[] = [
  [
    'several',
    list(
      'checkbox|checkboxes|multi select|multiselect|multiple select|multiple answer|multiple answers|multiple response|ma|msq|select all|elección múltiple|casillas|cases à cocher|choix multiples|mehrfachauswahl|mehrfachantwort|множественный выбор|çoklu seçim|onay kutuları|多选|多选题|متعدد الإجابات|خانات اختيار',
    ),
  ],
  [
    'choice',
    list(
      'multiple choice|single choice|single select|mc|mcq|quiz|choice|opción múltiple|elección única|selección múltiple|choix multiple|choix unique|qcm|einfachauswahl|multiple choice frage|одиночный выбор|выбор|тест|çoktan seçmeli|tek seçim|单选|单选题|选择题|اختيار من متعدد|اختيار متعدد',
    ),
  ],
  [
    'verdict',
    list(
      'true false|true or false|tf|t f|trueorfalse|verdadero falso|verdadero o falso|vrai faux|vrai ou faux|richtig falsch|wahr falsch|верно неверно|да нет|doğru yanlış|判断|判断题|是非题|صح خطأ|صح أو خطأ|صواب خطأ|صواب وخطأ',
    ),
  ],
  [
    'short',
    list(
      'fill in the blank|fill in the blanks|fill blank|fib|blank|blanks|short answer|sa|typing|typed|type answer|type the answer|text|text input|identification|rellenar huecos|rellenar el espacio en blanco|completar|respuesta corta|texte à trous|réponse courte|compléter|lückentext|kurzantwort|краткий ответ|заполнить пропуск|пропуски|boşluk doldurma|kısa cevap|kısa yanıt|填空|填空题|简答|املأ الفراغ|إكمال|إجابة قصيرة',
    ),
  ],
  [
    'numeric',
    list('numeric|numerical|number|math response|numérico|numérique|numerisch|числовой|sayısal|数值|رقمي'),
  ],
  [
    'order',
    list(
      'reorder|order|ordering|sequence|jumble|puzzle|ordenar|ordre|remettre en ordre|reihenfolge|ordnen|порядок|упорядочить|sıralama|排序|排序题|ترتيب',
    ),
  ],
  [
    'match',
    list(
      'match|matching|pairs|relacionar|emparejar|associer|appariement|zuordnen|zuordnung|сопоставление|соответствие|eşleştirme|配对|连线|连线题|توصيل|مطابقة',
    ),
  ],
  [
    'essay',
    list(
      'open ended|openended|open|essay|long answer|paragraph|respuesta abierta|ensayo|question ouverte|réponse ouverte|rédaction|offene frage|aufsatz|freitext|открытый вопрос|эссе|развернутый ответ|açık uçlu|kompozisyon|问答|问答题|论述|سؤال مفتوح|مقالي',
    ),
  ],
  [
    'poll',
    list(
      'poll|survey|opinion|word cloud|brainstorm|encuesta|sondage|umfrage|опрос|anket|投票|调查|استطلاع|استبيان',
    ),
  ],
  [
    'drawing',
    list('draw|drawing|sketch|dibujo|dibujar|dessin|zeichnen|zeichnung|рисунок|çizim|画图|绘图|رسم'),
  ],
  ['slide', list('slide|content|info|instruction|diapositiva|diapositive|folie|слайд|slayt|幻灯片|شريحة')],
  [
    'hotspot',
    list('hotspot|hot spot|labeling|labelling|drag and drop|pin|categorize|categorise|graphing|drop pin'),
  ],
  ['recording', list('audio response|video response|recording|audio|video')],
]

const kindOf = byWord(types)

/** The kind of question that a cell names; null where it names none that is known. */
export function typeOf(text: string): TypeWord | null {
  return text.length > 60 ? null : (kindOf.get(fold(text)) ?? null)
}
