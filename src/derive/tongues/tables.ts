import type { Foreign } from '../text/language.ts'

/** What a language says speakers, dates and numbers with. Closed classes and dictionaries' synonyms of “say”, none of one story. */
export interface Tongue {
  /** Forms of verbs of saying that take a subject of their own. */
  readonly says: ReadonlySet<string>
  /** What stands before such a form, or between it and its subject. */
  readonly helps: ReadonlySet<string>
  /** “According to”, in small letters, word by word. */
  readonly according: readonly (readonly string[])[]
  readonly pronouns: ReadonlySet<string>
  /** Function words: with a capital they begin a sentence and name nobody. */
  readonly small: ReadonlySet<string>
  /** Of offices and occupations: words before a name that are none of it. */
  readonly titles: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  /** Behind these, without an article, stands a place. */
  readonly inPlaces: ReadonlySet<string>
  readonly days: string
  readonly months: string
  /** Patterns of a date by day, month and year; `D` a day, `M` a month, `Y` a year. */
  readonly dates: string
  readonly units: string
  readonly percent: string
  readonly money: string
  readonly scales: string
  readonly numbers: string
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}

function phrases(...each: readonly string[]): readonly (readonly string[])[] {
  return each.map((phrase) => phrase.split(' '))
}

export const tongues: Readonly<Record<Foreign, Tongue>> = {
  es: {
    says: set(
      'dijo dice dijeron afirmó afirma afirmaron explicó explica aseguró asegura aseguraron señaló señala declaró declara declararon añadió añade agregó agrega comentó comenta indicó indica sostuvo sostiene manifestó respondió responde advirtió advierte contó cuenta reconoció admitió confirmó anunció expresó subrayó recordó lamentó insistió concluyó preguntó destacó denunció celebró pidió escribió relató relata apuntó precisó dicho afirmado explicado asegurado señalado declarado añadido comentado indicado advertido',
    ),
    helps: set(
      'ha han había ayer hoy también luego después además a la los las le les el prensa periodistas que',
    ),
    according: phrases('según', 'de acuerdo con', 'en palabras de', 'a juicio de'),
    pronouns: set('él ella'),
    small: set(
      'el la los las lo un una unos unas y o pero de del al a en con por para sin sobre entre desde hasta según tras ante bajo durante mientras cuando donde como aunque porque si no ni también ya hoy ayer mañana este esta estos estas ese esa esos esas aquel aquella su sus mi nuestro nuestra él ella ellos ellas yo nosotros usted se que quien cada todo toda todos todas otro otra otros muchos varios algunos más menos después antes luego entonces además así hace hay es era fue son nadie nada',
    ),
    titles: set(
      'señor señora sr sra don doña doctor doctora dr dra profesor profesora presidente presidenta ministro ministra alcalde alcaldesa director directora rey reina papa',
    ),
    groups: set(
      'universidad ministerio banco ayuntamiento partido museo instituto consejo comité asociación fundación policía gobierno parlamento congreso senado tribunal hospital club federación agencia empresa escuela organización unión biblioteca',
    ),
    inPlaces: set('en desde hacia hasta'),
    days: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy|mañana',
    months: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
    dates: 'D de M(?: de Y)?|M de Y|M',
    units: 'segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?|décadas?|siglos?',
    percent: '%|por ciento',
    money: 'euros?|dólares|dólar|pesos?|libras?',
    scales: 'mil|millón|millones|cien|cientos',
    numbers:
      'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien',
  },
  fr: {
    says: set(
      'dit disent affirme affirment affirmé explique expliquent expliqué déclare déclarent déclaré assure assurent assuré ajoute ajouté précise précisé indique indiqué estime estimé souligne souligné raconte raconté confie confié répond répondu rappelle rappelé annonce annoncé reconnaît reconnu regrette regretté prévient prévenu conclut conclu insiste insisté commente commenté lance lancé écrit poursuit poursuivi témoigne témoigné constate constaté demandé demande dénoncé dénonce avertit averti admis admet soutenu soutient confirmé confirme',
    ),
    helps: set(
      'a ont avait est hier aussi ensuite également encore alors aux à la le les journalistes presse que',
    ),
    according: phrases('selon', 'd’après', "d'après", 'pour reprendre les mots de'),
    pronouns: set('il elle'),
    small: set(
      'le la les l’ un une des du de d’ et ou mais où donc or ni car à au aux en dans par pour sans sur sous entre avec chez vers depuis pendant après avant selon lorsque quand comme si bien que qui quoi dont ce cet cette ces son sa ses leur leurs mon notre nos votre il elle ils elles on nous vous je tu se ne pas plus moins très aussi déjà hier aujourd’hui demain puis alors ainsi enfin chaque tout toute tous toutes autre autres plusieurs certains quelques aucun aucune voici voilà c’est depuis malgré',
    ),
    titles: set(
      'm mme mlle monsieur madame docteur dr professeur professeure président présidente ministre maire directeur directrice roi reine pape',
    ),
    groups: set(
      'université ministère banque mairie parti musée institut conseil comité association fondation police gouvernement parlement assemblée sénat tribunal hôpital club fédération agence société école organisation union bibliothèque',
    ),
    inPlaces: set('à en vers depuis'),
    days: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd’hui|demain',
    months: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
    dates: 'D(?:er)? M(?: Y)?|M Y|M',
    units: 'secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|années?|décennies?|siècles?',
    percent: '%|pour cent',
    money: 'euros?|dollars?|francs?|livres?',
    scales: 'mille|millions?|milliards?|cents?',
    numbers:
      'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent',
  },
  de: {
    says: set(
      'sagte sagt sagten sagen erklärte erklärt erklärten betonte betont meinte meint berichtete berichtet teilte schrieb schreibt antwortete antwortet warnte warnt fügte ergänzte kündigte bestätigte bekräftigte behauptete behauptet erzählte erzählt rief forderte fragte fragt kritisierte lobte bedauerte versicherte versprach gab räumte kommentierte schilderte urteilte so',
    ),
    helps: set('am gestern heute dazu auch später weiter dem der den die das gegenüber hinzu mit an'),
    according: phrases(
      'laut',
      'nach angaben von',
      'nach angaben der',
      'nach angaben des',
      'nach worten von',
      'zufolge',
      'nach ansicht von',
    ),
    pronouns: set('er sie'),
    small: set(
      'der die das den dem des ein eine einen einem einer eines und oder aber denn doch sondern in im an am auf aus bei beim mit nach seit von vom zu zum zur für durch gegen ohne um über unter vor hinter neben zwischen während wegen trotz laut als wenn weil dass ob obwohl bevor nachdem wie wo was wer dieser diese dieses diesen jeder jede jedes kein keine sein seine seinen seinem ihr ihre ihren ihrem unser unsere er sie es wir ich man sich nicht auch noch schon nur sehr mehr heute gestern morgen dann danach dort hier so da damit dabei daher deshalb allerdings zudem außerdem inzwischen bisher alle viele einige mehrere etwa rund bis ab',
    ),
    titles: set(
      'herr frau doktor dr professor professorin prof präsident präsidentin minister ministerin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin kanzler kanzlerin bundeskanzler bundeskanzlerin direktor direktorin leiter leiterin chef chefin sprecher sprecherin polizeisprecher polizeisprecherin trainer trainerin richter richterin anwalt anwältin forscher forscherin lehrer lehrerin autor autorin könig königin papst geschäftsführer geschäftsführerin vorsitzende vorsitzender ärztin arzt biologe biologin architekt architektin ingenieur ingenieurin landwirt landwirtin bäcker bäckerin schülerin schüler anwohner anwohnerin zeugin zeuge museumsleiter museumsleiterin schulleiter schulleiterin',
    ),
    groups: set(
      'universität ministerium bank partei museum institut rat verein stiftung polizei regierung bundestag bundesrat gericht krankenhaus klinik club verband agentur gesellschaft schule hochschule union bibliothek fc sv tsv',
    ),
    inPlaces: set('in aus nach bei'),
    days: 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|gestern|heute',
    months: 'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
    dates: 'D\\. M(?: Y)?|M Y|M',
    units:
      'sekunden?|minuten?|stunden?|tagen?|tage|wochen?|monaten?|monate|jahren?|jahre|jahrzehnten?|jahrhunderten?',
    percent: '%|prozent',
    money: 'euro|dollar|franken|pfund',
    scales: 'tausend|million|millionen|milliarden?|hundert',
    numbers:
      'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|hundert',
  },
  ru: {
    says: set(
      'сказал сказала сказали говорит говорят заявил заявила заявили отметил отметила отметили добавил добавила подчеркнул подчеркнула сообщил сообщила сообщили рассказал рассказала рассказали объяснил объяснила пояснил пояснила ответил ответила признал признала признался призналась написал написала предупредил предупредила уверен уверена считает считают утверждает утверждают напомнил напомнила уточнил уточнила спросил спросила пообещал пообещала подтвердил подтвердила',
    ),
    helps: set('также вчера сегодня затем потом ещё нам журналистам и тогда'),
    according: phrases('по словам', 'согласно', 'по мнению', 'по данным'),
    pronouns: set('он она'),
    small: set(
      'в во на к ко с со у о об от до из за по под над при про для без через между и а но или да если когда что чтобы как где куда кто это этот эта эти тот та те он она они оно мы вы я его её их наш наша наши свой своя не ни уже ещё только также тоже там тут здесь теперь потом затем после перед сегодня вчера завтра так все всё весь вся каждый каждая многие некоторые сейчас однако поэтому раньше позже около более менее очень был была было были нет есть',
    ),
    titles: set(
      'президент министр мэр директор профессор доктор губернатор депутат глава тренер господин госпожа студент студентка учитель учительница врач житель жительница актёр актриса писатель капитан инженер архитектор художник художница фермер профессор академик учёный сенатор посол',
    ),
    groups: set(
      'университет министерство банк администрация партия музей институт совет комитет ассоциация фонд полиция правительство парламент дума суд больница клуб федерация агентство компания школа союз библиотека',
    ),
    inPlaces: set('в во из'),
    days: 'понедельник|вторник|среду|среда|четверг|пятницу|пятница|субботу|суббота|воскресенье|вчера|сегодня|завтра',
    months:
      'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре',
    dates: 'D M(?: Y(?: года)?)?|M Y(?: года)?|Y год(?:а|у)?|M',
    units:
      'секунд[ыу]?|минут[ыу]?|час(?:а|ов)?|д(?:ень|ня|ней)|недел[яьию]|месяц(?:а|ев)?|год(?:а|у)?|лет|век(?:а|ов)?',
    percent: '%|процент(?:а|ов)?',
    money: 'руб(?:ль|ля|лей)?|доллар(?:а|ов)?|евро',
    scales: 'тысяч[аи]?|тыс|миллион(?:а|ов)?|млн|миллиард(?:а|ов)?|млрд|сот',
    numbers:
      'два|две|двух|три|трёх|четыре|пять|шесть|семь|восемь|девять|десять|двенадцать|пятнадцать|двадцать|тридцать|сорок|пятьдесят|сто|двести',
  },
  tr: {
    says: set(
      'dedi dediler söyledi söylediler diyor belirtti açıkladı konuştu ekledi anlattı vurguladı kaydetti yazdı sordu yanıtladı uyardı duyurdu aktardı ifade diyen dile savundu hatırlattı',
    ),
    helps: set('diye şeklinde de da ise ve sözlerine'),
    according: phrases(),
    pronouns: set('o'),
    small: set(
      've ya da de ki ama fakat ancak çünkü ile için gibi kadar göre sonra önce bu şu o bir biri iki her hiç bazı tüm bütün çok daha en ne nasıl neden nerede kim hem ise değil var yok dün bugün yarın şimdi artık henüz bunun bunu buna onun onu ona onlar biz siz ben sen kendi yeni ilk son diğer aynı böyle öyle ayrıca üstelik böylece belki',
    ),
    titles: set(
      'belediye başkan başkanı başkanın müdür müdürü bakan bakanı profesör prof doktor dr doç cumhurbaşkanı başbakan vali valisi kaymakam sözcü sözcüsü öğretmen öğretmeni avukat avukatı antrenör antrenörü mühendis mühendisi kütüphane müze okul yazar araştırmacı bayan bay sayın mimar öğrenci muhtar muhtarı usta çiftçi hemşire işçi esnaf komutan kaptan gazeteci sanatçı oyuncu şarkıcı rektör dekan emekli',
    ),
    groups: set(
      'üniversitesi bakanlığı bankası belediyesi partisi müzesi enstitüsü konseyi komitesi derneği vakfı polisi hükümeti meclisi mahkemesi hastanesi kulübü federasyonu ajansı şirketi okulu birliği kütüphanesi',
    ),
    inPlaces: set(''),
    days: 'pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|dün|bugün|yarın',
    months: 'ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık',
    dates: 'D M(?: Y)?|M Y|M',
    units: 'saniye|dakika|saat|gün|hafta|ay|yıl|sene|yüzyıl',
    percent: '%',
    money: '(?:lira|dolar|euro|avro)\\p{L}{0,4}',
    scales: 'bin|milyon|milyar|yüz',
    numbers: 'iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan',
  },
  ar: {
    says: set(
      'قال قالت قالوا يقول تقول أضاف أضافت صرح صرحت أكد أكدت يؤكد تؤكد أوضح أوضحت ذكر ذكرت أعلن أعلنت أشار أشارت أجاب أجابت كتب كتبت تابع تابعت حذر حذرت شدد شددت بين بينت روى روت سأل سألت علق علقت',
    ),
    helps: set(''),
    according: phrases('وفقا', 'بحسب', 'حسب', 'نقلا عن'),
    pronouns: set('هو هي'),
    small: set(
      'إن أن إنه إنها أنه أنها في من على عن إلى خلال بعد قبل أمام مع لدى أمس اليوم غدا للصحفيين لوسائل للإعلام التي الذي الذين يوم عند بأن إنهم أنهم لكن ثم وهو وهي كما',
    ),
    titles: set(
      'رئيس رئيسة مدير مديرة وزير وزيرة الدكتور الدكتورة دكتور دكتورة المهندس المهندسة الأستاذ الأستاذة أستاذ أستاذة المتحدث المتحدثة الناطق الناطقة باسم السيد السيدة المدرب مدرب المحامي المحامية الباحث الباحثة الطبيب الطبيبة أمين أمينة عمدة محافظ قائد القاضي القاضية الكاتب الكاتبة المدير المديرة الرئيس الرئيسة الوزير الوزيرة المعلم المعلمة معلم معلمة',
    ),
    groups: set(''),
    inPlaces: set('مدينة بلدة قرية محافظة بلدية'),
    days: 'الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|أمس|اليوم|غدا',
    months:
      'يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول|كانون الثاني|شباط',
    dates: 'D M(?: Y)?|M Y|عام Y|سنة Y|M',
    units: 'ثوان|ثانية|دقائق|دقيقة|ساعات|ساعة|أيام|يوما|يوم|أسابيع|أسبوعا|أشهر|شهرا|سنوات|سنة|أعوام|عاما',
    percent: '%|٪|بالمئة|في المئة|بالمائة|في المائة',
    money: 'دولارا?|دولارات|يورو|دينارا?|درهما?|ريالا?|ليرة|جنيها?',
    scales: 'ألفا?|آلاف|مليونا?|ملايين|مليارا?|مئة|مائة',
    numbers:
      'ثلاثة|ثلاث|أربعة|أربع|خمسة|خمس|ستة|ست|سبعة|سبع|ثمانية|ثماني|تسعة|تسع|عشرة|عشر|عشرون|عشرين|ثلاثون|ثلاثين|أربعون|أربعين|خمسون|خمسين',
  },
  zh: {
    says: set(
      '说 表示 指出 认为 称 介绍 强调 告诉 补充 解释 回答 坦言 透露 写道 问道 回忆 宣布 提醒 呼吁 说道',
    ),
    helps: set(''),
    according: phrases('据', '按照', '用'),
    pronouns: set('他 她'),
    small: set(''),
    titles: set(
      '市长 镇长 村长 县长 省长 主席 总统 总理 部长 局长 院长 校长 教师 厂长 店主 船员 志愿者 委员 理事长 秘书长 会长 馆长 所长 队长 主任 经理 总经理 董事长 教授 博士 医生 护士 老师 教练 发言人 记者 研究员 工程师 律师 法官 居民 村民 学生 书记 专家 负责人 船长 司机 农民 作家 先生 女士',
    ),
    groups: set(''),
    inPlaces: set('在 于 到 从 来自 位于'),
    days: '(?:星期|周|礼拜)[一二三四五六日天]|昨天|今天|明天',
    months: '',
    dates: '\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月(?:\\d{1,2}日)?',
    units: '秒|分钟|个?小时|天|周|个星期|个月|年|个世纪',
    percent: '%|％',
    money: '元|美元|欧元|日元',
    scales: '万|亿|千|百',
    numbers: '[两二三四五六七八九十百千万]+(?=名|人|个|年|天|小时|次|家|岁|公里|米|元|本|座|位|条|所)',
  },
}
