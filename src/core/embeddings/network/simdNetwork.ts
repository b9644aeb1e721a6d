import type { Network } from './network';
import { fillTables, layoutOf, tooLarge } from './networkMemory';
import type { NetworkLayout, NetworkSize } from './networkMemory';
import { stepFunction } from './stepCode';
import { wasmModule } from './wasmCode';

/** Bytes of a page of WebAssembly's memory. */
const PAGE = 65_536;

type StepFunction = (inputBytes: number, targetBytes: number, rate: number, share: number, part: number) => number;

/** What is used of the platform's WebAssembly. */
interface WasmPlatform {
	readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
	readonly Module: new (bytes: Uint8Array) => object;
	readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly step: StepFunction } };
	readonly validate: (bytes: Uint8Array) => boolean;
}

/** The network in WebAssembly with vectors of four numbers. */
export class SimdNetwork implements Network {
	readonly engine = 'WebAssembly SIMD';
	readonly layout: NetworkLayout;
	readonly memory: Float32Array;
	readonly inputs: Int32Array;
	readonly targets: Int32Array;
	readonly labels: Float32Array;
	readonly #step: StepFunction;

	private constructor(layout: NetworkLayout, module: object, platform: WasmPlatform) {
		this.layout = layout;
		const memory = memoryOf(layout, platform);
		this.memory = new Float32Array(memory.buffer, 0, layout.numbers);
		const integers = new Int32Array(memory.buffer);
		this.inputs = integers.subarray(layout.inputs, layout.targets);
		this.targets = integers.subarray(layout.targets, layout.labels);
		this.labels = this.memory.subarray(layout.labels, layout.hidden);
		fillTables(this.memory, layout);
		this.#step = new platform.Instance(module, { m: { m: memory } }).exports.step;
	}

	/**
	 * The network, or undefined where the platform has no WebAssembly with vectors or forbids it.
	 * @throws NlpError `input-malformed` where there is not enough memory.
	 */
	static open(size: NetworkSize): SimdNetwork | undefined {
		const platform = (globalThis as { readonly WebAssembly?: WasmPlatform }).WebAssembly;
		if (platform === undefined) return undefined;
		const layout = layoutOf(size);
		const module = compile(layout, platform);
		return module === undefined ? undefined : new SimdNetwork(layout, module, platform);
	}

	step(inputs: number, targets: number, rate: number, share: number): number {
		return this.#step(inputs * 4, targets * 4, rate, share, 1 / inputs);
	}
}

/** A page's policy may forbid to compile, which throws. */
function compile(layout: NetworkLayout, platform: WasmPlatform): object | undefined {
	const bytes = wasmModule(stepFunction(layout));
	try {
		return platform.validate(bytes) ? new platform.Module(bytes) : undefined;
	} catch {
		return undefined;
	}
}

function memoryOf({ numbers }: NetworkLayout, platform: WasmPlatform): { readonly buffer: ArrayBuffer } {
	try {
		return new platform.Memory({ initial: Math.ceil((numbers * 4) / PAGE) });
	} catch (cause) {
		throw tooLarge(numbers, cause);
	}
}
