import { labelAt } from '../../core/doc/labelColumn';
import { hashText } from '../../core/linear/featureHash';
import { explainDependency } from '../../core/tasks/parsing/explainDependency';
import { ParserSentence } from '../../core/tasks/parsing/parserSentence';
import { wordExplainer } from './wordExplanation';

/** How a word comes to its head and its relation. */
export const DEPENDENCIES = wordExplainer(['upos', 'xpos'], async ({ words, word, first, language }, asked) => {
	const { upos, xpos } = asked.annotation;
	const parser = await asked.nlp.stages.parser(language);
	const sentence = new ParserSentence();
	sentence.begin(words.length);
	words.words.forEach((form, index) => {
		const [coarse, fine] = [labelAt(upos, first + index) ?? '', labelAt(xpos, first + index) ?? ''];
		sentence.setWord(index, form, hashText(coarse), hashText(fine));
	});
	const tags = words.words.map((_, index) => labelAt(upos, first + index) ?? '');
	const steps = explainDependency(words.words, tags, parser.trace(sentence, word));
	return { engine: 'arc-hybrid parser', model: `${language}-parser`, steps };
});
