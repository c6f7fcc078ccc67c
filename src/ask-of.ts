import type { Ask, TextQuestion } from './ask.ts'
import type { GlobalOptions } from './command-line/parser.ts'
import { Failure } from './domain/failure.ts'
import { safeText } from './output/safe.ts'
import { widthFor } from './output/terminal.ts'
import type { Block } from './output/view.ts'
import type { Host } from './program.ts'
import { inTongue, type Tongue } from './text/language.ts'

type Screens = {
  /** What a confirmation is about. */
  explain: (about: readonly Block[]) => void
  /** What a key is pressed for. */
  show: (about: readonly Block[]) => void
  before: () => void
}

/** Asks on a terminal, and only there; what is shown goes through the gate. */
export function askOf(
  host: Host,
  globals: GlobalOptions,
  tongue: () => Tongue,
  { explain, show, before }: Screens,
): Ask {
  const canAsk = () => globals.input && host.terminal.stderr && host.terminal.stdin
  async function prompts(option: string) {
    if (!canAsk()) throw new Failure('needs-answer', { option })
    before()
    const { stderr: isTerminal, columns } = host.terminal
    const { promptWords } = await import('./text/prompts.ts')
    return host.prompts({
      inColour: globals.color,
      columns: widthFor({ isTerminal, columns, env: host.env }) ?? 80,
      words: inTongue(promptWords, tongue()),
    })
  }
  async function line({ message, usual, option, refusal, completed }: TextQuestion, canLeave: boolean) {
    const refused = (typed: string) => {
      const why = refusal?.(typed) ?? null
      return why === null ? null : safeText(why)
    }
    return (await prompts(option)).input({
      ...{ message: safeText(message), usual: safeText(usual) },
      ...{ canLeave, refusal: refused, completed: completed ?? null },
    })
  }
  const safe = <Value>(choices: readonly { name: string; value: Value }[]) =>
    choices.map(({ name, value }) => ({ name: safeText(name), value }))
  return {
    get canAsk() {
      return canAsk()
    },
    choose: async ({ message, choices, option }) => (await prompts(option)).select(safeText(message), safe(choices)),
    several: async ({ message, choices, option }) => (await prompts(option)).checkbox(safeText(message), safe(choices)),
    text: async (question) => (await line(question, false))!,
    textUnlessLeft: (question) => line(question, true),
    key: async ({ message, keys, usual, about, option, canLeave = true }) => {
      const shown = keys.map(({ key, name, value }) => ({ key, name: safeText(name), isUsual: value === usual }))
      for (;;) {
        const asked = await prompts(option)
        if (about) show(about)
        const pressed = await asked.key({ message: safeText(message), keys: shown, canLeave })
        if (pressed === 'left') return null
        if (pressed !== 'resized') return keys.find(({ key }) => key === pressed.key)!.value
      }
    },
    editor: async ({ message, usual, option }) => (await prompts(option)).editor(safeText(message), usual),
    confirm: async ({ message, option, about = [] }) => {
      const asked = globals.yes ? null : await prompts(option)
      explain(about)
      return asked === null || asked.confirm(safeText(message))
    },
  }
}
