/** How the payment services' webhooks travel. */
export type PostOffice = 'delivers' | 'loses' | 'delivers twice' | 'refuses' | 'keeps back';

export interface Post {
  way: PostOffice;
  /** What was delivered, so that it can be delivered once more. */
  readonly delivered: readonly Request[];
  /** Brings a webhook on its way; rejects when the backend did not take it. */
  bring(request: Request, deliver: (request: Request) => Promise<Response>): Promise<void>;
  /** Delivers what was kept back, newest first when `reversed`. */
  release(deliver: (request: Request) => Promise<Response>, reversed?: boolean): Promise<void>;
}

export function createPost(): Post {
  const delivered: Request[] = [];
  const kept: Request[] = [];
  const send = async (request: Request, deliver: (request: Request) => Promise<Response>) => {
    delivered.push(request.clone());
    const { ok, status } = await deliver(request.clone());
    if (!ok) throw new Error(`the webhook was refused with ${status}`);
  };

  const post: Post = {
    way: 'delivers',
    delivered,
    async bring(request, deliver) {
      switch (post.way) {
        case 'loses': return;
        case 'refuses': throw new Error('nobody takes the webhook');
        case 'keeps back': return void kept.push(request);
        case 'delivers twice': await Promise.all([send(request, deliver), send(request, deliver)]); return;
        default: return send(request, deliver);
      }
    },
    async release(deliver, reversed = false) {
      const waiting = kept.splice(0);
      for (const request of reversed ? waiting.reverse() : waiting) await send(request, deliver).catch(() => undefined);
    },
  };
  return post;
}
