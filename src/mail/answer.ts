import { safeText } from '../output/safe.ts'

/** What a server or program answered, as it may be shown: one line of at most 500 characters, in which the secret is not. */
export function answer(text: string, secrets: readonly string[] = []): string | null {
  const hidden = secrets.reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '***')), text)
  const line = safeText(hidden.trim().replace(/\s*[\r\n]+\s*/g, ' '))
  if (line === '') return null
  return line.length <= 500 ? line : `${line.slice(0, 499).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Every form in which a password goes to a server that may answer with it. */
export function formsOf(user: string, password: string): string[] {
  const coded = [`\0${user}\0${password}`, password].map((text) => Buffer.from(text).toString('base64'))
  return [...coded, password].flatMap((text) => [text, text.replace(/=+$/, '')])
}
