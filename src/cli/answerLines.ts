import type { AnswerText } from './jsonLines/textAnswer';
import { readLines } from './textInput';
import type { TextOutput } from './textOutput';

/**
 * Answers each line of a plain text with one JSON object a line.
 * @param pieces of the text
 * @returns why layers are missing, if some are
 */
export async function answerLines(
	pieces: AsyncIterable<string>,
	answer: AnswerText,
	output: TextOutput,
): Promise<ReadonlySet<string>> {
	const failures = new Set<string>();
	for await (const { text } of readLines(pieces)) {
		const { value, failures: missing } = await answer(text);
		for (const failure of missing) failures.add(failure);
		await output.write(`${JSON.stringify(value)}\n`);
	}
	return failures;
}
