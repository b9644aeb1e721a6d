import assert from 'node:assert/strict';
import { readSentencePieceModel } from '../../../../src/core/subword/sentencePiece/modelProtoReader';
import { SentencePieceNormalizer } from '../../../../src/core/subword/sentencePiece/sentencePieceNormalizer';
import type { AlignedText } from '../../../../src/core/text/alignedText';
import { smallModelBytes } from './smallModels';

const { normalizer: definition } = readSentencePieceModel(smallModelBytes('unigram'));

/** Each unit with what it stands for. */
function aligned(text: string, { text: units, starts, ends }: AlignedText): string {
	return Array.from({ length: units.length }, (_, i) => `${units[i]}:${text.slice(starts?.[i], ends?.[i])}`).join(' ');
}

describe('normalization of SentencePiece', () => {
	it('puts a mark before the text and makes one of several spaces', () => {
		const normalizer = new SentencePieceNormalizer(definition);
		const text = ' a  b\t';
		assert.equal(aligned(text, normalizer.normalize(text)), '▁: a:a ▁:  b:b');
		assert.equal(normalizer.normalize(' \t\u3000').text, '');
		assert.equal(normalizer.normalize('a▁').text, '▁a');
	});

	it('keeps spaces where they are not removed', () => {
		const normalizer = new SentencePieceNormalizer({ ...definition, removeExtraWhitespaces: false });
		assert.equal(normalizer.normalize(' a  b ').text, '▁▁a▁▁b▁');
	});

	it('puts the mark behind where it belongs there', () => {
		const normalizer = new SentencePieceNormalizer(definition, { treatWhitespaceAsSuffix: true });
		assert.equal(aligned('a b ', normalizer.normalize('a b ')), 'a:a ▁:  b:b ▁:');
	});

	it('adds no mark and escapes no space where it is told so', () => {
		const plain = { ...definition, addDummyPrefix: false, escapeWhitespaces: false };
		assert.equal(new SentencePieceNormalizer(plain).normalize(' a\t b ').text, 'a b');
	});

	it('gives every unit of a replacement the stretch that was replaced', () => {
		const normalizer = new SentencePieceNormalizer({ ...definition, addDummyPrefix: false });
		assert.equal(aligned('ﬁ', normalizer.normalize('ﬁ')), 'f:ﬁ i:ﬁ');
		assert.equal(aligned('e\u0301x', normalizer.normalize('e\u0301x')), 'é:e\u0301 x:x');
		assert.equal(aligned('x\u00ady', normalizer.normalize('x\u00ady')), 'x:x y:y');
	});
});
