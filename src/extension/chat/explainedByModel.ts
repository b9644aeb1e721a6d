import { l10n } from 'vscode';
import type { GenerationWork } from '../../generation/summarizeText';

/** Has the model explain a text in words, from the text and what the analysis says of it. */
export async function* answerToQuestion(
	asked: string,
	text: string,
	words: readonly (readonly string[])[],
	{ generator, fill, signal }: GenerationWork,
): AsyncGenerator<string> {
	const question = asked.trim() === '' ? l10n.t('Explain the words and the grammar of this text.') : asked;
	const analysis = words.map(row => row.join('\t')).join('\n');
	const messages = await fill('explain', {
		question,
		text: `${text}\n\nAnalysis (word, lemma, part of speech, depends on):\n${analysis}`,
	});
	yield* generator.generate({ messages }, signal);
}
