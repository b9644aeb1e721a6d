import { l10n, window } from 'vscode';
import type { TextEditor } from 'vscode';
import type { EntityCluster } from '../../../protocol/entities';
import { showInformation } from '../../notices';
import { mayAnalyzeWhole } from '../../sizeNotice';
import { spanOfRange } from '../../text/ranges';
import { watchedWork } from '../watchedWork';
import type { EntityPorts } from './ports';

/** The entity at the cursor of the active editor, and the editor; says why there is none. */
export async function entityAtCursor(
	ports: EntityPorts,
): Promise<{ readonly editor: TextEditor; readonly entity: EntityCluster } | undefined> {
	const editor = window.activeTextEditor;
	if (!editor || !ports.policy.isText(editor.document)) {
		void showInformation(l10n.t('Open a text document first.'));
		return undefined;
	}
	const { document, selection } = editor;
	if (!(await mayAnalyzeWhole(document, ports.policy, ports.settings.of(document).maxFileSize))) return undefined;
	const { start } = spanOfRange(document, selection);
	const entity = await watchedWork(l10n.t('Looking for entities…'), token => ports.entities.at(document, start, token));
	if (entity) return { editor, entity };
	void showInformation(l10n.t('There is no entity at the cursor. Put it on a name that is marked.'));
	return undefined;
}
