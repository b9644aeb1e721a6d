import type { NeuralRuntime, NeuralSession, NeuralTensor } from '../../../src/core/contextual/neuralRuntime';

/**
 * Runs no network: of each word, whose character numbers are summed, the token layer is that sum and 1, the first layer the sum of the
 * word before and of the word after, the second layer that of all before and of all after; twice each.
 */
export class ToyRuntime implements NeuralRuntime {
	/** How many sessions are open. */
	opened = 0;
	/** Rows and longest row of each run. */
	readonly runs: (readonly [length: number, texts: number])[] = [];

	open(): Promise<NeuralSession> {
		this.opened++;
		return Promise.resolve({
			run: inputs => Promise.resolve(this.#run(inputs)),
			close: () => {
				this.opened--;
				return Promise.resolve();
			},
		});
	}

	#run({ characters, words, lengths }: Readonly<Record<string, NeuralTensor>>): Record<string, NeuralTensor> {
		const [length, texts] = words.dims;
		const places = characters.dims[1];
		this.runs.push([length, texts]);
		const sums = Array.from({ length: characters.dims[0] }, (_, type) =>
			Array.from(characters.data.subarray(type * places, (type + 1) * places)).reduce((sum, value) => sum + value, 0),
		);
		const dims = [length, texts, 2];
		const layers = {
			token: new Float32Array(length * texts * 2),
			first: new Float32Array(length * texts * 2),
			second: new Float32Array(length * texts * 2),
		};
		for (let text = 0; text < texts; text++) {
			const row = Array.from({ length: lengths.data[text] }, (_, at) => sums[words.data[at * texts + text]]);
			const total = (part: number[]): number => part.reduce((sum, value) => sum + value, 0);
			row.forEach((sum, at) => {
				const start = (at * texts + text) * 2;
				layers.token.set([sum, 1], start);
				layers.first.set([row.at(at - 1) ?? 0, row.at(at + 1) ?? 0], start);
				layers.second.set([total(row.slice(0, at)), total(row.slice(at + 1))], start);
			});
		}
		return Object.fromEntries(Object.entries(layers).map(([name, data]) => [name, { dims, data }]));
	}
}
