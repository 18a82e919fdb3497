import { type ComponentChildren, type ComponentType, createElement } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Loading } from '../parts/states.tsx'

type State<P> = { readonly is: ComponentType<P> | null } | { readonly error: unknown }

/**
 * A component whose script is fetched when it is first shown. A script that does not come is thrown where it is drawn.
 * @param waiting what stands in its place until then
 */
export function lazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: ComponentChildren = <Loading lines={2} />,
): ComponentType<P> {
  let known: ComponentType<P> | null = null
  return function Lazy(props: P) {
    const [state, setState] = useState<State<P>>({ is: known })
    useEffect(() => {
      if (known !== null) return
      load().then(
        (loaded) => {
          known = loaded
          setState({ is: loaded })
        },
        (error: unknown) => setState({ error }),
      )
    }, [])
    if ('error' in state) throw state.error
    return state.is === null ? <>{waiting}</> : createElement(state.is, props)
  }
}
