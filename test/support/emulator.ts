import xterm from '@xterm/headless'

export type Screen = {
  /** Every line ever shown, from the top, without trailing blanks. */
  lines: readonly string[]
  /** The cells of each line; the second half of a wide character is empty. */
  cells: readonly (readonly string[])[]
  /** From the top of all lines and from the left, counted from 0. */
  cursor: { line: number; column: number }
  title: string | null
  bells: number
  /** What the terminal answered, as if it had been typed: a text must never make it answer. */
  replies: string
  /** The numbers of the operating system commands received: titles, links, clipboard, notifications. */
  commands: readonly number[]
  /** Whether any cell is coloured, bold, underlined and the like. */
  styled: boolean
  /** Whether a mode differs from that of a new terminal: other screen, mouse, pasting, origin, wrapping. */
  switched: boolean
}

/** What a real terminal makes of a text; line ends also return to the left, as they do behind a program. */
export async function screenOf(text: string, { columns = 80, rows = 24 } = {}): Promise<Screen> {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    scrollback: 1_000_000,
    convertEol: true,
    allowProposedApi: true,
    logLevel: 'off',
  })
  const seen = { title: null as string | null, bells: 0, replies: '', commands: [] as number[] }
  terminal.onTitleChange((title) => (seen.title = title))
  terminal.onBell(() => seen.bells++)
  terminal.onData((reply) => (seen.replies += reply))
  for (const command of [...Array(200).keys(), 777, 1337]) {
    terminal.parser.registerOscHandler(command, () => {
      seen.commands.push(command)
      return false
    })
  }
  const modes = JSON.stringify(terminal.modes)

  await new Promise<void>((resolve) => {
    terminal.write(text, resolve)
  })

  const buffer = terminal.buffer.active
  const shown = Array.from({ length: buffer.baseY + rows }, (_, y) => {
    const line = buffer.getLine(y)!
    return Array.from({ length: columns }, (_, x) => line.getCell(x)!)
  })
  const cells = shown.map((line) => line.map((cell) => cell.getChars() || (cell.getWidth() === 0 ? '' : ' ')))
  const screen = {
    ...seen,
    cells,
    lines: cells.map((line) => line.join('').trimEnd()),
    cursor: { line: buffer.baseY + buffer.cursorY, column: buffer.cursorX },
    styled: shown.some((line) => line.some((cell) => !cell.isAttributeDefault())),
    switched: buffer.type !== 'normal' || JSON.stringify(terminal.modes) !== modes,
  }
  terminal.dispose()
  return screen
}
