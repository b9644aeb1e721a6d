import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { URI, WorkerHost } from './support/workerHost';

const MODELS = join(import.meta.dirname, '..', '..', 'models');
const TEXT = 'A bridge.\n\n美国会通过对台售武法案。😀𠮷野家。';

describe('doubtful cuts', () => {
	let host: WorkerHost;
	beforeEach(() => {
		host = new WorkerHost(path => readFileSync(join(MODELS, path)));
		host.open(TEXT);
	});
	afterEach(() => host.dispose());

	const asked = async (widest: number, start = 0, end = TEXT.length) => {
		const answer = await host.ask('analysis/doubtfulCuts', {
			uri: URI,
			version: 1,
			start,
			end,
			standard: 'pku',
			widest,
		});
		assert.ok('offsets' in answer);
		return answer;
	};

	it('are in order, within what was asked for, and fewer for a smaller margin', async () => {
		const { offsets, margins } = await asked(3);
		assert.ok(offsets.length > 0 && offsets.length === margins.length);
		assert.deepEqual(
			[...offsets],
			[...offsets].sort((a, b) => a - b),
		);
		assert.ok(margins.every(margin => Math.abs(margin) <= 3));
		assert.ok((await asked(1)).offsets.length < offsets.length);
		assert.deepEqual([...(await asked(3, offsets[0], offsets[0] + 1)).offsets], [offsets[0]]);
	});

	it('are between Han characters, never inside one', async () => {
		const { offsets } = await asked(Infinity);
		for (const offset of offsets) {
			assert.match(`${TEXT.slice(0, offset).slice(-2)}|${TEXT.slice(offset)}`, /\p{Script=Han}\|\p{Script=Han}/u);
		}
		assert.ok(offsets.includes(TEXT.indexOf('野')));
	});

	it('are the same when they are asked for again, and others under another dictionary', async () => {
		const first = await asked(Infinity);
		assert.deepEqual(await asked(Infinity), first);
		const params = { uri: URI, version: 1, start: 0, end: TEXT.length, standard: 'pku', widest: Infinity } as const;
		const other = await host.ask('analysis/doubtfulCuts', { ...params, userWords: ['国会 1'] });
		assert.ok('offsets' in other);
		assert.notDeepEqual(other.margins, first.margins);
		assert.deepEqual(await asked(Infinity), first);
	});

	it('are outdated for another version', async () => {
		const params = { uri: URI, version: 9, start: 0, end: 1, standard: 'pku', widest: 3 } as const;
		assert.ok('outdated' in (await host.ask('analysis/doubtfulCuts', params)));
	});
});
