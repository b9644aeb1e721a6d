import { strict as assert } from 'node:assert';
import { scanPlainWord } from '../../../src/core/tasks/segmentation/plainWord';

/** The token at the start of a text if it is a plain one, else nothing. */
function plain(text: string, last = -1): string {
	return text.slice(0, scanPlainWord(text, 0, text.length, last));
}

describe('scanPlainWord', () => {
	it('takes letters that a blank, a comma or the end follows', () => {
		assert.equal(plain('Words here'), 'Words');
		assert.equal(plain('one, two'), 'one');
		assert.equal(plain('end'), 'end');
		assert.equal(plain('line\nline'), 'line');
	});

	it('takes letters before the period that ends the range, not before others', () => {
		assert.equal(plain('end.', 3), 'end');
		assert.equal(plain('Dr. No'), '');
	});

	it('takes digits before a blank and marks that stand alone', () => {
		assert.equal(plain('42 of'), '42');
		assert.equal(plain('42nd'), '');
		assert.equal(plain('3.5'), '');
		assert.equal(plain('),'), ')');
	});

	it('leaves to the rules what they may cut or join', () => {
		for (const text of [
			"don't",
			'cannot go',
			'DONT',
			'e-mail',
			'a@b.com',
			'http://a.b',
			'naïve',
			'中文',
			':)',
			'',
			' ',
		]) {
			assert.equal(plain(text), '', text);
		}
	});
});
