// The style of the HTML report. Colours come in pairs for light and dark; text on its ground has a contrast of
// 4.5 or more in both (WCAG 2.1 AA). Logical properties (inline-start) so that right-to-left passages mirror.
#pragma once

namespace isnad::report {

// `signs`: Noto Sans builds U+2260 of two glyphs that miss each other, so mathematical signs and arrows come from
// DejaVu where it is installed; local() loads nothing.
inline constexpr const char* kHtmlStyle = R"css(
@font-face{font-family:signs;src:local("DejaVu Sans");unicode-range:U+2190-22FF}
:root{color-scheme:light dark;--paper:#fbfbf9;--card:#fff;--ink:#1f2933;--faint:#556270;--line:#dde1e5;
--link:#1d5b93;--quote:#dcebf8;--quote-edge:#2b6ca3;--figure:#fbeac6;--figure-edge:#a8720b;--claim:#eceff2;
--claim-edge:#7b8794;--bad:#b3201d;--bad-ground:#fdeceb;--warn:#8a5a00;--good:#23694e;--head:#334e68;
--del:#fbdcda;--ins:#d5efe2;--target:#ffd84d}
@media (prefers-color-scheme:dark){:root{--paper:#14191f;--card:#1c232b;--ink:#e4e8ec;--faint:#a3afbb;--line:#36414c;
--link:#8cc0f0;--quote:#1f3a54;--quote-edge:#6cacde;--figure:#4a3710;--figure-edge:#d9a441;--claim:#2c353f;
--claim-edge:#8a97a5;--bad:#ff9a94;--bad-ground:#3b1f20;--warn:#e6b35a;--good:#7fd0ab;--head:#243b53;
--del:#5c2725;--ins:#1d4a37;--target:#7a5f00}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);
font:1rem/1.55 signs,"Noto Sans","Noto Naskh Arabic",Amiri,system-ui,"DejaVu Sans",sans-serif}
main,header,footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1,h2,h3,h4{line-height:1.3;margin:0 0 .5rem;text-wrap:balance}
h1{font-size:1.75rem}h2{font-size:1.4rem;margin-top:2.75rem;padding-top:.75rem;border-top:3px solid var(--head)}
h3{font-size:1.15rem;margin-top:2rem}h4{font-size:1rem;font-weight:600}
p{margin:.4rem 0}a{color:var(--link)}small,.faint{color:var(--faint);font-size:.875rem}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{position:static}
[dir=rtl],[lang=ar]{font-family:signs,"Noto Naskh Arabic",Amiri,"Noto Sans",sans-serif;font-size:1.08em;line-height:1.75}
[dir=rtl] [lang=ar],[lang=ar] [dir=rtl]{font-size:inherit}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.75rem;margin:1.25rem 0;padding:0;
list-style:none}
.tiles li{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .9rem}
.tiles b{display:block;font-size:1.6rem;line-height:1.2}
.tiles .bad{border-color:var(--bad)}.tiles .bad b{color:var(--bad)}
.tiles .warn b{color:var(--warn)}.tiles .good b{color:var(--good)}
nav ul{columns:18rem;padding-inline-start:1.2rem;margin:.4rem 0}
.finding{background:var(--card);border:1px solid var(--line);border-inline-start:5px solid var(--claim-edge);
border-radius:.4rem;padding:.8rem 1rem;margin:.8rem 0}
.finding.error{border-inline-start-color:var(--bad)}.finding.warning{border-inline-start-color:var(--warn)}
.finding.agreement{border-inline-start-color:var(--good)}
.tag{display:inline-block;font-size:.78rem;font-weight:600;border:1px solid currentColor;border-radius:1rem;
padding:0 .55rem;margin-inline-end:.5rem;color:var(--faint)}
.error .tag{color:var(--bad)}.warning .tag{color:var(--warn)}.agreement .tag{color:var(--good)}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:.75rem;margin:.6rem 0}
figure{margin:0}
.passage{background:var(--paper);border:1px solid var(--line);border-radius:.4rem;padding:.5rem .8rem}
.passage blockquote{margin:0 0 .35rem}
.passage figcaption{font-size:.875rem;color:var(--faint)}
.sum{font-weight:600;margin:.5rem 0;color:var(--ink)}
.error .sum{background:var(--bad-ground);padding:.25rem .6rem;border-radius:.3rem}
mark{background:var(--claim);color:inherit;border-radius:.15rem;padding:.05em .1em;
box-shadow:inset 0 -.12em 0 var(--claim-edge)}
mark.quote{background:var(--quote);box-shadow:inset 0 -.12em 0 var(--quote-edge)}
mark.figure{background:var(--figure);box-shadow:inset 0 -.12em 0 var(--figure-edge)}
mark.claim{background:none;box-shadow:none;border-block-end:1px dotted var(--claim-edge)}
mark:target,mark:target mark{background:var(--target)}
article:target,section:target{outline:2px solid var(--link);outline-offset:.4rem}
del{background:var(--del);text-decoration-thickness:.1em}ins{background:var(--ins);text-decoration-thickness:.1em}
.changes{padding:.4rem .8rem;border:1px dashed var(--line);border-radius:.4rem}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.4rem;margin:.8rem 0;background:var(--card)}
table{border-collapse:collapse;min-width:100%;font-size:.92rem}
th,td{border-block-end:1px solid var(--line);padding:.45rem .65rem;text-align:start;vertical-align:top;min-width:8rem}
thead th{background:var(--head);color:#fff;font-weight:600}
thead th a{color:#fff}thead small{color:#dbe4ec;display:block;font-weight:400}
tbody th{font-weight:600}tr.clash td,tr.clash th{background:var(--bad-ground)}
td.none{color:var(--faint)}td.number,th.number{text-align:end;min-width:4rem}
td p{margin:0 0 .2rem}td a{text-decoration-color:var(--line);text-underline-offset:.3em}
details{margin:.4rem 0}summary{cursor:pointer;color:var(--link)}
.graph{overflow:auto;background:#fff;border:1px solid var(--line);border-radius:.4rem;padding:.5rem;margin:.8rem 0}
.graph svg{display:block;width:100%;height:auto}.graph a{text-decoration:none}
.text{background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:1rem 1.25rem;margin:1rem 0}
.text .body{max-width:46rem}.text .body p{white-space:pre-line;margin:.7rem 0}
.note.error{color:var(--bad)}.note.warning{color:var(--warn)}
footer{padding-block:2rem}
@media (max-width:40rem){main,header,footer{padding-inline:.8rem}h1{font-size:1.4rem}.finding{padding:.6rem .7rem}}
@media print{body{background:#fff;font-size:10pt}nav,.skip{display:none}
.finding,.passage,tr,.text p{break-inside:avoid}h2,h3,h4{break-after:avoid}.scroll,.graph{overflow:visible}
a{color:inherit;text-decoration:none}mark,del,ins,thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)css";

}  // namespace isnad::report
