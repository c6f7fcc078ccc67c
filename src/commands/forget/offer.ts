import { shellWord } from '../../text/shell-word.ts'
import type { Backup } from './view.ts'
import { idOfWhom } from './whom.ts'

/** The command that takes somebody out of a copy: by the name there, or by the number there where the name might mean another. */
export function offers({ path, held }: Backup): string[] {
  return held.map((whom) => {
    const word = whom.isOnly && isNameOnly(whom.name) ? shellWord(whom.name) : idOfWhom(whom)
    return `followups forget ${word} --store ${shellWord(path)}`
  })
}

/** No id, number, e-mail or option, and nothing that a terminal would not show. */
function isNameOnly(name: string): boolean {
  return !/^-|^[a-z]?\d+$|@|\p{C}/iu.test(name)
}
