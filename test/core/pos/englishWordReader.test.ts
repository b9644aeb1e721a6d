import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { hashText } from '../../../src/core/linear/featureHash';
import { decodeModel } from '../../../src/core/model/binaryFormat';
import { EnglishLexicon } from '../../../src/core/tasks/pos/englishLexicon';
import { Casing, normalize } from '../../../src/core/tasks/pos/englishSpelling';
import { EnglishWordReader } from '../../../src/core/tasks/pos/englishWordReader';

const FILE = 'en-pos.bin';
const ROOT = join(import.meta.dirname, '..', '..', '..');

describe('EnglishWordReader', () => {
	let word: EnglishWordReader;

	before(() => {
		const file = decodeModel(readFileSync(join(ROOT, 'models', FILE)), FILE);
		word = new EnglishWordReader(EnglishLexicon.from(file, 255));
	});

	function read(text: string): EnglishWordReader {
		word.read(text, 0, text.length);
		return word;
	}

	it('reads words as normalized strings would be read, of ASCII and others', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), fc.boolean(), (any, isAscii) => {
				const text = (isAscii ? any.replace(/[^\x20-\x7f]/gu, 'x') : any).replace(/^[@#\u2190-\uffff]+/gu, 'Y');
				const normal = normalize(text);
				assert.equal(read(text).written, hashText(text));
				assert.equal(word.normal, hashText(normal));
				assert.equal(word.length, normal.length);
				const size = Math.min(3, normal.length);
				assert.equal(word.suffix(size), hashText(normal, normal.length - size));
				assert.equal(word.prefix(size), hashText(normal, 0, size));
			}),
			{ seed: 5, numRuns: 500 },
		);
	});

	it('knows capitals', () => {
		const casings = ['12', 'word', 'é', 'Word', 'Élan', 'A', 'USA', 'A1', 'iPhone', 'McKay', 'ÉA', "O'clock"];
		const { None, Lower, Capitalized, Upper, Mixed } = Casing;
		assert.deepEqual(
			casings.map(text => read(text).casing),
			[None, Lower, Lower, Capitalized, Capitalized, Capitalized, Upper, Upper, Mixed, Mixed, Upper, Capitalized],
		);
	});

	it('gives the same shape to words with the same runs of letters and digits', () => {
		assert.equal(read('Aaa-1').shape, read('Bcdef-23').shape);
		assert.notEqual(read('Aaa-1').shape, read('aaa-1').shape);
	});

	it('finds what follows a hyphen, and letters that are drawn out', () => {
		assert.equal(read('well-known').afterHyphen(), hashText('known'));
		assert.equal(read('-known').afterHyphen(), 0);
		assert.equal(read('well-').afterHyphen(), 0);
		assert.equal(read('SOOOO').drawnOut(), hashText('soo'));
		assert.equal(read('soo').drawnOut(), 0);
	});

	it('reads handles as a name, emoji as an emoticon', () => {
		const name = read('John').written;
		assert.equal(read('@ada').written, name);
		assert.equal(read('#euro24').written, name);
		assert.equal(read('🎉').written, read(':)').written);
		assert.notEqual(read('#1').written, name);
	});
});
