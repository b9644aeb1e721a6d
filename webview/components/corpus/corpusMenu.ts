import type { TemplateResult } from 'lit-html';
import type { CorpusFormat } from '../../../src/protocol/corpus';
import type { CorpusCommand } from '../../../src/protocol/panelCorpus';
import { wantedTable } from '../../corpus/wantedTable';
import type { PanelState } from '../../state/panelState';
import { FORMAT_NAMES } from '../../views/exportFormats';
import type { PanelActions } from '../../views/panelActions';
import { menuButton } from '../menu';

const FORMATS: readonly CorpusFormat[] = ['csv', 'json', 'markdown'];

/** What can be done with the corpus and with the table in view. */
export function corpusMenu({ texts, corpus }: PanelState, actions: PanelActions): TemplateResult {
	const wanted = wantedTable(corpus);
	const command = (name: CorpusCommand) => ({
		text: texts.t(`corpus.command.${name}`),
		onChoose: () => actions.runCorpusCommand(name),
	});
	const exports =
		wanted === undefined
			? []
			: (['clipboard', 'document'] as const).map(target =>
					FORMATS.map(format => ({
						text: texts.t(target === 'clipboard' ? 'export.copyAs' : 'export.openAs', FORMAT_NAMES[format]),
						onChoose: () => actions.exportCorpus(wanted.table, format, target),
					})),
				);
	const commands: readonly CorpusCommand[] = ['read', 'readAgain', 'compare', 'compareWithLanguage', 'export', 'close'];
	return menuButton({
		id: 'corpus-menu',
		label: texts.t('command.more'),
		disabled: false,
		groups: [...exports, commands.map(command)],
	});
}
