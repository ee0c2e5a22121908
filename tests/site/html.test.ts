import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { listFiles, readPublishedSite } from '../../scripts/verify/published-site.ts';
import site from '../../site.config.ts';
import { linkNames } from './link-names.ts';

const built = readPublishedSite(inject('builtSite'), site);

/** Works out its settings once: html-validate would merge them anew for each page, a third of all its work. */
class SettledLoader extends StaticConfigLoader {
  #settled: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(file: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.#settled ??= super.getConfigFor(file));
  }
}

// What the HTML standard and accessibility ask for; matters of taste (quotes, void tags, trailing space) are
// Astro's to choose, and length limits on titles serve search engines, not readers.
const validator = new HtmlValidate(
  new SettledLoader({
    plugins: [linkNames],
    extends: ['html-validate:standard', 'html-validate:a11y'],
    elements: ['html5'],
    rules: {
      'site/link-names': 'error',
      'no-trailing-whitespace': 'off',
      'attr-quotes': 'off',
      'no-redundant-for': 'off',
      // A wide table scrolls inside a focusable, named region; a section would say the same.
      'prefer-native-element': ['error', { exclude: ['region'] }],
      'void-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      'no-inline-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // Letters outside ASCII are words here, not mistakes.
      'no-raw-characters': 'off',
      // A document number or a telephone number inside a sentence is printed as its source prints it.
      'tel-non-breaking': 'off',
      'require-sri': 'off',
    },
  }),
);

test('there are pages to look at, and none is left out', () => {
  const files = listFiles(built.folder).filter((file) => file.endsWith('.html'));
  expect(built.pages.map(({ file }) => file)).toEqual(files);
});

/** So many parts that none comes near a test's time, however busy the machine. */
const parts = Array.from({ length: 8 }, (_, part) => part);

test.each(parts)('every page is valid HTML and its links can be told apart, part %i of 8', async (part) => {
  const complaints: string[] = [];
  for (const { file } of built.pages.filter((_, at) => at % parts.length === part)) {
    const report = await validator.validateString(readFileSync(path.join(built.folder, file), 'utf8'), file);
    for (const { messages } of report.results)
      for (const { line, column, ruleId, message } of messages)
        complaints.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(complaints.slice(0, 30)).toEqual([]);
});

test('an observer says on every page that it is no state body', () => {
  const sentence = {
    vi: 'Không phải trang của cơ quan nhà nước',
    en: /not (?:a|the) (?:web)?(?:site|page)/i,
  };
  const silent = built.pages.filter(({ file, lang, redirect }) => {
    if (redirect) return false;
    const html = readFileSync(path.join(built.folder, file), 'utf8');
    return !(lang === 'en' ? sentence.en.test(html) : html.includes(sentence.vi));
  });
  expect(site.register === 'observer' ? silent.map(({ file }) => file) : []).toEqual([]);
});
