/**
 * The version of everything that decides how an article is read: the engine's code, the language packs and the
 * register. Raised whenever a reading may change; a ledger then reads again (`isnad reread`).
 */
export const ENGINE_VERSION = '0.15.0'
