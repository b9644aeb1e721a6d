import { readFile } from 'node:fs/promises';
import { decodeModel } from '../../core/model/binaryFormat';
import { SHIPPED_CLASSIFIERS } from '../../core/tasks/classification/shippedClassifiers';
import type { ShippedClassifier } from '../../core/tasks/classification/shippedClassifiers';
import { TextClassifier } from '../../core/tasks/classification/textClassifier';
import { reasonOf } from '../textInput';
import { UsageError } from '../usageError';

/**
 * A shipped classifier by its name, or that of a file.
 * @throws UsageError when the file cannot be read; NlpError when it is no classifier.
 */
export async function openClassifier(name: string): Promise<ShippedClassifier | TextClassifier> {
	const shipped = SHIPPED_CLASSIFIERS.find(known => known === name);
	if (shipped !== undefined) return shipped;
	let bytes: Uint8Array;
	try {
		bytes = await readFile(name);
	} catch (error) {
		const choices = SHIPPED_CLASSIFIERS.join(', ');
		throw new UsageError(
			`cannot read the classifier ${name}: ${reasonOf(error)}; give ${choices}, or a classifier's file`,
			{
				cause: error,
			},
		);
	}
	return TextClassifier.from(decodeModel(bytes, name));
}
