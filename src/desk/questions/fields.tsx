import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useTranslator } from '../../ui/views/context.ts'
import { Icon, type IconName } from '../../ui/views/parts/Icon.tsx'
import { useUniqueId } from '../../ui/views/parts/useUniqueId.ts'
import { valueAt, type Path } from './at.ts'
import { useEditing } from './editing.ts'
import { putField } from './edits.ts'
import { FieldFindings } from './FieldFindings.tsx'
import { fieldOf } from './places.ts'

interface TextFieldProps {
  readonly label: string
  readonly path: Path
  /** Left out of the question where nothing is written. */
  readonly optional?: boolean
  readonly lines?: number
  readonly help?: string | undefined
  /** False for a part whose findings stand with the part. */
  readonly findings?: boolean
  readonly labelHidden?: boolean
}

/** A text of the open question, saved as it is typed. */
export function TextField({
  label,
  path,
  optional = false,
  lines = 1,
  help,
  findings = true,
  labelHidden = false,
}: TextFieldProps) {
  const { set, question, change, findings: all } = useEditing()
  const id = useUniqueId()
  const box = useRef<HTMLTextAreaElement>(null)
  const found = valueAt(question, path)
  const value = typeof found === 'string' ? found : ''
  const field = fieldOf(path)
  const own = findings ? (all.get(field) ?? []) : []
  useLayoutEffect(() => {
    const element = box.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight + 3}px`
  }, [value])
  const described = [help === undefined ? '' : `${id}-help`, own.length > 0 ? `${id}-findings` : '']
  return (
    <div class="field q-field" data-field={path.join('.')}>
      <label for={id} class={labelHidden ? 'sr-only' : 'q-label'}>
        {label}
        {optional && (
          <span class="muted">
            {' '}
            {'· '}
            {useOptionalWord()}
          </span>
        )}
      </label>
      <textarea
        ref={box}
        id={id}
        class="input q-text"
        dir="auto"
        lang={set.language}
        rows={lines}
        value={value}
        aria-invalid={own.some(({ severity }) => severity === 'error') || undefined}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
        onInput={(event) => {
          const text = event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' ')
          change(
            'editor:edit.text',
            putField(question.id, path, optional && text === '' ? undefined : text),
            path.join('.'),
          )
        }}
      />
      {help !== undefined && (
        <p class="muted" id={`${id}-help`}>
          {help}
        </p>
      )}
      {findings && <FieldFindings at={field} id={`${id}-findings`} />}
    </div>
  )
}

function useOptionalWord(): string {
  return useTranslator().t('editor:field.optional')
}

interface PickFieldProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly name: string }[]
  readonly onPick: (value: T) => void
}

/** One of several words. */
export function PickField<T extends string>({ label, value, options, onPick }: PickFieldProps<T>) {
  const id = useUniqueId()
  return (
    <div class="field q-field">
      <label for={id} class="q-label">
        {label}
      </label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={(event) => {
          const picked = options.find((option) => option.value === event.currentTarget.value)
          if (picked) onPick(picked.value)
        }}
      >
        {options.map(({ value: each, name }) => (
          <option key={each} value={each} selected={each === value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A yes or no of the open question; no is left out. */
export function FlagField({ label, path }: { readonly label: string; readonly path: Path }) {
  const { question, change } = useEditing()
  const on = valueAt(question, path) === true
  return (
    <label class="q-flag">
      <input
        type="checkbox"
        checked={on}
        onChange={() => change('editor:edit.setting', putField(question.id, path, on ? undefined : true))}
      />
      <span>{label}</span>
    </label>
  )
}

interface ToolProps {
  readonly icon: IconName
  readonly label: string
  readonly disabled?: boolean
  readonly onPress: () => void
}

/** A small button with a picture; stays reachable where it can't be used, so that the focus is not lost. */
export function Tool({ icon, label, disabled = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      class={`tool q-tool q-tool-${icon}`}
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onPress()
      }}
    >
      <Icon name={icon} />
    </button>
  )
}

/** A part of a question: one of its options, pairs, events; with what moves and removes it. */
export function PartCard({
  name,
  at,
  tools,
  children,
  key: _key,
}: {
  readonly name: string
  readonly at: string
  readonly tools?: ComponentChildren
  readonly children: ComponentChildren
  readonly key?: string | number
}) {
  return (
    <div class="q-part" role="group" aria-label={name} data-field={at}>
      <div class="q-part-head">
        <span class="q-part-name" aria-hidden="true">
          {name}
        </span>
        <div class="q-part-tools">{tools}</div>
      </div>
      {children}
      <FieldFindings at={at} />
    </div>
  )
}
