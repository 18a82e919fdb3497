import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPort } from '../../api/index.ts'
import { type AddReport, type App, PROJECT_ROOT } from '../../app/index.ts'
import { issueDefinitionSchema } from '../../contract/index.ts'
import { type Call, type CommandSpec, isOn, usageError } from '../command.ts'
import { addressOf, SERVING, serveUntilStopped } from '../serving.ts'
import { ALLOW_PRIVATE, addPaths, codeFor } from './add.ts'

/** Invented articles that come with the project. */
const SAMPLES = join(PROJECT_ROOT, 'samples')
/** Issues that the samples tell of. */
const EXAMPLES = join(PROJECT_ROOT, 'examples', 'issues')

export const startCommand: CommandSpec = {
  usage: 'start [paths...]',
  summary: 'add the given paths (else, to an empty ledger, the samples), then serve the page and the API',
  more: `Without paths an empty ledger is filled with the project's samples, which are invented; one that holds
something else is served as it is. Ctrl-C while adding keeps what was added; the next start goes on from there.`,
  options: [...SERVING, ALLOW_PRIVATE],
  run: async (call) => {
    const { host, port } = addressOf(call)
    await checkPort(host, port)
    const stop = call.io.stop()
    const added = await fill(call, stop)
    if (!stop.aborted) await serveUntilStopped(call, isOn(call.options, 'json') ? { added } : {})
    return codeFor(added?.failed.length ?? 0)
  },
}

/** Follows the issues that come with the samples, but those that somebody has defined already. */
function followExamples(app: App): void {
  const followed = new Set(app.issues().map(({ definition }) => definition.id))
  for (const file of readdirSync(EXAMPLES).sort()) {
    const definition = issueDefinitionSchema.parse(JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8')))
    if (!followed.has(definition.id))
      app.defineIssue({ definition, by: 'Isnad', why: 'an issue of the samples' })
  }
}

/** Whether all that a ledger holds are samples, and some are missing: adding them was interrupted. */
async function isBegun(app: App): Promise<boolean> {
  const { known, missing } = await app.holds([SAMPLES])
  return missing > 0 && known === app.totals().items
}

/** Adds what is to be served; null where nothing had to be added. */
async function fill(call: Call, stop: AbortSignal): Promise<AddReport | null> {
  const isReadOnly = isOn(call.options, 'readOnly')
  if (call.args.length > 0) {
    if (isReadOnly) throw usageError('--read-only adds nothing; leave the paths out, or --read-only')
    return addPaths(call, call.args, stop)
  }
  const app = call.app()
  const isEmpty = !app.hasLedger() || app.totals().items === 0
  if (isReadOnly && isEmpty)
    throw new Error(`nothing in ${call.dataFolder} to serve; leave --read-only out once`)
  if (isReadOnly || !existsSync(SAMPLES) || !(isEmpty || (await isBegun(app)))) return null
  const why = isEmpty
    ? 'The ledger is empty: adding'
    : 'The ledger holds a part of the samples: adding the rest of'
  call.io.err(`${why} the samples of the project. All people and events in them are invented.\n`)
  const added = await addPaths(call, [SAMPLES], stop)
  followExamples(app)
  return added
}
