/** How the page of a record looks, on paper too. */
export const RECORD_STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.45 system-ui, sans-serif; color: #1b1d22; background: #fff; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 1.8rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border: 1px solid #d4d7de; overflow-wrap: anywhere; }
td:first-child { overflow-wrap: break-word; }
td:not(:first-child) { min-width: 6rem; }
th { background: #f3f4f7; white-space: nowrap; }
section { overflow-x: auto; }
a { color: #1c58d9; }
.more { color: #545a66; font-size: .87em; white-space: pre-line; }
.notice { border-left: 4px solid #c9a400; padding: .4rem .8rem; background: #fff9e0; }
footer { margin-top: 2rem; color: #545a66; }
@media print {
  @page { margin: 15mm; size: landscape; }
  body { margin: 0; max-width: none; font-size: 9.5pt; }
  thead { display: table-header-group; }
  section { overflow: visible; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
