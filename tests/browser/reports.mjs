// The reports under test, made by the real command.
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

const isnad = process.env.ISNAD_BINARY;
const source = process.env.ISNAD_SOURCE_DIR;
if (!isnad || !source) throw new Error("ISNAD_BINARY and ISNAD_SOURCE_DIR must be set; ctest does");

export const folder = mkdtempSync(join(tmpdir(), "isnad-report-"));
export const cleanUp = () => rmSync(folder, {recursive: true, force: true});

function report(name, inputs, options) {
  const path = join(folder, name);
  execFileSync(isnad, ["report", ...inputs, ...options, "--format", `html=${path}`], {stdio: ["ignore", "ignore", "pipe"]});
  return path;
}

export function demo(ui) {
  const articles = readdirSync(join(source, "testdata/demo")).map(name => join(source, "testdata/demo", name));
  return report(`demo-${ui}.html`, articles, ["--manifest", join(source, "testdata/demo-manifest.tsv"), "--ui", ui]);
}

// Each attack in its own words, and with numbers so that no two headlines are alike. All try to set __pwned or
// to open a dialog.
const kAttacks = [
  "<script>window.__pwned=N</script>",
  "</script><script>window.__pwned=N</script>",
  "<img src=x onerror=\"window.__pwned=N\">",
  "<svg/onload=window.__pwned=N>",
  "\"><svg onload=alert(N)>",
  "' onmouseover='alert(N)' x='",
  "\" autofocus onfocus=\"window.__pwned=N\" tabindex=\"0",
  "</title><script>alert(N)</script>",
  "</style><script>alert(N)</script>",
  "</mark></blockquote><iframe srcdoc=\"<script>parent.__pwned=N</script>\"></iframe>",
  "]]></script><script>window.__pwned=N</script>",
  "<!--<script>window.__pwned=N</script>-->",
  "<a href=\"javascript:window.__pwned=N\">read on N</a>",
  "javascript:window.__pwned=N",
  "&lt;script&gt;window.__pwned=N&lt;/script&gt;",
  "{{constructor.constructor('window.__pwned=N')()}}",
  "${window.__pwned=N}",
  "\u202Egnp.exe N <b onclick=alert(N)>x</b>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(N)></style></mglyph></table></mtext></math>",
  "<base href=\"https://example.org/N/\"><link rel=\"stylesheet\" href=\"https://example.org/N.css\">",
];

/// Two articles each of `count` hostile headlines, which also stand in outlet, quote, speaker, address and language.
export function hostile(count) {
  const lines = [];
  for (let n = 0; n < count; ++n) {
    const attack = kAttacks[n % kAttacks.length].replaceAll("N", String(n + 1));
    for (const copy of ["a", "b"])
      lines.push(JSON.stringify({
        id: `${copy}${n} ${attack}`, title: attack, outlet: `${copy} ${attack}`, language: n % 7 === 0 ? attack : "en",
        url: n % 2 ? attack : `https://example.org/${n}?${attack}`, date: `2024-03-${10 + (n % 9)}`,
        text: `The bridge ${n} fell and ${n + 3} people died.\n\nMinister Number${n} said: "${attack.replaceAll('"', "'")} ` +
              `and we shall build bridge ${n} again." ${attack}`,
      }));
  }
  const path = join(folder, "hostile.ndjson");
  writeFileSync(path, lines.join("\n") + "\n");
  return report("hostile.html", [path], []);
}

export const axeSource = readFileSync(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
