import assert from 'node:assert/strict';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { estimateTokens } from '../../src/generation/tokenEstimate';

describe('estimateTokens', () => {
	it('counts nothing as nothing', () => assert.equal(estimateTokens(''), 0));

	for (const text of [
		'The harbour will be rebuilt next year, and engineers expect it to be deeper than before.',
		'图书馆星期一开放，馆内有二十万册书，读者称赞阅览室宽敞明亮。',
		'const value = items.filter(item => item.id !== undefined).map(({ id }) => id);',
		'日本語の文章です。한국어 문장입니다. Привет, мир!',
		'😀👍🏽 fine',
	])
		it(`is rather too many than too few for ${text.slice(0, 20)}`, () => {
			const exact = countTokens(text);
			const estimate = estimateTokens(text);
			assert.ok(estimate >= exact * 0.9 && estimate <= exact * 2.5, `${String(estimate)} for ${String(exact)}`);
		});
});
