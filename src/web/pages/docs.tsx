import type { OpenApi, Operation, Schema } from '../lib/openapi.ts'
import { Own, Row, Table, Type } from '../parts/docs-table.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTexts } from '../state/settings.ts'
import { useAnswer } from '../state/use-answer.ts'
import { usePageTitle } from '../state/use-title.ts'

const DOCUMENT = '/api/openapi.json'

/** The API, readable: made from the document that the server gives of itself. */
export function DocsPage() {
  const texts = useTexts()
  usePageTitle(texts.docs.title)
  const { answer, retry } = useAnswer<OpenApi>(DOCUMENT)
  return (
    <div class="docs">
      <h1>{texts.docs.title}</h1>
      <p class="lead">
        {texts.docs.lead}{' '}
        <a href={DOCUMENT} target="_blank" rel="noopener">
          {texts.docs.raw}
        </a>
      </p>
      <p class="help">{texts.docs.writes}</p>
      {answer.is === 'loading' && <Loading lines={2} />}
      {answer.is === 'refused' && <Failed error={answer.error} retry={retry} />}
      {answer.is === 'there' && (
        <div lang="en" dir="ltr">
          {Object.entries(answer.value.paths).flatMap(([path, methods]) =>
            Object.entries(methods).map(([method, operation]) => (
              <Route key={`${method} ${path}`} method={method} path={path} operation={operation} />
            )),
          )}
          <h2>
            <Own>{texts.docs.shapes}</Own>
          </h2>
          {Object.entries(answer.value.components?.schemas ?? {}).map(([name, schema]) => (
            <Shape key={name} name={name} schema={schema} />
          ))}
        </div>
      )}
    </div>
  )
}

/** A shape that routes take or give, field by field. */
function Shape({ name, schema }: { readonly name: string; readonly schema: Schema }) {
  const texts = useTexts()
  return (
    <section class="panel route" id={`shape-${name}`} aria-label={name}>
      <h3>
        <code>{name}</code>
      </h3>
      <Table label={`${name}: ${texts.docs.fields}`}>
        {Object.entries(schema.properties ?? {}).map(([field, one]) => (
          <Row
            key={field}
            name={field}
            note={schema.required?.includes(field) ? '' : texts.docs.optional}
            type={<Type schema={one} />}
            meaning={one.description}
          />
        ))}
      </Table>
    </section>
  )
}

interface RouteProps {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

function Route({ method, path, operation }: RouteProps) {
  const texts = useTexts()
  const { summary, description, parameters = [], requestBody, responses } = operation
  const isAskable = method === 'get' && !path.includes('{')
  return (
    <section class="panel route" aria-label={`${method.toUpperCase()} ${path}`}>
      <h2>
        <code>
          <b class={`method method-${method}`}>{method.toUpperCase()}</b> {path}
        </code>
      </h2>
      {summary && <p>{summary}</p>}
      {description && <p class="help">{description}</p>}
      {parameters.length > 0 && <Parameters of={`${method.toUpperCase()} ${path}`} parameters={parameters} />}
      {requestBody?.content && (
        <p>
          <b>
            <Own>{texts.docs.body}</Own>:
          </b>{' '}
          {Object.entries(requestBody.content).map(([type, { schema }]) => (
            <span key={type}>
              {type} <Type schema={schema} />{' '}
            </span>
          ))}
        </p>
      )}
      <p>
        <b>
          <Own>{texts.docs.answers}</Own>:
        </b>
      </p>
      <ul class="answers">
        {Object.entries(responses).map(([status, { description, content }]) => (
          <li key={status}>
            <code>{status}</code> {description}{' '}
            {Object.values(content ?? {}).map(({ schema }, i) => (
              <Type key={i} schema={schema} />
            ))}
          </li>
        ))}
      </ul>
      {isAskable && (
        <p>
          <b>
            <Own>{texts.docs.example}</Own>:
          </b>{' '}
          <a href={path} target="_blank" rel="noopener">
            <code>{path}</code>
          </a>
        </p>
      )}
    </section>
  )
}

interface ParametersProps {
  /** The route that takes them. */
  readonly of: string
  readonly parameters: NonNullable<Operation['parameters']>
}

function Parameters({ of, parameters }: ParametersProps) {
  const texts = useTexts()
  return (
    <Table label={`${of}: ${texts.docs.parameters}`}>
      {parameters.map(({ name, required, description, schema }) => (
        <Row
          key={name}
          name={name}
          note={required ? texts.docs.required : ''}
          type={<Type schema={schema} />}
          meaning={description ?? schema?.description}
        />
      ))}
    </Table>
  )
}
