// Renders the drawings in this folder to the PNGs of the manifest: node scripts/icons/render.mjs
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const folder = import.meta.dirname;
const target = `${folder}/../../public/icons`;
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const outputs = [
  ...[16, 32, 48, 128].map((size) => ({ drawing: 'mark', size, file: `${size}.png` })),
  ...[16, 32].map((size) => ({ drawing: 'page', size, file: `page-${size}.png` })),
  ...[16, 32].map((size) => ({ drawing: 'mark', size, file: `article-${size}.png` })),
];

await mkdir(target, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { drawing, size, file } of outputs) {
  const svg = await readFile(`${folder}/${drawing}.svg`, 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(`${target}/${file}`, await page.screenshot({ omitBackground: true }));
  console.log(`${file} from ${drawing}.svg`);
}
await browser.close();
