import { widthOf } from '../src/output/width.ts'
import { wrappedText } from '../src/output/wrap.ts'
import type { LineQuestion, Prompts, PromptSettings } from '../src/ask.ts'

type Choice<Value> = { name: string; value: Value }

/** Answers to a question of yes or no, in both languages whichever is spoken; none is no. */
const answers: Readonly<Record<string, boolean>> = {
  ...{ j: true, ja: true, y: true, yes: true },
  ...{ '': false, n: false, nein: false, no: false },
}

/** So many lines of choices are shown at once, on any window. */
const mostLines = 15

/** The prompts of the library, in the user's words and broken between words. */
export async function promptsOn(output: NodeJS.WritableStream, { columns, words }: PromptSettings): Promise<Prompts> {
  const { default: inquirer } = await import('inquirer')
  const ask = inquirer.createPromptModule({ output })

  const line = async (question: LineQuestion & { taken?: (typed: string) => string }) => {
    const { lineOn } = await import('./line-prompt.ts')
    const refusal = (typed: string) => {
      const why = question.refusal(typed)
      return why && wrappedText(why, columns - 3, 2)
    }
    const keys = question.canLeave ? words.lineKeys : question.completed ? words.completedKeys : ''
    return lineOn(output, { ...question, refusal, keys, columns })
  }
  /** A question as lines, with room behind it; the library writes two cells before the first. */
  const asked = (message: string, room = 0) => wrappedText(message, Math.max(20, columns - 2 - room), 2)
  /** Whether something stands behind a question in its line. */
  const fits = (message: string, behind: string) => widthOf(message) + widthOf(behind) + 3 <= columns
  /** Behind so many cells that the library writes before its name. */
  const choice = <Value>({ name, value }: Choice<Value>, message: string, before: number) => ({
    value,
    name: wrappedText(name, columns - before, before),
    short: fits(message, name) ? name : `\n  ${wrappedText(name, columns - 2, 2)}`,
  })

  return {
    select: async <Value>(message: string, choices: readonly Choice<Value>[]) =>
      (
        await ask([
          {
            ...{ type: 'select', name: 'answer', message: asked(message) },
            choices: choices.map((each) => choice(each, message, 2)),
            pageSize: mostLines,
            theme: { style: { keysHelpTip: () => wrappedText(words.selectKeys, columns) } },
          },
        ])
      ).answer as Value,
    checkbox: async <Value>(message: string, choices: readonly Choice<Value>[]) =>
      (
        await ask([
          {
            ...{ type: 'checkbox', name: 'answer', message: asked(message) },
            choices: choices.map((each) => choice(each, message, 3)),
            shortcuts: { invert: null },
            pageSize: mostLines,
            theme: { style: { keysHelpTip: () => wrappedText(words.checkboxKeys, columns) } },
          },
        ])
      ).answer as Value[],
    input: async ({ message, usual, ...question }) => {
      const room = Math.min(widthOf(usual) + 12, Math.floor(columns / 2))
      return line({ message: asked(message, room), usual, ...question })
    },
    key: async (question) => (await import('./key-prompt.ts')).keyOn(output, { ...question, columns, words }),
    editor: async (message, usual) =>
      (
        await ask([
          {
            type: 'editor',
            name: 'answer',
            message: asked(message),
            default: usual,
            waitForUserInput: false,
            postfix: '.txt',
            theme: {
              style: {
                waitingMessage: () => (fits(message, words.editorKeys) ? '' : '\n  ') + words.editorKeys,
                loadingMessage: () => '',
                error: () => wrappedText(words.noEditor, columns),
              },
            },
          },
        ])
      ).answer as string,
    confirm: async (message) => {
      const typed = await line({
        ...{ message: asked(`${message} ${words.yesOrNo}`, words.no.length + 1), usual: '' },
        ...{ canLeave: false, completed: null },
        refusal: (answer) => (answerIn(answer) === undefined ? words.neither : null),
        taken: (answer) => (answerIn(answer) ? words.yes : words.no),
      })
      return answerIn(typed!) === true
    },
  }
}

function answerIn(typed: string): boolean | undefined {
  const word = typed.trim().toLowerCase()
  return Object.hasOwn(answers, word) ? answers[word] : undefined
}
