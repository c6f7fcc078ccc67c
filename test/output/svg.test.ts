import { describe, expect, it } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { barChart, timelineChart, type Timeline } from '../../src/output/svg.ts'

const hostile = '</text><script>"\u202e'

describe('a chart of bars', () => {
  const chart = {
    title: 'Revenue',
    description: '2024: 50; 2025: 100; 2026: -5',
    bars: [
      { label: '2024', value: 50, words: '50 EUR' },
      { label: '2025', value: 100, words: '100 EUR' },
      { label: '2026', value: -5, words: '-5 EUR' },
    ],
  }

  it('says to a screen reader what it is and shows', () => {
    expect(barChart(chart, 'c')).toMatch(
      /^<svg role="img" viewBox="[\d ]+" aria-labelledby="c-title c-desc">\n<title id="c-title">Revenue<\/title>\n<desc id="c-desc">2024: 50;/,
    )
  })

  it('is as long as the values, and nothing below zero', () => {
    const widths = [...barChart(chart, 'c').matchAll(/class="bar".* width="([\d.]+)"/g)].map(([, wide]) => Number(wide))
    expect(widths).toHaveLength(2)
    expect(widths[1]).toBe(2 * widths[0]!)
  })

  it('is drawn of nothing but zeros', () => {
    expect(barChart({ ...chart, bars: [{ label: '2026', value: 0, words: '0' }] }, 'c')).not.toMatch(/NaN|Infinity/)
  })

  it('has nothing but text of what it is given', () => {
    const bars = [{ label: hostile, value: 1, words: hostile }]
    const drawn = barChart({ title: hostile, description: hostile, bars }, 'c')
    expect(drawn).not.toMatch(/<script|\u202e/)
    expect(drawn.split('&lt;/text&gt;')).toHaveLength(5)
  })
})

describe('a timeline', () => {
  it('has the years as its axis, a lane for each sort, and marks silence', () => {
    const drawn = timelineChart(aTimeline(), 't')
    expect([...drawn.matchAll(/>(20\d\d)</g)].map(([, year]) => year)).toEqual(['2023', '2024', '2025', '2026'])
    expect(drawn).toContain('>call<')
    expect(drawn.match(/class="gap"/g)).toHaveLength(1)
    expect(drawn.match(/class="hollow"/g)).toHaveLength(3)
  })

  it('puts a later day further to the right', () => {
    const [first, second] = [...timelineChart(aTimeline(), 't').matchAll(/<circle class="full" cx="([\d.]+)"/g)]
    expect(Number(second![1])).toBeGreaterThan(Number(first![1]))
  })

  it('leaves out years where there are too many to be read', () => {
    const drawn = timelineChart({ ...aTimeline(), from: asDay('1990-01-01') }, 't')
    const years = [...drawn.matchAll(/>((?:19|20)\d\d)</g)].map(([, year]) => Number(year))
    expect(years.length).toBeLessThan(10)
    expect(years[0]).toBe(1990)
  })

  it('stays small with thousands of dots', () => {
    const dots = Array.from({ length: 5000 }, (_, index) => ({
      on: asDay(
        `20${23 + (index % 4)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
      ),
      isHollow: index % 3 === 0,
    }))
    expect(timelineChart({ ...aTimeline(), lanes: [{ label: 'call', dots }] }, 't').length).toBeLessThan(60_000)
  })

  it('has nothing but text of what it is given', () => {
    const lanes = [{ label: hostile, dots: [] }]
    const legend = { full: hostile, hollow: hostile }
    const drawn = timelineChart({ ...aTimeline(), lanes, legend, title: hostile, description: hostile }, 't')
    expect(drawn).not.toMatch(/<script|\u202e/)
  })
})

function aTimeline(): Timeline {
  return {
    ...{ title: 'Dialogues', description: '4 in all', from: asDay('2023-02-01'), until: asDay('2026-11-20') },
    lanes: [
      {
        label: 'call',
        dots: [
          { on: asDay('2023-02-01'), isHollow: false },
          { on: asDay('2026-11-20'), isHollow: true },
        ],
      },
      {
        label: 'visit',
        dots: [
          { on: asDay('2025-05-05'), isHollow: true },
          { on: asDay('2025-06-05'), isHollow: false },
        ],
      },
    ],
    gaps: [{ from: asDay('2023-02-01'), until: asDay('2025-05-05') }],
    legend: { full: 'by us', hollow: 'by them' },
  }
}
