// Everything comes from our own origin and nothing is inline, so no nonce is needed (findings: Turbo's own style is switched off).
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "manifest-src 'self'",
].join("; ");

/**
 * The headers of every answer. Pages of a person are never kept by a cache; assets set their own Cache-Control after this.
 *
 * @example securityHeaders({ https: true })["strict-transport-security"] // "max-age=63072000; includeSubDomains"
 */
export function securityHeaders(options: { https: boolean }): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    ...(options.https ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
  };
}
