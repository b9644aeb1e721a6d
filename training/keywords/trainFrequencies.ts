import { tokenTerm } from '../../src/core/doc/tokenTerm';
import { Nlp } from '../../src/core/nlp';
import type { Language } from '../../src/core/text/language';
import { packDocumentFrequencies } from '../../src/core/vectors/documentFrequencies';
import type { CountedTerms } from '../../src/core/vectors/documentFrequencies';
import { modelsFromFolder } from '../summarization/modelsFromFolder';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { backgroundDocuments } from './backgroundText';
import { FREQUENCY_CARDS } from './frequencyCards';

/** Terms in fewer documents are left out. */
const FEWEST = 4;

/** Terms that are longer, in UTF-16 code units, are no words. */
const LONGEST_TERM = 40;

const LETTER = /\p{L}/u;

/** Counts in how many documents of the background words are: `npm run train:frequencies -- zh-frequencies|en-frequencies [--out FOLDER]`. */
async function main(): Promise<void> {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), ['zh-frequencies', 'en-frequencies']);
	const language = name === 'zh-frequencies' ? 'zh' : 'en';
	const counted = await countTerms(language);
	const content = packDocumentFrequencies(name, counted, { language });
	const terms = [...counted.frequencies.values()].filter(frequency => frequency >= FEWEST).length;
	const bytes = saveModel(content, FREQUENCY_CARDS[language]({ ...counted, terms }), folder);
	console.log(`${name}.bin: ${bytes.length} bytes, ${terms} terms of ${counted.documents} documents`);
}

async function countTerms(language: Language): Promise<CountedTerms> {
	const nlp = new Nlp(modelsFromFolder, 1);
	const frequencies = new Map<string, number>();
	let documents = 0;
	for (const text of backgroundDocuments(language)) {
		const settings = { format: 'plain', language, standard: 'pku' } as const;
		const { tokens, lemmas } = await nlp.analyze(
			text,
			settings,
			language === 'en' ? ['tokens', 'upos', 'xpos', 'lemmas'] : ['tokens'],
		);
		if (tokens === undefined) throw new Error('The models of words could not be read.');
		const terms = new Set<string>();
		for (let token = 0; token < tokens.starts.length; token++) terms.add(tokenTerm(text, tokens, lemmas, token));
		for (const term of terms) {
			if (term.length <= LONGEST_TERM && LETTER.test(term)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
		}
		documents++;
	}
	return { documents, frequencies, fewest: FEWEST };
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
