import './parts.css'

/** The wordmark over the proofreader's dots. Its name is given by what it stands in. */
export function Logo() {
  return (
    <span class="logo" lang="la" dir="ltr" aria-hidden="true">
      STET
    </span>
  )
}
