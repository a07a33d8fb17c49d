import type { Article } from '../../core/model/set.ts'
import { finish } from './finish.ts'

export type LeftoverReason =
  | 'share'
  | 'advert'
  | 'readMore'
  | 'follow'
  | 'newsletter'
  | 'cookies'
  | 'comments'
  | 'time'
  | 'credit'
  | 'teaser'

/** A block that looks like the web page's own and not like the story's. */
export interface Leftover {
  readonly block: string
  readonly reason: LeftoverReason
}

/** Whole lines, without the marks at their ends. Pages mix languages, so all eight are looked for in every story. */
const lines: Readonly<Partial<Record<LeftoverReason, RegExp>>> = {
  share:
    /^(?:share(?: (?:this|on|via|article|story|the (?:story|article)|save).*)?|tweet|copy link|print(?: this.*)?|e-?mail(?: this.*)?|save(?: article| story)?|facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|(?:شارك|مشاركة)(?: (?:عبر|على|هذا|هذه|المقال|الخبر|الصفحة).*)?|انسخ الرابط|نسخ الرابط|طباعة|compartir(?: .*)?|comparte(?: .*)?|copiar enlace|imprimir|partager(?: .*)?|copier le lien|imprimer|envoyer par (?:e-?mail|mail)|teilen(?: .*)?|artikel teilen|link kopieren|drucken|merken|поделиться(?: .*)?|скопировать ссылку|распечатать|paylaş(?: .*)?|bağlantıyı kopyala|yazdır|分享(?:到|至)?.{0,12}|复制链接|打印|转发|收藏)$/iu,
  advert:
    /^(?:advertisements?|advert|ads?|sponsored(?: content| by .*)?|promoted(?: content)?|(?:story|article) continues (?:below|after) .*|إعلان|إعلانات|مادة إعلانية|publicidad|anuncio|contenido patrocinado|publicité|annonce|contenu sponsorisé|la suite après (?:cette|la) publicité|anzeige|werbung|реклама|на правах рекламы|reklam|advertorial|广告|推广|赞助内容)$/iu,
  readMore:
    /^(?:(?:read|see|watch|listen|more|also)(?: (?:more|also|next|this|on this|stories?|from|in|coverage))*\s*[:：|>»›→-].*|(?:read|see) (?:more|also|next)|related(?: (?:stories|articles|content|topics|links|news))?(?:\s*[:：].*)?|recommended(?: (?:for you|stories|reading))?|most (?:read|popular|viewed)|more (?:on this(?: story)?|stories|news)|continue reading|you (?:may|might) (?:also )?(?:like|be interested in).*|don[’']t miss|اقر[أا](?: أ?يض[اًا]*)?(?:\s*[:：].*)?|المزيد(?:\s*[:：].*)?|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|قد يهمك أيض[اًا]*.*|(?:lea?|lee|ver|vea) (?:más|también)(?:\s*[:：].*)?|más información|noticias relacionadas|te puede interesar.*|lo más leído|(?:à )?lire (?:aussi|également|plus)(?:\s*[:：].*)?|voir aussi(?:\s*[:：].*)?|articles liés|sur le même sujet|les plus lus|lesen sie (?:auch|mehr)(?:\s*[:：].*)?|mehr (?:zum thema|lesen|dazu)(?:\s*[:：].*)?|siehe auch(?:\s*[:：].*)?|das könnte (?:sie|dich) auch interessieren|meistgelesen|читайте (?:также|далее|ещ[её])(?:\s*[:：].*)?|смотрите также(?:\s*[:：].*)?|по теме(?:\s*[:：].*)?|материалы по теме|самое читаемое|подробнее(?:\s*[:：].*)?|(?:bunu|bunları) da okuyun(?:\s*[:：].*)?|ayrıca okuyun(?:\s*[:：].*)?|devamını oku|ilgili haberler|en çok okunanlar|相关(?:阅读|新闻|报道|文章)(?:\s*[:：].*)?|延伸阅读(?:\s*[:：].*)?|阅读更多(?:\s*[:：].*)?|更多(?:新闻|内容|阅读)?(?:\s*[:：].*)?|推荐阅读|热门文章|阅读全文)$/iu,
  follow:
    /^(?:follow (?:us|.{1,40} on (?:facebook|twitter|x|instagram|telegram|youtube|whatsapp|tiktok)).*|(?:like|find|join) us on .*|download (?:our|the) app.*|تابعونا.*|تابعنا.*|انضموا? إلى قناتنا.*|حم[ّ]?ل(?:وا)? تطبيقنا.*|síguenos.*|sigue(?:nos)? en .*|descarga(?:te)? nuestra app.*|suivez[- ]nous.*|rejoignez[- ]nous.*|téléchargez notre appli.*|folgen sie uns.*|folge uns.*|подписывайтесь на (?:нас|наш).*|следите за нами.*|мы в (?:соцсетях|telegram|вконтакте).*|bizi takip edin.*|takip et(?:in)?|关注我们.*|扫码关注.*|下载(?:我们的)?(?:客户端|应用|app).*)$/iu,
  newsletter:
    /^(?:(?:sign|subscribe|register)(?: up)?(?: now)?(?: (?:to|for|here)(?: .*)?)?|(?:our |the |get (?:our|the) )?(?:daily |weekly )?newsletters?(?: .{0,60})?|get .{0,60} (?:in|to|into) your (?:inbox|e-?mail).*|اشترك(?:وا)?(?: .*)?|النشرة (?:البريدية|الإخبارية).*|suscríb(?:ete|ase)(?: .*)?|boletín(?: .{0,60})?|abonnez[- ]vous(?: .*)?|(?:la |notre )?newsletter(?: .{0,60})?|inscrivez[- ]vous(?: .*)?|(?:jetzt )?(?:abonnieren|anmelden)(?: .*)?|(?:zum |unser )newsletter(?: .{0,60})?|подпис(?:аться|ка|ывайтесь)(?: .*)?|рассылка(?: .{0,60})?|abone ol(?:un)?(?: .*)?|bülten(?:imize|e)?(?: .{0,60})?|订阅.{0,30}|电子报|邮件订阅)$/iu,
  cookies:
    /^(?:(?:accept|manage|reject)(?: all)? cookies?|(?:we|this (?:web)?site) uses? cookies.*|cookie (?:settings|policy|notice|preferences)|privacy (?:policy|settings)|terms (?:of use|and conditions|of service)|all rights reserved.*|(?:©|copyright\b).*|ملفات تعريف الارتباط.*|(?:نستخدم|يستخدم هذا الموقع) ملفات .*|سياسة الخصوصية|جميع الحقوق محفوظة.*|(?:utilizamos|este sitio (?:web )?(?:usa|utiliza)) cookies.*|(?:aceptar|configurar)(?: todas las)? cookies|política de (?:privacidad|cookies)|todos los derechos reservados.*|(?:nous utilisons|ce site utilise) des cookies.*|(?:accepter|gérer)(?: tous)?(?: les)? cookies|politique de confidentialité|tous droits réservés.*|(?:wir verwenden|diese (?:web)?seite verwendet) cookies.*|(?:alle )?cookies akzeptieren|datenschutz(?:erklärung)?|alle rechte vorbehalten.*|(?:мы используем|сайт использует)(?: файлы)? cookies?.*|принять(?: все)? cookies?|политика конфиденциальности|все права защищены.*|(?:sitemizde )?çerez(?:ler)?(?:i kabul et| kullan.*| politikası)|gizlilik politikası|tüm hakları saklıdır.*|(?:我们|本网站|本站)使用.{0,6}cookies?.*|接受所有\s?cookies?|隐私政策|版权所有.*)$/iu,
  comments:
    /^(?:(?:\d+ )?comments?(?: \(\d+\))?|(?:leave|post|write|add) a (?:comment|reply)|join the (?:conversation|discussion)|(?:view|show|load) (?:all )?comments|(?:\d+ )?تعليق(?:ات)?|أضف تعليق[اًا]*|التعليقات|(?:\d+ )?comentarios?|deja (?:un|tu) comentario|(?:\d+ )?commentaires?|laisser un commentaire|(?:\d+ )?kommentare?|kommentar schreiben|(?:\d+ )?комментари(?:й|я|ев|и)|оставить комментарий|(?:\d+ )?yorum(?:lar)?|yorum yap(?:ın)?|(?:\d+ ?条?)?评论|发表评论)$/iu,
  time: /^(?:(?:(?:last |first )?(?:updated|published|posted|modified)(?: (?:on|at))?|آخر تحديث|نُ?شر(?: في)?|تاريخ النشر|(?:actualizado|publicado)(?: el)?|(?:mis à jour|publié|modifié)(?: le)?|(?:aktualisiert|veröffentlicht|stand)(?: am)?|обновлено|опубликовано|(?:son )?güncelle(?:me|nme)(?: tarihi)?|yayın(?:lanma)? tarihi|发布时间|更新时间|发布于|更新于)\s*[:：]?\s*.{0,50}\d.{0,30}|(?:about |vor |il y a |hace |منذ |قبل )?\d+ ?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|stunden?|minuten|tagen?|heures?|jours?|horas?|minutos?|días?|минут[ыу]?|час(?:а|ов)?|дн(?:я|ей)|saat|dakika|gün|دقيقة|دقائق|ساعة|ساعات|أيام|分钟|小时|天)\s?(?:ago|önce|назад|前)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}(?:[ ,–-]*\d{1,2}[:.]\d{2}.{0,12})?|\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}.{0,12})?|\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:gmt|utc|[a-z]{2,4}t))?(?:[, ]+.{0,30}\d{4})?|\d+ min(?:ute)?s? read|(?:\d+ )?(?:minutes de lecture|minuten lesezeit|min(?:utos)? de lectura|мин(?:ут[ыа]?)? чтения|dakikalık okuma|دقائق للقراءة))$/iu,
  credit:
    /^(?:(?:sources?|المصدر|المصادر|fuentes?|quelle|источник|kaynak|来源|编辑|责任编辑|记者|editor|editing by|reporting by|written by|بقلم|تحرير|redacción|por|par|von|автор|текст|haber|muhabir)\s*[:：/|].{1,80}|(?:reporting|additional reporting|editing|writing) by .{2,120}|getty images|reuters|afp|ap)$/iu,
}

/** “By Jane Doe”: told from “By Monday evening” by its capitals. */
const byline = /^(?:By|BY)(?: \p{Lu}[\p{L}.'’-]+){2,4}(?:(?:,| and) .{2,40})?$/u

const looked = Object.entries(lines) as readonly (readonly [LeftoverReason, RegExp])[]

/** Longer blocks are told, not pressed. */
const longest = 160

/**
 * The blocks that look like what a web page leaves around a story, in the order of the story, each with its reason. At the story's
 * end headings that nothing follows are teasers of other stories.
 */
export function leftoversIn(article: Article): readonly Leftover[] {
  return finish(leftoverSteps(article))
}

/** The same in steps, one for each block. */
export function* leftoverSteps({ blocks }: Article): Generator<unknown, readonly Leftover[], void> {
  const found = new Map<string, LeftoverReason>()
  for (const { id, text } of blocks) {
    const reason = leftoverReason(text)
    if (reason) found.set(id, reason)
    yield
  }
  if (blocks.some(({ kind }) => kind === 'paragraph')) {
    for (const { id, kind } of blocks.toReversed()) {
      if (found.has(id)) continue
      if (kind !== 'heading') break
      found.set(id, 'teaser')
    }
  }
  return blocks.flatMap(({ id }) => {
    const reason = found.get(id)
    return reason ? [{ block: id, reason }] : []
  })
}

/** Why a line looks like the page's own; null where it looks like the story's. */
export function leftoverReason(text: string): LeftoverReason | null {
  if (text.length > longest) return null
  const line = text.trim().replace(/^[\s•·|>»›→▶▼*#-]+|[\s•·|>»›→▼….!！。]+$/gu, '')
  if (byline.test(line)) return 'credit'
  return looked.find(([, pattern]) => pattern.test(line))?.[0] ?? null
}
