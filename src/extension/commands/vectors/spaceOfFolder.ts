import { l10n } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { SpaceSettings, SpaceSummary } from '../../../protocol/vectorSpace';
import { lastName } from '../../corpus/lastName';
import { pickFolder } from '../../corpus/pickFolder';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import type { VectorSpaces } from '../../representations/vectorSpaces';
import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { watchedWork } from '../watchedWork';

export interface FolderSpacePorts {
	readonly vectorSpaces: VectorSpaces;
	readonly showVectors: PanelPort['showVectors'];
	readonly log: Log;
}

/** What callers of the command may say. */
interface Asked {
	readonly settings?: Partial<SpaceSettings>;
	readonly token?: CancellationToken;
}

/** Reads a folder as vectors of its files, one after the other, and shows them as a map in the panel. */
export function spaceOfFolder({ vectorSpaces, showVectors, log }: FolderSpacePorts): Command {
	return {
		id: 'nlpLens.vectors.spaceOfFolder',
		run: async (given, asked): Promise<SpaceSummary | undefined> => {
			const folder = await pickFolder(given);
			if (!folder) return undefined;
			const { settings = {}, token: own } = isAsked(asked) ? asked : {};
			try {
				const space = await watchedWork(
					l10n.t('Reading a folder as vectors'),
					(token, report) =>
						vectorSpaces.ofFolder(folder, settings, token, (files, of) =>
							report(l10n.t('file {0} of {1}', files.toLocaleString(), of.toLocaleString())),
						),
					own,
				);
				if (!space) return undefined;
				if (space.summary.texts === 0) {
					void showInformation(
						l10n.t('There is no file of prose in {0}: no text, Markdown or other document.', lastName(folder)),
					);
					return undefined;
				}
				await showVectors({ part: 'space', source: 'folder' });
				return space.summary;
			} catch (error) {
				log.warn(`Vectors of a folder: ${messageOf(error)}`);
				void showError(l10n.t('The folder could not be read as vectors. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/** The explorer's menu gives other things as the second argument. */
function isAsked(given: unknown): given is Asked {
	return typeof given === 'object' && given !== null && ('settings' in given || 'token' in given);
}
