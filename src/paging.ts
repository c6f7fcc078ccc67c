import type { GlobalOptions } from './command-line/parser.ts'
import type { Config } from './config.ts'
import { fitsOn, withoutJumps } from './output/terminal.ts'
import type { Host } from './program.ts'
import { remark } from './remark.ts'
import { commandLineWords } from './text/command-line.ts'
import { inTongue, type Tongue } from './text/language.ts'

/** What a command says: at once, but that a text longer than the screen waits for its end, and all behind it as well. */
export type Paging = {
  /** Data, to stdout. */
  write: (text: string) => void
  /** A remark for people, to stderr. */
  tell: (sentence: string) => void
  /** From now on nothing waits, and what did is written: somebody is asked, or would be, who looks at what stands above. */
  stop: () => void
  /** Shows what waits in the pager, or writes it where that cannot be started. */
  end: () => Promise<void>
}

type Run = { globals: GlobalOptions; config: Config; tongue: Tongue }

export function pagingOn(host: Host, run: Run): Paging {
  let pager = pagerFor(host, run)
  let data: string[] = []
  let remarks: string[] = []

  function write(text: string): void {
    const waits = pager !== null && (data.length > 0 || !fitsOn(host.terminal, text))
    if (waits) data.push(withoutJumps(text))
    else host.stdout.write(text)
  }

  function tell(sentence: string): void {
    if (data.length > 0 && host.terminal.stderr) remarks.push(sentence)
    else host.stderr.write(remark(host, sentence))
  }

  function stop(): void {
    const waited = { data, remarks }
    pager = null
    data = []
    remarks = []
    for (const text of waited.data) write(text)
    for (const sentence of waited.remarks) tell(sentence)
  }

  async function end(): Promise<void> {
    const t = inTongue(commandLineWords, run.tongue)
    const named = pager
    if (data.length > 0 && named !== null) {
      await host.stdout.finished()
      const isShown = await host.page(data.join(''), { pager: named, keys: t.pagerKeys })
      if (isShown) data = []
      else if (named !== usualPager) remarks.push(t.noPager(named))
    }
    stop()
  }

  return { write, tell, stop, end }
}

/** What is taken where nobody names another one; nothing is missed where a machine has none. */
const usualPager = 'less'

/** The pager as a shell runs it; null where nothing is to wait for a person. */
function pagerFor({ terminal, env }: Host, { globals, config }: Run): string | null {
  const { json, csv, input, pager } = globals
  if (json || csv || !input || !pager || !terminal.stdout || env['TERM'] === 'dumb') return null
  const named = (env['FOLLOWUPS_PAGER'] ?? config.pager ?? env['PAGER'] ?? usualPager).trim()
  return ['', 'cat', 'none'].includes(named) ? null : named
}
