import type { LineQuestion } from '../src/ask.ts'
import { wrappedText } from '../src/output/wrap.ts'

type Asked = LineQuestion & {
  /** Which keys there are, shown below. */
  keys: string
  /** What stands in the place of a line once it is taken. */
  taken?: (line: string) => string
  columns: number
}

/** A question that a line answers, the usual one where it is empty; null where it was left with Escape. */
export async function lineOn(output: NodeJS.WritableStream, question: Asked): Promise<string | null> {
  const core = await import('@inquirer/core')
  const theme = core.makeTheme()
  const { style } = theme
  const ask = core.createPrompt<string | null | undefined, Asked>((asked, done) => {
    const { message, canLeave, refusal, completed, keys, taken, columns } = asked
    const [line, setLine] = core.useState('')
    const [usual, setUsual] = core.useState(asked.usual)
    const hint = keys === '' ? '' : style.help(keys)
    const [below, setBelow] = core.useState(hint)
    const [status, setStatus] = core.useState<'idle' | 'done'>('idle')
    const prefix = core.usePrefix({ status, theme })

    core.useKeypress(async (event, readline) => {
      const typed = line || usual
      const put = (text: string) => {
        readline.clearLine(0)
        readline.write(text)
        setLine(text)
      }
      if (status === 'done') return
      if (event.name === 'escape' && canLeave) done(null)
      else if (core.isEnterKey(event)) {
        const why = refusal(typed)
        setBelow(why === null ? '' : style.error(why))
        // What was typed is taken out of the line by Enter, and stays to be mended.
        if (why !== null) readline.write(line)
        else {
          setLine(typed)
          setStatus('done')
          done(typed)
        }
      } else if (core.isTabKey(event)) {
        setUsual('')
        put(completed ? line : typed)
        const { text, names } = (await completed?.(line)) ?? { text: typed, names: [] }
        if (text !== line) put(text)
        setBelow(names.length > 1 ? style.help(wrappedText(shown(names), columns - 1)) : hint)
      } else if (core.isBackspaceKey(event) && line === '') setUsual('')
      else if (readline.line !== line) {
        setLine(readline.line)
        setBelow(hint)
      }
    })
    core.useEffect((readline) => {
      // What was typed before the question could be seen was meant for something else.
      readline.clearLine(0)
      const ended = () => {
        done(canLeave ? null : undefined)
      }
      readline.on('close', ended)
      return () => {
        readline.removeListener('close', ended)
      }
    }, [])

    const said = status === 'done' ? style.answer(taken?.(line) ?? line) : line
    const usually = usual !== '' && line === '' && status === 'idle' ? [style.defaultAnswer(usual)] : []
    return [[prefix, style.message(message, status), ...usually, said].join(' '), below]
  })
  const answer = await ask(question, { output })
  if (answer === undefined) throw new core.ExitPromptError()
  return answer
}

function shown(names: readonly string[]): string {
  return `${names.slice(0, 20).join('  ')}${names.length > 20 ? '  …' : ''}`
}
