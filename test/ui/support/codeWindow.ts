import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { inCheckout } from '../../support/checkout';
import { TemporaryFolder } from '../../support/process/temporaryFolder';
import { pause, waitUntil } from '../../support/process/waitUntil';
import type { CodeServer } from '../../support/vscode/codeServer';
import { readMarks } from './marks';
import type { Mark } from './marks';

/** What a window shows. */
export interface WindowOptions {
	/** Folder whose copy is opened; default: the sample documents. */
	readonly folder?: string;
	/** More files for the copy: text by file name. */
	readonly files?: Readonly<Record<string, string>>;
	/** Name of a colour theme, as VS Code's own list shows it. */
	readonly theme?: string;
	/** Display language that extensions see; VS Code's own menus stay English. */
	readonly locale?: string;
	/** Settings of the opened folder. */
	readonly settings?: Readonly<Record<string, unknown>>;
}

/** Milliseconds that VS Code may take to answer a person. */
const patience = 20_000;

/** A VS Code window on a copy of a folder, driven as a person would: keys, clicks, and reading what is on the screen. */
export class CodeWindow {
	readonly page: Page;
	/** The copy that is open. */
	readonly folder: string;
	readonly #dispose: () => Promise<void>;

	private constructor(page: Page, folder: string, dispose: () => Promise<void>) {
		this.page = page;
		this.folder = folder;
		this.#dispose = dispose;
	}

	/** Opens a window and waits until it takes commands. */
	static async open(server: CodeServer, browser: Browser, options: WindowOptions): Promise<CodeWindow> {
		const temporary = new TemporaryFolder('window');
		const source = options.folder ?? inCheckout('test/fixtures/samples');
		const copy = path.join(temporary.path, path.basename(source));
		cpSync(source, copy, { recursive: true });
		for (const [name, text] of Object.entries(options.files ?? {})) writeFileSync(path.join(copy, name), text);
		mkdirSync(path.join(copy, '.vscode'), { recursive: true });
		const settings = { 'workbench.colorTheme': options.theme ?? 'Dark Modern', ...options.settings };
		writeFileSync(path.join(copy, '.vscode/settings.json'), JSON.stringify(settings));
		const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const page = await context.newPage();
		// The compiler that tsx uses wraps named functions in calls of this, also those that run in the page.
		await page.addInitScript('globalThis.__name = value => value');
		if (options.locale !== undefined)
			await page.addInitScript(locale => {
				(globalThis as Record<string, unknown>)['_VSCODE_NLS_LANGUAGE'] = locale;
			}, options.locale);
		const window = new CodeWindow(page, copy, async () => {
			await context.close();
			temporary.dispose();
		});
		// The first page of a server compiles all of VS Code, which a busy machine takes its time for.
		await page.goto(server.windowAddress(copy), { timeout: 180_000 });
		await page
			.locator('.monaco-workbench .explorer-folders-view .monaco-list-row')
			.first()
			.waitFor({ timeout: 180_000 });
		return window;
	}

	/** Loads the window anew, as *Developer: Reload Window* does. */
	async reload(): Promise<void> {
		await this.page.reload({ timeout: 240_000 });
		await this.page.locator('.monaco-workbench .statusbar-item:visible').first().waitFor({ timeout: 120_000 });
	}

	/** Opens a file of the folder and gives its editor the keyboard. */
	async openFile(name: string): Promise<void> {
		await this.page.keyboard.press('Control+P');
		await this.#pick(name, name);
		await this.page
			.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`)
			.waitFor({ timeout: patience });
		await this.page.locator('.editor-group-container.active .view-line').first().waitFor({ timeout: patience });
		await this.focusEditor();
	}

	/** Opens a new untitled document with a text. */
	async openUntitled(text: string): Promise<void> {
		await this.runCommand('File: New Untitled Text File');
		await this.page.locator('.tab.active[data-resource-name^="Untitled"]').waitFor({ timeout: patience });
		await this.focusEditor();
		await this.insert(text);
	}

	/** Runs a command of the palette by its whole title, such as `NLP Lens: Highlight Entities`. */
	async runCommand(title: string): Promise<void> {
		await this.page.keyboard.press('F1');
		await this.#pick(`>${title}`, title);
	}

	/** Clicks into the text of the active editor's first line, so that keys go there. */
	async focusEditor(): Promise<void> {
		await this.page
			// Its lines move up, out of the window, as it scrolls; what holds them does not.
			.locator('.editor-group-container.active .monaco-editor > .overflow-guard')
			.first()
			.click({ position: { x: 400, y: 5 } });
	}

	/** Puts the cursor at a line and column, both from 1, columns in UTF-16 code units. */
	async goTo(line: number, column = 1): Promise<void> {
		await this.page.keyboard.press('Control+G');
		const input = this.page.locator('.quick-input-widget input');
		await input.fill(`:${line}:${column}`);
		await this.page.keyboard.press('Enter');
		await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: patience });
	}

	/** Types keys one by one, as a person does. */
	async type(text: string): Promise<void> {
		await this.page.keyboard.type(text, { delay: 20 });
	}

	/** Inserts a text at once, as a paste does. */
	async insert(text: string): Promise<void> {
		await this.page.keyboard.insertText(text);
	}

	/** The marks that extensions put on the visible text of the active editor, in the order of the text. */
	marks(): Promise<Mark[]> {
		return readMarks(this.page);
	}

	/**
	 * Waits until the visible marks are as wanted.
	 * @param what completes "waited … s for …".
	 */
	async marksWhen(what: string, wanted: (marks: readonly Mark[]) => boolean, limit = patience): Promise<Mark[]> {
		let seen: Mark[] = [];
		const tell = () => `${what}; marks seen: ${seen.map(({ text }) => text).join(' ')}`;
		return waitUntil(tell, limit, async () => {
			seen = await this.marks();
			return wanted(seen) ? seen : undefined;
		});
	}

	/** Chooses an entry of the list that a command showed. */
	pick(label: string): Promise<void> {
		return this.#pick(label, label);
	}

	/** Waits until the status bar's cursor item is as wanted, such as `Ln 1, Col 5 (3 selected)`. */
	async statusWhen(what: string, wanted: (status: string) => boolean): Promise<void> {
		let seen = '';
		await waitUntil(
			() => `${what}; the status bar shows “${seen}”`,
			patience,
			async () => {
				seen = await this.cursorStatus();
				return wanted(seen);
			},
		);
	}

	/** Waits until the clipboard holds a text as wanted. */
	async clipboardWhen(what: string, wanted: (text: string) => boolean): Promise<string> {
		return waitUntil(`${what} on the clipboard`, patience, async () => {
			const text = await this.page.evaluate(() => navigator.clipboard.readText());
			return wanted(text) ? text : undefined;
		});
	}

	/** A button of a notification. */
	notificationButton(label: string): Locator {
		return this.page.locator('.notification-toast').getByRole('button', { name: label });
	}

	/** The text that is selected in the active editor, as the status bar tells it: `Ln 1, Col 5 (3 selected)`. */
	async cursorStatus(): Promise<string> {
		return (await this.page.locator('[id="status.editor.selection"]').textContent({ timeout: patience })) ?? '';
	}

	/** Waits for the innermost frame of a webview that holds an element. */
	async webview(selector: string): Promise<Frame> {
		return waitUntil(`a webview with ${selector}`, patience, async () => {
			for (const frame of this.page.frames()) {
				if (!frame.url().includes('fake.html')) continue;
				if ((await frame.locator(selector).count()) > 0) return frame;
			}
			return undefined;
		});
	}

	/** Waits until the status bar has an item with a text. */
	async statusItemWith(text: string): Promise<void> {
		const item = this.page.locator('.statusbar-item:visible').getByText(text);
		await item.first().waitFor({ timeout: patience });
	}

	/** The texts of the notifications on the screen. */
	notifications(): Promise<string[]> {
		return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
	}

	/** Drags the border between side bar and editor, so that the side bar has this width in pixels. */
	async widenSideBar(width: number): Promise<void> {
		const box = await this.page.locator('.part.sidebar').boundingBox();
		if (box === null) throw new Error('There is no side bar.');
		const y = box.y + box.height / 2;
		await this.page.mouse.move(box.x + box.width, y);
		await this.page.mouse.down();
		await this.page.mouse.move(box.x + width, y, { steps: 5 });
		await this.page.mouse.up();
	}

	/** Writes what the window shows to a PNG file, when it has come to rest. */
	async screenshot(file: string): Promise<void> {
		mkdirSync(path.dirname(file), { recursive: true });
		await this.page.mouse.move(700, 895);
		await pause(500);
		await this.page.screenshot({ path: file, caret: 'hide', animations: 'disabled' });
	}

	/** Closes the window and removes its folder. */
	dispose(): Promise<void> {
		return this.#dispose();
	}

	/** Types into the quick input and takes the row with a label; rows come late while extensions are being read. */
	async #pick(input: string, label: string): Promise<void> {
		const widget = this.page.locator('.quick-input-widget');
		const box = widget.locator('input[type="text"], input:not([type])').first();
		await box.waitFor({ timeout: patience });
		const row = widget.locator('.monaco-list-row').filter({
			has: this.page.locator('.label-name').getByText(label, { exact: true }),
		});
		// Ever longer: on a busy machine to write anew is to begin anew.
		let wait = 750;
		await waitUntil(`“${label}” in the quick input`, 2 * patience, async () => {
			await box.fill('');
			await box.fill(input);
			wait *= 2;
			return row
				.first()
				.waitFor({ timeout: wait })
				.then(() => true);
		});
		await row.first().click();
		// The input closes, or shows what the command asks next.
		await row.first().waitFor({ state: 'hidden', timeout: patience });
	}
}
