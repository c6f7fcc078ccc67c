import type { Completed } from '../ask.ts'
import { safeText } from '../output/safe.ts'
import type { Host } from '../program.ts'
import { commonBeginning } from './beginning.ts'

/** A path as it is typed where no shell reads it, gone on with as far as what is there leaves no choice. */
export async function completedPath(
  { namesIn, env }: Pick<Host, 'namesIn' | 'env'>,
  typed: string,
): Promise<Completed> {
  const [, folder = '', begun = ''] = /^(.*\/)?(.*)$/s.exec(typed)!
  const there = await namesIn(folder === '' ? '.' : folder.replace(/^~(?=\/)/, env['HOME'] ?? '~'))
  const names = there.filter((name) => name.startsWith(begun) && isOffered(name, begun))
  return { text: names.length === 0 ? typed : folder + commonBeginning(names), names }
}

/** What is hidden only where that is meant, and nothing that would be read otherwise when it is typed. */
function isOffered(name: string, begun: string): boolean {
  return name.startsWith('.') === begun.startsWith('.') && safeText(name) === name && !name.includes('\\')
}
