/** The closed list of components that authors may use in prose. Adding one here is the only way to add one. */
import { z } from 'zod';
import { described } from '../schemas/field.ts';
import { idMessage, idPattern, reference } from '../schemas/references.ts';

/** A component with the schema of its literal attributes; `children` says whether it wraps prose. */
export interface ProseComponent {
  attributes: z.ZodObject;
  children: boolean;
}

export const proseComponents = {
  Note: {
    attributes: z.strictObject({
      kind: described(
        z.enum(['info', 'warning']).optional(),
        'Kiểu',
        'info: điều nên biết; warning: điều cần thận trọng.',
      ),
    }),
    children: true,
  },
  Indicator: {
    attributes: z.strictObject({ id: reference('indicators', 'Chỉ tiêu', 'Mã chỉ tiêu thống kê.') }),
    children: false,
  },
  Abbr: {
    attributes: z.strictObject({
      short: described(
        z.string().min(1),
        'Viết tắt',
        'Dạng ngắn, đúng như trong bảng từ viết tắt, ví dụ "TP".',
      ),
      means: described(
        z.string().min(1),
        'Nghĩa ở chỗ này',
        'Một trong các nghĩa của từ viết tắt, ví dụ "thành phố".',
      ),
    }),
    children: false,
  },
  Commitment: {
    attributes: z.strictObject({
      record: described(
        z
          .string()
          .regex(
            /^(?:agreements|plans|campaigns)\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
            'viết như "plans/ma-ke-hoach"',
          ),
        'Bản ghi',
        'Thư mục và mã của bản ghi chứa cam kết, ví dụ "plans/ma-ke-hoach".',
      ),
      id: described(z.string().regex(idPattern, idMessage), 'Mã cam kết', 'Mã cam kết trong bản ghi đó.'),
    }),
    children: false,
  },
} satisfies Record<string, ProseComponent>;

export type ProseComponentName = keyof typeof proseComponents;

/** A component of the closed list with attributes that its own schema has accepted. */
export interface ReadComponent {
  name: ProseComponentName;
  attributes: Record<string, string>;
}

/** Whether a name is in the list. */
export function isProseComponent(name: string): name is ProseComponentName {
  return Object.hasOwn(proseComponents, name);
}
