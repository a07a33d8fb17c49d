import './Figures.css'

interface FiguresProps {
  readonly figures: readonly { readonly name: string; readonly value: string }[]
}

/** A few figures in large type, each above what it counts. */
export function Figures({ figures }: FiguresProps) {
  return (
    <dl class="figures">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="ltr">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
