import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asDay, daysAfter, type Day } from '../../src/domain/day.ts'
import { desk, type Desk } from './desk.ts'

type EveryDay = (at: Desk, day: Day) => Promise<void>

type Block = { info: string; lines: string[] }

/**
 * Replays a manual: every `console` block is run, line by line that begins with `$ followups`, and its output put in
 * place of what stands there. A comment `<!-- today: 2026-11-20, columns: 80, language: de -->` begins a new desk; a
 * comment `<!-- today: … -->` with a day only moves the day. A block with a file name (```csv customers.csv) writes that
 * file. What comes back is the manual as it should be. `everyDay` is asked at the end of every day that passes in it.
 */
export async function replayed(manual: string, everyDay?: EveryDay): Promise<string> {
  const lines = manual.split('\n')
  const result: string[] = []
  let at: Desk | null = null
  let today: Day | null = null
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    result.push(line)
    const setting = /^<!-- (.*) -->$/.exec(line)?.[1]
    if (setting?.startsWith('today:')) {
      const day = asDay(setting.slice('today:'.length).trim().slice(0, 10))
      if (at && today && everyDay) await pass(at, { from: today, until: day, everyDay })
      today = day
      at = setUp(setting, at)
    }
    const info = /^```(console|csv \S+)$/.exec(line)?.[1]
    if (info === undefined) continue
    const end = lines.indexOf('```', index)
    const block = { info, lines: lines.slice(index + 1, end) }
    result.push(...(await outcome(block, at!)), '```')
    index = end
  }
  return result.join('\n')
}

function setUp(setting: string, at: Desk | null): Desk {
  const words = setting.split(',').map((part) => part.split(':').map((word) => word.trim()))
  const { today, columns, language } = Object.fromEntries(words) as Record<string, string | undefined>
  if (at && columns === undefined && language === undefined) {
    at.on(today!)
    return at
  }
  const env: Record<string, string> = language === undefined ? {} : { FOLLOWUPS_LANGUAGE: language }
  return desk({ today, env: { ...env, NO_COLOR: '1', TERM: 'dumb' }, columns: Number(columns ?? 80), inFolder: true })
}

async function pass(at: Desk, { from, until, everyDay }: { from: Day; until: Day; everyDay: EveryDay }): Promise<void> {
  for (let day = from; day < until; day = daysAfter(day, 1)) {
    at.on(day)
    await everyDay(at, day)
  }
}

async function outcome({ info, lines }: Block, at: Desk): Promise<string[]> {
  if (info !== 'console') {
    writeFileSync(join(at.folder, info.split(' ')[1]!), lines.join('\n') + '\n')
    return lines
  }
  const result: string[] = []
  for (const line of lines.filter((candidate) => candidate.startsWith('$ '))) {
    const command = line.replace(/^\$ (followups|fu)\b ?/, '')
    if (command === line) throw new Error(`a manual's command must be followups: ${line}`)
    const { out, err } = await at.run(command)
    const shown = (out + err).replaceAll(at.folder, '~').replace(/\n$/, '')
    result.push(line, ...(shown === '' ? [] : shown.split('\n')))
  }
  return result
}
