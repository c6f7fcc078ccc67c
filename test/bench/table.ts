/** One line of the table; a ratio or a number with its target, where there is one. */
export type Row = {
  what: string
  /** Medians in milliseconds. */
  wall?: number
  cpu?: number
  /** What it is held against, and the value that comes out. */
  beside?: string
  value?: string
  target?: string
  holds?: boolean
}

/** Prints a line at once: the whole table takes its time. */
export function print(row: Row): void {
  const { what, wall, cpu, beside = '', value = '', target = '', holds } = row
  const cells = [
    what.padEnd(46),
    ms(wall).padStart(8),
    ms(cpu).padStart(8),
    value.padStart(10),
    target.padStart(10),
    holds === undefined ? '   ' : holds ? 'yes' : 'NO ',
    beside,
  ]
  console.log(cells.join('  ').trimEnd())
}

export function heading(text: string): void {
  console.log(`\n${text}`)
  const titles = ['', 'wall ms', 'cpu ms', 'value', 'target', 'ok?', 'value is']
  const widths = [46, 8, 8, 10, 10, 3, 0]
  console.log(titles.map((title, index) => title.padStart(widths[index]!)).join('  '))
}

/** `at most` as a ratio. */
export function ratio(value: number, most?: number): Pick<Row, 'value' | 'target' | 'holds'> {
  return { value: `${value.toFixed(2)} ×`, ...(most ? { target: `≤ ${most} ×`, holds: value <= most } : {}) }
}

export function amount(value: number, unit: string, most?: number): Pick<Row, 'value' | 'target' | 'holds'> {
  return { value: `${value.toFixed(0)} ${unit}`, ...(most ? { target: `< ${most} ${unit}`, holds: value < most } : {}) }
}

function ms(time: number | undefined): string {
  return time === undefined ? '' : time.toFixed(time < 1000 ? 1 : 0)
}
