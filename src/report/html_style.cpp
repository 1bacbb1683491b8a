// The style of the HTML report. Colours are those of html_palette.h. Logical properties (inline-start) so that a
// right-to-left interface and right-to-left passages mirror.
#include <string>

#include "report/html_palette.h"
#include "report/html_parts.h"

namespace isnad::report::html {
namespace {

// `signs`: Noto Sans builds U+2260 of two glyphs that miss each other, so mathematical signs and arrows come from
// DejaVu where it is installed; local() loads nothing.
constexpr const char* kRules = R"css(
@font-face{font-family:signs;src:local("DejaVu Sans");unicode-range:U+2190-22FF}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-block:4.5rem 1rem}
body{margin:0;background:var(--paper);color:var(--ink);
font:1rem/1.55 signs,"Noto Sans","Noto Naskh Arabic",Amiri,system-ui,"DejaVu Sans",sans-serif}
main,header,footer{max-width:80rem;margin:0 auto;padding:0 1.25rem}
header{padding-block-start:1.75rem}
h1,h2,h3,h4{line-height:1.35;margin:0 0 .5rem;text-wrap:balance}
h1{font-size:1.75rem}
h2{font-size:1.35rem;margin-block-start:2.5rem;padding-block-start:.75rem;border-block-start:3px solid var(--head)}
header h2{border:0;padding:0;margin-block-start:1.25rem;font-size:1.15rem}
h3{font-size:1.15rem;margin-block-start:2.25rem}
h4{font-size:1rem;font-weight:600}
p{margin:.4rem 0}
a{color:var(--link);text-underline-offset:.2em}
small,.faint{color:var(--faint);font-size:.875rem}
code{font-size:.85em;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:.2rem}
.finding:focus{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{position:static}
[lang=ar],:is(p,blockquote,div)[dir=rtl]{font-family:signs,"Noto Sans","Noto Naskh Arabic",Amiri,sans-serif;line-height:1.75}
bdi[lang=en],[dir=ltr][lang=en]{font-family:signs,"Noto Sans","Noto Naskh Arabic",Amiri,system-ui,sans-serif;line-height:1.55}
.body[lang=ar],blockquote[lang=ar],.changes[lang=ar]{font-size:1.1rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.6rem;margin:1rem 0;padding:0;
list-style:none}
.tiles li{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.5rem .8rem;
font-size:.9rem;line-height:1.35}
.tiles b{display:block;font-size:1.55rem;line-height:1.25}
.tiles .bad{border-color:var(--bad)}.tiles .bad b{color:var(--bad)}
.tiles .warn{border-color:var(--warn)}.tiles .warn b{color:var(--warn)}
.tiles .good b{color:var(--good)}
.tiles a{color:inherit}
ol.first{margin:.4rem 0;padding-inline-start:1.6rem}
ol.first li{margin:.35rem 0}
nav{margin-block-start:1rem}
nav>ul{padding-inline-start:0;list-style:none;margin:0}
nav>ul>li{margin:.4rem 0}
nav ul ul{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;list-style:none;padding:0;margin:.2rem 0;font-size:.9rem}
.tools{position:sticky;inset-block-start:0;z-index:2;display:flex;flex-wrap:wrap;align-items:center;gap:.35rem .8rem;
background:var(--paper);border-block-end:1px solid var(--line);padding:.5rem 0;font-size:.9rem}
.tools #shown:empty{display:none}
input[type=search]{font:inherit;color:inherit;background:var(--card);border:1px solid var(--control);
border-radius:.35rem;padding:.2rem .5rem;inline-size:14rem;max-inline-size:100%}
button{font:inherit;font-size:.85rem;color:var(--ink);background:var(--card);border:1px solid var(--control);
border-radius:.35rem;padding:.1rem .6rem;min-block-size:1.75rem;cursor:pointer}
button:hover{border-color:var(--link);color:var(--link)}
.count{display:inline-block;font-size:.85rem;font-weight:400;color:var(--faint);border:1px solid var(--line);
border-radius:1rem;padding:0 .55rem;margin-inline-start:.3rem;background:var(--card)}
.finding{background:var(--card);border:1px solid var(--line);border-inline-start:5px solid var(--claim-edge);
border-radius:.4rem;padding:.7rem 1rem;margin:.6rem 0}
.finding.error{border-inline-start-color:var(--bad)}
.finding.warning{border-inline-start-color:var(--warn)}
.finding.agreement{border-inline-start-color:var(--good)}
.finding:target{outline:3px solid var(--link)}
.finding:has(>.fold:not([open])){padding-block:.3rem}
.fold>summary h4,.text>summary h4{display:inline;font-weight:400}
.fold[open]>summary{margin-block-end:.5rem}
.text>summary h4{font-weight:600}
.tag{display:inline-block;font-size:.78rem;font-weight:600;line-height:1.5;border:1px solid currentColor;
border-radius:1rem;padding:0 .55rem;margin-inline-end:.3rem;color:var(--faint);white-space:nowrap}
.error .tag{color:var(--bad)}.warning .tag{color:var(--warn)}.finding.agreement .tag{color:var(--good)}
.counts,h4 .number{font-size:.875rem;font-weight:400;color:var(--faint)}
.counts:not(:empty){margin-inline:.4rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:.7rem;margin:.5rem 0}
figure{margin:0}
.passage{background:var(--paper);border:1px solid var(--line);border-radius:.4rem;padding:.5rem .8rem;
overflow-wrap:anywhere}
.passage blockquote{margin:0 0 .35rem}
.passage figcaption{font-size:.875rem;color:var(--faint)}
.passage .copy{margin-inline-start:.5rem}
.sum{font-weight:600;margin:.3rem 0}
.sum bdi{display:inline-block;padding:.1rem .6rem;border-radius:.3rem}
.error .sum bdi{background:var(--bad-ground)}
mark{background:var(--claim);color:inherit;border-radius:.15rem;padding:.05em .1em}
mark.quote{background:var(--quote)}
mark.figure{background:var(--figure)}
.body mark.claim{background:none}
mark a{color:inherit;text-decoration:underline;text-decoration-thickness:.1em;text-underline-offset:.28em;
text-decoration-color:var(--claim-edge);-webkit-user-drag:none}
mark.claim a{text-decoration-style:dotted}
.body mark.figure a{display:inline-block;min-inline-size:24px;min-block-size:24px;text-align:center}
mark.quote a{text-decoration-color:var(--quote-edge);text-decoration-style:solid}
mark.figure a{text-decoration-color:var(--figure-edge);text-decoration-style:solid}
mark a:hover{background:var(--chosen)}
.body mark:target,.body mark.chosen,.body mark.chosen mark,.body mark:target mark{background:var(--chosen)}
del{background:var(--del);text-decoration-thickness:.1em}
ins{background:var(--ins);text-decoration-thickness:.1em}
.diff{background:var(--ins);font-weight:700;border-radius:.15rem;padding:0 .1em}
.changes{padding:.4rem .8rem;border:1px dashed var(--control);border-radius:.4rem}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.4rem;margin:.6rem 0;background:var(--card)}
table{border-collapse:separate;border-spacing:0;min-inline-size:100%;font-size:.92rem}
th,td{border-block-end:1px solid var(--line);padding:.4rem .65rem;text-align:start;vertical-align:top;
min-inline-size:8rem;max-inline-size:22rem}
tbody tr:last-child>*{border-block-end:0}
thead th{background:var(--head);color:var(--head-ink);font-weight:600}
thead th a,thead small{color:var(--head-ink)}
thead small{display:block;font-weight:400}
tbody th{font-weight:600}
[id$="-table"] tbody th{position:sticky;inset-inline-start:0;background:var(--card);border-inline-end:1px solid var(--line)}
[id$="-table"] tr.clash>*{background:var(--bad-ground)}
td.none{color:var(--faint)}
td.number,th.number{text-align:end;min-inline-size:4rem}
td p{margin:0 0 .3rem}
td a{text-decoration-thickness:1px}
details{margin:.3rem 0}
summary{cursor:pointer}
.why summary{color:var(--link);font-size:.9rem}
.why li{overflow-wrap:anywhere}
.canvas{overflow:auto;max-block-size:80vh;background:var(--card);border:1px solid var(--line);border-radius:.4rem;
margin:.6rem 0}
.canvas svg{display:block}
.canvas a{text-decoration:none}
.canvas.live{overflow:hidden;cursor:grab;touch-action:pan-y}
.canvas.live.moving{cursor:grabbing;user-select:none}
.canvas.live svg{inline-size:100%;block-size:100%}
.canvas .graph>text{unicode-bidi:plaintext}
.canvas .rtl text{direction:rtl;unicode-bidi:plaintext}
.canvas text[fill="#ffffff"]{fill:var(--head-ink)}
.canvas a:focus-visible :is(path,polygon,ellipse){stroke-width:4px}
.zoom{display:flex;flex-wrap:wrap;gap:.4rem}
.text{background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.7rem 1.1rem;margin:.8rem 0}
.text .body{max-inline-size:46rem}
.text .body p{white-space:pre-line;margin:.6rem 0;overflow-wrap:anywhere}
.note.error{color:var(--bad)}.note.warning{color:var(--warn)}
footer{padding-block:2rem}
#panel{position:fixed;z-index:3;inset-block:0;inset-inline-end:0;inline-size:24rem;max-inline-size:100%;overflow-y:auto;
background:var(--card);border-inline-start:3px solid var(--head);padding:.8rem 1rem;box-shadow:0 0 1.5rem rgb(0 0 0/.2)}
#panel h2{border:0;margin:0;padding:0;font-size:1.1rem}
#panel .top{display:flex;justify-content:space-between;align-items:start;gap:.5rem}
#panel .passage{margin:.6rem 0}
#panel .passage .tag{margin-block-end:.3rem}
#panel blockquote mark:not(.figure){background:none}
#panel ul{padding-inline-start:1.2rem;margin:.4rem 0}
@media (min-width:64rem){body.beside{padding-inline-end:24rem}}
@media (max-width:40rem){main,header,footer{padding-inline:.8rem}h1{font-size:1.4rem}.finding{padding:.6rem .7rem}
.tiles{grid-template-columns:repeat(auto-fill,minmax(7rem,1fr))}.text{padding:.6rem .7rem}
#keys{display:none}.tools{position:static}html{scroll-padding-block-start:1rem}
#panel{inset-block-start:auto;max-block-size:60vh;inline-size:100%;border-inline-start:0;border-block-start:3px solid var(--head)}
body.beside{padding-block-end:60vh}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{body{background:#fff;font-size:10pt;padding:0!important}
nav,.skip,.tools,.zoom,button,#panel{display:none!important}
details::details-content{content-visibility:visible;display:block;block-size:auto}
.finding,.passage,tr,.text p{break-inside:avoid}h2,h3,h4{break-after:avoid}
.scroll,.canvas{overflow:visible;max-block-size:none}.canvas{block-size:auto!important}
table{font-size:8pt}th,td{min-inline-size:0;padding:.2rem .3rem}
.canvas svg{max-inline-size:100%;block-size:auto}
a{color:inherit;text-decoration:none}
mark,del,ins,.diff,thead th,tr.clash>*,.canvas{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)css";

std::string variables(const char* Colour::*theme) {
  std::string out;
  for (const Colour& colour : kColours) out += std::string("--") + colour.name + ':' + colour.*theme + ';';
  return out;
}

/// A rule beats the attributes that Graphviz gave the shapes.
std::string drawn_colours() {
  std::string out;
  for (const Drawn& drawn : kDrawn) {
    const std::string variable = std::string("var(--") + drawn.name + ")}\n";
    out += std::string(".canvas [fill=\"") + drawn.colour + "\"]{fill:" + variable;
    out += std::string(".canvas [stroke=\"") + drawn.colour + "\"]{stroke:" + variable;
  }
  return out;
}

}  // namespace

/// Paper is light, whatever the screen is.
std::string style_sheet() {
  const std::string dark = variables(&Colour::dark);
  return "\n:root{color-scheme:light dark;" + variables(&Colour::light) + "}\n@media screen and (prefers-color-scheme:dark){:root{" +
         dark + "}}\n" + drawn_colours() + kRules;
}

}  // namespace isnad::report::html
