import { Disposable, EventEmitter, Uri, ViewColumn, languages, window, workspace } from 'vscode';
import type { CancellationToken, Event, TextDocument, TextDocumentContentProvider } from 'vscode';
import type { TranslationEngine } from '../../protocol/panelTranslation';
import type { TranslationDirection } from '../../protocol/translation';
import type { DocumentPolicy } from '../documentPolicy';
import { SideTranslation } from './sideTranslation';
import type { Translations } from './translations';

/** The scheme of translations beside their documents. */
export const SIDE_SCHEME = 'nlp-lens-translation';

/** What a side document is to be. */
export interface SideWish {
	readonly direction: TranslationDirection;
	readonly engine: TranslationEngine;
}

/** Translations of whole documents, each the text of a document beside its own. */
export class SideTranslations implements TextDocumentContentProvider, Disposable {
	readonly #translations: Translations;
	readonly #policy: Pick<DocumentPolicy, 'markAsResult'>;
	readonly #scheme: string;
	readonly #textChanged = new EventEmitter<Uri>();
	readonly #stateChanged = new EventEmitter<SideTranslation>();
	readonly #edits = new EventEmitter<SideTranslation>();
	readonly #closed = new EventEmitter<SideTranslation>();
	/** By the uri of the side document. */
	readonly #sides = new Map<string, SideTranslation>();
	readonly #subscriptions: Disposable;

	/** @param scheme of the side documents. */
	constructor(translations: Translations, policy: Pick<DocumentPolicy, 'markAsResult'>, scheme = SIDE_SCHEME) {
		this.#scheme = scheme;
		this.#translations = translations;
		this.#policy = policy;
		this.#subscriptions = Disposable.from(
			workspace.registerTextDocumentContentProvider(scheme, this),
			// A document that gets another language is closed and opened again at once.
			workspace.onDidCloseTextDocument(({ uri }) => setTimeout(() => this.#forget(uri))),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length > 0) this.#edited(document);
			}),
		);
	}

	get onDidChange(): Event<Uri> {
		return this.#textChanged.event;
	}

	/** A side document has another text, or its source changed. */
	get onDidChangeState(): Event<SideTranslation> {
		return this.#stateChanged.event;
	}

	/** A person changed the source. */
	get onDidEditSource(): Event<SideTranslation> {
		return this.#edits.event;
	}

	get onDidClose(): Event<SideTranslation> {
		return this.#closed.event;
	}

	/** The side document that a document is, or that it has. */
	of(document: TextDocument): SideTranslation | undefined {
		return (
			this.#sides.get(document.uri.toString()) ??
			[...this.#sides.values()].find(({ source }) => source === document && !source.isClosed)
		);
	}

	/** All side documents. */
	get all(): readonly SideTranslation[] {
		return [...this.#sides.values()];
	}

	provideTextDocumentContent(uri: Uri): string {
		return this.#sides.get(uri.toString())?.state.text ?? '';
	}

	/** Opens the side document of a document, beside its editor; the keyboard stays where it is. */
	async open(source: TextDocument, wish: SideWish): Promise<SideTranslation> {
		const uri = sideUri(this.#scheme, source, wish.direction);
		const key = uri.toString();
		let side = this.#sides.get(key);
		if (side?.source !== source) {
			side?.cancel();
			const made: SideTranslation = new SideTranslation(source, uri, wish, this.#translations, () => this.#tell(made));
			this.#sides.set(key, (side = made));
		} else if (side.engine !== wish.engine) side.restart(wish.engine);
		const document = await workspace.openTextDocument(uri);
		this.#policy.markAsResult(document);
		if (document.languageId !== source.languageId) await languages.setTextDocumentLanguage(document, source.languageId);
		const shown = window.visibleTextEditors.find(editor => editor.document.uri.toString() === key);
		const viewColumn = shown?.viewColumn ?? ViewColumn.Beside;
		await window.showTextDocument(document, { viewColumn, preserveFocus: true, preview: false });
		return side;
	}

	/** Translates what a side document lacks; see {@link SideTranslation.update}. */
	update(
		side: SideTranslation,
		token: CancellationToken,
		report: (share: number) => void,
	): Promise<readonly string[] | undefined> {
		return side.update(token, report);
	}

	dispose(): void {
		for (const side of this.#sides.values()) side.cancel();
		this.#sides.clear();
		this.#subscriptions.dispose();
		for (const emitter of [this.#textChanged, this.#stateChanged, this.#edits, this.#closed]) emitter.dispose();
	}

	#tell(side: SideTranslation): void {
		this.#textChanged.fire(side.uri);
		this.#stateChanged.fire(side);
	}

	#edited(document: TextDocument): void {
		for (const side of this.#sides.values()) {
			if (side.source !== document) continue;
			side.sourceChanged();
			this.#stateChanged.fire(side);
			this.#edits.fire(side);
		}
	}

	/** What was closed is not translated any more; a translation stays for its reader when its source is closed. */
	#forget(uri: Uri): void {
		const key = uri.toString();
		if (workspace.textDocuments.some(document => document.uri.toString() === key)) return;
		const side = this.#sides.get(key);
		if (side) {
			side.cancel();
			this.#sides.delete(key);
			this.#closed.fire(side);
		}
		for (const each of this.#sides.values()) if (each.source.uri.toString() === key) each.cancel();
	}
}

/** A name that says into which language, with the ending of the source's own so that editors know its kind. */
function sideUri(scheme: string, source: TextDocument, direction: TranslationDirection): Uri {
	const name = source.uri.path.split('/').at(-1) ?? '';
	const language = direction === 'zh-en' ? 'en' : 'zh';
	const dot = name.lastIndexOf('.');
	const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
	return Uri.from({ scheme, path: `/${stem}.${language}${ending}`, query: source.uri.toString() });
}
