import { sentencesOf } from '../../core/annotation/correctDocument';
import { sentencesAround } from '../../core/annotation/sentenceOfAnnotation';
import { ANNOTATION_WRITERS } from '../../core/formats/annotations/annotationFormats';
import { ANNOTATIONS_HELP, parseAnnotationLine } from '../annotation/annotationCommandLine';
import { analyzeGold, goldInputs } from '../annotation/goldInput';
import { openNlp } from '../openNlp';
import { readUserWords } from '../userWords';
import type { CommandGroup } from './groupContext';

/** `annotations`: the analysis of a text with what people corrected, from one format in another. */
export const annotations: CommandGroup = {
	help: ANNOTATIONS_HELP,
	run: async (args, { models, output, warn }) => {
		const line = parseAnnotationLine('annotations', args);
		if (line === 'help') return line;
		const userWords = await readUserWords(line.dictionary, warn);
		const failures = new Set<string>();
		const nlp = openNlp(models);
		for await (const input of goldInputs(line, warn)) {
			const { name, text } = input;
			const { gold, applied } = await analyzeGold(nlp, input, line, userWords, warn);
			const whole = { start: 0, end: text.length };
			const isEmpty = sentencesAround(applied, whole) === undefined;
			const sentences = isEmpty ? [] : sentencesOf(gold, text, applied, whole);
			await output.write(ANNOTATION_WRITERS[line.to]({ name, text, sentences }));
			for (const { message } of applied.failures) failures.add(message);
		}
		return failures;
	},
};
