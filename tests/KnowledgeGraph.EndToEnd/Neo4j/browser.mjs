// Serves a built Neo4j Browser on the loopback, drives it as a person does, and prints what it shows as JSON:
// node browser.mjs FOLDER BOLT_URI USER PASSWORD STYLE_SHEET QUERY QUOTE_OF
import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const [folder, uri, user, password, style, query, relationship] = process.argv.slice(2);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const server = createServer(async (request, response) => {
  const path = normalize(new URL(request.url, 'http://localhost').pathname);
  try {
    const content = await readFile(join(folder, path.endsWith('/') ? path + 'index.html' : path));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? (path.endsWith('/') ? 'text/html' : 'application/octet-stream') }).end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const chrome = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
});
try {
  const page = await (await chrome.newContext({ viewport: { width: 1500, height: 1000 } })).newPage();
  page.setDefaultTimeout(120_000);
  // Nothing but this machine: the Browser asks for news of itself.
  await page.route('**/*', route => ['127.0.0.1', 'localhost', ''].includes(new URL(route.request().url()).hostname) ? route.continue() : route.abort());
  await page.goto(`http://127.0.0.1:${server.address().port}/?dbms=${uri.replace('//', `//${user}@`)}&db=neo4j`);
  await page.fill('input[data-testid="username"]', user);
  await page.fill('input[data-testid="password"]', password);
  await page.click('button[data-testid="connect"]');
  await page.waitForSelector('text=You are connected as user');

  await page.evaluate(text => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], 'style.grass'));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.querySelector('.filedrop').dispatchEvent(new DragEvent(kind, { dataTransfer: dropped, bubbles: true, cancelable: true }));
  }, await readFile(style, 'utf8'));
  await page.waitForSelector('text=node.Person {');

  await page.click('#monaco-main-editor');
  await page.keyboard.insertText(query);
  await page.click('[data-testid="editor-Run"]');
  await page.waitForSelector('g.node');
  const shown = await page.evaluate(() => ({
    nodes: [...document.querySelectorAll('g.node')].map(node => ({
      caption: [...node.querySelectorAll('text.caption')].map(line => line.textContent.trim()).filter(line => line).join(' '),
      colour: node.querySelector('circle.b-outline').getAttribute('fill')
    })),
    relationships: [...document.querySelectorAll('g.relationship')].map(one => one.querySelector('text').textContent)
  }));
  await page.locator('button[title="Fullscreen"]').first().click();
  await page.locator('button[aria-label="zoom-to-fit"]').first().click();
  await page.waitForTimeout(3000);
  await page.locator('g.relationship', { hasText: relationship }).first().locator('text').click({ force: true });
  await page.waitForSelector('text=Relationship properties');
  shown.clicked = await page.locator('text=Relationship properties').locator('xpath=ancestor::*[.//*[text()="quote"]][1]').innerText();
  console.log(JSON.stringify(shown));
} finally {
  await chrome.close();
  server.close();
}
