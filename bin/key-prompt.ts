import type { OneKeyQuestion, PromptSettings, Pressed } from '../src/ask.ts'
import { safeText } from '../src/output/safe.ts'
import { widthOf } from '../src/output/width.ts'
import { wrappedText } from '../src/output/wrap.ts'

type KeyQuestion = OneKeyQuestion & Pick<PromptSettings, 'columns' | 'words'>
type Keypress = { name: string; sequence?: string; ctrl: boolean }

/** What was typed so far that is no key, and when the last of it was, in milliseconds. */
export type Stray = { text: string; at: number }

/** How long nothing must be typed for the next key to be no part of a word, in milliseconds. */
const pause = 500

/** A question that a single key answers; it leaves nothing behind on the screen. */
export async function keyOn(output: NodeJS.WritableStream, question: KeyQuestion): Promise<Pressed> {
  const { createPrompt, makeTheme, useEffect, useKeypress, useRef, useState } = await import('@inquirer/core')
  const { style } = makeTheme()
  const ask = createPrompt<Pressed, KeyQuestion>(({ message, keys, canLeave, columns, words }, done) => {
    const [stray, setStray] = useState<Stray | null>(null)
    const run = useRef<Keypress[]>([])
    const isOver = useRef(false)

    useKeypress((event, line) => {
      line.clearLine(0)
      if (event.ctrl) return
      run.current.push(event)
      // What comes at once, pasted or typed ahead, is no answer.
      if (run.current.length === 1) setImmediate(heard)
    })
    function heard() {
      const typed = run.current.splice(0)
      if (isOver.current) return
      const found = answered(typed, { keys, canLeave, stray, now: Date.now() })
      if (found === 'left' || 'key' in found) done(found)
      else setStray(found)
    }
    useEffect((line) => {
      const resized = () => {
        done('resized')
      }
      const ended = () => {
        isOver.current = true
        done('left')
      }
      output.on('resize', resized)
      line.on('close', ended)
      return () => {
        output.removeListener('resize', resized)
        line.removeListener('close', ended)
      }
    }, [])
    const shown = `${linesOf(keys, columns, style.highlight)}${withoutCursor}`
    const oneKey = `(${words.oneKey})`
    const asked = wrappedText(`${message} ${'x'.repeat(oneKey.length)}`, columns - 1).slice(0, -oneKey.length)
    const only = `${words.onlyKeys} ${keys.map(({ key }) => key).join(' ')}`
    const below = stray && wrappedText([...(stray.text === '' ? [] : [stray.text]), only].join(' · '), columns - 1)
    return [
      message === '' ? shown : `${style.message(asked, 'idle')}${style.help(oneKey)}\n${shown}`,
      below === null ? '' : style.help(below),
    ]
  })
  return ask(question, { output, clearPromptOnDone: true })
}

/** No line is typed here; whatever ends the question shows the cursor again. */
const withoutCursor = '\u001b[?25l'

/** What comes of keys that were pressed at once: one is an answer, unless it goes on with what is none. */
export function answered(
  typed: readonly Pick<Keypress, 'name' | 'sequence'>[],
  { keys, canLeave, stray, now }: Pick<OneKeyQuestion, 'keys' | 'canLeave'> & { stray: Stray | null; now: number },
): 'left' | { key: string } | Stray {
  const [only, ...more] = typed
  const before = stray && stray.text !== '' && now < stray.at + pause ? stray.text : ''
  if (more.length === 0 && only!.name === 'escape') return canLeave ? 'left' : { text: '', at: now }
  const pressed = more.length === 0 && before === '' ? pressedAmong(keys, only!) : undefined
  return pressed ? { key: pressed.key } : { text: before + textOf(typed), at: now }
}

function pressedAmong(keys: OneKeyQuestion['keys'], { name, sequence }: Pick<Keypress, 'name' | 'sequence'>) {
  if (name === 'return' || name === 'enter') return keys.find(({ isUsual }) => isUsual)
  return keys.find(({ key }) => key === (sequence ?? name).toLowerCase())
}

/** What of it is letters and signs, not more than a word. */
function textOf(typed: readonly Pick<Keypress, 'sequence'>[]): string {
  const text = typed.map(({ sequence = '' }) => (/^\P{C}+$/u.test(sequence) ? sequence : '')).join('')
  return safeText(text).slice(0, 20)
}

/** The keys side by side, broken only between them, and Enter beside the usual one. */
function linesOf(keys: OneKeyQuestion['keys'], columns: number, highlight: (key: string) => string): string {
  const gap = 3
  let used = 0
  const parts = keys.map(({ key, name, isUsual }, index) => {
    const sign = isUsual ? `${key} ⏎` : key
    const width = widthOf(sign) + 1 + widthOf(name)
    const fits = index > 0 && used + gap + width < columns
    const before = index === 0 ? '' : fits ? ' '.repeat(gap) : '\n'
    used = fits ? used + gap + width : width
    return `${before}${highlight(sign)} ${wrappedText(name, columns - widthOf(sign) - 2, 2)}`
  })
  return parts.join('')
}
