/**
 * The one Trusted Types policy, `app`: only scripts of our own origin may be run. Browsers without Trusted Types take
 * the plain string.
 */
interface Policy {
  createScriptURL(url: string): unknown;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

let policy: Policy | null = null;

function ownScript(url: string): string {
  const { origin } = new URL(url, window.location.href);
  if (origin !== window.location.origin) {
    throw new TypeError(
      `trusted types: got a script of ${origin}, expected one of ${window.location.origin}`,
    );
  }
  return url;
}

/**
 * A script address that `new Worker` accepts under our policy. The result is a TrustedScriptURL where the browser has
 * them; the DOM's types know only strings, which is what it stands for.
 */
export function trustedScriptURL(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return ownScript(url);
  policy ??= trustedTypes.createPolicy("app", { createScriptURL: ownScript });
  return policy.createScriptURL(url) as string;
}
