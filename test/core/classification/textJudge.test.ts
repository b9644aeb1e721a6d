import assert from 'node:assert/strict';
import { ModelStore } from '../../../src/core/model/modelStore';
import { ShippedClassifiers } from '../../../src/core/tasks/classification/shippedClassifiers';
import { TextJudge } from '../../../src/core/tasks/classification/textJudge';

const noModels = new ShippedClassifiers(new ModelStore({ read: () => Promise.reject(new Error('no file')) }));

/** A judge that takes each portion for a word, and how many portions it cut. */
function judgeOfPortions() {
	const cut: number[] = [];
	const judge = new TextJudge(noModels, () =>
		Promise.resolve((_text, { start, end }, add) => {
			cut.push(start);
			add(start, end);
		}),
	);
	return { judge, cut };
}

describe('TextJudge', () => {
	it('cuts words portion by portion, and lets others work in between', async () => {
		const { judge, cut } = judgeOfPortions();
		let pauses = 0;
		const pause = () => {
			pauses++;
			return Promise.resolve();
		};
		const { starts } = await judge.words('字'.repeat(20_000), undefined, { pause });
		assert.deepEqual([...starts], cut);
		assert.ok(cut.length > 2);
		assert.equal(pauses, cut.length);
	});

	it('cuts no further when it is cancelled', async () => {
		const { judge, cut } = judgeOfPortions();
		const cancelled = judge.words('字'.repeat(20_000), undefined, { signal: { aborted: true } });
		await assert.rejects(cancelled, { code: 'cancelled' });
		assert.equal(cut.length, 1);
	});
});
