import type { BookEvent } from "./engine/book";
import type { Host } from "./host";
import type { RequestBody } from "./protocol/message";
import { officeDocument, type RunningExcel } from "./office-document";
import { eventMessages } from "./protocol/events";

/** The parts of Microsoft's library that let a page say which host answers. */
export interface OfficeGlobals {
  readonly Excel: RunningExcel;
  Office: object;
  readonly OfficeExtension: {
    readonly SessionBase: { _overrideSession: unknown };
    readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
    readonly _testTriggerRichApiMessageEvent: (message: unknown) => void;
  };
}

/** As much of a host as a client talks to. */
export type AnsweringHost = Pick<Host, "execute" | "onEvent">;

/** The newest requirement set of Excel's that the stand-in means to answer. */
const NEWEST_EXCEL_API = 1.14;

/** Lets a loaded client talk to a host, and gives it what otherwise Microsoft's loader gives. */
export function attachHost<Globals extends OfficeGlobals>(window: Globals, host: AnsweringHost): Globals {
  const { OfficeExtension: extension } = window;
  extension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_customData: unknown, _flags: unknown, message: { Body: RequestBody }) => {
        const body = overWire(message.Body);
        // What was told before is heard before.
        await later();
        return { HttpStatusCode: 200, Body: overWire(await host.execute(body)) };
      },
    }),
  };
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const { document, tell } = officeDocument(window.Excel);
  host.onEvent((event: BookEvent) => {
    void later().then(() => {
      tell(event);
      for (const message of eventMessages(event)) extension._testTriggerRichApiMessageEvent({ entries: [message] });
    });
  });
  window.Office = describedOffice(window.Office, document);
  return window;
}

function later(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Both ways it is JSON that travels: dates become text, and neither side can change what the other holds. */
function overWire<Body>(body: Body): Body {
  return JSON.parse(JSON.stringify(body)) as Body;
}

function describedOffice(office: object, document: object): object {
  const info = { host: "Excel", platform: "OfficeOnline" };
  const isSetSupported = (name: string, version: string | number = "1.1") =>
    /^ExcelApi$/i.test(name) ? isUpTo(String(version), NEWEST_EXCEL_API) : false;
  const context = {
    document,
    host: info.host,
    platform: info.platform,
    diagnostics: { ...info, version: "16.0.0.0" },
    displayLanguage: "en-GB",
    contentLanguage: "en-GB",
    officeTheme: {
      bodyBackgroundColor: "#FFFFFF",
      bodyForegroundColor: "#000000",
      controlBackgroundColor: "#FFFFFF",
      controlForegroundColor: "#000000",
    },
    requirements: { isSetSupported },
  };
  const onReady = async (callback?: (ready: typeof info) => unknown) => {
    await callback?.(info);
    return info;
  };
  // Its own `context` needs Microsoft's loader and cannot be set, so it is covered rather than changed.
  const own = {
    onReady,
    context,
    actions: { associate: () => undefined },
    isSetSupported,
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
  };
  return Object.create(
    office,
    Object.fromEntries(Object.entries(own).map(([key, value]) => [key, { value, enumerable: true, writable: true }])),
  ) as object;
}

/** "1.9" comes before "1.14": the parts are numbers. */
function isUpTo(version: string, newest: number): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [newestMajor = 0, newestMinor = 0] = String(newest).split(".").map(Number);
  return major < newestMajor || (major === newestMajor && minor <= newestMinor);
}
