/** The words of a command line as a shell would split it: blanks, single and double quotes. */
export function shellWords(line: string): string[] {
  const words: string[] = []
  for (const [, double, single, plain] of line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g))
    words.push(double ?? single ?? plain ?? '')
  return words
}
