import { key1 } from '../../linear/featureHash';

/** Number of the template of the copies that only the target domain has. */
const TARGET_COPY = 1000;

/** The key of a feature's copy for the target domain alone (Daumé, 2007). */
export function targetCopy(key: number): number {
	return key1(TARGET_COPY, key);
}
