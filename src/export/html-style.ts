/** The look of the printed page: a serif for what articles say, hairlines, marker ink that printers keep. */
export const pageStyle = `:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fbfaf7; --quiet: #5d5a54; --line: #d8d4cb;
  --yellow: #ffe9a3; --green: #cdebc5; --blue: #cfe3f7; --pink: #f9d3df; --purple: #e2d5f3; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --paper: #1b1a18; --quiet: #a9a59c; --line: #403d38;
  --yellow: #574a14; --green: #234a2a; --blue: #1f3f5c; --pink: #5b2438; --purple: #41305c; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 2.5rem 1.25rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main, footer { max-width: 42rem; margin-inline: auto; }
.article + .article { margin-block-start: 3rem; }
header { padding-block-end: 0.75rem; border-block-end: 1px solid var(--ink); }
h1 { margin: 0 0 0.5rem; font: 600 1.6rem/1.2 Georgia, "Times New Roman", serif; }
p { margin: 0.25rem 0; }
.facts, .source, footer { color: var(--quiet); font-size: 0.8125rem; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
.annotation { padding-block: 1rem; border-block-end: 1px solid var(--line); break-inside: avoid; }
blockquote { margin: 0 0 0.5rem; padding-inline-start: 0.75rem; border-inline-start: 4px solid; font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; white-space: pre-line; print-color-adjust: exact; }
.note, dd { white-space: pre-line; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.125rem 0.75rem; margin: 0.5rem 0; font-size: 0.875rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
.yellow { border-color: var(--yellow); } .green { border-color: var(--green); } .blue { border-color: var(--blue); }
.pink { border-color: var(--pink); } .purple { border-color: var(--purple); }
footer { margin-block-start: 2rem; }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --quiet: #444; --line: #bbb;
  --yellow: #e5c13c; --green: #6dbb5c; --blue: #5a9bd8; --pink: #e07a9b; --purple: #9b7bd0; }
  body { padding: 0; font-size: 10.5pt; } header { break-after: avoid; } .source a { text-decoration: none; } }
`;
