export { maySee } from "./may-see.ts";
export { recordLook } from "./record-look.ts";
export { share, unshare } from "./share-subject.ts";
export type { Audience, Subject, SubjectKind } from "./share.ts";
export { type OtherShare, provideShares, type ShareSource } from "./share-sources.ts";
export { withdrawShare } from "./withdraw-share.ts";
