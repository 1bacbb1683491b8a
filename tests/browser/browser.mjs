// Debian's Chromium, without anything that would reach for the network by itself.
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {chromium} from "playwright-core";

const kFlags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/// A browser with a user folder of its own; `close` also removes the folder.
export async function openBrowser() {
  const folder = mkdtempSync(join(tmpdir(), "isnad-chromium-"));
  const browser = await chromium.launch({
    executablePath: process.env.ISNAD_CHROMIUM ?? "/usr/bin/chromium",
    args: [...kFlags, `--disk-cache-dir=${folder}`, `--crash-dumps-dir=${folder}`],
  });
  const close = async () => {
    await browser.close();
    rmSync(folder, {recursive: true, force: true});
  };
  return {browser, close};
}

/// Opens a report and listens: `heard` collects console messages, errors, dialogs and requests other than the page.
export async function openReport(browser, path, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, reducedMotion: "reduce", ...options});
  const page = await context.newPage();
  const url = pathToFileURL(path).href;
  const heard = [];
  page.on("console", message => heard.push(`console: ${message.text()}`));
  page.on("pageerror", error => heard.push(`error: ${error.message}`));
  page.on("request", request => {
    if (request.url().split("#")[0] !== url) heard.push(`request: ${request.url()}`);
  });
  page.on("dialog", async dialog => {
    heard.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.goto(url);
  return {page, context, heard, url};
}
