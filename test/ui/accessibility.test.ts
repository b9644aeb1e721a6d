import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PANEL_TABS } from '../../webview/state/panelTabs';
import { waitUntil } from '../support/process/waitUntil';
import { accessibilityViolations } from '../webview/support/accessibility';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';

/** A theme of each kind, with the class that VS Code gives the page of a view in it. */
const THEMES = {
	'Dark Modern': 'vscode-dark',
	'Light Modern': 'vscode-light',
	'Default High Contrast': 'vscode-high-contrast',
	'Default High Contrast Light': 'vscode-high-contrast-light',
} as const;

describe('The panel is accessible', function () {
	this.timeout(300_000);
	let session: CodeSession;
	let window: CodeWindow;
	let panel: Panel;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open();
		await window.openFile('marie-curie.txt');
		panel = await Panel.open(window, 'tokens');
		await panel.frame.locator('.explain-toggle').click();
	});

	after(() => session.dispose());

	/** What is wrong in every tab, with the drawer at its foot open. */
	async function violations(): Promise<string[]> {
		const found: string[] = [];
		for (const tab of PANEL_TABS) {
			await panel.frame.locator(`#tab-${tab}`).click();
			const busy = panel.frame.locator('.panel[aria-busy="true"], .explain[aria-busy="true"]');
			await waitUntil(`${tab} and its drawer to be ready`, 60_000, async () =>
				(await busy.count()) === 0 ? true : undefined,
			);
			found.push(...(await accessibilityViolations(panel.frame)).map(line => `${tab}: ${line}`));
		}
		return found;
	}

	for (const [theme, className] of Object.entries(THEMES)) {
		it(`in every tab, with its drawer, in ${theme}`, async () => {
			const file = path.join(window.folder, '.vscode/settings.json');
			const settings = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
			writeFileSync(file, JSON.stringify({ ...settings, 'workbench.colorTheme': theme }));
			await waitUntil(`the theme ${theme}`, 20_000, async () =>
				(await panel.frame.locator(`body.${className}`).count()) > 0 ? true : undefined,
			);
			// A view lets the side bar show through, which axe-core cannot see: it gets the color that it is seen on.
			await panel.frame.evaluate(() => {
				document.documentElement.style.background = 'var(--vscode-sideBar-background)';
			});
			assert.deepEqual(await violations(), []);
		});
	}
});
