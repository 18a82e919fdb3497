import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const GRAVE: readonly unknown[] = ['serious', 'critical']

/** What axe finds grave on the page as it stands: one line a rule and element. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
    )
}
