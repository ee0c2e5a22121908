import { describe, expect, test } from 'vitest';
import { attachmentViews } from '../../src/views/attachment.ts';
import { viewContext } from '../../src/views/context.ts';
import { registerOf } from './register-of.ts';

const sha256 = 'a'.repeat(64);

async function viewsIn(locale: 'vi' | 'en', items: Parameters<typeof attachmentViews>[1], basePath = '/x/') {
  const register = await registerOf();
  const files = new Map([['/tep/kế hoạch.pdf', { bytes: 1_234_567, sha256 }]]);
  return attachmentViews(
    viewContext({ ...register, config: { ...register.config, basePath }, files }, locale),
    items,
  );
}

describe('an attached file on a page', () => {
  test('leads to our copy below the base, with kind, size and checksum of that copy', async () => {
    const [view] = await viewsIn('vi', [
      { title: 'Toàn văn', file: 'public/tep/kế hoạch.pdf', url: 'https://so.example/a.pdf' },
    ]);
    expect(view).toMatchObject({
      link: { text: 'Toàn văn', href: '/x/tep/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf', vi: true },
      size: 'PDF, 1,2 MB',
      original: { href: 'https://so.example/a.pdf' },
      sha256,
      missing: undefined,
    });
  });

  test('writes the size as its language does', async () => {
    const [view] = await viewsIn('en', [{ title: 'Toàn văn', file: 'kế hoạch.pdf' }]);
    expect(view?.size).toBe('PDF, 1.2 MB');
  });

  test('without a copy leads to the source, with the checksum that the record states', async () => {
    const stated = 'b'.repeat(64);
    const [view] = await viewsIn('vi', [
      { title: 'Toàn văn', url: 'https://so.example/a.pdf', sha256: stated },
    ]);
    expect(view).toMatchObject({
      link: { href: 'https://so.example/a.pdf' },
      elsewhere: 'ở nơi công bố gốc',
      sha256: stated,
    });
    expect([view?.size, view?.original]).toEqual([undefined, undefined]);
  });

  test('without either says so, unless a note does', async () => {
    const [bare, noted] = await viewsIn('vi', [
      { title: 'Tệp' },
      { title: 'Tệp', note: 'Bản lưu không có địa chỉ.' },
    ]);
    expect(bare?.missing).toBe('nguồn có tệp nhưng không thấy địa chỉ tải');
    expect(noted?.missing).toBeUndefined();
  });
});
