import { after } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { riskSpan } from '../../domain/risk.ts'
import { exitCodes } from '../../exit-codes.ts'
import { chapterText } from '../../output/document-text.ts'
import type { Program } from '../../program.ts'
import { inTongue } from '../../text/language.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { ownerMeant } from '../named.ts'
import { writeNew } from '../new-file.ts'
import { pastDay } from '../typed.ts'
import { reportChapter } from './chapter.ts'
import { factsOf, type Facts } from './facts.ts'
import { reportCsv, reportItem } from './items.ts'
import { text as promisesText } from './promises-text.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line.option('--html <file>', t.html).option('-o, --owner <name>', t.owner).option('--since <date>', t.since),

  async run(program, t, { html, owner: named, since: day }) {
    if (html === '') throw new Failure('missing-value', { option: '--html' })
    const { today } = program
    const since = day === undefined ? after(today, riskSpan, -1) : pastDay(program, day)
    const owner = named === undefined ? null : await ownerMeant(program, named)
    const facts = await factsOf(program, { owner: owner && { id: owner.id, name: owner.name }, since })

    if (html !== undefined) {
      const chapter = chapterOf(program, t, facts, false)
      const { documentHtml } = await import('../../output/document-html.ts')
      const { title, language } = chapter
      await writeNew(program, html, documentHtml({ title, language, contents: t.contents, chapters: [chapter] }))
      if (html !== '-') program.show({ rows: { file: html }, csv: [], text: sentence(t.written(html)) })
      return
    }
    program.show({
      rows: reportItem(facts, today),
      csv: reportCsv,
      get text() {
        return chapterText(chapterOf(program, t, facts, true))
      },
    })
  },
})

function chapterOf({ today, language, tongue }: Program, t: typeof text.en, facts: Facts, isScreen: boolean) {
  return reportChapter(facts, { t, promises: inTongue(promisesText, tongue), today, language, isScreen })
}
