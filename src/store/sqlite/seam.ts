/** Synchronous verbs as the commands see them: each answers with a promise, so that another store may take its time. */
export type AtTheSeam<Verbs> = {
  [Name in keyof Verbs]: Verbs[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Result>
    : never
}

/** Runs a verb; given to every one of them. */
export type Guard = <Result>(verb: () => Result) => Promise<Result>

export function atTheSeam<Verbs extends object>(verbs: Verbs, guard: Guard): AtTheSeam<Verbs> {
  const entries = Object.entries(verbs)
    .filter((entry): entry is [string, (...args: unknown[]) => unknown] => typeof entry[1] === 'function')
    .map(([name, verb]) => [name, (...args: unknown[]) => guard(() => verb(...args))])
  return Object.fromEntries(entries) as AtTheSeam<Verbs>
}
