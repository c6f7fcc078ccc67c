import { spawn } from 'node:child_process'

/** What opens an address in the program for it: without a shell, so that nothing in the address means anything to one. */
const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** How long an opener that stays (some wait for the mail program) is waited for, in milliseconds. */
const patience = 3000

/**
 * Whether the opener has ended, well; false where it stays. Throws what Node says where there is none (ENOENT), or an error
 * of its own with the number that it ended with.
 */
export function opened(address: string, platform: string): Promise<boolean> {
  const [command, ...args] = (openers[platform] ?? ['xdg-open']) as [string, ...string[]]
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    const waiting = setTimeout(() => {
      ended(false)
    }, patience)
    child.once('error', ended)
    child.once('exit', (code) => {
      ended(code === 0 || Object.assign(new Error(command), { code: `${command} ${code ?? ''}`.trim() }))
    })

    function ended(how: boolean | Error): void {
      clearTimeout(waiting)
      child.unref()
      if (how instanceof Error) reject(how)
      else resolve(how)
    }
  })
}
