import { Disposable, EventEmitter, Uri, commands, window } from 'vscode';
import type { Event, TextDocument, WebviewView, WebviewViewProvider } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Span } from '../../core/text/span';
import type { PanelHostNotifications, PanelRequests, PanelTab } from '../../protocol/panel';
import type { SubwordCommand, VocabularyChoice } from '../../protocol/panelSubwords';
import type { PanelAnswerHostNotifications } from '../../protocol/panelAnswers';
import type { ShowVectors } from '../../protocol/panelVectors';
import type { Analysis } from '../analysis';
import type { FolderLibrary } from '../answers/folderLibrary';
import type { Classifiers } from '../classifiers';
import type { ChosenLanguageModel } from '../representations/chosenLanguageModel';
import type { LanguageModels } from '../representations/languageModels';
import type { DocumentRequests } from '../documentRequests';
import type { GeneratorService, PromptService } from '../generation/generatorService';
import { messageOf } from '../log';
import type { MissingParts } from '../missingParts';
import type { ContextualVectors } from '../representations/contextualVectors';
import type { VectorSpaces } from '../representations/vectorSpaces';
import type { WordVectors } from '../representations/wordVectors';
import type { Subwords } from '../subwords';
import type { Target, Targets } from '../target';
import type { Glossaries } from '../translation/glossaries';
import type { TranslationChoice } from '../translation/translationChoice';
import type { Translations } from '../translation/translations';
import type { ChosenVocabularies } from '../vocabularies/chosenVocabularies';
import { cursorIn } from './clippedSpan';
import { revealExcerpt } from './revealExcerpt';
import { revealSpan } from './revealSpan';
import { languageModelCommand, panelLanguageModels } from './languageModelServer';
import { panelHtml } from './panelHtml';
import type { PanelScopes } from './panelScope';
import { servePanel } from './panelServer';
import { panelClassifiers } from './topicsServer';
import { panelTranslationSettings } from './translationServer';
import type { WrittenAnswersSources } from './writtenAnswersServer';
import { panelWordVectors } from './vectorsServer';
import { AskedQuestions } from './askedQuestions';
import { connectWebview } from './webviewConnection';

const VIEW_ID = 'nlpLens.panel';

/** At most so often the panel hears of the cursor. */
const CURSOR_DELAY_MS = 40;

/** At most so often it hears how far learning of vectors is. */
const MODELS_DELAY_MS = 150;

/** What the panel needs of the other features. */
export interface PanelViewSources extends WrittenAnswersSources {
	readonly extensionUri: Uri;
	readonly analysis: Analysis;
	readonly subwords: Subwords;
	readonly chosen: ChosenVocabularies;
	readonly classifiers: Classifiers;
	readonly library: FolderLibrary;
	readonly languageModels: LanguageModels;
	readonly chosenModel: ChosenLanguageModel;
	readonly vectorSpaces: VectorSpaces;
	readonly wordVectors: WordVectors;
	readonly contextualVectors: ContextualVectors;
	readonly translations: Translations;
	readonly translationChoice: TranslationChoice;
	readonly glossaries: Glossaries;
	readonly generators: GeneratorService;
	readonly prompts: PromptService;
	readonly requests: DocumentRequests;
	readonly missing: MissingParts;
	readonly scopes: PanelScopes;
	readonly targets: Targets;
	readonly export: (target: Target, params: PanelRequests['panel/export']['params']) => Promise<void>;
	readonly exportRelations: (target: Target, params: PanelRequests['panel/exportRelations']['params']) => Promise<void>;
	/** Marks stretches of a document in its editors, in place of those before; `undefined` takes them away. */
	readonly markEvidence: (target: Target | undefined, spans: readonly Span[]) => void;
	/** A person had all marks of evidence taken away. */
	readonly onDidClearEvidence: Event<void>;
	readonly analyzeAnyway: (document: TextDocument) => void;
	/** Shows a query in an editor of its own. */
	readonly showQuery: (query: string) => void;
}

/** The NLP Lens view: makes its page and keeps it told about scope and cursor. All state is here, none in the page. */
export class PanelView implements WebviewViewProvider, Disposable {
	readonly #sources: PanelViewSources;
	readonly #shown = new EventEmitter<void>();
	readonly #subscriptions: Disposable;
	#view: WebviewView | undefined;
	#connection: MessageConnection | undefined;
	/** The page asked for its first state. */
	#isLoaded = false;
	#tab: PanelTab = 'tokens';
	readonly #asked = new AskedQuestions();
	/** A choice comes from the page itself, which needs not hear of it. */
	#isPageChoosing = false;
	/** The classifier that a command asked to be shown, until the page was told. */
	#shownClassifier = '';
	/** The question that a command asked, until the page was told. */
	#question: PanelAnswerHostNotifications['panel/question'] | undefined;
	/** What a command wants the tab of vectors to show, until the page was told. */
	#shownVectors: ShowVectors | undefined;
	/** A command wants the scope translated or summarized, until the page was told. */
	#wantedNow: 'panel/translateNow' | 'panel/summarizeNow' | undefined;
	/** The id of word vectors that a command wants to be shown, until the page was told. */
	#shownModel = '';
	#modelsTimer: ReturnType<typeof setTimeout> | undefined;
	/** How many spaces of folders there were. */
	#folderSpaces = 0;
	#cursorTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(sources: PanelViewSources) {
		this.#sources = sources;
		this.#subscriptions = Disposable.from(
			window.registerWebviewViewProvider(VIEW_ID, this),
			sources.scopes.onDidChange(state => {
				this.#tell('panel/scope', state);
				this.#tellCursorSoon();
			}),
			sources.subwords.onDidChangeVocabularies(() => void this.#tellVocabularies()),
			sources.chosen.onDidChange(() => {
				if (!this.#isPageChoosing) void this.#tellVocabularies();
			}),
			sources.languageModels.onDidChange(() => void this.#tellLanguageModels()),
			sources.chosenModel.onDidChange(() => void this.#tellLanguageModels()),
			...[sources.translationChoice, sources.glossaries, sources.generators].map(({ onDidChange }) =>
				onDidChange(() => void this.#tellTranslationSettings()),
			),
			sources.generators.onDidChange(() =>
				this.#tell('panel/generatorChanged', { engine: sources.generators.engine ?? '' }),
			),
			sources.classifiers.onDidChange(() => void this.#tellClassifiers()),
			sources.library.onDidChange(library => this.#tell('panel/libraryChanged', library)),
			sources.vectorSpaces.onDidReadFolder(() =>
				this.#tell('panel/folderSpaceChanged', { serial: ++this.#folderSpaces }),
			),
			sources.wordVectors.onDidChange(() => this.#tellWordVectorsSoon()),
			sources.contextualVectors.onProgress(part => this.#tell('panel/contextProgress', { part })),
			sources.onDidClearEvidence(() => this.#tell('panel/marksCleared', null)),
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor.document === sources.scopes.document) this.#tellCursorSoon();
			}),
		);
	}

	/** The view was shown or hidden. */
	get onDidChangeVisibility(): Event<void> {
		return this.#shown.event;
	}

	/** Whether the view is to be seen. */
	get visible(): boolean {
		return this.#view?.visible === true;
	}

	/** Opens the view with a tab. */
	async show(tab: PanelTab): Promise<void> {
		this.#tab = tab;
		await commands.executeCommand(`${VIEW_ID}.focus`);
		this.#tell('panel/show', { tab });
	}

	/** Opens the view with the pieces of a vocabulary, beside those of another if that is not empty. */
	async showVocabulary(vocabulary: string, other = ''): Promise<void> {
		this.#sources.chosen.choose({ vocabulary, other });
		await this.show('subwords');
		await this.#tellVocabularies();
	}

	/** Opens the view with what a classifier of the user's makes of the text, and with its report. */
	async showClassifier(id: string): Promise<void> {
		this.#shownClassifier = id;
		await this.show('topics');
		await this.#tellClassifiers();
	}

	/** Opens the view with a question, and has it asked. */
	async ask(question: PanelAnswerHostNotifications['panel/question']): Promise<void> {
		this.#question = question;
		await this.show('answers');
		this.#tellWishes();
	}

	/** Opens the view with the translation of a stretch. */
	async translate(target: Target): Promise<void> {
		this.#sources.scopes.turnTo(target);
		this.#wantedNow = 'panel/translateNow';
		await this.show('translation');
		this.#tellWishes();
	}

	/** Opens the view with a summary that the language model writes. */
	async summarize(): Promise<void> {
		this.#wantedNow = 'panel/summarizeNow';
		await this.show('summary');
		this.#tellWishes();
	}

	/** Opens the view with a part of the tab of vectors. */
	async showVectors(shown: ShowVectors): Promise<void> {
		this.#shownVectors = shown;
		await this.show('vectors');
		this.#tellWishes();
	}

	/** Opens the view with word vectors; an empty id: with what is being learned. */
	async showWordVectors(id: string): Promise<void> {
		this.#shownModel = id;
		await this.showVectors({ part: 'words', view: id === '' ? 'learn' : 'neighbours' });
		this.#tellWordVectorsSoon();
	}

	resolveWebviewView(view: WebviewView): void {
		const folder = Uri.joinPath(this.#sources.extensionUri, 'dist', 'webview');
		this.#view = view;
		view.webview.options = { enableScripts: true, localResourceRoots: [folder] };
		view.onDidChangeVisibility(() => {
			// A hidden page is unloaded; the one that comes back starts from `panel/ready`.
			if (!view.visible) this.#disconnect();
			else this.#connect(view);
			this.#shown.fire();
		});
		view.onDidDispose(() => {
			this.#disconnect();
			this.#view = undefined;
			this.#shown.fire();
		});
		this.#connect(view);
		view.webview.html = panelHtml(view.webview, folder);
		this.#shown.fire();
	}

	dispose(): void {
		clearTimeout(this.#cursorTimer);
		clearTimeout(this.#modelsTimer);
		this.#disconnect();
		this.#subscriptions.dispose();
		this.#shown.dispose();
	}

	#connect(view: WebviewView): void {
		this.#disconnect();
		const { scopes, targets, log, analyzeAnyway } = this.#sources;
		this.#connection = connectWebview(view.webview, log);
		servePanel(this.#connection, {
			...this.#sources,
			shownClassifier: () => this.#takeShownClassifier(),
			runClassifierCommand: (command, classifier) =>
				this.#run(`nlpLens.classifiers.${command}`, ...(classifier === '' ? [] : [classifier])),
			runCommand: command => this.#run(`nlpLens.${command}`),
			vocabularyChosen: choice => this.#takeChoice(choice),
			runLanguageModelCommand: command => this.#run(languageModelCommand(command)),
			runSubwordCommand: command => this.#runSubwordCommand(command),
			analyzeAnyway: () => {
				if (scopes.document) analyzeAnyway(scopes.document);
			},
			analyzeSelection: () => void commands.executeCommand('nlpLens.analyzeSelection'),
			reveal: ({ document }, span) => {
				targets.reveals(document, span);
				return revealSpan(document, span).catch((error: unknown) => log.warn(messageOf(error)));
			},
			tab: () => this.#tab,
			asked: this.#asked,
			tabShown: tab => (this.#tab = tab),
			loaded: () => this.#loaded(),
			revealExcerpt: excerpt => {
				const onReveal = targets.reveals.bind(targets);
				revealExcerpt(excerpt, onReveal).catch((error: unknown) => log.warn(messageOf(error)));
			},
			buildLibrary: () => this.#run('nlpLens.answers.index'),
			runTranslationCommand: command =>
				this.#run(command === 'chooseModel' ? 'nlpLens.generation.choose' : `nlpLens.translation.${command}`),
			shownVectors: () => this.#takeShownModel(),
			runVectorCommand: (command, model) => this.#run(`nlpLens.vectors.${command}`, ...(model === '' ? [] : [model])),
			train: ({ source, options }) =>
				this.#run(source === 'folder' ? 'nlpLens.vectors.learnFolder' : 'nlpLens.vectors.learnDocument', { options }),
		});
		this.#connection.listen();
	}

	#disconnect(): void {
		this.#connection?.dispose();
		this.#connection = undefined;
		this.#isLoaded = false;
		this.#sources.markEvidence(undefined, []);
	}

	#tell<M extends keyof PanelHostNotifications>(method: M, params: PanelHostNotifications[M]): void {
		if (this.visible) this.#connection?.sendNotification(method, params).catch(() => undefined);
	}

	/** The page is about to get its first state, and then hears the rest. */
	#loaded(): void {
		this.#isLoaded = true;
		setTimeout(() => this.#tellWishes());
		this.#tellCursorSoon();
	}

	/** What a command asks or wants to be shown is told once, to a page that is there. */
	#tellWishes(): void {
		if (!this.#isLoaded || !this.visible) return;
		if (this.#question) this.#tell('panel/question', this.#question);
		if (this.#shownVectors) this.#tell('panel/showVectors', this.#shownVectors);
		if (this.#wantedNow) this.#tell(this.#wantedNow, null);
		this.#question = undefined;
		this.#wantedNow = undefined;
		this.#shownVectors = undefined;
	}

	async #tellVocabularies(): Promise<void> {
		if (!this.visible) return;
		const { subwords, chosen, log } = this.#sources;
		try {
			const vocabularies = await subwords.vocabularies();
			const { preferred, choice } = chosen;
			this.#tell('panel/vocabulariesChanged', { vocabularies, preferred, choice });
		} catch (error) {
			log.warn(messageOf(error));
		}
	}

	async #tellLanguageModels(): Promise<void> {
		if (!this.visible) return;
		try {
			this.#tell('panel/languageModelsChanged', await panelLanguageModels(this.#sources));
		} catch (error) {
			this.#sources.log.warn(messageOf(error));
		}
	}

	async #tellTranslationSettings(): Promise<void> {
		if (this.visible) this.#tell('panel/translationSettingsChanged', await panelTranslationSettings(this.#sources));
	}

	async #tellClassifiers(): Promise<void> {
		if (!this.visible) return;
		try {
			const { classifiers } = this.#sources;
			this.#tell('panel/classifiersChanged', await panelClassifiers(classifiers, this.#takeShownClassifier()));
		} catch (error) {
			this.#sources.log.warn(messageOf(error));
		}
	}

	/** Learning tells of itself more often than a page needs to hear. */
	#tellWordVectorsSoon(): void {
		if (!this.visible || this.#modelsTimer !== undefined) return;
		this.#modelsTimer = setTimeout(() => {
			this.#modelsTimer = undefined;
			void this.#tellWordVectors();
		}, MODELS_DELAY_MS);
	}

	async #tellWordVectors(): Promise<void> {
		if (!this.#isLoaded || !this.visible) return;
		try {
			const { wordVectors } = this.#sources;
			this.#tell('panel/wordVectorsChanged', await panelWordVectors(wordVectors, this.#takeShownModel()));
		} catch (error) {
			this.#sources.log.warn(messageOf(error));
		}
	}

	#takeShownModel(): string {
		const id = this.#shownModel;
		this.#shownModel = '';
		return id;
	}

	/** A wish to see a classifier holds once: afterwards the page keeps what is chosen there. */
	#takeShownClassifier(): string {
		const id = this.#shownClassifier;
		this.#shownClassifier = '';
		return id;
	}

	#takeChoice(choice: VocabularyChoice): void {
		this.#isPageChoosing = true;
		this.#sources.chosen.choose(choice);
		this.#isPageChoosing = false;
	}

	#runSubwordCommand(command: SubwordCommand): void {
		this.#run(`nlpLens.subwords.${command}`, this.#sources.chosen.vocabulary);
	}

	#run(command: string, ...parameters: readonly unknown[]): void {
		commands
			.executeCommand(command, ...parameters)
			.then(undefined, (error: unknown) => void window.showErrorMessage(messageOf(error)));
	}

	#tellCursorSoon(): void {
		if (!this.visible || this.#cursorTimer !== undefined) return;
		this.#cursorTimer = setTimeout(() => {
			this.#cursorTimer = undefined;
			const { document } = this.#sources.scopes;
			const offset = document && cursorIn(document);
			if (offset !== undefined) this.#tell('panel/cursor', { offset });
		}, CURSOR_DELAY_MS);
	}
}
