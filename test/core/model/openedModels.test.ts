import assert from 'node:assert/strict';
import { ModelFile } from '../../../src/core/model/modelFile';
import { OpenedModels } from '../../../src/core/model/openedModels';

const fileOf = (name: string) => new ModelFile({ name, kind: 'test/1', metadata: {}, tensors: {} });

describe('OpenedModels', () => {
	it('makes something of each file once', () => {
		const opened = new OpenedModels(({ name }) => ({ name }));
		const [a, b] = [fileOf('zh-pos'), fileOf('zh-pos')];
		assert.equal(opened.of(a), opened.of(a));
		assert.notEqual(opened.of(a), opened.of(b));
	});

	it('tries again after a failure', () => {
		let isFailing = true;
		const opened = new OpenedModels(file => {
			if (isFailing) throw file.malformed('it is a test');
			return {};
		});
		const file = fileOf('zh-pos');
		assert.throws(() => opened.of(file), { code: 'model-malformed' });
		isFailing = false;
		assert.equal(opened.of(file), opened.of(file));
	});
});
