import type { CancellationToken, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { AnalysisSettings, DoubtfulCuts } from '../../protocol/analysis';
import type { SegmentationTrace } from '../../protocol/words';
import type { DocumentPolicy } from '../documentPolicy';
import type { DocumentRequests } from '../documentRequests';

/** A keystroke waits so long for words; then VS Code's own rules do. */
const PATIENCE_MS = 50;

/** So far from a place words are asked for, in UTF-16 code units, so that the next keystrokes find them here. */
const REACH = 2000;

/** So far from a place words have to be known: farther than any word is long. */
const NEAR = 160;

/** So many of the best ways to cut are asked for. */
const PATHS = 5;

/** The words around some places of a document, as they were at a version and under settings. */
interface KnownWords {
	readonly document: TextDocument;
	readonly version: number;
	readonly settings: AnalysisSettings;
	readonly offsets: readonly number[];
	readonly words: readonly Span[];
}

/** Where the segmenter cuts the text of documents. */
export class ChineseWords {
	readonly #requests: DocumentRequests;
	readonly #policy: DocumentPolicy;
	#known: KnownWords | undefined;

	constructor(requests: DocumentRequests, policy: DocumentPolicy) {
		this.#requests = requests;
		this.#policy = policy;
	}

	/**
	 * The words around places of a document, in order. Nothing where they were not there within the blink of an eye, as when the
	 * analysis has just been started, or where the document is too large to be analyzed.
	 */
	async around(document: TextDocument, offsets: readonly number[]): Promise<readonly Span[] | undefined> {
		if (!this.#policy.isText(document) || !this.#policy.isWithinLimit(document) || offsets.length === 0)
			return undefined;
		const known = this.#knownAround(document, offsets);
		if (known) return known;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const late = new Promise<undefined>(resolve => {
			timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
		});
		try {
			return await Promise.race([this.#ask(document, offsets), late]);
		} finally {
			clearTimeout(timer);
		}
	}

	/** Asks for words and remembers them, also when they come too late for this keystroke; never rejects. */
	async #ask(document: TextDocument, offsets: readonly number[]): Promise<readonly Span[] | undefined> {
		const { version } = document;
		const settings = this.#policy.analysisSettings(document);
		const range = { start: Math.min(...offsets), end: Math.max(...offsets) };
		try {
			const found = await this.#requests.ask('words/around', document, { ...range, offsets, reach: REACH }, undefined);
			if (!found) return undefined;
			const words = Array.from(found.starts, (start, i) => ({ start, end: found.ends[i] }));
			this.#known = { document, version, settings, offsets, words };
			return words;
		} catch {
			return undefined;
		}
	}

	#knownAround(document: TextDocument, offsets: readonly number[]): readonly Span[] | undefined {
		const known = this.#known;
		if (known?.document !== document || known.version !== document.version) return undefined;
		const { userWords, standard, language } = this.#policy.analysisSettings(document);
		const { settings } = known;
		if (settings.userWords !== userWords || settings.standard !== standard || settings.language !== language)
			return undefined;
		const isNear = (offset: number) => known.offsets.some(other => Math.abs(other - offset) <= REACH - NEAR);
		return offsets.every(isNear) ? known.words : undefined;
	}

	/** Why the text around a place is cut as it is; nothing where it is not Chinese, or changed meanwhile. */
	async trace(document: TextDocument, at: number, token?: CancellationToken): Promise<SegmentationTrace | undefined> {
		const params = { start: at, end: at + 1, paths: PATHS, ...this.#settingsOf(document) };
		return (await this.#requests.ask('words/trace', document, params, token))?.trace;
	}

	/** The cuts, and lacks of one, in a span that the segmenter was in doubt about. */
	doubtful(
		document: TextDocument,
		span: Span,
		widest: number,
		token?: CancellationToken,
	): Promise<DoubtfulCuts | undefined> {
		return this.#requests.ask(
			'analysis/doubtfulCuts',
			document,
			{ ...span, widest, ...this.#settingsOf(document) },
			token,
		);
	}

	#settingsOf(document: TextDocument) {
		const { standard, userWords } = this.#policy.analysisSettings(document);
		return { standard, ...(userWords && { userWords }) };
	}
}
