import { describe, expect, test } from 'vitest';
import { agreementView } from '../../src/views/agreement.ts';
import { contextOf } from './register-of.ts';
import type { ViewContext } from '../../src/views/context.ts';

function bacGiang(context: ViewContext) {
  const record = context.register.get('agreements', 'bac-giang-2022-lien-minh-htx-lien-hiep-hoi');
  if (!record) throw new Error('the agreement of Bắc Giang is gone');
  return agreementView(context, record);
}

describe('an agreement on different days', () => {
  test('its deadlines lie ahead on 30/6/2023 and behind on 21/11/2026', async () => {
    const [then, now] = [bacGiang(await contextOf('2023-06-30')), bacGiang(await contextOf('2026-11-21'))];
    const states = (view: typeof then) =>
      view.groups.flatMap((group) => group.items.map((item) => `${item.anchor}: ${item.state.words}`));
    expect(states(then)).toContain('cam-ket-hoi-thao: Chưa đến hạn');
    expect(states(now)).toContain('cam-ket-hoi-thao: Đã đến hạn, Sổ chưa ghi nhận kết quả');
    expect(then.headline.sentence).toBe('11 cam kết, chưa cam kết nào đến hạn');
    expect(now.headline.sentence).toBe('4 cam kết đã đến hạn, 0 có kết quả được ghi nhận');
  });

  test('it is not known before it was signed', async () => {
    expect(bacGiang(await contextOf('2022-08-21')).page.notYet).toBe(
      'Bản ghi này chưa có vào ngày 21/8/2022.',
    );
    expect(bacGiang(await contextOf('2022-08-22')).page.notYet).toBeUndefined();
  });

  test('its place follows the law of the day', async () => {
    const place = async (day: string) => bacGiang(await contextOf(day)).page.places[0];
    expect(await place('2025-06-30')).toMatchObject({ text: 'Tỉnh Bắc Giang', aside: undefined });
    expect(await place('2026-09-19')).toMatchObject({
      text: 'Tỉnh Bắc Giang',
      aside: 'nay thuộc tỉnh Bắc Ninh',
    });
    expect(await place('2026-09-20')).toMatchObject({
      text: 'Tỉnh Bắc Giang',
      aside: 'nay thuộc thành phố Bắc Ninh',
    });
  });

  test('promised reviews are counted once each and stay unrecorded until found', async () => {
    const { reviews } = bacGiang(await contextOf('2026-11-21'));
    expect(reviews?.rows.map((row) => `${row.due}: ${row.words}`)).toEqual([
      '31/12/2023: Chưa ghi nhận',
      '31/12/2024: Chưa ghi nhận',
      '31/12/2025: Chưa ghi nhận',
    ]);
  });

  test('an English page keeps the content Vietnamese and the counting English', async () => {
    const view = bacGiang(await contextOf('2026-11-21', 'en'));
    expect(view.page.kicker).toBe('Programme of co-operation');
    expect(view.page.places[0]).toMatchObject({
      text: 'Bac Giang province',
      aside: 'now part of Bac Ninh city',
    });
  });
});
