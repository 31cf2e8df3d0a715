import fc from "fast-check";
import { expect, it } from "vitest";
import { jpegOf, pngOf } from "./stand-in-picture.ts";
import { pictureSize } from "./picture-size.ts";

it("is read from a PNG and from a JPEG, also behind what a camera wrote", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (width, height) => {
      expect(pictureSize(pngOf(width, height))).toEqual({ width, height });
      expect(pictureSize(jpegOf(width, height))).toEqual({ width, height });
    }),
    { numRuns: 50 },
  );
});

it("is not there when it is no picture or breaks off, whatever the bytes are", () => {
  expect(pictureSize(Buffer.from("<svg/>"))).toBeUndefined();
  expect(pictureSize(jpegOf(10, 10).subarray(0, 12))).toBeUndefined();
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void pictureSize(Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from(bytes)]))));
});
