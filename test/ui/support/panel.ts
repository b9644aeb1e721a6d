import type { Frame, Locator } from 'playwright-core';
import { waitUntil } from '../../support/process/waitUntil';
import type { CodeWindow } from './codeWindow';

/** The tabs of the panel. */
export type Tab =
	| 'tokens'
	| 'subwords'
	| 'entities'
	| 'topics'
	| 'keywords'
	| 'statistics'
	| 'relations'
	| 'summary'
	| 'answers'
	| 'corpus'
	| 'vectors'
	| 'languageModel'
	| 'translation';

/** Tabs that a command shows; that of answers is opened by the command that asks. */
export type ShownTab = Exclude<Tab, 'answers'>;

/** Commands that open the panel, in English. */
const commands: Readonly<Record<ShownTab, string>> = {
	tokens: 'NLP Lens: Show Tokens',
	subwords: 'NLP Lens: Show Subwords',
	entities: 'NLP Lens: Show Entities',
	topics: 'NLP Lens: Show Topic and Sentiment',
	keywords: 'NLP Lens: Show Keywords',
	statistics: 'NLP Lens: Show Statistics',
	relations: 'NLP Lens: Show Relations',
	summary: 'NLP Lens: Show Summary',
	corpus: 'NLP Lens: Show Corpus',
	vectors: 'NLP Lens: Show Vectors',
	languageModel: 'NLP Lens: Show Language Model',
	translation: 'NLP Lens: Show Translation',
};

/** What stands in a tab when it has its data. */
const contents: Readonly<Record<Tab, string>> = {
	tokens: '#panel-tokens .row.token',
	subwords: '#panel-subwords .piece',
	entities: '#panel-entities .row.surface',
	topics: '#panel-topics .topic-card',
	keywords: '#panel-keywords .row.keyword',
	statistics: '#panel-statistics .large-figure',
	relations: '#panel-relations .row.relation',
	summary: '#panel-summary .summary-sentence',
	answers: '#panel-answers .question',
	corpus: '#panel-corpus .message, #panel-corpus .corpus-facts',
	vectors: '#panel-vectors .toolbar.ladder',
	languageModel: '#panel-languageModel .heat-word',
	translation: '#panel-translation .pair',
};

/** Milliseconds that the panel may take to show something: the first time, models are loaded. */
const patience = 20_000;

/** The NLP Lens view of a window, read and clicked as a person would. */
export class Panel {
	readonly frame: Frame;

	private constructor(frame: Frame) {
		this.frame = frame;
	}

	/**
	 * Opens the panel at a tab through the palette, and waits for the tab's content.
	 * @param command title of the command, where the display language is not English.
	 */
	static async open(window: CodeWindow, tab: ShownTab, command = commands[tab]): Promise<Panel> {
		await window.runCommand(command);
		const panel = new Panel(await window.webview('#tab-tokens'));
		await panel.content(tab).first().waitFor({ timeout: patience });
		return panel;
	}

	/** The panel of a window that shows it. */
	static async attach(window: CodeWindow): Promise<Panel> {
		return new Panel(await window.webview('#tab-tokens'));
	}

	/** Changes to a tab by a click, and waits for its content. */
	async showTab(tab: Tab): Promise<void> {
		await this.frame.locator(`#tab-${tab}`).click();
		await this.content(tab).first().waitFor({ timeout: patience });
	}

	/** The rows, or sentences, of a tab that are drawn now. */
	content(tab: Tab): Locator {
		return this.frame.locator(contents[tab]);
	}

	/** The row of a token or an entity by its text. */
	row(tab: 'tokens' | 'entities', text: string): Locator {
		const cell = tab === 'tokens' ? '.cell.form' : '.surface-text';
		return this.content(tab)
			.filter({ has: this.frame.locator(cell).getByText(text, { exact: true }) })
			.first();
	}

	/** The tokens that are drawn now, as `form/UPOS/XPOS`. */
	async tokens(): Promise<string[]> {
		return this.content('tokens').evaluateAll(rows =>
			rows.map(row =>
				['.form', '.upos', '.xpos .code'].map(cell => row.querySelector(cell)?.textContent.trim() ?? '').join('/'),
			),
		);
	}

	/** Waits until the drawn tokens are as wanted. */
	async tokensWhen(what: string, wanted: (tokens: readonly string[]) => boolean): Promise<string[]> {
		let seen: string[] = [];
		return waitUntil(
			() => `${what}; tokens seen: ${seen.join(' ')}`,
			patience,
			async () => {
				seen = await this.tokens();
				return wanted(seen) ? seen : undefined;
			},
		);
	}

	/** Waits until the header, which says what the panel is about, has a text. */
	async titleIs(text: string): Promise<void> {
		await this.frame.locator('.scope-title').getByText(text, { exact: true }).waitFor({ timeout: patience });
	}
}
