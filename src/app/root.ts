import { fileURLToPath } from 'node:url'

/** The project's folder, which holds `languages/` and `register/`. */
export const PROJECT_ROOT: string = fileURLToPath(new URL('../..', import.meta.url))
