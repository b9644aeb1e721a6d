import type { LayerName } from '../../core/doc/layers';
import { docOfConllu, fillConllu } from '../../core/formats/conlluDoc';
import { formatConllu } from '../../core/formats/conlluSentence';
import { LANGUAGES } from '../../core/text/language';
import { readGivenSentences } from '../givenSentences';
import { readLines } from '../textInput';
import type { CommandContext } from './commandContext';
import { inputText } from './commandContext';

/** What is filled in. */
const FILLED: readonly LayerName[] = ['upos', 'xpos', 'lemmas', 'entities'];

/** `analyze --pretokenized`: given sentences and words kept, and tags, lemmas and entities filled in, as CoNLL-U. */
export async function analyzePretokenized(context: CommandContext): Promise<ReadonlySet<string>> {
	const { commandLine, nlp, output } = context;
	const analyzer = nlp.analyzer(commandLine);
	const failures = new Set<string>();
	for await (const sentence of readGivenSentences(readLines(inputText(context)))) {
		const given = docOfConllu(sentence, commandLine.language);
		const languages = new Set(Array.from(given.get('tokenLanguages').ids, id => LANGUAGES[id]));
		await analyzer.prepare(FILLED, languages);
		const result = analyzer.complete(given, FILLED);
		for (const message of result.failures.values()) failures.add(message);
		for (const { message } of analyzer.modelFailures(FILLED, languages)) failures.add(message);
		await output.write(formatConllu(fillConllu(sentence, result.doc)));
	}
	return failures;
}
