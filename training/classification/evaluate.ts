import { TextClassifier } from '../../src/core/tasks/classification/textClassifier';
import { readModel } from '../support/modelReader';
import { scoreShipped } from './scoreShipped';
import { SHIPPED_RECIPES } from './shippedClassifiers';

/** Scores the classifiers of `models/`: `npm run evaluate:classification -- [NAME …]`. */
const names = process.argv.slice(2);
for (const [name, shipped] of Object.entries(SHIPPED_RECIPES)) {
	if (names.length > 0 && !names.includes(name)) continue;
	console.log(name);
	console.table(scoreShipped(TextClassifier.from(readModel(name)), shipped));
}
