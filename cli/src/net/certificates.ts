/** Whether the code of a network error is about a certificate. */
export function isCertificateError(code: string): boolean {
  return /CERT|SIGNATURE|ISSUER/.test(code);
}

export const CERTIFICATE_CURE = 'if a proxy inspects the traffic, name the file with its certificate in NODE_EXTRA_CA_CERTS';
