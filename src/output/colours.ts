import { Chalk } from 'chalk'
import type { Paint } from './paint.ts'
import type { Tone } from './view.ts'

/** In colour; loaded only where there is any. */
export const coloured: Paint = painter()

function painter(): Paint {
  const { red, yellow, dim, bold, green, cyan } = new Chalk({ level: 1 })
  const tones: Record<Tone, readonly [before: string, after: string]> = {
    plain: ['', ''],
    strong: around(bold),
    quiet: around(dim),
    late: around(red),
    today: around(yellow),
    good: around(green),
    accent: around(cyan),
  }
  return (text, tone) => {
    const [before, after] = tones[tone]
    return text === '' ? '' : before + text + after
  }
}

/** What a style puts around a text: asked once, since asking for every cell of a long list would be felt. */
function around(style: (text: string) => string): readonly [before: string, after: string] {
  const [before = '', after = ''] = style('\0').split('\0')
  return [before, after]
}
