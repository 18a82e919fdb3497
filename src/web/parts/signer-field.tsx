import { useId } from 'preact/hooks'

interface Props {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
}

/** Who signs a decision. */
export function SignerField({ label, value, onValue }: Props) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        dir="auto"
        autocomplete="name"
        required
        pattern=".*\S.*"
        maxLength={200}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </div>
  )
}
