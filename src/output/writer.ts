import { fstatSync, writeSync } from 'node:fs'

/** `pipe-closed` is a reader who had enough, as `head` has: no failure. `failed` is a full disk and the like. */
export type Written = 'written' | 'pipe-closed' | 'failed'

export type Writer = {
  write: (text: string) => void
  /** Settles when all of it has reached the stream's other end, or cannot. */
  finished: () => Promise<Written>
}

/** The one way to a stream such as stdout: nothing is cut at the end of the process, and no error is overlooked. */
export function streamWriter(stream: NodeJS.WritableStream): Writer {
  const send = sender(stream)
  let outcome: Written = 'written'
  let last: Promise<void> = Promise.resolve()

  const fail = (error: NodeJS.ErrnoException) => {
    if (outcome === 'written') outcome = error.code === 'EPIPE' ? 'pipe-closed' : 'failed'
  }
  stream.on('error', fail)

  return {
    write(text) {
      if (outcome === 'written') last = send(text).catch(fail)
    },
    async finished() {
      await last
      return outcome
    },
  }
}

/** Sends one text after the other; each is settled when it has left this process. */
function sender(stream: NodeJS.WritableStream): (text: string) => Promise<void> {
  const file = fileBehind(stream)
  return (text) =>
    new Promise((resolve, reject) => {
      if (file === null) {
        stream.write(text, (error) => {
          if (error) reject(error)
          else resolve()
        })
      } else {
        writeAll(file, text)
        resolve()
      }
    })
}

/** The number of the file that the stream writes into; null for a terminal or a pipe. */
function fileBehind(stream: NodeJS.WritableStream): number | null {
  const { fd } = stream as { fd?: unknown }
  return typeof fd === 'number' && fstatSync(fd).isFile() ? fd : null
}

/** Node's own stream overlooks that a nearly full disk took only a part. */
function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
}
