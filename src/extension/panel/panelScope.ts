import { Disposable, EventEmitter, window, workspace } from 'vscode';
import type { Event, TextDocument, TextDocumentChangeEvent } from 'vscode';
import type { Span } from '../../core/text/span';
import type { PanelScope, PanelStatus } from '../../protocol/panel';
import type { DocumentPolicy } from '../documentPolicy';
import type { Settings } from '../settings';
import { wholeDocument } from '../target';
import type { Target, Targets } from '../target';
import { documentLength } from '../text/ranges';

/** Pause after an edit before the panel asks anew. */
const EDIT_DELAY_MS = 250;

/** What the panel is about now, and whether it may be analyzed. */
export interface ScopeState {
	readonly scope: PanelScope | undefined;
	readonly status: PanelStatus;
}

/**
 * Follows what the panel is about: the active document, or a selection that a command pinned and that moves with the
 * edits around it until another document becomes active.
 */
export class PanelScopes implements Disposable {
	readonly #targets: Targets;
	readonly #policy: DocumentPolicy;
	readonly #settings: Settings;
	readonly #changed = new EventEmitter<ScopeState>();
	readonly #subscriptions: Disposable;
	#target: Target | undefined;
	#id = 1;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(targets: Targets, policy: DocumentPolicy, settings: Settings) {
		this.#targets = targets;
		this.#policy = policy;
		this.#settings = settings;
		this.#subscriptions = Disposable.from(
			window.onDidChangeActiveTextEditor(() => this.#follow()),
			window.onDidChangeVisibleTextEditors(() => this.#follow()),
			workspace.onDidChangeTextDocument(event => this.#edited(event)),
			workspace.onDidCloseTextDocument(document => {
				if (document === this.#target?.document) this.#pin(undefined);
			}),
			policy.onDidChange(() => this.#renew()),
		);
		this.#follow();
	}

	/** The scope got a new id. */
	get onDidChange(): Event<ScopeState> {
		return this.#changed.event;
	}

	/** The document of the scope. */
	get document(): TextDocument | undefined {
		return this.#target?.document;
	}

	/** The scope as the panel knows it. */
	get state(): ScopeState {
		const target = this.#current();
		if (!target) return { scope: undefined, status: { kind: 'noDocument' } };
		const { document, kind, span } = target;
		const title = document.isUntitled ? document.uri.path : (document.uri.path.split('/').at(-1) ?? document.uri.path);
		const scope = { id: this.#id, title, kind, ...span, documentLength: documentLength(document) };
		return { scope, status: this.#statusOf(target) };
	}

	/** The target of the scope with this id, unless the scope changed since. */
	targetOf(id: number): Target | undefined {
		return id === this.#id && this.#timer === undefined ? this.#current() : undefined;
	}

	/** Turns to the selection of the active editor if there is one, else to its document. */
	turnToActive(): void {
		const target = this.#targets.active();
		if (target && this.#policy.isText(target.document)) this.#pin(target);
	}

	/** Turns to a stretch of a document. */
	turnTo(target: Target): void {
		this.#pin(target);
	}

	/** Turns to the whole of the document that the scope is in. */
	turnToDocument(): void {
		const document = window.activeTextEditor?.document ?? this.#target?.document;
		if (document && !document.isClosed) this.#pin(wholeDocument(document));
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}

	#current(): Target | undefined {
		return this.#target?.kind === 'document' ? wholeDocument(this.#target.document) : this.#target;
	}

	#statusOf({ kind, span, document }: Target): PanelStatus {
		const limit = this.#settings.of(document).maxFileSize;
		const length = span.end - span.start;
		const fits = kind === 'selection' ? length <= limit : this.#policy.isWithinLimit(document);
		return fits ? { kind: 'ready' } : { kind: 'tooLarge', length, limit };
	}

	/** Turns to the active editor's document; keeps the last one while it is still to be seen. */
	#follow(): void {
		const active = window.activeTextEditor?.document;
		const current = this.#target?.document;
		if (active && active !== current && this.#policy.isText(active)) this.#pin(wholeDocument(active));
		else if (!active && current && !window.visibleTextEditors.some(editor => editor.document === current))
			this.#pin(undefined);
	}

	#pin(target: Target | undefined): void {
		this.#target = target;
		this.#renew();
	}

	#edited({ document, contentChanges }: TextDocumentChangeEvent): void {
		if (document !== this.#target?.document || contentChanges.length === 0) return;
		let { span } = this.#target;
		for (const { rangeOffset, rangeLength, text } of contentChanges) {
			span = moveSpan(span, rangeOffset, rangeOffset + rangeLength, text.length);
		}
		this.#target = { ...this.#target, span };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#renew(), EDIT_DELAY_MS);
	}

	#renew(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#id++;
		this.#changed.fire(this.state);
	}
}

/** A span after `[start, end)` was replaced by a text of `length`: text typed at its edges stays outside at its start, inside at its end. */
function moveSpan(span: Span, start: number, end: number, length: number): Span {
	const shift = length - (end - start);
	const move = (offset: number) => (offset >= end ? offset + shift : Math.min(offset, start + length));
	return { start: move(span.start), end: Math.max(move(span.start), move(span.end)) };
}
