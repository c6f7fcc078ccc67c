import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** The languages of the manual, and what `man` calls its page; npm knows of no folders for languages. */
const pages = { en: 'followups.1', de: 'followups.de.1' }

/** Writes the manual pages, which `src/manual/` makes of the commands themselves. */
export async function writeManual(root, version) {
  const folder = join(root, 'node_modules/.cache/manual')
  const bundle = await rolldown({
    cwd: root,
    input: { page: 'src/manual/page.ts' },
    platform: 'node',
    external: /^[^./]/,
  })
  await bundle.write({ dir: folder, format: 'cjs', codeSplitting: false })
  await bundle.close()

  const day = new Date().toISOString().slice(0, 10)
  const { manualPage } = createRequire(import.meta.url)(join(folder, 'page.js'))
  await mkdir(join(root, 'man'), { recursive: true })
  for (const [language, name] of Object.entries(pages)) {
    await writeFile(join(root, 'man', name), await manualPage(language, { version, day }))
  }
}
