import { changeItems } from './change-items.ts';
import type { ViewContext } from './context.ts';
import { absolute } from './datasets/record-columns.ts';
import { longest, newestDay, tagOf, type Feed } from './feed.ts';
import { plainText } from './phrase.ts';

/** The feed of everything that changed; each entry leads to the record, or to the changes of its month. */
export function changeFeed(context: ViewContext): Feed {
  const { t, register, href } = context;
  const { config } = register;
  const items = changeItems(context)
    .slice(0, longest)
    .map(({ key, day, label, subject, texts }) => ({
      id: tagOf(context, `changes/${key}`),
      url: absolute(context, subject.href ?? href({ changes: day.slice(0, 7) })),
      title: `${label}: ${subject.text}`,
      summary: plainText(texts, '; '),
      day,
      updated: day,
      kind: label,
    }));
  return {
    id: tagOf(context, 'feed:changes'),
    title: t('changes.feed', { name: config.name }),
    description: t('changes.feed.about'),
    home: absolute(context, href({ page: 'changes' })),
    author: config.operator,
    rights: t('site.footer.licence', { name: config.licence.name }),
    language: 'vi',
    updated: newestDay(context, items),
    items,
  };
}
