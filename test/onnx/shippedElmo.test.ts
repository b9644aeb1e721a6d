import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ElmoModels } from '../../src/core/contextual/elmoModels';
import { ModelStore } from '../../src/core/model/modelStore';
import { OnnxRuntime } from '../../src/onnx/onnxRuntime';
import { shippedFile } from '../support/onnx/modelSources';

/** What `training/elmo/write_reference.py` wrote: of each layer and word, the first numbers of both halves. */
interface Reference {
	readonly words: readonly string[];
	readonly layers: readonly (readonly (readonly number[])[])[];
}

/** The reference is of numbers of 16 bits. */
const TOLERANCE = 0.01;

const source = { read: (path: string) => Promise.resolve(shippedFile(path)) };

describe('shipped ELMo models', () => {
	for (const language of ['en', 'zh'] as const) {
		it(`gives the vectors of ${language}-elmo that PyTorch gives`, async () => {
			const reference = JSON.parse(readFileSync(`test/fixtures/elmo/${language}.json`, 'utf8')) as readonly Reference[];
			const embedder = await new ElmoModels(new ModelStore(source), new OnnxRuntime(source)).of(language);
			let compared = 0;
			await embedder.embed(
				reference.map(({ words }) => [words]),
				{},
				(text, word, { token, first, second }) => {
					[token, first, second].forEach((vector, layer) => {
						const expected = reference[text].layers[layer][word];
						const half = expected.length / 2;
						expected.forEach((value, at) => {
							const place = at < half ? at : vector.length / 2 + at - half;
							assert.ok(Math.abs(vector[place] - value) < TOLERANCE, `${reference[text].words[word]} ${layer} ${at}`);
							compared++;
						});
					});
				},
			);
			await embedder.close();
			assert.equal(compared, reference.flatMap(({ layers }) => layers.flat(2)).length);
		});
	}
});
