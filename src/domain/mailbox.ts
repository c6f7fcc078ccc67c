import { isEmail } from './contact.ts'

/** Somebody's mailbox: the name is for people, the address alone decides where a letter goes. */
export type Mailbox = { name: string; address: string }

/**
 * Whether a letter may be sent to an address: one that every mail server understands. Stricter than what is kept of a
 * customer, because a library or server would repair what is malformed, perhaps into the mailbox of somebody else.
 */
export function isPostal(address: string): boolean {
  return postalAddress(address) !== null
}

/** The address as it is sent, the domain in ASCII (`müller.example` is `xn--mller-kva.example`); null where it is malformed. */
export function postalAddress(address: string): string | null {
  const [local = '', domain = ''] = address.split('@')
  if (!isEmail(address) || local.length > 64) return null
  if (!/^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local)) return null
  const ascii = asciiOf(domain)
  return ascii === null || !isDomain(ascii) ? null : `${local}@${ascii}`
}

function isDomain(domain: string): boolean {
  return domain.length <= 253 && /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/i.test(domain)
}

function asciiOf(domain: string): string | null {
  if (/^[a-z\d.-]+$/i.test(domain)) return domain
  const url = `http://${domain}`
  return /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) && URL.canParse(url) ? new URL(url).hostname : null
}
