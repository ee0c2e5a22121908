import { BuildFailure } from './failure.ts';

/** What the system refused, and what a person can do about it. */
interface Refusal {
  happened: string;
  remedy: string;
}

const diskFull: Refusal = {
  happened: 'Hết chỗ trên đĩa',
  remedy:
    'Xóa bớt tệp trên đĩa ấy rồi chạy lại. Lúc dựng cần chỗ gấp đôi dung lượng trang, cộng vài chục MB.',
};
const notAllowed: Refusal = {
  happened: 'Không được phép ghi hoặc đọc',
  remedy:
    'Chạy bằng người dùng có quyền với thư mục ấy, hoặc đóng chương trình đang mở tệp trong đó, rồi chạy lại.',
};

const refusals: Readonly<Record<string, Refusal>> = {
  ENOSPC: diskFull,
  EDQUOT: {
    happened: 'Người dùng này đã dùng hết phần đĩa được cấp',
    remedy: 'Xóa bớt tệp của mình, hoặc xin thêm chỗ, rồi chạy lại.',
  },
  EROFS: {
    happened: 'Đĩa chỉ cho đọc',
    remedy: 'Chọn nơi khác bằng --out, hoặc gắn lại đĩa với quyền ghi, rồi chạy lại.',
  },
  EACCES: notAllowed,
  EPERM: notAllowed,
  EBUSY: { happened: 'Tệp đang được chương trình khác giữ', remedy: 'Đóng chương trình ấy rồi chạy lại.' },
  EMFILE: { happened: 'Mở quá nhiều tệp cùng lúc', remedy: 'Tăng giới hạn (ulimit -n 4096) rồi chạy lại.' },
};

/** How programs that are not ours write the same codes into their output. */
const wordings: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/\bENOSPC\b|no space left on device|os error 28\b/i, 'ENOSPC'],
  [/\bEDQUOT\b|disk quota exceeded/i, 'EDQUOT'],
  [/\bEROFS\b|read-only file system/i, 'EROFS'],
  [/\bEACCES\b|permission denied/i, 'EACCES'],
];

/** A refusal of the system, told as what happened, what has become of the published site, what to do. */
export class SystemFailure extends BuildFailure {
  readonly #refusal: Refusal;

  constructor(refusal: Refusal, aftermath?: string) {
    super([refusal.happened, aftermath, refusal.remedy].filter((line) => line !== undefined).join('\n'));
    this.#refusal = refusal;
  }

  /** The same with a sentence on the published site. */
  leaving(aftermath: string): SystemFailure {
    return new SystemFailure(this.#refusal, aftermath);
  }
}

/** An error of the system as a failure in words; undefined for an error of another kind. */
export function systemFailure(error: unknown): SystemFailure | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return failure(String(error.code), 'path' in error ? String(error.path) : undefined);
}

/** The same from the output of a program that failed. */
export function systemFailureIn(output: string): SystemFailure | undefined {
  const code = wordings.find(([pattern]) => pattern.test(output))?.[1] ?? '';
  return failure(code, /, (?:open|write|mkdir|copyfile|rename|unlink|scandir) '([^']+)'/.exec(output)?.[1]);
}

function failure(code: string, place: string | undefined): SystemFailure | undefined {
  const refusal = refusals[code];
  if (!refusal) return undefined;
  const where = place === undefined ? '' : `: ${place}`;
  return new SystemFailure({ ...refusal, happened: `${refusal.happened} (${code})${where}` });
}
