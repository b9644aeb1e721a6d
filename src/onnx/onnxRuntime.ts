import type * as OnnxRuntimeWeb from 'onnxruntime-web/wasm';
import type { NeuralRuntime, NeuralSession, NeuralTensor } from '../core/contextual/neuralRuntime';
import { NlpError } from '../core/errors';
import type { ModelSource } from '../core/model/modelSource';

/** The runtime's own file, beside the models: of all builds the smallest, which computes on the processor alone. */
export const WASM_FILE = 'onnx/ort-wasm-simd-threaded.wasm';

type Ort = typeof OnnxRuntimeWeb;

/** What ONNX Runtime throws where its program could not be started, whatever the network. */
const NOT_STARTED = /no available backend|initializeWebAssembly/u;

/**
 * Runs networks by ONNX Runtime in WebAssembly on this thread. Its program is loaded with the first network, from the source of the
 * models: nothing is fetched. A thread that started it keeps it; what a network holds is given back when its session is closed.
 */
export class OnnxRuntime implements NeuralRuntime {
	readonly #source: ModelSource;
	#starting: Promise<Ort> | undefined;

	constructor(source: ModelSource) {
		this.#source = source;
	}

	async open(network: Uint8Array, name: string): Promise<NeuralSession> {
		this.#starting ??= this.#start();
		let ort: Ort;
		try {
			ort = await this.#starting;
		} catch (error) {
			this.#starting = undefined;
			throw error;
		}
		const session = await createSession(ort, network, name);
		// The program is compiled: its bytes need not be kept.
		delete ort.env.wasm.wasmBinary;
		return new OnnxSession(ort, session, name);
	}

	async #start(): Promise<Ort> {
		const [program, ort] = await Promise.all([this.#source.read(WASM_FILE), import('onnxruntime-web/wasm')]);
		ort.env.wasm.numThreads = 1;
		ort.env.wasm.wasmBinary = program;
		ort.env.logLevel = 'error';
		return ort;
	}
}

async function createSession(ort: Ort, network: Uint8Array, name: string): Promise<OnnxRuntimeWeb.InferenceSession> {
	try {
		return await ort.InferenceSession.create(network, { executionProviders: ['wasm'] });
	} catch (cause) {
		const reason = reasonOf(cause);
		throw NOT_STARTED.test(reason)
			? new NlpError(
					'requirement-unmet',
					`ONNX Runtime, which runs ${name}, cannot be started here: ${reason} WebAssembly with SIMD is needed. Reload the window; if that does not help, reinstall the program.`,
					{ cause },
				)
			: new NlpError(
					'model-malformed',
					`Model file ${name} is malformed: ONNX Runtime cannot load its network: ${reason} Reinstall the program or train the model again.`,
					{ cause },
				);
	}
}

/** A network in the memory of ONNX Runtime. */
class OnnxSession implements NeuralSession {
	readonly #ort: Ort;
	readonly #session: OnnxRuntimeWeb.InferenceSession;
	readonly #name: string;

	constructor(ort: Ort, session: OnnxRuntimeWeb.InferenceSession, name: string) {
		this.#ort = ort;
		this.#session = session;
		this.#name = name;
	}

	async run(inputs: Readonly<Record<string, NeuralTensor>>): Promise<Readonly<Record<string, NeuralTensor>>> {
		const feeds = Object.entries(inputs).map(([name, { data, dims }]) => {
			const tensor =
				data instanceof Float32Array
					? new this.#ort.Tensor('float32', data, dims)
					: new this.#ort.Tensor('int32', data, dims);
			return [name, tensor] as const;
		});
		try {
			const outputs = await this.#session.run(Object.fromEntries(feeds));
			return Object.fromEntries(Object.entries(outputs).map(([name, { data, dims }]) => [name, tensorOf(data, dims)]));
		} catch (cause) {
			throw new NlpError(
				'model-malformed',
				`The network of model file ${this.#name} cannot be run: ${reasonOf(cause)} Reinstall the program or train the model again.`,
				{ cause },
			);
		}
	}

	close(): Promise<void> {
		return this.#session.release();
	}
}

function tensorOf(data: unknown, dims: readonly number[]): NeuralTensor {
	if (data instanceof Float32Array || data instanceof Int32Array) return { data, dims };
	throw new TypeError('It gives what are neither numbers nor integers of 32 bits.');
}

/** What an error says, in one sentence. */
function reasonOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return message.replace(/\s+/gu, ' ').trim().replace(/\.?$/u, '.');
}
