import { Disposable, EventEmitter, Uri, commands, window } from 'vscode';
import type { Event, WebviewView, WebviewViewProvider } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { ExplainedAbility } from '../../protocol/explain';
import type { PanelHostNotifications, PanelTab } from '../../protocol/panel';
import type { SubwordCommand } from '../../protocol/panelSubwords';
import { messageOf } from '../log';
import { showError } from '../notices';
import type { Target } from '../target';
import { revealExcerpt } from './revealExcerpt';
import { revealSpan } from './revealSpan';
import { languageModelCommand } from './languageModelServer';
import { panelHtml } from './panelHtml';
import { PanelNews } from './panelNews';
import { servePanel } from './panelServer';
import type { PanelViewSources } from './panelViewSources';
import { PanelWishes } from './panelWishes';
import { AskedQuestions } from './askedQuestions';
import { connectWebview } from './webviewConnection';

const VIEW_ID = 'nlpLens.panel';

/** The NLP Lens view: makes its page, and shows in it what commands want. All state is here, none in the page. */
export class PanelView implements WebviewViewProvider, Disposable {
	readonly #sources: PanelViewSources;
	readonly #shown = new EventEmitter<void>();
	readonly #wishes = new PanelWishes();
	readonly #news: PanelNews;
	readonly #subscriptions: Disposable;
	#view: WebviewView | undefined;
	#connection: MessageConnection | undefined;
	/** The page asked for its first state. */
	#isLoaded = false;
	#tab: PanelTab = 'tokens';
	readonly #asked = new AskedQuestions();

	constructor(sources: PanelViewSources) {
		this.#sources = sources;
		this.#news = new PanelNews(sources, this.#wishes, {
			isLoaded: () => this.#isLoaded && this.visible,
			isVisible: () => this.visible,
			tell: (method, params) => this.#tell(method, params),
		});
		this.#subscriptions = Disposable.from(window.registerWebviewViewProvider(VIEW_ID, this), this.#news);
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
		await this.#news.tellVocabularies();
	}

	/** Opens the view with what a classifier of the user's makes of the text, and with its report. */
	async showClassifier(id: string): Promise<void> {
		this.#wishes.classifier = id;
		await this.show('topics');
		await this.#news.tellClassifiers();
	}

	/** Opens the view with a question, and has it asked. */
	async ask(question: PanelHostNotifications['panel/question']): Promise<void> {
		this.#wishes.add('panel/question', question);
		await this.show('answers');
		this.#tellWishes();
	}

	/** Opens the view with the translation of a stretch. */
	async translate(target: Target): Promise<void> {
		this.#sources.scopes.turnTo(target);
		this.#wishes.add('panel/translateNow', null);
		await this.show('translation');
		this.#tellWishes();
	}

	/** Opens the view with how an ability works; without one, with how what its tab shows does. */
	async showHow(ability: ExplainedAbility | undefined): Promise<void> {
		this.#wishes.add('panel/showHow', ability === undefined ? {} : { ability });
		await this.show(this.#tab);
		this.#tellWishes();
	}

	/** Opens the view with a summary that the language model writes. */
	async summarize(): Promise<void> {
		this.#wishes.add('panel/summarizeNow', null);
		await this.show('summary');
		this.#tellWishes();
	}

	/** Opens the view with a table of the corpus. */
	async showCorpus(shown: PanelHostNotifications['panel/showCorpus']): Promise<void> {
		this.#wishes.add('panel/showCorpus', shown);
		await this.show('corpus');
		this.#tellWishes();
	}

	/** Opens the view with a part of the tab of vectors. */
	async showVectors(shown: PanelHostNotifications['panel/showVectors']): Promise<void> {
		this.#wishes.add('panel/showVectors', shown);
		await this.show('vectors');
		this.#tellWishes();
	}

	/** Opens the view with the card of one model, the list of several, or with no name that of all. */
	async showModels(names: readonly string[]): Promise<void> {
		this.#wishes.add('panel/showModels', { names });
		await this.show('models');
		this.#tellWishes();
	}

	/** Opens the view with word vectors; an empty id: with what is being learned. */
	async showWordVectors(id: string): Promise<void> {
		this.#wishes.wordVectors = id;
		await this.showVectors({ part: 'words', view: id === '' ? 'learn' : 'neighbours' });
		this.#news.tellWordVectorsSoon();
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
			shownClassifier: () => this.#wishes.takeClassifier(),
			runClassifierCommand: (command, classifier) =>
				this.#run(`nlpLens.classifiers.${command}`, ...(classifier === '' ? [] : [classifier])),
			runCommand: command => this.#run(`nlpLens.${command}`),
			vocabularyChosen: choice => this.#news.takeChoice(choice),
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
			runCorpusCommand: command => this.#run(`nlpLens.corpus.${command}`),
			buildLibrary: () => this.#run('nlpLens.answers.index'),
			runTranslationCommand: command =>
				this.#run(command === 'chooseModel' ? 'nlpLens.generation.choose' : `nlpLens.translation.${command}`),
			shownVectors: () => this.#wishes.takeWordVectors(),
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
		this.#news.tellCursorSoon();
	}

	/** What a command asks or wants to be shown is told once, to a page that is there. */
	#tellWishes(): void {
		if (!this.#isLoaded || !this.visible) return;
		this.#wishes.tell((method, params) => this.#tell(method, params));
	}

	#runSubwordCommand(command: SubwordCommand): void {
		this.#run(`nlpLens.subwords.${command}`, this.#sources.chosen.vocabulary);
	}

	#run(command: string, ...parameters: readonly unknown[]): void {
		commands
			.executeCommand(command, ...parameters)
			.then(undefined, (error: unknown) => void showError(messageOf(error)));
	}
}
