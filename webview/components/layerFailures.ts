import { nothing, type TemplateResult } from 'lit-html';
import type { LayerFailure } from '../../src/protocol/analysis';
import { STRINGS, type StringKey } from '../strings';
import type { Texts } from '../texts';
import { banner } from './message';

/** The name of a layer as the panel shows it; nothing for one that it does not show, such as the languages of words. */
function layerName(layer: string, texts: Texts): string | undefined {
	const key = `layer.${layer}`;
	return Object.hasOwn(STRINGS, key) ? texts.t(key as StringKey) : undefined;
}

/** One note on all layers that could not be computed, each reason once: one missing file may cost several layers. */
export function layerFailures(failures: readonly LayerFailure[], texts: Texts): TemplateResult | typeof nothing {
	if (failures.length === 0) return nothing;
	const layers = new Set(failures.map(({ layer }) => layerName(layer, texts)).filter(name => name !== undefined));
	const reasons = new Set(failures.map(({ message }) => message));
	return banner(texts.t('notice.layer', texts.list([...layers]), [...reasons].join(' ')), 'warning');
}
