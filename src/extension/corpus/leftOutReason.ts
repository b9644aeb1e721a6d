import { l10n } from 'vscode';
import type { LeftOut } from './fileText';

/** Why a file is not read, in words. */
export function leftOutReason(reason: LeftOut): string {
	const reasons: Readonly<Record<LeftOut, string>> = {
		binary: l10n.t('binary'),
		encoding: l10n.t('not in UTF-8 nor in the encoding of the settings'),
		tooLarge: l10n.t('too large'),
		unreadable: l10n.t('cannot be read'),
	};
	return reasons[reason];
}
