import {
  type ExportAbout,
  type ExportedStatement,
  type ExportFormat,
  speakerKindOf,
  speakerNameOf,
} from './types.ts'

/** Letters before and behind the words by which they are found in a text that has changed. */
const AROUND = 32

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): an AnnotationPage, an annotation a statement. Each piece
 * of the content is a target with a position selector and a quote selector. The model counts characters; offsets here
 * are UTF-16 code units, which is stated in each position selector (`isnad:unit`).
 */
export const annotations: ExportFormat = {
  head: (about) => `${JSON.stringify(pageOf(about)).slice(0, -1)},"items":[\n`,
  row: (one) => JSON.stringify(annotationOf(one)),
  between: ',\n',
  tail: () => '\n]}\n',
}

const pageOf = ({ bounds, on, query, issue }: ExportAbout) => ({
  '@context': ['http://www.w3.org/ns/anno.jsonld', { isnad: 'urn:isnad:' }],
  id: 'urn:isnad:annotations',
  type: 'AnnotationPage',
  'isnad:exportedOn': on,
  ...(query !== null && { 'isnad:query': query }),
  ...(issue !== null && { 'isnad:issue': issue.id, label: issue.name.en }),
  'isnad:coverage': {
    'isnad:from': bounds.from,
    'isnad:to': bounds.to,
    'isnad:articles': bounds.articles,
    'isnad:undatedArticles': bounds.undatedArticles,
    'isnad:outlets': bounds.outlets.map(({ name, articles }) => ({
      'isnad:name': name,
      'isnad:articles': articles,
    })),
  },
})

function annotationOf(one: ExportedStatement) {
  const { found, mark } = one
  const { statement } = found
  const name = speakerNameOf(found)
  return {
    id: `urn:isnad:statement:${found.id}`,
    type: 'Annotation',
    motivation: 'identifying',
    generator: { id: `urn:isnad:engine:${found.engine}`, type: 'Software', name: `Isnad ${found.engine}` },
    ...(name !== null && {
      body: {
        type: 'TextualBody',
        purpose: 'identifying',
        format: 'text/plain',
        language: 'ar',
        value: name,
      },
    }),
    'isnad:speakerKind': speakerKindOf(found),
    'isnad:candidates': statement.speaker.candidates,
    'isnad:party': found.party,
    'isnad:judgement': found.judged?.judgement ?? null,
    'isnad:kind': statement.kind,
    'isnad:act': statement.act,
    'isnad:cue': statement.cue?.lemma ?? null,
    'isnad:saidOn': statement.saidOn,
    'isnad:published': found.published,
    'isnad:outlet': found.outlet,
    'isnad:addedOn': one.addedOn,
    'isnad:chain': statement.chain.map(({ name, role }) => ({ 'isnad:name': name, 'isnad:role': role })),
    'isnad:confidence': statement.confidence,
    ...notesNode(found),
    ...(mark !== null && { 'isnad:mark': markNode(mark) }),
    target: targetsOf(one),
  }
}

/** The position selector comes first, then the quote selector. */
const targetsOf = ({ found, url, field }: ExportedStatement) =>
  found.statement.content.map(([start, end], n) => ({
    type: 'SpecificResource',
    source: url ?? `urn:isnad:item:${found.item}`,
    'isnad:item': found.item,
    'isnad:part': found.part,
    'isnad:field': found.statement.in,
    selector: [
      { type: 'TextPositionSelector', start, end, 'isnad:unit': 'UTF-16 code unit' },
      {
        type: 'TextQuoteSelector',
        exact: found.statement.text[n],
        prefix: whole(field.slice(Math.max(0, start - AROUND), start)),
        suffix: whole(field.slice(end, end + AROUND)),
      },
    ],
  }))

/** What people found out about a statement, in names of our own. */
export const notesNode = ({ standing, original }: ExportedStatement['found']) => ({
  'isnad:standing': standing && {
    'isnad:is': standing.is,
    'isnad:on': standing.on,
    'isnad:evidence': standing.evidence,
    'isnad:by': standing.by,
    'isnad:at': standing.at,
  },
  'isnad:original': original && {
    'isnad:standing': original.standing,
    'isnad:language': original.language,
    'isnad:url': original.url,
  },
})

/** What a statement is to an issue, in names of our own: no vocabulary has any for it. */
export const markNode = ({
  issue,
  lane,
  day,
  from,
  position,
  objects,
  unsure,
  translated,
  byHand,
  utterance,
}: NonNullable<ExportedStatement['mark']>) => ({
  'isnad:issue': issue,
  'isnad:lane': lane && { 'isnad:party': lane.party, 'isnad:name': lane.name, 'isnad:state': lane.state },
  'isnad:day': day,
  'isnad:dayFrom': from,
  'isnad:substance': position.substance,
  'isnad:talks': position.talks,
  'isnad:event': position.event,
  'isnad:doubts': position.doubts,
  'isnad:objects': objects.map(({ id }) => id),
  'isnad:objectUnsure': unsure,
  'isnad:translated': translated,
  'isnad:byHand': byHand,
  'isnad:utterance': utterance,
})

/** Without the half of a pair of code units that a cut left at an edge. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
