import { Chalk } from 'chalk'
import type { Line } from './line.ts'
import type { Tone } from './view.ts'

/** The text of a line in the colours of its tones. */
export type Paint = (line: Line) => string

export function painter(colour: boolean): Paint {
  const { red, yellow, dim, bold, green, cyan } = new Chalk({ level: colour ? 1 : 0 })
  const tones: Record<Tone, readonly [before: string, after: string]> = {
    plain: ['', ''],
    strong: around(bold),
    quiet: around(dim),
    late: around(red),
    today: around(yellow),
    good: around(green),
    accent: around(cyan),
  }
  return (line) => {
    let painted = ''
    for (const { text, tone } of line) {
      const [before, after] = tones[tone]
      painted += text === '' ? '' : before + text + after
    }
    return painted
  }
}

/** What a style puts around a text: asked once, since asking for every cell of a long list would be felt. */
function around(style: (text: string) => string): readonly [before: string, after: string] {
  const [before = '', after = ''] = style('\0').split('\0')
  return [before, after]
}
