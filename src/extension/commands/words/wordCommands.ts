import type { TextDocument } from 'vscode';
import type { Services } from '../../services';
import { WordEditing } from '../../words/wordEditing';
import type { Command } from '../command';
import type { HighlightSwitch } from '../ports';
import { addToDictionary, openDictionary } from './dictionaryCommands';
import { explainCut, highlightDoubtfulCuts } from './doubtCommands';
import { alwaysJoin, alwaysSplit } from './hereCommands';
import { motionCommands } from './motionCommands';

/** The commands of Chinese words. */
export function wordCommands(
	services: Services,
	doubts: HighlightSwitch,
	cutHover: { ask(asked: { readonly document: TextDocument; readonly offset: number }): void },
): readonly Command[] {
	const { policy, settings, words } = services;
	return [
		...motionCommands(new WordEditing(words)),
		addToDictionary(services),
		openDictionary(services),
		alwaysSplit(services),
		alwaysJoin(services),
		highlightDoubtfulCuts(doubts, policy, settings),
		explainCut(cutHover, policy),
	];
}
