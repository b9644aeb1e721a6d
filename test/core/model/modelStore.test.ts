import assert from 'node:assert/strict';
import { NlpError } from '../../../src/core/errors';
import { encodeModel } from '../../../src/core/model/binaryFormat';
import { withEntry } from '../../../src/core/model/manifest';
import type { ModelSource } from '../../../src/core/model/modelSource';
import { ModelStore } from '../../../src/core/model/modelStore';

const BYTES = encodeModel({ name: 'zh-pos', kind: 'test/1', metadata: {}, tensors: {} });

class CountingSource implements ModelSource {
	reads = 0;
	failing = false;

	async read(path: string): Promise<Uint8Array> {
		this.reads++;
		await Promise.resolve();
		if (this.failing || path !== 'zh-pos.bin') {
			throw new NlpError('model-missing', `There is no model file ${path}.`);
		}
		return BYTES;
	}
}

describe('ModelStore', () => {
	it('reads a model once for all who ask', async () => {
		const source = new CountingSource();
		const store = new ModelStore(source);
		const [first, second] = await Promise.all([store.load('zh-pos'), store.load('zh-pos')]);
		assert.equal(first, second);
		assert.equal(await store.load('zh-pos'), first);
		assert.equal(source.reads, 1);
	});

	it('tries again after a failure', async () => {
		const source = new CountingSource();
		const store = new ModelStore(source);
		source.failing = true;
		await assert.rejects(store.load('zh-pos'), { code: 'model-missing' });
		source.failing = false;
		assert.equal((await store.load('zh-pos')).name, 'zh-pos');
	});
});

describe('withEntry', () => {
	it('replaces an entry and keeps the order by name', () => {
		const entry = (name: string, bytes: number) => ({
			name,
			file: `${name}.bin`,
			bytes,
			sha256: '',
			card: `${name}.md`,
		});
		const manifest = withEntry(withEntry(withEntry({ models: [] }, entry('b', 1)), entry('a', 2)), entry('b', 3));
		assert.deepEqual(
			manifest.models.map(({ name, bytes }) => [name, bytes]),
			[
				['a', 2],
				['b', 3],
			],
		);
	});
});
