import { CancellationTokenSource } from 'vscode';
import type { CancellationToken, TextDocument, Uri } from 'vscode';
import type { Span } from '../../core/text/span';
import type { TranslationEngine } from '../../protocol/panelTranslation';
import type { TranslatedParagraph, TranslationDirection } from '../../protocol/translation';
import type { AlignedSpan } from './alignment';
import { keptParagraphs } from './keptParagraphs';
import type { Translations } from './translations';

/** At most so often a text that grows is shown. */
const SHOW_EVERY_MS = 200;

/** What a side document shows, and of what. */
export interface SideState {
	readonly text: string;
	readonly paragraphs: readonly AlignedSpan[];
	readonly sentences: readonly AlignedSpan[];
	/** What of the translation is of an older text, in its offsets; undefined where nothing is. */
	readonly stale: Span | undefined;
}

/** The translation of a whole document as the text of another. */
export class SideTranslation {
	readonly source: TextDocument;
	readonly uri: Uri;
	readonly direction: TranslationDirection;
	readonly #translations: Translations;
	readonly #changed: () => void;
	#engine: TranslationEngine;
	/** The text of the source that the paragraphs are of. */
	#sourceText = '';
	#paragraphs: readonly TranslatedParagraph[] = [];
	#state: SideState = { text: '', paragraphs: [], sentences: [], stale: undefined };
	#work: CancellationTokenSource | undefined;

	/** @param changed hears that there is another text. */
	constructor(
		source: TextDocument,
		uri: Uri,
		wish: { readonly direction: TranslationDirection; readonly engine: TranslationEngine },
		translations: Translations,
		changed: () => void,
	) {
		this.source = source;
		this.uri = uri;
		this.direction = wish.direction;
		this.#engine = wish.engine;
		this.#translations = translations;
		this.#changed = changed;
	}

	get state(): SideState {
		return this.#state;
	}

	get engine(): TranslationEngine {
		return this.#engine;
	}

	/** Whether the source has changed since. */
	get isStale(): boolean {
		return this.#state.stale !== undefined;
	}

	/** Everything is to be translated anew, by this engine. */
	restart(engine: TranslationEngine): void {
		this.#engine = engine;
		this.#sourceText = '';
		this.#paragraphs = [];
	}

	/** The source changed: says which part of the translation is older. */
	sourceChanged(): void {
		this.#work?.cancel();
		if (this.#paragraphs.length === 0) return;
		const { head, tail } = this.#kept(this.source.getText());
		const changed = this.#paragraphs.slice(head, this.#paragraphs.length - tail);
		const stale =
			changed.length === 0
				? undefined
				: { start: changed[0].target.start, end: changed[changed.length - 1].target.end };
		this.#state = { ...this.#state, stale: stale ?? { start: 0, end: 0 } };
	}

	/**
	 * Translates what is not translated yet, or has changed since.
	 * @param report hears how far that is, in [0, 1]
	 * @returns the notes; undefined when the source changed meanwhile, or `token` was cancelled
	 * @throws Error with a reason fit for a user
	 */
	async update(token: CancellationToken, report: (share: number) => void): Promise<readonly string[] | undefined> {
		this.#work?.cancel();
		const work = new CancellationTokenSource();
		this.#work = work;
		const subscription = token.onCancellationRequested(() => work.cancel());
		try {
			return await this.#update(work.token, report);
		} finally {
			subscription.dispose();
			if (this.#work === work) this.#work = undefined;
			work.dispose();
		}
	}

	/** Ends what is going on. */
	cancel(): void {
		this.#work?.cancel();
	}

	async #update(token: CancellationToken, report: (share: number) => void): Promise<readonly string[] | undefined> {
		const { source } = this;
		const text = source.getText();
		if (text === this.#sourceText && this.#paragraphs.length > 0) {
			this.#show(this.#paragraphs, false);
			return [];
		}
		const { head, tail, changed } = this.#kept(text);
		const before = this.#paragraphs.slice(0, head);
		const shift = text.length - this.#sourceText.length;
		const after = this.#paragraphs.slice(this.#paragraphs.length - tail).map(each => moved(each, shift, 0));
		const fresh: TranslatedParagraph[] = [];
		let shownAt = 0;
		const hear = (paragraph: TranslatedParagraph): void => {
			// Another engine began anew.
			while (fresh.length > 0 && fresh[fresh.length - 1].source.start >= paragraph.source.start) fresh.pop();
			fresh.push(paragraph);
			if (Date.now() - shownAt > SHOW_EVERY_MS) {
				this.#show([...before, ...fresh, ...after], true);
				shownAt = Date.now();
			}
			report((paragraph.source.end - changed.start) / Math.max(1, changed.end - changed.start));
		};
		const { direction } = this;
		const wish = { document: source, span: changed, engine: this.#engine, direction };
		const done = changed.end > changed.start ? await this.#translations.translate(wish, hear, token) : undefined;
		if (changed.end > changed.start && !done) return undefined;
		this.#sourceText = text;
		this.#paragraphs = this.#show([...before, ...fresh, ...after], false);
		return done?.notes ?? [];
	}

	#kept(text: string) {
		const format = this.source.languageId === 'markdown' ? 'markdown' : 'plain';
		return keptParagraphs(this.#sourceText, text, this.#paragraphs, format);
	}

	/** Shows paragraphs one after the other, and says where they stand. */
	#show(paragraphs: readonly TranslatedParagraph[], isUnfinished: boolean): readonly TranslatedParagraph[] {
		let end = 0;
		const placed = paragraphs.map(paragraph => {
			const there = moved(paragraph, 0, end - paragraph.target.start);
			end = there.target.end;
			return there;
		});
		this.#state = {
			text: placed.map(({ text }) => text).join(''),
			paragraphs: placed,
			sentences: placed.flatMap(({ sentences }) => sentences),
			stale: isUnfinished ? this.#state.stale : undefined,
		};
		this.#changed();
		return placed;
	}
}

/** A paragraph that stands elsewhere in both texts. */
function moved(paragraph: TranslatedParagraph, source: number, target: number): TranslatedParagraph {
	if (source === 0 && target === 0) return paragraph;
	const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
	const place = <T extends AlignedSpan>(each: T): T => ({
		...each,
		source: move(each.source, source),
		target: move(each.target, target),
	});
	return {
		...place(paragraph),
		// Phrases are not asked for here.
		sentences: paragraph.sentences.map(sentence => ({ ...place(sentence), phrases: [] })),
	};
}
