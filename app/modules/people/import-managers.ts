import type { DateString } from "#platform/time/date-string.ts";
import { type Candidate, hasLeft, type Refusals } from "./import-candidates.ts";
import type { PersonRef, Snapshot } from "./import-plan.ts";
import { personName } from "./person-name.ts";

/** Someone of the portal (`p:` and the id) or someone this import makes (`e:` and the address). */
type Node = string;

/**
 * Who manages whom once the file is in: managers may stand anywhere in the file or be in the portal
 * already. Rows that would close a ring are refused, and so are rows whose manager is refused.
 */
export class ManagerCheck {
  readonly #snapshot: Snapshot;
  readonly #candidates: readonly Candidate[];
  readonly #refusals: Refusals;
  readonly #today: DateString;
  readonly #left = new Set<Node>();
  readonly #byEmail = new Map<string, Node>();
  readonly #names = new Map<Node, string>();
  /** The rows that make a person, so that refusing such a row takes the person away. */
  readonly #madeBy = new Map<Node, number>();

  constructor(snapshot: Snapshot, candidates: readonly Candidate[], today: DateString, refusals: Refusals) {
    this.#snapshot = snapshot;
    this.#candidates = candidates;
    this.#refusals = refusals;
    this.#today = today;
    for (const person of snapshot.people) {
      this.#byEmail.set(person.email, `p:${person.id}`);
      this.#names.set(`p:${person.id}`, personName(person.name));
      if (hasLeft(person, today)) this.#left.add(`p:${person.id}`);
    }
    for (const candidate of candidates) {
      const node = nodeOf(candidate);
      this.#byEmail.set(candidate.row.email, node);
      this.#names.set(node, personName(candidate.row.name));
      if (!candidate.person) this.#madeBy.set(node, candidate.row.row);
    }
  }

  /** Refuses until nothing changes: a refused row takes others with it, and leaves an old edge behind. */
  check(refusedEmails: ReadonlySet<string>): void {
    for (const candidate of this.#standing()) this.#checkKnown(candidate, refusedEmails);
    let before = -1;
    for (let left = this.#standing().length; left !== before; left = this.#standing().length) {
      before = left;
      this.#refuseOrphans();
      this.#refuseRings();
    }
  }

  managerOf(candidate: Candidate): PersonRef | undefined {
    const node = this.#managerNode(candidate);
    if (node === undefined) return undefined;
    return node.startsWith("p:") ? { id: node.slice(2) } : { email: node.slice(2) };
  }

  nameOf(personId: string | null): string {
    return personId === null ? "" : (this.#names.get(`p:${personId}`) ?? "");
  }

  #standing(): Candidate[] {
    return this.#candidates.filter((candidate) => !this.#refusals.has(candidate.row.row));
  }

  #managerNode(candidate: Candidate): Node | undefined {
    const email = candidate.row.managerEmail;
    return email === undefined ? undefined : this.#byEmail.get(email);
  }

  #checkKnown(candidate: Candidate, refusedEmails: ReadonlySet<string>): void {
    const { row, managerEmail } = candidate.row;
    if (managerEmail === undefined) return;
    const node = this.#managerNode(candidate);
    if (node === nodeOf(candidate)) this.#refusals.refuse(row, "leidinggevende", managerEmail, "manager-is-self");
    if (node !== undefined && this.#left.has(node)) this.#refusals.refuse(row, "leidinggevende", managerEmail, "manager-has-left");
    if (node !== undefined) return;
    const reason = refusedEmails.has(managerEmail) ? "manager-row-refused" : "manager-unknown";
    this.#refusals.refuse(row, "leidinggevende", managerEmail, reason);
  }

  /** Whoever is not made can manage nobody; the refused rows are worked off one by one, each takes its team along. */
  #refuseOrphans(): void {
    const managed = Map.groupBy(this.#standing(), (candidate) => this.#managerNode(candidate));
    const gone = [...this.#madeBy].flatMap(([node, row]) => (this.#refusals.has(row) ? [node] : []));
    for (let node = gone.pop(); node !== undefined; node = gone.pop()) {
      for (const candidate of managed.get(node) ?? []) {
        const { row, managerEmail = "" } = candidate.row;
        if (this.#refusals.has(row)) continue;
        this.#refusals.refuse(row, "leidinggevende", managerEmail, "manager-row-refused");
        if (!candidate.person) gone.push(nodeOf(candidate));
      }
    }
  }

  #refuseRings(): void {
    const standing = this.#standing();
    const edges = this.#edges(standing);
    const groups = ringGroups(edges);
    for (const candidate of standing) {
      const node = nodeOf(candidate);
      const manager = this.#managerNode(candidate);
      if (manager === undefined || !groups.has(node) || groups.get(node) !== groups.get(manager)) continue;
      const ring = [node, ...wayBack(manager, node, edges)].map((each) => this.#names.get(each) ?? "");
      const people = ring.length > 8 ? [...ring.slice(0, 4), "…", ...ring.slice(-3)] : ring;
      this.#refusals.refuse(candidate.row.row, "leidinggevende", candidate.row.managerEmail ?? "", "manager-cycle", { people: people.join(" → ") });
    }
  }

  /** Edges of the file replace the edge of the employment they change; all others stay. What has ended closes no ring. */
  #edges(standing: readonly Candidate[]): Map<Node, Node[]> {
    const edges = new Map<Node, Node[]>();
    const add = (from: Node, to: Node) => edges.set(from, [...(edges.get(from) ?? []), to]);
    const replaced = new Set<string>();
    for (const candidate of standing) {
      const manager = this.#managerNode(candidate);
      if (manager === undefined) continue;
      if (!this.#isOver(candidate.row.endsOn ?? candidate.employment?.endsOn)) add(nodeOf(candidate), manager);
      if (candidate.employment) replaced.add(candidate.employment.id);
    }
    for (const person of this.#snapshot.people)
      for (const { id, managerId, endsOn } of person.employments)
        if (managerId !== null && !replaced.has(id) && !this.#isOver(endsOn)) add(`p:${person.id}`, `p:${managerId}`);
    return edges;
  }

  #isOver(endsOn: DateString | null | undefined): boolean {
    return endsOn !== null && endsOn !== undefined && endsOn < this.#today;
  }
}

function nodeOf({ person, row }: Candidate): Node {
  return person ? `p:${person.id}` : `e:${row.email}`;
}

/**
 * Numbers the nodes that stand in a ring together, by Tarjan's strongly connected components.
 * Without recursion: a line of 20,000 managers would overflow the stack.
 */
function ringGroups(edges: ReadonlyMap<Node, readonly Node[]>): Map<Node, number> {
  const order = new Map<Node, number>();
  const lowest = new Map<Node, number>();
  const onPath = new Set<Node>();
  const path: Node[] = [];
  const groups = new Map<Node, number>();
  const next = (node: Node) => edges.get(node) ?? [];

  const enter = (node: Node) => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    path.push(node);
    onPath.add(node);
    return { node, at: 0 };
  };
  const lower = (node: Node, value: number) => lowest.set(node, Math.min(lowest.get(node) ?? 0, value));
  const closeGroup = (node: Node) => {
    const group = path.splice(path.lastIndexOf(node));
    for (const each of group) onPath.delete(each);
    if (group.length > 1 || next(node).includes(node)) for (const each of group) groups.set(each, order.get(node) ?? 0);
  };

  for (const start of edges.keys()) {
    if (order.has(start)) continue;
    const visits = [enter(start)];
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const target = next(visit.node)[visit.at++];
      if (target !== undefined) {
        if (!order.has(target)) visits.push(enter(target));
        else if (onPath.has(target)) lower(visit.node, order.get(target) ?? 0);
        continue;
      }
      visits.pop();
      const parent = visits.at(-1);
      if (parent) lower(parent.node, lowest.get(visit.node) ?? 0);
      if (lowest.get(visit.node) === order.get(visit.node)) closeGroup(visit.node);
    }
  }
  return groups;
}

/** The shortest way along managers from one to the other; equal ways are chosen by name of node, not by row. */
function wayBack(from: Node, to: Node, edges: ReadonlyMap<Node, readonly Node[]>): Node[] {
  const cameFrom = new Map<Node, Node | undefined>([[from, undefined]]);
  for (const node of cameFrom.keys()) {
    if (node === to) break;
    for (const target of (edges.get(node) ?? []).toSorted()) if (!cameFrom.has(target)) cameFrom.set(target, node);
  }
  const way: Node[] = [];
  for (let node: Node | undefined = to; node !== undefined; node = cameFrom.get(node)) way.unshift(node);
  return way;
}
