import type { LayerName } from '../doc/layers';
import type { LayerFailure, RangeAnnotation } from '../doc/rangeAnnotation';
import { RangeAssembler } from '../doc/rangeAssembler';
import { NlpError } from '../errors';
import { BlockedText } from '../text/blockedText';
import type { TextFormat } from '../text/documentText';
import type { Language } from '../text/language';
import type { Span } from '../text/span';
import type { TextChange } from '../text/textChange';
import type { Analyzer } from './analyzer';
import type { CancellationSignal } from './cancellationSignal';
import type { Scheduler } from './scheduler';
import { Slices } from './scheduler';

/** Stands for a number of sentences that was not counted yet. */
const UNCOUNTED = -1;

/**
 * A text that is edited and analyzed in turns: an edit costs the blocks that it touches, an analysis those that were
 * not seen before.
 */
export class AnalyzedDocument {
	readonly #analyzer: Analyzer;
	readonly #scheduler: Scheduler;
	#text: BlockedText;
	/** The number of sentences of each block, as far as known. */
	#sentenceCounts: Int32Array;

	constructor(text: string, format: TextFormat, analyzer: Analyzer, scheduler: Scheduler) {
		this.#analyzer = analyzer;
		this.#scheduler = scheduler;
		this.#text = BlockedText.of(text, format);
		this.#sentenceCounts = new Int32Array(this.#text.blocks.length).fill(UNCOUNTED);
	}

	get text(): string {
		return this.#text.text;
	}

	/** The prose of the text: what is analyzed. */
	get prose(): string {
		return this.#text.source.prose;
	}

	/**
	 * Applies edits; an analysis under way ends with `cancelled`.
	 * @throws RangeError when a change lies outside the text.
	 */
	change(changes: readonly TextChange[]): void {
		const { text, first, oldLast, newLast } = this.#text.changed(changes);
		const counts = new Int32Array(text.blocks.length).fill(UNCOUNTED);
		counts.set(this.#sentenceCounts.subarray(0, first));
		counts.set(this.#sentenceCounts.subarray(oldLast), newLast);
		this.#text = text;
		this.#sentenceCounts = counts;
	}

	/**
	 * The layers of the sentences that touch a range, computed in slices between which the scheduler yields.
	 * @throws NlpError `cancelled` when the signal says so or the text was changed meanwhile.
	 */
	async analyze(
		range: Span,
		layers: readonly LayerName[],
		signal: CancellationSignal = { aborted: false },
	): Promise<RangeAnnotation> {
		const text = this.#text;
		const slices = new Slices(this.#scheduler);
		const clipped = clip(range, text.text.length);
		const assembler = new RangeAssembler(clipped, layers);
		const failures = new FailureList();
		const wanted: readonly LayerName[] = [...layers, 'sentences'];
		const languages = new Set<Language>();
		const first = text.blockAt(clipped.start);
		for (let block = first; block < text.blocks.length; block++) {
			if (block > first && text.starts[block] >= clipped.end) break;
			await this.#step(text, slices, signal);
			const { result, languages: found } = await this.#analyzeBlock(text, block, wanted, signal);
			for (const language of found) languages.add(language);
			failures.addAll(layers, result.failures);
			assembler.add(text.starts[block], result.doc);
		}
		failures.add(...this.#analyzer.modelFailures(layers, languages));
		const before = layers.includes('sentences') ? await this.#countSentences(text, first, slices, signal) : undefined;
		return assembler.finish(before === undefined ? -1 : before + assembler.skippedSentences, failures.list);
	}

	async #analyzeBlock(text: BlockedText, block: number, layers: readonly LayerName[], signal: CancellationSignal) {
		const prose = text.blocks[block];
		const languages = this.#analyzer.languagesOf(prose);
		if (!this.#analyzer.isReady(layers, languages)) {
			await this.#analyzer.prepare(layers, languages);
			this.#check(text, signal);
		}
		const result = this.#analyzer.analyze(prose, layers);
		this.#sentenceCounts[block] = result.doc.find('sentences')?.starts.length ?? 0;
		return { result, languages };
	}

	/** The number of sentences before a block. */
	async #countSentences(text: BlockedText, end: number, slices: Slices, signal: CancellationSignal): Promise<number> {
		let count = 0;
		for (let block = 0; block < end; block++) {
			if (this.#sentenceCounts[block] === UNCOUNTED) {
				await this.#step(text, slices, signal);
				await this.#analyzeBlock(text, block, ['sentences'], signal);
			}
			count += this.#sentenceCounts[block];
		}
		return count;
	}

	/** Between two blocks: lets others in when the slice is over, then makes sure that the work is still wanted. */
	async #step(text: BlockedText, slices: Slices, signal: CancellationSignal): Promise<void> {
		if (!slices.isOver) return;
		await slices.next();
		this.#check(text, signal);
	}

	#check(text: BlockedText, signal: CancellationSignal): void {
		if (signal.aborted || text !== this.#text) {
			throw new NlpError('cancelled', 'The analysis was cancelled: its result is no longer wanted.');
		}
	}
}

function clip({ start, end }: Span, length: number): Span {
	const clippedStart = Math.min(Math.max(0, start), length);
	return { start: clippedStart, end: Math.min(Math.max(clippedStart, end), length) };
}

/** Failures, each only once. */
class FailureList {
	readonly list: LayerFailure[] = [];
	readonly #known = new Set<string>();

	add(...failures: readonly LayerFailure[]): void {
		for (const failure of failures) {
			const key = `${failure.layer} ${failure.message}`;
			if (this.#known.has(key)) continue;
			this.#known.add(key);
			this.list.push(failure);
		}
	}

	addAll(layers: readonly LayerName[], failures: ReadonlyMap<LayerName, string>): void {
		if (failures.size === 0) return;
		for (const layer of layers) {
			const message = failures.get(layer);
			if (message !== undefined) this.add({ layer, message });
		}
	}
}
