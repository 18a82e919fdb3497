/** One import of a source file. */
export interface ImportOf {
  readonly specifier: string
  readonly typeOnly: boolean
  readonly line: number
}

const STATIC = /^[ \t]*(import|export)\b([^'"`;]*?)\bfrom\s*(['"])([^'"]+)\3/gm
const BARE = /^[ \t]*import\s*(['"])([^'"]+)\1/gm
const DYNAMIC = /\bimport\s*\(\s*(['"])([^'"]+)\1\s*\)/g
const COMPUTED = /\bimport\s*\(\s*(?!['"])[^)\s]/g

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/**
 * The imports and re-exports of a source text. `import { type A }` counts as code, because it still loads the
 * module when run by type stripping; only `import type` and `export type … from` do not.
 */
export function importsOf(source: string): ImportOf[] {
  const text = blankComments(source)
  const found: ImportOf[] = []
  const at = (index: number, match: string) => lineAt(text, index + match.length)
  for (const m of text.matchAll(STATIC))
    found.push({
      specifier: m[4] as string,
      typeOnly: /^\s*type\b(?!\s*,|\s*from)/.test(m[2] as string),
      line: at(m.index, m[0]),
    })
  for (const m of text.matchAll(BARE))
    found.push({ specifier: m[2] as string, typeOnly: false, line: at(m.index, m[0]) })
  for (const m of text.matchAll(DYNAMIC))
    found.push({ specifier: m[2] as string, typeOnly: false, line: at(m.index, m[0]) })
  return found.sort((a, b) => a.line - b.line)
}

/** Lines with `import(…)` of a path that only running would tell: the check could not see where it leads. */
export const computedImportsOf = (source: string): number[] => {
  const text = blankComments(source)
  return [...text.matchAll(COMPUTED)].map((m) => lineAt(text, m.index))
}

/** The text with comments blanked out (line breaks stay, so that lines keep their numbers). */
export function blankComments(source: string): string {
  const token =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=[=(,:?&|!;[{}\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/g
  return source.replace(token, (t) =>
    t.startsWith('/*') || t.startsWith('//') ? t.replace(/[^\n]/g, ' ') : t,
  )
}

const DECLARED =
  /^export\s+(?:declare\s+)?(?:async\s+)?(?:abstract\s+)?(?:function\*?|const|let|class|interface|type)\s+([A-Za-z_$][\w$]*)/gm

/**
 * The names a file exports by declaration, and whether a doc comment stands right before each. A type inferred from
 * a schema is documented by the schema.
 */
export function declarationsOf(source: string): { name: string; documented: boolean; line: number }[] {
  return [...source.matchAll(DECLARED)].map((m) => ({
    name: m[1] as string,
    documented:
      /\*\/\s*$/.test(source.slice(0, m.index)) ||
      /^\s*=\s*z\.infer</.test(source.slice(m.index + m[0].length)),
    line: lineAt(source, m.index),
  }))
}

const REEXPORT = /^export\s+(?:type\s+)?(\*|\{[^}]*\})\s*from\s*['"](\.[^'"]+)['"]/gm

/** What a file passes on from its neighbours: all names of a file (`null`), or those listed. */
export function reexportsOf(source: string): { specifier: string; names: string[] | null }[] {
  return [...source.matchAll(REEXPORT)].map((m) => ({
    specifier: m[2] as string,
    names: m[1] === '*' ? null : namesIn(m[1] as string),
  }))
}

const namesIn = (braces: string): string[] =>
  braces
    .slice(1, -1)
    .split(',')
    .map((part) =>
      (
        part
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)[0] as string
      ).trim(),
    )
    .filter(Boolean)
