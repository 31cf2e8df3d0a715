/** The little of Turbo that we use; the package has no types. */
declare module "@hotwired/turbo" {
  export const config: { drive: { progressBarDelay: number } };
}
