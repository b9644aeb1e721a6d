import assert from 'node:assert/strict';
import { parseWild, readWild } from '../../training/wild/wildSet';

describe('our own sentences of many genres', () => {
	it('are read with words of both standards and names', () => {
		const { text, words, pkuWords, names } = parseWild('[J./X _ 李/PROPN]PER 不|会/AUX 成/VERB~为/VERB', 'zh');
		assert.equal(text, 'J. 李不会成为');
		assert.deepEqual(
			words.map(({ start, end, form, label }) => `${text.slice(start, end)}=${form}/${label}`),
			['J.=J./X', '李=李/PROPN', '不会=不会/AUX', '成=成/VERB', '为=为/VERB'],
		);
		assert.deepEqual(pkuWords, ['J.', '李', '不', '会', '成为']);
		assert.deepEqual(
			names.map(({ start, end, label }) => [text.slice(start, end), label]),
			[['J. 李', 'PER']],
		);
	});

	it('are read in English with the blanks of the text', () => {
		const { text, pkuWords } = parseWild("I/PRON do/AUX~n't/PART know/VERB [Ann/PROPN]PER~./PUNCT", 'en');
		assert.equal(text, "I don't know Ann.");
		assert.deepEqual(pkuWords, ['I', 'do', "n't", 'know', 'Ann', '.']);
	});

	it('say which word has no tag', () => {
		assert.throws(() => parseWild('a/DET b', 'en'), /"b" is no word\/TAG/u);
	});

	for (const language of ['zh', 'en'] as const) {
		it(`are at least 150 in ${language}, with tags and names that exist`, () => {
			const sentences = readWild(language);
			assert.ok(sentences.length >= 150);
			for (const { words, names, text } of sentences) {
				for (const { label } of words)
					assert.match(label, /^(?:AD[JPV]|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X)$/u);
				for (const { start, end, label } of names)
					assert.match(`${label} ${text.slice(start, end)}`, /^(?:PER|LOC|ORG) \S.*$/u);
			}
		});
	}
});
