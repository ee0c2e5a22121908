import { publicAddress } from '../domain/public-address.ts';
import { formatFileSize } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import type { ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';

/** An attached file as a page tells of it. */
export interface AttachmentView {
  /** The title; leads to our copy where there is one, else to where the source offers it. */
  link: Phrase;
  /** "PDF, 1,2 MB", of our copy. */
  size?: string | undefined;
  /** Said of a file of which there is no copy here. */
  elsewhere?: string | undefined;
  /** Where the source offers the file, beside our copy. */
  original?: Phrase | undefined;
  sha256?: string | undefined;
  /** What the file says, in the words of whoever keeps the register. */
  summary?: string | undefined;
  note?: string | undefined;
  /** Said when there is neither copy nor address nor note. */
  missing?: string | undefined;
}

type Attachment = SiteRecord<'documents'>['data']['attachments'][number];

/** The attached files of a record, in its order. */
export function attachmentViews(context: ViewContext, items: readonly Attachment[]): AttachmentView[] {
  return items.map((item) => attachmentView(context, item));
}

function attachmentView({ register, locale, t }: ViewContext, item: Attachment): AttachmentView {
  const { title, file, url, note, summary } = item;
  const address = file === undefined ? undefined : publicAddress(file);
  const facts = address === undefined ? undefined : register.files.get(address);
  // A build refuses a record that names a file which is not there.
  const copy = address === undefined ? undefined : register.config.basePath + encodeURI(address.slice(1));
  const ending = /\.([^./]+)$/.exec(address ?? '')?.[1]?.toUpperCase() ?? '';
  return {
    link: content(title, copy ?? url),
    size: facts && [ending, formatFileSize(facts.bytes, locale)].filter(Boolean).join(', '),
    elsewhere: copy === undefined && url !== undefined ? t('record.attachment.elsewhere') : undefined,
    original:
      copy === undefined || url === undefined
        ? undefined
        : { text: t('record.attachment.original'), href: url },
    sha256: facts?.sha256 ?? item.sha256,
    summary,
    note,
    missing: (copy ?? url ?? note) ? undefined : t('record.attachment.noAddress'),
  };
}
