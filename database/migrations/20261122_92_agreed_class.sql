-- H-12: what two agree on counts in the 70, 20 and 10 of the plan by how somebody learns from it, not always as work. Empty in what was agreed
-- before that was asked: it was work. No row is changed here, because a migration belongs to no portal and sees no rows.
alter table conversation_agreements add column learning_class integer
  constraint agreed_classes_are_of_activities check (learning_class is null or (becomes = 'activity' and learning_class in (70, 20, 10)));
