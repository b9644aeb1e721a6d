import { createRequire } from 'node:module';
import { inCheckout } from './checkout';

/** A module of build/, which is plain JavaScript. @typeParam T what it exports */
export function requireBuild<T>(name: string): T {
	return createRequire(inCheckout('package.json'))(inCheckout(`build/${name}`)) as T;
}
