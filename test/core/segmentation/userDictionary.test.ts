import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChineseAtoms } from '../../../src/core/tasks/segmentation/chineseAtoms';
import {
	readDictionaryLine,
	strengthOf,
	writeDictionaryEntry,
} from '../../../src/core/tasks/segmentation/dictionaryEntry';
import { readUserDictionary } from '../../../src/core/tasks/segmentation/readUserDictionary';
import { parseUserWords, UserDictionary } from '../../../src/core/tasks/segmentation/userDictionary';

/** The user's words in a text, the longest first at each atom. */
function found(user: UserDictionary, text: string): string[] {
	const atoms = new ChineseAtoms();
	atoms.scan(text, 0, text.length);
	const words: string[] = [];
	for (let i = 0; i < atoms.length; i++) {
		user.forEachWordAt(text, atoms, i, size => words.push(text.slice(atoms.starts[i], atoms.ends[i + size - 1])));
	}
	return words;
}

describe('A line of a dictionary', () => {
	it('is a word, with a tag of many tag sets and a weight in either order', () => {
		assert.deepEqual(readDictionaryLine('云原生').entry, { kind: 'word', word: '云原生', weight: 1 });
		for (const line of ['云原生 n 20', '  云原生\t20 NOUN # from a file', '云原生 20 NN']) {
			assert.deepEqual(readDictionaryLine(line).entry, { kind: 'word', word: '云原生', weight: 20, upos: 'NOUN' });
		}
		const upos = (tag: string) => {
			const { entry } = readDictionaryLine(`词 ${tag}`);
			return entry?.kind === 'word' ? entry.upos : undefined;
		};
		assert.deepEqual(['nr', 'ns', 'vn', 'v', 'a', 'JJ', 'PROPN', 'x', 'eng'].map(upos), [
			...['PROPN', 'PROPN', 'NOUN', 'VERB', 'ADJ', 'ADJ', 'PROPN', undefined, 'X'],
		]);
	});

	it('has a weight within bounds, which may be a count of other programs', () => {
		const weights = ['0', '3', '2.6', '99999999999999999999'].map(weight => {
			const { entry } = readDictionaryLine(`词 ${weight}`);
			return entry?.kind === 'word' && entry.weight;
		});
		assert.deepEqual(weights, [0.01, 3, 2.6, 1_000_000]);
		assert.equal(strengthOf(1), 10);
		assert.ok(strengthOf(0.01) >= 0 && strengthOf(5) > 10);
	});

	it('joins and splits, with the colon of any keyboard', () => {
		assert.deepEqual(readDictionaryLine('join: 人工智能').entry, { kind: 'join', word: '人工智能' });
		assert.deepEqual(readDictionaryLine('JOIN：人工 智能').entry, { kind: 'join', word: '人工智能' });
		assert.deepEqual(readDictionaryLine('split: 研究 生命 # not a student').entry, {
			kind: 'split',
			parts: ['研究', '生命'],
		});
		assert.deepEqual(readDictionaryLine('join').entry, { kind: 'word', word: 'join', weight: 1 });
	});

	it('is a rule whatever white space is in it', () => {
		assert.deepEqual(readDictionaryLine('split:\u2028机器\u2029学习').entry, {
			kind: 'split',
			parts: ['机器', '学习'],
		});
		assert.deepEqual(readDictionaryLine('split:\u2028n').problem, { kind: 'nothingToSplit', what: 'n' });
	});

	it('says why it says nothing', () => {
		const problem = (line: string) => readDictionaryLine(line).problem;
		assert.deepEqual(problem('机器 学习'), { kind: 'unknownField', what: '学习' });
		assert.deepEqual(problem('split: 研究生命'), { kind: 'nothingToSplit', what: '研究生命' });
		assert.deepEqual(problem('join:'), { kind: 'nothingToJoin', what: 'join:' });
		assert.equal(problem('词'.repeat(65))?.kind, 'tooLong');
		assert.deepEqual(readDictionaryLine('# 云原生'), {});
		assert.deepEqual(readDictionaryLine(' \t'), {});
	});

	it('comes back as it was written', () => {
		const word = fc.constantFrom('云原生', '5G网络', '雲', 'C#', '😀');
		const entry = fc.oneof(
			fc.record({ kind: fc.constant('word' as const), word, weight: fc.integer({ min: 1, max: 100 }) }),
			fc.record({ kind: fc.constant('word' as const), word, weight: fc.constant(1), upos: fc.constant('NOUN') }),
			fc.record({ kind: fc.constant('join' as const), word }),
			fc.record({ kind: fc.constant('split' as const), parts: fc.array(word, { minLength: 2, maxLength: 4 }) }),
		);
		fc.assert(
			fc.property(entry, each => {
				assert.deepEqual(readDictionaryLine(writeDictionaryEntry(each)).entry, { ...each });
			}),
		);
	});

	it('is never a reason to fail', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 80 }), line => {
				const { entry, problem } = readDictionaryLine(line);
				assert.ok(entry === undefined || problem === undefined);
			}),
		);
	});
});

describe('UserDictionary', () => {
	it('reads a word a line, without comments', () => {
		const words = parseUserWords('\ufeff# mine\r\n云计算 3 n\n\n  凤凰传奇\t\n#号\n5G网络');
		assert.deepEqual(words, ['云计算 NOUN 3', '凤凰传奇', '5G网络']);
		const user = new UserDictionary(words);
		assert.deepEqual(found(user, '用云计算听凤凰传奇,5G网络号'), ['云计算', '凤凰传奇', '5G网络']);
		assert.deepEqual(parseUserWords('# nothing\n\n'), []);
	});

	it('finds words, the longest first, in any width and script', () => {
		const user = new UserDictionary(['數據', '数据科学', 'Ａ股', '学']);
		assert.deepEqual(found(user, '数据科学與數據,買A股'), ['数据科学', '数据', '学', '數據', 'A股']);
	});

	it('takes no word that would cut a number, a Latin word or a pair of surrogates', () => {
		const user = new UserDictionary(['hone手', '20', '好\ud83d', '24年']);
		assert.deepEqual(found(user, 'iPhone手机2024年好😀'), []);
	});

	it('leaves out what cannot be a word', () => {
		assert.ok(new UserDictionary(['', '  ', '两 个', 'x'.repeat(65), 'split: 两']).isEmpty);
	});

	it('knows the tags of words', () => {
		assert.deepEqual([...new UserDictionary(['數據 n', '云']).tags], [['数据', 'NOUN']]);
	});

	it('stays fast with very many words that begin alike', () => {
		const words = Array.from({ length: 50_000 }, (_, i) => `中${String.fromCharCode(0x4e00 + (i % 20_000))}${i}`);
		const user = new UserDictionary(words);
		assert.deepEqual(found(user, words[123]), [words[123]]);
	});
});

describe('A dictionary file', () => {
	it('is told line by line what of it says nothing', () => {
		const text = '# mine\r\n云原生 n\n机器 学习\nsplit: GP T4\nsplit: 研究 生命\njoin: 人 工';
		assert.deepEqual(readUserDictionary(text), {
			entries: ['云原生 NOUN', 'split: 研究 生命', 'join: 人工'],
			problems: [
				{ line: 3, kind: 'unknownField', what: '学习' },
				{ line: 4, kind: 'insideUnit', what: 'split: GP T4' },
			],
		});
	});

	it('tells so many problems at most', () => {
		assert.equal(readUserDictionary('机器 学习\n'.repeat(1000)).problems.length, 200);
	});
});
