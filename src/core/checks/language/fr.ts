import { counted, negativeAsking, phrases, words } from './build.ts'
import type { LanguageWords } from './language.ts'

const stop = new Set(
  words(`
  le la les un une des du au aux de ce cet cette ces cela ça il elle ils elles on nous vous je tu lui leur leurs eux se me te moi toi soi son sa
  ses mon ma mes ton ta tes notre nos votre vos qui que quoi dont où quel quelle quels quelles lequel laquelle lesquels lesquelles quand comment
  pourquoi combien et ou mais donc or ni car si comme à dans en par pour sur sous avec sans chez vers entre contre depuis pendant avant après
  jusque lors puis alors ensuite aussi encore déjà très plus moins bien tout autre autres même mêmes chaque tel telle ainsi ici là y ne pas non oui
  est sont était étaient fut furent être été suis a ont avait avaient avoir eu ai avons fait font faire peut peuvent pouvait pouvoir doit doivent
  va vont aller deux dit disent dire déclaré affirme explique article texte histoire`),
)

const elided = /(?:^|[\s(«“])(?:l|d|qu|j|n|s|m|t|c)['’]$/iu
const unelided = /(?:^|[\s(«“])(?:le|la|de|que|je|ne|se|me|te)$/iu

export const french: LanguageWords = {
  stop,
  absolutes: phrases(
    `tout, toute, tous, toutes, toujours, jamais, personne ne, personne n'a, personne n'est, rien, aucun, aucune, nul, nulle, seulement, uniquement, exclusivement,
     complètement, totalement, absolument, entièrement, partout, nulle part, tout le monde`,
  ),
  qualifiers: phrases(
    `certains, certaines, quelque, quelques, plusieurs, presque, environ, parfois, souvent, généralement, habituellement, probablement,
     sans doute, apparemment, plutôt, surtout, principalement, partiellement, en partie, en général, à peu près, au moins, au plus,
     peut-être, peut, peuvent, pourrait, pourraient, semble, semblent, semblait, selon, la plupart, pour l'instant`,
  ),
  fillers: new Set(
    words(`
    réponse réponses correcte correct juste bonne vraie vrai fausse faux option options parce donc paragraphe phrase passage
    mentionne indique clairement clair lit dit`),
  ),
  numbers: new Map([
    ...counted('zéro un/une deux trois quatre cinq six sept huit'),
    // Not “neuf”, which is “new” as well.
    ...counted('dix onze douze treize quatorze quinze seize', 10),
    ...counted('dix-sept dix-huit dix-neuf', 17),
    ...counted('vingt trente quarante cinquante soixante', 20, 10),
    ...counted(
      'soixante-dix soixante-et-onze soixante-douze soixante-treize soixante-quatorze soixante-quinze',
      70,
    ),
    ...counted('soixante-seize soixante-dix-sept soixante-dix-huit soixante-dix-neuf', 76),
    ...'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'
      .split(' ')
      .map((word, index) => [`quatre-vingt-${word}`, 81 + index] as const),
    ...counted('quatre-vingt/quatre-vingts', 80),
    ...counted('septante huitante/octante nonante', 70, 10),
  ]),
  numberJoint: 'et',
  months: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  namesHaveCapitals: true,
  spaced: true,
  stem: (word) => (word.length > 4 ? word.replace(/[sx]$/, '') : word),
  asksForNegative: negativeAsking({
    asks: "(?:(?:de|à|en|avec|par|pour|depuis|dans|sur) )?(?:quel(?:le)?s?|lequel|laquelle|lesquel(?:le)?s|qui|quoi|quand|comment|pourquoi|combien|où|qu['’]est-ce (?:qui|que)|qu['’]est-ce qu(?=['’])|que)",
    reports:
      'disent?|dire|affirment?|affirmait|déclarent?|expliquent?|pensent?|croit|croient|veut|veulent|voulait|demandent?|craint|reconnaît|si|parce|quand|lorsque',
    negations: "ne|n(?=['’])|jamais",
    except: "sauf|excepté|hormis|à l[’']exception",
    ofThese:
      '(?:lequel|laquelle|lesquel(?:le)?s|qui) (?:de ces|des|parmi)|(?:parmi|quelle) (?:ces|les|affirmation|réponse|phrase|proposition)',
  }),
  pointsToOthers: (option) =>
    /^[^\p{L}]*(?:toutes|tous|aucune?|les deux|n['’]importe laquelle)(?: de)?(?: (?:ces|les|des|ceux|celles))?(?: (?:autres|deux))?(?: (?:réponses?|options?|propositions?|choix|précédent(?:e)?s|ci-dessus|autres)(?!\p{L}))/iu.test(
      option,
    ) ||
    /^[^\p{L}]*(?:tout|rien|aucun) (?:ce qui précède|de ce qui précède|de tout cela|de cela)[^\p{L}]*$/iu.test(
      option,
    ),
  fitsAfter(before, option) {
    const bare = option.replace(/^[^\p{L}\p{N}]+/u, '')
    // Whether an h keeps its vowel apart is a matter of the word.
    if (bare === '' || /^[hyH]/.test(bare)) return null
    const stem = before.replace(/[\s_….:]+$/u, '')
    const vowel = /^[aeiouàâäéèêëîïôöùûüœæ]/iu.test(bare)
    if (elided.test(stem)) return vowel
    return unelided.test(stem) ? !vowel : null
  },
}
