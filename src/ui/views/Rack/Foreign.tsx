import { useEffect, useRef, useState } from 'preact/hooks'
import type { FormatId } from '../../../formats/exchange/types.ts'
import { writeSet } from '../../../formats/stet/write.ts'
import type { Chosen } from '../../../formats/table/columns.ts'
import { createTranslator, type Translator } from '../../../i18n/translator.ts'
import { ColumnMap } from '../../bring/ColumnMap.tsx'
import { Outcome } from '../../bring/Outcome.tsx'
import type { ForeignReading } from '../../bring/read.ts'
import { readAway } from '../../bring/reader.ts'
import { ReadAs } from '../../bring/ReadAs.tsx'
import { useTranslator } from '../context.ts'
import { useLoaded } from '../parts/useLoaded.ts'
import { OpenAtDesk } from './OpenAtDesk.tsx'

interface ForeignProps {
  readonly name: string
  /** Or what was known of the file without reading it. */
  readonly bytes: Uint8Array | ForeignReading
}

/** A file of another tool: what it holds, and the way to the desk, where its questions get their proofs. */
export function Foreign(props: ForeignProps) {
  const { language, t } = useTranslator()
  // The desk's words, which the game doesn't wait for.
  const words = useLoaded(() => createTranslator(language, 'desk'), [language])
  if (words.state === 'loading') return null
  if (words.state === 'failed')
    return <p role="alert">{t('pages:import.unreadable', { name: props.name })}</p>
  return <Reading {...props} words={words.value} />
}

function Reading({ name, bytes, words }: ForeignProps & { readonly words: Translator }) {
  const { t } = words
  const [reading, setReading] = useState<ForeignReading | 'reading' | 'stopped' | 'failed'>('reading')
  const stopping = useRef(new AbortController())
  function read(format: FormatId | null, columns: Chosen | null): void {
    stopping.current = new AbortController()
    const { signal } = stopping.current
    setReading('reading')
    const reading =
      bytes instanceof Uint8Array
        ? readAway({ name, bytes, format, columns, language: words.language, id: null }, signal)
        : Promise.resolve(bytes)
    reading.then(setReading, () => setReading(signal.aborted ? 'stopped' : 'failed'))
  }
  useEffect(() => {
    read(null, null)
    return () => stopping.current.abort()
  }, [])

  if (reading === 'reading') {
    return (
      <div class="row">
        <p>{t('exchange:bring.reading', { name })}</p>
        <button type="button" class="btn small" onClick={() => stopping.current.abort()}>
          {t('exchange:bring.stop')}
        </button>
      </div>
    )
  }
  if (reading === 'stopped') return <p>{t('exchange:bring.stopped')}</p>
  if (reading === 'failed') return <p>{t('pages:import.unreadable', { name })}</p>
  const { set } = reading
  return (
    <>
      <h3 dir="auto">{name}</h3>
      <Outcome {...reading} translator={words} />
      {set && (
        <>
          {!reading.imported.native && <p>{t('exchange:bring.atDesk')}</p>}
          <OpenAtDesk text={async () => writeSet(set)} />
        </>
      )}
      {bytes instanceof Uint8Array && (
        <>
          {reading.columns && (
            <ColumnMap
              name={name}
              bytes={bytes}
              columns={reading.columns}
              settled={reading.imported.items.length > 0}
              translator={words}
              onTake={(columns) => read('table', columns)}
            />
          )}
          <ReadAs known={reading.format} translator={words} onAgain={(format) => read(format, null)} />
        </>
      )}
    </>
  )
}
