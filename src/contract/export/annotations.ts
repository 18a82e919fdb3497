import { type ExportedStatement, type ExportFormat, speakerKindOf, speakerNameOf } from './types.ts'

/** Letters before and behind the words by which they are found in a text that has changed. */
const AROUND = 32

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): an AnnotationPage, an annotation a statement. Each piece
 * of the content is a target with a position selector and a quote selector. The model counts characters; offsets here
 * are UTF-16 code units, which is stated in each position selector (`isnad:unit`).
 */
export const annotations: ExportFormat = {
  head: `{"@context":["http://www.w3.org/ns/anno.jsonld",{"isnad":"urn:isnad:"}],"id":"urn:isnad:annotations","type":"AnnotationPage","items":[\n`,
  row: (one) => JSON.stringify(annotationOf(one)),
  between: ',\n',
  tail: '\n]}\n',
}

function annotationOf({ found, url, field }: ExportedStatement) {
  const { statement } = found
  const name = speakerNameOf(found)
  return {
    id: `urn:isnad:statement:${found.id}`,
    type: 'Annotation',
    motivation: 'identifying',
    generator: { id: `urn:isnad:engine:${found.engine}`, type: 'Software', name: `Isnad ${found.engine}` },
    body: {
      ...(name !== null && { type: 'TextualBody', purpose: 'identifying', language: 'ar', value: name }),
      'isnad:speakerKind': speakerKindOf(found),
      'isnad:party': found.party,
      'isnad:judgement': found.judged?.judgement ?? null,
      'isnad:kind': statement.kind,
      'isnad:act': statement.act,
      'isnad:saidOn': statement.saidOn,
      'isnad:published': found.published,
      'isnad:chain': statement.chain.map(({ name, role }) => ({ 'isnad:name': name, 'isnad:role': role })),
      'isnad:confidence': statement.confidence,
    },
    target: statement.content.map(([start, end], n) => ({
      type: 'SpecificResource',
      source: url ?? `urn:isnad:item:${found.item}`,
      'isnad:field': statement.in,
      selector: [
        { type: 'TextPositionSelector', start, end, 'isnad:unit': 'UTF-16 code unit' },
        {
          type: 'TextQuoteSelector',
          exact: statement.text[n],
          prefix: whole(field.slice(Math.max(0, start - AROUND), start)),
          suffix: whole(field.slice(end, end + AROUND)),
        },
      ],
    })),
  }
}

/** Without the half of a pair of code units that a cut left at an edge. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
