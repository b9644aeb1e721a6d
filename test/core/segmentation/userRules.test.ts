import assert from 'node:assert/strict';
import { ChineseAtoms } from '../../../src/core/tasks/segmentation/chineseAtoms';
import { UserDictionary } from '../../../src/core/tasks/segmentation/userDictionary';

/** What the rules of a dictionary say of a text: where each begins and ends, and whether it is followed. */
function rulesIn(text: string, ...lines: string[]): string[] {
	const atoms = new ChineseAtoms();
	atoms.scan(text, 0, text.length);
	return new UserDictionary(lines).rules
		.find(text, atoms)
		.map(({ first, end, isFollowed }) => `${text.slice(atoms.starts[first], atoms.ends[end - 1])} ${isFollowed}`);
}

describe('The rules of a user', () => {
	it('are found in any width and script', () => {
		assert.deepEqual(rulesIn('買Ａ股的人', 'join: A股', 'split: 股 的'), ['Ａ股 true', '股的 true']);
	});

	it('are followed from the longest on, where they contradict each other', () => {
		assert.deepEqual(rulesIn('研究生命', 'join: 研究生', 'split: 研究 生命'), ['研究生命 true', '研究生 false']);
		assert.deepEqual(rulesIn('甲乙丙', 'join: 甲乙', 'join: 乙丙'), ['甲乙 true', '乙丙 false']);
		assert.deepEqual(rulesIn('甲乙丙', 'join: 乙丙', 'split: 甲 乙'), ['甲乙 true', '乙丙 true']);
	});

	it('of the same text are one: the last', () => {
		assert.deepEqual(rulesIn('甲乙', 'join: 甲乙', 'split: 甲 乙'), ['甲乙 true']);
	});

	it('cut no number and no Latin word', () => {
		assert.deepEqual(rulesIn('2024年iPhone手机', 'split: 20 24年', 'join: 24年', 'join: hone手'), []);
	});
});
