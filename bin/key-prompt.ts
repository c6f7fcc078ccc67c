import type { Pressed } from '../src/ask.ts'
import { widthOf } from '../src/output/width.ts'
import { wrappedText } from '../src/output/wrap.ts'

type Key = { key: string; name: string; isUsual: boolean }
type KeyQuestion = { message: string; keys: readonly Key[]; columns: number }

/** A question that a single key answers; it leaves nothing behind on the screen. */
export async function keyOn(output: NodeJS.WritableStream, question: KeyQuestion): Promise<Pressed> {
  const { createPrompt, makeTheme, useEffect, useKeypress } = await import('@inquirer/core')
  const { style } = makeTheme()
  const ask = createPrompt<Pressed, KeyQuestion>(({ message, keys, columns }, done) => {
    useKeypress((event, line) => {
      line.clearLine(0)
      if (event.name === 'escape') done('left')
      const pressed = pressedAmong(keys, event)
      if (pressed && !event.ctrl) done({ key: pressed.key })
    })
    useEffect((line) => {
      const resized = () => {
        done('resized')
      }
      const ended = () => {
        done('left')
      }
      output.on('resize', resized)
      line.on('close', ended)
      return () => {
        output.removeListener('resize', resized)
        line.removeListener('close', ended)
      }
    }, [])
    const shown = linesOf(keys, columns, style.highlight)
    return message === '' ? shown : `${style.message(wrappedText(message, columns - 1), 'idle')}\n${shown}`
  })
  return ask(question, { output, clearPromptOnDone: true })
}

function pressedAmong(keys: readonly Key[], { name, sequence }: { name: string; sequence?: string }): Key | undefined {
  if (name === 'return' || name === 'enter') return keys.find(({ isUsual }) => isUsual)
  return keys.find(({ key }) => key === (sequence ?? name).toLowerCase())
}

/** The keys side by side, broken only between them, and Enter beside the usual one. */
function linesOf(keys: readonly Key[], columns: number, highlight: (key: string) => string): string {
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
