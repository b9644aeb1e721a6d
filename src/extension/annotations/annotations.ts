import { Disposable, EventEmitter, workspace } from 'vscode';
import type { CancellationToken, Event, TextDocument, Uri } from 'vscode';
import type { Span } from '../../core/text/span';
import type {
	AnnotationFormat,
	Correction,
	Evaluation,
	GoldMark,
	GoldState,
	ImportProblem,
} from '../../protocol/annotation';
import type { Analyzer } from '../analyzer';
import type { DocumentRequests } from '../documentRequests';
import { messageOf } from '../log';
import type { Log } from '../log';
import { documentLength } from '../text/ranges';
import type { GoldTexts } from './goldTexts';

/** Asks about what people corrected, and keeps it. */
export class Annotations implements Disposable {
	readonly #analyzer: Analyzer;
	readonly #requests: DocumentRequests;
	readonly #texts: GoldTexts;
	readonly #log: Log;
	readonly #changed = new EventEmitter<Uri>();
	readonly #subscriptions: Disposable;

	constructor(analyzer: Analyzer, requests: DocumentRequests, texts: GoldTexts, log: Log) {
		this.#analyzer = analyzer;
		this.#requests = requests;
		this.#texts = texts;
		this.#log = log;
		this.#subscriptions = Disposable.from(
			texts.onDidChange(uri => this.#changed.fire(uri)),
			workspace.onDidSaveTextDocument(document => void this.#saved(document)),
		);
	}

	/** What is corrected in a document is other than before. */
	get onDidChange(): Event<Uri> {
		return this.#changed.event;
	}

	/** Whether anything is corrected in a document. */
	async isCorrected(document: TextDocument): Promise<boolean> {
		await this.#texts.ready(document);
		return this.#texts.of(document) !== '';
	}

	/** The file that has the corrections of a document; nothing where there is none. */
	async fileOf(document: TextDocument): Promise<Uri | undefined> {
		await this.#texts.ready(document);
		return this.#texts.fileOf(document);
	}

	/** Takes a correction over. @returns the state after it; nothing when the document changed meanwhile. */
	async correct(document: TextDocument, span: Span, correction: Correction): Promise<GoldState | undefined> {
		const state = await this.#requests.ask('annotation/correct', document, { ...span, correction }, undefined);
		if (state) await this.#keep(document, state);
		return state;
	}

	/** Takes annotations of another program over. */
	async import(
		document: TextDocument,
		format: AnnotationFormat,
		content: string,
		token?: CancellationToken,
	): Promise<(GoldState & { readonly taken: number; readonly problems: readonly ImportProblem[] }) | undefined> {
		const params = { ...whole(document), format, content };
		const state = await this.#requests.ask('annotation/import', document, params, token);
		if (state) await this.#keep(document, state);
		return state;
	}

	/** Goes back to what was before the last correction. @returns whether there was one */
	stepBack(document: TextDocument): Promise<boolean> {
		return this.#texts.stepBack(document);
	}

	/** What people said about a stretch. */
	async marks(document: TextDocument, span: Span, token?: CancellationToken): Promise<readonly GoldMark[] | undefined> {
		return (await this.#requests.ask('annotation/marks', document, span, token))?.marks;
	}

	/** The analysis of a document measured against what people said of it. */
	evaluate(document: TextDocument, token?: CancellationToken): Promise<Evaluation | undefined> {
		return this.#requests.ask('annotation/evaluate', document, whole(document), token);
	}

	/** Several evaluations as one. */
	join(parts: readonly Evaluation[]): Promise<Evaluation> {
		return this.#analyzer.request('annotation/joinEvaluations', { parts });
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}

	async #keep(document: TextDocument, { conllu }: GoldState): Promise<void> {
		await this.#texts.keep(document, conllu, true);
		this.#changed.fire(document.uri);
	}

	/** Edits moved what was corrected: the file says where it is in the text that is saved. */
	async #saved(document: TextDocument): Promise<void> {
		if (this.#texts.of(document) === '') return;
		try {
			const state = await this.#requests.ask('annotation/state', document, whole(document), undefined);
			if (state) await this.#texts.keep(document, state.conllu, false);
		} catch (error) {
			this.#log.warn(`Corrections: ${messageOf(error)}`);
		}
	}
}

function whole(document: TextDocument): Span {
	return { start: 0, end: documentLength(document) };
}
