import type { TemplateResult } from 'lit-html';
import type { LayerFailure } from '../../src/protocol/analysis';
import { STRINGS, type StringKey } from '../strings';
import type { Texts } from '../texts';
import { banner } from './message';

/** One line for each layer that could not be computed. */
export function layerFailures(failures: readonly LayerFailure[], texts: Texts): readonly TemplateResult[] {
	return failures.map(({ layer, message }) => {
		const key = `layer.${layer}`;
		const name = key in STRINGS ? texts.t(key as StringKey) : layer;
		return banner(texts.t('notice.layer', name, message), 'warning');
	});
}
