import { useEffect, useRef, useState } from 'preact/hooks'
import { readLink } from '../../../formats/stet/link.ts'
import type { Arrival, RackEntry } from '../../app.ts'
import { fetchSet, readAddress, type Fetched } from '../../shell/fetchSet.ts'
import { closeNetwork } from '../../shell/network.ts'
import { useApp, useTranslator } from '../context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import type { Incoming } from './ImportSet.tsx'

interface ArrivalDialogProps {
  readonly arrival: Exclude<Arrival, { kind: 'files' }>
  onTake(incoming: Incoming): void
  onClose(): void
}

/** Asks before a set that the page's address brings is fetched, or put on the rack. */
export function ArrivalDialog({ arrival, ...rest }: ArrivalDialogProps) {
  return arrival.kind === 'link' ? (
    <LinkDialog key={arrival.hash} hash={arrival.hash} {...rest} />
  ) : (
    <AddressDialog address={arrival.text} {...rest} />
  )
}

type Way = Pick<ArrivalDialogProps, 'onTake' | 'onClose'>
type LinkState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly text: string; readonly entry: RackEntry }
  | { readonly kind: 'failed'; readonly problem: 'newer' | 'truncated' | 'damaged' | 'tooLarge' }

function LinkDialog({ hash, onTake, onClose }: Way & { readonly hash: string }) {
  const app = useApp()
  const { t } = useTranslator()
  const [state, setState] = useState<LinkState>({ kind: 'reading' })
  useEffect(() => {
    let wanted = true
    const show = async (): Promise<void> => {
      const read = await readLink(hash)
      const next: LinkState = read.ok
        ? { kind: 'read', text: read.text, entry: await app.readSet(read.text) }
        : { kind: 'failed', problem: read.problem }
      if (wanted) setState(next)
    }
    void show()
    return () => {
      wanted = false
    }
  }, [])
  const name = t('share:link.name')
  return (
    <Dialog
      title={t('share:link.title')}
      onClose={onClose}
      actions={
        <>
          {state.kind === 'read' && (
            <button type="button" class="btn pri small" onClick={() => onTake({ name, text: state.text })}>
              {t('share:link.add')}
            </button>
          )}
          <button type="button" class="btn ghost small" onClick={onClose}>
            {t('share:cancel')}
          </button>
        </>
      }
    >
      <div role="status">
        {state.kind === 'reading' && <p>{t('share:link.reading')}</p>}
        {state.kind === 'failed' && <p>{t(`share:link.${state.problem}`)}</p>}
        {state.kind === 'read' && (
          <p>
            {state.entry.set
              ? t('share:link.ask', { title: state.entry.set.title, count: state.entry.set.questions.length })
              : t('share:link.broken')}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function AddressDialog({ address, onTake, onClose }: Way & { readonly address: string }) {
  const { t } = useTranslator()
  const [bytes, setBytes] = useState<number | null>(null)
  const [failed, setFailed] = useState<Exclude<Fetched, { ok: true }> | null>(null)
  const fetching = useRef<AbortController | null>(null)
  const read = readAddress(address)
  useEffect(() => () => fetching.current?.abort(), [])

  async function start(url: URL): Promise<void> {
    const control = new AbortController()
    fetching.current = control
    closeNetwork(document, [url.origin])
    setFailed(null)
    setBytes(0)
    const got = await fetchSet(url, {
      fetch: window.fetch.bind(window),
      signal: control.signal,
      onProgress: setBytes,
    })
    setBytes(null)
    if (got.ok) onTake({ name: url.href, text: got.text })
    else if (got.problem !== 'stopped') setFailed(got)
  }

  return (
    <Dialog
      title={t('share:address.title')}
      onClose={onClose}
      actions={
        <>
          {read.ok && bytes === null && (
            <button type="button" class="btn pri small" onClick={() => void start(read.url)}>
              {t(failed ? 'share:address.again' : 'share:address.fetch')}
            </button>
          )}
          {bytes !== null && (
            <button type="button" class="btn small" onClick={() => fetching.current?.abort()}>
              {t('share:address.stop')}
            </button>
          )}
          <button type="button" class="btn ghost small" onClick={onClose}>
            {t('share:cancel')}
          </button>
        </>
      }
    >
      {read.ok ? (
        <>
          <p>{t('share:address.ask')}</p>
          <p class="arrival-address" dir="ltr">
            <b>{read.url.host}</b>
            <br />
            {read.url.pathname + read.url.search}
          </p>
        </>
      ) : (
        <p>{t(`share:address.${read.problem}`)}</p>
      )}
      <p role="status">
        {bytes !== null && t('share:address.progress', { size: Math.ceil(bytes / 1024) })}
        {failed &&
          (failed.problem === 'status'
            ? t('share:address.status', { status: failed.status })
            : failed.problem !== 'stopped' && t(`share:address.${failed.problem}`))}
      </p>
    </Dialog>
  )
}
