import type { ChildProcess } from 'node:child_process'

/**
 * Where a server that was spawned with `--json` listens, as its line `{"url": …}` tells; both its streams are pipes.
 * Rejects with all it said where it ends before.
 */
export function spawnedUrl(child: ChildProcess, name = 'isnad'): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    const hear = (text: string) => {
      said += text
      const url = /"url":\s*"([^"]+)"/.exec(said)?.[1]
      if (url) done(url)
    }
    child.stdout?.setEncoding('utf8').on('data', hear)
    child.stderr?.setEncoding('utf8').on('data', hear)
    child.on('error', fail)
    child.on('close', (code) => fail(new Error(`${name}: exit code ${code}\n${said}`)))
  })
}
