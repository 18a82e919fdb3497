import { type ExportedStatement, type ExportFormat, speakerKindOf, speakerNameOf } from './types.ts'

/**
 * schema.org as JSON-LD: what stands in quotation marks is a Quotation, what the outlet reports in words of its own a
 * Claim, for nobody vouches there for the wording; so is what mixes both. A speaker who is unsure is left out.
 */
export const quotations: ExportFormat = {
  head: `{"@context":"https://schema.org","@graph":[\n`,
  row: (one) => JSON.stringify(entryOf(one)),
  between: ',\n',
  tail: '\n]}\n',
}

function entryOf({ found, url }: ExportedStatement) {
  const { statement } = found
  const article = {
    '@type': 'NewsArticle',
    ...given('headline', found.title),
    ...given('datePublished', found.published),
    ...given('url', url),
    ...(found.outlet === null ? {} : { publisher: { '@type': 'Organization', name: found.outlet } }),
  }
  const base = {
    '@id': `urn:isnad:statement:${found.id}`,
    inLanguage: 'ar',
    text: statement.text.join(' […] '),
    ...given('dateCreated', statement.saidOn),
  }
  const speaker = speakerOf(found)
  return statement.kind === 'direct'
    ? { '@type': 'Quotation', ...base, ...(speaker && { creator: speaker }), isPartOf: article }
    : { '@type': 'Claim', ...base, ...(speaker && { author: speaker }), appearance: article }
}

const given = (name: string, value: string | null) => (value === null ? {} : { [name]: value })

/** Only a person and a body have a type there; a group, an unnamed source or whoever was judged to speak is text. */
function speakerOf(found: ExportedStatement['found']) {
  const name = speakerNameOf(found)
  const kind = speakerKindOf(found)
  if (name === null || (kind !== 'person' && kind !== 'body')) return name
  const type = kind === 'person' ? 'Person' : 'Organization'
  return { '@type': type, name, ...(found.party !== null && { identifier: found.party }) }
}
