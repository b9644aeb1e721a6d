import type { ClassifierInfo } from '../../../src/protocol/classification';
import type { Texts } from '../../texts';
import { labelName } from '../../topics/topicsModel';

/** The name of a label in the language of the interface. */
export function labelText(info: ClassifierInfo | undefined, label: string, texts: Texts): string {
	const name = texts.name(labelName(info, label));
	if (name !== '') return name;
	return label === 'neutral' || label === 'unclear' ? texts.t(`topics.${label}`) : label;
}
