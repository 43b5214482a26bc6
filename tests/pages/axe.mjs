// Opens the pages that odb writes in Chromium, light and dark, and lets axe-core look for what keeps people from reading
// them. Writes a picture of each page, and its print, beside the pages.
//
//     node axe.mjs ODB FOLDER [PAGE ...]

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [odb, folder] = [resolve(process.argv[2]), resolve(process.argv[3])];
const root = resolve(import.meta.dirname, "../..");
mkdirSync(folder, { recursive: true });

const HEADER = "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n";
const rows = (count, row) => Array.from({ length: count }, (_, n) => row(n)).join("");

const SENTENCE = "Veuillez indiquer ici, en toutes lettres et sans abréviation, le nom complet de la commune ".repeat(4);
const FILES = {
  "clean.csv": HEADER + "Poitiers,86194,F,Zoé,3,2024\n",
  "few.csv": HEADER + "Poitiers,86194,F,Zoé,trois,24\n,86194,X,Léa,,2024\n\nPoitiers,86194,F\n",
  "many.csv": HEADER + rows(100_000, (n) => `Poitiers,86194,F,Zoé,${n} unités,2024\n`),
  "wide.csv":
    HEADER.trim() + rows(10_000, (n) => `,x${n}`) + "\n" + rows(3, () => `Poitiers,86194,F,Zoé,trois,24${",".repeat(10_000)}\n`),
  "long.csv": HEADER + `Poitiers,86194,F,Zoé,${"é".repeat(500_000)},2024\n`,
  "words.csv": HEADER.replace("COMMUNE_NOM", `"${SENTENCE}"`) + "Poitiers,86194,F,Zoé,trois,2024\n",
  "right-to-left.csv": HEADER + "Poitiers,86194,F,Zoé,\u202e\u05e9\u05dc\u05d5\u05dd,٢٠٢٤\nPoitiers,86194,م,Zoé,سلام,2024\n",
  "hostile.csv": HEADER + '<script>alert(1)</script>,"86194""><img src=x onerror=alert(1)>",F,Zoé,</td></table>,2024\n',
  "twice.csv": HEADER + "ThÃ©zac,47307,F,ZoÃ©,3,2024\n",
};

/** The pages: name, arguments of odb. `-o` is the output of a repair. */
const PAGES = [
  ...Object.keys(FILES).map((name) => [name.replace(".csv", ""), "validate", join(folder, name), "--schema", "prenoms"]),
  ["all", "validate", join(folder, "many.csv"), "--schema", "prenoms", "--max-errors", "100000"],
  ["grants", "validate", join(root, "examples/subventions-a-corriger.csv"), "--schema", "subventions"],
  ["workbook", "validate", join(root, "core/tests/data/cells.ods"), "--schema", "subventions"],
  ["contracts", "validate", join(root, "core/tests/data/contracts.json"), "--schema", "marches-publics"],
  ["repair", "fix", join(root, "examples/subventions-a-corriger.csv"), "--schema", "subventions", "--dry-run"],
  ["standard", "schema", "subventions"],
];

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!executablePath) {
  console.log("skipped: axe-core (Chromium is not installed)");
  process.exit(0);
}
const only = process.argv.slice(4);
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
let wrong = 0;
try {
  for (const [name, ...command] of PAGES.filter(([name]) => only.length === 0 || only.includes(name))) {
    for (const lang of ["fr", "en"]) {
      const done = spawnSync(odb, [...command, "--format", "html", "--lang", lang], { maxBuffer: 1 << 30 });
      if (done.status > 1 || done.stdout.length === 0) throw new Error(`${name}: ${done.stderr}`);
      const page = join(folder, `${name}.${lang}.html`);
      writeFileSync(page, done.stdout);
      const small = done.stdout.length < 2_000_000;
      console.log(`${name} ${lang}: ${done.stdout.length} bytes`);
      if (done.stdout.length > 20_000_000) throw new Error(`${name}: the page is too large`);
      for (const colorScheme of lang === "fr" ? ["light", "dark"] : ["light"]) {
        const context = await browser.newContext({ colorScheme, bypassCSP: true, viewport: { width: 1200, height: 900 } });
        const tab = await context.newPage();
        tab.on("dialog", () => { throw new Error(`${name}: the page opened a dialogue`); });
        await tab.goto(`file://${page}`);
        await tab.screenshot({ path: join(folder, `${name}.${lang}.${colorScheme}.png`), fullPage: false });
        if (colorScheme === "light" && lang === "fr") await tab.pdf({ path: join(folder, `${name}.pdf`) }).catch(() => {});
        // The page of a hundred thousand findings repeats the rows of the page of a thousand: axe-core would take minutes.
        if (!small) {
          await context.close();
          continue;
        }
        await tab.evaluate(axe);
        const { violations } = await tab.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
        for (const { id, help, nodes } of violations) {
          wrong += 1;
          console.log(`${name} ${lang} ${colorScheme}: ${id}: ${help} (${nodes.length})\n  ${nodes[0].html.slice(0, 300)}\n  ${nodes[0].failureSummary.slice(0, 400)}`);
        }
        const width = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        if (width[0] > width[1]) {
          wrong += 1;
          console.log(`${name} ${lang} ${colorScheme}: the page is ${width[0]} pixels wide in a window of ${width[1]}`);
        }
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
}
process.exit(wrong ? 1 : 0);
