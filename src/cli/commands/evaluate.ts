import { evaluateGold } from '../../core/annotation/evaluateGold';
import { joinEvaluations } from '../../core/annotation/evaluationCounter';
import type { Evaluation } from '../../core/annotation/goldAnnotation';
import { EVALUATE_HELP, parseAnnotationLine } from '../annotation/annotationCommandLine';
import { evaluationTable } from '../annotation/evaluationTable';
import { analyzeGold, goldInputs } from '../annotation/goldInput';
import { openNlp } from '../openNlp';
import { UsageError } from '../usageError';
import { readUserWords } from '../userWords';
import type { CommandGroup } from './groupContext';

/** `evaluate`: the analysis measured against what people said. */
export const evaluate: CommandGroup = {
	help: EVALUATE_HELP,
	run: async (args, { models, output, warn }) => {
		const line = parseAnnotationLine('evaluate', args);
		if (line === 'help') return line;
		const userWords = await readUserWords(line.dictionary, warn);
		const failures = new Set<string>();
		const nlp = openNlp(models);
		const parts: { readonly name: string; readonly evaluation: Evaluation }[] = [];
		for await (const input of goldInputs(line, warn)) {
			if (input.content === undefined) {
				throw new UsageError(`there are no annotations of ${input.name}; name them by --gold (see --help)`);
			}
			const { gold, plain } = await analyzeGold(nlp, input, line, userWords, warn);
			const evaluation = evaluateGold(input.text, plain, gold.sentences, gold.lost.length);
			parts.push({ name: input.name, evaluation });
			for (const { message } of plain.failures) failures.add(message);
		}
		const total = joinEvaluations(parts.map(({ evaluation }) => evaluation));
		if (line.json) {
			await output.write(`${JSON.stringify({ total, texts: parts }, undefined, 2)}\n`);
			return failures;
		}
		if (parts.length > 1) await output.write(evaluationTable('All texts', total, 0));
		for (const { name, evaluation } of parts) await output.write(evaluationTable(name, evaluation, line.errors));
		return failures;
	},
};
