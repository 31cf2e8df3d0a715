import fc from "fast-check";
import { raw } from "hono/html";
import { describe, expect, it } from "vitest";
import { createContext } from "./context.ts";
import { escapeHtml } from "./escape-html.ts";
import { jsx, write } from "./jsx-runtime.ts";

const Lamp = createContext("off");
function ShowLamp() {
  return <b>{Lamp.read()}</b>;
}

describe("what stands in a page", () => {
  it.each([
    ["text", "R&D <b>", "R&amp;D &lt;b&gt;"],
    ["a figure, also nought", 0, "0"],
    ["nothing", [null, undefined, false, true], ""],
    ["a list of things", ["a", 1, ["b", <i>c</i>]], "a1b<i>c</i>"],
    ["what raw made", raw("<i>"), "<i>"],
    ["a text object that says nothing of itself", new Object("<i>"), "&lt;i&gt;"],
  ])("is %s", (_what, child, html) => {
    expect(write(child)).toBe(html);
  });

  it.each([
    ["text", <a href={`/zoek?q="><script>`}>x</a>, `<a href="/zoek?q=&quot;&gt;&lt;script&gt;">x</a>`],
    ["a switch that is on or off", <ol reversed={true} hidden={false} />, `<ol reversed=""></ol>`],
    ["true or false, where those are values", <p aria-hidden={true} />, `<p aria-hidden="true"></p>`],
    ["absent when there is no value", <p class={undefined} id={undefined} />, "<p></p>"],
    ["a figure", <ol start={3} />, `<ol start="3"></ol>`],
  ])("an attribute is %s", (_what, element, html) => {
    expect(String(element)).toBe(html);
  });

  it("T26 what people type comes out as text, whatever it is and wherever it stands", () => {
    const readBack = (html: string): string =>
      html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "a", " ", "&lt;", "script", "\u{1f600}") }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
        expect(readBack(escapeHtml(text))).toBe(text);
        expect(String(<p title={text}>{text}</p>)).toBe(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`);
      }),
    );
  });

  it("refuses what would come too late, and what no attribute can hold", () => {
    expect(() => write(Promise.resolve("later"))).toThrow("wait for what it shows before");
    expect(() => String(jsx("a", { onclick: () => 1 }))).toThrow("onclick");
  });

  it("knows what it stands in, also when something inside breaks", () => {
    const Broken = (): never => {
      throw new Error("broken");
    };
    expect(() =>
      String(
        <Lamp.Provider value="broken">
          <Broken />
        </Lamp.Provider>,
      ),
    ).toThrow("broken");
    const page = (
      <>
        <ShowLamp />
        <Lamp.Provider value="on">
          <ShowLamp />
          <Lamp.Provider value="dim">
            <ShowLamp />
          </Lamp.Provider>
          <ShowLamp />
        </Lamp.Provider>
      </>
    );
    expect(String(page)).toBe("<b>off</b><b>on</b><b>dim</b><b>on</b>");
  });
});
