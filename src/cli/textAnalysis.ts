import type { LayerName } from '../core/doc/layers';
import type { RangeAnnotation } from '../core/doc/rangeAnnotation';
import { RangeAssembler } from '../core/doc/rangeAssembler';
import type { Analyzer } from '../core/pipeline/analyzer';
import { GROUP_LENGTH } from '../core/pipeline/blockGroup';
import type { Block } from '../core/text/blockCutter';
import { CUT_LOOKAHEAD, cutBlock } from '../core/text/blockCutter';
import type { DocumentText } from '../core/text/documentText';
import { PlainText } from '../core/text/documentText';

/** Texts of so many code units together are prepared for at a time: few enough that the cache keeps what is found. */
const PREPARED_LENGTH = 65_536;

/** A block of a text that streams by, annotated. */
export interface AnnotatedBlock {
	/** Offset of the block in the whole text. */
	readonly origin: number;
	/** The block's text, in which the annotation's offsets are. */
	readonly text: string;
	readonly annotation: RangeAnnotation;
}

/** Analyzes text by groups of blocks, so that a text of any length takes bounded memory. */
export class TextAnalysis {
	readonly #analyzer: Analyzer;
	readonly #layers: readonly LayerName[];
	readonly #failures = new Set<string>();

	constructor(analyzer: Analyzer, layers: readonly LayerName[]) {
		this.#analyzer = analyzer;
		this.#layers = layers;
	}

	/** Why layers are missing, each reason once. */
	get failures(): ReadonlySet<string> {
		return this.#failures;
	}

	/** The annotated blocks of a text in pieces. */
	async *stream(pieces: AsyncIterable<string>): AsyncGenerator<AnnotatedBlock> {
		let rest = '';
		let origin = 0;
		for await (const piece of pieces) {
			const source = new PlainText(rest + piece);
			const blocks: Block[] = [];
			let start = 0;
			while (source.text.length - start > CUT_LOOKAHEAD) {
				const block = cutBlock(source, start);
				blocks.push(block);
				start = block.end;
			}
			yield* this.#annotate(source, blocks, origin);
			rest = source.text.slice(start);
			origin += start;
		}
		for await (const block of this.blocks(new PlainText(rest))) yield { ...block, origin: origin + block.origin };
	}

	/** The annotated blocks of a text that is there. */
	async *blocks(source: DocumentText): AsyncGenerator<AnnotatedBlock> {
		let blocks: Block[] = [];
		for (let start = 0, first = 0; start < source.text.length;) {
			const block = cutBlock(source, start);
			blocks.push(block);
			start = block.end;
			if (start - first >= GROUP_LENGTH || start >= source.text.length) {
				yield* this.#annotate(source, blocks, 0);
				blocks = [];
				first = start;
			}
		}
	}

	/**
	 * Analyzes short texts together, so that {@link TextAnalysis.blocks} finds their blocks in the cache: one by one, the components
	 * drive each other's tables out of the processor's caches, and Chinese takes twice the time.
	 */
	async prepare(texts: readonly string[]): Promise<void> {
		let blocks: string[] = [];
		let length = 0;
		const analyze = async (): Promise<void> => {
			await this.#analyzer.analyze(blocks, [...this.#layers, 'sentences']);
			blocks = [];
			length = 0;
		};
		for (const text of texts) {
			if (text.length >= PREPARED_LENGTH) continue;
			const source = new PlainText(text);
			for (let start = 0; start < text.length;) {
				const block = cutBlock(source, start);
				blocks.push(block.text);
				start = block.end;
			}
			length += text.length;
			if (length >= PREPARED_LENGTH) await analyze();
		}
		if (blocks.length > 0) await analyze();
	}

	/** The annotations of blocks that are analyzed together; they lie at their starts and `offset`. */
	async *#annotate({ text }: DocumentText, blocks: readonly Block[], offset: number): AsyncGenerator<AnnotatedBlock> {
		const needed: LayerName[] = [...this.#layers, 'sentences'];
		const { group, languages } = await this.#analyzer.analyze(
			blocks.map(block => block.text),
			needed,
		);
		for (const { message } of this.#analyzer.modelFailures(needed, languages)) this.#failures.add(message);
		for (const block of blocks) {
			const { doc, failures } = group.resultOf(block.text);
			for (const message of failures.values()) this.#failures.add(message);
			const assembler = new RangeAssembler({ start: 0, end: block.text.length }, needed);
			assembler.add(0, doc);
			const annotation = assembler.finish(0, []);
			yield { origin: offset + block.start, text: text.slice(block.start, block.end), annotation };
		}
	}
}
