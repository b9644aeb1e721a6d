/** Numbers of a neural network's input or output, the last axis running fastest. */
export interface NeuralTensor {
	readonly dims: readonly number[];
	readonly data: Float32Array | Int32Array;
}

/** A network that is ready to run; it holds memory until it is closed. */
export interface NeuralSession {
	/**
	 * Runs the network once; nothing else happens on the thread meanwhile.
	 * @param inputs by the names that the network gives them
	 * @returns the outputs by their names
	 * @throws NlpError `model-malformed` when the network does not take these inputs, or cannot be run.
	 */
	run(inputs: Readonly<Record<string, NeuralTensor>>): Promise<Readonly<Record<string, NeuralTensor>>>;
	/** Gives its memory back; it cannot run again. */
	close(): Promise<void>;
}

/** The port through which networks in the ONNX format are run. */
export interface NeuralRuntime {
	/**
	 * Makes a network ready.
	 * @param network the bytes of an ONNX file
	 * @param name what errors call it, with its file
	 * @throws NlpError `model-malformed` when the bytes are no network that can be run, `model-missing` when the runtime's own
	 * file is not there, `requirement-unmet` when this platform cannot run it.
	 */
	open(network: Uint8Array, name: string): Promise<NeuralSession>;
}
