import type { Command } from '../command';
import type { AnswerMarksPort, PanelPort } from '../ports';
import { highlightFillers, highlightLongSentences } from './highlightFindings';
import type { FindingPorts } from './highlightFindings';
import { showStatistics } from './showStatistics';
import { statisticsOfFolder } from './statisticsOfFolder';
import type { FolderStatisticsPorts } from './statisticsOfFolder';

/** The commands of statistics. @param marks of long sentences and of fillers */
export function statisticsCommands(
	ports: FindingPorts & FolderStatisticsPorts,
	panel: PanelPort,
	marks: Readonly<Record<'longSentences' | 'fillers', AnswerMarksPort>>,
): readonly Command[] {
	return [
		showStatistics(panel),
		highlightLongSentences(ports, marks.longSentences),
		highlightFillers(ports, marks.fillers),
		statisticsOfFolder(ports),
	];
}
