import { render, type VNode } from 'preact'
import type { App } from '../app.ts'
import { AppContext } from '../views/context.ts'
import { Boundary } from '../views/parts/Boundary.tsx'
import type { SceneKey } from './script.ts'

/** A view on the page. */
export interface Mounted {
  /** Renders the same view again with new props; its state stays. */
  update(view: VNode): void
  unmount(): void
}

/** Renders a scene's view into an element of its own and takes the focus to its heading, or to what asks for it. */
export function mountView(app: App, parent: HTMLElement, key: SceneKey, view: VNode): Mounted {
  const element = parent.ownerDocument.createElement('div')
  element.className = 'view'
  element.dataset.scene = key
  element.tabIndex = -1
  parent.append(element)
  const show = (node: VNode) =>
    render(
      <AppContext.Provider value={app}>
        <Boundary>{node}</Boundary>
      </AppContext.Provider>,
      element,
    )
  show(view)
  parent.ownerDocument.defaultView?.scrollTo(0, 0)
  const focusing = new AbortController()
  if (app.overlay.peek() === null) takeFocus(element, focusing.signal)

  return {
    update: show,
    unmount() {
      focusing.abort()
      render(null, element)
      element.remove()
    },
  }
}

/** What a view loads first has no heading yet; the focus follows as soon as there is one, unless it has gone elsewhere. */
function takeFocus(element: HTMLElement, signal: AbortSignal): void {
  const target = focusTarget(element)
  focus(target ?? element)
  if (target) return
  const observer = new MutationObserver(() => {
    const late = focusTarget(element)
    if (!late) return
    observer.disconnect()
    const { activeElement, body } = element.ownerDocument
    if (activeElement === element || activeElement === body || activeElement === null) focus(late)
  })
  observer.observe(element, { childList: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}

function focusTarget(element: HTMLElement): HTMLElement | null {
  return element.querySelector<HTMLElement>('[data-autofocus]') ?? element.querySelector<HTMLElement>('h1')
}

function focus(target: HTMLElement): void {
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1
  target.focus({ preventScroll: true })
}
