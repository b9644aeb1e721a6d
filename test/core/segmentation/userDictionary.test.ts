import assert from 'node:assert/strict';
import { ChineseAtoms } from '../../../src/core/tasks/segmentation/chineseAtoms';
import { parseUserWords, UserDictionary } from '../../../src/core/tasks/segmentation/userDictionary';

/** The user's words in a text, the longest at each atom. */
function found(user: UserDictionary, text: string): string[] {
	const atoms = new ChineseAtoms();
	atoms.scan(text, 0, text.length);
	return Array.from({ length: atoms.length }, (_, i) => {
		const size = user.longestAt(text, atoms, i);
		return size === 0 ? '' : text.slice(atoms.starts[i], atoms.ends[i + size - 1]);
	}).filter(word => word !== '');
}

describe('UserDictionary', () => {
	it('reads a word a line, without comments, counts and tags', () => {
		const words = parseUserWords('\ufeff# mine\r\n云计算 3 n\n\n  凤凰传奇\t\n#号\n5G网络');
		assert.deepEqual(words, ['云计算', '凤凰传奇', '5G网络']);
		const user = new UserDictionary(words);
		assert.deepEqual(found(user, '用云计算听凤凰传奇,5G网络号'), words);
		assert.deepEqual(parseUserWords('# nothing\n\n'), []);
	});

	it('finds the longest word, in any width and script', () => {
		const user = new UserDictionary(['數據', '数据科学', 'Ａ股']);
		assert.deepEqual(found(user, '数据科学與數據,買A股'), ['数据科学', '數據', 'A股']);
	});

	it('takes no word that would cut a number, a Latin word or a pair of surrogates', () => {
		const user = new UserDictionary(['hone手', '20', '好\ud83d', '24年']);
		assert.deepEqual(found(user, 'iPhone手机2024年好😀'), []);
	});

	it('leaves out what cannot be a word', () => {
		assert.ok(new UserDictionary(['', '  ', '两 个', 'x'.repeat(65)]).isEmpty);
	});
});
