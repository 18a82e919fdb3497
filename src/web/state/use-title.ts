import { useEffect } from 'preact/hooks'
import { useTexts } from './settings.ts'

/** Names the page in the window's title. @param name null while it is not known */
export function usePageTitle(name: string | null): void {
  const { brand } = useTexts()
  useEffect(() => {
    document.title = name === null ? brand : `${name} · ${brand}`
  }, [name, brand])
}
