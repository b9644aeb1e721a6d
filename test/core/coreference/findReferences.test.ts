import assert from 'node:assert/strict';
import { ReferenceFinder } from '../../../src/core/coreference/findReferences';
import { mentionsIn } from './mentionsIn';

const SMITH = new ReferenceFinder({ label: 'PER', name: 'John Smith', forms: ['Smith'] });

describe('ReferenceFinder', () => {
	it('takes short forms for the entity where the text has its name', () => {
		const text = 'John Smith came. Smith left.';
		const mentions = mentionsIn(text, [
			['PER', 'John Smith'],
			['PER', 'Smith'],
		]);
		assert.deepEqual(
			SMITH.find(text, mentions).map(({ form, kind }) => [form, kind]),
			[
				['John Smith', 'name'],
				['Smith', 'name'],
			],
		);
	});

	it('says where only a short form stands', () => {
		const text = 'Smith left Paris.';
		const mentions = mentionsIn(text, [
			['PER', 'Smith'],
			['LOC', 'Paris'],
		]);
		assert.deepEqual(SMITH.find(text, mentions), [{ start: 0, end: 5, form: 'Smith', kind: 'short', label: 'PER' }]);
	});

	it('leaves out those of another name', () => {
		const text = 'Adam Smith came. Smith left.';
		const mentions = mentionsIn(text, [
			['PER', 'Adam Smith'],
			['PER', 'Smith'],
		]);
		assert.deepEqual(
			SMITH.find(text, mentions).filter(({ kind }) => kind === 'name'),
			[],
		);
	});

	it('finds what no mention marks, and what is marked as another kind of name', () => {
		const text = 'John Smith, John\r\nSmith and John Smithson';
		const mentions = mentionsIn(text, [['ORG', 'John Smith']]);
		assert.deepEqual(
			SMITH.find(text, mentions).map(({ start, kind, label }) => [start, kind, label]),
			[
				[0, 'name', 'ORG'],
				[12, 'text', 'PER'],
			],
		);
	});

	it('knows Chinese names', () => {
		const finder = new ReferenceFinder({ label: 'PER', name: '王小明', forms: ['小明'] });
		const text = '王小明来了。小明走了。';
		assert.equal(finder.find(text, mentionsIn(text, [['PER', '小明']]).slice(0)).length, 1);
		assert.equal(finder.mayBeIn('小明走了'), true);
		assert.equal(finder.mayBeIn('张三走了'), false);
	});

	it('passes over texts that have none of its words', () => {
		assert.equal(SMITH.mayBeIn('JOHN\nSMITH'), true);
		assert.equal(SMITH.mayBeIn('nobody'), false);
		assert.equal(new ReferenceFinder({ label: 'ORG', name: 'WHO', forms: [] }).mayBeIn('the W.H.O. said'), true);
	});
});
