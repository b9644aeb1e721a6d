import type { SubwordPieces, SubwordTokenizer } from '../../core/subword/subwordTokenizer';
import type { TextOutput } from '../textOutput';
import type { PieceFormat } from './subwordCommandLine';
import type { TextPart } from './textParts';

/** Writes the pieces of texts, each on one line, which may come in parts. */
export class PieceWriter {
	readonly #tokenizer: SubwordTokenizer;
	readonly #format: PieceFormat;
	readonly #output: TextOutput;
	/** What goes before the next piece. */
	#separator = '';

	constructor(tokenizer: SubwordTokenizer, format: PieceFormat, output: TextOutput) {
		this.#tokenizer = tokenizer;
		this.#format = format;
		this.#output = output;
		this.#separator = this.#opening;
	}

	/** Writes the pieces of a part of a text. */
	async write(pieces: SubwordPieces, { origin, isLast }: TextPart): Promise<void> {
		const isJson = this.#format === 'json';
		let line = '';
		for (let index = 0; index < pieces.ids.length; index++) {
			line += this.#separator + this.#written(pieces, index, origin);
			this.#separator = isJson ? ',' : ' ';
		}
		if (isLast) {
			const isEmpty = line === '' && this.#separator === this.#opening;
			line += `${isEmpty ? this.#opening : ''}${isJson ? ']' : ''}\n`;
			this.#separator = this.#opening;
		}
		await this.#output.write(line);
	}

	get #opening(): string {
		return this.#format === 'json' ? '[' : '';
	}

	#written({ ids, starts, ends }: SubwordPieces, index: number, origin: number): string {
		const id = ids[index];
		switch (this.#format) {
			case 'ids':
				return String(id);
			case 'pieces':
				return escapeSpace(this.#tokenizer.pieceOf(id) ?? '');
			case 'json': {
				const piece = this.#tokenizer.pieceOf(id) ?? '';
				return JSON.stringify({ id, piece, start: origin + starts[index], end: origin + ends[index] });
			}
		}
	}
}

/** A piece with its white space written as an escape, since white space parts the pieces. */
function escapeSpace(piece: string): string {
	return piece.replace(/\s/gu, space => `\\u{${space.charCodeAt(0).toString(16)}}`);
}
