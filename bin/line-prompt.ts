import type { LineQuestion } from '../src/ask.ts'

type Asked = Omit<LineQuestion, 'canLeave'> & {
  /** Shown below while it can be left; else null. */
  keys: string | null
  /** What stands in the place of a line once it is taken. */
  taken?: (line: string) => string
}

/** A question that a line answers, the usual one where it is empty; null where it was left with Escape. */
export async function lineOn(output: NodeJS.WritableStream, question: Asked): Promise<string | null> {
  const core = await import('@inquirer/core')
  const theme = core.makeTheme()
  const ask = core.createPrompt<string | null | undefined, Asked>(({ message, keys, refusal, taken }, done) => {
    const [line, setLine] = core.useState('')
    const [usual, setUsual] = core.useState(question.usual)
    const [error, setError] = core.useState<string | null>(null)
    const [status, setStatus] = core.useState<'idle' | 'done'>('idle')
    const prefix = core.usePrefix({ status, theme })

    core.useKeypress((event, readline) => {
      const typed = line || usual
      if (status === 'done') return
      if (event.name === 'escape' && keys !== null) done(null)
      else if (core.isEnterKey(event)) {
        const why = refusal(typed)
        setError(why)
        // What was typed is taken out of the line by Enter, and stays to be mended.
        if (why !== null) readline.write(line)
        else {
          setLine(typed)
          setStatus('done')
          done(typed)
        }
      } else if (core.isBackspaceKey(event) && line === '') setUsual('')
      else if (core.isTabKey(event) && line === '') {
        setUsual('')
        readline.clearLine(0)
        readline.write(usual)
        setLine(usual)
      } else {
        setLine(readline.line)
        setError(null)
      }
    })
    core.useEffect((readline) => {
      const ended = () => {
        done(keys === null ? undefined : null)
      }
      readline.on('close', ended)
      return () => {
        readline.removeListener('close', ended)
      }
    }, [])

    const { style } = theme
    const shown = status === 'done' ? style.answer(taken?.(line) ?? line) : line
    const usually = usual !== '' && line === '' && status === 'idle' ? [style.defaultAnswer(usual)] : []
    const below = error !== null ? style.error(error) : status === 'idle' && keys !== null ? style.help(keys) : ''
    return [[prefix, style.message(message, status), ...usually, shown].join(' '), below]
  })
  const answer = await ask(question, { output })
  if (answer === undefined) throw new core.ExitPromptError()
  return answer
}
