import { folded } from '../domain/name.ts'

/** Whether a text begins with what was typed, as names are searched: without regard to case and accents. */
export function beginsSo(text: string, typed: string): boolean {
  return followed(text, typed) !== null
}

/**
 * What is offered in the place of what was typed: a shell puts down what all have in common, and some leave out what does
 * not begin as typed (`isKept` says of a text that it would be kept). Where several have less in common than was typed
 * (`mull` of Müller and Mueller), they go on from what was typed, which names them as well.
 */
export function asTyped(texts: readonly string[], typed: string, isKept: (text: string) => boolean): string[] {
  const isSure = texts.length === 1 || beginsSo(commonBeginning(texts), typed)
  return texts.map((text) => (isSure && isKept(text) ? text : (followed(text, typed) ?? text)))
}

/** What was typed, and what follows on it in a text that begins so; null where the text does not. */
function followed(text: string, typed: string): string | null {
  if (text.startsWith(typed)) return text
  const wanted = folded(typed)
  if (!folded(text).startsWith(wanted)) return null
  for (let end = text.length; end > 0; end--) {
    const beginning = text.slice(0, end)
    if (folded(beginning) !== wanted || endsInBlank(beginning) !== endsInBlank(typed)) continue
    const whole = typed + text.slice(end)
    return folded(whole) === folded(text) ? whole : null
  }
  return null
}

function endsInBlank(text: string): boolean {
  return /\s$/.test(text)
}

/** What all of them begin with. */
export function commonBeginning(texts: readonly string[]): string {
  const [first = '', ...more] = texts
  let end = first.length
  for (const text of more) while (!text.startsWith(first.slice(0, end))) end--
  return first.slice(0, end)
}
