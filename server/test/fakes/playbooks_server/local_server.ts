import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

export interface Received {
  method: string;
  path: string;
  authorization: string;
  body: string;
}

/** A real HTTP server on this machine, in the place of Mattermost's. */
export class LocalServer {
  readonly received: Received[] = [];
  answer: (response: ServerResponse, received: Received) => void = (response) => {
    response.setHeader('Content-Type', 'application/json').end('{}');
  };
  private readonly server = createServer((request, response) => {
    void this.serve(request, response);
  });

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => {
      this.server.close(resolve);
    });
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    const received = {
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization ?? '',
      body: Buffer.concat(chunks).toString(),
    };
    this.received.push(received);
    this.answer(response, received);
  }
}
