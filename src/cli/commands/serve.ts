import { type CommandSpec, isOn } from '../command.ts'
import { SERVING, serveUntilStopped } from '../serving.ts'

export const serveCommand: CommandSpec = {
  usage: 'serve',
  summary: 'serve the page and the API over the ledger, until Ctrl-C',
  more: `The page is at the address printed; the API's description is at /api/openapi.json there.
Only programs on this machine reach it, unless --host names another address.`,
  options: SERVING,
  run: async (call) => {
    if (isOn(call.options, 'readOnly') && !call.app().hasLedger())
      throw new Error(`no ledger in ${call.dataFolder}; add something first, or leave --read-only out`)
    await serveUntilStopped(call)
    return 0
  },
}
