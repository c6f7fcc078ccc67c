/** A piece of a phrase that stands for a value; `undefined` where the text is no such piece. */
export type Slot<Context> = (text: string, context: Context) => unknown
export type Slots<Context> = Readonly<Record<string, Slot<Context>>>

/** Words that may stand for each other in a pattern, by the one that is written there. */
export type Joints = Readonly<Record<string, (word: string) => unknown>>

/** The values of a pattern's slots: `[{year}]` may be missing. */
export type Said<Pattern extends string, S extends Slots<never>> = Pattern extends `${infer Word} ${infer Rest}`
  ? Said<Word, S> & Said<Rest, S>
  : Pattern extends `[{${infer Name}}]`
    ? { [K in Name]?: Value<S, K> }
    : Pattern extends `{${infer Name}}`
      ? { [K in Name]: Value<S, K> }
      : unknown

type Value<S extends Slots<never>, Name extends string> = S[Name] extends (...given: never[]) => infer V
  ? Exclude<V, undefined>
  : never

/**
 * The words of a phrase in the one spelling that is compared: lower case, ß as ss, without the dots of abbreviations;
 * `24. 12. 2026`, `24.dez.2026`, `mid-january` and `+10d` are brought into one form. No words where the phrase is too
 * long or has a character that no phrase of ours has, so that look-alikes and full-width digits are never understood.
 */
export function wordsOf(phrase: string): string[] {
  if (phrase.length > 200 || !/^[\s\dA-Za-zÄÖÜäöüßẞ\u0308.,/+-]*$/.test(phrase)) return []
  return phrase
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replaceAll('ß', 'ss')
    .replace(/^[+-]/, '$& ')
    .replace(/([a-zäöü])-(?=[a-zäöü])/g, '$1 ')
    .replace(/[a-zäöü]\.(?=\d)|\d\.(?=[a-zäöü])/g, '$& ')
    .replace(/(\d\.)\s+(?=\d)/g, '$1')
    .replace(/([^\s,]),\s+(?=\S)/g, '$1 ')
    .split(/\s+/)
    .map((word) => (/^[a-zäöü]+\.$/.test(word) ? word.slice(0, -1) : word))
}

/**
 * The slots' values where the words are the whole pattern, else null. A pattern is words, `[optional]` words and
 * `{slots}`, which may take several words: `[on] [{weekday}] [the] {nth} [of] {month}`.
 */
export function match<Context>(
  pattern: readonly string[],
  words: readonly string[],
  meaning: { slots: Slots<Context>; joints: Joints; context: Context },
): Record<string, unknown> | null {
  // Slots are dear: not for a pattern that has more parts than there are words, or a word that is not among them
  const needed = pattern.filter((part) => !part.startsWith('['))
  if (needed.length > words.length) return null
  return needed.every((part) => part.startsWith('{') || words.some((word) => isKin(word, part)))
    ? matchFrom(0, 0)
    : null

  function matchFrom(part: number, word: number): Record<string, unknown> | null {
    const said = pattern[part]
    if (said === undefined) return word === words.length ? {} : null
    if (!said.startsWith('[')) return matchPart(said, part, word)
    return matchPart(said.slice(1, -1), part, word) ?? matchFrom(part + 1, word)
  }

  function matchPart(said: string, part: number, word: number): Record<string, unknown> | null {
    if (said.startsWith('{')) return matchSlot(said.slice(1, -1), part, word)
    return word < words.length && isKin(words[word]!, said) ? matchFrom(part + 1, word + 1) : null
  }

  function matchSlot(name: string, part: number, word: number): Record<string, unknown> | null {
    let text = ''
    for (let end = word; end < words.length; end++) {
      text = end === word ? words[end]! : `${text} ${words[end]!}`
      const value = meaning.slots[name]?.(text, meaning.context)
      const others = value === undefined ? null : matchFrom(part + 1, end + 1)
      if (others) return { [name]: value, ...others }
    }
    return null
  }

  function isKin(word: string, said: string): boolean {
    return word === said || meaning.joints[said]?.(word) !== undefined
  }
}
