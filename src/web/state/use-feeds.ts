import { useEffect } from 'preact/hooks'

/** A feed of what a page shows. */
export interface PageFeed {
  readonly href: string
  readonly type: string
  readonly title: string
}

/** Names the feeds of a page in its head, where readers of feeds look for them, while it is shown. */
export function useFeeds(feeds: readonly PageFeed[]): void {
  const key = JSON.stringify(feeds)
  useEffect(() => {
    const links = (JSON.parse(key) as PageFeed[]).map((feed) =>
      Object.assign(document.createElement('link'), { rel: 'alternate', ...feed }),
    )
    document.head.append(...links)
    return () => {
      for (const link of links) link.remove()
    }
  }, [key])
}
