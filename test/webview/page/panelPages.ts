import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { bundlePanel, hasBrowser, launchBrowser, openPanel, type PanelPage, type PanelPageOptions } from './panelPage';

/**
 * Registers the hooks of a suite in the browser, which is skipped where there is none: after each test its pages are closed, and
 * nothing must have gone wrong in them.
 * @returns opens a page with the panel
 */
export function panelPages(): (options?: PanelPageOptions) => Promise<Page> {
	let browser: Browser;
	let files: ReadonlyMap<string, string>;
	let opened: PanelPage[] = [];

	before(async function () {
		if (!hasBrowser()) this.skip();
		[browser, files] = await Promise.all([launchBrowser(), bundlePanel()]);
	});

	after(() => (hasBrowser() ? browser.close() : undefined));

	afterEach(async () => {
		const closing = opened;
		opened = [];
		for (const { page, violations, errors } of closing) {
			assert.deepEqual([violations, errors], [[], []], 'no violation of the policy and no error');
			await page.close();
		}
	});

	return async options => {
		const panel = await openPanel(browser, files, options);
		opened.push(panel);
		return panel.page;
	};
}
