import type { FailureFacts } from '../../domain/failure.ts'

type Format = FailureFacts['not-csv']['what']

/** What a file is that is no text with columns, by how it begins; null where it may be some. */
export function otherFormatOf(bytes: Uint8Array): Format | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1')
  if (start.startsWith('PK\x03\x04')) return zippedFormatOf(start)
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'excel'
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(start)) return 'pdf'
  if (/^(?:\xef\xbb\xbf|\xff\xfe)?\0?\s*B\0?E\0?G\0?I\0?N\0?:\0?V\0?C\0?A\0?R\0?D/i.test(start)) return 'vcard'
  if (start.startsWith('SQLite format 3\0')) return 'database'
  return isBinary(start) ? 'binary' : null
}

/** A spreadsheet is a ZIP archive whose first entry tells which. */
function zippedFormatOf(start: string): Format {
  if (start.includes('mimetypeapplication/vnd.oasis')) return 'open-document'
  return /\[Content_Types\]|_rels\/|xl\/|docProps\//.test(start) ? 'excel' : 'archive'
}

/** Many control characters; the zero bytes of UTF-16, every second one, are none of them. */
function isBinary(start: string): boolean {
  const controls = start.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return 20 * controls > start.length
}
