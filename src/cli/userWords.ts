import { readUserDictionary } from '../core/tasks/segmentation/readUserDictionary';
import type { DictionaryProblem } from '../core/tasks/segmentation/userDictionaryReading';
import { readAll, readText } from './textInput';

/**
 * The lines of a dictionary file that say something; none without a file. Of lines that say nothing it is told why.
 * @throws UsageError when it cannot be read.
 */
export async function readUserWords(
	file: string | undefined,
	warn: (message: string) => void,
): Promise<readonly string[]> {
	if (file === undefined) return [];
	const { entries, problems } = readUserDictionary(await readAll(readText(file, warn)));
	for (const problem of problems) warn(`${file}:${problem.line}: ${problemText(problem)}`);
	return entries;
}

function problemText({ kind, what }: DictionaryProblem): string {
	switch (kind) {
		case 'tooLong':
			return 'a word has at most 64 characters';
		case 'unknownField':
			return `"${what}" is neither a part of speech nor a weight, and a word has no space in it`;
		case 'nothingToJoin':
			return 'write what is always one word behind "join:"';
		case 'nothingToSplit':
			return 'write the parts behind "split:", with a space where to cut';
		case 'insideUnit':
			return `numbers and Latin words are never cut: "${what}" has no effect`;
	}
}
