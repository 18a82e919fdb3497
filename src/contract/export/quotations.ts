import { markNode, notesNode } from './annotations.ts'
import {
  type ExportAbout,
  type ExportedStatement,
  type ExportFormat,
  joinedText,
  speakerKindOf,
  speakerNameOf,
} from './types.ts'

/**
 * schema.org as JSON-LD: what stands in quotation marks is a Quotation, what the outlet reports in words of its own a
 * Claim, for nobody vouches there for the wording; so is what mixes both. A speaker who is unsure is left out. The first
 * entry is a Dataset: what was read.
 */
export const quotations: ExportFormat = {
  head: (about) =>
    `{"@context":["https://schema.org",{"isnad":"urn:isnad:"}],"@graph":[\n${JSON.stringify(datasetOf(about))}`,
  row: (one) => `,\n${JSON.stringify(entryOf(one))}`,
  between: '',
  tail: () => '\n]}\n',
}

/** An interval of ISO 8601, as schema.org asks for. */
const intervalOf = ({ from, to }: ExportAbout['bounds']): string | null =>
  from === null || to === null ? null : `${from}/${to}`

function datasetOf({ bounds, on, query, issue }: ExportAbout) {
  return {
    '@type': 'Dataset',
    '@id': 'urn:isnad:export',
    name: issue?.name.en ?? query ?? 'Statements',
    ...(issue !== null && { alternateName: issue.name.ar, identifier: issue.id }),
    description:
      'Statements in the articles that were read. A month or an outlet without articles is no material: nobody’s silence.',
    dateCreated: on,
    ...given('temporalCoverage', intervalOf(bounds)),
    size: `${bounds.articles} articles`,
    hasPart: bounds.outlets.flatMap(({ name, articles }) =>
      name === null
        ? []
        : { '@type': 'Dataset', publisher: { '@type': 'Organization', name }, size: `${articles} articles` },
    ),
  }
}

function entryOf(one: ExportedStatement) {
  const { found, url, mark } = one
  const { statement } = found
  const article = {
    '@type': 'NewsArticle',
    '@id': `urn:isnad:item:${found.item}#${found.part}`,
    ...given('headline', found.title),
    ...given('datePublished', found.published),
    ...given('url', url),
    ...(found.outlet === null ? {} : { publisher: { '@type': 'Organization', name: found.outlet } }),
  }
  const base = {
    '@id': `urn:isnad:statement:${found.id}`,
    inLanguage: 'ar',
    text: joinedText(statement.text),
    ...given('dateCreated', statement.saidOn),
    'isnad:kind': statement.kind,
    'isnad:act': statement.act,
    'isnad:cue': statement.cue?.lemma ?? null,
    'isnad:chain': statement.chain.map(({ name, role }) => ({ 'isnad:name': name, 'isnad:role': role })),
    ...notesNode(found),
    ...(mark !== null && { 'isnad:mark': markNode(mark) }),
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
