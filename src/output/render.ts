import { renderCsv } from './csv.ts'
import { renderJson } from './json.ts'
import { renderText, type Screen } from './text.ts'
import type { View } from './view.ts'

export type Format = 'text' | 'json' | 'csv'

/** A view in the form asked for; only text knows about the screen. */
export function renderView<Row>(view: View<Row>, { format, ...screen }: { format: Format } & Screen): string {
  switch (format) {
    case 'text':
      return renderText(view.text, screen)
    case 'json':
      return renderJson(view.rows)
    case 'csv':
      return renderCsv(view)
  }
}
