import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { desk } from '../../support/desk.ts'

const csv = 'company,e-mail\nAdler,eva@adler.example\nMüller,no-mail'

function someFile(content: string | Uint8Array = csv) {
  const d = desk()
  const path = join(d.folder, 'some.csv')
  writeFileSync(path, content)
  return { d, path, rejects: join(d.folder, 'refused.csv') }
}

describe('--rejects', () => {
  it('that exists already refuses before anything is imported', async () => {
    const { d, path, rejects } = someFile()
    writeFileSync(rejects, 'mine')
    const ran = await d.run(`import ${path} --rejects ${rejects}`)
    expect(ran).toMatchObject({ code: 4, out: '' })
    expect(ran.err).toContain('exists already')
    expect(existsSync(d.store)).toBe(false)
    expect(readFileSync(rejects, 'utf8')).toBe('mine')
  })

  it('that cannot be written refuses before anything is imported', async () => {
    const { d, path, rejects } = someFile()
    writeFileSync(rejects, 'a file, no folder')
    expect(await d.run(`import ${path} --rejects ${rejects}/deep/refused.csv`)).toMatchObject({ code: 2, out: '' })
    expect(existsSync(d.store)).toBe(false)
  })

  it('leaves no file where nothing is refused, nor where nothing is imported', async () => {
    const { d, path, rejects } = someFile('company\nAdler')
    await d.ok(`import ${path} --rejects ${rejects}`)
    expect(existsSync(rejects)).toBe(false)
    writeFileSync(path, csv)
    expect(await d.run(`import ${path} --strict --rejects ${rejects}`)).toMatchObject({ code: 2 })
    expect(existsSync(rejects)).toBe(false)
  })

  it('with - writes to stdout, and the summary to stderr', async () => {
    const { d, path } = someFile()
    const ran = await d.run(`import ${path} --rejects -`)
    expect(ran.code).toBe(0)
    expect(ran.out.trim().split(/\r?\n/)).toEqual([
      '"reason","company","e-mail"',
      '"""no-mail"" is no e-mail address.","Müller","no-mail"',
    ])
    expect(ran.err).toContain('2 lines: 1 new, 0 changed, 0 unchanged, 1 refused.')
  })
})

describe('a file that is no CSV', () => {
  it.each([
    ['Excel', 'PK\x03\x04\x14\0\x06\0\b\0\0\0!\0[Content_Types].xml', /Excel file.*CSV UTF-8/],
    ['old Excel', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', /Excel file.*CSV UTF-8/],
    ['OpenDocument', 'PK\x03\x04\x14\0\0\b\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet', /spreadsheet/],
    ['PDF', '%PDF-1.7\n%\xe2\xe3', /PDF.*CSV/],
    ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x02\x03\x04\x05\x06', /no text/],
  ])('is called by its name: %s', async (_, content, words) => {
    const { d, path } = someFile(Buffer.from(content, 'latin1'))
    const ran = await d.run(`import ${path}`)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err.trim()).toMatch(words)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(ran.err).not.toMatch(/[\0-\x08\x0e-\x1f]|PK|IHDR/)
  })

  it('or a folder', async () => {
    const { d } = someFile()
    mkdirSync(join(d.folder, 'things'))
    expect((await d.run(`import ${d.folder}/things`)).err).toContain('is a folder')
  })
})
