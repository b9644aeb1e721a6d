import { parseUserWords } from '../core/tasks/segmentation/userDictionary';
import { readAll, readText } from './textInput';

/**
 * The words of a dictionary file, one a line; none without a file.
 * @throws UsageError when it cannot be read.
 */
export async function readUserWords(
	file: string | undefined,
	warn: (message: string) => void,
): Promise<readonly string[]> {
	return file === undefined ? [] : parseUserWords(await readAll(readText(file, warn)));
}
