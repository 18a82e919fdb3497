import { Component, type ComponentType, createElement, type FunctionComponent } from 'preact'

/** A component that is drawn again only when one of its properties or a context it reads is another one. */
export function memo<P extends object>(Inner: FunctionComponent<P>): ComponentType<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before = this.props as Record<string, unknown>
      return Object.entries(next).some(([key, value]) => before[key] !== value)
    }
    override render(props: P) {
      return createElement(Inner, props)
    }
  }
}
