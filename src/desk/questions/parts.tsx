import type { Path } from './at.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { useEditing } from './editing.ts'
import { addEntry, moveEntry, removeEntry } from './edits.ts'
import { Tool } from './fields.tsx'

interface PartToolsProps {
  readonly list: string
  readonly index: number
  readonly count: number
  /** As its buttons name it: “Option 2”. */
  readonly name: string
  readonly movable?: boolean
  /** Without the list where its last entry goes. */
  readonly optional?: boolean
  readonly onRemove?: (() => void) | undefined
}

/** Earlier, later, away: for an entry of a list of the open question. */
export function PartTools({
  list,
  index,
  count,
  name,
  movable = true,
  optional = false,
  onRemove,
}: PartToolsProps) {
  const app = useApp()
  const { t } = useTranslator()
  const { question, change, focusField } = useEditing()
  const move = (by: number): void => {
    change('editor:edit.move', moveEntry(question.id, [list], index, by))
    app.announce(t('editor:said.partMoved', { name, n: index + by + 1, of: count }))
  }
  return (
    <>
      {movable && (
        <>
          <Tool
            icon="up"
            label={t('editor:part.up', { name })}
            disabled={index === 0}
            onPress={() => move(-1)}
          />
          <Tool
            icon="down"
            label={t('editor:part.down', { name })}
            disabled={index === count - 1}
            onPress={() => move(1)}
          />
        </>
      )}
      <Tool
        icon="trash"
        label={t('editor:part.remove', { name })}
        onPress={() => {
          if (onRemove) onRemove()
          else change('editor:edit.remove', removeEntry(question.id, [list], index, optional))
          app.announce(t('editor:said.partRemoved', { name }))
          focusField(`${list}.add`)
        }}
      />
    </>
  )
}

interface AddPartProps {
  readonly list: string
  readonly label: string
  readonly entry: unknown
  readonly count: number
  /** Path of the text of the new entry, which then has the focus. */
  readonly focus: (index: number) => Path
}

/** The button that adds an entry to a list of the open question. */
export function AddPart({ list, label, entry, count, focus }: AddPartProps) {
  const { question, change, focusField } = useEditing()
  return (
    <button
      type="button"
      class="btn ghost small q-add"
      data-field={`${list}.add`}
      onClick={() => {
        change('editor:edit.addPart', addEntry(question.id, [list], entry))
        focusField(focus(count).join('.'))
      }}
    >
      <Icon name="add" />
      {label}
    </button>
  )
}
