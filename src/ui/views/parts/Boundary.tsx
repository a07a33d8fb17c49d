import './Missing.css'
import { Component, type ComponentChildren } from 'preact'
import { useTranslator } from '../context.ts'

interface BoundaryProps {
  readonly children: ComponentChildren
  /** Another one is tried anew. */
  readonly key?: string
}

/** Where a view fails, a word of what to do in its place; what failed is told to the page. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  override componentDidCatch(error: unknown): void {
    this.setState({ failed: true })
    reportError(error)
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children
  }
}

function Failed() {
  const { t } = useTranslator()
  return (
    <main class="missing sheet">
      <h1>{t('pages:fault.here')}</h1>
      <div class="row">
        <button type="button" class="btn" onClick={() => location.reload()}>
          {t('pages:title.reload')}
        </button>
      </div>
    </main>
  )
}
