import { Failure } from './domain/failure.ts'
import type { Host } from './program.ts'

/** Throws Failure `cannot-open` where the machine has no program for the address, or that one fails. */
export async function openAddress(host: Pick<Host, 'openAddress'>, address: string): Promise<'open' | 'asked'> {
  try {
    return (await host.openAddress(address)) ? 'open' : 'asked'
  } catch (error) {
    const { code } = error as { code?: unknown }
    throw typeof code === 'string' ? new Failure('cannot-open', { code }) : error
  }
}
