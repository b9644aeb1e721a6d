import { l10n } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { StatisticsAnswer } from '../../../protocol/statistics';
import type { AnswerMark } from '../../answerMark';
import type { Statistics } from '../../statistics/statistics';
import { wholeDocument } from '../../target';
import { markableDocument, markAnswer } from '../answers/markAnswer';
import type { MarkedAnswer, MarkPorts } from '../answers/markAnswer';
import type { Command } from '../command';
import type { AnswerMarksPort } from '../ports';

export interface FindingPorts extends MarkPorts {
	readonly statistics: Statistics;
}

/** Marks the long sentences of the document at hand; takes the marks away where they are. */
export function highlightLongSentences(ports: FindingPorts, marks: AnswerMarksPort): Command {
	return {
		id: 'nlpLens.highlightLongSentences',
		run: () => toggle(ports, marks, l10n.t('Finding long sentences'), false, longSentencesOf),
	};
}

/** Marks the filler words of the document at hand; takes the marks away where they are. */
export function highlightFillers(ports: FindingPorts, marks: AnswerMarksPort): Command {
	return {
		id: 'nlpLens.highlightFillers',
		run: () => toggle(ports, marks, l10n.t('Finding filler words'), true, fillersOf),
	};
}

async function toggle(
	ports: FindingPorts,
	marks: AnswerMarksPort,
	title: string,
	tagged: boolean,
	answerOf: (answer: StatisticsAnswer) => MarkedAnswer,
): Promise<void> {
	const document = await markableDocument(ports);
	if (!document) return;
	if (marks.isFollowing(document)) {
		marks.clear();
		return;
	}
	const ask = async (of: TextDocument, token: CancellationToken) => {
		const { maxMarks } = ports.settings.values;
		const answer = await ports.statistics.of(of, wholeDocument(of).span, tagged, token, maxMarks);
		return answer && answerOf(answer);
	};
	await markAnswer(ports, marks, document, { title, show: 'nlpLens.showStatistics', ask });
}

function longSentencesOf({ statistics, found }: StatisticsAnswer): MarkedAnswer {
	const marks = statistics.longSentences.map(({ start, end, words }): AnswerMark => ({
		start,
		end,
		hover: l10n.t('Long sentence: {0} words', words.toLocaleString()),
	}));
	const message =
		marks.length === 0
			? l10n.t('There is no long sentence in this text.')
			: l10n.t('Marked {0} long sentences.', found.longSentences.toLocaleString());
	return { marks, message };
}

function fillersOf({ statistics, found }: StatisticsAnswer): MarkedAnswer {
	const hover = l10n.t('Filler: the sentence may say the same without it');
	const marks = statistics.fillers.map(({ start, end }): AnswerMark => ({ start, end, hover }));
	const message =
		marks.length === 0
			? l10n.t('There is no filler word in this text.')
			: l10n.t('Marked {0} filler words and phrases.', found.fillers.toLocaleString());
	return { marks, message };
}
