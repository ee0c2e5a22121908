/** Looks into drawings, PDF files and office files for code, locks and bombs (bad-inputs A01, A06, A10). */
import { inflateSync } from 'node:zlib';

const mostInflated = 50_000_000;

/** Why a file would be a danger or useless to its reader, or undefined. */
export function unsafeContent(ending: string, bytes: Buffer): string | undefined {
  switch (ending) {
    case 'svg':
      return unsafeSvg(bytes.toString('utf8'));
    case 'pdf':
      return unsafePdf(readPdf(bytes));
    case 'docx':
    case 'xlsx':
      return bytes.includes('vbaProject.bin') ? 'tệp có macro' : undefined;
    default:
      return undefined;
  }
}

/** What a drawing that stands still is made of. `a` is not needed: a drawing leads nowhere. */
const drawingElements = new Set(
  (
    'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath ' +
    'image linearGradient radialGradient stop pattern clipPath mask marker filter switch style view'
  ).split(' '),
);
/** Elements that run, load or change something, in whatever namespace a prefix stands for. */
const lively =
  /^(?:script|foreignObject|iframe|embed|object|audio|video|animate\w*|set|handler|listener|a|link|meta|base|form)$/i;

function unsafeSvg(text: string): string | undefined {
  if (/<!(?:ENTITY|DOCTYPE)/i.test(text)) return 'hình SVG có khai báo DOCTYPE hoặc ENTITY';
  if (/<\?(?!xml\s)/.test(text)) return 'hình SVG có chỉ thị xử lý <?…?>';
  const read = text.replace(/&#(x?)([0-9a-f]+);/gi, (whole, hex: string, digits: string) => {
    const code = Number.parseInt(digits, hex === '' ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  for (const [, prefix, name = ''] of read.matchAll(/<(?:([^\s<>/:!?]+):)?([^\s<>/:!?]+)/g)) {
    // Programs that draw leave notes of their own under a prefix; a browser passes over them.
    const still =
      prefix === undefined ? drawingElements.has(name) || /^fe[A-Z]/.test(name) : !lively.test(name);
    if (!still) return `hình SVG có thẻ <${name}>`;
  }
  const handler = /[\s"'/](on[a-z]+)\s*=/i.exec(read);
  if (handler) return `hình SVG có thuộc tính ${handler[1] ?? ''}`;
  if (/(?:java|vb)\s*script\s*:/i.test(read.replace(/[\u0000-\u0020]+/g, ' ')))
    return 'hình SVG có liên kết javascript:';
  const link = /(?:\bhref|\bsrc)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg|webp);)([^"']*)/i.exec(read);
  if (link) return `hình SVG dẫn ra ngoài ("${(link[1] ?? '').slice(0, 40)}")`;
  return /@import|url\(\s*["']?\s*(?!#|["'])/i.test(read) ? 'hình SVG tải tệp khác' : undefined;
}

/** What a PDF says in clear: its text with the escapes of names undone, and its object streams unpacked. */
interface PdfText {
  names: string;
  /** An object stream is packed in a way that we do not unpack, so nobody here knows what it holds. */
  closed: boolean;
}

function readPdf(bytes: Buffer): PdfText {
  const text = bytes.toString('latin1');
  const parts = [text];
  let room = mostInflated;
  let closed = false;
  for (const match of text.matchAll(/\bobj\b([^]{0,600}?)\bstream\r?\n/g)) {
    const head = withoutEscapes(match[1] ?? '');
    if (!/\/ObjStm\b/.test(head)) continue;
    const start = match.index + match[0].length;
    if (!/\/Filter\b/.test(head)) continue; // It stands in clear in the text already.
    if (
      !/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b\s*\]?\s*(?:[/>])/.test(head) ||
      /\/Predictor\s*(?!1\b)/.test(head)
    ) {
      closed = true;
      continue;
    }
    try {
      const inflated = inflateSync(bytes.subarray(start), { maxOutputLength: room });
      room -= inflated.length;
      parts.push(inflated.toString('latin1'));
    } catch {
      closed = true;
    }
  }
  return { names: withoutEscapes(parts.join('\n')), closed };
}

/** `/J#61vaScript` → `/JavaScript`. */
function withoutEscapes(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * Long names only: packed pictures hold any three letters somewhere by chance. Every action that runs a script says
 * /JavaScript or /Rendition beside its /JS.
 */
function unsafePdf({ names, closed }: PdfText): string | undefined {
  if (/\/Encrypt\b/.test(names)) return 'tệp PDF bị khóa (mã hóa)';
  const code = /\/(JavaScript|Rendition|Launch|RichMedia|EmbeddedFiles?)\b/.exec(names);
  if (code) return `tệp PDF có ${code[1] ?? ''}`;
  return closed ? 'tệp PDF có phần nén không kiểm được' : undefined;
}

/** Whether a PDF holds pictures of pages only: nothing in it names a font. */
export function isScan(bytes: Buffer): boolean {
  return !/\/(?:Font|FontDescriptor)\b/.test(readPdf(bytes).names);
}

/** How many pixels an image has; undefined for what is none. */
export function pixelsOf(ending: string, bytes: Buffer): number | undefined {
  if (ending === 'png' && bytes.length >= 24) return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  if (ending === 'jpg' || ending === 'jpeg') return jpegPixels(bytes);
  return ending === 'webp' ? webpPixels(bytes) : undefined;
}

function jpegPixels(bytes: Buffer): number | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // Start of frame: C0 to CF but for the tables C4, C8 and CC.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function webpPixels(bytes: Buffer): number | undefined {
  const kind = bytes.toString('latin1', 12, 16);
  if (bytes.length < 30) return undefined;
  if (kind === 'VP8X') return (bytes.readUIntLE(24, 3) + 1) * (bytes.readUIntLE(27, 3) + 1);
  if (kind === 'VP8 ') return (bytes.readUInt16LE(26) & 0x3fff) * (bytes.readUInt16LE(28) & 0x3fff);
  const bits = kind === 'VP8L' ? bytes.readUInt32LE(21) : undefined;
  return bits === undefined ? undefined : ((bits & 0x3fff) + 1) * (((bits >> 14) & 0x3fff) + 1);
}
