import './share.css'
import { useState } from 'preact/hooks'
import type { Finding } from '../../core/model/finding.ts'
import { writeLink } from '../../formats/stet/link.ts'
import { sentenceOf } from '../../i18n/findings.ts'
import { readAddress } from '../../ui/shell/fetchSet.ts'
import { setText } from '../../ui/shell/rack.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { saveFile } from '../../ui/views/parts/saveFile.ts'
import { useLoaded } from '../../ui/views/parts/useLoaded.ts'
import { useDraft } from '../context.ts'
import { inOrder, pageOf } from '../questions/places.ts'
import { formatDeskRoute } from '../route.ts'
import { ExportPanel } from './ExportPanel.tsx'
import { Handout } from './Handout.tsx'
import { QrCode } from './QrCode.tsx'

/** Some programs cut links off, or make them no links, from about here on. */
const longLink = 2000

/** The ways in which a set reaches a class: link, file, address with a QR code, paper. */
export function SharePage() {
  const draft = useDraft()
  const { t } = useTranslator()
  const set = draft.set.value
  const errors = draft.findings.value.filter(({ severity }) => severity === 'error')
  return (
    <div class="share">
      <div class="share-ways no-print">
        {errors.length > 0 ? <Errors errors={errors} /> : <LinkWay />}
        <section class="sheet share-way">
          <h2>{t('desk:share.file.title')}</h2>
          <p>{t('desk:share.file.text')}</p>
          <div class="row">
            <button
              type="button"
              class="btn small"
              onClick={() => saveFile(`${set.id || 'set'}.json`, setText(set))}
            >
              {t('share:menu.export')}
            </button>
          </div>
        </section>
        <ExportPanel set={set} playable={errors.length === 0} />
        <AddressWay />
        <section class="sheet share-way">
          <h2>{t('desk:share.print.title')}</h2>
          <p>{t('desk:share.print.text')}</p>
          <div class="row">
            <button type="button" class="btn small" onClick={() => window.print()}>
              {t('desk:share.print.button')}
            </button>
          </div>
        </section>
      </div>
      <Handout set={set} />
    </div>
  )
}

/** Shown at once; with many more of them nobody begins here. */
const mostErrors = 20

/** What has to be mended before the set can be played, each leading to where that is done. */
function Errors({ errors }: { readonly errors: readonly Finding[] }) {
  const draft = useDraft()
  const translator = useTranslator()
  const { t } = translator
  const set = draft.set.value
  const shown = inOrder(set, errors).slice(0, mostErrors)
  return (
    <section class="sheet share-way share-errors">
      <p role="status">{t('desk:share.errors', { count: errors.length })}</p>
      <ul>
        {shown.map((finding, index) => (
          <li key={index}>
            <a href={formatDeskRoute({ page: 'draft', draft: draft.id, ...pageOf(set, finding) })}>
              {sentenceOf(translator, finding)}
            </a>
          </li>
        ))}
      </ul>
      {errors.length > shown.length && (
        <p class="muted">{t('editor:findings.more', { count: errors.length - shown.length })}</p>
      )}
    </section>
  )
}

function LinkWay() {
  const { t } = useTranslator()
  const set = useDraft().set.value
  const link = useLoaded(async () => gameAddress() + (await writeLink(set)), [set])
  if (link.state !== 'ready') return null
  const { length } = link.value
  return (
    <section class="sheet share-way">
      <h2>{t('desk:share.link.title')}</h2>
      <p>{t('desk:share.link.text', { count: length })}</p>
      {length > longLink && <p class="share-warning">{t('desk:share.link.long')}</p>}
      <Copying address={link.value} />
      <QrCode text={link.value} name={t('desk:share.link.qr')} />
    </section>
  )
}

function AddressWay() {
  const { t } = useTranslator()
  const [text, setAddress] = useState('')
  const read = readAddress(text)
  const wanted = read.ok ? `${gameAddress()}?set=${encodeURIComponent(read.url.href)}` : null
  return (
    <section class="sheet share-way">
      <h2>{t('desk:share.address.title')}</h2>
      <label class="field">
        {t('desk:share.address.label')}
        <input
          class="input"
          type="url"
          dir="ltr"
          data-own-undo
          value={text}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      {!read.ok && text.trim() !== '' && <p class="share-warning">{t('desk:share.address.wrong')}</p>}
      {wanted !== null && (
        <>
          <Copying address={wanted} />
          <QrCode text={wanted} name={t('desk:share.address.qr', { address: wanted })} />
        </>
      )}
    </section>
  )
}

/** An address, to be copied by a press or by hand. */
function Copying({ address }: { readonly address: string }) {
  const app = useApp()
  const { t } = useTranslator()

  async function copy(): Promise<void> {
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    )
    app.announce(t(copied ? 'pages:review.copied' : 'pages:review.copyYourself'))
  }

  return (
    <div class="share-copy">
      <input
        class="input"
        dir="ltr"
        readOnly
        aria-label={t('pages:review.copyYourself')}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" class="btn small" onClick={() => void copy()}>
        {t('pages:review.copy')}
      </button>
    </div>
  )
}

/** The game's page, which lies beside the desk's. */
function gameAddress(): string {
  return new URL('./index.html', location.href).href.replace(/[?#].*$/, '')
}
