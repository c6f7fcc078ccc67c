/** How a page looks: on a screen light or dark, on a phone, printed on A4. */
export const pageStyle = `:root { color-scheme: light dark; --ink: #1c1e21; --quiet: #5b6068; --paper: #fff; --line: #d9dce1; --soft: #f2f4f7;
  --accent: #1f5fa8; --late: #b3261e; --good: #1b6e3c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e9ec; --quiet: #a3a9b3; --paper: #16181b; --line: #3a3f46; --soft: #22262b; --accent: #7ab2f2;
    --late: #ff8a80; --good: #7bd69c; }
}
* { box-sizing: border-box; }
html { font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 52rem; color: var(--ink); background: var(--paper); }
h1 { margin: 0; font-size: 1.7rem; line-height: 1.2; }
h1, h2, td, dd, li, p { overflow-wrap: break-word; }
h2 { margin: 1.7rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); font-size: 1.1rem; }
p { margin: .3rem 0; }
.subtitle, .remark, .quiet, th, dt { color: var(--quiet); }
.remark { font-size: .9rem; }
.late { color: var(--late); }
.today, .accent { color: var(--accent); }
.good { color: var(--good); }
dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: .25rem 1rem; margin: .4rem 0; }
dt, dd { margin: 0; }
table { width: 100%; margin: .4rem 0; border-collapse: collapse; font-size: .93rem; }
th { padding: .15rem .6rem .15rem 0; font-weight: normal; font-size: .85rem; text-align: left; white-space: nowrap; }
td { padding: .25rem .6rem .25rem 0; vertical-align: top; border-top: 1px solid var(--line); }
td:last-child, th:last-child { padding-right: 0; }
.right { text-align: right; }
.fixed { white-space: nowrap; }
.wide { width: 55%; }
article + article, nav + article { margin-top: 3rem; padding-top: 2rem; border-top: 3px solid var(--line); }
nav ol { columns: 2; column-gap: 2rem; padding-left: 1.6rem; }
a { color: var(--accent); }
summary { margin: .4rem 0; color: var(--accent); cursor: pointer; }
figure { margin: .6rem 0; }
svg { display: block; width: 100%; max-width: 40rem; height: auto; }
svg text { fill: var(--ink); font-size: 12px; dominant-baseline: central; }
svg line { stroke: var(--line); stroke-width: 1; }
.bar, .full { fill: var(--accent); }
.bar.late { fill: var(--late); }
svg .limit { stroke: var(--quiet); stroke-width: 1.5; }
svg .small { font-size: 11px; }
.broad svg text { font-size: 10px; }
svg .quiet { fill: var(--quiet); }
svg .name { font-weight: 600; }
svg .end { text-anchor: end; }
.broad svg { max-width: none; }
.last { fill: var(--ink); }
.heat-1, .heat-2, .heat-3, .heat-4 { fill: var(--accent); }
.heat-1 { opacity: .35; }
.heat-2 { opacity: .55; }
.heat-3 { opacity: .8; }
.hollow { fill: var(--paper); stroke: var(--accent); stroke-width: 1.6; }
.gap { fill: var(--soft); }
.broad .gap { fill: var(--late); opacity: .22; }
@media screen and (max-width: 34rem) {
  h1 { font-size: 1.4rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
  nav ol { columns: 1; }
  figure { margin: .6rem -.6rem; }
  svg text, .broad svg text { font-size: 18px; }
  svg .small, .broad svg .small { font-size: 16px; }
  .broad svg .tiny { font-size: 14px; }
  svg .spare { display: none; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: flex; flex-wrap: wrap; column-gap: .8rem; padding: .4rem 0; border-top: 1px solid var(--line); }
  tbody tr:first-child { border-top: 0; }
  td { padding: 0; border: 0; }
  td:empty { display: none; }
  td[data-label]::before { content: attr(data-label) " "; color: var(--quiet); font-size: .85rem; }
  td.wide { flex-basis: 100%; width: auto; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --paper: #fff; --line: #bbb; --soft: #eee; --accent: #1f5fa8;
    --late: #b3261e; --good: #1b6e3c; }
  @page { size: A4; margin: 15mm 16mm; }
  html { font-size: 10.5px; }
  body { max-width: none; padding: 0; }
  h2 { break-after: avoid; margin-top: 1.2rem; }
  tr, figure, dt, dd { break-inside: avoid; }
  thead { display: table-header-group; }
  article + article, nav + article { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  a { color: inherit; text-decoration: none; }
  details { display: none; }
  svg { max-width: 112mm; }
  .broad svg { max-width: 150mm; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`
