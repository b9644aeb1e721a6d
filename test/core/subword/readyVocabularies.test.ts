import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { encode as encodeCl100k } from 'gpt-tokenizer/encoding/cl100k_base';
import { encode as encodeO200k } from 'gpt-tokenizer/encoding/o200k_base';
import { READY_VOCABULARIES, ReadyVocabularies } from '../../../src/core/subword/readyVocabularies';
import { PUBLISHED_NAMES, packReady } from '../../../training/subword/packReady';
import { inCheckout } from '../../support/checkout';

const TEXTS = [
	'',
	'Hello, world! It’s 2024; we’ve 1234567 things.',
	"I'M HERE, they'll say we'RE not.\r\n\r\n\tif (x) {\n\t\treturn;\n\t}\n   \n",
	'小明在清华大学读书。“你好”，他说：今天是2024年5月1日！',
	'naïve café — Ünïcödé ﬁ ǅ 한국어 日本語 हिन्दी العربية',
	'👩‍👩‍👧‍👦🇨🇳 emoji 😀😀😀 \ud800 lone \udc00 surrogates',
	'a'.repeat(1000) + ' '.repeat(1000) + '中'.repeat(500),
	'<|endoftext|>',
];
const ordinary = { disallowedSpecial: new Set<string>() };
const references = { o200k_base: encodeO200k, cl100k_base: encodeCl100k };

describe('ready vocabularies', () => {
	const built = new Map<string, Uint8Array>(
		PUBLISHED_NAMES.map(name => [`vocabularies/${name}.bin`, packReady(name, inCheckout('.'))] as const),
	);
	let reads = 0;
	const vocabularies = new ReadyVocabularies({
		read: name => {
			reads++;
			return Promise.resolve(built.get(name) ?? readFileSync(inCheckout('models', name)));
		},
	});

	for (const [name, encode] of Object.entries(references)) {
		it(`encodes as gpt-tokenizer does: ${name}`, async () => {
			const tokenizer = await vocabularies.load(name);
			for (const text of [...TEXTS, TEXTS.join('\n')]) {
				assert.deepEqual([...tokenizer.encode(text).ids], encode(text, ordinary), JSON.stringify(text.slice(0, 60)));
			}
		});
	}

	it('knows special tokens by name and id, and takes no text for one', async () => {
		const tokenizer = await vocabularies.load('o200k_base');
		assert.equal(tokenizer.idOf('<|endoftext|>'), 199_999);
		assert.equal(tokenizer.pieceOf(200_018), '<|endofprompt|>');
		assert.ok(tokenizer.isSpecial(199_999) && !tokenizer.isSpecial(13));
		assert.ok(!tokenizer.encode('<|endoftext|>').ids.includes(199_999));
		assert.equal(tokenizer.decode([13225, 199_999]), 'Hello<|endoftext|>');
		assert.equal(tokenizer.decode([13225, 199_999], { skipSpecialTokens: true }), 'Hello');
		assert.equal(tokenizer.idOf('ĠHello'), tokenizer.encode(' Hello').ids[0]);
		assert.equal(tokenizer.pieceOf(199_998), undefined);
	});

	it('says how large each is, and reads a file once', async () => {
		for (const { id, size, algorithm } of READY_VOCABULARIES) {
			const tokenizer = await vocabularies.load(id);
			assert.deepEqual([tokenizer.vocabularySize, tokenizer.algorithm], [size, algorithm], id);
		}
		assert.equal(reads, READY_VOCABULARIES.length);
		await assert.rejects(vocabularies.load('none'), /no ready vocabulary none\. Take one of: o200k_base/);
	});

	it('refuses a damaged file', async () => {
		const bytes = built.get('vocabularies/cl100k_base.bin')?.slice() ?? new Uint8Array();
		bytes[bytes.length - 9] ^= 1;
		const damaged = new ReadyVocabularies({ read: () => Promise.resolve(bytes) });
		await assert.rejects(damaged.load('cl100k_base'), { code: 'model-checksum' });
	});
});
