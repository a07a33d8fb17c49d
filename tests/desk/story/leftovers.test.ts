import { describe, expect, it } from 'vitest'
import type { Article, BlockKind } from '../../../src/core/model/set.ts'
import { leftoversIn } from '../../../src/desk/story/leftovers.ts'
import { arabic, english, spanish } from './stories.ts'

const body = 'The ferry to Holm did not sail on Monday because of the fog.'

function story(...blocks: readonly (readonly [BlockKind, string])[]): Article {
  return {
    title: 'Ferry',
    language: 'en',
    blocks: blocks.map(([kind, text], index) => ({ id: `b${index}`, kind, text })),
  }
}

describe('a web page’s leftovers', () => {
  it.each([
    [
      'share',
      [
        'Share',
        'Share this article',
        'مشاركة',
        'Compartir',
        'Partager',
        'Teilen',
        'Поделиться',
        'Paylaş',
        '分享到',
      ],
    ],
    ['advert', ['Advertisement', 'إعلان', 'Publicidad', 'Publicité', 'Anzeige', 'Реклама', 'Reklam', '广告']],
    [
      'readMore',
      [
        'Read more: Fog in Lund',
        'Related articles',
        'اقرأ أيضًا: ضباب في لوند',
        'Lee también: Niebla en Lund',
        'Lire aussi : Brouillard à Lund',
        'Lesen Sie auch: Nebel in Lund',
        'Читайте также: Туман в Лунде',
        'Bunu da okuyun: Lund’da sis',
        '相关阅读',
      ],
    ],
    [
      'follow',
      [
        'Follow us on Facebook',
        'تابعونا على تويتر',
        'Síguenos',
        'Suivez-nous',
        'Folgen Sie uns',
        'Мы в соцсетях',
        'Bizi takip edin',
        '关注我们',
      ],
    ],
    [
      'newsletter',
      [
        'Sign up to our newsletter',
        'النشرة البريدية',
        'Suscríbete',
        'Abonnez-vous',
        'Jetzt abonnieren',
        'Подписаться',
        'Abone ol',
        '订阅我们的邮件',
      ],
    ],
    [
      'cookies',
      [
        'We use cookies to improve this site.',
        'سياسة الخصوصية',
        'Aceptar todas las cookies',
        'Tous droits réservés',
        'Datenschutzerklärung',
        'Все права защищены',
        'Gizlilik politikası',
        '版权所有 2016',
      ],
    ],
    [
      'comments',
      [
        '12 comments',
        'أضف تعليقًا',
        'Comentarios',
        'Laisser un commentaire',
        '3 Kommentare',
        '5 комментариев',
        'Yorum yap',
        '发表评论',
      ],
    ],
    [
      'time',
      [
        'Published: 26 August 2016',
        '3 hours ago',
        'آخر تحديث: 26/8/2016',
        'hace 3 horas',
        'il y a 2 heures',
        'vor 5 Minuten',
        'Обновлено 26.08.2016',
        '2 saat önce',
        '发布时间：2016-08-26',
        '4 min read',
      ],
    ],
    [
      'credit',
      [
        'By Jane Doe',
        'Reporting by Jane Doe and John Roe',
        'المصدر: رويترز',
        'Fuente: EFE',
        'Source : AFP',
        'Quelle: dpa',
        'Источник: ТАСС',
        'Kaynak: AA',
        '来源：新华社',
      ],
    ],
  ] as const)('that say “%s” are told in all eight languages', (reason, lines) => {
    for (const line of lines) {
      const found = leftoversIn(story(['paragraph', body], ['heading', line], ['paragraph', body]))
      expect({ line, found }).toEqual({ line, found: [{ block: 'b1', reason }] })
    }
  })

  it('at the end are the headlines of other stories', () => {
    const article = story(
      ['heading', 'Fog'],
      ['paragraph', body],
      ['heading', 'Fog in Lund'],
      ['heading', 'Share'],
    )
    expect(leftoversIn(article)).toEqual([
      { block: 'b2', reason: 'teaser' },
      { block: 'b3', reason: 'share' },
    ])
  })

  it.each([
    'Share prices fell by a third.',
    'By Monday, the ferry had left.',
    'Follow the road to the harbour.',
    'He said: read more books.',
    'The comments were not kind.',
    'On 26 August 2016 the ferry stopped.',
  ])('are not “%s”', (line) => {
    expect(leftoversIn(story(['paragraph', body], ['paragraph', line], ['paragraph', body]))).toEqual([])
  })

  it.each([english, arabic, spanish])('are not in a story that has been tidied', ({ article }) => {
    expect(leftoversIn(article)).toEqual([])
  })
})
