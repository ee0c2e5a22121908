import type { RuleId } from '../../i18n/rule-table.ts';
import type { FieldPath } from '../../reader/problem.ts';
import type { RecordCheck, Spot } from '../rule.ts';

interface Sign {
  rule: RuleId;
  pattern: RegExp;
  what: string;
  fix: string;
}

/** What stands between a label and its number: a few words, never a whole sentence. */
const soon = String.raw`[^.;\n\d]{0,30}`;
const grouped = (least: number, most: number): string =>
  String.raw`(?:\d[ .]?){${least - 1},${most - 1}}\d(?![\d])`;

/** Signs of data about one person (bad-inputs P01–P03). The labels are Vietnamese: so are the records. */
const signs: readonly Sign[] = [
  {
    rule: 'personal-id',
    pattern: new RegExp(
      `(?:căn cước(?: công dân)?|CCCD|CMND|CMTND|chứng minh (?:nhân dân|thư)|hộ chiếu)${soon}(?:[A-Z]\\d{7}|${grouped(9, 12)})`,
      'giu',
    ),
    what: 'số giấy tờ tùy thân',
    fix: 'Xóa số; nếu văn bản gốc in số ấy thì cũng không chép lại.',
  },
  {
    rule: 'bank-account',
    pattern: new RegExp(
      `(?:số tài khoản|tài khoản(?: ngân hàng)?(?: số)?|STK)${soon}${grouped(8, 19)}`,
      'giu',
    ),
    what: 'số tài khoản ngân hàng',
    fix: 'Xóa số tài khoản, chỉ dẫn tới nơi cơ quan công bố.',
  },
  {
    rule: 'personal-phone',
    // Mobile numbers: 03, 05, 07, 08, 09 and eight digits more. Office lines begin with 02, help lines with 1800 or 1900.
    pattern: /(?<![\d.,/-])(?:\+?84[ .-]?|0)[35789](?:[ .-]?\d){8}(?![\d/-])/gu,
    what: 'số điện thoại di động',
    fix: 'Thay bằng số máy của cơ quan; nếu đó là số công vụ đã công bố thì thêm waivers với lý do.',
  },
  {
    rule: 'personal-email',
    pattern:
      /[\w.+-]+@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|aol|proton|protonmail|zoho)\.(?:[a-z]{2,3}\.)?[a-z]{2,3}\b/giu,
    what: 'hộp thư cá nhân',
    fix: 'Thay bằng hộp thư của cơ quan; nếu cơ quan chỉ có hộp thư này thì thêm waivers với lý do.',
  },
  {
    rule: 'private-life',
    pattern: /(?:sinh ngày|ngày sinh|sinh năm|năm sinh|\(SN)\s*:?\s*\d{1,4}(?:[/.-]\d{1,2}[/.-]\d{2,4})?/giu,
    what: 'ngày hoặc năm sinh của một người',
    fix: 'Xóa ngày sinh: cam kết không cần biết tuổi của ai.',
  },
  {
    rule: 'private-life',
    // A day or year behind a name, without a word for it: "ông Nguyễn Văn A (5/6/1965)".
    pattern:
      /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Đđ]ồng chí)(?:\s+\p{Lu}[\p{L}\p{M}]*){1,5}\s*[,(]\s*(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19[2-9]\d|200\d)\s*[,)]/gu,
    what: 'ngày hoặc năm sinh của một người',
    fix: 'Xóa ngày sinh: cam kết không cần biết tuổi của ai.',
  },
  {
    rule: 'private-life',
    pattern:
      /(?:thường trú|tạm trú|trú tại|hộ khẩu|nhà riêng)(?: tại)?\s*:?\s*(?:số\s*)?(?:\d|thôn|xóm|ấp|tổ|khu|phố|đường)/giu,
    what: 'nơi ở của một người',
    fix: 'Chỉ ghi xã, phường nếu cần.',
  },
  {
    rule: 'private-life',
    pattern:
      /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu)\s+\p{Lu}[^.;\n]{0,60}(?:nhiễm HIV|(?:mắc|bị) bệnh|bị ung thư|bệnh án|khuyết tật)/gu,
    what: 'tình trạng sức khỏe của một người',
    fix: 'Xóa chỗ này: sức khỏe là đời tư.',
  },
  {
    rule: 'private-life',
    pattern: /(?<!\p{L})(?:[Ee]m|[Cc]háu|[Bb]é)\s+(?:\p{Lu}[\p{Ll}\p{M}]*\s+){1,3}\p{Lu}/gu,
    what: 'tên một trẻ em',
    fix: 'Bỏ tên; ảnh có trẻ em chỉ đăng khi gia đình đồng ý.',
  },
  {
    rule: 'private-life',
    pattern: new RegExp(`(?:mã số thuế|MST) cá nhân${soon}${grouped(10, 13)}`, 'giu'),
    what: 'mã số thuế của một người',
    fix: 'Xóa mã số thuế.',
  },
];

/** What every sign above has in it; a day or a short number has none. Most texts are done after this one look. */
const suspect =
  /(?:\d[ .-]?){7}|@|sinh|[,(]\s*(?:[\d/.-]{0,6})(?:19|20)\d\d\s*[,)]|HIV|bệnh|ung thư|khuyết tật|(?<!\p{L})(?:em|cháu|bé)\s|\(SN|trú|hộ khẩu|nhà riêng|MST|mã số thuế/iu;
const day = /^\d{4}(?:-\d{2}){0,2}(?:T[\d:]+)?$/;

/** Addresses of pages and files hold long numbers that are no one's. */
const addresses = /(?:https?:\/\/|www\.)\S+|\b[\da-f]{40,64}\b/giu;

/** A place in a text that speaks of what belongs to one person alone. */
interface PersonalSpot {
  sign: Sign;
  index: number;
  length: number;
}

/** Every place of a text with data about one person; those of addresses of pages and files are no one's. */
function personalSpots(text: string): PersonalSpot[] {
  if (day.test(text) || !suspect.test(text)) return [];
  const read = text.replace(addresses, (address) => ' '.repeat(address.length));
  return signs.flatMap((sign) =>
    [...read.matchAll(sign.pattern)].map((match) => ({ sign, index: match.index, length: match[0].length })),
  );
}

/** Whether a text speaks of what belongs to one person alone. */
export function hasPersonalData(text: string): boolean {
  return personalSpots(text).length > 0;
}

const rules = new Set(signs.map(({ rule }) => rule));

/** No record carries what belongs to one person alone (personal-id, bank-account, personal-phone, …). */
export const checkPersonalData: RecordCheck = ({ data, file }, { checked, found }, { body, bodyLine }) => {
  for (const rule of rules) checked(rule);
  const look = (text: string, spotAt: (index: number, length: number) => Spot): void => {
    for (const { sign, index, length } of personalSpots(text))
      // The message does not repeat the number: reports are read by many.
      found(sign.rule, spotAt(index, length), `có ${sign.what}`, sign.fix);
  };
  visitTexts(data, (text, path) => look(text, () => ({ file, path })));
  body
    .split('\n')
    .forEach((line, index) =>
      look(line, (at, length) => ({ file, place: { line: bodyLine + index + 1, column: at + 1, length } })),
    );
};

/** Visits every text of a record with its path; the reasons of waivers may name what they excuse. */
function visitTexts(
  data: unknown,
  visit: (text: string, path: FieldPath) => void,
  path: FieldPath = [],
): void {
  if (typeof data === 'string') visit(data, path);
  else if (Array.isArray(data)) data.forEach((item, index) => visitTexts(item, visit, [...path, index]));
  else if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data))
      if (key !== 'waivers') visitTexts(value, visit, [...path, key]);
}
