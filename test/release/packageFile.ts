import { inCheckout } from '../support/checkout';

/** Absolute path of the package that the suites of this folder are about; their runner has packed it. */
export const PACKAGE_FILE = inCheckout('out/test/release/nlp-lens.vsix');

/** Absolute path of the package of an older version. */
export const OLDER_FILE = inCheckout('out/test/release/nlp-lens-older.vsix');
