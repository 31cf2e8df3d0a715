-- H-12: what two agree on counts in the 70, 20 and 10 of the plan by how somebody learns from it, not always as work.
alter table conversation_agreements add column learning_class integer;
update conversation_agreements set learning_class = 70 where becomes = 'activity';
alter table conversation_agreements add constraint agreed_activities_have_a_class
  check (case when becomes = 'activity' then learning_class in (70, 20, 10) and learning_class is not null else learning_class is null end);
