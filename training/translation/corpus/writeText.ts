import { chineseTokens } from '../../../src/core/tasks/translation/tokens/chineseTokens';
import { englishTokens } from '../../../src/core/tasks/translation/tokens/englishTokens';
import type { MtToken } from '../../../src/core/tasks/translation/tokens/mtToken';
import { ChineseSegmenter } from '../../../src/core/tasks/segmentation/chineseSegmenter';
import { readModel } from '../../support/modelReader';
import { cleanPairs } from './cleanPairs';
import { learnTruecaser } from './learnTruecaser';
import { splitPairs } from './split';
import { writeTranslationText } from './translationText';

/** Longer sentences are left out of what is learned from: hardly a phrase of them is seen twice, and alignment is unsure. */
const MOST_TOKENS = 60;

/** Cuts the parallel text into tokens and parts: `npm run train:translation-text`. */
function main(): void {
	const segmenter = ChineseSegmenter.from(readModel('zh-segmentation-pku'));
	const parts = splitPairs([...cleanPairs()]);
	const truecaser = learnTruecaser(parts.train.map(({ en }) => en));
	const forms = (tokens: readonly MtToken[]) => tokens.map(({ form }) => form);
	for (const part of ['train', 'tuning', 'dev'] as const) {
		const pairs = parts[part].map(pair => ({
			...pair,
			zhTokens: forms(chineseTokens(pair.zh, (text, start, end, add) => segmenter.segment(text, start, end, add))),
			enTokens: forms(englishTokens(pair.en, truecaser)),
		}));
		const kept = pairs.filter(({ zhTokens, enTokens }) => Math.max(zhTokens.length, enTokens.length) <= MOST_TOKENS);
		writeTranslationText(part, kept);
		console.log(`${part}: ${kept.length} pairs`);
	}
}

main();
