import { encodeQR } from 'qr'
import { useMemo } from 'preact/hooks'
import { useTranslator } from '../../ui/views/context.ts'

/** Bytes that the largest QR code holds at its lowest correction. */
const capacity = 2953

/** A text as a QR code with a quiet zone; in words where it is too long for one. */
export function QrCode({ text, name }: { readonly text: string; readonly name: string }) {
  const { t } = useTranslator()
  const rows = useMemo(() => {
    if (new TextEncoder().encode(text).length > capacity) return null
    return encodeQR(text, 'raw', { ecc: 'low', border: 4 })
  }, [text])
  if (!rows) return <p>{t('desk:share.qrTooLong')}</p>
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg class="share-qr" role="img" aria-label={name} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
