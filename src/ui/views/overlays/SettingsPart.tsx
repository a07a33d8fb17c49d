import type { ComponentChildren } from 'preact'
import { useUniqueId } from '../parts/useUniqueId.ts'

interface SettingsPartProps {
  readonly title: string
  readonly children: ComponentChildren
}

/** Settings that belong together, under their heading. */
export function SettingsPart({ title, children }: SettingsPartProps) {
  const id = useUniqueId()
  return (
    <section class="settings-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

interface SelectProps<T extends string | number> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  /** Stands below and is read out with the control. */
  readonly hint?: string
  onChange(value: T): void
}

export function Select<T extends string | number>({ label, value, options, hint, onChange }: SelectProps<T>) {
  const id = useUniqueId()
  const hintId = useUniqueId()
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={String(value)}
        aria-describedby={hint ? hintId : undefined}
        onChange={(event) => {
          const chosen = options.find(([option]) => String(option) === event.currentTarget.value)
          if (chosen) onChange(chosen[0])
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={String(option)}>
            {text}
          </option>
        ))}
      </select>
      {hint && (
        <p id={hintId} class="setting-hint muted">
          {hint}
        </p>
      )}
    </div>
  )
}

interface SwitchProps {
  readonly label: string
  readonly on: boolean
  onChange(on: boolean): void
}

export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="setting">
      <span>{label}</span>
      <input
        type="checkbox"
        class="check-box"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
