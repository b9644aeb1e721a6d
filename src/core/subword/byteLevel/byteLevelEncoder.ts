import { AlignedRewriter } from '../../text/alignedRewriter';
import type { AlignedText } from '../../text/alignedText';
import type { ByteLevelBpe } from './byteLevelBpe';
import type { EncodedColumns } from '../encodedColumns';
import type { PreTokenScanner } from '../scanners/preTokenScanner';
import type { SubwordTrace } from '../subwordTrace';
import { type StretchEncoder, type TextStretch, toOriginalSpans } from '../textStretch';
import { TextWindows } from '../textWindows';

export interface ByteLevelEncoderParts {
	readonly bpe: ByteLevelBpe;
	readonly scanner: PreTokenScanner;
	/** Whether a stretch that does not begin with a space gets one. */
	readonly addPrefixSpace: boolean;
	/** Shows how the same pieces come about by merging. */
	readonly explain: (stretch: TextStretch) => readonly SubwordTrace[];
}

/** Encodes stretches by byte-level BPE, straight from the code units, where nothing but a pattern comes before the model. */
export class ByteLevelEncoder implements StretchEncoder {
	readonly #parts: ByteLevelEncoderParts;
	readonly #windows: TextWindows;

	constructor(parts: ByteLevelEncoderParts) {
		this.#parts = parts;
		this.#windows = new TextWindows(parts.scanner);
	}

	encode({ aligned, offset }: TextStretch, columns: EncodedColumns): void {
		const prefixed = this.#prefixed(aligned);
		const from = columns.size;
		const isOriginal = prefixed.starts === undefined;
		this.#windows.visit(prefixed.text, (units, ends, count, at) => {
			this.#parts.bpe.add(units, ends, count, isOriginal ? offset + at : at, columns);
		});
		if (!isOriginal) {
			toOriginalSpans(columns, from, prefixed, offset);
		}
	}

	count({ aligned }: TextStretch): number {
		let total = 0;
		this.#windows.visit(this.#prefixed(aligned).text, (units, ends, count) => {
			total += this.#parts.bpe.count(units, ends, count);
		});
		return total;
	}

	explain(stretch: TextStretch): readonly SubwordTrace[] {
		return this.#parts.explain(stretch);
	}

	#prefixed(aligned: AlignedText): AlignedText {
		if (!this.#parts.addPrefixSpace || aligned.text === '' || aligned.text.startsWith(' ')) {
			return aligned;
		}
		const rewriter = new AlignedRewriter(aligned);
		rewriter.replace(0, 0, ' ');
		rewriter.keep(0, aligned.text.length);
		return rewriter.finish();
	}
}
