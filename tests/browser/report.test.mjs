// The HTML report in a real Chromium. Run by ctest as `browser`, or by hand:
//   ISNAD_BINARY=build/isnad ISNAD_SOURCE_DIR=. node --test tests/browser/
import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import {openBrowser, openReport} from "./browser.mjs";
import {axeSource, cleanUp, demo, folder, hostile} from "./reports.mjs";

let browser, close;
const paths = {};

before(async () => {
  ({browser, close} = await openBrowser());
  for (const ui of ["en", "ar"]) paths[ui] = demo(ui);
});
after(async () => {
  await close();
  cleanUp();
});

/// Runs `body` on a freshly opened report, which must have stayed silent at the end.
async function on(path, body, options = {}) {
  const opened = await openReport(browser, path, options);
  try {
    await body(opened);
    assert.deepEqual(opened.heard, []);
  } finally {
    await opened.context.close();
  }
}
const marked = "main .body mark a[data-s]";
const focused = page => page.evaluate(() => document.activeElement.id);
const panelIsOpen = page => page.locator("#panel").isVisible();

describe("opening", () => {
  for (const ui of ["en", "ar"])
    test(`the ${ui} report says nothing on the console and requests nothing`, () =>
      on(paths[ui], async ({page}) => {
        assert.equal(await page.getAttribute("html", "lang"), ui);
        assert.equal(await page.getAttribute("html", "dir"), ui === "ar" ? "rtl" : "ltr");
        assert.ok(await page.locator(".finding.discrepancy").count() > 0);
        assert.equal(await page.locator("canvas, img, iframe, link, object").count(), 0);
      }));

  test("the policy refuses any other script and style", () =>
    on(paths.en, async ({page, heard}) => {
      await page.evaluate(() => {
        for (const [tag, text] of [["script", "window.__pwned = 1"], ["style", "body{display:none}"]]) {
          const element = document.createElement(tag);
          element.textContent = text;
          document.body.append(element);
        }
      });
      assert.equal(await page.evaluate(() => window.__pwned), undefined);
      assert.ok(await page.locator("h1").isVisible());
      assert.equal(heard.filter(line => line.includes("Content Security Policy")).length, 2);
      heard.length = 0;
    }));

  test("a narrow screen needs no sideways scrolling", () =>
    on(paths.ar, async ({page}) => {
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 400);
    }, {viewport: {width: 400, height: 800}}));
});

describe("highlights", () => {
  test("a click on a statement puts its linked passages beside it", () =>
    on(paths.en, async ({page}) => {
      const link = page.locator("main .body mark.figure a[data-s]").first();
      const id = await link.getAttribute("data-s");
      await link.click();
      assert.ok(await panelIsOpen(page));
      assert.ok(await page.locator("#panel .passage").count() > 1);
      assert.ok((await page.locator(`#${id}`).getAttribute("class")).includes("chosen"));
      const [words, shown] = [await page.locator(`#${id}`).textContent(),
                              await page.locator("#panel .passage mark").first().textContent()];
      assert.equal(shown, words);
      const box = await link.boundingBox();
      assert.ok(box.y >= 0 && box.y < 900, "the chosen words stay in sight");
    }));

  test("the two sides of the discrepancy name each other", () =>
    on(paths.en, async ({page}) => {
      const ids = await page.locator(".finding.discrepancy .passage").evaluateAll(all => all.map(one => one.dataset.s));
      assert.equal(ids.length, 2);
      await page.locator(`.body a[data-s="${ids[0]}"]`).first().click();
      const other = page.locator(`#panel .passage:has(a[href="#${ids[1]}"])`);
      assert.equal(await other.locator(".tag").textContent(), "differs");
      assert.equal(await other.locator("blockquote").getAttribute("dir"), "rtl");
      assert.equal(await other.locator("blockquote").getAttribute("lang"), "ar");
    }));

  test("a passage in the panel leads on to its own", () =>
    on(paths.en, async ({page}) => {
      await page.locator("main .body mark.figure a[data-s]").first().click();
      const next = page.locator("#panel .passage").nth(1).locator("figcaption a");
      const target = (await next.getAttribute("href")).slice(1);
      await next.click();
      assert.ok((await page.locator(`#${target}`).getAttribute("class")).includes("chosen"));
    }));

  test("copying gives the words and their source", () =>
    on(paths.en, async ({page, context}) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const passage = page.locator(".finding.discrepancy .passage").first();
      await passage.locator("button.copy").click();
      await passage.getByRole("button", {name: "Copied"}).waitFor();
      const [words, source] = (await page.evaluate(() => navigator.clipboard.readText())).split("\n\u2014 ");
      assert.equal(words, await passage.locator("mark").textContent());
      assert.match(source, /^.+, 2024-03-1\d.*, .*testdata\/demo\/.+:\d+$/);
    }));
});

describe("keyboard", () => {
  test("j and k walk the findings, Enter opens the passage, Escape closes it", () =>
    on(paths.en, async ({page}) => {
      await page.keyboard.press("j");
      assert.equal(await focused(page), "finding1");
      await page.keyboard.press("j");
      assert.equal(await focused(page), "finding2");
      await page.keyboard.press("ArrowDown");
      assert.equal(await focused(page), "finding3");
      await page.keyboard.press("k");
      await page.keyboard.press("ArrowUp");
      assert.equal(await focused(page), "finding1");
      await page.keyboard.press("Enter");
      assert.ok(await panelIsOpen(page));
      await page.keyboard.press("Escape");
      assert.ok(!await panelIsOpen(page));
      assert.equal(await focused(page), "finding1");
    }));

  test("/ goes to the filter, which leaves what matches", () =>
    on(paths.en, async ({page}) => {
      const all = await page.locator(".finding:visible").count();
      await page.keyboard.press("/");
      assert.equal(await focused(page), "filter");
      await page.keyboard.type("injured 18");
      const some = await page.locator(".finding:visible").count();
      assert.ok(some > 0 && some < all);
      assert.match(await page.locator("#shown").textContent(), new RegExp(`^${some} / `));
      await page.keyboard.press("Escape");
      assert.equal(await page.locator(".finding:visible").count(), all);
    }));

  test("the filter does not mind how Arabic is spelt", () =>
    on(paths.ar, async ({page}) => {
      await page.locator("#filter").fill("\u0627\u0644\u0645\u0633\u0627\u0621");
      const plain = await page.locator(".finding:visible").count();
      await page.locator("#filter").fill("\u0627\u0644\u0645\u0633\u0640\u0640\u0627\u0621\u064F");
      assert.ok(plain > 0);
      assert.equal(await page.locator(".finding:visible").count(), plain);
    }));

  test("the keys can be switched off", () =>
    on(paths.en, async ({page}) => {
      await page.locator("#shortcuts").uncheck();
      await page.locator("h1").click();
      await page.keyboard.press("j");
      assert.equal(await focused(page), "");
    }));

  test("focus is visible", () =>
    on(paths.en, async ({page}) => {
      await page.keyboard.press("j");
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
      assert.equal(outline, "solid");
    }));
});

describe("graph", () => {
  const viewBox = page => page.locator(".canvas svg").first().getAttribute("viewBox").then(text => text.split(" ").map(Number));

  test("buttons, keys and wheel zoom; dragging moves", () =>
    on(paths.en, async ({page}) => {
      const canvas = page.locator(".canvas").first();
      await canvas.scrollIntoViewIfNeeded();
      const start = await viewBox(page);
      await page.getByRole("button", {name: "Zoom in"}).first().click();
      const near = await viewBox(page);
      assert.ok(near[2] < start[2]);
      await canvas.focus();
      await page.keyboard.press("-");
      assert.ok((await viewBox(page))[2] > near[2]);
      const left = await viewBox(page);
      await page.keyboard.press("ArrowRight");
      assert.ok((await viewBox(page))[0] > left[0]);
      const box = await canvas.boundingBox();
      await page.mouse.move(box.x + 200, box.y + 200);
      const before = await viewBox(page);
      await page.mouse.wheel(0, -240);
      await page.waitForFunction(w => Number(document.querySelector(".canvas svg").getAttribute("viewBox").split(" ")[2]) < w, before[2]);
      const zoomed = await viewBox(page);
      await page.mouse.down();
      await page.mouse.move(box.x + 120, box.y + 160, {steps: 4});
      await page.mouse.up();
      const moved = await viewBox(page);
      assert.ok(moved[0] > zoomed[0] && moved[1] > zoomed[1]);
      await page.getByRole("button", {name: "Fit"}).first().click();
      const whole = await viewBox(page);
      assert.ok(whole[2] >= start[2]);
    }));

  test("without focus the wheel scrolls the page", () =>
    on(paths.en, async ({page}) => {
      const canvas = page.locator(".canvas").first();
      await canvas.scrollIntoViewIfNeeded();
      const start = await viewBox(page);
      const box = await canvas.boundingBox();
      await page.mouse.move(box.x + 50, Math.max(80, box.y + 30));
      const at = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, 300);
      await page.waitForFunction(y => scrollY > y, at);
      assert.deepEqual(await viewBox(page), start);
    }));

  test("a node leads to its statement", () =>
    on(paths.en, async ({page}) => {
      const node = page.locator(".canvas .node a").filter({has: page.locator("ellipse")}).first();
      const target = (await node.getAttribute("xlink:href")).slice(1);
      await node.dispatchEvent("click");
      assert.ok(await panelIsOpen(page));
      assert.ok((await page.locator(`#${target}`).getAttribute("class")).includes("chosen"));
    }));
});

describe("accessibility", () => {
  // Contrast is nine tenths of the time: measured once, where everything is open and so everything is visible.
  async function violations(page, contrast) {
    await page.evaluate(axeSource);  // through the debugger: the page's policy does not apply
    return page.evaluate(async enabled => {
      const {violations: found, passes} = await axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        rules: {"color-contrast": {enabled}},
      });
      if (passes.length < 20) return [`only ${passes.length} rules were checked`];
      if (enabled && !passes.some(one => one.id === "color-contrast")) return ["contrast was not checked"];
      return found.map(one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(" | ")}`);
    }, contrast);
  }
  for (const ui of ["en", "ar"])
    for (const colorScheme of ["light", "dark"])
      test(`axe finds nothing: ${ui}, ${colorScheme}`, () =>
        on(paths[ui], async ({page}) => {
          assert.deepEqual(await violations(page, false), []);
          await page.evaluate(() => document.querySelectorAll("details").forEach(one => { one.open = true; }));
          await page.locator(marked).first().click();
          assert.deepEqual(await violations(page, true), []);
        }, {colorScheme}));

  test("dark is dark", () =>
    on(paths.en, async ({page}) => {
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(20, 25, 31)");
    }, {colorScheme: "dark"}));
});

describe("hostile articles", () => {
  test("200 hostile headlines run no script and request nothing", async () => {
    const path = hostile(200);
    await on(path, async ({page}) => {
      const shown = await page.locator("body").textContent();
      assert.ok(shown.includes("window.__pwned=1<"), "the attack is there to read, as text");
      assert.equal(await page.locator("script").count(), 2);
      assert.equal(await page.locator("iframe, img, base, link, object, math").count(), 0);
      assert.equal(await page.evaluate(() => [...document.querySelectorAll("*")].some(
        one => [...one.attributes].some(attribute => attribute.name.startsWith("on")))), false);
      assert.equal(await page.locator("a[href^='javascript' i]").count(), 0);
      await page.evaluate(() => document.querySelectorAll("details").forEach(one => { one.open = true; }));
      // In one call: a locator searches the large page anew for each of the twenty, 12 s in all.
      const clicked = await page.evaluate(links => {
        const all = [...document.querySelectorAll(links)];
        for (const link of all.slice(0, 20)) link.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
        return all.length;
      }, marked);
      assert.ok(clicked > 100);
      await page.evaluate(() => document.querySelectorAll("a, button, mark, bdi, td").forEach(
        one => one.dispatchEvent(new MouseEvent("mouseover", {bubbles: true}))));
      await page.waitForTimeout(300);
      assert.equal(await page.evaluate(() => window.__pwned), undefined);
    });
  });
});

describe("without JavaScript", () => {
  test("a highlight leads to its finding, and the finding back to the text", () =>
    on(paths.en, async ({page}) => {
      assert.ok(!await page.locator("#tools").isVisible());
      assert.equal(await page.locator("button:visible").count(), 0);
      const id = await page.locator(".finding.discrepancy .passage").first().getAttribute("data-s");
      await page.locator(`.body a[data-s="${id}"]`).first().click();
      assert.match(page.url(), /#finding\d+$/);
      const finding = page.locator(`#${page.url().split("#")[1]}`);
      assert.ok(await finding.isVisible());
      await finding.locator(`a[href="#${id}"]`).first().click();
      assert.ok(page.url().endsWith(`#${id}`));
      assert.ok(await page.locator(`#${id}`).isVisible());
      assert.ok(await page.locator(".canvas svg").first().isVisible());
    }, {javaScriptEnabled: false}));
});

describe("print", () => {
  test("paper has everything open, light, and no tools", () =>
    on(paths.en, async ({page}) => {
      await page.locator(marked).first().click();
      await page.emulateMedia({media: "print"});
      assert.ok(!await panelIsOpen(page));
      assert.ok(!await page.locator("#tools").isVisible());
      const folded = page.locator("details.fold:not([open]) .passage").first();
      assert.ok((await folded.evaluate(one => one.getBoundingClientRect().height)) > 0);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
      const bytes = await page.pdf({path: `${folder}/report.pdf`});
      assert.ok(bytes.length > 50000);
    }, {colorScheme: "dark"}));
});
