export type AccountId = string & { readonly __brand: "AccountId" };
