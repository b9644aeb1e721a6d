import assert from 'node:assert/strict';
import { NlpError } from '../../../../src/core/errors';
import { readBertVocabulary } from '../../../../src/core/subword/files/bertVocabulary';
import { readTokenizer } from '../../../../src/core/subword/files/readTokenizer';
import { readTokenizerJson, writeTokenizerJson } from '../../../../src/core/subword/files/tokenizerJson';
import { encodeUtf8 } from '../../../../src/core/model/utf8';
import { byteLevel, wordPiece } from './smallDefinitions';

function file(name: string, content: string): { name: string; bytes: Uint8Array } {
	return { name, bytes: encodeUtf8(content) };
}

function messageOf(read: () => unknown): string {
	try {
		read();
	} catch (error) {
		assert.ok(error instanceof NlpError);
		return error.message;
	}
	return 'no error';
}

const json = writeTokenizerJson(byteLevel());
const vocabJson = JSON.stringify(byteLevel().model.vocab);
const merges = `#version: 0.2\n${byteLevel().model.type === 'BPE' ? ['t h', 'th e', 'Ġ the'].join('\r\n') : ''}\n`;

describe('readTokenizer', () => {
	it('tells formats by their content', () => {
		const vocabTxt = '[PAD]\n[UNK]\n[CLS]\n[SEP]\nhello\n##s\n';
		const formats = [
			[file('a', json)],
			[file('b', `\ufeff${json}`)],
			[file('c', vocabTxt)],
			[file('vocab.json', vocabJson), file('merges.txt', merges)],
			[file('merges.txt', merges), file('vocab.json', vocabJson)],
			[file('d', Array.from({ length: 256 }, (_, i) => `${btoa(String.fromCharCode(i))} ${i}`).join('\n'))],
		].map(files => readTokenizer(files).format);
		assert.deepEqual(formats, ['tokenizerJson', 'tokenizerJson', 'bertVocabulary', 'gpt2', 'gpt2', 'tiktoken']);
	});

	it('reads the two files of GPT-2 in either order', () => {
		const { tokenizer } = readTokenizer([file('merges.txt', merges), file('vocab.json', vocabJson)]);
		assert.deepEqual(
			Array.from(tokenizer.encode('the the').ids, id => tokenizer.pieceOf(id)),
			['the', 'Ġthe'],
		);
	});

	const mistakes: [string, string, RegExp][] = [
		['no content', '', /^x: It is empty/],
		['prose', 'It was a dark and stormy night.', /^x: It is no file of a tokenizer/],
		['broken JSON', json.slice(0, 200), /^x: It is broken JSON/],
		['another JSON', '{"a": "b"}', /^x: It is JSON, but neither/],
		['ids without merges', vocabJson, /^x: .*no merges. Put merges.txt/],
		['merges without ids', merges, /^x: .*no ids of pieces. Put vocab.json/],
		['an unknown model', '{"model": {"type": "WordLevel"}}', /^x: .*model\.type is "WordLevel"/],
		['a wrong id', '{"model": {"type": "BPE", "vocab": {"a": -1}, "merges": []}}', /model\.vocab\["a"\] must be an id/],
		[
			'a wrong merge',
			'{"model": {"type": "BPE", "vocab": {"a": 0}, "merges": ["a"]}}',
			/model\.merges\[0\] must be two/,
		],
		['a wrong score', '{"model": {"type": "Unigram", "vocab": [["a"]]}}', /model\.vocab\[0\] must be a piece and its/],
		[
			'a wrong token',
			'{"added_tokens": [{"id": 0}], "model": {"type": "BPE", "vocab": {}, "merges": []}}',
			/added_tokens\[0\]\.content must be a text, not missing/,
		],
		[
			'an endless id',
			'{"model": {"type": "BPE", "vocab": {"a": 99999999999}, "merges": []}}',
			/model\.vocab\["a"\] must be an id between/,
		],
		['a twin', '[UNK]\na\na\n', /^x: .*line 3 has "a", as line 2 does/],
	];
	for (const [what, content, expected] of mistakes) {
		it(`names the file and the place for ${what}`, () => {
			assert.match(
				messageOf(() => readTokenizer([file('x', content)])),
				expected,
			);
		});
	}

	it('never takes a cut file for a whole one without an error of its own', () => {
		for (let length = 0; length < json.length; length += 97) {
			assert.notEqual(
				messageOf(() => readTokenizer([file('x', json.slice(0, length))])),
				'no error',
			);
		}
	});
});

describe('readBertVocabulary', () => {
	it('puts text into lower case unless the vocabulary has capitals', () => {
		assert.equal(readBertVocabulary('[UNK]\nhello\n').normalizer?.lowercase, true);
		assert.equal(readBertVocabulary('[UNK]\nHello\nhello\n').normalizer?.lowercase, false);
		assert.equal(readBertVocabulary('[UNK]\nhello\n', { lowercase: false }).normalizer?.lowercase, false);
	});
});

describe('readTokenizerJson', () => {
	it('reads models of old files, which have no type', () => {
		const types = ['{"vocab": {}, "merges": []}', '{"vocab": [["a", -1]]}', '{"vocab": {"[UNK]": 0}}'].map(
			model => readTokenizerJson(`{"model": ${model}}`).model.type,
		);
		assert.deepEqual(types, ['BPE', 'Unigram', 'WordPiece']);
	});

	it('gives back what was written', () => {
		const { version, ...again } = readTokenizerJson(writeTokenizerJson(wordPiece()));
		assert.equal(version, '1.0');
		assert.deepEqual(again, wordPiece());
	});
});
