import { counted, negativeAsking, phrases, words } from './build.ts'
import type { LanguageWords } from './language.ts'

const stop = new Set(
  words(`
  der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jenes er sie es ihn ihm ihr ihnen ihre
  ihrer ihren ihrem ihres sein seine seinen seinem seiner seines wir uns unser unsere ich mich mir mein du dich dir sich man wer wen wem wessen
  was welcher welche welches welchen welchem wann wo wohin woher wie warum wieso weshalb womit worüber wofür und oder aber sondern denn weil
  dass ob wenn als damit obwohl während bevor nachdem seit bis in im an am auf aus bei beim mit nach von vom zu zum zur für gegen ohne um durch
  über unter vor hinter neben zwischen trotz wegen ist sind war waren sein gewesen bin hat haben hatte hatten habe gehabt wird werden wurde
  wurden worden kann können konnte konnten muss müssen soll sollen sollte sollten will wollen wollte wollten darf dürfen nicht kein ja nein
  auch noch schon nur sehr mehr weniger viel viele wenig wenige andere anderer anderen anderes so dann da hier dort jetzt doch selbst zwei
  sagt sagte sagen sagten gesagt laut text bericht artikel geschichte`),
)

const units = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ')
const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')

export const german: LanguageWords = {
  stop,
  absolutes: phrases(
    `alle, alles, allen, immer, nie, niemals, jeder, jede, jedes, jeden, jedem, niemand, nichts,
     nur, ausschließlich, völlig, vollständig, komplett, absolut, gänzlich, überall, nirgends, stets, auf keinen fall, für immer`,
  ),
  qualifiers: phrases(
    `einige, einigen, einiger, manche, manchen, mancher, manchmal, oft, häufig, meist, meistens, gewöhnlich, vielleicht, wahrscheinlich,
     vermutlich, möglicherweise, wohl, angeblich, offenbar, anscheinend, fast, beinahe, etwa, ungefähr, rund, knapp, teilweise,
     zum teil, größtenteils, überwiegend, mindestens, höchstens, könnte, könnten, dürfte, dürften, scheint, scheinen, laut, in der regel,
     vorerst, mehrere, die meisten`,
  ),
  fillers: new Set(
    words(`
    antwort antworten richtig richtige richtigen falsch falsche wahr stimmt option weil deshalb also daher absatz satz stelle erwähnt
    erwähnen steht klar deutlich wörtlich lautet`),
  ),
  numbers: new Map([
    ...counted(
      'null eins/ein/eine/einen/einem/einer zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf',
    ),
    ...counted('dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn', 13),
    ...tens.flatMap((ten, index) =>
      counted([ten, ...units.map((unit) => `${unit}und${ten}`)].join(' '), 20 + 10 * index),
    ),
  ]),
  numberJoint: null,
  months: words('januar februar märz april mai juni juli august september oktober november dezember'),
  // Every noun has one.
  namesHaveCapitals: false,
  spaced: true,
  stem: (word) => (word.length > 5 ? word.replace(/(?:e[nrsm]?|n|s)$/, '') : word),
  asksForNegative: negativeAsking({
    asks: '(?:(?:an|auf|aus|bei|mit|nach|von|zu|für|gegen|über|in|seit) )?(?:welche[rsmn]?|wer|wen|wem|wessen|was|wann|wo|wohin|woher|wie|warum|wieso|weshalb)',
    reports:
      'sagt|sagte|sagten|erklärte?|meinte?|glaubte?|denkt|dachte|behauptete?|fürchtete?|hoffte?|warnte?|dass|weil|wenn|ob',
    negations: 'nicht|nie|niemals|keine?[rsmn]?',
    except: 'außer|ausgenommen|mit ausnahme',
    ofThese:
      'welche[rsmn]? (?:der|dieser|von diesen|von den)|wer von|was davon|welche[rsmn]? (?:aussage|antwort|satz)',
  }),
  pointsToOthers: (option) =>
    /^[^\p{L}]*(?:alle[sr]?|keine[rs]?|nichts|beides?)(?: (?:der|von|den|diese[rn]?))*(?: (?:oben|zuvor|anderen?))?(?: (?:davon|genannten?|genannte[sn]|antworten|möglichkeiten|optionen|anderen|vorigen)(?!\p{L}))/iu.test(
      option,
    ),
  fitsAfter: () => null,
}
