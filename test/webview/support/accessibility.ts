import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** The text of axe-core's program; it is run from outside the page, whose content security policy lets no foreign script in. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is checked: WCAG 2 in levels A and AA, and the practices that axe-core's authors recommend for parts of pages. */
const OPTIONS: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	resultTypes: ['violations'],
	rules: {
		// A side bar's view is no page: the page around it has the landmarks and the heading of the first level.
		region: { enabled: false },
		'page-has-heading-one': { enabled: false },
		'landmark-one-main': { enabled: false },
	},
};

/**
 * Checks what a frame shows by axe-core, as it stands now.
 * @returns a line a violation: the rule, and every element that breaks it with what is wrong there; none is as wanted
 */
export async function accessibilityViolations(frame: Frame | Page): Promise<string[]> {
	if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(AXE);
	const { violations } = await frame.evaluate(
		options =>
			(globalThis as unknown as { axe: { run(context: Document, options: unknown): Promise<AxeResults> } }).axe.run(
				document,
				options,
			),
		OPTIONS as Record<string, unknown>,
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(
			({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/gu, ' ')}`,
		),
	);
}
