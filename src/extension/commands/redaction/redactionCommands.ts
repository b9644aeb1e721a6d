import { Uri, l10n, window } from 'vscode';
import { showInformation, showWarning } from '../../notices';
import type { RedactionPreview } from '../../redaction/redactions';
import type { Command } from '../command';
import type { RedactionPorts } from './ports';
import { leaveSome, redactEntities } from './redactEntities';
import { restoreText } from './restoreText';
import { applyRedaction, saveRedaction } from './useRedaction';

/** The commands that hide entities and bring them back. */
export function redactionCommands(ports: RedactionPorts): readonly Command[] {
	const withPreview = <R>(use: (preview: RedactionPreview) => R): R | undefined => {
		const preview = ports.redactions.previewOf(window.activeTextEditor?.document);
		if (preview) return use(preview);
		void showInformation(l10n.t('No redaction is shown. Redact entities first.'));
		return undefined;
	};
	return [
		redactEntities(ports),
		leaveSome(ports),
		{ id: 'nlpLens.redaction.apply', run: () => withPreview(preview => applyRedaction(preview, ports)) },
		{
			id: 'nlpLens.redaction.saveAs',
			run: given => withPreview(preview => saveRedaction(preview, ports, fileOf(given))),
		},
		restoreText(ports),
		{ id: 'nlpLens.redaction.forget', run: () => forget(ports) },
	];
}

/** Removes all maps once a person has confirmed it. */
async function forget({ redactionMaps }: RedactionPorts): Promise<void> {
	const remove = l10n.t('Forget');
	const choice = await showWarning(
		l10n.t('Forget all maps of redacted texts? What was hidden cannot be brought back without them.'),
		{ modal: true },
		remove,
	);
	if (choice !== remove) return;
	const count = await redactionMaps.forget();
	window.setStatusBarMessage(l10n.t('NLP Lens: {0} maps were forgotten', count.toLocaleString()), 4000);
}

/** The file that a caller of the command names; a menu gives the resource of its editor, which is none. */
function fileOf(given: unknown): Uri | undefined {
	const { file } = Object(given) as { readonly file?: unknown };
	return file instanceof Uri ? file : undefined;
}
