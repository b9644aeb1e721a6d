import type { LayerName } from '../core/doc/layers';
import type { RangeAnnotation } from '../core/doc/rangeAnnotation';
import { RangeAssembler } from '../core/doc/rangeAssembler';
import type { Analyzer } from '../core/pipeline/analyzer';
import type { Block } from '../core/text/blockCutter';
import { CUT_LOOKAHEAD, cutBlock } from '../core/text/blockCutter';
import type { DocumentText } from '../core/text/documentText';
import { PlainText } from '../core/text/documentText';

/** A block of a text that streams by, annotated. */
export interface AnnotatedBlock {
	/** Offset of the block in the whole text. */
	readonly origin: number;
	/** The block's text, in which the annotation's offsets are. */
	readonly text: string;
	readonly annotation: RangeAnnotation;
}

/** Analyzes text block by block, so that a text of any length takes bounded memory. */
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
			let start = 0;
			while (source.text.length - start > CUT_LOOKAHEAD) {
				const block = cutBlock(source, start);
				yield await this.#annotate(source, block, origin + start);
				start = block.end;
			}
			rest = source.text.slice(start);
			origin += start;
		}
		for await (const block of this.blocks(new PlainText(rest))) yield { ...block, origin: origin + block.origin };
	}

	/** The annotated blocks of a text that is there. */
	async *blocks(source: DocumentText): AsyncGenerator<AnnotatedBlock> {
		for (let start = 0; start < source.text.length;) {
			const block = cutBlock(source, start);
			yield await this.#annotate(source, block, start);
			start = block.end;
		}
	}

	async #annotate({ text }: DocumentText, block: Block, origin: number): Promise<AnnotatedBlock> {
		const languages = this.#analyzer.languagesOf(block.text);
		const needed: LayerName[] = [...this.#layers, 'sentences'];
		await this.#analyzer.prepare(needed, languages);
		const { doc, failures } = this.#analyzer.analyze(block.text, needed);
		for (const message of failures.values()) this.#failures.add(message);
		for (const { message } of this.#analyzer.modelFailures(needed, languages)) this.#failures.add(message);
		const assembler = new RangeAssembler({ start: 0, end: block.text.length }, needed);
		assembler.add(0, doc);
		return { origin, text: text.slice(block.start, block.end), annotation: assembler.finish(0, []) };
	}
}
