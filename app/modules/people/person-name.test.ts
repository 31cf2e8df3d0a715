import fc from "fast-check";
import { expect, test } from "vitest";
import { lastNameAlone, personName, registerName, seemsToHoldInfix, sortName, whyNotNamePart } from "./person-name.ts";

const sanne = { firstName: "Sanne", infix: "van der", lastName: "Berg" };

test("a name is written in full, as in a register and without the first name", () => {
  expect(personName(sanne)).toBe("Sanne van der Berg");
  expect(personName({ firstName: "Ali", infix: "", lastName: "Öz" })).toBe("Ali Öz");
  expect(registerName(sanne)).toBe("Berg, Sanne van der");
  expect(lastNameAlone(sanne)).toBe("Van der Berg");
});

test("P-36 sorting looks at the last name and ignores the infix, accents, capitals and marks", () => {
  const name = (firstName: string, infix: string, lastName: string) => ({ firstName, infix, lastName });
  const people = [
    name("Zoë", "", "Bergen"),
    name("Anna", "van den", "Berg"),
    name("Bram", "", "Berg-Jansen"),
    name("Øyvind", "", "Åkesson"),
    name("Bas", "van 't", "Hof"),
    name("Carla", "de", "’s-Gravesande"),
    name("Anna", "", "berg"),
    name("Zita", "", "Berg"),
  ];
  const sorted = people.toSorted((a, b) => (sortName(a) < sortName(b) ? -1 : 1)).map(registerName);
  expect(sorted).toEqual([
    "Åkesson, Øyvind",
    "berg, Anna",
    "Berg, Anna van den",
    "Berg, Zita",
    "Berg-Jansen, Bram",
    "Bergen, Zoë",
    "Hof, Bas van 't",
    "’s-Gravesande, Carla de",
  ]);
});

test("the infix never decides before the names do", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("Berg", "Bos", "Dijk"),
      fc.constantFrom("Anna", "Bea"),
      fc.constantFrom("", "de", "van"),
      fc.constantFrom("Berg", "Bos", "Dijk"),
      fc.constantFrom("", "de", "van"),
      (last, first, infix, otherLast, otherInfix) => {
        const one = sortName({ firstName: first, infix, lastName: last });
        const other = sortName({ firstName: first, infix: otherInfix, lastName: otherLast });
        if (last !== otherLast) expect(one < other).toBe(last < otherLast);
      },
    ),
  );
});

test("an infix inside a last name is noticed and never cut off", () => {
  expect(seemsToHoldInfix("van der Berg")).toBe(true);
  expect(seemsToHoldInfix("Berg")).toBe(false);
  expect(seemsToHoldInfix("Vandenberg")).toBe(false);
});

test("T32 a name part holds no control character and no turning of the reading direction", () => {
  expect(whyNotNamePart("Anna\u001b[31m")).toBe("impossible-character");
  expect(whyNotNamePart("Anna\u202Egpj")).toBe("impossible-character");
  expect(whyNotNamePart("a".repeat(101))).toBe("too-long");
  expect(whyNotNamePart("Anna\u00A0 Maria")).toBeUndefined();
});
