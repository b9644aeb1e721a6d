import type { Locator } from 'playwright-core';
import { waitUntil } from '../../support/process/waitUntil';
import type { CodeWindow } from './codeWindow';
import type { Panel } from './panel';

/** Milliseconds that a folder may take to be indexed, and a question to be answered the first time: models are loaded then. */
const patience = 60_000;

/** The tab *Answers* of the panel, read and used as a person would. */
export class AnswersTab {
	readonly panel: Panel;
	readonly #window: CodeWindow;

	private constructor(window: CodeWindow, panel: Panel) {
		this.#window = window;
		this.panel = panel;
	}

	/** Turns a panel that is open to the tab. */
	static async of(window: CodeWindow, panel: Panel): Promise<AnswersTab> {
		await panel.showTab('answers');
		return new AnswersTab(window, panel);
	}

	/** Indexes the folder by the tab's button, and waits until that is done. */
	async indexFolder(): Promise<void> {
		await this.find('.library vscode-button').first().click();
		await this.find('.library-text', /passages|段落/u).waitFor({ timeout: patience });
	}

	/** Chooses where to look for answers, by the number of the choice in the list. */
	async lookIn(choice: number): Promise<void> {
		await this.find('.ask-choice').click();
		await this.find('.ask-choice vscode-option').nth(choice).click();
	}

	/** Writes a question, asks it by Enter, and waits for what is answered. */
	async ask(question: string): Promise<void> {
		await this.find('.question input').fill(question);
		await this.#window.page.keyboard.press('Enter');
		await this.answered(question);
	}

	/** Waits until the tab has the answers to a question. */
	async answered(question: string): Promise<void> {
		await this.find('.answers-question', question).waitFor({ timeout: patience });
	}

	/** Waits until the field has a question. */
	async valueIs(question: string): Promise<void> {
		const field = this.find('.question input');
		await waitUntil(`“${question}” in the field`, patience, async () =>
			(await field.inputValue()) === question ? true : undefined,
		);
	}

	/** Elements of the tab. */
	find(selector: string, hasText?: string | RegExp): Locator {
		const all = this.panel.frame.locator(`#panel-answers ${selector}`);
		return hasText === undefined ? all : all.filter({ hasText });
	}
}
