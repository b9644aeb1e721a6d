import { NlpError } from '../errors';
import type { NeuralTensor } from './neuralRuntime';

/**
 * An output of a network, of the shape that it must have.
 * @param file the model's file, for the message
 * @throws NlpError `model-malformed` when it is missing, of another shape, or holds what is no number.
 */
export function outputOf(
	outputs: Readonly<Record<string, NeuralTensor>>,
	name: string,
	dims: readonly number[],
	file: string,
): Float32Array {
	const output = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
	if (!(output?.data instanceof Float32Array)) throw malformed(file, `its network has no output "${name}" of numbers`);
	if (output.dims.length !== dims.length || output.dims.some((size, axis) => size !== dims[axis])) {
		const shapes = `[${output.dims.join(', ')}], not [${dims.join(', ')}]`;
		throw malformed(file, `the output "${name}" of its network has the shape ${shapes}`);
	}
	// The sum of finite numbers of a usual size is finite; one NaN makes it NaN.
	if (!Number.isFinite(output.data.reduce((sum, value) => sum + value, 0))) {
		throw malformed(file, `the output "${name}" of its network holds what is no number`);
	}
	return output.data;
}

function malformed(file: string, what: string): NlpError {
	return new NlpError(
		'model-malformed',
		`Model file ${file} is malformed: ${what}. Reinstall the program or train the model again.`,
	);
}
