import { publicAddress } from '../../domain/public-address.ts';
import type { FieldPath } from '../../reader/problem.ts';
import { PublicFiles, attachmentFolder } from '../../reader/public-files.ts';
import { allRecords, visitObjects } from '../records.ts';
import type { RegisterCheck } from '../rule.ts';

/** So many characters at least has a summary that says what a picture of a text says. */
const shortestSummary = 40;

/**
 * What records say of their attachments fits the files: the stated checksum is theirs (attachment-checksum), a
 * scanned text has a summary in words (attachment-scan), and no file lies there unused (attachment-unused).
 */
export const checkAttachments: RegisterCheck = (site, { checked, found }) => {
  const files = site.publicFiles;
  if (!(files instanceof PublicFiles)) return;
  const used = new Set<string>();
  for (const mention of site.mentions) if (mention.kind === 'file') used.add(mention.address);
  for (const record of allRecords(site.records)) {
    visitObjects(record.data, (value, path) => {
      const file = value[path.at(-2) === 'attachments' ? 'file' : 'src'];
      if (typeof file !== 'string') return;
      const address = publicAddress(file);
      used.add(address);
      if (!files.has(address)) return;
      const spot = (key: string): { file: string; path: FieldPath } => ({
        file: record.file,
        path: key in value ? [...path, key] : path,
      });
      const { sha256, summary } = value;
      if (typeof sha256 === 'string') {
        checked('attachment-checksum');
        const real = files.facts(address)?.sha256 ?? '';
        if (real !== sha256)
          found(
            'attachment-checksum',
            spot('sha256'),
            `sha256 ghi ở đây không phải của tệp public${address} như sẽ công bố`,
            `Lấy lại đúng tệp gốc; nếu tệp này là đúng thì ghi ${real}`,
          );
      }
      if (path.at(-2) !== 'attachments' || !files.isPicture(address)) return;
      checked('attachment-scan');
      if (typeof summary !== 'string' || summary.length < shortestSummary)
        found(
          'attachment-scan',
          spot('file'),
          `public${address} chỉ có ảnh chụp trang, người dùng trình đọc màn hình không đọc được`,
          `Ghi tóm tắt nội dung, ít nhất ${shortestSummary} chữ cái, vào summary của tệp đính kèm.`,
        );
    });
  }
  for (const address of files) {
    if (!address.startsWith(attachmentFolder)) continue;
    checked('attachment-unused');
    if (!used.has(address))
      found(
        'attachment-unused',
        { file: files.shown(address) },
        'không bản ghi nào nhắc tới tệp này, nhưng nó vẫn được công bố',
        'Dẫn tới tệp từ một bản ghi, hoặc xóa tệp.',
      );
  }
};
