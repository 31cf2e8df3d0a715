import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type Received = { readonly from: string; readonly to: readonly string[]; readonly raw: string; readonly mail: Email };
export type TestMailServer = {
  readonly url: string;
  readonly received: Received[];
  /** Runs when a mail has arrived and before it is accepted; throwing refuses it. */
  onMail: () => Promise<void> | void;
  readonly close: () => Promise<void>;
};

/** A real SMTP server on a free port that keeps what it was given. */
export async function startMailServer(): Promise<TestMailServer> {
  const server: TestMailServer = { url: "", received: [], onMail: () => {}, close: async () => {} };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => void take(server, Buffer.concat(chunks), session.envelope).then(() => answer(), answer));
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  const { port } = smtp.server.address() as AddressInfo;
  return Object.assign(server, { url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((resolve) => smtp.close(() => resolve())) });
}

async function take(server: TestMailServer, bytes: Buffer, envelope: { mailFrom: { address: string } | false; rcptTo: { address: string }[] }): Promise<void> {
  const mail = await new PostalMime().parse(bytes);
  server.received.push({
    from: envelope.mailFrom === false ? "" : envelope.mailFrom.address,
    to: envelope.rcptTo.map((one) => one.address),
    raw: bytes.toString("utf8"),
    mail,
  });
  await server.onMail();
}
