import type { Chapter, Document } from '../../output/document.ts'
import { chapterText as textOf } from '../../output/document-text.ts'
import type { Block, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { inTongue } from '../../text/language.ts'
import { sentence } from '../followed.ts'
import { writeNew } from '../new-file.ts'
import { chapterText } from './chapter-text.ts'
import { dossierChapter } from './chapter.ts'
import type { Dossier, Gathered } from './facts.ts'
import { reviewText } from './review-text.ts'
import { reviewChapter, reviewOf, type Review } from './review.ts'
import type { text } from './text.ts'

/** What is asked for: dossiers, or what a customer may see of one. */
export type Wanted = { all: readonly Gathered[]; isReview: boolean }

/** So many entries of the history at once: a screen is small, and a page has two or three of paper. */
const most = { screen: 6, page: 24 }

/** On the screen, one below the other, and as data. */
export async function shown(program: Program, wanted: Wanted): Promise<View<Dossier | Review>> {
  const { all, isReview } = wanted
  const chapters = await chaptersOf(program, wanted, most.screen)
  return {
    rows: all.map(({ dossier }) => (isReview ? reviewOf(dossier) : dossier)),
    csv: [
      { key: 'customerId', cell: ({ customer }) => customer.id },
      { key: 'customer', cell: ({ customer }) => customer.name },
      { key: 'sinceOn', cell: ({ customer }) => customer.sinceOn },
      { key: 'contacts', cell: ({ contacts }) => contacts.length },
      { key: 'agreements', cell: ({ agreements }) => agreements.length },
      { key: 'dialogues', cell: ({ dialogues }) => dialogues.length },
    ],
    text: chapters.flatMap((chapter, index): Block[] => [
      ...(index === 0 ? [] : [{ is: 'blank' as const }, { is: 'blank' as const }]),
      ...textOf(chapter),
    ]),
  }
}

/** Into a new file, or to standard output, where nothing else is then said. Throws Failure `file-exists`. */
export async function writtenTo(
  program: Program,
  t: typeof text.en,
  path: string,
  form: 'html' | 'markdown',
  wanted: Wanted,
): Promise<void> {
  const chapters = await chaptersOf(program, wanted, most.page)
  const document = documentOf(program, chapters, wanted)
  await writeNew(program, path, await rendered(document, form))
  if (path === '-') return
  program.show({
    rows: {
      file: path,
      customers: wanted.all.map(({ dossier: { customer } }) => ({ id: customer.id, name: customer.name })),
    },
    csv: [],
    text: sentence(wanted.isReview ? t.reviewWritten(path) : t.written(path, wanted.all.length)),
  })
}

async function rendered(document: Document, form: 'html' | 'markdown'): Promise<string> {
  if (form === 'html') return (await import('../../output/document-html.ts')).documentHtml(document)
  return (await import('../../output/document-markdown.ts')).documentMarkdown(document)
}

function documentOf(program: Program, chapters: readonly Chapter[], { isReview }: Wanted): Document {
  const { language } = isReview ? chapters[0]! : program
  const t = inTongue(chapterText, { ...program.tongue, language })
  const [first, ...others] = chapters
  const title = first && others.length === 0 ? first.title : t.title
  return { title, language, contents: t.contents, chapters }
}

/** A dossier in the language of whoever reads it; a review in that of the customer, where there is one, and with Sie. */
async function chaptersOf(program: Program, { all, isReview }: Wanted, most: number): Promise<Chapter[]> {
  const { owners } = await program.store()
  const { today, language, tongue } = program
  const seen = { today, most, hasSeveralOwners: (await owners.all()).length > 1 }
  return all.map((gathered) => {
    if (!isReview) return dossierChapter(gathered, { ...seen, language, t: inTongue(chapterText, tongue) })
    const { dossier } = gathered
    const spoken = dossier.customer.wishes.language ?? language
    const t = inTongue(reviewText, { language: spoken, form: 'sie' })
    return reviewChapter(reviewOf(dossier), { ...seen, language: spoken, t })
  })
}
