import { Failure } from './failure.ts'
import { channels, type Channel } from './interaction.ts'
import type { Journey, JourneyStep } from './journey.ts'

/** A mark before the words of a step, as it is written in a language; unless said, as it is kept. */
export type MarkOf = (mark: Channel | 'repeat') => string

/** The journey as people read and write it, one step a line; `journeyFrom` reads it again. No step's words are empty. */
export function journeyText({ steps }: Journey, wordsOf: (step: JourneyStep) => string, markOf?: MarkOf): string {
  const timeWidth = Math.max(...steps.map((step) => timeText(step).length))
  const heads = steps.map((step) => {
    const marks = [step.channel ?? [], step.repeats ? ('repeat' as const) : []].flat()
    return [timeText(step).padEnd(timeWidth), ...(markOf ? marks.map(markOf) : marks)].join(' ')
  })
  const width = Math.max(...heads.map((head) => head.length))
  return steps.map((step, index) => `${heads[index]!.padEnd(width)}   ${guarded(wordsOf(step))}\n`).join('')
}

/**
 * The journey of its text form. A line is an offset (`S+7`, `E-4`, `T-10wd`; `Start`, `End`, `Ende`, `AT` are understood),
 * perhaps a channel and `repeat` (`wiederholen`), and words. Channel and `repeat` are in lower case, or set off by two
 * blanks, for `Call them` is words; a dash says that the words begin. Empty lines and those with `#` are passed over.
 *
 * Throws Failure `bad-journey`; the first line is 1.
 */
export function journeyFrom(name: string, text: string, channelNamed?: ChannelNamed): Journey {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'))
  if (lines.length === 0) throw new Failure('bad-journey', { line: 1, text: '', expected: 'no-steps' })

  const steps = lines.map((line) => stepWithWords(line, channelNamed))
  const [first, second] = lines.filter((_, index) => steps[index]!.repeats)
  if (second) throw new Failure('bad-journey', { ...second, expected: 'one-repeat' })
  if (first && first !== lines.at(-1)) throw new Failure('bad-journey', { ...first, expected: 'repeat-last' })
  return { name, steps: keyed(steps) }
}

/** The step of a line, without words where it has none; null where it does not begin with an offset. */
export function stepOf(line: string, channelNamed: ChannelNamed = () => undefined): Unkeyed | null {
  const time = /^(start|s|t|ende?|e)\s*([+−–-])\s*(?:(\d{1,3})(?:at| ?wd)|(\d{1,4})[dt]?)[:,]?(?:\s+|$)/i.exec(line)
  if (!time) return null
  const [head, anchor, sign, workingDays, days] = time
  const count = Number(workingDays ?? days)
  return {
    anchor: /^e/i.test(anchor!) ? 'end' : 'start',
    offset: sign === '+' || count === 0 ? count : -count,
    unit: workingDays === undefined ? 'd' : 'wd',
    ...marked(line.slice(head.length), channelNamed, { channel: null, repeats: false }),
  }
}

/** With their keys, unique in the journey. */
export function keyed(steps: readonly Unkeyed[]): JourneyStep[] {
  const times = steps.map(timeText)
  return steps.map((step, index) => {
    const nth = times.slice(0, index + 1).filter((time) => time === times[index]).length
    return { ...step, key: nth === 1 ? times[index]! : `${times[index]}#${nth}` }
  })
}

type Unkeyed = Omit<JourneyStep, 'key'>
type ChannelNamed = (word: string) => Channel | undefined

function stepWithWords(line: { line: number; text: string }, channelNamed?: ChannelNamed): Unkeyed {
  const step = stepOf(line.text, channelNamed)
  if (!step) throw new Failure('bad-journey', { ...line, expected: 'step' })
  if (step.text === null) throw new Failure('bad-journey', { ...line, expected: 'words' })
  return step
}

type Marked = Pick<Unkeyed, 'text' | 'channel' | 'repeats'>

/** Takes channel and `repeat` off the front, each once; the rest are the words. */
function marked(text: string, channelNamed: ChannelNamed, found: Omit<Marked, 'text'>): Marked {
  const [, word = '', gap = '', rest = ''] = /^(\S+)(\s*)(.*)$/s.exec(text) ?? []
  if (/^[-–—]$/.test(word)) return { ...found, text: singleBlanks(rest) || null }

  const isMark = isLowerCase(word) || /\t|\s\s/.test(gap)
  const named = () => channels.find((name) => name === word.toLowerCase()) ?? channelNamed(word)
  const channel = isMark && !found.channel ? named() : undefined
  if (channel) return marked(rest, channelNamed, { ...found, channel })
  if (isMark && !found.repeats && /^(repeats?|wiederholen|wiederholt)$/i.test(word))
    return marked(rest, channelNamed, { ...found, repeats: true })
  return { ...found, text: singleBlanks(text) || null }
}

/** The words behind a dash where the first of them could be taken for a channel or `repeat`. */
function guarded(text: string): string {
  const words = singleBlanks(text)
  return isLowerCase(words.split(' ')[0]!) ? `- ${words}` : words
}

function isLowerCase(word: string): boolean {
  return word === word.toLowerCase()
}

function singleBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function timeText({ anchor, offset, unit }: Unkeyed): string {
  return `${anchor === 'start' ? 'S' : 'E'}${offset < 0 ? '-' : '+'}${Math.abs(offset)}${unit === 'wd' ? 'wd' : ''}`
}
