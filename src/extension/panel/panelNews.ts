import { Disposable, window } from 'vscode';
import type { PanelHostNotifications } from '../../protocol/panel';
import type { VocabularyChoice } from '../../protocol/panelSubwords';
import { messageOf } from '../log';
import { cursorIn } from './clippedSpan';
import { panelCorpus } from './corpusServer';
import { panelLanguageModels } from './languageModelServer';
import type { PanelViewSources } from './panelViewSources';
import type { PanelWishes, TellPage } from './panelWishes';
import { panelClassifiers } from './topicsServer';
import { panelTranslationSettings } from './translationServer';
import { panelWordVectors } from './vectorsServer';

/** At most so often the panel hears of the cursor. */
const CURSOR_DELAY_MS = 40;

/** At most so often it hears how far learning of vectors is. */
const MODELS_DELAY_MS = 150;

/** The page as far as news go. */
export interface NewsPage {
	/** It is to be seen. */
	readonly isVisible: () => boolean;
	/** It is to be seen, and got its first state. */
	readonly isLoaded: () => boolean;
	readonly tell: TellPage;
}

/** Tells the panel's page what changes in the editor: scope, cursor, vocabularies, models, classifiers. */
export class PanelNews implements Disposable {
	readonly #sources: PanelViewSources;
	readonly #wishes: PanelWishes;
	readonly #page: NewsPage;
	readonly #subscriptions: Disposable;
	/** A choice comes from the page itself, which needs not hear of it. */
	#isPageChoosing = false;
	/** How many spaces of folders there were. */
	#folderSpaces = 0;
	#modelsTimer: ReturnType<typeof setTimeout> | undefined;
	#corpusTimer: ReturnType<typeof setTimeout> | undefined;
	#cursorTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(sources: PanelViewSources, wishes: PanelWishes, page: NewsPage) {
		this.#sources = sources;
		this.#wishes = wishes;
		this.#page = page;
		this.#subscriptions = Disposable.from(...this.#followText(), ...this.#followModels());
	}

	dispose(): void {
		clearTimeout(this.#cursorTimer);
		clearTimeout(this.#modelsTimer);
		clearTimeout(this.#corpusTimer);
		this.#subscriptions.dispose();
	}

	/** The page chose vocabularies. */
	takeChoice(choice: VocabularyChoice): void {
		this.#isPageChoosing = true;
		this.#sources.chosen.choose(choice);
		this.#isPageChoosing = false;
	}

	/** Vocabularies to choose from, and those that are chosen. */
	tellVocabularies(): Promise<void> {
		const { subwords, chosen } = this.#sources;
		return this.#tell('panel/vocabulariesChanged', async () => {
			const vocabularies = await subwords.vocabularies();
			const { preferred, choice } = chosen;
			return { vocabularies, preferred, choice };
		});
	}

	/** Classifiers to choose from. */
	tellClassifiers(): Promise<void> {
		return this.#tell('panel/classifiersChanged', () =>
			panelClassifiers(this.#sources.classifiers, this.#wishes.takeClassifier()),
		);
	}

	/** Learning tells of itself more often than a page needs to hear. */
	tellWordVectorsSoon(): void {
		if (!this.#page.isVisible() || this.#modelsTimer !== undefined) return;
		this.#modelsTimer = setTimeout(() => {
			this.#modelsTimer = undefined;
			if (this.#page.isLoaded()) void this.#tellWordVectors();
		}, MODELS_DELAY_MS);
	}

	/** Where the cursor is, a moment later. */
	tellCursorSoon(): void {
		if (!this.#page.isVisible() || this.#cursorTimer !== undefined) return;
		this.#cursorTimer = setTimeout(() => {
			this.#cursorTimer = undefined;
			const { document } = this.#sources.scopes;
			const offset = document && cursorIn(document);
			if (offset !== undefined) this.#page.tell('panel/cursor', { offset });
		}, CURSOR_DELAY_MS);
	}

	/** What is shown, and where the cursor is in it. */
	#followText(): Disposable[] {
		const { scopes, onDidClearEvidence } = this.#sources;
		return [
			scopes.onDidChange(state => {
				this.#page.tell('panel/scope', state);
				this.tellCursorSoon();
			}),
			onDidClearEvidence(() => this.#page.tell('panel/marksCleared', null)),
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor.document === scopes.document) this.tellCursorSoon();
			}),
		];
	}

	/** What there is to analyze with. */
	#followModels(): Disposable[] {
		const { sources, page } = { sources: this.#sources, page: this.#page };
		const { subwords, chosen, classifiers, library, languageModels, chosenModel, vectorSpaces, wordVectors } = sources;
		const { contextualVectors, corpora, translationChoice, glossaries, generators } = sources;
		return [
			subwords.onDidChangeVocabularies(() => void this.tellVocabularies()),
			chosen.onDidChange(() => {
				if (!this.#isPageChoosing) void this.tellVocabularies();
			}),
			...[languageModels, chosenModel].map(({ onDidChange }) => onDidChange(() => void this.#tellLanguageModels())),
			...[translationChoice, glossaries, generators].map(({ onDidChange }) =>
				onDidChange(() => void this.#tellTranslationSettings()),
			),
			generators.onDidChange(() => page.tell('panel/generatorChanged', { engine: generators.engine ?? '' })),
			classifiers.onDidChange(() => void this.tellClassifiers()),
			library.onDidChange(state => page.tell('panel/libraryChanged', state)),
			corpora.onDidChange(() => this.#tellCorpusSoon()),
			vectorSpaces.onDidReadFolder(() => page.tell('panel/folderSpaceChanged', { serial: ++this.#folderSpaces })),
			wordVectors.onDidChange(() => this.tellWordVectorsSoon()),
			contextualVectors.onProgress(part => page.tell('panel/contextProgress', { part })),
		];
	}

	/** Reading tells of itself more often than a page needs to hear. */
	#tellCorpusSoon(): void {
		this.#corpusTimer ??= setTimeout(() => {
			this.#corpusTimer = undefined;
			this.#page.tell('panel/corpusChanged', panelCorpus(this.#sources.corpora));
		}, MODELS_DELAY_MS);
	}

	#tellLanguageModels(): Promise<void> {
		return this.#tell('panel/languageModelsChanged', () => panelLanguageModels(this.#sources));
	}

	#tellTranslationSettings(): Promise<void> {
		return this.#tell('panel/translationSettingsChanged', () => panelTranslationSettings(this.#sources));
	}

	#tellWordVectors(): Promise<void> {
		return this.#tell('panel/wordVectorsChanged', () =>
			panelWordVectors(this.#sources.wordVectors, this.#wishes.takeWordVectors()),
		);
	}

	/** Tells a page that is to be seen what is found out for it; what fails is logged. */
	async #tell<M extends keyof PanelHostNotifications>(
		method: M,
		find: () => Promise<PanelHostNotifications[M]>,
	): Promise<void> {
		if (!this.#page.isVisible()) return;
		try {
			this.#page.tell(method, await find());
		} catch (error) {
			this.#sources.log.warn(messageOf(error));
		}
	}
}
