import assert from 'node:assert/strict';
import { NlpError } from '../../../../src/core/errors';
import { ModelStore } from '../../../../src/core/model/modelStore';
import { loadNormalizer, type NormalizerName } from '../../../../src/core/subword/sentencePiece/normalizerRules';
import { SentencePieceNormalizer } from '../../../../src/core/subword/sentencePiece/sentencePieceNormalizer';
import { shippedModels } from '../../../../training/support/shippedModels';

const shipped = new ModelStore(shippedModels);

async function normalized(name: NormalizerName, text: string): Promise<string> {
	return new SentencePieceNormalizer(await loadNormalizer(name, shipped)).normalize(text).text;
}

describe('normalizers for models that are learned', () => {
	it('knows compatibility forms, controls and spaces', async () => {
		const text = ' ＡＢＣ，①  ﬁne\u0007\tｶﾞ\u200bCafe\u0301 ℃ ～';
		assert.equal(await normalized('nmt_nfkc', text), '▁ABC,1▁fine▁ガ▁Café▁°C▁～');
		assert.equal(await normalized('nmt_nfkc_cf', text), '▁abc,1▁fine▁ガ▁café▁°c▁～');
		assert.equal(await normalized('identity', 'Ａ  b'), '▁Ａ▁b');
	});

	it('does to assigned characters what Unicode says, but for its own rules about spaces', async () => {
		const normalizer = new SentencePieceNormalizer({
			...(await loadNormalizer('nmt_nfkc', shipped)),
			addDummyPrefix: false,
		});
		for (let code = 0x3041; code < 0xd7a4; code++) {
			const character = String.fromCodePoint(code);
			const expected = character.normalize('NFKC').trim().replace(/ +/g, '▁');
			// Letters that Unicode 12 and later brought are left alone.
			const later = code >= 0xa7f1 && code <= 0xa7f4;
			assert.equal(normalizer.normalize(character).text, later ? character : expected, code.toString(16));
		}
	});

	it('fails where the rules are not shipped', async () => {
		const empty = new ModelStore({
			read: path => Promise.reject(new NlpError('model-missing', `There is no ${path}.`)),
		});
		await assert.rejects(loadNormalizer('nmt_nfkc', empty), NlpError);
		assert.equal((await loadNormalizer('identity', empty)).charsMap.length, 0);
	});
});
