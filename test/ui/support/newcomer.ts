import { pause, waitUntil } from '../../support/process/waitUntil';
import type { CodeWindow } from './codeWindow';

/** Milliseconds that VS Code may take to answer a key. */
const patience = 20_000;

/** A window worked by keys alone, as one who has just installed the extension, and goes through the palette, would. */
export class Newcomer {
	readonly #window: CodeWindow;

	constructor(window: CodeWindow) {
		this.#window = window;
	}

	/**
	 * Runs a command of the palette by keys.
	 * @param wait milliseconds that the palette has to show it.
	 * @returns whether the palette has it here.
	 */
	async run(title: string, wait = patience): Promise<boolean> {
		const { page } = this.#window;
		await page.keyboard.press('F1');
		const widget = page.locator('.quick-input-widget');
		await widget.locator('input').first().waitFor({ timeout: patience });
		const labels = widget.locator('.monaco-list-row .label-name');
		// Commands come late while extensions are being read: the title is put in anew then.
		const at = await waitUntil(`“${title}” in the palette`, wait, async () => {
			await page.keyboard.press('Control+A');
			await page.keyboard.insertText(`>${title}`);
			await pause(300);
			const index = (await labels.allInnerTexts()).findIndex(text => text.trim() === title);
			return index < 0 ? undefined : index;
		}).catch(() => -1);
		if (at < 0) {
			await this.leave();
			return false;
		}
		for (let step = 0; step < at; step++) await page.keyboard.press('ArrowDown');
		const focused = widget.locator('.monaco-list-row.focused .label-name');
		if ((await focused.first().innerText()).trim() !== title) throw new Error(`The keys did not reach “${title}”.`);
		await page.keyboard.press('Enter');
		return true;
	}

	/** Whether something asks for an answer: a list, a field or a dialog. */
	async isAsked(): Promise<boolean> {
		const asking = this.#window.page.locator('.quick-input-widget:visible, .monaco-dialog-box:visible');
		return (await asking.count()) > 0;
	}

	/** Leaves every list, field and dialog by Escape. */
	async leave(): Promise<void> {
		await waitUntil('questions to be left by Escape', patience, async () => {
			if (!(await this.isAsked())) return true;
			await this.#window.page.keyboard.press('Escape');
			return undefined;
		});
	}

	/** The errors that VS Code shows, which are then taken away by keys. */
	async errors(): Promise<string[]> {
		const toasts = this.#window.page.locator('.notification-toast').filter({
			has: this.#window.page.locator('.codicon-error'),
		});
		return toasts.locator('.notification-list-item-message').allInnerTexts();
	}

	/** Goes back to a document of the folder, as it was saved, with its first words selected. */
	async backTo(file: string): Promise<void> {
		const { page } = this.#window;
		const tab = page.locator('.editor-group-container.active .tab.active');
		await page.keyboard.press('Control+1');
		if ((await tab.first().getAttribute('data-resource-name', { timeout: patience })) !== file) {
			await page.keyboard.press('Control+P');
			await page.locator('.quick-input-widget input').first().waitFor({ timeout: patience });
			await page.keyboard.insertText(file);
			await page
				.locator('.quick-input-widget .monaco-list-row.focused .label-name')
				.getByText(file, { exact: true })
				.waitFor({ timeout: patience });
			await page.keyboard.press('Enter');
		}
		await page
			.locator(`.editor-group-container.active .tab.active[data-resource-name="${file}"]`)
			.waitFor({ timeout: patience });
		await waitUntil('the editor to have the keys', patience, async () => {
			if ((await page.locator('.editor-group-container.active .monaco-editor.focused').count()) > 0) return true;
			await this.run('View: Focus Active Editor Group');
			await pause(300);
			return undefined;
		});
		for (let times = 0; times < 5 && (await page.locator('.tab.active.dirty').count()) > 0; times++) {
			await page.keyboard.press('Control+Z');
		}
		await page.keyboard.press('Control+Home');
		await page.keyboard.press('Control+Shift+ArrowRight');
		await page.keyboard.press('Control+Shift+ArrowRight');
	}
}
