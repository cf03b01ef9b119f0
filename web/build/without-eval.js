const DIRECT_EVAL = 'return eval(str)';

/**
 * Takes the one direct eval out of htmx. The content security policy would stop it anyway, and
 * its mere presence keeps the bundler from shortening names.
 */
export function withoutEval() {
  return {
    name: 'nuanyi-without-eval',
    transform(code, id) {
      if (!id.endsWith('/htmx.esm.js')) {
        return null;
      }
      if (!code.includes(DIRECT_EVAL)) {
        throw new Error('htmx has changed: look for its eval again');
      }
      return { code: code.replace(DIRECT_EVAL, "throw new Error('no eval: ' + str)"), map: null };
    },
  };
}
