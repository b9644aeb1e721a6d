import type { Judgement } from '../../core/tasks/classification/textJudge';
import { formatOfName } from '../../core/text/formatOfName';
import { proseOf } from '../../core/text/proseOf';
import { answerLines } from '../answerLines';
import type { ClassifyLine } from '../classification/classifyCommandLine';
import { CLASSIFY_HELP, parseClassifyLine } from '../classification/classifyCommandLine';
import { parseEvaluateLine, parseTrainLine } from '../classification/learningCommandLine';
import { LEARNING_HELP } from '../classification/learningHelp';
import { openClassifier } from '../classification/openClassifier';
import { inputFiles } from '../inputFiles';
import { answerDocuments } from '../jsonLines/answerDocuments';
import type { TextAnswer } from '../jsonLines/textAnswer';
import { openNlp } from '../openNlp';
import { rounded } from '../rounded';
import { readAll, readText } from '../textInput';
import { classifyEvaluate } from './classifyEvaluate';
import { classifyTrain } from './classifyTrain';
import type { CommandGroup, GroupContext } from './groupContext';

const NO_FAILURES: ReadonlySet<string> = new Set();

/**
 * `classify`: what texts are about, or what they think of it, or what a classifier of the user's says; `classify train` and
 * `classify evaluate` learn one and tell how well it does.
 */
export const classify: CommandGroup = {
	help: `${CLASSIFY_HELP}\n${LEARNING_HELP}`,
	run: async (args, context) => {
		const run = parse(args);
		if (run === 'help') return run;
		await run(context);
		return NO_FAILURES;
	},
};

/** What arguments ask for. */
function parse(args: readonly string[]): 'help' | ((context: GroupContext) => Promise<void>) {
	const [action, rest] = [args.at(0), args.slice(1)];
	if (action === 'train') {
		const line = parseTrainLine(rest);
		return line === 'help' ? line : context => classifyTrain(line, context);
	}
	if (action === 'evaluate') {
		const line = parseEvaluateLine(rest);
		return line === 'help' ? line : context => classifyEvaluate(line, context);
	}
	const line = parseClassifyLine(args);
	return line === 'help' ? line : context => classifyFiles(line, context);
}

async function classifyFiles(line: ClassifyLine, context: GroupContext): Promise<void> {
	const nlp = openNlp(context.models);
	const classifier = await openClassifier(line.classifier);
	const judge = (text: string): Promise<Judgement> => nlp.judge.judge(classifier, text, { language: line.language });
	const answer = async (text: string): Promise<TextAnswer> => ({
		value: toObject(text, await judge(text)),
		failures: NO_FAILURES,
	});
	if (line.jsonl) {
		await answerDocuments({ settings: line.jsonl, sources: line, answer }, context);
		return;
	}
	for await (const file of inputFiles({ ...line, warn: context.warn })) {
		if (line.lines) {
			await answerLines(readText(file.path, context.warn), answer, context.output);
			continue;
		}
		const text = await readAll(readText(file.path, context.warn));
		const judgement = await judge(proseOf(text, formatOfName(file.name)));
		if (judgement.isOtherLanguage) {
			context.warn(`${file.name} seems to be in neither Chinese nor English, so that what is said of it means little`);
		}
		if (line.json) {
			await context.output.write(`${JSON.stringify({ file: file.name, ...toObject(text, judgement) })}\n`);
		} else {
			await context.output.write(line.paths.length > 0 ? rowOf(file.name, judgement) : tableOf(judgement));
		}
	}
}

/** What JSON says of a text. */
function toObject(text: string, { classification, isOtherLanguage }: Judgement): object {
	if (classification === undefined) return { label: null, isOtherLanguage };
	const { engine, language, decision, probabilities, evidence } = classification;
	return {
		label: decision,
		probability: rounded(probabilities[0].probability),
		language,
		engine,
		isOtherLanguage,
		probabilities: Object.fromEntries(probabilities.map(({ label, probability }) => [label, rounded(probability)])),
		evidence: evidence.map(({ start, end, weight }) => ({
			text: text.slice(start, end),
			start,
			end,
			weight: rounded(weight),
		})),
	};
}

/** The decision about a file, on a line. */
function rowOf(name: string, { classification }: Judgement): string {
	if (classification === undefined) return `${name}\t-\t-\n`;
	const { decision, probabilities } = classification;
	return `${name}\t${decision}\t${probabilities[0].probability.toFixed(3)}\n`;
}

/** All labels with their probabilities, a line each; first the decision where that is none of them. */
function tableOf({ classification }: Judgement): string {
	if (classification === undefined) return '-\n';
	const { decision, probabilities } = classification;
	const rows = probabilities.map(({ label, probability }) => `${label}\t${probability.toFixed(3)}\n`);
	return (decision === probabilities[0].label ? rows : [`${decision}\n`, ...rows]).join('');
}
