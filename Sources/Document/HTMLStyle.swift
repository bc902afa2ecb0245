/// How pages look in a browser and on paper.
package enum HTMLStyle {
  package static let text = """
    :root { --ink: #1a1a1a; --paper: #fff; --faint: #595959; --rule: #8c8c8c; --shade: #f2f2f2; --link: #0b4f9e; --first: #1c5a9a; --second: #a85400; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --paper: #161616; --faint: #b4b4b4; --rule: #7a7a7a; --shade: #242424; --link: #8ab8ff; --first: #86b7f0; --second: #f0a860; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; overflow-wrap: break-word; }
    header, main { max-width: 64rem; margin: 0 auto; padding: 0 1rem; }
    header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; border-bottom: 1px solid var(--rule); color: var(--faint); }
    header p, header nav { margin: .5rem 0; }
    header nav { display: flex; gap: 1rem; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { position: static; }
    p, li, dd { max-width: 44rem; }
    h1, h2, h3 { line-height: 1.25; margin: 1.6em 0 .5em; break-after: avoid; }
    h1 { font-size: 1.8rem; margin-top: 1em; }
    h2 { font-size: 1.35rem; }
    h3 { font-size: 1.1rem; }
    code { font-family: ui-monospace, Consolas, monospace; font-size: .9em; overflow-wrap: anywhere; }
    pre { white-space: pre-wrap; background: var(--shade); padding: .75rem; }
    dt { font-weight: 600; }
    dd { margin: 0 0 .75rem 1rem; }
    .scroll { position: relative; overflow-x: auto; margin: 1.5rem 0 0; background: \
      linear-gradient(90deg, var(--paper) 60%, transparent) 0 0 / 1rem 100% no-repeat local, \
      linear-gradient(270deg, var(--paper) 60%, transparent) 100% 0 / 1rem 100% no-repeat local, \
      linear-gradient(90deg, var(--rule) 0%, transparent 100%) 0 0 / .6rem 100% no-repeat scroll, \
      linear-gradient(270deg, var(--rule) 0%, transparent 100%) 100% 0 / .6rem 100% no-repeat scroll; }
    table { border-collapse: collapse; font-size: .9rem; }
    caption { text-align: left; font-weight: 600; padding: 0 0 .5rem; }
    caption > span { display: inline-block; position: sticky; left: 0; max-width: min(44rem, calc(100vw - 2.5rem)); }
    th, td { padding: .3rem .6rem; vertical-align: top; text-align: left; border-bottom: 1px solid var(--rule); overflow-wrap: normal; }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    tbody th { font-weight: 400; min-width: 8rem; }
    .n { text-align: right; font-variant-numeric: tabular-nums; }
    td.n, .i { white-space: nowrap; }
    .long { overflow-wrap: anywhere; }
    .total th, .total td { font-weight: 600; }
    .notes { color: var(--faint); font-size: .875rem; margin: .5rem 0 1.5rem; }
    .notes p { margin: .25rem 0; }
    .chart { margin: 1.5rem 0; }
    .chart figcaption { font-size: .9rem; font-weight: 600; max-width: 44rem; margin: 0 0 .5rem; }
    .chart svg { display: block; width: 100%; height: auto; max-width: 640px; fill: var(--ink); }
    .chart svg.narrow { display: none; max-width: 420px; }
    .chart .ink { --tone: var(--ink); }
    .chart .faint { --tone: var(--rule); }
    .chart .first { --tone: var(--first); }
    .chart .second { --tone: var(--second); }
    .chart .solid { fill: var(--tone); stroke: var(--paper); }
    .chart .edge { stroke: var(--tone); }
    .chart .flat { fill: var(--tone); }
    .chart .ground { fill: var(--paper); }
    @media screen and (max-width: 42rem) {
      .chart svg.wide { display: none; }
      .chart svg.narrow { display: block; }
      .prose:nth-child(n+3) { min-width: 16rem; }
    }
    @media screen and (max-width: 52rem) { th, td { padding: .3rem .4rem; } }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @page { size: A4; margin: 18mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; } }
    @page wide { size: A4 landscape; }
    @media print {
      :root { --ink: #000; --paper: #fff; --faint: #333; --rule: #888; --shade: #eee; --link: #000; --first: #1c5a9a; --second: #a85400; }
      body { font-size: 9.5pt; line-height: 1.3; }
      header, main { max-width: none; padding: 0; }
      header nav, main nav, .skip { display: none; }
      .scroll { overflow: visible; background: none; }
      .whole, .notes { break-inside: avoid; }
      caption > span { max-width: none; }
      .table.wide { page: wide; }
      .chart { break-inside: avoid; margin: .8em 0; }
      .chart figcaption { font-size: 9pt; max-width: none; }
      .chart svg { max-width: 180mm; max-height: 225mm; }
      p, li, dd { max-width: none; margin-top: .35em; margin-bottom: .35em; }
      h1 { font-size: 16pt; margin: .6em 0 .4em; }
      h2 { font-size: 12.5pt; margin: 1em 0 .3em; }
      h3 { font-size: 11pt; margin: .8em 0 .2em; }
      .scroll { margin-top: .5em; }
      .notes { margin-bottom: .8em; }
      table, .notes { font-size: 9pt; }
      table { width: 100%; }
      .counts th[scope=row] { width: 32%; }
      th, td { padding: .15rem .25rem; }
      td.n { white-space: normal; }
      thead { display: table-header-group; }
      ul, ol { break-before: avoid; }
      li:first-child:not(:last-child) { break-after: avoid; }
      li:last-child { break-before: avoid; }
      tr, caption { break-inside: avoid; }
      thead { break-after: avoid; }
      tbody tr:first-child, tbody tr:last-child { break-before: avoid; }
      caption { break-after: avoid; }
      .notes { break-before: avoid; }
    }
    """
}
