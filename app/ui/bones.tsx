/** Holds the place of a part that arrives later than 300 ms, inside a lazy turbo-frame. Never for a whole page. @example <Bones /> */
export function Bones() {
  return (
    <div class="bones" aria-hidden="true">
      <i></i>
      <i></i>
      <i></i>
    </div>
  );
}
