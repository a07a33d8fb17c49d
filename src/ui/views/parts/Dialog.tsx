import './Dialog.css'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useTranslator } from '../context.ts'
import { Icon } from './Icon.tsx'
import { useUniqueId } from './useUniqueId.ts'

interface DialogProps {
  readonly title: string
  readonly size?: 'narrow' | 'wide'
  readonly children: ComponentChildren
  /** Buttons that stay in sight below what scrolls. */
  readonly actions?: ComponentChildren
  /** On Escape, on the backdrop, on the cross. Absent where one of the dialog's own buttons has to be pressed. */
  readonly onClose?: (() => void) | undefined
}

/** A modal sheet over the scene; open as long as it is mounted. Afterwards the focus returns to where it was. */
export function Dialog({ title, size = 'narrow', children, actions, onClose }: DialogProps) {
  const { t } = useTranslator()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useUniqueId()

  useLayoutEffect(() => {
    const element = dialog.current!
    const before = document.activeElement
    element.showModal()
    // The heading first: a screen reader then reads from the top, and no control is pressed by a held key.
    if (!element.querySelector('[autofocus]')) heading.current?.focus({ preventScroll: true })
    return () => {
      element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      class={`dialog sheet dialog-${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
      onClose={() => {
        // A browser may close it on the second Escape, whatever `cancel` was told.
        const element = dialog.current
        if (!element?.isConnected || element.open) return
        if (onClose) onClose()
        else element.showModal()
      }}
      onPointerDown={(event) => {
        // The dialog's own box is covered by its content: only the backdrop is the dialog itself.
        if (event.target === dialog.current) onClose?.()
      }}
    >
      <div class="dialog-box">
        <div class="dialog-head">
          <h2 ref={heading} id={titleId} tabIndex={-1}>
            {title}
          </h2>
          {onClose && (
            <button type="button" class="dialog-close" onClick={onClose}>
              <Icon name="close" />
              <span class="sr-only">{t('app:common.close')}</span>
            </button>
          )}
        </div>
        <div class="dialog-body">{children}</div>
        {actions && <div class="dialog-actions row">{actions}</div>}
      </div>
    </dialog>
  )
}
