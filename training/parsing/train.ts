import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import { DependencyParser } from '../../src/core/tasks/parsing/dependencyParser';
import { ChinesePosTagger } from '../../src/core/tasks/pos/chinesePosTagger';
import { EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import type { PosTagger } from '../../src/core/tasks/pos/posComponent';
import { readModel } from '../support/modelReader';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { CHINESE_CARD, ENGLISH_CARD } from './cards';
import { readChineseGold, readChineseTrain } from './chineseTrees';
import { PARSER_OPTIONS } from './config';
import { readEwtTrees, readGumTrees } from './englishTrees';
import { learnParser } from './learnParser';
import { packParser } from './packParser';
import { parserCardScores } from './scoreParser';
import type { TestSet } from './scoreParser';
import { withTags } from './taggedTrees';
import { isProjective } from './treebank';
import type { Tree } from './treebank';

/** What is learned from and scored on, in each language. */
const DATA = {
	en: {
		train: () => [...readEwtTrees('train'), ...readGumTrees('train')].filter(isProjective),
		sets: (): TestSet[] =>
			(['dev', 'test'] as const).flatMap(split => [
				{ name: `UD English-EWT r2.16 ${split}`, trees: readEwtTrees(split) },
				{ name: `GUM open ${split}`, trees: readGumTrees(split) },
			]),
	},
	zh: {
		train: readChineseTrain,
		sets: (): TestSet[] =>
			(['dev', 'test'] as const).map(split => ({ name: `UD Chinese-GSDSimp ${split}`, trees: readChineseGold(split) })),
	},
} as const satisfies Record<'en' | 'zh', { train: () => Tree[]; sets: () => TestSet[] }>;

/** Trains a dependency parser: `npm run train:parsing -- en-parser|zh-parser [--out FOLDER]`; needs the tagger's model. */
function main(): void {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), ['en-parser', 'zh-parser']);
	const language = name === 'en-parser' ? 'en' : 'zh';
	const tagger: PosTagger =
		language === 'en'
			? EnglishPosTagger.from(readModel('en-pos', folder))
			: ChinesePosTagger.from(readModel('zh-pos', folder));
	const { train, sets } = DATA[language];
	const options = PARSER_OPTIONS[language];
	const content = packParser(name, learnParser(withTags(train(), tagger), { ...options, log: console.log }));
	const parser = DependencyParser.from(decodeModel(encodeModel(content), `${name}.bin`));
	const scores = parserCardScores(parser, tagger, sets());
	const card = language === 'en' ? ENGLISH_CARD : CHINESE_CARD;
	const bytes = saveModel(content, { ...card, seed: options.seed, scores }, folder);
	console.log(`${name}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

main();
