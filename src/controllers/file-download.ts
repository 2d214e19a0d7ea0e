import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Hands files to the buyer. The address of the last one lives until the next one comes or the host leaves. */
export class FileDownload implements ReactiveController {
  #url: string | null = null;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#revoke();
  }

  /** Saves `content` under `name`, as a press on a download link would. */
  save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
    this.#revoke();
    this.#url = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement('a');
    link.href = this.#url;
    link.download = name;
    link.click();
  }

  #revoke(): void {
    if (this.#url !== null) URL.revokeObjectURL(this.#url);
    this.#url = null;
  }
}
