import { encodeModel } from '../../src/core/model/binaryFormat';
import type { CardScore } from '../support/card';
import { saveModel } from '../support/modelWriter';
import { chineseCard } from './chineseCard';
import { CHINESE, CHINESE_WITHOUT_PFR } from './chineseConfig';
import type { ChineseNameConfig } from './chineseConfig';
import { learnChinese, readPlainText } from './learnChinese';
import { measureChinese } from './measureChinese';

/**
 * Learns the Chinese names on train parts and measures on dev, then on the target's dev part, too, measures on test and writes
 * that model. It is learned without the People's Daily corpus, too, for the scores in the card, and with `withoutPfr` that
 * one is written.
 */
export async function trainChinese(withoutPfr: boolean, folder: string, log: (line: string) => void): Promise<void> {
	const plain = readPlainText(CHINESE, log);
	const measure = async (config: ChineseNameConfig, part: 'dev' | 'test'): Promise<CardScore[]> => {
		const content = learnChinese(config, part === 'dev' ? ['train'] : ['train', 'dev'], plain, log);
		return measureChinese(encodeModel(content), part, folder);
	};
	const config = withoutPfr ? CHINESE_WITHOUT_PFR : CHINESE;
	const scores = await measure(config, 'dev');
	const finalConfig = { ...config, training: { ...config.training, runs: config.finalRuns } };
	const content = learnChinese(finalConfig, ['train', 'dev'], plain, log);
	scores.push(...(await measureChinese(encodeModel(content), 'test', folder)));
	if (!withoutPfr) {
		const bare = await measure(CHINESE_WITHOUT_PFR, 'test');
		scores.push(
			...bare
				.filter(({ measure: name }) => name === 'F1')
				.map(score => ({ ...score, set: `${score.set}, learned without PFR` })),
		);
	}
	for (const { set, measure: name, score } of scores) {
		log(`${set}: ${name} ${score.toFixed(2)}`);
	}
	log(`${saveModel(content, chineseCard(config, scores), folder).length} bytes`);
}
