import { fstatSync, writeSync } from 'node:fs'

/** `pipe-closed` is a reader who had enough, as `head` has: no failure. `failed` is a full disk and the like. */
export type Written = 'written' | 'pipe-closed' | 'failed'

export type Writer = {
  write: (text: string | Uint8Array) => void
  /** Settles when all of it has reached the stream's other end, or cannot. */
  finished: () => Promise<Written>
}

/**
 * The one way to an open file such as stdout (1): nothing is cut at the end of the process, and no error is overlooked.
 * A stream is made only where it is needed: that takes Node a while.
 */
export function writerTo(file: number, stream: () => NodeJS.WritableStream, platform: NodeJS.Platform): Writer {
  let writer: Writer | null = null
  const made = () =>
    (writer ??= isWaitedFor(file, platform) ? fileWriter(file, () => streamWriter(stream())) : streamWriter(stream()))
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
  const send = (text: string | Uint8Array) =>
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

/**
 * Node's own stream overlooks that a nearly full disk took only a part. A pipe that somebody made not to wait, and that is
 * full, goes on as a stream.
 */
function fileWriter(file: number, asStream: () => Writer): Writer {
  const { outcome, fail } = outcomes()
  let stream: Writer | null = null
  return {
    write(text) {
      if (stream) {
        stream.write(text)
        return
      }
      if (outcome() !== 'written') return
      const bytes = Buffer.from(text)
      let done = 0
      try {
        while (done < bytes.length) done += writeSync(file, bytes, done)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
          fail(error as NodeJS.ErrnoException)
          return
        }
        stream = asStream()
        stream.write(bytes.subarray(done))
      }
    },
    finished: () => stream?.finished() ?? Promise.resolve(outcome()),
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

/** Whether writing returns when it is done: always with files and, but on Windows, with pipes and terminals. */
function isWaitedFor(file: number, platform: NodeJS.Platform): boolean {
  return platform !== 'win32' || fstatSync(file).isFile()
}
