import type { Exporter } from '../exporter';
import type { Targets } from '../target';
import type { Command } from './command';
import { exportActive } from './exportActive';

/** Opens the analysis of the selection, or else the document, as a new document in a format to pick. */
export function exportAs(exporter: Exporter, targets: Targets): Command {
	return { id: 'nlpLens.exportAs', run: format => exportActive(exporter, targets, 'document', format) };
}
