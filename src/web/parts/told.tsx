import { useSettings } from '../state/settings.ts'
import { toldInArabic } from '../text/index.ts'

interface Props {
  /** The rule that noticed it, as the API names it. */
  readonly rule: string
  /** What was noticed, where, and what to do: the engine's own English. */
  readonly message: string
}

/** What the server says was wrong: in Arabic by its rule, the engine's own words below; else these words alone. */
export function Told({ rule, message }: Props) {
  const { lang } = useSettings()
  const arabic = lang === 'ar' ? toldInArabic(rule) : null
  if (arabic === null)
    return (
      <bdi lang="en" dir="ltr">
        {message}
      </bdi>
    )
  return (
    <span class="told">
      {arabic}
      <small lang="en" dir="ltr">
        {message}
      </small>
    </span>
  )
}
