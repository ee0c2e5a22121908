import type { z } from 'zod';

/** Vietnamese words for what the schemas give no message of their own. */
export function plainMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'array'
        ? `cần ít nhất ${String(issue.minimum)} mục`
        : `nhỏ hơn mức thấp nhất là ${String(issue.minimum)}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `nhiều quá ${String(issue.maximum)} mục`
        : `lớn hơn mức cao nhất là ${String(issue.maximum)}`;
    case 'not_multiple_of':
      return 'không phải là số nguyên';
    default:
      return 'không đúng dạng của trường này';
  }
}
