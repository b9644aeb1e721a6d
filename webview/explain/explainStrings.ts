import { ANSWER_EXPLANATION_STRINGS } from './answerExplanationStrings';
import { FIGURE_EXPLANATION_STRINGS } from './figureExplanationStrings';
import { NAME_EXPLANATION_STRINGS } from './nameExplanationStrings';
import { TAG_EXPLANATION_STRINGS } from './tagExplanationStrings';
import { TEXT_EXPLANATION_STRINGS } from './textExplanationStrings';
import { WORD_EXPLANATION_STRINGS } from './wordExplanationStrings';

/** The texts of the drawer that says how things come about, as `STRINGS` has those of the panel. */
export const EXPLAIN_STRINGS = {
	'explain.title': 'How it works',
	'explain.show': 'Show how this works, on the sentence at the cursor',
	'explain.ability': 'What to explain',
	'explain.words': 'Words of the sentence: choose the one to explain',
	'explain.engine': 'Engine: {0}',
	'explain.nothing': 'There is nothing to explain at the cursor: put it into a sentence in Chinese or English.',
	'explain.papers': 'From: {0}',
	'explain.paper': '{0} ({1}), “{2}”',
	'explain.others': '{0} more of less effect',
	'explain.total': 'Sum',
	'explain.feature': 'Feature',
	'explain.probability': 'Probability',
	'explain.turns': 'Turns',
	'explain.turn': 'Turn {0} of {1}',
	'explain.turn.first': 'First turn',
	'explain.turn.previous': 'Previous turn (Left arrow)',
	'explain.turn.next': 'Next turn (Right arrow)',
	'explain.turn.last': 'Last turn',
	'explain.score': 'Score: {0}',
	'explain.rank': 'Rank',
	'explain.pieces': 'Pieces',
	'explain.pathScore': 'Sum of scores',
	'explain.pathCost': 'Sum of costs',
	'explain.weights': 'Weights as a table',
	'explain.here': 'Here: {0}',
	'explain.root': 'root',
	'explain.arc': '{1} depends on {0}: {2}',
	'explain.onBestPath': '{0}, on the best path',
	'explain.onSecondPath': '{0}, on the second best path',
	'explain.marked': '{0}, chosen',
	'explain.showPlace': 'Show in the editor: {0}',
	'explain.tabItself.subwords':
		'The tab shows it itself: choose a token, then “Show how” replays the merges or matches that make its pieces.',
	'explain.tabItself.languageModel':
		'The tab shows it itself: each row is a factor P(word | history); open one to see what each order gives to it.',
	'explain.tabItself.show': 'Show how',
	...WORD_EXPLANATION_STRINGS,
	...TAG_EXPLANATION_STRINGS,
	...NAME_EXPLANATION_STRINGS,
	...TEXT_EXPLANATION_STRINGS,
	...ANSWER_EXPLANATION_STRINGS,
	...FIGURE_EXPLANATION_STRINGS,
} as const;
