import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { ChineseDictionary } from '../../../src/core/tasks/dictionary/chinese/chineseDictionary';
import type { ChineseLine } from '../../../src/core/tasks/dictionary/chinese/chineseLine';
import { packChinese } from '../../../src/core/tasks/dictionary/chinese/chineseDictionaryFile';
import { parseGloss } from '../../../training/dictionary/readCedict';

function line(word: string, traditional: string, reading: string, glosses: string): ChineseLine {
	return { word, traditional, reading, glosses: glosses.split('/').map(parseGloss) };
}

function dictionaryOf(lines: readonly ChineseLine[]): ChineseDictionary {
	return ChineseDictionary.from(decodeModel(encodeModel(packChinese('toy', lines, () => 0)), 'toy.bin'));
}

/** Characters of words, with those that stand for them in traditional script. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
	发: ['發', '髮'],
	头: ['頭'],
	干: ['乾', '幹', '干'],
	乾: ['乾'],
	中: ['中'],
	𠀀: ['𠀀'],
	A: ['A'],
};
const CHARACTER = fc
	.constantFrom(...Object.keys(FORMS))
	.chain(character => fc.tuple(fc.constant(character), fc.constantFrom(...FORMS[character])));
const READING = fc.constantFrom('fa1', 'Fa1', 'A', 'zhong1 guo2', 'r5', 'xx5', 'san1 D', '·', undefined);
const GLOSS = fc.oneof(
	fc.string({ maxLength: 12 }).map(text => text.replace(/[/\n]/gu, '')),
	fc.constantFrom(
		'to run; to  hurry',
		'see 发头|發頭[fa4 tou5]',
		'pr. [bai2 bai2] only',
		'发x中 3C',
		' (a)',
		'CL:中[zhong1],干',
	),
);
const LINE = fc.tuple(
	fc.array(CHARACTER, { minLength: 1, maxLength: 5 }),
	READING,
	fc.array(GLOSS, { minLength: 1, maxLength: 4 }),
);
const LINES = fc.array(LINE, { minLength: 1, maxLength: 40 }).map(lines =>
	lines.map(([characters, reading, glosses]): ChineseLine => ({
		word: characters.map(([simplified]) => simplified).join(''),
		traditional: characters.map(([, form]) => form).join(''),
		reading,
		glosses: glosses.map(parseGloss),
	})),
);

describe('Chinese dictionary', () => {
	it('finds every line as it was, by either script', () => {
		fc.assert(
			fc.property(LINES, lines => {
				const dictionary = dictionaryOf(lines);
				for (const each of lines) {
					const same = lines.filter(({ word }) => word === each.word);
					assert.deepEqual(
						dictionary.lines(each.word).filter(({ word }) => word === each.word),
						same,
					);
					assert.ok(dictionary.lines(each.traditional).some(found => JSON.stringify(found) === JSON.stringify(each)));
				}
				assert.equal([...dictionary.all()].flat().length, lines.length);
			}),
		);
	});

	it('has the same bytes for the same lines, and has no words that nobody put in', () => {
		fc.assert(
			fc.property(LINES, fc.string(), (lines, other) => {
				const bytes = encodeModel(packChinese('toy', lines, () => 0));
				assert.deepEqual(encodeModel(packChinese('toy', lines, () => 0)), bytes);
				const isThere = lines.some(({ word, traditional }) => word === other || traditional === other);
				if (!isThere) assert.deepEqual(dictionaryOf(lines).lines(other), []);
			}),
		);
	});

	it('tells the ends of all words at a place, as trying each does', () => {
		fc.assert(
			fc.property(LINES, fc.array(CHARACTER, { maxLength: 8 }), (lines, characters) => {
				const dictionary = dictionaryOf(lines);
				const text = characters.map(([simplified]) => simplified).join('');
				for (let start = 0; start < text.length; start++) {
					const ends = Array.from({ length: text.length - start }, (_, i) => start + i + 1);
					const known = ends.filter(end => lines.some(({ word }) => word === text.slice(start, end)));
					const found = dictionary.endsAt(text, start);
					assert.ok(known.every(end => found.includes(end)));
					assert.ok(found.every(end => dictionary.lines(text.slice(start, end)).length > 0));
				}
			}),
		);
	});

	it('prefers lines that are written so, and knows a word by the simplified form of other characters', () => {
		const dictionary = dictionaryOf([
			line('头发', '頭髮', 'tou2 fa5', 'hair'),
			line('发', '發', 'fa1', 'to send out'),
			line('发', '髮', 'fa4', 'hair'),
		]);
		assert.deepEqual(
			dictionary.lines('髮').map(({ reading }) => reading),
			['fa4'],
		);
		assert.equal(dictionary.lines('发').length, 2);
		assert.equal(dictionary.lines('頭發').length, 1);
		assert.deepEqual(dictionary.lines(''), []);
		assert.deepEqual(dictionary.lines('\ud800'), []);
	});

	it('says which file is damaged', () => {
		const content = packChinese('toy', [line('中', '中', 'zhong1', 'middle')], () => 0);
		const without = {
			...content,
			tensors: { ...content.tensors, 'words.starts': { type: 'uint32', data: Uint32Array.of(0, 0) } } as const,
		};
		assert.throws(() => ChineseDictionary.from(decodeModel(encodeModel(without), 'toy.bin')), /toy\.bin is malformed/u);
		const codes = { ...content.tensors, 'code.term': { type: 'uint8', data: Uint8Array.of(1, 1, 1) } } as const;
		assert.throws(
			() => ChineseDictionary.from(decodeModel(encodeModel({ ...content, tensors: codes }), 'toy.bin')),
			/toy\.bin is malformed: its code of term/u,
		);
	});
});
