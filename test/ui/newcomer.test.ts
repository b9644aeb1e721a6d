import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PANEL_TABS } from '../../webview/state/panelTabs';
import { inCheckout } from '../support/checkout';
import { pause, waitUntil } from '../support/process/waitUntil';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Newcomer } from './support/newcomer';
import { Panel } from './support/panel';

interface Setting {
	readonly type: string | readonly string[];
	readonly scope: string;
	readonly enum?: readonly unknown[];
	readonly minimum?: number;
	readonly default: unknown;
}

interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string; readonly title: string }[];
		readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
		readonly configurationDefaults: Readonly<Record<string, unknown>>;
		readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
	};
}

const { contributes } = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8')) as Manifest;
const titles = JSON.parse(readFileSync(inCheckout('package.nls.json'), 'utf8')) as Readonly<Record<string, string>>;
const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

const FILE = 'marie-curie.txt';

/** Commands whose first question is answered by Enter, since later ones are about what they make. */
const ANSWERED = new Set(['nlpLens.corpus.read', 'nlpLens.entityReferences.find', 'nlpLens.redaction.redact']);

/** Commands of the palette with the titles that it shows. */
const commands = contributes.commands
	.map(({ command, title }) => ({
		command,
		title: `NLP Lens: ${titles[title.slice(1, -1)]}`,
		when: contributes.menus.commandPalette.find(item => item.command === command)?.when ?? '',
	}))
	.filter(({ when }) => when !== 'false');

/** A value that a setting does not have by default. */
function otherValue({ type, enum: choices, default: value, minimum = 0 }: Setting): unknown {
	if (choices !== undefined) return choices.find(choice => choice !== value);
	if (type === 'boolean') return value !== true;
	if (type === 'integer' || type === 'number') return minimum === value ? minimum + 1 : minimum;
	if (type === 'array') return [];
	return type === 'object' ? {} : 'nothing';
}

describe("A newcomer's hour", () => {
	let session: CodeSession;
	let window: CodeWindow;
	let newcomer: Newcomer;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open();
		newcomer = new Newcomer(window);
	});

	after(() => session.dispose());

	afterEach(async () => {
		await newcomer.leave();
		await window.page.keyboard.press('Escape');
	});

	it('opens the walkthrough, with a picture for every step', async () => {
		// The commands of extensions come some time after the window.
		assert.ok(await newcomer.run('NLP Lens: Open Walkthrough', 60_000));
		const steps = window.page.locator('.getting-started-step');
		await steps.first().waitFor({ timeout: 30_000 });
		const count = await steps.count();
		assert.ok(count >= 5, `${count} steps`);
		for (let index = 0; index < count; index++) {
			await steps.nth(index).focus();
			await window.page.keyboard.press('Enter');
			await window.webview('svg[viewBox]');
		}
	});

	it('opens a sample text from it', async () => {
		// Escape led back to the list of walkthroughs.
		assert.ok(await newcomer.run('NLP Lens: Open Walkthrough'));
		const step = window.page.locator('.getting-started-step').first();
		const button = step.locator('.monaco-button').filter({ hasText: 'Open the English Sample' });
		if (!(await button.isVisible())) await step.locator('.step-title').click();
		await button.waitFor({ timeout: 20_000 });
		await button.focus();
		await window.page.keyboard.press('Enter');
		await window.page.locator('.tab.active[data-resource-name^="Untitled"]').waitFor({ timeout: 20_000 });
		await window.page.locator('.view-line').getByText('The Bridge at Wexcombe').first().waitFor({ timeout: 20_000 });
		await step.locator('.codicon-getting-started-step-checked').waitFor({ timeout: 20_000 });
	});

	it('goes through the tabs of the panel by arrow keys', async () => {
		await window.openFile(FILE);
		const panel = await Panel.open(window, 'tokens');
		await panel.frame.locator(`#tab-${PANEL_TABS[0]}`).focus();
		for (const tab of PANEL_TABS) {
			const shown = panel.frame.locator(`#panel-${tab}`);
			await shown.waitFor({ timeout: 20_000 });
			await panel.frame.locator('.panel[aria-busy="false"]').waitFor({ timeout: 60_000 });
			assert.equal(await panel.frame.locator('.message.error').count(), 0, tab);
			await panel.frame.locator(`#tab-${tab}`).focus();
			await window.page.keyboard.press('ArrowRight');
		}
		await panel.frame.locator(`#panel-${PANEL_TABS[0]}`).waitFor({ timeout: 20_000 });
	});

	describe('runs by keys alone', () => {
		for (const { command, title, when } of commands) {
			it(title, async function () {
				await newcomer.backTo(FILE);
				// Some are there only as long as there is what they are about, such as a corpus that was read.
				const isAlways = !when.includes('nlpLens.');
				if (!(await newcomer.run(title, isAlways ? 20_000 : 2000))) {
					assert.ok(!isAlways, `${title} is not in the palette.`);
					this.skip();
				}
				await pause(400);
				if (ANSWERED.has(command)) {
					await waitUntil(`a question of ${title}, or its end`, 20_000, async () => {
						await pause(600);
						return true;
					});
					if (await newcomer.isAsked()) await window.page.keyboard.press('Enter');
					await pause(3000);
				}
				await newcomer.leave();
				const errors = await newcomer.errors();
				// The two words that are selected are too few to learn from, and it says so.
				assert.deepEqual(
					errors.filter(message => !message.includes('too little text')),
					[],
				);
			});
		}
	});

	it('finds every setting', async () => {
		assert.ok(await newcomer.run('NLP Lens: Open Settings'));
		// In a window whose extensions run elsewhere, those of a machine stand on a page of their own.
		// Defaults of kinds of documents are listed as a setting, too.
		const defaults = Object.keys(contributes.configurationDefaults).length;
		const shown = settings.filter(([, { scope }]) => scope !== 'machine').length + defaults;
		const counter = window.page.locator('.settings-count-widget');
		let seen = '';
		await waitUntil(
			() => `${shown} settings; there are: ${seen}`,
			30_000,
			async () => {
				seen = await counter.first().innerText();
				return seen.startsWith(`${shown} `) || seen.startsWith(`${settings.length + defaults} `) ? true : undefined;
			},
		);
	});

	it('changes every setting once, and back, without a reload', async () => {
		const file = path.join(window.folder, '.vscode/settings.json');
		const before = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
		await newcomer.backTo(FILE);
		for (const [key, setting] of settings) {
			if (['application', 'machine'].includes(setting.scope)) continue;
			writeFileSync(file, JSON.stringify({ ...before, [key]: otherValue(setting) }));
			await pause(250);
			assert.deepEqual(await newcomer.errors(), [], key);
		}
		writeFileSync(file, JSON.stringify(before));
		await newcomer.backTo(FILE);
		await newcomer.run('NLP Lens: Clear Highlights');
		await newcomer.run('NLP Lens: Highlight Entities');
		await window.marksWhen('names to be marked again', marks => marks.some(({ text }) => text.includes('Curie')));
	});
});
