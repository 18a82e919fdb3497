import type { LanguagePack } from '../languages/pack.ts'
import { placeAt } from './known-words.ts'
import type { PageHop } from './types.ts'

/** The agencies and outlets that an author field names («Agency - City»); persons and places in it are no hops. */
export function authorHops(author: string | null, pack: LanguagePack): PageHop[] {
  const hops: PageHop[] = []
  if (author === null || author.length > 120) return hops
  const folded = pack.fold(author.replaceAll('&nbsp;', ' ').replace(/\u0640/g, '-'))
  for (const part of folded.split(/[^\p{L}\p{N}. ]+/u)) {
    const piece = part.trim()
    const found = pack.agencies.at(piece, 0)
    if (found === null || found.agency.kind === 'platform') continue
    const behind = piece.slice(found.end).trimStart()
    const alone = behind.replaceAll('.', '').trim() === '' || pack.page.datelines.joinerAt(behind, 0) !== null
    if (!alone || (found.unsure && placeAt(piece, 0, pack)?.town === true)) continue
    const { name, kind } = found.agency
    if (!hops.some((hop) => hop.name === name))
      hops.push({ name, in: 'body', span: null, role: kind, from: 'byline' })
  }
  return hops
}
