/** Where mail is handed in, and how. */
export interface SmtpAccount {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, TLS before anything is told (a server without it is refused), or none. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly auth: { readonly user: string; readonly pass: string } | null;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Reads `smtps://user:password@host:465` (TLS from the start) or `smtp://user:password@host:587` (STARTTLS). Without TLS goes only
 * what stays on this machine, or what `?tls=none` asks for. Throws with a message that holds nothing of the address.
 */
export function smtpAccount(address: string): SmtpAccount {
  if (!URL.canParse(address)) throw new TypeError('The address of the mail server must look like smtps://user:password@host:465.');
  const { protocol, hostname, port, pathname, search, searchParams, username, password } = new URL(address);
  if (protocol !== 'smtp:' && protocol !== 'smtps:') throw new TypeError('The address of the mail server must begin with smtps:// or smtp://.');
  if (hostname === '') throw new TypeError('The address of the mail server names no host.');
  if (pathname.length > 1 || !['', '?tls=none'].includes(search)) throw new TypeError('Behind the host of the mail server only ?tls=none may stand.');
  if ((username === '') !== (password === '')) throw new TypeError('The address of the mail server must have both a user and a password, or neither.');
  const secure = protocol === 'smtps:';
  const plain = searchParams.has('tls') || loopback.test(hostname);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    security: secure ? 'tls' : plain ? 'none' : 'starttls',
    auth: username === '' ? null : { user: decoded(username), pass: decoded(password) },
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new TypeError('User and password of the mail server must be percent-encoded.');
  }
}
