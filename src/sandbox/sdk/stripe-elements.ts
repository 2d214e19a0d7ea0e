import type { StripeElements, StripeElementsOptions, StripePaymentElement, StripePaymentElementOptions } from '../../gateways/stripe/sdk.js';
import { buildCardForm, type CardForm } from './card-form.js';
import { makeFrame } from './dom.js';
import { sandboxDirection, sandboxLanguage, sandboxWords, type SandboxWords } from './words.js';

/** What the form has to say once it was submitted. */
export interface CardConfirmation {
  readonly card: string;
  readonly amount: number;
  readonly currency: string;
  readonly setupFutureUsage: 'off_session' | null;
}

export interface StandInElements extends StripeElements {
  /** Null until `submit` has found everything in order. */
  confirmation(): CardConfirmation | null;
  /** The language of the page around the form. */
  locale(): string;
}

interface MountedForm {
  readonly frame: HTMLIFrameElement;
  form: CardForm | null;
}

/** Wider than its place by the room that focus rings need. Like the real one’s, it stands above whatever the page’s style sheets say. */
const frameLook = { display: 'block', width: 'calc(100% + 6px)', margin: '-3px' };

/** The stand-in for Elements with a Payment Element of card fields. */
export function createElements(initial: StripeElementsOptions, now: () => Date): StandInElements {
  let options = initial;
  let mounted: MountedForm | null = null;
  let submitted = false;

  function dress({ documentElement: root }: Document, frame: HTMLIFrameElement): void {
    const { theme, variables } = options.appearance;
    const scheme = theme === 'night' ? 'dark' : 'light';
    root.dataset['theme'] = theme;
    root.lang = sandboxLanguage(options.locale);
    root.dir = sandboxDirection(root.lang);
    for (const element of [root, frame]) element.style.setProperty('color-scheme', scheme);
    for (const [name, value] of Object.entries(variables)) root.style.setProperty(`--${name}`, value);
  }

  function mount(container: HTMLElement, { defaultValues }: StripePaymentElementOptions, onReady: () => void): void {
    if (!container.isConnected || container.getRootNode() !== document) {
      throw new Error('the Payment Element needs a container that stands in the document and in no shadow root');
    }
    const frame = makeFrame(sandboxWords(options.locale).cardFrame, (inner) => {
      own.form = buildCardForm(inner, { name: defaultValues?.billingDetails.name ?? '', now, words: sandboxWords(options.locale) });
      dress(inner, frame);
      followHeight(inner, frame);
      queueMicrotask(onReady);
    });
    const own: MountedForm = { frame, form: null };
    mounted = own;
    for (const [property, value] of Object.entries(frameLook)) frame.style.setProperty(property, value, 'important');
    container.append(frame);
  }

  return {
    create(_type, elementOptions) {
      const ready = new Set<() => void>();
      const element: StripePaymentElement = {
        mount: (container) => mount(container, elementOptions, () => {
          for (const handler of ready) handler();
          ready.clear();
        }),
        destroy() {
          mounted?.frame.remove();
          mounted = null;
        },
        once: (_event, handler) => ready.add(handler),
        on: () => undefined,
      };
      return element;
    },
    async update(change) {
      options = { ...options, ...change };
      if (!mounted?.frame.contentDocument) return;
      dress(mounted.frame.contentDocument, mounted.frame);
      if (change.locale) speak(mounted, sandboxWords(change.locale));
    },
    async submit() {
      submitted = mounted?.form?.validate() ?? false;
      return submitted ? {} : { error: { type: 'validation_error' } };
    },
    locale: () => options.locale,
    confirmation() {
      const card = mounted?.form?.token();
      const { amount, currency, setupFutureUsage } = options;
      return submitted && card ? { card, amount, currency, setupFutureUsage } : null;
    },
  };
}

function speak({ frame, form }: MountedForm, words: SandboxWords): void {
  frame.title = words.cardFrame;
  if (frame.contentDocument) frame.contentDocument.title = words.cardFrame;
  form?.speak(words);
}

/** The frame is as high as what stands in it. */
function followHeight({ body, defaultView }: Document, frame: HTMLIFrameElement): void {
  const content = body.firstElementChild;
  if (!content || !defaultView) return;
  const follow = () => frame.style.setProperty('height', `${Math.ceil(content.getBoundingClientRect().height)}px`, 'important');
  new defaultView.ResizeObserver(() => void defaultView.requestAnimationFrame(follow)).observe(content);
}
