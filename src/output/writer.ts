import { fstatSync, writeSync } from 'node:fs'

/** `pipe-closed` is a reader who had enough, as `head` has: no failure. `failed` is a full disk and the like. */
export type Written = 'written' | 'pipe-closed' | 'failed'

export type Writer = {
  write: (text: string) => void
  /** Settles when all of it has reached the stream's other end, or cannot. */
  finished: () => Promise<Written>
}

/**
 * The one way to an open file such as stdout (1): nothing is cut at the end of the process, and no error is overlooked.
 * Its stream is asked for only when something is written to a terminal or a pipe: making one takes Node a while.
 */
export function writerTo(file: number, stream: () => NodeJS.WritableStream): Writer {
  let writer: Writer | null = null
  const made = () => (writer ??= isRegular(file) ? fileWriter(file) : streamWriter(stream()))
  return {
    write: (text) => {
      made().write(text)
    },
    finished: () => (writer ? writer.finished() : Promise.resolve('written')),
  }
}

/** Sends one text after the other, and waits for the last. */
export function streamWriter(stream: NodeJS.WritableStream): Writer {
  let last: Promise<void> = Promise.resolve()
  const { outcome, fail } = outcomes()
  stream.on('error', fail)
  const send = (text: string) =>
    new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => {
        if (error) reject(error)
        else resolve()
      })
    })
  return {
    write(text) {
      if (outcome() === 'written') last = send(text).catch(fail)
    },
    async finished() {
      await last
      return outcome()
    },
  }
}

/** Node's own stream overlooks that a nearly full disk took only a part. */
function fileWriter(file: number): Writer {
  const { outcome, fail } = outcomes()
  return {
    write(text) {
      if (outcome() !== 'written') return
      try {
        const bytes = Buffer.from(text)
        for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
      } catch (error) {
        fail(error as NodeJS.ErrnoException)
      }
    },
    finished: () => Promise.resolve(outcome()),
  }
}

/** How writing went so far: the first error decides. */
function outcomes(): { outcome: () => Written; fail: (error: NodeJS.ErrnoException) => void } {
  let outcome: Written = 'written'
  return {
    outcome: () => outcome,
    fail: ({ code }) => {
      if (outcome === 'written') outcome = code === 'EPIPE' ? 'pipe-closed' : 'failed'
    },
  }
}

function isRegular(file: number): boolean {
  return fstatSync(file).isFile()
}
