import { counted, negativeAsking, phrases, words } from './build.ts'
import type { LanguageWords } from './language.ts'

const stop = new Set(
  words(`
  el la los las lo un una unos unas al del este esta esto estos estas ese esa eso esos esas aquel aquella aquellos aquellas aquello
  yo tú él ella ellos ellas nosotros nosotras vosotros ustedes usted me te se nos os le les mi mis tu tus su sus nuestro nuestra suyo suya
  que qué quien quién quienes quiénes cual cuál cuales cuáles cuyo cuya cuándo cuando dónde donde cómo como cuánto cuánta cuántos cuántas
  por para con sin de en a ante bajo contra desde entre hacia hasta según sobre tras durante mediante y e o u ni pero sino aunque si porque
  pues mientras también tampoco ya aún todavía muy más menos tan tanto mucho mucha muchos muchas poco poca pocos pocas otro otra otros otras
  mismo misma mismos mismas cada tal tales así aquí allí ahora entonces luego antes después además no sí
  es son era eran fue fueron ser sido siendo soy está están estaba estaban estar estado ha han había habían haber hay hubo habrá he hemos
  tiene tienen tenía tenían tener hace hacen hizo hacer puede pueden podía poder debe deben va van iba ir
  dos dice dicen dijo dijeron decir dicho explica cuenta afirma noticia texto artículo periodista`),
)

export const spanish: LanguageWords = {
  stop,
  absolutes: phrases(
    `todo, toda, todos, todas, siempre, nunca, jamás, nadie, nada, ningún, ninguno, ninguna, solo, sólo, solamente, únicamente,
     completamente, totalmente, absolutamente, enteramente, exclusivamente, en absoluto, para siempre, por completo, del todo`,
  ),
  qualifiers: phrases(
    `algún, alguno, alguna, algunos, algunas, varios, varias, casi, apenas, quizá, quizás, tal vez, acaso, probablemente,
     posiblemente, aparentemente, supuestamente, presuntamente, generalmente, normalmente, habitualmente, aproximadamente, parcialmente,
     principalmente, cerca de, alrededor de, más o menos, en parte, a veces, a menudo, por lo general, en general, al menos,
     por lo menos, como mínimo, como máximo, puede, pueden, podría, podrían, suele, suelen, solía, parece, parecen, parecía, según,
     la mayoría, en principio, de momento, por ahora`,
  ),
  fillers: new Set(
    words(`
    respuesta respuestas correcta correctas correcto correctos verdadera verdadero falsa falso opción opciones clave porque
    párrafo frase oración pasaje menciona mencionan aparece claro claramente literalmente indica lee`),
  ),
  numbers: new Map([
    ...counted(
      'cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
    ),
    ...counted(
      'dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés',
      16,
    ),
    ...counted('veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve', 24),
    ...counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
  ]),
  numberJoint: 'y',
  months: words('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  namesHaveCapitals: true,
  spaced: true,
  stem: (word) => (word.length > 4 ? word.replace(/e?s$|e$/, '') : word),
  asksForNegative: negativeAsking({
    asks: '(?:(?:de|a|en|con|por|para|desde|hasta|sobre) )?(?:qué|cuál(?:es)?|quién(?:es)?|d[óo]nde|cuándo|cómo|cuánt[oa]s?)',
    reports:
      'dice|dicen|dijo|dijeron|cuentan?|contó|explican?|explicó|afirman?|afirmó|asegura|aseguró|cree|creen|creía|piensan?|pensaba|quieren?|quería|pide|pidió|teme|temía|reconoce|reconoció|advierte|advirtió|que|si|porque|cuando|quien',
    negations: 'no|nunca|jamás|tampoco',
    except: 'excepto|salvo|menos una|menos uno|a excepción de|con excepción de',
    ofThese:
      '(?:cuál|qué|quién)(?:es)? de (?:est[oa]s|es[oa]s|l[oa]s siguientes|las opciones|las frases|las afirmaciones)|(?:cuál|qué) (?:opción|frase|afirmación|dato)',
  }),
  pointsToOthers: (option) =>
    /^[^\p{L}]*(?:tod[oa]s|ningun[oa]|ninguna?|amb[oa]s|cualquiera)(?: de)?(?: (?:l[oa]s|est[oa]s|es[oa]s))?(?: (?:dos|otr[oa]s|demás))*(?: (?:anteriores|opciones|respuestas|alternativas|demás|otras|ell[oa]s)(?!\p{L})|(?<= est[oa]s)[^\p{L}]*$)/iu.test(
      option,
    ) ||
    /^[^\p{L}]*(?:la )?[a-d](?:,? (?:la )?[a-d])*,? y (?:la )?[a-d](?: son (?:correctas|ciertas|verdaderas))?[^\p{L}]*$/iu.test(
      option,
    ),
  fitsAfter: () => null,
}
