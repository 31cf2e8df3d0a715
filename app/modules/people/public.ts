export { addPerson } from "./add-person.ts";
export { addUnit, type NewUnit, type UnitKind } from "./add-unit.ts";
export { employPerson, type NewEmployment } from "./employ-person.ts";
export { giveRole } from "./give-role.ts";
export { personName, type PersonName, registerName, sortName } from "./person-name.ts";
export type { NewPerson } from "./person-table.ts";
