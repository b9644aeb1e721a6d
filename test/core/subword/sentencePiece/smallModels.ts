import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSentencePieceModel } from '../../../../src/core/subword/sentencePiece/modelProtoReader';
import { SentencePieceTokenizer } from '../../../../src/core/subword/sentencePiece/sentencePieceTokenizer';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'subword', 'sentencePiece');

export type SmallModel = 'unigram' | 'bpe' | 'word' | 'character';

/** What the library makes of a text. */
export interface ExpectedEncoding {
	readonly text: string;
	readonly ids: readonly number[];
	/** Joined by spaces. */
	readonly pieces: string;
	readonly decoded: string;
}

export const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Readonly<
	Record<SmallModel, readonly ExpectedEncoding[]>
>;

export function smallModelBytes(name: SmallModel): Uint8Array {
	return new Uint8Array(readFileSync(join(FOLDER, `${name}.model`)));
}

export function smallTokenizer(name: SmallModel): SentencePieceTokenizer {
	return new SentencePieceTokenizer(readSentencePieceModel(smallModelBytes(name), `${name}.model`));
}
