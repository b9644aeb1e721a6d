import type { Locator } from 'playwright-core';
import { waitUntil } from '../../support/process/waitUntil';
import type { CodeWindow } from './codeWindow';
import { Panel } from './panel';

/** Milliseconds that the tab may take to show something: the first time, a vocabulary is loaded. */
const patience = 30_000;

/** The switches of the tab from left to right. */
const SWITCHES = { ids: 0, bytes: 1, how: 2, special: 3 } as const;

/** The buttons of a replay from left to right. */
const REPLAY_CONTROLS = { first: 0, previous: 1, next: 2, last: 3 } as const;

/** The tab *Subwords* of the panel, read and clicked as a person would. */
export class SubwordsTab {
	readonly panel: Panel;

	private constructor(panel: Panel) {
		this.panel = panel;
	}

	/** The tab of a panel that is open. */
	static of(panel: Panel): SubwordsTab {
		return new SubwordsTab(panel);
	}

	/** Opens the tab through the palette, and waits for pieces. */
	static async open(window: CodeWindow, command?: string): Promise<SubwordsTab> {
		return new SubwordsTab(await Panel.open(window, 'subwords', command));
	}

	/** The pieces of a vocabulary that are drawn now: of the first, or of the one that it is compared with. */
	pieces(side: 0 | 1 = 0): Locator {
		return this.panel.frame.locator(`.piece[data-side="${side}"]`);
	}

	/** The first piece with a text. */
	piece(text: string, side: 0 | 1 = 0): Locator {
		return this.pieces(side)
			.filter({ has: this.panel.frame.locator('.piece-text').getByText(text, { exact: true }) })
			.first();
	}

	/** Waits until the texts of the drawn pieces are as wanted. */
	async piecesWhen(what: string, wanted: (pieces: readonly string[]) => boolean, side: 0 | 1 = 0): Promise<string[]> {
		return this.textsWhen(`.piece[data-side="${side}"] .piece-text`, what, wanted);
	}

	/** Waits until the texts of some elements are as wanted. */
	async textsWhen(selector: string, what: string, wanted: (texts: readonly string[]) => boolean): Promise<string[]> {
		let seen: string[] = [];
		return waitUntil(
			() => `${what}; seen: ${seen.slice(0, 60).join(' ')}`,
			patience,
			async () => {
				seen = await this.panel.frame
					.locator(selector)
					.evaluateAll(elements => elements.map(({ textContent }) => textContent.trim()));
				return wanted(seen) ? seen : undefined;
			},
		);
	}

	/** Chooses a vocabulary by its title: the one that is shown, or the one to compare with. */
	async choose(box: 'vocabulary' | 'other', title: string): Promise<void> {
		const select = this.panel.frame.locator('vscode-dropdown.vocabulary').nth(box === 'vocabulary' ? 0 : 1);
		await select.click();
		await select.locator('vscode-option', { hasText: title }).click();
	}

	/** Turns ids, bytes, or how a word comes to its pieces on or off, if it is not so. */
	async turn(what: keyof typeof SWITCHES, on: boolean): Promise<void> {
		const control = this.panel.frame.locator('.switch').nth(SWITCHES[what]);
		if ((await control.getAttribute('aria-pressed')) !== String(on)) await control.click();
		await waitUntil(`${what} to be ${on ? 'on' : 'off'}`, patience, async () => {
			return (await control.getAttribute('aria-pressed')) === String(on) ? true : undefined;
		});
	}

	/** A button of the replay. */
	replayControl(name: keyof typeof REPLAY_CONTROLS): Locator {
		return this.panel.frame.locator('.replay vscode-button').nth(REPLAY_CONTROLS[name]);
	}

	/** Waits until a part of the tab is to be seen with a text. */
	async shows(selector: string, text: string | RegExp): Promise<void> {
		await this.panel.frame.locator(selector, { hasText: text }).first().waitFor({ timeout: patience });
	}
}
