import { Disposable, EventEmitter, Uri, commands, l10n, workspace } from 'vscode';
import type { CancellationToken, Event, TextDocument, TextDocumentContentProvider } from 'vscode';
import type { Span } from '../../core/text/span';
import type { EntityLabel } from '../../protocol/entities';
import type { RangeRedaction, Restoration } from '../../protocol/redaction';
import type { Analyzer } from '../analyzer';
import type { DocumentPolicy } from '../documentPolicy';
import type { DocumentRequests } from '../documentRequests';
import type { MissingParts } from '../missingParts';
import { lastName } from '../corpus/lastName';
import type { RedactionMap } from './redactionMap';

/** The scheme of redacted texts that are shown before anything is changed. */
export const REDACTION_SCHEME = 'nlp-lens-redaction';
const CONTEXT = 'nlpLens.hasRedaction';

/** What is hidden. */
export interface RedactionWish {
	/** A stretch; the whole document where it is undefined. */
	readonly span: Span | undefined;
	readonly labels: readonly EntityLabel[];
	/** Forms that stay. */
	readonly kept: readonly string[];
}

/** A redacted text that is shown beside its document. */
export interface RedactionPreview {
	readonly uri: Uri;
	readonly source: TextDocument;
	readonly wish: RedactionWish;
	readonly redaction: RangeRedaction;
}

/** Makes redactions and shows them, each beside its document, before they are applied. */
export class Redactions implements TextDocumentContentProvider, Disposable {
	readonly #analyzer: Analyzer;
	readonly #requests: DocumentRequests;
	readonly #policy: DocumentPolicy;
	readonly #missing: MissingParts;
	readonly #changed = new EventEmitter<Uri>();
	/** By the uri of the redacted text, the newest last. */
	readonly #previews = new Map<string, RedactionPreview>();
	readonly #subscriptions: Disposable;

	constructor(analyzer: Analyzer, requests: DocumentRequests, policy: DocumentPolicy, missing: MissingParts) {
		this.#analyzer = analyzer;
		this.#requests = requests;
		this.#policy = policy;
		this.#missing = missing;
		this.#subscriptions = Disposable.from(
			workspace.registerTextDocumentContentProvider(REDACTION_SCHEME, this),
			workspace.onDidCloseTextDocument(({ uri }) => {
				// A document that gets another language is closed and opened again at once.
				setTimeout(() => {
					if (!workspace.textDocuments.some(each => each.uri.toString() === uri.toString())) this.forget(uri);
				});
			}),
		);
	}

	get onDidChange(): Event<Uri> {
		return this.#changed.event;
	}

	provideTextDocumentContent(uri: Uri): string {
		return this.#previews.get(uri.toString())?.redaction.text ?? '';
	}

	/** The redaction of a document or the redacted text that it is; the one shown last without a document. */
	previewOf(document: TextDocument | undefined): RedactionPreview | undefined {
		const all = [...this.#previews.values()].reverse();
		const key = document?.uri.toString();
		return all.find(({ uri, source }) => uri.toString() === key || source.uri.toString() === key) ?? all.at(0);
	}

	/** Hides entities of a document as it is now; `undefined` when it changed meanwhile or `token` was cancelled. */
	async redact(
		document: TextDocument,
		{ span, labels, kept }: RedactionWish,
		token: CancellationToken,
	): Promise<RangeRedaction | undefined> {
		const range = span ?? { start: 0, end: document.getText().length };
		const answer = await this.#requests.ask('redaction/redact', document, { ...range, labels, kept }, token);
		if (answer) this.#missing.report(answer.failures);
		return answer;
	}

	/** Shows a redaction against its document. */
	async show(source: TextDocument, wish: RedactionWish, redaction: RangeRedaction): Promise<RedactionPreview> {
		const uri = previewUri(source);
		const preview = { uri, source, wish, redaction };
		this.#previews.delete(uri.toString());
		this.#previews.set(uri.toString(), preview);
		this.#changed.fire(uri);
		await commands.executeCommand('setContext', CONTEXT, true);
		this.#policy.markAsResult(await workspace.openTextDocument(uri));
		const title = l10n.t('{0} without entities', lastName(source.uri));
		await commands.executeCommand('vscode.diff', source.uri, uri, title, { preview: false });
		return preview;
	}

	/** A redacted text is looked at no more. */
	forget(uri: Uri): void {
		if (!this.#previews.delete(uri.toString())) return;
		if (this.#previews.size === 0) void commands.executeCommand('setContext', CONTEXT, false);
	}

	/** Where a text has placeholders of a map. */
	restore(text: string, entities: RedactionMap['entities']): Promise<Restoration> {
		return this.#analyzer.request('redaction/restore', { text, entities });
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}
}

/** The name of the source with another before its ending, so that editors know its kind. */
function previewUri(source: TextDocument): Uri {
	return Uri.from({
		scheme: REDACTION_SCHEME,
		path: `/${redactedName(lastName(source.uri))}`,
		query: source.uri.toString(),
	});
}

/** The name of a file that a redacted text goes to. */
export function redactedName(name: string): string {
	const dot = name.lastIndexOf('.');
	return dot > 0 ? `${name.slice(0, dot)}.redacted${name.slice(dot)}` : `${name}.redacted.txt`;
}
