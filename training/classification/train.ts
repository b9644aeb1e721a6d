import { encodeModel } from '../../src/core/model/binaryFormat';
import type { CardScore } from '../support/card';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { BENCHMARK_SCORES } from './benchmarkScores';
import { CLASSIFIER_CARDS, methodOf } from './cards';
import { scoreShipped } from './scoreShipped';
import { SHIPPED_RECIPES } from './shippedClassifiers';
import { chooseNeutralMargin } from './neutralMargin';
import { chooseUnclearMargin } from './unclearMargin';
import type { ClassifierRecipe } from './trainClassifier';
import { openClassifier, trainClassifier } from './trainClassifier';

const NAMES = ['zh-topics', 'en-topics', 'zh-sentiment', 'en-sentiment'] as const;

/** Trains a shipped classifier: `npm run train:classification -- NAME [--out FOLDER]`. */
async function main(): Promise<void> {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), NAMES);
	const shipped = SHIPPED_RECIPES[name];
	const { train, dev } = shipped.texts();
	let { recipe } = shipped;
	let content = await trainClassifier(recipe, train, dev);
	let margin = '';
	if (shipped.neutral !== undefined) {
		const { neutralBelow, macroF1 } = chooseNeutralMargin(openClassifier(content), shipped.neutral.dev());
		recipe = withMargin(recipe, neutralBelow);
		content = { ...content, metadata: { ...content.metadata, neutralBelow } };
		margin = ` Neutral is what has a first probability below ${neutralBelow.toFixed(2)}, chosen on dev (macro-F1 ${macroF1.toFixed(1)} there).`;
	}
	if (shipped.unclear !== undefined) {
		const unclearBelow = chooseUnclearMargin(openClassifier(content), { topics: dev, none: shipped.unclear.dev() });
		content = { ...content, metadata: { ...content.metadata, unclearBelow } };
		margin = ` No topic is clear where the first probability is below ${unclearBelow.toFixed(2)}: from there on more decisions are right than wrong on dev, where one text in four is about none.`;
	}
	const scores: CardScore[] = [...scoreShipped(openClassifier(content), shipped), ...BENCHMARK_SCORES[name]];
	const card = {
		...CLASSIFIER_CARDS[name],
		seed: recipe.learning.seed,
		command: `npm run train:classification -- ${name}`,
		method: methodOf(recipe, margin),
		scores,
	};
	saveModel(content, card, folder);
	console.log(`${name}.bin: ${encodeModel(content).length} bytes, learned from ${train.length} texts`);
	console.table(scores);
}

function withMargin(recipe: ClassifierRecipe, neutralBelow: number): ClassifierRecipe {
	return { ...recipe, head: { ...recipe.head, neutralBelow } };
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
