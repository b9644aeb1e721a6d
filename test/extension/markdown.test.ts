import assert from 'node:assert/strict';
import { escaped, table } from '../../src/extension/markdown';

describe('Text in Markdown documents', () => {
	it('stays on its line, with no sign that begins markup', () => {
		assert.equal(
			escaped('a_b\r\n*c* | <d> & ![e](f) `g` ~h~ {#i}'),
			'a\\_b \\*c\\* \\| \\<d\\> \\& \\!\\[e\\](f) \\`g\\` \\~h\\~ \\{\\#i\\}',
		);
		assert.equal(escaped('C:\\x\\*'), 'C:\\\\x\\\\\\*');
	});

	it('begins no list', () => {
		const texts = ['- a', '+ a', '12. a', '3) a', '-'].map(escaped);
		assert.deepEqual(texts, ['\\- a', '\\+ a', '12\\. a', '3\\) a', '\\-']);
		for (const text of ['-5 °C', '+1', '3.5 a', '…', '中文。', '']) assert.equal(escaped(text), text);
	});

	it('makes tables whose columns stand where they should', () => {
		const rows = [['a', '1']];
		assert.equal(table(['Name', 'Number'], ['left', 'right'], rows), '| Name | Number |\n| --- | ---: |\n| a | 1 |');
	});
});
