-- What was booked is asked of the ledger itself; a copy of it here could only differ. The reason of a return is with the step.
alter table activities drop column booked_hundredth_hours;
alter table activities drop column booked_cents;
alter table personal_plans drop column returned_note;
alter table form_drafts drop column tab;
