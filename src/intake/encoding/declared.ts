const HEAD_BYTES = 4096

/** The WHATWG name of an encoding label (`cp1256` → `windows-1256`); null where the label is not known. */
export function normaliseLabel(label: string | null | undefined): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** The `charset` of a content type such as `text/html; charset="windows-1256"`, as it stands there. */
export function charsetOfContentType(contentType: string | null | undefined): string | null {
  return /;\s*charset\s*=\s*["']?\s*([^\s;"']+)/i.exec(contentType ?? '')?.[1] ?? null
}

/**
 * The encoding a page names itself, in the first 4 KB: XML declaration, `<meta charset>` or `http-equiv`, comments
 * left out. A page that can be read so far is not UTF-16, whatever it says: that label then means nothing.
 */
export function charsetOfPage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString('latin1')
    .replace(/<!--[\s\S]*?-->/g, '')
  const xml = /^\s*(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1]
  const meta = [...head.matchAll(/<meta\s[^>]*>/gi)]
    .map(([tag]) => charsetOfMeta(tag))
    .find((label) => label !== null)
  const label = xml ?? meta ?? null
  return label !== null && /^utf-?16/i.test(label) ? null : label
}

function charsetOfMeta(tag: string): string | null {
  const direct = /\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(tag)?.[1]
  return direct ?? null
}
