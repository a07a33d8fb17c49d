import './Logo.css'

/** The name with the proofreader's mark beneath it: a row of dots, “let it stand”. */
export function Logo({ large = false }: { readonly large?: boolean }) {
  return (
    <span class={large ? 'logo logo-large' : 'logo'} dir="ltr" lang="en" translate={false}>
      STET
    </span>
  )
}
