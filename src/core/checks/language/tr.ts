import { counted, phrases, withoutQuoted, words } from './build.ts'
import type { LanguageWords } from './language.ts'

const stop = new Set(
  words(`
  bir bu şu o bunlar şunlar onlar bunu onu bunun onun bunların onların buna ona bunda onda bundan ondan ben sen biz siz kendi kendisi kendileri
  ve veya ya da de ile ama fakat ancak çünkü eğer ise ki mi mı mu mü ne neden niçin niye nasıl nerede nereye nereden kim kime kimi kimin hangi
  hangisi hangileri kaç için gibi kadar göre sonra önce beri doğru karşı üzere rağmen diye değil var yok evet hayır daha çok az pek böyle şöyle
  öyle burada orada şimdi artık yine hem olan olarak oldu olduğu olduğunu olup olur oluyor olmak idi imiş edildi etti eden ediyor etmek iki
  dedi diyor söyledi söylüyor belirtti haber haberde metin metinde metne yazı yazıda`),
)

const negativeVerb = String.raw`\p{L}+(?:m[ae]mış|m[ae]miş|m[ae]z|[mM][ıiuü]yor|m[ae]dı|m[ae]di|m[ae]dığı|m[ae]diği|m[ae]yan|m[ae]yen)(?:t[ıi]r|d[ıi]r)?`
const ofThese = /(?<!\p{L})hangi(?:si|leri|sinde|sine|sinden|sini)(?!\p{L})/iu
const negation = new RegExp(
  String.raw`(?<!\p{L})(?:değil(?:dir)?|yok(?:tur)?|yanlış(?:tır)?|${negativeVerb})[^\p{L}]*$`,
  'iu',
)
const except = /(?<!\p{L})(?:hariç|dışında|haricinde)(?!\p{L})/iu

export const turkish: LanguageWords = {
  stop,
  absolutes: phrases(
    `her, hep, hepsi, bütün, tüm, tümü, daima, her zaman, asla, hiç, hiçbir, hiçbiri, hiç kimse, kimse, herkes, her şey, hiçbir şey,
     yalnızca, sadece, tamamen, tümüyle, kesinlikle, mutlaka, her yerde, hiçbir yerde, sonsuza kadar`,
  ),
  qualifiers: phrases(
    `bazı, bazıları, bazen, kimileri, çoğu, çoğunlukla, genellikle, sık sık, belki, muhtemelen, olasılıkla, galiba, sanki, herhalde,
     neredeyse, hemen hemen, yaklaşık, aşağı yukarı, kısmen, büyük ölçüde, birkaç, birçok, en az, en fazla, en çok, olabilir, olabilirler,
     görünüyor, sözde, iddiaya göre, şimdilik, bir kısmı`,
  ),
  fillers: new Set(
    words(`
    cevap cevabı yanıt yanıtı doğru yanlış seçenek seçeneği çünkü yani paragraf paragrafta cümle cümlede geçiyor belirtilmiş
    belirtiliyor açıkça`),
  ),
  numbers: new Map([
    ...counted('sıfır bir iki üç dört beş altı yedi sekiz dokuz'),
    ...counted('on yirmi otuz kırk elli altmış yetmiş seksen doksan', 10, 10),
  ]),
  numberJoint: null,
  months: words('ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık'),
  namesHaveCapitals: true,
  spaced: true,
  // Endings pile up after the root: the first five letters tell Turkish words apart well enough.
  stem: (word) => word.replace(/'.*$/, '').slice(0, 5),
  asksForNegative(prompt) {
    const own = withoutQuoted(prompt.normalize('NFC'))
    return except.test(own) || (ofThese.test(own) && negation.test(own))
  },
  pointsToOthers: (option) =>
    /^[^\p{L}]*(?:(?:yukarıdakilerin|bunların|seçeneklerin|şıkların|diğerlerinin) )?(?:hepsi|tümü|hiçbiri|her ikisi|ikisi)(?: de)?(?: (?:doğru|yanlış)(?:dur|tır|)?(?: değil(?:dir)?)?)?[^\p{L}]*$/iu.test(
      option,
    ) || /^[^\p{L}]*(?:bütün|tüm) (?:seçenekler|şıklar|yanıtlar|cevaplar)(?!\p{L})/iu.test(option),
  fitsAfter: () => null,
}
