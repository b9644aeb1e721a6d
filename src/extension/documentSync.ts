import { Disposable, window, workspace } from 'vscode';
import type { EndOfLine, TextDocument, TextDocumentChangeEvent, Uri } from 'vscode';
import type { TextChange } from '../core/text/textChange';
import type { AnalysisSettings, DocumentVersion, OpenDocument as OpenParams } from '../protocol/analysis';
import type { Analyzer } from './analyzer';
import { isReadAtOnce, readSlices } from './text/documentText';

/** So many documents stay open in the worker; beyond it the one that was used longest ago is closed if nobody sees it. */
const MAX_OPEN_DOCUMENTS = 12;

/** So many edits may wait for the next request before they are sent by themselves. */
const MAX_PENDING_CHANGES = 200;

/** A text as it is opened: whole, or what follows the parts that were sent. */
type SentText = Pick<OpenParams, 'text' | 'parts'>;

/** What the worker has of one document, and the edits that it lacks. */
interface OpenDocument {
	readonly document: TextDocument;
	readonly settings: AnalysisSettings;
	eol: EndOfLine;
	sentVersion: number;
	pending: TextChange[];
}

/**
 * Keeps the worker's copies of documents equal to the editor's: a document is opened when it is first asked about, its
 * edits are sent in order before the next request, and it is closed with its document.
 */
export class DocumentSync implements Disposable {
	readonly #analyzer: Analyzer;
	readonly #settingsOf: (document: TextDocument) => AnalysisSettings;
	readonly #goldOf: (document: TextDocument) => string;
	readonly #ready: (document: TextDocument) => Promise<void>;
	/** By uri, least recently used first. */
	readonly #open = new Map<string, OpenDocument>();
	readonly #reading = new Map<TextDocument, Promise<SentText>>();
	readonly #subscriptions: Disposable;

	/**
	 * @param settingsOf how a document is analyzed now; asked before each request.
	 * @param goldOf what people corrected in a document, as CoNLL-U; asked when it is opened.
	 * @param ready is awaited before that: what the settings come from may have to be read.
	 */
	constructor(
		analyzer: Analyzer,
		settingsOf: (document: TextDocument) => AnalysisSettings,
		goldOf: (document: TextDocument) => string,
		ready: (document: TextDocument) => Promise<void>,
	) {
		this.#analyzer = analyzer;
		this.#settingsOf = settingsOf;
		this.#goldOf = goldOf;
		this.#ready = ready;
		this.#subscriptions = Disposable.from(
			workspace.onDidChangeTextDocument(event => this.#changed(event)),
			workspace.onDidCloseTextDocument(document => this.#close(document.uri.toString())),
			analyzer.onDidStart(() => this.#open.clear()),
			analyzer.onDocumentNeeded(uri => this.#open.delete(uri)),
		);
	}

	/**
	 * Makes the worker's copy equal to the document as it is now, and names it for a request; nothing for a document that
	 * was closed meanwhile.
	 */
	async prepare(document: TextDocument): Promise<DocumentVersion | undefined> {
		await this.#analyzer.start();
		await this.#ready(document);
		const uri = document.uri.toString();
		const settings = this.#settingsOf(document);
		let known = this.#known(document, settings);
		if (!known) {
			const text = isReadAtOnce(document) ? { text: document.getText() } : await this.#sendLong(document);
			known = this.#known(document, settings) ?? (document.isClosed ? undefined : this.#send(document, text, settings));
			if (!known) {
				this.#analyzer.notify('document/close', { uri });
				return undefined;
			}
		}
		this.#open.delete(uri);
		this.#open.set(uri, known);
		this.#flush(uri, known);
		return { uri, version: document.version };
	}

	/** Has a document opened anew by the next request: something about it that does not show in its settings is other than before. */
	forget(uri: Uri): void {
		this.#open.delete(uri.toString());
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#open.clear();
	}

	/** What the worker has of a document, if it is to be analyzed with these settings. */
	#known(document: TextDocument, settings: AnalysisSettings): OpenDocument | undefined {
		const known = this.#open.get(document.uri.toString());
		return known?.document === document && isSame(known.settings, settings) ? known : undefined;
	}

	/** Sends a long text in parts, which opening it makes whole; several requests may wait for that. */
	#sendLong(document: TextDocument): Promise<SentText> {
		const sending =
			this.#reading.get(document) ?? this.#sendParts(document).finally(() => this.#reading.delete(document));
		this.#reading.set(document, sending);
		return sending;
	}

	async #sendParts(document: TextDocument): Promise<SentText> {
		const uri = document.uri.toString();
		let parts = 0;
		const isWhole = await readSlices(document, (text, index) => {
			parts = index + 1;
			this.#analyzer.notify('document/part', { uri, index, text });
		});
		return isWhole ? { text: '', parts } : { text: document.getText() };
	}

	#send(document: TextDocument, text: SentText, settings: AnalysisSettings): OpenDocument {
		const { version, eol } = document;
		const uri = document.uri.toString();
		const opened = { document, settings, eol, sentVersion: version, pending: [] };
		this.#open.set(uri, opened);
		const gold = this.#goldOf(document);
		this.#analyzer.notify('document/open', { uri, version, ...text, settings, ...(gold === '' ? {} : { gold }) });
		this.#closeSpare();
		return opened;
	}

	#changed({ document, contentChanges }: TextDocumentChangeEvent): void {
		const uri = document.uri.toString();
		const known = this.#open.get(uri);
		if (!known) return;
		if (known.eol !== document.eol) {
			// Every offset moved: the text is sent anew.
			this.#open.delete(uri);
			return;
		}
		for (const { rangeOffset, rangeLength, text } of contentChanges) {
			known.pending.push({ start: rangeOffset, end: rangeOffset + rangeLength, text });
		}
		if (known.pending.length > MAX_PENDING_CHANGES) this.#flush(uri, known);
	}

	#flush(uri: string, known: OpenDocument): void {
		const { version } = known.document;
		if (known.sentVersion === version) return;
		const { sentVersion: baseVersion, pending: changes } = known;
		known.sentVersion = version;
		known.pending = [];
		this.#analyzer.notify('document/change', { uri, baseVersion, version, changes });
	}

	#close(uri: string): void {
		if (this.#open.delete(uri)) this.#analyzer.notify('document/close', { uri });
	}

	#closeSpare(): void {
		if (this.#open.size <= MAX_OPEN_DOCUMENTS) return;
		const seen = new Set(window.visibleTextEditors.map(editor => editor.document.uri.toString()));
		const spare = [...this.#open.keys()].slice(0, -1).find(uri => !seen.has(uri));
		if (spare !== undefined) this.#close(spare);
	}
}

/** Lists of words may be long: they are the same only if they are one. */
function isSame(
	{ userWords: words, ...one }: AnalysisSettings,
	{ userWords: otherWords, ...other }: AnalysisSettings,
): boolean {
	return words === otherWords && JSON.stringify(one) === JSON.stringify(other);
}
