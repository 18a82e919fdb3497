import { type OpenApi, type Operation, typeOf } from '../lib/openapi.ts'
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
        </div>
      )}
    </div>
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
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {requestBody?.content && (
        <p>
          <b>{texts.docs.body}:</b>{' '}
          {Object.entries(requestBody.content).map(([type, { schema }]) => (
            <code key={type}>
              {type} {typeOf(schema)}{' '}
            </code>
          ))}
        </p>
      )}
      <p>
        <b>{texts.docs.answers}:</b>
      </p>
      <ul class="answers">
        {Object.entries(responses).map(([status, { description, content }]) => (
          <li key={status}>
            <code>{status}</code> {description}{' '}
            {Object.values(content ?? {}).map(({ schema }, i) => (
              <code key={i}>{typeOf(schema)}</code>
            ))}
          </li>
        ))}
      </ul>
      {isAskable && (
        <p>
          <b>{texts.docs.example}:</b>{' '}
          <a href={path} target="_blank" rel="noopener">
            <code>{path}</code>
          </a>
        </p>
      )}
    </section>
  )
}

function Parameters({ parameters }: { readonly parameters: NonNullable<Operation['parameters']> }) {
  const texts = useTexts()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="scroll" tabIndex={0} aria-label={texts.docs.parameters}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.docs.name}</th>
            <th scope="col">{texts.docs.type}</th>
            <th scope="col">{texts.docs.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ name, required, description, schema }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                {required && <small> {texts.docs.required}</small>}
              </th>
              <td>
                <code>{typeOf(schema)}</code>
              </td>
              <td>{description ?? schema?.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
