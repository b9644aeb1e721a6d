import type { LayerName } from '../doc/layers';
import type { LayerFailure, RangeAnnotation } from '../doc/rangeAnnotation';
import { RangeAssembler } from '../doc/rangeAssembler';
import { NlpError } from '../errors';
import { BlockedText } from '../text/blockedText';
import type { TextFormat } from '../text/documentText';
import type { Language } from '../text/language';
import type { Span } from '../text/span';
import type { TextChange } from '../text/textChange';
import type { CancellationSignal } from '../cancellationSignal';
import type { AnalyzedBlocks, Analyzer, Breaks } from './analyzer';
import { GROUP_LENGTH } from './blockGroup';
import type { Scheduler } from './scheduler';
import { Slices } from './scheduler';

const SENTENCES_ONLY: readonly LayerName[] = ['sentences'];

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

	get format(): TextFormat {
		return this.#text.source.format;
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
	 * @param isNumbered whether the sentences before the range are counted, which takes a pass over all of them, once.
	 * @throws NlpError `cancelled` when the signal says so or the text was changed meanwhile.
	 */
	async analyze(
		range: Span,
		layers: readonly LayerName[],
		signal: CancellationSignal = { aborted: false },
		isNumbered = layers.includes('sentences'),
	): Promise<RangeAnnotation> {
		const text = this.#text;
		const breaks = this.#breaks(text, signal);
		const clipped = clip(range, text.text.length);
		const assembler = new RangeAssembler(clipped, layers);
		const failures = new FailureList();
		const wanted: readonly LayerName[] = [...layers, 'sentences'];
		const languages = new Set<Language>();
		const first = text.blockAt(clipped.start);
		let last = first;
		while (last < text.blocks.length && (last === first || text.starts[last] < clipped.end)) last++;
		for (let begin = first; begin < last;) {
			const blocks = groupFrom(text, begin, last, () => true);
			begin += blocks.length;
			const { group, languages: found } = await this.#analyzeBlocks(text, blocks, wanted, breaks);
			for (const language of found) languages.add(language);
			for (const block of blocks) {
				const result = group.resultOf(text.blocks[block]);
				failures.addAll(layers, result.failures);
				assembler.add(text.starts[block], result.doc);
			}
			if (breaks.isDue) await breaks.take();
		}
		failures.add(...this.#analyzer.modelFailures(layers, languages));
		const before = isNumbered ? await this.#countSentences(text, first, breaks) : undefined;
		return assembler.finish(before === undefined ? -1 : before + assembler.skippedSentences, failures.list);
	}

	/** The layers of blocks of the text, by their numbers. */
	async #analyzeBlocks(
		text: BlockedText,
		blocks: readonly number[],
		layers: readonly LayerName[],
		breaks: Breaks,
	): Promise<AnalyzedBlocks> {
		const texts = blocks.map(block => text.blocks[block]);
		const analyzed = await this.#analyzer.analyze(texts, layers, breaks);
		for (const [i, block] of blocks.entries()) {
			this.#sentenceCounts[block] = analyzed.group.resultOf(texts[i]).doc.find('sentences')?.starts.length ?? 0;
		}
		return analyzed;
	}

	/** The number of sentences before a block. */
	async #countSentences(text: BlockedText, end: number, breaks: Breaks): Promise<number> {
		const isUncounted = (block: number): boolean => this.#sentenceCounts[block] === UNCOUNTED;
		for (let begin = 0; begin < end;) {
			const blocks = groupFrom(text, begin, end, isUncounted);
			if (blocks.length === 0) break;
			begin = blocks[blocks.length - 1] + 1;
			await this.#analyzeBlocks(text, blocks, SENTENCES_ONLY, breaks);
		}
		return this.#sentenceCounts.subarray(0, end).reduce((sum, count) => sum + count, 0);
	}

	/** Lets others in when a slice is over, and then makes sure that the work is still wanted. */
	#breaks(text: BlockedText, signal: CancellationSignal): Breaks {
		const slices = new Slices(this.#scheduler);
		return {
			get isDue() {
				return slices.isOver;
			},
			take: async () => {
				await slices.next();
				this.#check(text, signal);
			},
		};
	}

	#check(text: BlockedText, signal: CancellationSignal): void {
		if (signal.aborted || text !== this.#text) {
			throw new NlpError('cancelled', 'The analysis was cancelled: its result is no longer wanted.');
		}
	}
}

/** The next numbers of blocks that are wanted, from one on and before `end`: as many as are analyzed together. */
function groupFrom(text: BlockedText, from: number, end: number, isWanted: (block: number) => boolean): number[] {
	const blocks: number[] = [];
	let length = 0;
	for (let block = from; block < end && length < GROUP_LENGTH; block++) {
		if (!isWanted(block)) continue;
		blocks.push(block);
		length += text.blocks[block].length;
	}
	return blocks;
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
