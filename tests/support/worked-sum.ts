/**
 * Works out a sum as it is written on paper, in whole fractions: "83 × 0.8 × 5/12 ↑ 27.67". What stands behind "=" is exact, behind "↑" rounded
 * up to two decimals. Answers the outcome in hundredths, or throws when the sum is wrong: so the arithmetic in a test is checked by itself too.
 *
 * @example workedSum("83 − 6 = 77") // 7700
 */
export function workedSum(written: string): number {
  const [sum = "", sign = "", outcome = ""] = written.split(/\s+(=|↑)\s+/);
  const total = sum
    .split(/\s+(?=[+−]\s)/)
    .map(term)
    .reduce(plus, { over: 0n, under: 1n });
  const hundredths = decimal(outcome).over * (100n / decimal(outcome).under);
  const [whole, rest] = [(total.over * 100n) / total.under, (total.over * 100n) % total.under];
  const worked = rest > 0n ? whole + 1n : whole;
  if (rest > 0n !== (sign === "↑") || worked !== hundredths) throw new Error(`"${written}" comes to ${Number(worked) / 100}${rest > 0n ? ", rounded up" : ""}`);
  return Number(hundredths);
}

type Fraction = { readonly over: bigint; readonly under: bigint };

function term(written: string): Fraction {
  const isLess = written.startsWith("−");
  const factors = written.replace(/^[+−]\s+/, "").split(/\s+×\s+/);
  const product = factors.map(factor).reduce((a, b) => ({ over: a.over * b.over, under: a.under * b.under }), { over: 1n, under: 1n });
  return isLess ? { ...product, over: -product.over } : product;
}

function factor(written: string): Fraction {
  const [over = "", under = "1"] = written.split("/");
  const [a, b] = [decimal(over), decimal(under)];
  return { over: a.over * b.under, under: a.under * b.over };
}

function decimal(written: string): Fraction {
  if (!/^\d+(\.\d+)?$/.test(written)) throw new Error(`"${written}" is no figure`);
  const [whole = "", decimals = ""] = written.split(".");
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}
