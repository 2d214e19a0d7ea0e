export type Fetch = (request: Request) => Promise<Response>;

/** What can happen to a request on its way, or to its answer. */
export type LineFault =
  /** Nothing gets through. */
  | 'request lost'
  /** It was carried out, but nobody hears so. */
  | 'answer lost'
  /** It is never answered; the caller's own time limit ends the waiting. */
  | 'no answer'
  /** It arrives a second time while the first is under way; the first answer counts. */
  | 'sent twice'
  /** Refused before anybody looked at it. */
  | '500' | '429' | '401'
  /** Carried out, but what comes back is a page of HTML with status 200, a half of the answer, or a gateway's error. */
  | 'HTML' | 'truncated' | '502';

/** Which requests are meant. */
export type Fits = (request: Request) => boolean;

/** Requests that wait until they are let go. */
export interface Held {
  readonly count: number;
  release(): void;
}

/** A line on which things go wrong as the test says. */
export interface Line {
  readonly carry: (request: Request, next: Fetch) => Promise<Response>;
  /** How many requests are under way, those not counted that wait for the test. */
  readonly busy: number;
  break(fits: Fits, fault: LineFault, times?: number): void;
  /** Keeps back the requests, or with `answer` what was answered to them. */
  hold(fits: Fits, what?: 'request' | 'answer'): Held;
  /** In the place of the line's far end. */
  replace(fits: Fits, answer: (request: Request) => Response | Promise<Response>, times?: number): void;
  /** All is well again; what was held back goes on. */
  heal(): void;
}

interface Rule {
  readonly fits: Fits;
  readonly act: (request: Request, next: Fetch) => Promise<Response>;
  left: number;
}

export function createLine(): Line {
  const rules = new Set<Rule>();
  const holds = new Set<Held>();
  let busy = 0;

  /** Waits without counting as busy. */
  const waitOutside = async <T>(wait: Promise<T>): Promise<T> => {
    busy -= 1;
    try {
      return await wait;
    } finally {
      busy += 1;
    }
  };

  const acts: Readonly<Record<LineFault, Rule['act']>> = {
    'request lost': async () => { throw new TypeError('Failed to fetch'); },
    'answer lost': async (request, next) => { await next(request); throw new TypeError('Failed to fetch'); },
    'no answer': (request) => waitOutside(new Promise((_resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
    })),
    'sent twice': async (request, next) => (await Promise.all([next(request.clone()), next(request)]))[0],
    '500': async () => refusal(500, 'internal'),
    '429': async () => refusal(429, 'rate_limited'),
    '401': async () => refusal(401, 'unauthorized'),
    'HTML': async (request, next) => { await next(request); return new Response('<!doctype html><h1>Please log in</h1>', { headers: { 'content-type': 'text/html' } }); },
    'truncated': async (request, next) => {
      const response = await next(request);
      return new Response((await response.text()).slice(0, 40), { status: response.status, headers: response.headers });
    },
    '502': async (request, next) => { await next(request); return new Response('Bad gateway', { status: 502 }); },
  };

  return {
    get busy() {
      return busy;
    },
    async carry(request, next) {
      busy += 1;
      try {
        const rule = [...rules].find(({ fits, left }) => left > 0 && fits(request));
        if (!rule) return await next(request);
        rule.left -= 1;
        return await rule.act(request, next);
      } finally {
        busy -= 1;
      }
    },
    break: (fits, fault, times = Infinity) => void rules.add({ fits, act: acts[fault], left: times }),
    replace: (fits, answer, times = Infinity) => void rules.add({ fits, act: async (request) => answer(request), left: times }),
    hold(fits, what = 'request') {
      let letGo = () => {};
      let count = 0;
      const free = new Promise<void>((resolve) => (letGo = resolve));
      const wait = (request: Request) => waitOutside(Promise.race([free, new Promise<void>((_resolve, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      })]));
      const rule: Rule = {
        fits,
        left: Infinity,
        async act(request, next) {
          if (what === 'request') {
            count += 1;
            await wait(request);
            return next(request);
          }
          const response = await next(request);
          count += 1;
          await wait(request);
          return response;
        },
      };
      const held: Held = {
        get count() {
          return count;
        },
        release() {
          rules.delete(rule);
          letGo();
        },
      };
      rules.add(rule);
      holds.add(held);
      return held;
    },
    heal() {
      rules.clear();
      for (const held of holds) held.release();
      holds.clear();
    },
  };
}

function refusal(status: number, code: string): Response {
  return Response.json({ status, code, detail: 'Refused on the way.' }, { status, headers: { 'content-type': 'application/problem+json' } });
}
